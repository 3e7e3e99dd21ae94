"""The fourth day, the time limit, density and counting: DOMAIN.md 2.3 and 4.4."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseload.lib.dates import LOCAL, is_working_day
from caseload.summons.law import Standing, deemed_known_on, densest, last_day_to_establish, standing

LAW = date(2026, 7, 1)
days = st.dates(date(2025, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("posted", "land", "known"),
    [
        ("2026-11-20", "NW", "2026-11-24"),  # Friday: the fourth day is a Tuesday
        ("2026-11-24", "NW", "2026-11-30"),  # the fourth day is a Saturday
        ("2026-11-25", "NW", "2026-11-30"),  # a Sunday
        ("2026-03-30", "NW", "2026-04-07"),  # Good Friday, then Easter
        ("2026-05-31", "NW", "2026-06-05"),  # Corpus Christi in North Rhine-Westphalia
        ("2026-05-31", "BE", "2026-06-04"),  # ... which is no holiday in Berlin
        ("2026-10-28", "NW", "2026-11-02"),  # All Saints' on a Sunday
        ("2026-12-21", "NW", "2026-12-28"),  # Christmas and the weekend after it
        ("2026-03-26", "NW", "2026-03-30"),  # across the change of the clocks
        ("2028-02-25", "NW", "2028-02-29"),  # a leap day
    ],
)
def test_a_letter_is_deemed_known_on_the_fourth_day_or_the_next_working_day(posted, land, known):
    assert deemed_known_on(date.fromisoformat(posted), land) == date.fromisoformat(known)


@given(posted=days, land=st.sampled_from(["NW", "BE", "BY", "SN"]))
def test_the_deemed_day_is_the_first_working_day_from_the_fourth_on(posted, land):
    known = deemed_known_on(posted, land)
    fourth = posted + timedelta(days=4)
    assert known >= fourth and is_working_day(known, land)
    between = (fourth + timedelta(days=n) for n in range((known - fourth).days))
    assert not any(is_working_day(day, land) for day in between)
    assert deemed_known_on(posted + timedelta(days=1), land) >= known, "a later letter is never known earlier"


@pytest.mark.parametrize(
    ("missed", "last"),
    [
        ("2026-07-15", "2027-01-15"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2026-12-31", "2027-06-30"),
        ("2026-11-23", "2027-05-23"),  # a Sunday: a time limit that bars does not move on
    ],
)
def test_six_months_end_on_the_same_day_or_the_last_of_the_month(missed, last):
    assert last_day_to_establish(date.fromisoformat(missed)) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("others", "number"),
    [
        ([], 1),
        ([-7], 2),
        ([-14, -7], 3),
        ([-56, -7], 2),  # eight weeks are 56 days, the first included
        ([-55, -7], 3),
        ([-7, 7], 3),  # one drawn up between two others
        ([-55, 55], 2),
        ([-40, -30, 20, 30], 3),
        ([0, 0], 3),
    ],
)
def test_the_fullest_eight_weeks_that_hold_the_day(others, number):
    wanted = date(2026, 11, 23)
    assert densest([wanted + timedelta(days=n) for n in others], wanted) == number


@given(st.lists(days, max_size=12), days)
def test_density_lies_between_one_and_all_and_never_falls_with_one_more(others, wanted):
    number = densest(others, wanted)
    assert 1 <= number <= len(others) + 1
    assert densest([*others, wanted], wanted) == number + 1


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


MISSED = [at("2026-06-30 10:00"), at("2026-07-20 10:00"), at("2026-08-20 10:00"), at("2026-09-20 10:00")]


@pytest.mark.parametrize(
    ("appeared", "until", "expected"),
    [
        ([], "2026-07-19 10:00", Standing(0, 0)),  # what lies before 1 July 2026 keeps its own law
        ([], "2026-07-20 10:00", Standing(1, 1)),
        ([], "2026-08-20 10:00", Standing(2, 2)),
        ([], "2026-09-20 10:00", Standing(3, 3)),
        (["2026-08-25 09:00"], "2026-09-20 10:00", Standing(3, 1)),
        (["2026-09-20 15:00"], "2026-09-20 23:00", Standing(3, 0)),  # came later that day
        (["2026-10-01 15:00"], "2026-09-30 10:00", Standing(3, 3)),  # not yet come by then
        (["2026-07-20 10:00"], "2026-08-20 10:00", Standing(2, 1)),
    ],
)
def test_repeated_counts_on_and_coming_in_person_ends_a_row(appeared, until, expected):
    assert standing(MISSED, [at(moment) for moment in appeared], LAW, at(until)) == expected


def test_the_border_of_the_law_is_a_local_day():
    """23:30 UTC on 30 June is half past one on 1 July in Berlin."""
    summer = datetime.fromisoformat("2026-06-30T22:30+00:00")
    assert standing([summer], [], LAW, at("2026-07-02 10:00")) == Standing(1, 1)


@given(st.lists(st.integers(0, 500).map(lambda n: at("2026-07-02 10:00") + timedelta(days=n)), max_size=8))
def test_in_a_row_never_exceeds_the_total(missed):
    for came in ([], missed[:1]):
        found = standing(missed, came, LAW, at("2029-01-01 10:00"))
        assert 0 <= found.in_a_row <= found.total == len(missed)
