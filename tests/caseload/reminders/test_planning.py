from datetime import timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from caseload.contacts.models import Contact
from caseload.reminders.models import Reminder
from caseload.reminders.planner import plan
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory, UserFactory, berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
# Five that keep rows true, one that plans; SQLite asks for the last row before and counts after, PostgreSQL locks.
QUERIES = {"sqlite": 10, "postgresql": 9}


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def person():
    """A client with the wish for mail, reached yesterday: no invitation is due."""
    counsellor = UserFactory()
    client = ClientFactory(counsellor=counsellor, consent=True)
    Contact.objects.log(client, counsellor, "telephone", at=NOW - timedelta(days=1))
    return client


def at(client, text):
    return AppointmentFactory(client=client, counsellor=client.state.counsellor, starts_at=berlin(text))


def rows():
    return [(r.kind, r.status, r.reason, r.place) for r in Reminder.objects.order_by("due_at", "pk")]


def test_two_days_before_at_the_same_hour(person):
    at(person, "2026-11-25 09:00")
    at(person, "2026-11-25 09:30")
    assert str(plan(NOW)) == "appointment planned 1"
    (reminder,) = Reminder.objects.all()
    assert (reminder.due_at, reminder.next_try_at, reminder.month) == (NOW, NOW, NOW.date().replace(day=1))


def test_planning_again_plans_nothing_more(person):
    at(person, "2026-11-24 15:00")
    plan(NOW)
    assert str(plan(NOW)) == "nothing due" and len(rows()) == 1


@pytest.mark.parametrize(
    ("appointment", "due"),
    [
        ("2026-03-30 09:00", "2026-03-28 09:00"),  # clocks go forward on the 29th
        ("2026-10-26 09:00", "2026-10-24 09:00"),  # clocks go back on the 25th
        ("2028-03-01 09:00", "2028-02-28 09:00"),  # leap day between
        ("2026-11-03 09:00", "2026-11-02 08:00"),  # the 1st is a holiday and a Sunday
    ],
)
def test_the_wall_clock_rules(person, appointment, due):
    at(person, appointment)
    with time_machine.travel(berlin(due) - timedelta(minutes=1), tick=False):
        person.pause(berlin(appointment).date(), "ill", by=None)
        planned_early = plan(berlin(due) - timedelta(minutes=1)).counts["appointment planned"]
    plan(berlin(due))
    (reminder,) = Reminder.objects.filter(kind="appointment")
    assert planned_early == (1 if due.endswith("08:00") else 0)
    assert reminder.next_try_at == berlin(due)


def test_what_would_come_too_late_is_shown_and_not_sent(person):
    at(person, "2026-11-23 11:00")
    plan(NOW)
    assert rows() == [("appointment", "skipped", "too_late", None)]
    assert Reminder.objects.needing_call(NOW).count() == 1
    assert str(plan(NOW)) == "nothing due"


def test_after_three_days_of_silence_nothing_outdated_goes_out(person):
    with time_machine.travel(berlin("2026-11-19 09:00"), tick=False):
        at(person, "2026-11-20 10:00")
        at(person, "2026-11-23 10:00")
        at(person, "2026-11-25 08:30")
    plan(NOW)
    assert rows() == [
        ("appointment", "skipped", "too_late", None),
        ("appointment", "planned", "", 1),
    ]


def test_no_wish_and_no_address_say_so(person):
    other = ClientFactory(counsellor=person.state.counsellor, consent=True, email="kaputt@")
    at(person, "2026-11-24 10:00")
    at(other, "2026-11-24 11:00")
    person.withdraw_mail_wish(by=None)
    plan(NOW)
    assert sorted(reason for _kind, _status, reason, _place in rows()) == ["no_address", "no_wish"]


def test_a_moved_appointment_voids_the_planned_reminder_and_gets_another(person):
    appointment = at(person, "2026-11-24 15:00")
    plan(NOW)
    appointment.move(berlin("2026-11-25 08:00"), berlin("2026-11-25 08:30"), by=person.state.counsellor)
    plan(NOW)
    assert rows() == [
        ("appointment", "cancelled", "changed", None),
        ("appointment", "planned", "", 1),
    ]


