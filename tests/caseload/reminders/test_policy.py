"""When a reminder is due and may be sent: properties over the calendar, and the days on which people stumble."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseload.lib.dates import LOCAL, holidays_of
from caseload.reminders import policy
from caseload.reminders.models import Reason
from caseload.reminders.policy import Rules, Why, due_at, latest_at, may_send, next_sending_moment, next_try
from caseload.reminders.rules import due_ranges
from tests.factories import berlin

HOLIDAYS = frozenset().union(*(holidays_of("NW", year) for year in range(2023, 2032)))
RULES = Rules(2, time(8), time(18), HOLIDAYS, LOCAL)
HOUR = timedelta(hours=1)

begin = datetime(2024, 1, 1, tzinfo=UTC)
moments = st.builds(lambda minutes: begin + timedelta(minutes=minutes), st.integers(0, 6 * 366 * 1440))
# The days around clock changes, Easter, Christmas and the turn of months, more often than chance would have them.
odd_days = st.sampled_from(
    [date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 6), date(2026, 12, 27), date(2027, 1, 1), date(2028, 2, 29)]
)
near_odd_days = st.builds(
    lambda day, minutes: datetime.combine(day, time(0), UTC) + timedelta(minutes=minutes),
    odd_days,
    st.integers(-5 * 1440, 5 * 1440),
)
any_moment = moments | near_odd_days
any_rules = st.builds(
    lambda lead, begin, length: replace(
        RULES,
        lead_days=lead,
        sending_from=time(begin),
        sending_until=time(begin + length) if begin + length < 24 else time(23, 59),
    ),
    st.integers(0, 14),
    st.integers(0, 22),
    st.integers(1, 23),
)


# --- the sending hours -----------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(any_moment, any_rules)
def test_the_next_sending_moment_is_allowed_and_none_is_left_out(moment, rules):
    found = next_sending_moment(moment, rules)
    assert found >= moment and may_send(found, rules)
    local = rules.local(found)
    assert local.isoweekday() != 7 and local.date() not in rules.holidays
    assert rules.at(local.date(), rules.sending_from) <= found < rules.at(local.date(), rules.sending_until)
    earlier = moment
    while earlier < found:
        assert not may_send(earlier, rules)
        earlier += 7 * HOUR


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23 07:59", "2026-11-23 08:00"),
        ("2026-11-23 08:00", "2026-11-23 08:00"),
        ("2026-11-23 17:59", "2026-11-23 17:59"),
        ("2026-11-23 18:00", "2026-11-24 08:00"),
        ("2026-11-28 18:00", "2026-11-30 08:00"),  # Saturday evening to Monday
        ("2026-11-01 09:00", "2026-11-02 08:00"),  # All Saints, a Sunday
        ("2026-06-04 09:00", "2026-06-05 08:00"),  # Corpus Christi, in NRW only
        ("2026-12-24 18:30", "2026-12-28 08:00"),  # two holidays and a Sunday
        ("2026-04-02 18:00", "2026-04-04 08:00"),  # Good Friday; Saturday is open
        ("2026-10-31 18:00", "2026-11-02 08:00"),  # Reformation Day is none in NRW; month border
    ],
)
def test_hours_sundays_and_holidays(moment, expected):
    assert next_sending_moment(berlin(moment), RULES) == berlin(expected)


def test_a_land_has_its_own_holidays():
    berlin_rules = replace(RULES, holidays=holidays_of("BE", 2026))
    assert may_send(berlin("2026-06-04 09:00"), berlin_rules)
    assert not may_send(berlin("2026-03-08 09:00"), berlin_rules)


# --- due -------------------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(any_moment)
def test_two_days_before_the_clocks_show_the_same_hour(starts_at):
    due = due_at(starts_at, RULES)
    local, wanted = RULES.local(due), RULES.local(starts_at)
    as_wanted = rules_wall(wanted.date() - timedelta(days=2), wanted)
    if next_sending_moment(as_wanted, RULES) <= latest_at(starts_at):
        assert due == as_wanted
        exists = as_wanted.astimezone(LOCAL).time() == wanted.time().replace(fold=0)
        assert not exists or local.time() == wanted.time().replace(fold=0)
    else:
        assert due <= as_wanted and local.time() == RULES.sending_from


def rules_wall(day, clock):
    return RULES.at(day, clock.time())


@settings(deadline=None)
@given(any_moment, any_rules)
def test_a_reminder_can_be_sent_between_due_and_too_late(starts_at, rules):
    due = due_at(starts_at, rules)
    assert due <= next_sending_moment(due, rules) <= latest_at(starts_at) < starts_at


@pytest.mark.parametrize(
    ("starts_at", "due"),
    [
        ("2026-11-25 09:00", "2026-11-23 09:00"),
        ("2026-03-30 09:00", "2026-03-28 09:00"),  # 47 hours
        ("2026-03-31 02:30", "2026-03-29 03:30"),  # 02:30 does not exist on the 29th
        ("2026-10-26 09:00", "2026-10-24 09:00"),  # 49 hours
        ("2026-10-27 02:30", "2026-10-25 02:30"),  # exists twice: the first
        ("2028-03-02 09:00", "2028-02-29 09:00"),  # leap day
        ("2027-03-01 09:00", "2027-02-27 09:00"),
        ("2027-01-02 10:00", "2026-12-31 10:00"),  # across the year
        ("2026-12-01 09:00", "2026-11-29 09:00"),  # a Sunday: due, and sent on Monday
        ("2026-04-07 09:00", "2026-04-04 08:00"),  # Tuesday after Easter: on Saturday, not on the morning itself
        ("2026-04-07 11:00", "2026-04-05 11:00"),  # eleven can still be sent at eight
        ("2026-12-28 09:00", "2026-12-24 08:00"),  # Monday after Christmas
    ],
)
def test_the_days_on_which_people_stumble(starts_at, due):
    assert due_at(berlin(starts_at), RULES) == berlin(due).astimezone(UTC)


def test_the_second_pass_of_an_hour_lies_an_hour_later():
    second = berlin("2026-10-25 02:30").replace(fold=1)
    assert latest_at(second.astimezone(UTC)) == berlin("2026-10-25 00:30").astimezone(UTC)
    assert due_at(second, RULES) == berlin("2026-10-23 02:30")


@settings(max_examples=60, deadline=None)
@given(any_moment, any_rules, st.integers(0, 20 * 1440))
def test_the_table_for_the_statement_says_what_the_policy_says(now, rules, minutes):
    now = now.replace(second=0, microsecond=0)
    starts_at = now + timedelta(minutes=minutes)
    ranges = due_ranges(now, rules)
    due = due_at(starts_at, rules)
    found = [row for row in ranges if row.start <= starts_at < row.end]
    assert len(found) <= 1
    if found:
        assert (found[0].due or starts_at - found[0].shift) == due
    else:
        assert due > now


# --- again -----------------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.integers(1, 40), any_moment, st.integers(-600, 6000))
def test_trying_again_has_an_end_and_keeps_the_hours(attempts, now, useful_minutes):
    latest = now + timedelta(minutes=useful_minutes)
    again = next_try(attempts, now, latest, RULES)
    if again is None:
        assert next_sending_moment(now + policy.BACK_OFF[min(attempts, 4) - 1], RULES) > latest
    else:
        assert now < again <= latest and may_send(again, RULES)


def test_the_pauses_grow():
    now = berlin("2026-11-23 09:00")
    tries = [next_try(n, now, now + timedelta(days=2), RULES) - now for n in range(1, 7)]
    assert [pause // timedelta(minutes=1) for pause in tries] == [1, 5, 15, 60, 60, 60]


# --- reasons ---------------------------------------------------------------------------------------------------------


def test_every_reason_has_its_words():
    assert {reason.value for reason in Reason} == {why.value for why in Why}


SENDING = policy.SendingFacts(
    invitation=True, in_care=True, wish=True, address=True, latest_at=berlin("2026-11-25 06:00"), stands=False,
    booked=False, due_on=date(2026, 11, 20), paused_until=None,
)  # fmt: skip
NOW = berlin("2026-11-23 09:00")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, None),
        ({"due_on": None}, None),
        ({"due_on": date(2026, 11, 23)}, None),
        ({"due_on": date(2026, 11, 24)}, Why.CONTACT_HELD),
        ({"booked": True}, Why.BOOKED),
        ({"paused_until": date(2026, 11, 23)}, Why.PAUSED),
        ({"paused_until": date(2026, 11, 22)}, None),
        ({"in_care": False, "booked": True}, Why.CARE_ENDED),
        ({"wish": False}, Why.NO_WISH),
        ({"address": False}, Why.NO_ADDRESS),
        ({"latest_at": berlin("2026-11-23 08:59")}, Why.TOO_LATE),
        ({"invitation": False}, Why.CHANGED),
        ({"invitation": False, "stands": True, "booked": True, "paused_until": date(2026, 12, 1)}, None),
        ({"invitation": False, "stands": True, "wish": False}, Why.NO_WISH),
    ],
)
def test_what_stands_against_sending(changes, why):
    assert policy.why_not_send(replace(SENDING, **changes), NOW, RULES) == why
