"""When an appointment may be, and where the next free time lies. Pure: now, busy times and the days are given.

Moments are aware; days, working hours and clock times are local (Europe/Berlin).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from caseload.lib.dates import LOCAL, at_local, is_holiday, is_working_day, local_date

WORK_FROM, WORK_UNTIL = time(8), time(16)  # where free times are looked for
STEP = timedelta(minutes=30)
USUAL_FROM, USUAL_UNTIL = time(7), time(19)  # outside of them a booking asks back
LONGEST = timedelta(hours=8)
FURTHEST = timedelta(days=400)
LATE_ENTRY = timedelta(minutes=5)  # a walk-in is often written down when the talk has just begun
HORIZON_DAYS = 28
YEARS = range(2000, 2201)  # what lies outside is a slip of the keys

Busy = Sequence[tuple[datetime, datetime]]


def check_times(starts_at: datetime, ends_at: datetime, now: datetime) -> None:
    """Raises ValidationError: end before start, longer than eight hours, in the past, more than 400 days ahead."""
    if ends_at <= starts_at:
        raise ValidationError(_("The end must lie after the start."), code="end_before_start")
    if ends_at - starts_at > LONGEST:
        raise ValidationError(_("An appointment lasts at most eight hours."), code="too_long")
    if starts_at < now - LATE_ENTRY:
        raise ValidationError(_("This time has passed; please choose a later one."), code="past")
    if starts_at > now + FURTHEST:
        raise ValidationError(
            _("This day is more than %(days)s days ahead; please check the year."),
            code="too_far",
            params={"days": FURTHEST.days},
        )


def oddities(starts_at: datetime, ends_at: datetime, land: str) -> list[str]:
    """What is possible but unusual, in words; whoever books confirms it. ``land`` as in ``lib.dates.holidays_of``."""
    start, end = starts_at.astimezone(LOCAL), ends_at.astimezone(LOCAL)
    found = []
    if is_holiday(start.date(), land):
        found.append(_("This day is a public holiday."))
    elif start.weekday() >= 5:
        found.append(_("This day is on a weekend."))
    if start.time() < USUAL_FROM or end.time() > USUAL_UNTIL or end.date() != start.date():
        found.append(_("This time lies outside the hours from 07:00 to 19:00."))
    return found


def working_days(first: date, land: str, horizon: int = HORIZON_DAYS) -> list[date]:
    """Working days of the Land among ``horizon`` calendar days from ``first`` on."""
    days = (first + timedelta(days=n) for n in range(horizon))
    return [day for day in days if is_working_day(day, land)]


def free_times(length: timedelta, busy: Busy, days: Iterable[date], now: datetime) -> Iterator[datetime]:
    """Starts in steps of half an hour within working hours, after ``now`` and clear of ``busy``, in order of time."""
    for day in days:
        yield from _free_on(day, length, busy, now)


def nearest_free(
    wanted: datetime, length: timedelta, busy: Busy, days: Iterable[date], now: datetime, count: int = 3
) -> list[datetime]:
    """Up to ``count`` alternatives to ``wanted``, in order of time.

    At most two lie on the wished day and one on each following of ``days``, each as near as possible to the wished
    clock time. Days before the wished one are left out.
    """
    wished_day = local_date(wanted)
    found: list[datetime] = []
    for day in days:
        if day >= wished_day and len(found) < count:
            free = sorted(_free_on(day, length, busy, now), key=lambda start: _minutes_apart(start, wanted))
            found += islice(free, 2 if day == wished_day else 1)
    return sorted(found[:count])


def _free_on(day: date, length: timedelta, busy: Busy, now: datetime) -> Iterator[datetime]:
    start, closing = at_local(day, WORK_FROM), at_local(day, WORK_UNTIL)
    taken = [(begin, end) for begin, end in busy if begin < closing and end > start]
    while start + length <= closing:
        if start > now and not any(begin < start + length and end > start for begin, end in taken):
            yield start
        start += STEP


def _minutes_apart(one: datetime, other: datetime) -> int:
    """Distance of two clock times, whatever their days."""
    one, other = one.astimezone(LOCAL), other.astimezone(LOCAL)
    return abs((one.hour - other.hour) * 60 + one.minute - other.minute)
