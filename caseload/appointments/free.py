"""Where counsellor and client are both free: what ``calendar.py`` needs to know, each fact asked once."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.functional import cached_property

from caseload.appointments.calendar import HORIZON_DAYS, free_times, nearest_free, working_days
from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.contacts.budget import Budget
from caseload.lib.dates import day_bounds, local_date, month_start, next_month
from caseload.staff.models import Absence, User


class Diary:
    """The time of a client and a counsellor in the four weeks from ``wanted`` on (a past day counts as today).

    An appointment that is being moved (``moving``) does not stand in its own way, nor does its month's budget.
    """

    def __init__(
        self, client: Client, counsellor: User | None, wanted: date, moving: Appointment | None = None
    ) -> None:
        self.client, self.counsellor, self.moving = client, counsellor, moving
        self.now = timezone.now()
        self.today = local_date(self.now)
        self.first = max(wanted, self.today)

    @classmethod
    def when_due(cls, client: Client, counsellor: User | None) -> "Diary":
        """From the day on which the next contact is due, tomorrow at the earliest, in a month with an open place."""
        now = local_date(timezone.now())
        diary = cls(client, counsellor, max(now + timedelta(days=1), client.state.due_on or now))
        if not diary.budgets[month_start(diary.first)].may_plan:
            diary.first = next_month(diary.first)
        return diary

    @cached_property
    def budgets(self) -> dict[date, Budget]:
        """The client's budget of this month, the next, and those in which the four weeks lie."""
        months = [month_start(day) for day in (self.today, self.first)]
        limits = {self.client.pk: self.client.state.contact_limit}
        found = Appointment.objects.budgets(limits, [*months, *(next_month(month) for month in months)])
        return {month: budget for (_client, month), budget in found.items()}

    @cached_property
    def days(self) -> list[date]:
        """Working days on which the counsellor is there, in months with an open place."""
        away = absences(self.counsellor, self.first, self.first + timedelta(days=HORIZON_DAYS))
        return [
            day
            for day in working_days(self.first, settings.LAND)
            if self._has_place(month_start(day)) and not any(first <= day <= last for first, last in away)
        ]

    def _has_place(self, month: date) -> bool:
        return self.budgets[month].may_plan or (self.moving is not None and self.moving.month == month)

    @cached_property
    def busy(self) -> list[tuple[datetime, datetime]]:
        start, end = day_bounds(self.first)[0], day_bounds(self.first + timedelta(days=HORIZON_DAYS))[1]
        except_pk = self.moving.pk if self.moving else None
        return Appointment.objects.busy(self.counsellor, self.client, start, end, except_pk)

    def first_free(self, length: timedelta) -> datetime | None:
        """None where the four weeks hold no free time of that length."""
        return next(free_times(length, self.busy, self.days, self.now), None)

    def alternatives(self, wanted: datetime, length: timedelta) -> list[datetime]:
        """Up to three free starts near ``wanted``, which is not among them."""
        found = nearest_free(wanted, length, self.busy, self.days, self.now, 4)
        return [start for start in found if start != wanted][:3]


def absences(counsellor: User | None, first: date, last: date) -> list[tuple[date, date]]:
    rows = Absence.objects.filter(user=counsellor, starts_on__lte=last, ends_on__gte=first)
    return list(rows.values_list("starts_on", "ends_on"))
