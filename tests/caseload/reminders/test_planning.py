from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from caseload.appointments.models import Appointment
from caseload.clients.models import Client, ClientState
from caseload.contacts.models import Contact
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from tests.caseload.reminders.people import reached_the_day_before
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory, UserFactory, berlin
from tests.once import once
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
# Two that keep rows true, one that holds who is due, one that forgets, one that plans, one that looks ahead, a savepoint;
# SQLite counts four times, PostgreSQL takes a lock. Where nobody is due the middle is saved.
QUERIES = {"sqlite": 13, "postgresql": 10}
IDLE = {"sqlite": 6, "postgresql": 6}


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(scope="module")
def reached(django_db_setup, django_db_blocker):
    yield from once(django_db_blocker, lambda: reached_the_day_before(NOW).pk)


@pytest.fixture
def person(reached, db):
    """A client with the wish for mail, reached yesterday: no invitation is due."""
    return Client.objects.get(pk=reached)


def at(client, text):
    """A bare row, and the planner is told as by the verb."""
    ClientState.objects.wake([client.pk])
    return AppointmentFactory(client=client, counsellor=client.state.counsellor, starts_at=berlin(text))


def silent_since(days, counsellor, consent=True):
    """A client whom nobody has reached for so many days."""
    client = ClientFactory(counsellor=counsellor, consent=consent)
    Contact.objects.log(client, counsellor, "telephone", at=NOW - timedelta(days=days))
    return client


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
    plan(NOW + settings.NOTICE_GRACE)
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
    silent = silent_since(10, person.state.counsellor)
    plan(NOW)
    (reminder,) = Reminder.objects.all()
    assert (reminder.client, reminder.kind, reminder.place) == (silent, "invitation", 1)
    assert str(plan(NOW)) == "nothing due"


def test_no_invitation_where_none_is_wanted(person):
    counsellor = person.state.counsellor
    cases = {name: silent_since(12, counsellor) for name in ("none", "booked", "paused", "ended", "invited", "used up")}
    cases |= {"new": ClientFactory(counsellor=counsellor, consent=True)}
    cases |= {"no wish": silent_since(12, counsellor, consent=False)}
    at(cases["booked"], "2026-12-20 10:00")
    cases["paused"].pause(NOW.date(), "ill", by=None)
    cases["ended"].end_care(NOW.date(), "moved", by=None)
    ReminderFactory(client=cases["invited"], status="sent", sent_at=NOW, due_at=NOW - timedelta(days=5))
    for _ in range(3):
        Contact.objects.log(cases["used up"], counsellor, "telephone", at=NOW - timedelta(days=12))
    plan(NOW)
    planned = set(Reminder.objects.filter(status="planned").values_list("client", flat=True))
    assert {name for name, client in cases.items() if client.pk in planned} == {"none"}


def test_a_dry_run_writes_nothing(person, capsys):
    at(person, "2026-11-24 15:00")
    call_command("plan_reminders", "--dry-run", "--now", "2026-11-23T09:00")
    assert "appointment planned 1" in capsys.readouterr().out and rows() == []
    with pytest.raises(CommandError, match="--now"):
        call_command("plan_reminders", "--now", "yesterday")


@pytest.mark.parametrize("clients", [1, 8])
def test_the_number_of_statements_does_not_depend_on_the_clients(person, clients, django_assert_num_queries):
    counsellor = UserFactory()
    for number in range(clients):
        client = ClientFactory(counsellor=counsellor, consent=True)
        if number % 2:
            Contact.objects.log(client, counsellor, "telephone", at=NOW - timedelta(days=11))
        else:
            Contact.objects.log(client, counsellor, "telephone", at=NOW - timedelta(days=1))
            at(client, f"2026-11-24 {8 + number:02}:00")
    with django_assert_num_queries(QUERIES[connection.vendor]):
        plan(NOW)
    assert Reminder.objects.filter(status="planned").count() == clients
    with django_assert_num_queries(IDLE[connection.vendor]):
        assert str(plan(NOW)) == "nothing due"


def test_from_planning_to_the_mailbox(person):
    at(person, "2026-11-25 09:00")
    with smtp_server() as server:
        call_command("plan_reminders")
        call_command("send_reminders")
        call_command("plan_reminders")
        call_command("send_reminders")
    assert server.recipients == [person.email]


def later(**delta):
    return time_machine.travel(NOW + timedelta(**delta), tick=False)


def test_a_wish_recorded_later_still_brings_the_reminder(person):
    at(person, "2026-11-25 09:00")
    person.withdraw_mail_wish(by=None)
    plan(NOW)
    assert rows() == [("appointment", "skipped", "no_wish", None)]
    with later(minutes=5):
        person.record_mail_wish("telephone", by=None)
        assert str(plan(NOW + timedelta(minutes=6))) == "appointment planned 1"
        assert str(plan(NOW + timedelta(minutes=7))) == "nothing due"
    assert rows() == [("appointment", "planned", "", 1)]


