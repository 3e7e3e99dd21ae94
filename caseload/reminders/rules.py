"""The settings as ``policy.Rules``, and the policy's due time as a small table that a statement can join."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby

from django.conf import settings

from caseload.lib.dates import LOCAL, day_bounds, holidays_of, local_date
from caseload.reminders.policy import QUIET_DAYS, Rules, due_at

MINUTE = timedelta(minutes=1)
QUARTER = 15 * MINUTE


def rules_at(moment: datetime) -> Rules:
    """The rules with the holidays of the years around ``moment``."""
    year = local_date(moment).year
    return _rules(settings.REMINDER_LEAD_DAYS, settings.SENDING_FROM, settings.SENDING_UNTIL, settings.LAND, year)


@lru_cache(maxsize=64)
def _rules(lead_days: int, sending_from: time, sending_until: time, land: str, year: int) -> Rules:
    holidays = holidays_of(land, year - 1) | holidays_of(land, year) | holidays_of(land, year + 1)
    return Rules(lead_days, sending_from, sending_until, holidays, LOCAL)


@dataclass(frozen=True)
class DueRange:
    """Appointments from ``start`` until before ``end`` are due at ``due``, or where that is None ``shift`` before."""

    start: datetime
    end: datetime
    shift: timedelta
    due: datetime | None


def due_ranges(now: datetime, rules: Rules) -> list[DueRange]:
    """The policy's due time of all appointments after ``now`` that can be due at ``now``: a few ranges."""
    # Nothing of a day is due before its first minute is.
    due_days = [day for day in _days_ahead(now, rules) if due_at(day_bounds(day)[0], rules) <= now]
    return _joined(row for day in due_days for row in _ranges_of_day(day, rules))


def ranges_ahead(now: datetime, rules: Rules) -> list[DueRange]:
    """The same of the days around which something can fall due next; what begins later is not due before tomorrow."""
    return _joined(row for day in _days_ahead(now, rules) for row in _ranges_of_day(day, rules))


def _joined(rows: Iterable[DueRange]) -> list[DueRange]:
    """Ranges that follow each other without a gap and say the same are one: most days are alike."""
    joined: list[DueRange] = []
    for row in rows:
        last = joined[-1] if joined else None
        if last and (last.end, last.shift, last.due) == (row.start, row.shift, row.due):
            joined[-1] = replace(last, end=row.end)
        else:
            joined.append(row)
    return joined


def _days_ahead(now: datetime, rules: Rules) -> list[date]:
    return [local_date(now) + timedelta(days=ahead) for ahead in range(rules.lead_days + QUIET_DAYS + 2)]


@lru_cache(maxsize=400)
def _ranges_of_day(day: date, rules: Rules) -> list[DueRange]:
    """The policy is asked about the minutes of the local day: the calendar's special cases stand in one place only.

    A quarter of an hour whose first minute agrees with its last or the next is taken as one (sending hours are longer).
    """
    start, end = (bound.astimezone(UTC) for bound in day_bounds(day))

    def how(minute: datetime) -> tuple[timedelta, datetime | None]:
        due = due_at(minute, rules)
        fixed = due_at(minute + MINUTE / 2, rules) == due
        return (timedelta(0), due) if fixed else (minute - due, None)

    steps: list[tuple[datetime, tuple[timedelta, datetime | None]]] = []
    quarters = [start + n * QUARTER for n in range((end - start) // QUARTER)]
    answers = [how(quarter) for quarter in [*quarters, end]]
    for quarter, answer, following in zip(quarters, answers, answers[1:], strict=False):
        if answer == following or answer == how(quarter + QUARTER - MINUTE):
            steps.append((quarter, answer))
        else:
            steps += [(minute, how(minute)) for minute in (quarter + n * MINUTE for n in range(15))]
    firsts = [(next(group)[0], answer) for answer, group in groupby(steps, lambda step: step[1])]
    ends = [first for first, _ in firsts[1:]] + [end]
    return [DueRange(first, last, shift, due) for (first, (shift, due)), last in zip(firsts, ends, strict=True)]
