"""How long a step may last, in days and whole months. Pure."""

import calendar
from datetime import date, timedelta


def latest_end(starts_on: date, max_days: int | None, max_months: int | None) -> date | None:
    """The last day a step that begins on ``starts_on`` may have; None without a limit. Both limits: the earlier day.

    42 days from 1 June end on 12 July; 12 months from 15 March end on 14 March (§ 188 BGB, by way of § 26 SGB X).
    """
    ends = []
    if max_days:
        ends.append(starts_on + timedelta(max_days - 1))
    if max_months:
        ends.append(_months_on(starts_on, max_months))
    return min(ends, default=None)


def _months_on(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 + months
    year, number = divmod(month, 12)
    length = calendar.monthrange(year, number + 1)[1]
    if day.day > length:
        return date(year, number + 1, length)
    return date(year, number + 1, day.day) - timedelta(1)


def training_share(size: str) -> int | None:
    """Percent of the course's cost the employer bears (§ 82 SGB III, DOMAIN.md B16) by size of the company; None: unknown."""
    return {"small": 0, "medium": 50, "large": 75}.get(size)