def test_what_the_sender_found_unusable_is_not_planned_again_and_again(person):
    """The statement takes the address for one, the sender does not; only another address changes that."""
    at(person, "2026-11-25 09:00")
    type(person).objects.filter(pk=person.pk).update(email="müller@example.org")
    plan(NOW)
    with smtp_server(), later(minutes=1):
        send_due()
        assert str(plan(NOW + timedelta(minutes=2))) == "nothing due"
    assert rows() == [("appointment", "skipped", "no_address", None)]
    with later(minutes=3):
        person.refresh_from_db()
        person.email = "mueller@example.org"
        person.save()
        plan(NOW + timedelta(minutes=4))
    assert rows() == [("appointment", "planned", "", 1)]


def test_a_place_that_becomes_free_goes_to_who_was_skipped_for_it(person):
    for hour in range(13, 18):
        at(person, f"2026-11-24 {hour}:00")
    plan(NOW)
    assert rows()[-1] == ("appointment", "skipped", "limit", None)
    Appointment.objects.order_by("starts_at")[1].cancel("cancelled_client", by=None)
    plan(NOW)
    assert sorted(place for *_rest, place in rows() if place) == [1, 2, 3, 4]
    assert rows()[-1] == ("appointment", "planned", "", 2)


def test_a_new_month_has_places_again(person):
    for place in (1, 2, 3, 4):
        ReminderFactory(client=person, place=place, status="sent", sent_at=NOW)
    at(person, "2026-12-02 09:00")
    last_evening = berlin("2026-11-30 17:00")
    plan(last_evening)
    assert rows()[-1][1:] == ("skipped", "limit", None)
    plan(berlin("2026-11-30 18:00"))  # what is planned now leaves in December
    reminder = Reminder.objects.get(kind="appointment")
    assert (reminder.status, reminder.month.month, reminder.place) == ("planned", 12, 1)
    assert reminder.next_try_at == berlin("2026-12-01 08:00")


def test_mails_left_over_from_last_month_are_moved_on_within_the_limit(person):
    december = berlin("2026-12-01 00:00").date()
    for place in (1, 2, 3):
        ReminderFactory(client=person, place=place, status="sent", sent_at=NOW, month=december)
    for hour in (13, 14):
        at(person, f"2026-12-01 {hour}:00")
    plan(berlin("2026-11-30 17:30"))
    assert [place for *_rest, place in rows()[3:]] == [1, 2]
    assert str(plan(berlin("2026-12-01 08:30"))) == "moved to this month 2"
    moved = Reminder.objects.filter(kind="appointment").order_by("appointment_at")
    assert [(r.status, r.reason, r.month, r.place) for r in moved] == [
        ("planned", "", december, 4),
        ("skipped", "limit", december, None),
    ]


def test_moving_back_to_a_time_already_announced_asks_for_a_call(person):
    appointment = at(person, "2026-11-25 09:00")
    first, second = appointment.starts_at, berlin("2026-11-25 11:00")
    half_an_hour = timedelta(minutes=30)
    with smtp_server() as server, later(minutes=2):
        for start in (None, second, first):
            if start:
                appointment.move(start, start + half_an_hour, by=None)
            plan(NOW + timedelta(hours=2))
            send_due(NOW + timedelta(hours=2))
    assert len(server.raw) == 2
    (reminder,) = Reminder.objects.needing_call(NOW)
    assert (reminder.reason, reminder.appointment_version) == ("moved_back", 2)


def test_moving_there_and_back_before_anything_left_needs_one_mail(person):
    appointment = at(person, "2026-11-25 09:00")
    plan(NOW)
    for start in (berlin("2026-11-25 11:00"), berlin("2026-11-25 09:00")):
        appointment.move(start, start + timedelta(minutes=30), by=None)
    plan(NOW)
    with smtp_server() as server:
        send_due()
    assert len(server.raw) == 1
    assert [row[1] for row in rows()] == ["cancelled", "sent"]


def test_an_invitation_whose_occasion_is_gone_gives_its_place_back(person):
    counsellor = person.state.counsellor
    cases = {name: silent_since(12, counsellor) for name in ("booked", "contact_held", "paused", "care_ended", "none")}
    plan(NOW)
    assert rows() == [("invitation", "planned", "", 1)] * 5
    with later(minutes=1):
        at(cases["booked"], "2026-12-20 10:00")
        Contact.objects.log(cases["contact_held"], counsellor, "telephone")
        cases["paused"].pause(NOW.date(), "ill", by=None)
        cases["care_ended"].end_care(NOW.date(), "moved", by=None)
        plan(NOW + timedelta(minutes=1))
    for name, client in cases.items():
        ended = Reminder.objects.filter(client=client).values_list("kind", "status", "reason", "place")
        assert list(ended) == [
            ("invitation", "planned", "", 1) if name == "none" else ("invitation", "cancelled", name, None)
        ]


@pytest.mark.parametrize("attempts", [0, 2])
def test_what_is_too_late_by_now_says_whether_it_was_tried(person, attempts):
    at(person, "2026-11-24 10:00")
    plan(NOW)
    Reminder.objects.update(attempts=attempts)
    plan(berlin("2026-11-24 07:30"))
    assert rows() == [
        ("appointment", "failed", "gave_up", None) if attempts else ("appointment", "skipped", "too_late", None)
    ]


