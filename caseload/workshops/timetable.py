"""From a pattern of weekdays to the sessions of a workshop, and how long missed time extends a person's end. Pure.

Days and clock times are local (Europe/Berlin); ``land`` is one of the sixteen Laender as in ``lib.dates``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from caseload.lib.dates import at_local, is_holiday

VACANCY_HOUR = timedelta(hours=1)
LONGEST_DAY = 480  # minutes that can be attended or made up on one day


@dataclass(frozen=True)
class Pattern:
    """One weekday of the week (Monday is 0) with its hours, and when its vacancy hour begins, if it has one."""

    weekday: int
    starts_at: time
    ends_at: time
    vacancy_hour_at: time | None = None

    @property
    def minutes(self) -> int:
        """By the clock on the wall."""
        begin, end = self.starts_at, self.ends_at
        return (end.hour - begin.hour) * 60 + end.minute - begin.minute


@dataclass(frozen=True)
class Slot:
    """One session to be: its local day and its moments (UTC)."""

    day: date
    starts_at: datetime
    ends_at: datetime
    vacancy_hour_at: datetime | None = None


@dataclass(frozen=True)
class Timetable:
    """``skipped`` are the public holidays on which a session would have been."""

    slots: list[Slot]
    skipped: list[date]


def timetable(first: date, weeks: int, patterns: Iterable[Pattern], land: str) -> Timetable:
    """The sessions of ``weeks`` times seven days from ``first`` on. Nothing takes place on a public holiday, and the
    weeks stay as many as they are: what falls on one is left out, not added at the end.

    Clock times are those on the wall before and after a change of the clocks. Raises ValueError for a clock time that
    does not exist on its day (March).
    """
    by_weekday = {pattern.weekday: pattern for pattern in patterns}
    days = [first + timedelta(days=n) for n in range(7 * weeks)]
    wanted = [day for day in days if day.weekday() in by_weekday]
    held = [day for day in wanted if not is_holiday(day, land)]
    return Timetable(
        [_slot(day, by_weekday[day.weekday()]) for day in held], [day for day in wanted if is_holiday(day, land)]
    )


def made_up_until(last: date, missed: int, minutes_of: Mapping[int, int], land: str) -> date:
    """The day on which ``missed`` minutes are made up, if it goes on after ``last`` as before.

    ``minutes_of`` gives the minutes of each weekday of the pattern; public holidays are left out. Nothing missed, or no
    pattern: ``last`` itself.
    """
    if not any(minutes > 0 for minutes in minutes_of.values()):
        return last
    day = last
    while missed > 0:
        day += timedelta(days=1)
        if not is_holiday(day, land):
            missed -= minutes_of.get(day.weekday(), 0)
    return day


def _slot(day: date, pattern: Pattern) -> Slot:
    vacancies = pattern.vacancy_hour_at
    return Slot(
        day,
        at_local(day, pattern.starts_at).astimezone(UTC),
        at_local(day, pattern.ends_at).astimezone(UTC),
        at_local(day, vacancies).astimezone(UTC) if vacancies else None,
    )
