"""The life of a proposal as a table, and what two answers say of each other."""

from datetime import date

import pytest

from employers.proposals.states import NEXT, OPEN, Said, Status, ask_on, contradict, may_follow

TODAY = date(2026, 11, 23)


def test_every_state_of_the_domain_can_be_reached_and_only_ends_have_nothing_after_them():
    reached = {new for following in NEXT.values() for new in following}
    assert reached | {Status.NOTED} == set(Status)
    assert set(NEXT) == set(OPEN)
    assert all(may_follow(status, Status.ACCEPTED) for status in OPEN)  # work found ends each of them


def test_no_way_leads_back():
    order = list(Status)
    assert not [
        (old, new) for old, following in NEXT.items() for new in following if order.index(new) <= order.index(old)
    ]


def test_nobody_is_told_no_feedback_who_was_never_sent_anything():
    assert not may_follow("noted", "no_feedback") and not may_follow("discussed", "no_feedback")
    assert not may_follow("applied", "not_applied")


@pytest.mark.parametrize(
    ("status", "client", "employer"),
    [("noted", 7, None), ("discussed", 7, None), ("sent", 7, 14), ("trial_work", 7, 14), ("accepted", None, None)],
)
def test_who_is_asked_after_how_many_days(status, client, employer):
    asks = ask_on(status, TODAY, 7, 14)
    assert tuple(day and (day - TODAY).days for day in asks) == (client, employer)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (Said.APPLIED, Said.NOT_APPLIED, True),
        (Said.NOT_APPLIED, Said.INVITED, True),
        (Said.ACCEPTED, Said.REJECTED, True),
        (Said.REJECTED, Said.TRIAL_WORK, True),
        (Said.APPLIED, Said.INVITED, False),
        (Said.INTERVIEWED, Said.REJECTED, False),
        (Said.APPLIED, Said.NOTHING_YET, False),
        (Said.NOT_APPLIED, Said.FILLED, False),
    ],
)
def test_answers_that_cannot_both_be_true(one, other, differ):
    assert contradict(one, other) is contradict(other, one) is differ
