from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from caseload.appointments.kinds import Kind
from caseload.appointments.places import usual_place
from caseload.appointments.time_form import TimeForm
from caseload.clients.models import Client
from caseload.lib.dates import LOCAL, is_working_day, local_date, local_today
from caseload.lib.forms import DateField, LineField, TextField, VerbForm
from caseload.summons.codes import HeardHow, Outcome, Purpose, Reason, Way
from caseload.summons.law import deemed_known_on
from caseload.summons.legal import LegalState
from caseload.summons.models import Summons

FAR_BACK = timedelta(days=31)


def earliest_day(today: date, law: LegalState) -> date:
    """The first day on which a summons posted on the next working day from ``today`` on is known before it."""
    posted = today
    while not is_working_day(posted, settings.LAND):
        posted += timedelta(days=1)
    return deemed_known_on(posted, settings.LAND, law.deemed_days) + timedelta(days=1)


class SummonsForm(TimeForm):
    """Draw up a summons; its appointment is booked with it, so day, time and people are those of booking."""

    purpose = forms.ChoiceField(label=_("Purpose"), choices=[("", "---------"), *Purpose.choices])
    keyword = LineField(
        label=_("Keyword"), max_length=120, required=False, help_text=_("Optional; printed behind the purpose.")
    )
    reason = TextField(
        label=_("Reason in this case"),
        max_length=1000,
        required=False,
        help_text=_("Why this client, and why now; printed in the letter. Needed from the third within eight weeks."),
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": ""}),
    )
    continues_when_sick = forms.BooleanField(
        label=_("Continues on the first day of fitness after sickness"), required=False, initial=True
    )
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, client: Client, user: Any, data: Any = None, **kwargs: Any) -> None:
        super().__init__(client, user, data, **kwargs)
        self.law = LegalState.objects.on(local_today())
        self.earliest = earliest_day(local_today(), self.law)
        if not self.is_bound:
            known = {one.pk: one for one in self.known}
            self.initial.setdefault("counsellor", known.get(client.state.counsellor_id) or known.get(user.pk))
            self._propose()
        self.fields["place"].help_text = _("Empty: the counsellor's office and room.")

    def _wish(self) -> dict[str, Any]:
        return super()._wish() | {"summoned": True}

    def _propose(self) -> None:
        self.diary = self._diary(self.initial["counsellor"], self.earliest)
        start = self.diary.first_free(timedelta(minutes=self.usual[Kind.TALK].minutes))
        self.initial.setdefault("day", local_date(start) if start else self.earliest)
        if start:
            self.initial.setdefault("time", start.astimezone(LOCAL).time())

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("room") and not data.get("place"):
            data["place"] = data["room"].place
        if data.get("counsellor") and not data.get("place"):
            data["place"] = usual_place(Kind.TALK, data["counsellor"], self.usual)
        if data.get("counsellor") and not data.get("place"):
            self.add_error("place", _("A summons names a place, a day and a time."))
        return data

    @property
    def number(self) -> int:
        """Which summons within the weeks this would be, at the wished day. One statement."""
        wanted = self.wanted.date() if self.wanted else self.earliest
        return int(Summons.objects.number_in_weeks(self.client, wanted, self.law))

    @property
    def comes_early(self) -> bool:
        """The letter would be deemed known only on the wished day or later."""
        return self.wanted is not None and self.wanted.date() < self.earliest

    def act(self, by: Any) -> Summons:
        data = self.cleaned_data
        summons: Summons = Summons.objects.issue(
            self.client,
            data["counsellor"],
            data["starts_at"],
            data["ends_at"],
            data["place"],
            data["purpose"],
            by,
            keyword=data["keyword"],
            reason=data["reason"],
            continues_when_sick=data["continues_when_sick"],
            token=data["token"],
            joined=[data["joined"]] if data["joined"] else [],
            room=data["room"],
            despite=list(self.unusual),
        )
        return summons


class OfSummons(VerbForm):
    def __init__(self, summons: Summons, *args: Any, **kwargs: Any) -> None:
        self.summons = summons
        super().__init__(*args, **kwargs)


