"""Another place or person at a time of which the client was mailed: no time is mailed twice, so somebody telephones."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from caseload.appointments.kinds import Kind
from caseload.clients.models import ClientState
from caseload.contacts.models import Contact
from caseload.reminders.models import Reminder
from caseload.reminders.planner import plan
from tests.factories import AppointmentFactory, ClientFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
LATER = NOW + timedelta(minutes=2)
WORDS = "Anderer Ort oder andere Ansprechperson"


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def told(cast, text="2026-11-25 09:00", client=None):
    """An appointment of which the client was mailed, as the planner and the sender leave it."""
    client = client or cast.client
    ClientState.objects.wake([client.pk])
    appointment = AppointmentFactory(client=client, counsellor=cast.own, starts_at=berlin(text), place="Raum 1")
    plan(NOW)
    Reminder.objects.filter(appointment=appointment).update(status="sent", sent_at=NOW)
    return appointment


def change(appointment, by, **wanted):
    appointment.move(appointment.starts_at, appointment.ends_at, by=by, **wanted)


def rows(appointment):
    found = Reminder.objects.filter(appointment=appointment).order_by("appointment_version")
    return [(row.appointment_version, row.status, row.reason) for row in found]


def calls():
    return list(Reminder.objects.needing_call(LATER).values_list("appointment", flat=True))


@pytest.mark.parametrize("why", ["", "no wish", "dead address", "too late", "mail pause"])
def test_who_was_told_of_another_place_is_telephoned_whatever_is_in_the_way_of_mails(cast, as_user, why):
    appointment = told(cast, "2026-11-23 12:30" if why == "too late" else "2026-11-25 09:00")
    client = appointment.client
    if why == "no wish":
        client.withdraw_mail_wish(by=cast.own)
    elif why == "dead address":
        client.address_came_back(client.email, by=None)
    elif why == "mail pause":
        client.pause_mails(NOW.date() + timedelta(days=9), "away", by=cast.own)
    now = NOW + timedelta(hours=2) if why == "too late" else NOW
    with time_machine.travel(now, tick=False):
        change(appointment, cast.own, place="Raum 2")
        assert calls() == []  # it may still be taken back
        plan(now + timedelta(minutes=2))
        assert str(plan(now + timedelta(minutes=3), everyone=True)) == "nothing due"
        assert rows(appointment) == [(0, "sent", ""), (1, "skipped", "elsewhere")]
        with time_machine.travel(now + timedelta(minutes=4), tick=False):
            today = as_user(cast.own).get(reverse("home")).content.decode()
            assert WORDS in today and "nicht zugestellt" not in today
            Contact.objects.log(client, cast.own, "telephone")
            assert not Reminder.objects.needing_call(now + timedelta(minutes=5)).exists()


def test_only_what_the_client_does_not_know_is_to_be_told(cast):
    person, way, same, self_told, undone, back, called = [
        told(cast, f"2026-11-24 {hour:02}:00", ClientFactory(counsellor=cast.own, consent=True))
        for hour in (9, 10, 11, 12, 13, 14, 15)
    ]
    untold = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-12-20 09:00"))
    change(person, cast.own, counsellor=cast.colleague)
    change(way, cast.own, kind=Kind.TELEPHONE)
    same.move(same.starts_at, same.ends_at + timedelta(minutes=15), by=cast.own)  # only longer
    change(self_told, cast.own, place="Raum 2", tell=False)
    type(called).objects.filter(pk=called.pk).update(kind=Kind.TELEPHONE)
    change(called, cast.own, place="Raum 2")
    change(undone, cast.own, place="Raum 2")
    undone.undo_change(1, by=cast.own)
    change(untold, cast.own, place="Raum 2")
    for start in (berlin("2026-11-26 14:00"), back.starts_at):  # to another time and place, and back to this time alone
        back.move(start, start + timedelta(minutes=30), by=cast.own, place="Raum 2")
    plan(LATER)
    assert sorted(calls()) == sorted(row.pk for row in (person, way, back))
    assert rows(back) == [(0, "sent", ""), (2, "skipped", "elsewhere")]


def test_a_mail_that_tells_of_another_time_tells_of_the_place_too(cast):
    appointment = told(cast)
    start = berlin("2026-11-26 09:00")
    appointment.move(start, start + timedelta(minutes=30), by=cast.own, place="Raum 2")
    plan(LATER)
    assert rows(appointment)[1:] == [(1, "planned", "")]
    Reminder.objects.filter(appointment_version=1).update(status="sent", sent_at=LATER)
    assert str(plan(LATER, everyone=True)) == "nothing due"
    change(appointment, None, place="Raum 3")
    plan(LATER)
    change(appointment, None, place="Raum 4")  # what the first row said is outdated
    plan(LATER)
    assert rows(appointment)[2:] == [(2, "skipped", "elsewhere"), (3, "skipped", "elsewhere")]
    assert Reminder.objects.needing_call(LATER).get().appointment_version == 3