def test_four_mails_a_month_and_no_fifth(person):
    for day in (23, 24):
        for hour in (13, 14, 15):
            at(person, f"2026-11-{day} {hour}:00")
    plan(NOW)
    assert [place for *_rest, place in rows() if place] == [1, 2, 3, 4]
    assert [reason for _k, _s, reason, _p in rows() if reason] == ["limit", "limit"]


def test_the_database_refuses_a_fifth_and_a_double_place(person):
    for place in (1, 2, 3, 4):
        ReminderFactory(client=person, place=place, status="sent", sent_at=NOW)
    for place in (0, 1, 4, 5):
        with pytest.raises(IntegrityError), transaction.atomic():
            ReminderFactory(client=person, place=place, status="sent", sent_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReminderFactory(client=person, place=None, status="sent", sent_at=NOW)


def test_an_invitation_for_whom_nobody_reached_in_time(person):
    silent = ClientFactory(counsellor=person.state.counsellor, consent=True)
    Contact.objects.log(silent, person.state.counsellor, "telephone", at=NOW - timedelta(days=10))
    plan(NOW)
    (reminder,) = Reminder.objects.all()
    assert (reminder.client, reminder.kind, reminder.place) == (silent, "invitation", 1)
    assert str(plan(NOW)) == "nothing due"


@pytest.mark.parametrize("case", ["booked", "paused", "no wish", "ended", "invited", "budget used up", "new"])
def test_no_invitation_where_none_is_wanted(person, case):
    silent = ClientFactory(counsellor=person.state.counsellor, consent=case != "no wish")
    if case != "new":
        Contact.objects.log(silent, person.state.counsellor, "telephone", at=NOW - timedelta(days=12))
    if case == "booked":
        at(silent, "2026-12-20 10:00")
    elif case == "paused":
        silent.pause(NOW.date(), "ill", by=None)
    elif case == "ended":
        silent.end_care(NOW.date(), "moved", by=None)
    elif case == "invited":
        ReminderFactory(client=silent, status="sent", sent_at=NOW, due_at=NOW - timedelta(days=5))
    elif case == "budget used up":
        for _ in range(3):
            Contact.objects.log(silent, person.state.counsellor, "telephone", at=NOW - timedelta(days=12))
    plan(NOW)
    assert not Reminder.objects.filter(client=silent, status="planned").exists()


def test_a_dry_run_writes_nothing(person, capsys):
    at(person, "2026-11-24 15:00")
    call_command("plan_reminders", "--dry-run", "--now", "2026-11-23T09:00")
    assert "appointment planned 1" in capsys.readouterr().out and rows() == []
    with pytest.raises(CommandError, match="--now"):
        call_command("plan_reminders", "--now", "yesterday")


@pytest.mark.parametrize("clients", [1, 40])
def test_the_number_of_statements_does_not_depend_on_the_clients(clients, django_assert_num_queries):
    counsellor = UserFactory()
    for number in range(clients):
        client = ClientFactory(counsellor=counsellor, consent=True)
        if number % 2:
            Contact.objects.log(client, counsellor, "telephone", at=NOW - timedelta(days=11))
        else:
            Contact.objects.log(client, counsellor, "telephone", at=NOW - timedelta(days=1))
            at(client, f"2026-11-24 {8 + number // 4:02}:{number % 4 * 15:02}")
    with django_assert_num_queries(QUERIES[connection.vendor]):
        plan(NOW)
    assert Reminder.objects.filter(status="planned").count() == clients


def test_from_planning_to_the_mailbox(person):
    at(person, "2026-11-25 09:00")
    with smtp_server() as server:
        call_command("plan_reminders")
        call_command("send_reminders")
        call_command("plan_reminders")
        call_command("send_reminders")
    assert server.recipients == [person.email]
