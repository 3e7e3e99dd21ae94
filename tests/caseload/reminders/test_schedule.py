"""The run of every minute looks only at who is due, and finds all that the run over everybody would find."""

import random
from datetime import UTC, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.db.models import F

from caseload.appointments.models import Appointment
from caseload.clients.models import Client, ClientState
from caseload.contacts.models import Contact
from caseload.reminders import schedule
from caseload.reminders.models import Reminder
from caseload.reminders.planner import plan
from caseload.reminders.rules import rules_at
from caseload.reminders.tasks import plan_reminders
from tests.caseload.reminders.people import reached_the_day_before
from tests.caseload.reminders.test_sql_agrees import World
from tests.factories import UserFactory, berlin
from tests.once import once

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


# To each database clients of its own, and to both a change of the clocks.
BEGINS = {
    "sqlite": ["2026-11-23 09:00", "2026-10-22 22:30"],
    "postgresql": ["2026-12-22 14:00", "2026-03-26 22:30"],
}


@pytest.mark.parametrize("begin", BEGINS[connection.vendor])
def test_a_run_over_all_clients_finds_nothing_that_the_others_left(begin):
    """Weeks pass over made-up clients; each time, after the run of the minute, that over everybody plans nothing."""
    now = berlin(begin).astimezone(UTC)
    with time_machine.travel(now, tick=False):
        World(begin, now, clients=150)
    chance = random.Random(begin)
    planned = 0
    for _step in range(12):
        with time_machine.travel(now, tick=False):
            planned += sum(plan(now).counts.values())
            left = plan(now, everyone=True)
            assert str(left) == "nothing due", now
            assert not ClientState.objects.filter(next_plan_at__lte=now).exists()
            Reminder.objects.filter(status="planned").update(status="sent", sent_at=now)
        now += timedelta(minutes=chance.choice((1, 30, 400, 1439, 1440, 2000, 4000)))
    assert planned > 100


@pytest.fixture(scope="module")
def reached(django_db_setup, django_db_blocker):
    def make():
        client = reached_the_day_before(NOW)
        plan(NOW)
        return client.pk

    yield from once(django_db_blocker, make)


@pytest.fixture
def person(reached, db):
    with time_machine.travel(NOW, tick=False):
        yield Client.objects.get(pk=reached)


def moment_of(client):
    return ClientState.objects.get(client=client).next_plan_at


def book(client, text="2026-11-30 10:00"):
    start = berlin(text)
    return Appointment.objects.book(
        client, client.state.counsellor, start, start + timedelta(minutes=30), "talk", by=None
    )


def test_the_moment_is_that_of_the_rhythm_the_appointment_or_the_pause(person):
    assert moment_of(person) == berlin("2026-12-02 00:00")  # ten days after the last contact
    book(person)
    plan(NOW)
    assert moment_of(person) == berlin("2026-11-28 10:00")  # two days before
    person.pause_mails(berlin("2026-11-24 00:00").date(), "away", by=None)
    plan(NOW)
    assert moment_of(person) == berlin("2026-11-25 00:00")
    person.end_care(NOW.date(), "moved", by=None)
    plan(NOW)
    assert moment_of(person) in (None, berlin("2026-11-25 00:00"), berlin("2026-11-28 10:00"))


def test_without_wish_only_appointments_have_a_moment(person):
    person.withdraw_mail_wish(by=None)
    plan(NOW)
    assert moment_of(person) is None


ACTS = {
    "book": lambda client: book(client, "2026-12-03 10:00"),
    "move": lambda client: Appointment.objects.get().move(
        berlin("2026-12-01 10:00"), berlin("2026-12-01 10:30"), by=None
    ),
    "cancel": lambda client: Appointment.objects.get().cancel("cancelled_client", by=None),
    "log": lambda client: Contact.objects.log(client, client.state.counsellor, "telephone"),
    "undo": lambda client: Contact.objects.get().undo(Contact.objects.get().by),
    "wish": lambda client: client.record_mail_wish("written", by=None),
    "no wish": lambda client: client.withdraw_mail_wish(by=None),
    "address": lambda client: client.save(),
    "dead address": lambda client: client.address_came_back(client.email, by=None),
    "pause": lambda client: client.pause(NOW.date(), "ill", by=None),
    "mail pause": lambda client: client.pause_mails(NOW.date(), "away", by=None),
    "hand over": lambda client: client.assign(UserFactory(), by=None),
    "end": lambda client: client.end_care(NOW.date(), "moved", by=None),
    "stop": lambda client: Reminder.objects.remind_now(Appointment.objects.get(), by=None).cancel(by=None),
}


@pytest.mark.parametrize("act", ACTS)
def test_every_verb_that_changes_a_fact_wakes_the_client(person, act):
    book(person)
    plan(NOW)
    assert moment_of(person) > NOW
    ACTS[act](person)
    assert moment_of(person) == NOW


def test_an_outcome_and_its_undoing_wake_the_client(person):
    appointment, by = book(person), UserFactory()
    with time_machine.travel(berlin("2026-11-30 10:40"), tick=False):
        for act in (lambda: appointment.record_outcome("not_attended", by=by), lambda: appointment.undo_outcome(by=by)):
            ClientState.objects.update(next_plan_at=None)
            act()
            assert moment_of(person) == berlin("2026-11-30 10:40")


def test_a_state_row_in_somebodys_hands_is_left_for_the_next_run(person, monkeypatch):
    book(person, "2026-11-24 15:00")
    monkeypatch.setattr(type(ClientState.objects.all()), "held", lambda self, condition: [])
    assert str(plan(NOW)) == "nothing due" and moment_of(person) == NOW
    monkeypatch.undo()
    assert str(plan(NOW)) == "appointment planned 1"


def test_what_a_verb_forgot_is_found_by_the_night_and_by_the_check(person, capsys):
    appointment = book(person)
    Appointment.objects.filter(pk=appointment.pk).update(
        starts_at=F("starts_at") - timedelta(days=3), ends_at=F("ends_at") - timedelta(days=3)
    )
    ClientState.objects.update(next_plan_at=berlin("2026-12-24 10:00"))
    assert schedule.count_late(NOW, rules_at(NOW)) == 1
    call_command("check_state")
    assert "next_plan_at: 1" in capsys.readouterr().out
    assert str(plan(NOW)) == "nothing due"
    assert str(plan(NOW, everyone=True)) == "looked at late 1"
    assert moment_of(person) == berlin("2026-11-25 10:00")
    call_command("check_state")
    assert "next_plan_at" not in capsys.readouterr().out


def test_the_run_of_a_minute_looks_only_at_the_mails_of_the_woken_and_the_night_at_all(person):
    appointment = book(person, "2026-11-24 15:00")
    plan(NOW)
    Appointment.objects.filter(pk=appointment.pk).update(status="cancelled_office")  # and no verb has said so
    assert str(plan(NOW)) == "nothing due"
    assert plan(NOW, dry_run=True, everyone=True).counts["no longer needed"] == 1
    ClientState.objects.wake([person.pk])
    assert plan(NOW).counts["no longer needed"] == 1


def test_the_first_run_after_three_looks_at_everybody(person):
    book(person, "2026-11-24 15:00")
    ClientState.objects.update(next_plan_at=None)
    for text, rows in (("2026-11-24 02:59", 0), ("2026-11-24 03:00", 1)):
        with time_machine.travel(berlin(text), tick=False):
            plan_reminders()
        assert Reminder.objects.count() == rows
    Reminder.objects.all().delete()
    with time_machine.travel(berlin("2026-11-24 03:01"), tick=False):
        plan_reminders()
    assert not Reminder.objects.exists()