def told(client, text):
    """An appointment of which the client has been mailed."""
    appointment = at(client, text)
    ClientState.objects.wake([client.pk])
    plan(NOW)
    Reminder.objects.filter(appointment=appointment).update(status="sent", sent_at=NOW)
    return appointment


def last_row():
    reminder = Reminder.objects.latest("pk")
    return reminder.kind, reminder.status, reminder.reason, reminder.corrects


def test_a_moved_appointment_that_was_announced_is_announced_anew_at_once(person):
    appointment = told(person, "2026-11-25 09:00")
    appointment.move(berlin("2026-12-10 09:00"), berlin("2026-12-10 09:30"), by=None)
    assert str(plan(NOW)) == "appointment planned 1"
    assert last_row() == ("appointment", "planned", "", True)
    assert Reminder.objects.latest("pk").due_at == NOW
    with smtp_server() as server:
        send_due()
    assert len(server.raw) == 1
    assert str(plan(NOW)) == "nothing due"


def test_a_cancelled_appointment_that_was_announced_is_taken_back(person):
    announced, other = told(person, "2026-11-25 09:00"), at(person, "2026-12-10 09:00")
    for appointment in (announced, other):
        appointment.cancel("cancelled_office", by=None)
    assert str(plan(NOW)) == "cancellation planned 1"
    notice = Reminder.objects.latest("pk")
    assert (notice.appointment, notice.appointment_at, notice.place) == (announced, announced.starts_at, 2)
    with smtp_server() as server:
        send_due()
    (mail,) = server.mails
    assert any(part.get_param("method") == "CANCEL" for part in mail.walk())


def test_a_notice_whose_announcement_came_back_is_not_sent(person):
    appointment = told(person, "2026-11-25 09:00")
    appointment.cancel("cancelled_office", by=None)
    plan(NOW)
    Reminder.objects.get(kind="appointment").mark_bounced("5.1.1")
    with smtp_server() as server:
        send_due()
    assert server.raw == [] and last_row() == ("cancellation", "cancelled", "not_told", True)


@pytest.mark.parametrize("cancelled", [True, False])
def test_who_believes_in_another_time_and_has_no_mail_left_is_telephoned(person, cancelled):
    appointment = told(person, "2026-11-25 09:00")
    for place in (2, 3, 4):
        ReminderFactory(client=person, place=place, status="sent", sent_at=NOW)
    if cancelled:
        appointment.cancel("cancelled_office", by=None)
    else:
        appointment.move(berlin("2026-12-10 09:00"), berlin("2026-12-10 09:30"), by=None)
    plan(NOW)
    assert last_row()[1:] == ("skipped", "limit", True)
    (reminder,) = Reminder.objects.needing_call(NOW)
    assert reminder.why == "Bereits vier E-Mails in diesem Monat: bitte telefonieren"


def test_who_still_believes_in_a_later_time_is_telephoned_also_when_the_new_one_has_passed(person):
    """Until the time the client was last told of, at which he or she would come in vain."""
    appointment = told(person, "2026-11-25 09:00")
    for place in (2, 3, 4):
        ReminderFactory(client=person, place=place, status="sent", sent_at=NOW)
    appointment.move(berlin("2026-11-24 09:00"), berlin("2026-11-24 09:30"), by=None)
    plan(NOW)
    assert last_row() == ("appointment", "skipped", "limit", True)
    for moment, calls in [("24 08:59", 1), ("24 09:00", 1), ("25 08:59", 1), ("25 09:00", 0)]:
        assert Reminder.objects.needing_call(berlin(f"2026-11-{moment}")).count() == calls, moment
    with time_machine.travel(berlin("2026-11-24 10:00"), tick=False):  # who came at the new time knew of it
        Appointment.objects.get(pk=appointment.pk).record_outcome("attended", by=person.state.counsellor)
        assert not Reminder.objects.needing_call(timezone.now()).exists()


def test_after_three_days_without_any_worker_nothing_outdated_leaves_and_somebody_telephones(person):
    with time_machine.travel(berlin("2026-11-19 09:00"), tick=False):
        for text in ("2026-11-20 10:00", "2026-11-21 10:00"):
            at(person, text)
        ClientState.objects.wake([person.pk])
        plan(berlin("2026-11-19 10:00"))
        for text in ("2026-11-23 10:00", "2026-11-23 15:00", "2026-11-25 08:30"):
            at(person, text)
    assert Reminder.objects.waiting().count() == 2  # and then everything stood still
    with smtp_server() as server:
        plan(NOW)
        send_due()
    assert len(server.raw) == 2
    sent = Reminder.objects.filter(status="sent").values_list("appointment_at", flat=True)
    assert sorted(sent) == [berlin("2026-11-23 15:00"), berlin("2026-11-25 08:30")]
    assert [row.appointment_at for row in Reminder.objects.needing_call(NOW)] == [berlin("2026-11-23 10:00")]
