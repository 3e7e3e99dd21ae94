"""When an appointment may be, and where the next free time lies. Pure: now and the free spans are given.

Moments are aware; days and clock times are local (Europe/Berlin).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, islice

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.lib.dates import LOCAL, is_holiday, local_date

STEP, SHORT_STEP = (
    timedelta(minutes=30),
    timedelta(minutes=15),
)  # starts lie on the half hour, of short ones on the quarter
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
USUAL_FROM, USUAL_UNTIL = time(7), time(19)  # outside of them a booking asks back
LONGEST = timedelta(hours=8)
FURTHEST = timedelta(days=400)
LATE_ENTRY = timedelta(minutes=5)  # a walk-in is often written down when the talk has just begun
HORIZON_DAYS = 28
YEARS = range(2000, 2201)  # what lies outside is a slip of the keys

Span = tuple[datetime, datetime]
# What may be unusual about a time that was booked all the same, as it is kept and shown later.
ODDITIES = {
    "holiday": gettext_lazy("on a public holiday"),
    "weekend": gettext_lazy("on a weekend"),
    "unusual_hours": gettext_lazy("outside the usual hours"),
    "hour_twice": gettext_lazy("in the hour that exists twice"),
    "working_time": gettext_lazy("outside the counsellor's working time"),
    "away": gettext_lazy("while the counsellor is away"),
    "not_in_care": gettext_lazy("with a counsellor who does not look after the client"),
    "client_time": gettext_lazy("at a time the client has no time"),
}


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


def oddities(starts_at: datetime, ends_at: datetime, land: str) -> dict[str, str]:
    """What is possible but unusual for anybody: code and words; whoever books confirms it. ``land`` as in ``lib.dates``."""
    start, end = starts_at.astimezone(LOCAL), ends_at.astimezone(LOCAL)
    found = {}
    if is_holiday(start.date(), land):
        found["holiday"] = _("This day is a public holiday.")
    elif start.weekday() >= 5:
        found["weekend"] = _("This day is on a weekend.")
    if start.time() < USUAL_FROM or end.time() > USUAL_UNTIL or end.date() != start.date():
        found["unusual_hours"] = _("This time lies outside the hours from 07:00 to 19:00.")
    if start.replace(fold=0).utcoffset() != start.replace(fold=1).utcoffset():
        found["hour_twice"] = _("In this night the clocks go back: this hour exists twice, and the first one is meant.")
    return found


def starts_within(free: Iterable[Span], length: timedelta, after: datetime) -> Iterator[datetime]:
    """Starts (UTC) at which ``length`` fits into the free spans, later than ``after``, in order of time."""
    step = SHORT_STEP if length <= SHORT_STEP else STEP
    for begin, end in free:
        start = begin + (EPOCH - begin) % step
        while start + length <= end:
            if start > after:
                yield start
            start += step


def nearest_free(wanted: datetime, starts: Iterable[datetime], count: int = 3) -> list[datetime]:
    """Up to ``count`` alternatives to ``wanted`` among ``starts``, in order of time.

    At most two lie on the wished day and one on each following day, each as near as possible to the wished clock time.
    Days before the wished one are left out.
    """
    wished_day = local_date(wanted)
    found: list[datetime] = []
    for day, free in groupby(starts, key=local_date):
        if day >= wished_day and len(found) < count:
            nearest = sorted(free, key=lambda start: _minutes_apart(start, wanted))
            found += islice(nearest, 2 if day == wished_day else 1)
    return sorted(found[:count])


def days_from(first: date, horizon: int = HORIZON_DAYS) -> list[date]:
    """``horizon`` calendar days from ``first`` on."""
    return [first + timedelta(days=n) for n in range(horizon)]


def _minutes_apart(one: datetime, other: datetime) -> int:
    """Distance of two clock times, whatever their days."""
    one, other = one.astimezone(LOCAL), other.astimezone(LOCAL)
    return abs((one.hour - other.hour) * 60 + one.minute - other.minute)
