"""Joint talks and rooms: one appointment, two people, and nobody and no room taken twice."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError

from caseload.appointments.conditions import Occupied
from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.schedule.busy import Busy
from caseload.schedule.models import Room
from tests.factories import AppointmentFactory, ClientFactory, berlin

pytestmark = pytest.mark.django_db
HALF = timedelta(minutes=30)
TEN = berlin("2026-11-24 10:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


@pytest.fixture
def room(db):
    return Room.objects.create(name="Besprechungsraum 1", office="Ahstraße 22", capacity=3)


def book(cast, client=None, counsellor=None, start=TEN, **more):
    own = counsellor or cast.own
    return Appointment.objects.book(client or cast.client, own, start, start + HALF, "talk", by=own, **more)


def taken(appointment):
    rows = Busy.objects.filter(holder=appointment.uid)
    return sorted((row.user_id or 0, row.client_id or 0, row.room_id or 0) for row in rows)


def test_a_joint_talk_is_one_appointment_and_takes_everybody(cast, room):
    joint = book(cast, joined=[cast.colleague], room=room)
    assert Appointment.objects.count() == 1
    assert joint.colleagues == [cast.colleague]
    people = [(0, 0, room.pk), (0, cast.client.pk, 0), (cast.own.pk, 0, 0), (cast.colleague.pk, 0, 0)]
    assert taken(joint) == sorted(people)
    with pytest.raises(Occupied) as refusal:
        book(cast, cast.colleagues_client, cast.colleague, TEN + timedelta(minutes=10))
    assert refusal.value.code == "counsellor_busy"
    with pytest.raises(Occupied, match="Paul Brandt"):
        book(cast, ClientFactory(), cast.stranger, joined=[cast.colleague])
    with pytest.raises(Occupied) as refusal:
        book(cast, cast.strangers_client, cast.stranger, room=room)
    assert refusal.value.code == "room_busy"


def test_moving_and_cancelling_give_everybody_their_time_back(cast, room):
    joint = book(cast, joined=[cast.colleague], room=room)
    joint.move(TEN + HALF, TEN + 2 * HALF, by=cast.own)
    assert len(taken(joint)) == 4
    assert set(Busy.objects.filter(holder=joint.uid).values_list("starts_at", flat=True)) == {TEN + HALF}
    joint.move(TEN + HALF, TEN + 2 * HALF, by=cast.own, joined=[], keep_room=False)
    assert (len(taken(joint)), joint.room, joint.version) == (2, None, 2)
    joint.cancel("cancelled_office", by=cast.own)
    assert taken(joint) == []


def test_nobody_holds_a_joint_talk_alone_or_in_a_closet(cast, room):
    with pytest.raises(ValidationError):
        book(cast, joined=[cast.own])
    Room.objects.update(capacity=2)
    room.refresh_from_db()
    with pytest.raises(ValidationError, match="2"):
        book(cast, joined=[cast.colleague], room=room)
    room.is_active = False
    with pytest.raises(ValidationError):
        book(cast, room=room)
    assert not Appointment.objects.exists() and not Busy.objects.exists()


def test_a_colleague_cannot_take_over_her_own_joint_talk(cast):
    joint = book(cast, joined=[cast.colleague])
    with pytest.raises(ValidationError):
        joint.move(TEN + HALF, TEN + 2 * HALF, by=cast.own, counsellor=cast.colleague)
    assert joint.colleagues == [cast.colleague]


def test_the_time_of_all_is_free_again_when_the_client_is_deleted(cast):
    """The appointment goes with the client; nobody stays taken by it, and other appointments keep their time."""
    client = ClientFactory(counsellor=cast.own)
    gone = AppointmentFactory(client=client, counsellor=cast.own)
    kept = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=gone.ends_at)
    Client.objects.filter(pk=client.pk).delete()
    assert set(Busy.objects.values_list("holder", flat=True)) == {kept.uid}
