import socket
import threading
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
import time_machine
from django.test import override_settings

from caseload.contacts.models import Contact
from caseload.reminders import outbox
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import LEASE, claim, send_due
from caseload.texts.models import MailText
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory, UserFactory, berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def server():
    with smtp_server() as server:
        yield server


def waiting(name="kunde", **changes):
    """A reminder that is due now, for an appointment on Wednesday at nine."""
    counsellor = changes.pop("counsellor", None) or UserFactory()
    language = changes.pop("language", "de")
    client = ClientFactory(email=f"{name}@example.org", counsellor=counsellor, consent=True, language=language)
    appointment = AppointmentFactory(
        client=client,
        counsellor=counsellor,
        starts_at=berlin("2026-11-25 09:00"),
        place=changes.pop("where", "Ahstraße 22, Raum 2.14"),
    )
    return ReminderFactory(
        client=client,
        kind="appointment",
        appointment=appointment,
        appointment_version=0,
        appointment_at=appointment.starts_at,
        due_at=NOW,
        latest_at=berlin("2026-11-25 06:00"),
        language=language,
        **changes,
    )


def state(reminder):
    reminder.refresh_from_db()
    return reminder.status, reminder.reason


def move_to(appointment, text):
    appointment.move(berlin(text), berlin(text) + timedelta(minutes=30), by=None)


def test_one_mail_goes_out_and_only_once(server):
    reminder = waiting()
    assert str(send_due()) == "sent 1"
    assert str(send_due()) == "nothing due"
    assert server.recipients == ["kunde@example.org"]
    assert state(reminder) == ("sent", "") and reminder.sent_at == NOW and reminder.place == 1


def test_the_same_message_id_on_every_attempt(server):
    reminder = waiting("later")
    server.answers["later"] = "451 try later"
    send_due()
    assert state(reminder) == ("planned", "") and reminder.attempts == 1 and reminder.error == "451 (end of DATA)"
    server.answers.clear()
    with time_machine.travel(NOW + timedelta(minutes=2), tick=False):
        send_due()
    assert server.mails[0]["Message-ID"] == reminder.message_id


@pytest.mark.parametrize("pipelining", [False, True])
def test_refused_later_and_broken_are_told_apart(server, pipelining):
    server.pipelining = pipelining
    server.refused = {"gone": "550 no such user", "full": "452 mailbox full"}
    server.answers = {"spam": "554 looks like spam"}
    server.drops = {"lost"}
    reminders = {name: waiting(name) for name in ("gone", "full", "spam", "lost", "fine")}
    send_due()
    assert {name: state(reminder) for name, reminder in reminders.items()} == {
        "gone": ("failed", "refused"),
        "full": ("planned", ""),
        "spam": ("failed", "refused"),
        "lost": ("uncertain", ""),
        "fine": ("sent", ""),
    }
    assert server.recipients == ["fine@example.org"]
    assert reminders["gone"].place is None and reminders["lost"].place == 1
    assert set(Reminder.objects.needing_call(NOW)) == {reminders["gone"], reminders["spam"], reminders["lost"]}


def test_without_a_server_the_mail_waits_and_in_the_end_somebody_is_asked_to_call():
    reminder = waiting()
    with override_settings(EMAIL_HOST="127.0.0.1", EMAIL_PORT=9):
        moments = [NOW, NOW + timedelta(minutes=2), berlin("2026-11-24 17:59")]
        for moment in moments:
            with time_machine.travel(moment, tick=False):
                send_due()
        assert state(reminder)[0] == "failed" and reminder.reason == "gave_up"
        assert reminder.attempts == 3
        assert "Connection" in reminder.error or "OSError" in reminder.error


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        (lambda r: move_to(r.appointment, "2026-11-26 09:00"), ("cancelled", "changed")),
        (lambda r: r.appointment.cancel("cancelled_client", by=None), ("cancelled", "changed")),
        (lambda r: r.client.withdraw_mail_wish(by=None), ("skipped", "no_wish")),
        (lambda r: type(r.client).objects.filter(pk=r.client_id).update(email="kaputt@"), ("skipped", "no_address")),
        (lambda r: r.client.end_care(NOW.date(), "moved", by=None), ("cancelled", "care_ended")),
        (lambda r: Reminder.objects.filter(pk=r.pk).update(latest_at=NOW - timedelta(minutes=1)), ("skipped", "too_late")),
    ],
)  # fmt: skip
def test_what_changed_since_planning_counts_in_the_moment_of_sending(server, change, outcome):
    reminder = waiting()
    change(reminder)
    send_due()
    assert state(reminder) == outcome
    assert server.raw == [] and reminder.place is None


