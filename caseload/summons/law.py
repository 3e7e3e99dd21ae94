"""What can be reckoned about summonses from dates alone: when one is known, how dense they are, how often one was missed.

Pure: the numbers of the legal state and the days are given. Days are local (Europe/Berlin), moments aware.
Sources: SGB X section 37(2), SGB II sections 7b(4), 31b(1), 32; DOMAIN.md 2.3 and 4.4.
"""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from caseload.lib.dates import is_working_day, local_date


def deemed_known_on(posted_on: date, land: str, days: int = 4) -> date:
    """The day on which a letter posted on ``posted_on`` is deemed known: the fourth day after it.

    Where that is a Saturday, a Sunday or a public holiday of the Land, the next working day (DOMAIN.md 4.4): later, so in
    favour of whoever is summoned.
    """
    day = posted_on + timedelta(days=days)
    while not is_working_day(day, land):
        day += timedelta(days=1)
    return day


def last_day_to_establish(missed_on: date, months: int = 6) -> date:
    """The last day of the time limit that runs from a missed summons: the same day of the month, else the month's last.

    It bars, so it does not move on from a weekend or holiday (SGB II section 31b(1)).
    """
    year, month = divmod(missed_on.year * 12 + missed_on.month - 1 + months, 12)
    return date(year, month + 1, min(missed_on.day, monthrange(year, month + 1)[1]))


def densest(days: Collection[date], wanted: date, weeks: int = 8) -> int:
    """How many summonses lie in the fullest stretch of so many weeks that holds ``wanted``, itself included."""
    stretch = timedelta(weeks=weeks)
    near = sorted([*(day for day in days if abs(day - wanted) < stretch), wanted])
    starts = [day for day in near if day <= wanted and wanted < day + stretch]
    return max(sum(1 for day in near if start <= day < start + stretch) for start in starts)


@dataclass(frozen=True)
class Standing:
    """How often a client missed a summons without an important reason, and how often since last coming in person."""

    total: int = 0
    in_a_row: int = 0


def standing(missed: Iterable[datetime], appeared: Iterable[datetime], valid_from: date, until: datetime) -> Standing:
    """Counted from the first day of the legal state (``valid_from``) up to ``until``, that moment included.

    ``appeared``: whenever the client came in person; that ends a row. What lies before ``valid_from`` keeps the law of its
    own time and does not count here (SGB II section 65a(2)).
    """
    counted = sorted(moment for moment in missed if moment <= until and local_date(moment) >= valid_from)
    came = max((moment for moment in appeared if moment <= until), default=None)
    before = bisect_right(counted, came) if came else 0
    return Standing(len(counted), len(counted) - before)
