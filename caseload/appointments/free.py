"""Where counsellor and client are both free: what ``calendar.py`` needs to know, asked in a handful of statements."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from caseload.appointments.calendar import HORIZON_DAYS, free_times, nearest_free, working_days
from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.lib.dates import day_bounds, local_date, month_start, next_month
from caseload.staff.models import Absence, User


def alternatives(
    wanted: datetime, length: timedelta, counsellor: User | None, client: Client, moving: Appointment | None = None
) -> list[datetime]:
    """Up to four free starts near ``wanted`` on days that can be booked; ``moving`` does not stand in its own way."""
    now = timezone.now()
    first = max(local_date(wanted), local_date(now))
    days = bookable_days(first, counsellor, client, moving)
    return nearest_free(wanted, length, _busy(days, counsellor, client, moving), days, now, 4)


def first_free(first: date, length: timedelta, counsellor: User | None, client: Client) -> datetime | None:
    """The first free start on ``first`` or a later day; None where four weeks hold none."""
    days = bookable_days(first, counsellor, client)
    return next(free_times(length, _busy(days, counsellor, client), days, timezone.now()), None)


def bookable_days(
    first: date, counsellor: User | None, client: Client, moving: Appointment | None = None
) -> list[date]:
    """Working days on which the counsellor is there, in months with an open place for the client."""
    days = working_days(first, settings.LAND)
    months = {month_start(day) for day in days}
    budgets = Appointment.objects.budgets({client.pk: client.state.contact_limit}, months)
    full = {month for (_client, month), budget in budgets.items() if not budget.may_plan}
    if moving:
        full.discard(moving.month)
    away = absences(counsellor, first, first + timedelta(days=HORIZON_DAYS))
    return [day for day in days if month_start(day) not in full and not any(a <= day <= b for a, b in away)]


def suggested_day(client: Client, today: date) -> date:
    """The day on which the client's next contact is due, tomorrow at the earliest, in a month with an open place."""
    day = max(today + timedelta(days=1), client.state.due_on or today)
    budget = Appointment.objects.budgets({client.pk: client.state.contact_limit}, [month_start(day)])
    return day if budget[client.pk, month_start(day)].may_plan else next_month(day)


def absences(counsellor: User | None, first: date, last: date) -> list[tuple[date, date]]:
    rows = Absence.objects.filter(user=counsellor, starts_on__lte=last, ends_on__gte=first)
    return list(rows.values_list("starts_on", "ends_on"))


def _busy(
    days: Iterable[date], counsellor: User | None, client: Client, moving: Appointment | None = None
) -> list[tuple[datetime, datetime]]:
    if not (days := sorted(days)):
        return []
    start, end = day_bounds(days[0])[0], day_bounds(days[-1])[1]
    return Appointment.objects.busy(counsellor, client, start, end, moving.pk if moving else None)
