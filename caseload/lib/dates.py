"""Local time of the job centre (Europe/Berlin), months and working days.

Moments are stored in UTC; whatever a person calls "today", "this month" or "at nine" is local time.
Pure: today and now are given, except in ``local_now`` and ``local_today``.
"""

import calendar
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays
from django.utils import timezone

LOCAL = ZoneInfo("Europe/Berlin")


def local_now() -> datetime:
    """Now, aware, in Europe/Berlin."""
    return timezone.now().astimezone(LOCAL)


def local_today() -> date:
    return local_now().date()


def local_date(moment: datetime) -> date:
    """The local calendar day of an aware moment."""
    return moment.astimezone(LOCAL).date()


def at_local(day: date, clock: time) -> datetime:
    """The aware moment at which local clocks show ``clock`` on ``day``.

    An hour that exists twice (October) means its first pass. An hour that does not exist (March) raises ValueError.
    """
    moment = datetime.combine(day, clock, LOCAL)
    if moment.astimezone(ZoneInfo("UTC")).astimezone(LOCAL).time() != clock:
        raise ValueError(f"{clock} does not exist on {day}: the clocks go forward.")
    return moment


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """First moment of the local day and first moment of the next (23, 24 or 25 hours apart)."""
    return datetime.combine(day, time.min, LOCAL), datetime.combine(day + timedelta(days=1), time.min, LOCAL)


def month_start(day: date) -> date:
    return day.replace(day=1)


def next_month(day: date) -> date:
    """First day of the month after the one of ``day``."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def month_bounds(day: date) -> tuple[datetime, datetime]:
    """First moment of the local month of ``day`` and first moment of the next month."""
    first = month_start(day)
    return datetime.combine(first, time.min, LOCAL), datetime.combine(next_month(first), time.min, LOCAL)


def month_length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


@lru_cache(maxsize=64)
def holidays_of(land: str, year: int) -> frozenset[date]:
    """Public holidays of one of the sixteen Laender (ISO 3166-2 subdivision such as NW) in a year."""
    return frozenset(holidays.country_holidays("DE", subdiv=land, years=year))


def is_holiday(day: date, land: str) -> bool:
    return day in holidays_of(land, day.year)


def is_working_day(day: date, land: str) -> bool:
    """Monday to Friday, not a public holiday of the Land."""
    return day.weekday() < 5 and not is_holiday(day, land)