@pytest.mark.parametrize("moment", ["2026-11-23 07:59", "2026-11-23 18:00", "2026-11-22 10:00", "2026-12-25 10:00"])
def test_nothing_leaves_outside_the_sending_hours(server, moment):
    reminder = waiting()
    with time_machine.travel(berlin(moment), tick=False):
        Reminder.objects.update(next_try_at=berlin("2026-11-01 09:00"), latest_at=berlin("2026-12-31 09:00"))
        assert send_due().quiet
    assert state(reminder)[0] == "planned" and server.raw == []


def test_a_dead_workers_rows_go_back_after_their_lease(server):
    reminder = waiting()
    claim(NOW)
    assert state(reminder)[0] == "sending"
    send_due()
    assert server.raw == []
    with time_machine.travel(NOW + LEASE + timedelta(minutes=1), tick=False):
        send_due()
    assert state(reminder)[0] == "sent" and reminder.attempts == 2


def test_a_late_mail_takes_a_place_in_the_month_it_goes_out(server):
    reminder = waiting(month=berlin("2026-10-01 00:00").date())
    for place in (1, 2):
        ReminderFactory(client=reminder.client, place=place, status="sent", sent_at=NOW, due_at=NOW)
    send_due()
    assert state(reminder)[0] == "sent" and (reminder.month.month, reminder.place) == (11, 3)


def test_a_fifth_mail_in_the_month_is_not_sent(server):
    reminder = waiting(month=berlin("2026-10-01 00:00").date())
    for place in (1, 2, 3, 4):
        ReminderFactory(client=reminder.client, place=place, status="sent", sent_at=NOW, due_at=NOW)
    send_due()
    assert state(reminder) == ("skipped", "limit") and server.raw == []


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        (lambda r: AppointmentFactory(client=r.client, starts_at=berlin("2026-12-01 09:00")), ("cancelled", "booked")),
        (lambda r: Contact.objects.log(r.client, r.client.state.counsellor, "telephone"), ("cancelled", "contact_held")),
        (lambda r: r.client.pause(NOW.date(), "ill", by=None), ("cancelled", "paused")),
        (lambda r: r.client.withdraw_mail_wish(by=None), ("skipped", "no_wish")),
    ],
)  # fmt: skip
def test_an_invitation_is_not_sent_once_its_occasion_is_gone(server, change, outcome):
    client = ClientFactory(counsellor=UserFactory(), consent=True)
    reminder = ReminderFactory(client=client, due_at=NOW, latest_at=NOW + timedelta(days=5))
    change(reminder)
    send_due()
    assert state(reminder) == outcome and server.raw == [] and reminder.place is None


def test_a_failed_invitation_asks_for_a_call_until_there_was_a_contact(server):
    client = ClientFactory(email="gone@example.org", counsellor=UserFactory(), consent=True)
    ReminderFactory(client=client, due_at=NOW, latest_at=NOW + timedelta(days=5))
    server.refused = {"gone": "550 5.1.1 no such user gone@example.org"}
    send_due()
    (reminder,) = Reminder.objects.needing_call(NOW)
    assert (reminder.reason, reminder.error) == ("refused", "550 5.1.1 (RCPT)")
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        Contact.objects.log(client, client.state.counsellor, "telephone")
    assert not Reminder.objects.needing_call(NOW + timedelta(hours=1)).exists()


@pytest.mark.parametrize("pipelining", [False, True])
def test_one_connection_serves_a_whole_batch_and_the_next(server, monkeypatch, pipelining):
    server.pipelining = pipelining
    monkeypatch.setattr(outbox, "BATCH", 8)
    counsellor = UserFactory()
    for number in range(12):
        client = ClientFactory(email=f"kunde{number}@example.org", counsellor=counsellor, consent=True)
        ReminderFactory(client=client, due_at=NOW, latest_at=NOW + timedelta(days=5))
    assert str(send_due()) == "sent 12"
    assert server.connections == 1 and len(set(server.recipients)) == 12


def test_the_number_of_statements_grows_with_the_chunks_not_with_the_mails(
    server, django_assert_num_queries, monkeypatch
):
    monkeypatch.setattr(outbox, "CHUNK", 6)
    for number in range(6):
        client = ClientFactory(email=f"kunde{number}@example.org", counsellor=UserFactory(), consent=True)
        ReminderFactory(client=client, due_at=NOW, latest_at=NOW + timedelta(days=5))
    MailText.objects.kept(NOW.date())
    # Three that put rows right, the last of them for last month's (two with their savepoint), two claims (four and three
    # with theirs), one chunk: the texts of the day, the rows, and in one transaction what is kept and what is marked.
    with django_assert_num_queries(3 + 2 + 4 + 3 + 2 + 4):
        assert str(send_due()) == "sent 6"


def test_what_cannot_be_written_does_not_stop_the_others(server, caplog):
    broken = waiting("broken")
    Reminder.objects.filter(pk=broken.pk).update(language="xx")
    fine = waiting("fine")
    send_due()
    assert state(fine) == ("sent", "")
    assert state(broken) == ("planned", "") and broken.error == "KeyError (writing)"
    assert "broken@" not in caplog.text and f"Reminder {broken.pk}" in caplog.text


