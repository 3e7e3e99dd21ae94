"""What is decided about a client in care: who looks after whom, the wish for e-mail, a pause, the end."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.clients.assignments import Assignment, CapacityExceeded
from caseload.clients.forms import checked_email
from caseload.clients.models import Client, ClientState
from caseload.clients.register import amend
from caseload.clients.wishes import TOLD
from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, LineField, VerbForm
from caseload.lib.text import clean_line
from caseload.staff.models import User

EARLIEST_END = date(2005, 1, 1)  # the basic security benefit for jobseekers exists since then
LONGEST_PAUSE = timedelta(days=366)


class AssignForm(VerbForm):
    """Who looks after the client from now on. Going beyond the capacity needs a reason, which is kept."""

    counsellor = forms.ModelChoiceField(label=gettext_lazy("Counsellor"), queryset=User.objects.none())
    reason = LineField(label=gettext_lazy("Reason"), required=False, max_length=200)
    override = LineField(
        label=gettext_lazy("Reason for going beyond the capacity"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Only where the counsellor has no free place; the reason is kept."),
    )

    def __init__(self, client: Client, by: Any, *args: Any, **kwargs: Any) -> None:
        self.client = client
        super().__init__(*args, **kwargs)
        people = User.objects.visible_to(by).counsellors().by_name()
        load = Count("caseload", filter=Q(caseload__client__ended_on__isnull=True))
        field = self.fields["counsellor"]
        field.queryset = people.annotate(load=load)
        field.label_from_instance = _name_with_load

    def act(self, by: Any) -> Assignment:
        data = self.cleaned_data
        try:
            return self.client.assign(data["counsellor"], by, data["reason"], data["override"])
        except CapacityExceeded as error:
            raise forms.ValidationError({"override": error.messages}) from error


def _name_with_load(counsellor: Any) -> str:
    return _("%(name)s (%(load)s of %(places)s places)") % {
        "name": f"{counsellor.last_name}, {counsellor.first_name}",
        "load": counsellor.load,
        "places": counsellor.capacity,
    }


class MailWishForm(VerbForm):
    """The client's wish to be written to by e-mail, and how it was declared (DOMAIN.md 4.2)."""

    how = forms.ChoiceField(
        label=gettext_lazy("Declared"), choices=[c for c in Client.Consent.choices if c[0] != Client.Consent.LINK]
    )
    email = forms.CharField(label=gettext_lazy("E-mail"), widget=forms.EmailInput(attrs={"autocomplete": "off"}))

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        self.client = client
        super().__init__(*args, initial={"email": client.email}, **kwargs)

    def clean_email(self) -> str:
        return checked_email(clean_line(self.cleaned_data["email"]))

    @transaction.atomic
    def act(self, by: Any) -> None:
        if self.cleaned_data["email"] != self.client.email:
            self.client.email = self.cleaned_data["email"]
            amend(self.client, ["email"], by)
        self.client.record_mail_wish(self.cleaned_data["how"], by, TOLD)


class PauseForm(VerbForm):
    """The rhythm pauses up to and including a day; an empty day resumes it at once."""

    until = DateField(label=gettext_lazy("Paused until"), required=False, help_text=gettext_lazy("Empty: no pause."))
    reason = forms.ChoiceField(label=gettext_lazy("Reason"), choices=ClientState.Pause.choices)

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        self.client = client
        state = client.state
        initial = {"until": state.paused_until, "reason": state.pause_reason or ClientState.Pause.ILL}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_until(self) -> date | None:
        until = self.cleaned_data["until"]
        if until and until < local_today():
            raise forms.ValidationError(_("This day has passed; leave the field empty to end the pause."))
        if until and until > local_today() + LONGEST_PAUSE:
            raise forms.ValidationError(_("A pause lasts at most a year; please end the care instead."))
        return until

    def act(self, by: Any) -> None:
        self.client.pause(self.cleaned_data["until"], self.cleaned_data["reason"], by)


class EndCareForm(VerbForm):
    """Care ends; the history stays and the counsellor's place is free."""

    on = DateField(label=gettext_lazy("Last day"), initial=local_today)
    reason = forms.ChoiceField(label=gettext_lazy("Reason"), choices=Client.EndReason.choices)

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        self.client = client
        super().__init__(*args, **kwargs)

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > local_today():
            raise forms.ValidationError(_("The end of care cannot lie in the future."))
        if day < EARLIEST_END:
            raise forms.ValidationError(_("This day lies too far back; please check the year."))
        return day

    def act(self, by: Any) -> None:
        if not self.client.is_active:
            raise forms.ValidationError(_("The care of this client has already ended."))
        self.client.end_care(self.cleaned_data["on"], self.cleaned_data["reason"], by)
