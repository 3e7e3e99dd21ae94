from datetime import UTC, date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from caseload.appointments.calendar import (
    check_times,
    days_from,
    nearest_free,
    oddities,
    starts_within,
)
from caseload.lib.dates import LOCAL, local_date
from caseload.schedule.hours import Hours, merged, without
from tests.factories import berlin

NOW = berlin("2026-11-23 09:00")
HALF = timedelta(minutes=30)


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("2026-11-24 10:00", "2026-11-24 10:00", "end_before_start"),
        ("2026-11-24 10:00", "2026-11-24 09:00", "end_before_start"),
        ("2026-11-24 08:00", "2026-11-24 16:01", "too_long"),
        ("2026-11-23 08:54", "2026-11-23 09:30", "past"),
        ("2027-12-28 09:01", "2027-12-28 09:30", "too_far"),
    ],
)
def test_impossible_times_are_refused(start, end, code):
    with pytest.raises(ValidationError) as refusal:
        check_times(berlin(start), berlin(end), NOW)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-23 08:55", "2026-11-23 09:30"),  # written down when the talk has just begun
        ("2026-11-24 08:00", "2026-11-24 16:00"),
        ("2027-12-28 09:00", "2027-12-28 09:30"),
    ],
)
def test_times_at_the_border_pass(start, end):
    check_times(berlin(start), berlin(end), NOW)


def test_eight_hours_are_counted_across_the_change_of_clocks():
    """In the night of 25 October 2026 nine hours pass between 22:00 and 06:00."""
    start, end = berlin("2026-10-24 22:00").astimezone(UTC), berlin("2026-10-25 06:00").astimezone(UTC)
    with pytest.raises(ValidationError):
        check_times(start, end, berlin("2026-10-01 09:00"))


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2026-11-24 07:00", "2026-11-24 07:30", 0),
        ("2026-11-24 18:30", "2026-11-24 19:00", 0),
        ("2026-11-24 06:59", "2026-11-24 07:30", 1),
        ("2026-11-24 18:30", "2026-11-24 19:01", 1),
        ("2026-11-24 23:30", "2026-11-25 00:30", 1),
        ("2026-11-28 10:00", "2026-11-28 10:30", 1),  # Saturday
        ("2026-12-25 10:00", "2026-12-25 10:30", 1),  # Christmas Day
        ("2026-12-25 05:00", "2026-12-25 05:30", 2),
    ],
)
def test_unusual_times_are_named(start, end, count):
    assert len(oddities(berlin(start), berlin(end), "NW")) == count


def test_holidays_are_those_of_the_land():
    """Corpus Christi is a holiday in North Rhine-Westphalia, not in Berlin."""
    start, end = berlin("2026-06-04 10:00"), berlin("2026-06-04 10:30")
    assert oddities(start, end, "NW")
    assert not oddities(start, end, "BE")


def spans(first, busy=(), horizon=28):
    """Free spans of usual working hours from that day on."""
    hours = Hours()
    windows = [span for day in days_from(first, horizon) for span in hours.windows(day, "NW")]
    return list(without(windows, merged(busy)))


def near(wanted, free, count=3):
    return nearest_free(wanted, starts_within(free, HALF, NOW), count)


def test_nearest_free_stays_on_the_day_then_takes_the_next_ones():
    free = spans(date(2026, 11, 24), [(berlin("2026-11-24 10:00"), berlin("2026-11-24 10:30"))])
    found = near(berlin("2026-11-24 10:00"), free)
    assert found == [berlin("2026-11-24 09:30"), berlin("2026-11-24 10:30"), berlin("2026-11-25 10:00")]


def test_a_full_day_leads_to_the_following_working_days():
    free = spans(date(2026, 11, 27), [(berlin("2026-11-27 07:00"), berlin("2026-11-27 17:00"))])  # a Friday
    found = near(berlin("2026-11-27 10:00"), free)
    assert found == [berlin("2026-11-30 10:00"), berlin("2026-12-01 10:00"), berlin("2026-12-02 10:00")]


def test_nothing_free_is_an_empty_list():
    free = spans(date(2026, 11, 24), [(berlin("2026-11-24 00:00"), berlin("2026-11-27 00:00"))], horizon=3)
    assert near(berlin("2026-11-24 10:00"), free) == []


def test_times_that_have_passed_are_not_offered():
    assert next(starts_within(spans(date(2026, 11, 23)), HALF, NOW)) == berlin("2026-11-23 09:30")


def test_eight_hours_fit_exactly_into_the_working_day():
    free = spans(date(2026, 11, 24), horizon=1)
    assert list(starts_within(free, timedelta(hours=8), NOW)) == [berlin("2026-11-24 08:00")]
    assert not list(starts_within(free, timedelta(hours=8, minutes=1), NOW))


def test_a_call_of_ten_minutes_begins_on_the_quarter():
    free = [(berlin("2026-11-24 10:10").astimezone(UTC), berlin("2026-11-24 10:40").astimezone(UTC))]
    assert list(starts_within(free, timedelta(minutes=10), NOW)) == [
        berlin("2026-11-24 10:15"),
        berlin("2026-11-24 10:30"),
    ]
    assert not list(starts_within(free, HALF, NOW))


minutes = st.integers(min_value=0, max_value=5 * 24 * 60)


@given(st.lists(st.tuples(minutes, st.integers(5, 480)), max_size=30), minutes, st.integers(5, 240))
def test_every_alternative_is_free_and_within_working_hours(taken, wanted, length):
    monday = berlin("2026-11-23 00:00").astimezone(UTC)
    busy = [(monday + timedelta(minutes=m), monday + timedelta(minutes=m + n)) for m, n in taken]
    span = timedelta(minutes=length)
    starts = starts_within(spans(date(2026, 11, 23), busy), span, NOW)
    found = nearest_free(monday + timedelta(minutes=wanted), starts)
    assert found == sorted(set(found))
    for start in found:
        end = start + span
        assert not any(begin < end and finish > start for begin, finish in busy)
        assert start > NOW and local_date(start).weekday() < 5
        assert start.astimezone(LOCAL).time() >= time(8) and end.astimezone(LOCAL).time() <= time(16)
