from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caseload.schedule.hours import Hours, in_words, merged, read_blocks, spans_on, without
from tests.factories import berlin

MORNING = (time(8), time(12))
AFTERNOON = (time(12, 30), time(16))
WEEK = {weekday: [MORNING, AFTERNOON] for weekday in range(4)}


@pytest.mark.parametrize(
    "text",
    [
        "8-12, 12.30-16",
        "08:00-12:00;12:30-16:00",
        "8 - 12 und 12:30 bis 16 Uhr",
        "0800–1200 12:30-16:00",
        "12:30-16,8-12",
    ],
)
def test_hours_are_read_as_people_write_them(text):
    assert read_blocks(text) == [MORNING, AFTERNOON]
    assert read_blocks(in_words(read_blocks(text))) == [MORNING, AFTERNOON]


def test_an_empty_line_is_no_working_day():
    assert read_blocks("  ") == []


@pytest.mark.parametrize(
    "text", ["12-8", "8-8", "8", "8-12, 11-16", "25-26", "8:61-9", "morgens", "8-12-16", "-", "\x00"]
)
def test_what_is_no_working_time_is_refused(text):
    with pytest.raises(ValueError):
        read_blocks(text)


def test_the_newest_plan_counts_from_its_day_on():
    hours = Hours([(date(2026, 12, 1), {0: [MORNING]}), (date(2026, 1, 1), WEEK)])
    assert hours.blocks(date(2026, 11, 30)) == [MORNING, AFTERNOON]
    assert hours.blocks(date(2026, 12, 7)) == [MORNING]
    assert hours.blocks(date(2026, 12, 8)) == ()


def test_special_days_absences_and_holidays():
    hours = Hours([(date(2026, 1, 1), WEEK)], {date(2026, 11, 24): [], date(2026, 12, 25): [MORNING]})
    hours.away.append((date(2026, 11, 25), date(2026, 11, 26)))
    assert len(hours.windows(date(2026, 11, 23), "NW")) == 2
    for day in (24, 25, 26, 27, 28):
        assert hours.windows(date(2026, 11, day), "NW") == []
    assert len(hours.windows(date(2026, 12, 25), "NW")) == 1  # somebody said so
    assert hours.windows(date(2026, 12, 24), "NW") and not Hours().windows(date(2027, 1, 1), "NW")


def test_blocks_are_real_moments_when_the_clocks_change():
    """Sunday 29 March 2026 has no 02:30, 25 October 2026 has it twice."""
    (spring,) = spans_on(date(2026, 3, 29), [(time(1), time(4))])
    (autumn,) = spans_on(date(2026, 10, 25), [(time(1), time(4))])
    assert (spring[1] - spring[0], autumn[1] - autumn[0]) == (timedelta(hours=2), timedelta(hours=4))
    (missing,) = spans_on(date(2026, 3, 29), [(time(2, 30), time(5))])
    assert missing[0] == berlin("2026-03-29 03:30")


def test_a_time_in_the_break_is_not_covered():
    hours = Hours([(date(2026, 1, 1), WEEK)])
    assert hours.covers(berlin("2026-11-23 11:30"), berlin("2026-11-23 12:00"))
    assert not hours.covers(berlin("2026-11-23 11:45"), berlin("2026-11-23 12:45"))


minutes = st.integers(0, 600)
spans = st.lists(st.tuples(minutes, st.integers(1, 120)), max_size=12)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(spans, spans)
def test_what_is_left_lies_in_the_windows_and_touches_nothing_taken(windows, taken):
    zero = berlin("2026-11-23 06:00").astimezone(UTC)

    def moments(pairs):
        return merged((zero + timedelta(minutes=n), zero + timedelta(minutes=n + length)) for n, length in pairs)

    def points(pairs):
        return {n for begin, length in pairs for n in range(begin, begin + length)}

    left = {
        int((begin - zero).total_seconds()) // 60 + n
        for begin, end in without(moments(windows), moments(taken))
        for n in range(int((end - begin).total_seconds()) // 60)
    }
    assert left == points(windows) - points(taken)
