from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from caseload.contacts.budget import Budget, Mark, Rhythm, due_on, rhythm, silence

few = st.integers(0, 12)
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))


def test_the_four_marks_of_an_ordinary_month():
    assert Budget(held=2, booked=1, limit=4).marks == [Mark.HELD, Mark.HELD, Mark.BOOKED, Mark.OPEN]


def test_a_fifth_contact_is_shown_as_one_more():
    assert Budget(held=5, booked=0, limit=4).marks == [Mark.HELD] * 4 + [Mark.EXTRA]


@given(few, few, few)
def test_marks_show_the_limit_and_what_goes_beyond_it(held, booked, limit):
    budget = Budget(held, booked, limit)
    marks = budget.marks
    assert len(marks) == limit + budget.extra == max(limit, held + booked)
    assert marks.count(Mark.OPEN) == budget.open
    assert budget.may_plan == (held + booked < limit)
    assert budget.open == 0 or budget.extra == 0
    assert marks == sorted(marks, key=list(Mark).index)


def test_the_rhythm_at_its_borders():
    last = date(2026, 11, 1)
    assert rhythm(last, 10, None, date(2026, 11, 10)) == Rhythm.FINE
    assert rhythm(last, 10, None, date(2026, 11, 11)) == Rhythm.DUE
    assert rhythm(last, 10, None, date(2026, 11, 20)) == Rhythm.DUE
    assert rhythm(last, 10, None, date(2026, 11, 21)) == Rhythm.OVERDUE
    assert rhythm(None, 10, None, last) == Rhythm.NEVER


def test_a_pause_includes_its_last_day():
    last, until = date(2026, 1, 1), date(2026, 11, 22)
    assert rhythm(last, 10, until, until) == Rhythm.PAUSED
    assert rhythm(last, 10, until, until + timedelta(days=1)) == Rhythm.OVERDUE


@given(days, st.integers(1, 60), days)
def test_due_begins_exactly_on_the_day_it_is_said_to(last, rhythm_days, today):
    state = rhythm(last, rhythm_days, None, today)
    assert (state in (Rhythm.DUE, Rhythm.OVERDUE)) == (today >= due_on(last, rhythm_days))


@given(days, days)
def test_silence_is_never_negative(last, today):
    assert silence(last, today) == max(0, (today - last).days)
