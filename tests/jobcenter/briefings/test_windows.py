"""When mails to staff are due: working days only, on the clock of the wall, caught up only while they are of use."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseload.lib.dates import LOCAL, is_working_day, local_date
from jobcenter.briefings.windows import morning, week
from tests.factories import berlin

SEVEN = time(7)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-23 06:59", False),
        ("2026-11-23 07:00", True),
        ("2026-11-23 11:59", True),  # the run of seven was missed
        ("2026-11-23 12:00", False),
        ("2026-11-21 08:00", False),  # Saturday
        ("2026-11-22 08:00", False),
        ("2026-06-04 08:00", False),  # Corpus Christi, a holiday of NW
        ("2026-12-25 08:00", False),
    ],
)
def test_the_morning(now, due):
    window = morning(berlin(now), SEVEN, "NW")
    assert bool(window) == due
    assert not window or window.day == berlin(now).date()


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        ("2026-11-23 06:59", None),
        ("2026-11-23 07:00", "2026-11-23"),
        ("2026-11-24 12:59", "2026-11-23"),  # all Monday was missed
        ("2026-11-24 13:00", None),
        ("2026-11-22 08:00", None),
        ("2026-04-06 08:00", None),  # Easter Monday
        ("2026-04-07 07:00", "2026-04-06"),  # the week begins on Tuesday
        ("2026-04-08 12:00", "2026-04-06"),
        ("2026-04-09 08:00", None),
    ],
)
def test_the_week(now, monday):
    window = week(berlin(now), SEVEN, "NW")
    assert (window and window.day) == (monday and date.fromisoformat(monday))


@pytest.mark.parametrize(
    ("day", "opens"), [("2026-03-27", 6), ("2026-03-30", 5), ("2026-10-23", 5), ("2026-10-26", 6)]
)  # Friday before and Monday after a change of the clocks; hours in UTC
def test_seven_is_seven_on_the_wall(day, opens):
    for window_at in (morning, week) if berlin(f"{day} 07:00").weekday() == 0 else (morning,):
        window = window_at(berlin(f"{day} 07:00"), SEVEN, "NW")
        assert window and (window.opens.hour, window.opens.astimezone(LOCAL).time()) == (opens, SEVEN)


@given(now=st.datetimes(min_value=berlin("2026-01-01 00:00").replace(tzinfo=None),
                        max_value=berlin("2027-12-31 00:00").replace(tzinfo=None)),
       clock=st.times(max_value=time(18)))  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_never_on_a_day_off_and_never_before_the_hour(now, clock):
    now = now.replace(tzinfo=LOCAL)
    for window in (morning(now, clock, "NW"), week(now, clock, "NW")):
        if window:
            assert is_working_day(local_date(now), "NW")
            assert window.opens <= now < window.closes
            assert 0 <= (local_date(now) - window.day).days <= 5
