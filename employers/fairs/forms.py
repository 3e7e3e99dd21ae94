from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from caseload.clients.models import Client
from caseload.lib.dates import is_holiday, local_today
from caseload.lib.forms import TimeInput, VerbForm, VerbModelForm, explain
from caseload.lib.layout import layout
from caseload.schedule.forms import CLOCK_FORMATS
from caseload.schedule.models import Room
from caseload.staff.models import User
from caseload.workshops.forms import office_people, room_label
from employers.companies.models import ContactPerson, Employer
from employers.fairs.changing import Consequence, change, check_change, consequences, fingerprint
from employers.fairs.models import Fair, Table
from employers.fairs.talks import Talk
from employers.proposals.forms import ProposalForm
from employers.proposals.models import TooManyOpen
from employers.vacancies.models import Vacancy


class FairForm(VerbModelForm):
    """A day with its times; on a holiday or a weekend it asks back."""

    starts_at = forms.TimeField(
        label=gettext_lazy("First talk at"), widget=TimeInput, input_formats=CLOCK_FORMATS, initial="09:00"
    )
    despite = forms.BooleanField(label=gettext_lazy("Also on a public holiday or at a weekend"), required=False)

    class Meta(VerbModelForm.Meta):
        model = Fair
        fields = ["name", "day", "starts_at", "slots", "slot_minutes", "pause_minutes", "room", "place", "host"]

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["room"].queryset = Room.objects.open_to(user)
        fields["room"].label_from_instance = room_label
        fields["host"].queryset = office_people(user)
        fields["place"].help_text = _("Where it is not in a booked room.")
        self.helper = layout(
            "name",
            ("day", "starts_at"),
            ("slots", "slot_minutes", "pause_minutes"),
            ("room", "place"),
            "host",
            "despite",
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        day = data.get("day")
        if day and not data.get("despite"):
            if is_holiday(day, settings.LAND):
                self.add_error("day", _("This day is a public holiday."))
            elif day.weekday() >= 5:
                self.add_error("day", _("This day is on a weekend."))
        if not data.get("room") and not data.get("place"):
            self.add_error("place", _("Please say where it takes place."))
        return data

    def act(self, by: Any) -> Fair:
        facts = {name: self.cleaned_data[name] for name in self._meta.fields or ()}
        return Fair.objects.plan(by, **facts)


class FairChangeForm(FairForm):
    """What becomes of the talks is shown first; ``confirm`` is the fingerprint of what was shown."""

    confirm = forms.CharField(required=False, widget=forms.HiddenInput, max_length=16)

    def __init__(self, user: Any, fair: Fair, *args: Any, **kwargs: Any) -> None:
        self.before = Fair.objects.select_related("room").get(pk=fair.pk)
        self.consequences: list[Consequence] = []
        usual = fair.day.weekday() < 5 and not is_holiday(fair.day, settings.LAND)
        super().__init__(user, *args, instance=fair, initial={"despite": not usual}, **kwargs)
        fields: Any = self.fields
        # The room and the host that are chosen stay to be chosen, whosever they are.
        fields["room"].queryset = (Room.objects.open_to(user) | Room.objects.filter(pk=fair.room_id)).distinct()
        fields["host"].queryset = (office_people(user) | User.objects.filter(pk=fair.host_id)).distinct()

    def _post_clean(self) -> None:
        """The day as it would be is known by now."""
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        try:
            check_change(self.before, self.instance)
        except ValidationError as error:
            explain(self, error)
            return
        self.consequences = consequences(self.instance) if self.instance.day >= local_today() else []
        if self.confirm_value and self.confirm_value != self.cleaned_data["confirm"]:
            self.add_error(None, _("Please look at what becomes of the talks, then save once more."))

    @property
    def confirm_value(self) -> str:
        return fingerprint(self.consequences)

    @property
    def changed(self) -> list[Consequence]:
        return [one for one in self.consequences if one.is_new]

    def act(self, by: Any) -> Fair:
        self.told = change(self.instance, self.cleaned_data["confirm"], by)
        return self.instance


class TableForm(VerbForm):
    """Who sits at the table of an employer, and about which vacancy."""

    person = forms.ModelChoiceField(
        label=gettext_lazy("Contact person"), queryset=ContactPerson.objects.none(), required=False, empty_label="–"
    )
    vacancy = forms.ModelChoiceField(
        label=gettext_lazy("Vacancy"),
        queryset=Vacancy.objects.none(),
        required=False,
        empty_label="–",
        help_text=gettext_lazy("Whoever is interested gets it proposed in one click."),
    )

    def __init__(self, fair: Fair, employer: Employer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fair, self.employer = fair, employer
        fields: Any = self.fields
        fields["person"].queryset = ContactPerson.objects.active().filter(employer=employer)
        fields["vacancy"].queryset = Vacancy.objects.open().filter(employer=employer)

    def act(self, by: Any) -> Table:
        return self.fair.seat(self.employer, by, self.cleaned_data["person"], self.cleaned_data["vacancy"])


class TableChangeForm(TableForm):
    def __init__(self, table: Table, *args: Any, **kwargs: Any) -> None:
        self.table = table
        now = {"person": table.person_id, "vacancy": table.vacancy_id}
        super().__init__(table.fair, table.employer, *args, initial=now, **kwargs)
        fields: Any = self.fields
        fields["vacancy"].queryset |= Vacancy.objects.filter(pk=table.vacancy_id)

    def act(self, by: Any) -> Table:
        self.table.change(by, self.cleaned_data["person"], self.cleaned_data["vacancy"])
        return self.table


class TableChoice(forms.ModelChoiceField):
    def label_from_instance(self, table: Any) -> str:
        return f"{table.fair.day:%d.%m.%Y} {table.fair.name} – {table}"


class TalkForm(VerbForm):
    """The client comes to a table; without a number of the time, in the next slot in which both are free."""

    table = TableChoice(Table.objects.none(), label=pgettext_lazy("of an employer", "Table"), empty_label=None)
    slot = forms.IntegerField(
        label=gettext_lazy("Number of the time"),
        min_value=1,
        max_value=40,
        required=False,
        help_text=gettext_lazy("Empty: the next time at which both are free."),
    )

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client = client
        tables = Table.objects.filter(fair__day__gte=local_today()).exclude(talks__client=client)
        tables = tables.select_related("fair", "employer").order_by("fair__day", "fair", "number")
        self.fields["table"].queryset = tables  # type: ignore[attr-defined]

    def act(self, by: Any) -> Talk:
        return Talk.objects.book(self.cleaned_data["table"], self.client, by, self.cleaned_data["slot"])


class FillForm(VerbForm):
    """One of the person's clients for the table in the address."""

    client = forms.ModelChoiceField(
        Client.objects.none(), error_messages={"invalid_choice": gettext_lazy("This client is not one of yours.")}
    )
    slot = forms.IntegerField(min_value=1, max_value=40, required=False)

    def __init__(self, table: Table, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table = table
        self.fields["client"].queryset = Client.objects.visible_to(user).active()  # type: ignore[attr-defined]

    def act(self, by: Any) -> Talk:
        return Talk.objects.book(self.table, self.cleaned_data["client"], by, self.cleaned_data["slot"])


class TalkProposalForm(ProposalForm):
    """The interested client and a vacancy of the table's employer; one more than five open ones wants a reason."""

    vacancy = forms.ModelChoiceField(label=gettext_lazy("Vacancy"), queryset=Vacancy.objects.none(), empty_label=None)

    def __init__(self, talk: Talk, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.talk = talk
        del self.fields["status"]
        vacancies = Vacancy.objects.open().filter(employer=talk.table.employer_id)
        self.fields["vacancy"].queryset = vacancies  # type: ignore[attr-defined]

    def act(self, by: Any) -> Any:
        data = self.cleaned_data
        override = data["confirm"] or bool(data["limit_reason"])
        try:
            return self.talk.propose(data["vacancy"], by, override=override, limit_reason=data["limit_reason"])
        except TooManyOpen:
            self.too_many = True
            raise
