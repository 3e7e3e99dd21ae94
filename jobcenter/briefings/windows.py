"""When mails to staff are due and until when they are of use. Pure: the moment is given; the clock on the wall rules."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from caseload.lib.dates import LOCAL, is_working_day, local_date

MORNING_USEFUL = timedelta(hours=5)  # after that the day is seen on the screen
WEEK_USEFUL = timedelta(hours=30)  # until past noon of the next day


@dataclass(frozen=True)
class Window:
    """``day`` names the mail (of a week its Monday); it may leave from ``opens`` until before ``closes`` (UTC)."""

    day: date
    opens: datetime
    closes: datetime

    def holds(self, now: datetime) -> bool:
        return self.opens <= now < self.closes


def morning(now: datetime, clock: time, land: str) -> Window | None:
    """Of the local day of ``now``, from ``clock`` on; None outside working days and these hours."""
    today = local_date(now)
    window = _window(today, today, clock, MORNING_USEFUL)
    return window if is_working_day(today, land) and window.holds(now) else None


def week(now: datetime, clock: time, land: str) -> Window | None:
    """Of the local week of ``now``: on its first working day, caught up on the next; never on a day off."""
    today = local_date(now)
    monday = today - timedelta(days=today.weekday())
    days = [day for day in (monday + timedelta(days=n) for n in range(5)) if is_working_day(day, land)]
    if today not in days:
        return None
    window = _window(monday, days[0], clock, WEEK_USEFUL)
    return window if window.holds(now) else None


def _window(name: date, day: date, clock: time, useful: timedelta) -> Window:
    # An hour that does not exist means the next one: nobody's morning fails for the change of clocks.
    opens = datetime.combine(day, clock, LOCAL).astimezone(UTC)
    return Window(name, opens, opens + useful)
