"""A demo project of 150 places, loaded once for all tests here: its rows are sound, and what a visitor is shown is there."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
import time_machine

from caseload.appointments.models import CANCELLED, Appointment
from caseload.contacts.models import Contact
from caseload.lib.dates import day_bounds
from caseload.schedule.busy import Busy
from caseload.staff.models import User
from caseload.workshops.attendance import lacking_attendance
from caseload.workshops.models import Workshop
from caseload.workshops.sessions import Session
from employers.fairs.models import Fair
from employers.fairs.talks import Talk
from employers.market import figures
from employers.placements.models import Integration
from employers.proposals.models import Proposal
from employers.proposals.states import Status as ProposalStatus
from jobcenter.demo.proposing import REASONS
from jobcenter.demo.seed import load
from tests.factories import berlin
from tests.once import once

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker):
    in_the_morning = time_machine.travel(berlin("2026-11-23 07:45"), tick=False)
    yield from once(django_db_blocker, in_the_morning(lambda: load(150, 1, MONDAY)))


@pytest.fixture
def demo(rows, db):
    with time_machine.travel(berlin("2026-11-23 07:45"), tick=False):
        yield User.objects.get(username="counsellor")


def test_nobody_is_in_two_appointments_at_once():
    standing = Appointment.objects.exclude(status__in=CANCELLED)
    for who in ("counsellor_id", "client_id"):
        rows = standing.order_by(who, "starts_at").values_list(who, "starts_at", "ends_at")
        assert [one for one, two in pairwise(rows) if one[0] == two[0] and one[2] > two[1]] == []


def test_the_days_of_clock_changes_and_month_borders_have_entries():
    for day in (date(2025, 10, 26), date(2026, 3, 29), date(2026, 10, 25)):
        assert Appointment.objects.on(day).exists()
        assert Contact.objects.filter(at__range=day_bounds(day)).exists()
    assert Contact.objects.filter(at=berlin("2026-11-01 00:30")).exists()
    assert Contact.objects.filter(at=berlin("2026-10-31 23:59")).exists()


def test_one_workshop_runs_with_a_waiting_list_one_is_over_with_results_one_is_planned(demo):
    ended, running, planned = Workshop.objects.with_counts().order_by("starts_on")
    assert [one.state for one in (ended, running, planned)] == ["ended", "running", "planned"]
    assert (running.taken, running.waiting, running.sessions.count()) == (12, 3, 23)  # Christmas Day is left out
    assert ended.seats.exclude(result="").count() == 10 and ended.taken == 2
    assert 1 <= planned.taken <= planned.places
    assert lacking_attendance(Session.objects.filter(trainers=demo), berlin("2026-11-23 07:45")).count() == 1
    followed = Contact.objects.filter(presence__isnull=False)
    assert followed.count() > 12 and set(followed.values_list("channel", flat=True)) == {"workshop"}


def test_one_employer_day_is_to_come_and_one_was():
    past, coming = Fair.objects.with_counts().order_by("day")
    assert past.day < MONDAY < coming.day
    assert (past.table_count, coming.table_count, past.talk_count) == (5, 5, 16)
    assert coming.talk_count > 8 and past.interested > 0
    assert Talk.objects.lacking_outcome(berlin("2026-11-23 07:45")).count() == 2


def test_nobody_is_taken_twice_whatever_takes_the_time():
    for who in ("user_id", "client_id", "room_id"):
        taken = Busy.objects.exclude(**{who: None}).order_by(who, "starts_at").values_list(who, "starts_at", "ends_at")
        assert [one for one, two in pairwise(taken) if one[0] == two[0] and one[2] > two[1]] == []


def test_some_occupations_are_scarce_and_most_are_not():
    for name in ("counsellor", "teamlead", "admin"):
        user = User.objects.get(username=name)
        groups = figures.wanted(user, figures.homes(user)[0].postcode)
        assert 0 < sum(row.is_bottleneck for row in groups) < len(groups) / 2, name
        assert not any(row.near for row in groups if row.group == "723")  # its vacancies lie farther off


def test_proposals_are_in_all_states_and_open_ones_stay_within_five():
    assert set(Proposal.objects.values_list("status", flat=True)) == set(ProposalStatus)
    for status, reasons in REASONS.items():
        assert set(Proposal.objects.filter(status=status).values_list("reason", flat=True)) <= set(reasons)
    assert not Proposal.objects.exclude(status__in=REASONS).exclude(reason="").exists()
    per_client = Counter(Proposal.objects.open().values_list("client", flat=True))
    assert max(per_client.values()) <= 5
    assert not Proposal.objects.open().exclude(vacancy__status="open").exists()
    assert not Proposal.objects.open().filter(client__ended_on__isnull=False).exists()
    insured = Integration.objects.insured().count()
    assert Integration.objects.count() / 2 < insured < Integration.objects.count()
