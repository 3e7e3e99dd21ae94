"""The calendar: day and week of one person or of a team's day, the month of a team, and one appointment with its verbs."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from caseload import access
from caseload.appointments.agenda import Agenda, overview
from caseload.appointments.filters import Period
from caseload.appointments.forms import MoveForm
from caseload.appointments.grid import FIRST_HOUR, LAST_HOUR
from caseload.appointments.models import Appointment, AppointmentMove
from caseload.appointments.views import with_budgets
from caseload.lib.dates import is_holiday, local_today, month_length, month_start, next_month
from caseload.lib.pages import Page, way_back
from caseload.staff.models import User

SPANS = ("day", "week", "month")


@dataclass(frozen=True)
class Shown:
    """Which days the calendar shows; read from the address, what is malformed counts as today."""

    day: date
    span: str

    @classmethod
    def read(cls, parameters: Any, usual: str) -> "Shown":
        span = parameters.get("span", "")
        return cls(Period.read(parameters).day, span if span in SPANS else usual)

    @property
    def days(self) -> list[date]:
        if self.span == "month":
            first = month_start(self.day)
            return [first + timedelta(days=n) for n in range(month_length(first))]
        return Period(self.day, self.span).days

    @property
    def before(self) -> date:
        return month_start(self.days[0] - timedelta(days=1)) if self.span == "month" else self._step(-1)

    @property
    def after(self) -> date:
        return next_month(self.day) if self.span == "month" else self._step(1)

    def _step(self, direction: int) -> date:
        """A week on, or a day on; from Friday to Monday and back, as nobody works in between."""
        if self.span == "week":
            return self.day + timedelta(days=7 * direction)
        day = self.day + timedelta(days=direction)
        while day.weekday() >= 5:
            day += timedelta(days=direction)
        return day


class Calendar(Page):
    """``counsellor`` in the address is whose; a counsellor's own without it, the whole team for whoever leads."""

    template_name = "caseload/appointments/calendar.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        shown = self.shown
        if shown.span == "month" or (shown.span == "week" and not self.whose):
            return self.show({"rows": overview(self.people, shown.days), "heads": heads(shown.days)})
        people = [self.whose] if self.whose else self.people
        agenda = Agenda(request.user, people, shown.days[0], shown.days[-1], own=self.whose == request.user)
        columns = agenda.columns(shown.days)
        return self.show({"columns": columns, "count": len(columns), "single": self.whose is not None})

    @cached_property
    def shown(self) -> Shown:
        return Shown.read(self.request.GET, "day" if access.may_lead(self.request.user) else "week")

    @cached_property
    def people(self) -> list[User]:
        """Counsellors whose calendar the reader may open: within the scope, and those covered today."""
        user: Any = self.request.user
        if user.is_counsellor:
            return list(User.objects.filter(pk__in=user.caseload_of).by_name())
        return list(User.objects.visible_to(user).counsellors().by_name())

    @cached_property
    def whose(self) -> User | None:
        wanted = self.request.GET.get("counsellor", "")
        chosen = next((one for one in self.people if str(one.pk) == wanted), None)
        user: Any = self.request.user
        if chosen or not user.is_counsellor:
            return chosen
        return next(one for one in self.people if one.pk == user.pk)

    def context(self) -> dict[str, Any]:
        return {
            "shown": self.shown,
            "people": self.people,
            "whose": self.whose,
            "today": local_today(),
            "hours": range(FIRST_HOUR, LAST_HOUR),
            "here": self.request.get_full_path(),
        }


class AppointmentDetail(Page):
    """One appointment with its verbs and the free times nearby: the calendar opens it in place."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        appointments = Appointment.objects.visible_to(request.user)
        related = ("client__state__counsellor__team", "counsellor__team", "room", "cancelled_by", "missed_by")
        trace = Prefetch("moves", AppointmentMove.objects.select_related("by"), to_attr="trace")
        found = appointments.select_related(*related).prefetch_related(trace)
        appointment = get_object_or_404(found, pk=kwargs["pk"])
        with_budgets([appointment])
        self.template_name = f"caseload/appointments/{'parts/picked' if request.htmx else 'detail'}.html"
        ahead = appointment.is_planned and not appointment.may_have_outcome
        return self.show(
            {
                "appointment": appointment,
                "client": appointment.client,
                "slots": MoveForm(appointment, request.user).slots if ahead else [],
                "next": way_back(request, reverse("calendar")),
            }
        )


def heads(days: list[date]) -> list[tuple[date, bool]]:
    """Days, and whether nobody works on them."""
    return [(day, day.weekday() >= 5 or is_holiday(day, settings.LAND)) for day in days]
