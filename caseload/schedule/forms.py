from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.lib.forms import FURTHEST, DateField, LineField, NearDateField, TimeInput, VerbForm
from caseload.schedule.hours import USUAL, Block, Hours, in_words, read_blocks
from caseload.schedule.models import ClientTime, SpecialDay, Weekday, WorkingWeek
from caseload.schedule.reading import hours_of
from caseload.staff.models import User

CLOCK_FORMATS = ["%H:%M", "%H:%M:%S", "%H.%M", "%H"]
EXAMPLE = "08:00-12:00, 12:30-16:00"


class BlocksField(LineField):
    """``8-12, 12.30-16`` becomes blocks of clock times; empty: none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=100, **kwargs)

    def to_python(self, value: Any) -> list[Block]:  # type: ignore[override]
        try:
            return read_blocks(super().to_python(value))
        except ValueError:
            raise forms.ValidationError(
                _("Please write the hours like %(example)s, the earlier first and without overlap."),
                params={"example": EXAMPLE},
            ) from None

    def run_validators(self, value: Any) -> None:
        """The length of the text is the browser's; the blocks are checked above."""

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) or value is None else in_words(value)


class WorkingTimeForm(VerbForm):
    """The working week from a day on, one line for each weekday; what was planned before stays for the days before."""

    valid_from = NearDateField(label=gettext_lazy("Valid from"))

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        self.user = user
        today = local_today()
        hours = hours_of([user.pk], today, today + FURTHEST)[user.pk]
        super().__init__(*args, initial={"valid_from": today, **shown_week(hours, today)}, **kwargs)
        for weekday in Weekday:
            self.fields[f"day{weekday.value}"] = BlocksField(label=weekday.label)
        self.fields["day0"].help_text = _("For example %(example)s; an empty line: not at all.") % {"example": EXAMPLE}

    def act(self, by: Any) -> WorkingWeek:
        week = {weekday.value: self.cleaned_data[f"day{weekday.value}"] for weekday in Weekday}
        return WorkingWeek.objects.plan(self.user, self.cleaned_data["valid_from"], week, by)


def shown_week(hours: Hours, today: date) -> dict[str, list[Block]]:
    """The week that counts today, as the form's fields; where none does, the one to come."""
    begun = [week for valid_from, week in hours.weeks if valid_from <= today]
    week = (begun or [week for _valid_from, week in hours.weeks][-1:] or [USUAL])[0]
    return {f"day{weekday}": list(blocks) for weekday, blocks in week.items()}


class SpecialDayForm(VerbForm):
    """A single day that differs from the week."""

    day = NearDateField(label=gettext_lazy("Day"))
    hours = BlocksField(label=gettext_lazy("Hours"), help_text=gettext_lazy("Empty: not at all."))

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day < local_today():
            raise forms.ValidationError(_("This day has passed."))
        return day

    def act(self, by: Any) -> None:
        SpecialDay.objects.set_hours(self.user, self.cleaned_data["day"], self.cleaned_data["hours"], by)


class ClientTimeForm(VerbForm):
    """When a client cannot come, on one or several weekdays."""

    kind = forms.ChoiceField(label=gettext_lazy("What"), choices=ClientTime.Kind.choices)
    weekdays = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Weekdays"), choices=Weekday.choices, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    starts_at = forms.TimeField(label=gettext_lazy("from"), widget=TimeInput, input_formats=CLOCK_FORMATS)
    ends_at = forms.TimeField(label=gettext_lazy("until"), widget=TimeInput, input_formats=CLOCK_FORMATS)
    travel_minutes = forms.IntegerField(
        label=gettext_lazy("Minutes of travel one way"), min_value=0, max_value=240, required=False
    )
    valid_from = DateField(label=gettext_lazy("First day"), required=False)
    valid_until = DateField(label=gettext_lazy("Last day"), required=False, help_text=gettext_lazy("Empty: open end."))

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        self.client = client
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("starts_at") and data.get("ends_at") and data["ends_at"] <= data["starts_at"]:
            self.add_error("ends_at", _("The end must lie after the start."))
        if data.get("valid_from") and data.get("valid_until") and data["valid_until"] < data["valid_from"]:
            self.add_error("valid_until", _("The last day must not lie before the first."))
        return data

    def act(self, by: Any) -> list[ClientTime]:
        facts = {**self.cleaned_data, "travel_minutes": self.cleaned_data["travel_minutes"] or 0}
        return ClientTime.objects.add(self.client, facts.pop("weekdays"), by, **facts)