@contextmanager
def talking(*replies):
    """A server that says ``replies`` one after the other and then falls silent; each connection begins anew."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        opened = []

        def serve():
            while True:
                try:
                    connection, _address = listener.accept()
                except OSError:
                    return
                opened.append(connection)
                for reply in replies:
                    connection.sendall(reply)
                    if not connection.recv(65536):
                        break

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        port = listener.getsockname()[1]
        with override_settings(EMAIL_HOST="127.0.0.1", EMAIL_PORT=port, EMAIL_TIMEOUT=1):
            yield opened
        listener.shutdown(socket.SHUT_RDWR)
    for connection in opened:
        with suppress(OSError):  # gone already
            connection.shutdown(socket.SHUT_RDWR)
    thread.join()
    for connection in opened:
        connection.close()


HELLO = (b"220 hello\r\n", b"250 hello\r\n")


@pytest.mark.parametrize(
    ("replies", "outcome", "error"),
    [
        ((), "planned", "TimeoutError (connect)"),
        ((b"554 go away\r\n",), "planned", "SMTPConnectError 554 (connect)"),
        (HELLO, "planned", "TimeoutError (MAIL)"),
        ((*HELLO, b"530 5.7.0 log in first\r\n"), "planned", "530 5.7.0 (MAIL)"),
        ((*HELLO, b"421 closing\r\n"), "planned", "421 (MAIL)"),
        ((*HELLO, b"250 ok\r\n"), "planned", "TimeoutError (RCPT)"),
        ((*HELLO, b"250 ok\r\n", b"250 ok\r\n"), "planned", "TimeoutError (DATA)"),
        ((*HELLO, b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n"), "uncertain", "TimeoutError (end of DATA)"),
        ((*HELLO, b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n", b"what?\r\n"), "uncertain", "-1 (end of DATA)"),
    ],
)
def test_a_server_that_hangs_or_talks_nonsense(replies, outcome, error):
    reminder = waiting()
    with talking(*replies):
        send_due()
    assert state(reminder)[0] == outcome
    assert (reminder.error, reminder.attempts, reminder.place) == (error, 1, 1)
    if outcome == "planned":
        assert reminder.next_try_at == NOW + timedelta(minutes=1)


HELLO_AT_ONCE = (b"220 hello\r\n", b"250-hello\r\n250 PIPELINING\r\n")


@pytest.mark.parametrize(
    ("replies", "outcome", "error"),
    [
        (
            (b"250 ok\r\n550 5.1.1 who?\r\n354 go\r\n", b"554 nobody\r\n", b"250 reset\r\n"),
            "failed",
            "550 5.1.1 (RCPT)",
        ),
        ((b"250 ok\r\n450 4.2.0 later\r\n503 no RCPT\r\n", b"250 reset\r\n"), "planned", "450 4.2.0 (RCPT)"),
        ((b"421 closing\r\n",), "planned", "421 (MAIL)"),
        ((b"250 ok\r\n250 ok\r\n",), "planned", "TimeoutError (DATA)"),
        ((b"250 ok\r\n250 ok\r\n354 go\r\n",), "uncertain", "TimeoutError (end of DATA)"),
        ((b"250 ok\r\n250 ok\r\n354 go\r\n", b"250 taken\r\n"), "sent", ""),
    ],
)
def test_answers_to_commands_in_one_go(replies, outcome, error):
    reminder = waiting()
    with talking(*HELLO_AT_ONCE, *replies):
        send_due()
    assert (state(reminder)[0], reminder.error) == (outcome, error)


def test_a_hanging_server_is_left_alone_after_two_mails():
    reminders = [waiting(f"kunde{number}", counsellor=UserFactory()) for number in range(6)]
    with talking(*HELLO) as opened:
        send_due()
    assert len(opened) == 2
    assert {state(reminder) for reminder in reminders} == {("planned", "")}


def test_rows_that_a_run_does_not_get_to_are_due_again(server, monkeypatch):
    reminder = waiting()
    monkeypatch.setattr(outbox, "WORK_FOR", timedelta(seconds=-1))
    send_due()
    assert state(reminder)[0] == "planned" and (reminder.attempts, reminder.lease) == (0, None)
    assert server.raw == []


def test_a_worker_whose_lease_ran_out_does_not_write_over_the_next_ones_answer(server):
    reminder = waiting()
    lease, pks = claim(NOW)
    with time_machine.travel(NOW + LEASE + timedelta(minutes=1), tick=False):
        send_due()
        assert outbox.write(outbox.Ending("failed", "refused"), pks, lease, NOW) == 0
    assert state(reminder) == ("sent", "") and len(server.raw) == 1
