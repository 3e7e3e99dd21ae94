"""Two planners, several senders, and people at work meanwhile: nothing twice, nothing lost, never a fifth."""

import threading
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Count

from caseload.appointments.models import Appointment
from caseload.clients.models import ClientState
from caseload.contacts.models import Contact
from caseload.reminders import planner
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import claim, send_due
from caseload.reminders.planner import plan
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory, UserFactory, berlin
from tests.smtp import smtp_server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def at_once(*acts):
    """Run all acts in threads that begin together; raises the first error of any."""
    barrier, errors = threading.Barrier(len(acts)), []

    def run(act):
        try:
            barrier.wait(120)
            act()
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(300)
    if errors:
        raise errors[0]


def with_appointments(clients=25, each=3):
    for number in range(clients):
        counsellor = UserFactory()
        client = ClientFactory(email=f"kunde{number}@example.org", counsellor=counsellor, consent=True)
        for hour in range(each):
            AppointmentFactory(client=client, counsellor=counsellor, starts_at=NOW + timedelta(hours=24 + hour))


@pytest.mark.parametrize("locked", [True, False])
def test_two_planners_at_once_plan_nothing_twice(locked, monkeypatch):
    """With the lock the second finds nothing to do; without it the keys in the database hold."""
    if not locked:
        monkeypatch.setattr(planner, "hold_places", lambda: None)
    with_appointments()
    at_once(lambda: plan(NOW), lambda: plan(NOW), lambda: plan(NOW))
    plan(NOW)
    assert Reminder.objects.filter(status="planned").count() == 75
    assert not Reminder.objects.values("appointment").annotate(n=Count("pk")).filter(n__gt=1).exists()
    assert set(Reminder.objects.values_list("place", flat=True)) == {1, 2, 3}


def test_many_senders_at_once_send_each_mail_once():
    with_appointments(clients=40, each=2)
    plan(NOW)
    with smtp_server() as server:
        at_once(*[send_due] * 4)
    assert Reminder.objects.filter(status="sent").count() == 80
    assert len(server.raw) == 80 == len({mail["Message-ID"] for mail in server.mails})


def test_planning_and_sending_at_once_while_people_move_appointments():
    with_appointments(clients=12, each=2)
    moved = list(Appointment.objects.order_by("pk")[::2])

    def move():
        for appointment in moved:
            start = appointment.starts_at + timedelta(days=1)
            appointment.move(start, start + timedelta(minutes=30), by=None)

    with smtp_server() as server:
        at_once(lambda: plan(NOW), send_due, move, lambda: plan(NOW), send_due)
        plan(NOW)
        send_due()
    assert len({mail["Message-ID"] for mail in server.mails}) == len(server.raw)
    told = {}
    for reminder in Reminder.objects.filter(status="sent").order_by("appointment_version"):
        told[reminder.appointment_id] = reminder.appointment_at
    for appointment in Appointment.objects.filter(starts_at__lt=NOW + timedelta(days=2)):
        assert told[appointment.pk] == appointment.starts_at
    places = Reminder.objects.filter(place__isnull=False).values("client", "month").annotate(n=Count("pk"))
    assert max(row["n"] for row in places) <= 4


def test_claims_at_once_never_share_a_row():
    counsellor = UserFactory()
    for _number in range(30):
        client = ClientFactory(counsellor=counsellor, consent=True)
        ReminderFactory(client=client, due_at=NOW, latest_at=NOW + timedelta(days=5))
    taken = []
    at_once(*[lambda: taken.append(claim(NOW))] * 4)
    rows = [pk for claimed in taken if claimed for pk in claimed[1]]
    assert sorted(rows) == sorted(Reminder.objects.filter(status="sending").values_list("pk", flat=True))


@pytest.mark.parametrize("act", ["move", "cancel"])
def test_undoing_and_telling_never_meet(act):
    """Either the change is undone and no mail leaves, or it is told and stands; for each of the appointments."""
    by = UserFactory()
    start, half = NOW + timedelta(days=1), timedelta(minutes=30)
    rows = []
    for number in range(12):
        client = ClientFactory(email=f"kunde{number}@example.org", counsellor=by, consent=True)
        row = AppointmentFactory(client=client, counsellor=by, starts_at=start + number * half)
        told = {"appointment": row, "appointment_version": 0, "appointment_at": row.starts_at}
        ReminderFactory(client=client, kind="appointment", status="sent", sent_at=NOW, latest_at=start, **told)
        later = row.starts_at + timedelta(days=1)
        row.move(later, later + half, by=by) if act == "move" else row.cancel("cancelled_office", by=by)
        rows.append(row)
    undone = []

    def undo():
        for row in rows:
            try:
                row.undo_change(1, by=by)
                undone.append(row.pk)
            except ValidationError:
                pass

    over = NOW + timedelta(minutes=1)
    with smtp_server() as server:
        at_once(undo, *[lambda: (plan(over), send_due(over))] * 2)
        plan(over)
        send_due(over)
    told = set(Reminder.objects.filter(appointment_version=1, status="sent").values_list("appointment", flat=True))
    assert told == {row.pk for row in rows} - set(undone)
    assert len(server.raw) == len(told)
    stands = {"starts_at__lt": start + timedelta(days=1), "status": "planned"}
    assert set(Appointment.objects.filter(**stands).values_list("pk", flat=True)) == set(undone)


