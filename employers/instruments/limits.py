"""How long a step may last, in days and whole months. Pure."""

import calendar
from collections.abc import Iterable
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


DUTY_MONTHS = 12
BLOCKING_MONTHS, BLOCKING_DAYS, BLOCKING_YEARS = 3, 92, 4


def duty_until(starts_on: date, ends_on: date) -> date:
    """The last day of the duty to go on employing after a wage subsidy from ``starts_on`` to ``ends_on``: as long as the
    subsidy, twelve months at most (§ 92(2) SGB III, DOMAIN.md 2.5).
    """
    after = ends_on + timedelta(1)
    months = max((n for n in range(DUTY_MONTHS + 1) if n == 0 or _months_on(starts_on, n) <= ends_on), default=0)
    rest = ends_on - (_months_on(starts_on, months) if months else starts_on - timedelta(1))
    same = (_months_on(after, months) if months else ends_on) + rest
    return min(same, _months_on(after, DUTY_MONTHS))


def employed_too_long(periods: Iterable[tuple[date, date | None]], starts_on: date) -> bool:
    """Whether the employer employed the person for more than three months within the four years before ``starts_on``: then
    there is no wage subsidy (§ 92(1) SGB III, DOMAIN.md 2.5). ``periods``: first and last day of insured work, None: goes on.
    """
    try:
        earliest = starts_on.replace(year=starts_on.year - BLOCKING_YEARS)
    except ValueError:  # the 29th of February
        earliest = starts_on.replace(year=starts_on.year - BLOCKING_YEARS, day=28)
    before = starts_on - timedelta(1)
    inside = [(max(first, earliest), min(last or before, before)) for first, last in periods]
    inside = [(first, last) for first, last in inside if first <= last]
    days = sum((last - first).days + 1 for first, last in inside)
    return days > BLOCKING_DAYS or any(last > _months_on(first, BLOCKING_MONTHS) for first, last in inside)


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
