import csv
from datetime import timedelta
from email import policy
from email.parser import BytesParser

import icalendar
import pytest
import time_machine
from django.test import override_settings

from caseload.clients.models import MailLanguage
from caseload.reminders.mails import WORDINGS, compose
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import LEASE, claim, send_due
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory, UserFactory, berlin
from tests.shared import SHARED
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
# Words that would tell a neighbour reading along what this is about (DOMAIN.md 4.2).
REVEALING = ("jobcenter", "agentur", "bürgergeld", "grundsicherung", "arbeitslos", "vermittlung", "sgb", "unemploy",
             "benefit", "işsiz", "безроб", "безраб", "пособ", "допомог", "بطالة", "مساعدة", "vacancy", "stelle ")  # fmt: skip


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
    assert str(send_due()) == "sent 0" or str(send_due()) == "nothing due"
    assert server.recipients == ["kunde@example.org"]
    assert state(reminder) == ("sent", "") and reminder.sent_at == NOW and reminder.place == 1


@pytest.mark.parametrize("language", MailLanguage.values)
@pytest.mark.parametrize("kind", ["appointment", "invitation"])
def test_every_language_says_date_time_place_and_nothing_more(server, language, kind):
    reminder = waiting(language=language)
    if kind == "invitation":
        client = reminder.client
        reminder.appointment.delete()
        ReminderFactory(client=client, latest_at=NOW + timedelta(days=3), due_at=NOW, language=language)
    send_due()
    (mail,) = server.mails
    text = mail.get_body(("plain",)).get_content()
    html = mail.get_body(("html",)).get_content()
    for body in (text, html):
        assert ("09:00" in body and "Ahstraße 22" in body) == (kind == "appointment")
        assert "0209 555123" in body and "Ihre Ansprechperson" in body
        assert not [word for word in REVEALING if word in body.lower()]
    assert f'lang="{language}"' in html and ('dir="rtl"' in html) == (language == "ar")
    assert mail["Subject"] == WORDINGS[MailLanguage(language)].subject
    assert (mail["Auto-Submitted"], mail["To"]) == ("auto-generated", "kunde@example.org")
    assert not [part for part in (mail["From"], mail["Subject"]) if "jobcenter" in part.lower()]


def test_the_calendar_file_is_read_back(server):
    reminder = waiting()
    send_due()
    (part,) = [part for part in server.mails[0].walk() if part.get_content_type() == "text/calendar"]
    calendar = icalendar.Calendar.from_ical(part.get_content())
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == berlin("2026-11-25 09:00")
    assert str(event["uid"]).startswith(str(reminder.appointment.uid))
    assert (event["sequence"], str(event["summary"])) == (0, "Termin")
    assert calendar.walk("VTIMEZONE")[0]["tzid"] == "Europe/Berlin"


def test_the_same_message_id_on_every_attempt(server):
    reminder = waiting("later")
    server.answers["later"] = "451 try later"
    send_due()
    assert state(reminder) == ("planned", "") and reminder.attempts == 1 and reminder.error == "SMTP 451"
    server.answers.clear()
    with time_machine.travel(NOW + timedelta(minutes=2), tick=False):
        send_due()
    assert server.mails[0]["Message-ID"] == reminder.message_id


def test_refused_later_and_broken_are_told_apart(server):
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


def hostile_places():
    with (SHARED / "names" / "names_edge_cases_a.csv").open(encoding="utf-8", newline="") as file:
        return [f"{row['first_name']} {row['last_name']}" for row in csv.DictReader(file)] + [
            "x" * 200,
            "a\r\nBcc: b@c.de",
        ]


def test_nothing_in_a_field_becomes_a_header_or_a_part(cast):
    for place in hostile_places():
        reminder = ReminderFactory.build(
            client=cast.client,
            appointment=AppointmentFactory.build(client=cast.client, counsellor=cast.own, place=place[:200]),
            kind="appointment",
        )
        raw = compose(reminder, NOW).message
        mail = BytesParser(policy=policy.default).parsebytes(raw)
        assert mail.defects == [] and mail["Bcc"] is None and len(list(mail.walk())) == 5
        assert b"\n" not in raw.replace(b"\r\n", b"") and max(map(len, raw.split(b"\r\n"))) <= 998


def test_an_international_domain_is_written_in_ascii(cast):
    cast.client.email = "info@müller.example"
    raw = compose(ReminderFactory.build(client=cast.client), NOW).message
    assert b"To: info@xn--mller-kva.example\r\n" in raw
