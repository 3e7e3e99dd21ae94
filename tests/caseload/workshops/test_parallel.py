"""Several people assign, plan and book in the same second, each on a connection of their own."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from caseload.appointments.models import Appointment
from caseload.lib.dates import local_today
from caseload.reminders.models import Reminder
from caseload.reminders.planner import plan
from caseload.schedule.busy import Busy
from caseload.workshops.models import Workshop
from caseload.workshops.notices import SessionNotice
from caseload.workshops.seats import Seat
from tests.caseload.appointments.test_parallel import at_once
from tests.cast import make_cast
from tests.factories import ClientFactory, RoomFactory, UserFactory, WorkshopTemplateFactory, plan_workshop

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def monday():
    """In four weeks: ahead, whatever the day."""
    today = local_today()
    return today + timedelta(days=28 - today.weekday())


def test_the_last_place_taken_by_eight_in_the_same_second(cast, monday):
    workshop = plan_workshop(cast.own, monday, WorkshopTemplateFactory(places=1))
    clients = [ClientFactory(counsellor=cast.own) for _n in range(8)]
    results = at_once(*(lambda one=one: Seat.objects.assign(workshop, one, cast.own) for one in clients))
    assert all(isinstance(result, Seat) for result in results)
    assert sorted(seat.place or 0 for seat in results) == [0] * 7 + [1]
    assert Busy.objects.filter(client__isnull=False).count() == workshop.sessions.count()
    assert Seat.objects.waiting().count() == 7


def test_writers_that_do_not_ask_are_refused_by_the_database(cast, monday):
    workshop = plan_workshop(cast.own, monday)
    clients = [ClientFactory(counsellor=cast.own) for _n in range(4)]
    facts = {"workshop": workshop, "place": 1, "places": 12, "started_on": monday}
    results = at_once(*(lambda one=one: Seat.objects.create(client=one, **facts) for one in clients))
    assert sum(isinstance(result, Seat) for result in results) == 1
    assert sum(isinstance(result, IntegrityError) for result in results) == 3


def test_one_place_becomes_free_and_one_moves_up_while_others_are_assigned(cast, monday):
    workshop = plan_workshop(cast.own, monday, WorkshopTemplateFactory(places=1))
    first, second, *others = [ClientFactory(counsellor=cast.own) for _n in range(6)]
    leaving = Seat.objects.assign(workshop, first, cast.own)
    Seat.objects.assign(workshop, second, cast.own)
    acts = [lambda: leaving.leave(local_today(), "not_started", by=cast.own)]
    acts += [lambda one=one: Seat.objects.assign(workshop, one, cast.own) for one in others]
    results = at_once(*acts)
    assert not [result for result in results if isinstance(result, Exception)]
    assert list(Seat.objects.seated().values_list("client", flat=True)) == [second.pk]


def test_the_same_room_and_trainer_planned_by_several(cast, monday):
    template, room = WorkshopTemplateFactory(), RoomFactory()
    trainers = [UserFactory(team=cast.own.team) for _n in range(3)]
    results = at_once(
        *(
            lambda one=one: Workshop.objects.plan(template, monday, room, [one, cast.own], cast.own, cast.own)
            for one in trainers
        )
    )
    assert sum(isinstance(result, Workshop) for result in results) == 1
    assert sum(isinstance(result, ValidationError) for result in results) == 2


def test_a_client_is_assigned_and_booked_at_the_same_time(cast, monday):
    workshop = plan_workshop(cast.colleague, monday)
    begin = workshop.sessions.first().starts_at
    end = begin + timedelta(minutes=30)
    results = at_once(
        lambda: Seat.objects.assign(workshop, cast.client, cast.own),
        lambda: Appointment.objects.book(cast.client, cast.own, begin, end, "talk", by=cast.own),
    )
    assert sum(isinstance(result, ValidationError) for result in results) == 1
    assert Busy.objects.filter(client=cast.client, starts_at=begin).count() == 1


def test_a_session_moves_while_places_are_given_and_the_planner_runs(cast, monday):
    """Whoever gets a place meanwhile is taken at one time of the session, the new one; who had one before is told."""
    workshop = plan_workshop(cast.own, monday)
    before = Seat.objects.assign(workshop, cast.client, cast.own)
    session = workshop.sessions.first()
    later = session.starts_at + timedelta(hours=4)
    clients = [ClientFactory(counsellor=cast.own) for _n in range(4)]
    results = at_once(
        lambda: session.change(later, later + timedelta(hours=3), session.room, [cast.own], cast.own),
        lambda: plan(timezone.now()),
        *(lambda one=one: Seat.objects.assign(workshop, one, cast.own) for one in clients),
    )
    assert not [result for result in results if isinstance(result, Exception)]
    taken = Busy.objects.filter(holder=session.uid, client__isnull=False)
    assert set(taken.values_list("starts_at", flat=True)) == {later} and taken.count() == 5
    assert SessionNotice.objects.filter(seat=before, starts_at=later).count() == 1
    plan(timezone.now() + timedelta(minutes=2))
    assert Reminder.objects.filter(notice__seat=before, kind="session", status="planned").count() == 1
