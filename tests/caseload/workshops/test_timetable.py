"""From weekdays to sessions: holidays, changes of the clocks, and how long missed time extends the end."""

from datetime import UTC, date, time

import pytest

from caseload.lib.dates import LOCAL
from caseload.workshops.timetable import Pattern, made_up_until, timetable

THREE_DAYS = [Pattern(weekday, time(9), time(12)) for weekday in (0, 2, 4)]
MINUTES = {0: 180, 2: 180, 4: 180}


def test_eight_weeks_of_three_days():
    plan = timetable(date(2026, 9, 7), 8, THREE_DAYS, "NW")
    assert (len(plan.slots), plan.skipped) == (24, [])
    assert (plan.slots[0].day, plan.slots[-1].day) == (date(2026, 9, 7), date(2026, 10, 30))


def test_from_the_middle_of_a_week_on_each_weekday_comes_as_often():
    plan = timetable(date(2026, 9, 9), 2, THREE_DAYS, "NW")
    assert [slot.day.weekday() for slot in plan.slots] == [2, 4, 0, 2, 4, 0]


def test_holidays_of_the_land_are_left_out_and_said():
    """All Saints' Day and Corpus Christi are holidays in North Rhine-Westphalia, not in Berlin."""
    days = [Pattern(weekday, time(9), time(12)) for weekday in range(7)]
    for first, holiday in ((date(2026, 10, 26), date(2026, 11, 1)), (date(2026, 6, 1), date(2026, 6, 4))):
        assert timetable(first, 1, days, "NW").skipped == [holiday]
        assert timetable(first, 1, days, "BE").skipped == []
    christmas = timetable(date(2026, 12, 21), 1, THREE_DAYS, "NW")
    assert (len(christmas.slots), christmas.skipped) == (2, [date(2026, 12, 25)])


def test_clocks_on_the_wall_stay_when_the_clocks_change():
    for first in (date(2026, 3, 23), date(2026, 10, 19)):
        slots = timetable(first, 2, THREE_DAYS, "NW").slots
        assert {slot.starts_at.astimezone(LOCAL).time() for slot in slots} == {time(9)}
        assert len({slot.starts_at.astimezone(UTC).time() for slot in slots}) == 2


def test_an_hour_that_does_not_exist_is_refused_and_the_doubled_one_is_its_first_pass():
    night = [Pattern(6, time(2, 30), time(4))]
    with pytest.raises(ValueError, match="does not exist"):
        timetable(date(2026, 3, 23), 1, night, "NW")
    (slot,) = timetable(date(2026, 10, 19), 1, night, "NW").slots
    assert (slot.ends_at - slot.starts_at).total_seconds() == 2.5 * 3600


@pytest.mark.parametrize(
    ("missed", "until"),
    [
        (0, date(2026, 10, 30)),
        (1, date(2026, 11, 2)),
        (180, date(2026, 11, 2)),
        (181, date(2026, 11, 4)),
        (540, date(2026, 11, 6)),
    ],
)
def test_missed_time_extends_the_end_by_sessions_of_the_pattern(missed, until):
    assert made_up_until(date(2026, 10, 30), missed, MINUTES, "NW") == until


def test_made_up_time_skips_holidays_and_needs_a_pattern():
    assert made_up_until(date(2026, 12, 23), 180, MINUTES, "NW") == date(2026, 12, 28)
    assert made_up_until(date(2026, 12, 23), 180, {}, "NW") == date(2026, 12, 23)