# --- the limit of four, while people are at work -------------------------------------------------------------------------


def silent(number, mails=0):
    """Clients to whom an invitation is due, and who had so many mails this month."""
    counsellor, clients = UserFactory(), []
    for _n in range(number):
        client = ClientFactory(counsellor=counsellor, consent=True)
        Contact.objects.log(client, counsellor, "telephone", at=NOW - timedelta(days=12))
        for place in range(1, mails + 1):
            sent = {"status": "sent", "sent_at": NOW - timedelta(days=11), "due_at": NOW - timedelta(days=11)}
            ReminderFactory(client=client, place=place, **sent)
        clients.append(client)
    return clients


def never_a_fifth():
    taken = Reminder.objects.filter(place__isnull=False).values("client", "month").annotate(n=Count("pk"))
    return max((row["n"] for row in taken), default=0) <= 4


def test_a_contact_logged_while_two_plan_takes_the_invitation_back():
    clients = silent(20, mails=3)
    called, others = clients[::2], clients[1::2]

    def call():
        for client in called:
            Contact.objects.log(client, client.state.counsellor, "telephone")

    at_once(lambda: plan(NOW), call, lambda: plan(NOW))
    plan(NOW)
    planned = Reminder.objects.filter(status="planned").values_list("client", "place")
    assert sorted(planned) == [(client.pk, 4) for client in others]
    assert never_a_fifth()
    plan(NOW + timedelta(minutes=1), everyone=True)
    assert Reminder.objects.filter(status="planned").count() == len(others)


def test_a_hand_over_while_two_plan_loses_nothing_and_repeats_nothing():
    clients, colleague = silent(12, mails=3), UserFactory(phone="0209 555777")

    def hand_over():
        for client in clients:
            client.assign(colleague, by=None, reason="leave")

    at_once(lambda: plan(NOW), hand_over, lambda: plan(NOW))
    plan(NOW)
    assert sorted(Reminder.objects.filter(status="planned").values_list("client", "place")) == [
        (client.pk, 4) for client in clients
    ]
    with smtp_server() as server:
        send_due(NOW)
    assert len(server.raw) == len(clients) and never_a_fifth()
    assert all("0209 555777" in mail.get_body(("plain",)).get_content() for mail in server.mails)


def test_appointments_moved_across_the_border_of_months_while_two_plan():
    """On the last day of November with one place left: whichever of its two appointments is moved to which month."""
    last_day = berlin("2026-11-30 09:00")
    with time_machine.travel(last_day, tick=False):
        clients = silent(10, mails=3)
        for client in clients:
            for start in ("2026-11-30 15:00", "2026-12-01 10:00"):
                AppointmentFactory(client=client, counsellor=UserFactory(), starts_at=berlin(start))
        ClientState.objects.wake([client.pk for client in clients])
        over, back = (Appointment.objects.filter(starts_at__lt=berlin("2026-12-01 00:00")), Appointment.objects.all())
        moves = [(one, berlin("2026-12-01 15:00")) for one in over]
        moves += [(one, berlin("2026-11-30 16:30")) for one in back.exclude(pk__in=over)[::2]]

        def move():
            for appointment, start in moves:
                appointment.move(start, start + timedelta(minutes=30), by=None)

        at_once(lambda: plan(last_day), move, lambda: plan(last_day))
        plan(last_day)
        assert never_a_fifth()
        planned = Reminder.objects.filter(status="planned").select_related("appointment")
        assert sorted(planned.values_list("client", "place")) == [(client.pk, 4) for client in clients]
        assert all(row.appointment_version == row.appointment.version for row in planned)
        with smtp_server() as server:
            send_due(last_day)
        assert len(server.raw) == len(clients)
    with time_machine.travel(berlin("2026-12-01 08:00"), tick=False):  # four new places
        plan(berlin("2026-12-01 08:00"))
        assert never_a_fifth()
        assert set(Reminder.objects.filter(status="planned").values_list("month", flat=True)) <= {date(2026, 12, 1)}