def not_ahead(day: date | None) -> date | None:
    if day and day > local_today():
        raise forms.ValidationError(gettext("This day lies in the future."))
    return day


class SendForm(OfSummons):
    sent_how = forms.ChoiceField(label=_("Form of dispatch"), choices=Way.choices)
    sent_on = DateField(label=_("Sent on"), initial=local_today)

    def clean_sent_on(self) -> date:
        day: date = self.cleaned_data["sent_on"]
        if day < max(local_today() - FAR_BACK, local_date(self.summons.issued_at)):
            raise forms.ValidationError(gettext("This day lies before the summons was drawn up; please check it."))
        not_ahead(day)
        return day

    def act(self, by: Any) -> Summons:
        self.summons.send(self.cleaned_data["sent_how"], self.cleaned_data["sent_on"], by)
        return self.summons


class ProofForm(OfSummons):
    received_on = DateField(
        label=_("Received on"), required=False, help_text=_("The day that is proved; empty: it stays as it is.")
    )
    proof = LineField(
        label=_("Proof"), max_length=200, required=False, help_text=_("For example record of service, signature.")
    )
    returned_on = DateField(label=_("Letter came back on"), required=False)

    def clean_received_on(self) -> date | None:
        return not_ahead(self.cleaned_data["received_on"])

    def clean_returned_on(self) -> date | None:
        return not_ahead(self.cleaned_data["returned_on"])

    def act(self, by: Any) -> Summons:
        data = self.cleaned_data
        self.summons.record_proof(by, data["received_on"], data["proof"], data["returned_on"])
        return self.summons


class OutcomeForm(OfSummons):
    outcome = forms.ChoiceField(
        label=_("How did it go?"),
        choices=[one for one in Outcome.choices if one[0] != Outcome.WITHDRAWN],
        widget=forms.RadioSelect,
    )
    continues_on = DateField(
        label=_("First day of fitness"),
        required=False,
        help_text=_("After sickness: the day after the sick note ends. No diagnosis is kept."),
    )
    accepted = forms.BooleanField(
        label=_("There was an important reason, and it is accepted"),
        required=False,
        help_text=_("Only where the client did not come. Without it the hearing is opened."),
    )
    note = TextField(
        label=_("Note"), required=False, max_length=4000, help_text=_("Only what is indispensable; no diagnoses.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.summons.continues_when_sick:
            self.fields["outcome"].choices = [
                one for one in self.fields["outcome"].choices if one[0] != Outcome.CONTINUED
            ]
            del self.fields["continues_on"]

    def act(self, by: Any) -> Summons:
        data = self.cleaned_data
        self.summons.record_outcome(
            data["outcome"], by, data.get("continues_on"), accepted=data["accepted"], note=data["note"]
        )
        return self.summons


class HearingForm(OfSummons):
    due_on = DateField(label=_("To be answered by"))
    personal_offered_on = DateField(label=_("Personal hearing offered on"), required=False)
    how = forms.ChoiceField(label=_("Heard"), choices=[("", _("not yet")), *HeardHow.choices], required=False)
    words = TextField(
        label=_("In the client's words"),
        max_length=1000,
        required=False,
        help_text=_("What the client says about the reason; no diagnoses."),
    )
    found = forms.ChoiceField(
        label=_("What you found"),
        choices=[
            ("", _("still open")),
            (Reason.ACCEPTED, Reason.ACCEPTED.label),
            (Reason.NONE, Reason.NONE.label),
        ],
        required=False,
        widget=forms.RadioSelect,
    )

    def clean_personal_offered_on(self) -> date | None:
        return not_ahead(self.cleaned_data["personal_offered_on"])

    def act(self, by: Any) -> Summons:
        self.summons.hear(by, **self.cleaned_data)
        return self.summons


class WithdrawForm(OfSummons):
    cancel_appointment = forms.BooleanField(label=_("Cancel the appointment too"), required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        visit = self.summons.appointment
        if not visit or not visit.is_planned:
            del self.fields["cancel_appointment"]

    def act(self, by: Any) -> Summons:
        self.summons.withdraw(by, self.cleaned_data.get("cancel_appointment", False))
        return self.summons
