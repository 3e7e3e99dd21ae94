from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.appointments.calendar import YEARS
from caseload.appointments.models import Appointment
from caseload.lib.dates import day_bounds, local_today
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
                    found = found.standing()
            self._qs = found
        return self._qs

    def by_outcome(self, appointments: Any, name: str, value: str) -> Any:
        return appointments.missing_outcome(timezone.now())

    def ignore(self, appointments: Any, name: str, value: str) -> Any:
        """Read by ``qs``, together with the other filters."""
        return appointments
