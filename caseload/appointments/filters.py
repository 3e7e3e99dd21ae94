from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import django_filters
from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from caseload.access import colleague_scope
from caseload.appointments.calendar import FURTHEST, HORIZON_DAYS, YEARS
from caseload.appointments.free import Slot, Wish, free_slots, looked_after_by
from caseload.appointments.kinds import Kind, KindRule, Usual
from caseload.appointments.models import Appointment
from caseload.appointments.places import room_label
from caseload.appointments.time_form import choosable
from caseload.clients.models import Client
from caseload.lib.dates import day_bounds, local_today
from caseload.lib.forms import DateField
from caseload.schedule.models import Room
from caseload.staff.models import User


@dataclass(frozen=True)
class Period:
    """A local day, or the week (Monday to Sunday) it lies in."""

    day: date
    span: str

    @classmethod
    def read(cls, parameters: Any) -> "Period":
        """From the address; what is malformed counts as today and as one day."""
        try:
            day = date.fromisoformat(parameters.get("day", ""))
        except ValueError:
            day = local_today()
        if day.year not in YEARS:
            day = local_today()
        return cls(day, "week" if parameters.get("span") == "week" else "day")

    @property
    def is_week(self) -> bool:
        return self.span == "week"

    @property
    def first(self) -> date:
        return self.day - timedelta(days=self.day.weekday()) if self.is_week else self.day

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(days=n) for n in range(7 if self.is_week else 1)]

    @property
    def before(self) -> date:
        return self.day - timedelta(days=len(self.days))

    @property
    def after(self) -> date:
        return self.day + timedelta(days=len(self.days))


class AppointmentFilter(django_filters.FilterSet):
    """Day or week, counsellor, cancelled ones too; or all past ones whose outcome is missing. Malformed is ignored."""

    counsellor = django_filters.ModelChoiceFilter(label=_("Counsellor"), queryset=User.objects.none())
    outcome = django_filters.ChoiceFilter(
        label=_("Outcome"), choices=[("missing", _("missing"))], method="by_outcome", empty_label=_("all")
    )
    cancelled = django_filters.ChoiceFilter(
        label=_("Cancelled"), choices=[("1", _("shown too"))], method="ignore", empty_label=_("left out")
    )
    team = django_filters.NumberFilter(
        field_name="client__state__team", widget=forms.HiddenInput, min_value=0, max_value=2**31
    )
    day = django_filters.CharFilter(method="ignore", widget=forms.HiddenInput)
    span = django_filters.CharFilter(method="ignore", widget=forms.HiddenInput)

    class Meta:
        model = Appointment
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.period = Period.read(self.data or {})
        user = self.request.user
        if user.is_counsellor:
            del self.filters["counsellor"], self.filters["team"]
        else:
            self.filters["counsellor"].field.queryset = User.objects.visible_to(user).ever_counsellors()

    @property
    def missing(self) -> bool:
        return self.form.cleaned_data.get("outcome") == "missing"

    @property
    def qs(self) -> Any:
        if not hasattr(self, "_qs"):
            found = super().qs
            if not self.missing:
                found = found.filter(
                    starts_at__gte=day_bounds(self.period.days[0])[0], starts_at__lt=day_bounds(self.period.days[-1])[1]
                )
                if self.form.cleaned_data.get("cancelled") != "1":
                    found = found.standing_or_undoable(timezone.now())
            self._qs = found
        return self._qs

    def by_outcome(self, appointments: Any, name: str, value: str) -> Any:
        return appointments.missing_outcome(timezone.now())

    def ignore(self, appointments: Any, name: str, value: str) -> Any:
        """Read by ``qs``, together with the other filters."""
        return appointments


class FreeFilter(forms.Form):
    """What kind of time is looked for, with whom and where, from which day on. Malformed counts as not said."""

    ANYBODY = "anybody"

    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, required=False)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=480, required=False)
    counsellor = forms.ChoiceField(label=_("Counsellor"), required=False)
    joined = forms.ModelChoiceField(
        label=_("Together with"), queryset=User.objects.none(), required=False, empty_label=_("nobody else")
    )
    room = forms.ModelChoiceField(
        label=_("Booked room"), queryset=Room.objects.none(), required=False, empty_label=_("none")
    )
    first = DateField(label=_("From"), required=False)

    def __init__(self, client: Client, user: Any, data: Any) -> None:
        self.usual_kind = Kind.TALK if client.state.last_contact_at else Kind.FIRST_TALK
        super().__init__({"kind": self.usual_kind, **data.dict()})
        self.client = client
        self.known = {one.pk: one for one in choosable(user, client)}
        own = [("", _("the client's own, or the deputy")), (self.ANYBODY, _("any of these"))]
        self.fields["counsellor"].choices = [*own, *((str(pk), str(one)) for pk, one in self.known.items())]
        self.fields["joined"].queryset = User.objects.counsellors().filter(colleague_scope(user)).by_name()
        self.fields["room"].queryset = Room.objects.open_to(user)
        self.fields["room"].label_from_instance = room_label
        self.full_clean()

    @property
    def kind_wanted(self) -> str:
        return self.cleaned_data.get("kind") or self.usual_kind

    @cached_property
    def usual(self) -> Usual:
        return KindRule.objects.usual()[self.kind_wanted]

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.cleaned_data.get("minutes") or self.usual.minutes)

    @property
    def first_day(self) -> date:
        today = local_today()
        first = self.cleaned_data.get("first") or today
        return first if today <= first <= today + FURTHEST else today

    def slots(self) -> list[Slot]:
        """Free times in the four weeks from ``first_day`` on."""
        data, only = self.cleaned_data, None
        chosen = data.get("counsellor") or ""
        if chosen == self.ANYBODY:
            people = list(self.known.values())
        elif chosen:
            people = [self.known[int(chosen)]]
        else:
            people, only = looked_after_by(self.client, self.first_day, self.first_day + timedelta(days=HORIZON_DAYS))
        joined = [data["joined"]] if data.get("joined") else []
        people = [one for one in people if one not in joined]
        if not people:
            return []
        notice = self.usual.notice
        wish = Wish(people, self.client, self.kind_wanted, joined, data.get("room"), None, notice, only)
        return free_slots(wish, self.length, self.first_day)
