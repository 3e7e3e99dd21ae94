"""What a client received can be read later, word for word, whatever has changed since."""

from datetime import timedelta

import pytest
import time_machine
from django.db.models import ProtectedError
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.reminders.kept import SentMail
from caseload.reminders.links import client_page_url, opt_out_url
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import send_due
from caseload.texts.models import MailText
from tests.factories import AppointmentFactory, ReminderFactory, berlin
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


def remind(cast, version=0, **changes):
    appointment = changes.pop("appointment", None) or AppointmentFactory(
        client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-25 09:00")
    )
    return ReminderFactory(
        client=cast.client, kind="appointment", appointment=appointment, appointment_version=version,
        appointment_at=appointment.starts_at, due_at=NOW, latest_at=berlin("2026-11-25 06:00"), **changes,
    )  # fmt: skip


def body(mail):
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


def show(browser, reminder):
    return browser.get(reverse("reminder-mail", args=[reminder.pk]))


def test_what_was_sent_is_shown_as_it_was_but_for_the_links(cast, as_user, server):
    reminder = remind(cast)
    send_due()
    sent = body(server.mails[0])
    MailText.objects.write("appointment", "de", "Ganz neu {day} {time} {stop}", NOW.date(), cast.admin)
    cast.own.phone = "0209 999999"
    cast.own.save()
    answer = show(as_user(cast.own), reminder)
    (mail,) = answer.context["mails"]
    for url in (client_page_url(reminder.key), opt_out_url(reminder.key)):
        assert url in sent and url not in answer.content.decode()
        sent = sent.replace(url, "[persönlicher Link]")
    assert mail.words.replace("\r\n", "\n").strip() == sent.strip()
    assert (mail.recipient, mail.at, mail.text.body) == (cast.client.email, NOW, mail.text.body)
    assert JournalEntry.objects.filter(verb="read", object_type="reminder", client_id=cast.client.pk).count() == 1


def test_the_text_of_the_day_is_mailed(cast, server):
    MailText.objects.write(
        "appointment", "de", "Morgen {day} {time} {stop}", berlin("2026-11-24 00:00").date(), cast.admin
    )
    remind(cast)
    with time_machine.travel(berlin("2026-11-24 08:01"), tick=False):
        send_due()
    assert body(server.mails[0]).startswith("Morgen Mittwoch, 25. November 2026")


def test_a_mail_about_changed_facts_says_so(cast, server):
    first = remind(cast)
    send_due()
    first.appointment.move(berlin("2026-11-25 11:00"), berlin("2026-11-25 11:30"), by=cast.own)
    first.appointment.refresh_from_db()
    remind(cast, version=1, appointment=first.appointment, place=2, corrects=True)
    send_due()
    assert [mail.text.kind for mail in SentMail.objects.order_by("pk")] == ["appointment", "moved"]
    assert "geändert" in body(server.mails[1]) and "11:00" in body(server.mails[1])


def test_a_cancelled_appointment_is_called_off_as_the_client_was_told_of_it(cast, server):
    told = remind(cast)
    send_due()
    told.appointment.cancel("cancelled_office", by=cast.own)
    appointment = type(told.appointment).objects.get()
    ReminderFactory(
        client=cast.client, kind="cancellation", appointment=appointment, appointment_version=1, place=2, corrects=True,
        appointment_at=told.appointment_at, due_at=NOW, latest_at=berlin("2026-11-25 06:00"),
    )  # fmt: skip
    send_due()
    request, cancel = (mail.get_payload()[1].get_content() for mail in server.mails)
    assert "abgesagt" in body(server.mails[1]) and "09:00 Uhr" in body(server.mails[1])
    assert "METHOD:REQUEST" in request and "METHOD:CANCEL" in cancel and "SEQUENCE:1" in cancel
    assert f"UID:{appointment.uid}" in request and f"UID:{appointment.uid}" in cancel


def test_only_what_left_is_kept(cast, server):
    server.refused = {cast.client.email.partition("@")[0]: "550 no such user"}
    remind(cast)
    send_due()
    assert not SentMail.objects.exists()


def test_a_text_that_was_mailed_cannot_be_deleted(cast, server):
    remind(cast)
    send_due()
    with pytest.raises(ProtectedError):
        SentMail.objects.get().text.delete()


def test_a_mail_of_which_nothing_was_kept_says_so(cast, as_user):
    reminder = ReminderFactory(client=cast.client, status="sent", sent_at=NOW)
    assert "nicht aufbewahrt" in show(as_user(cast.own), reminder).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_has_a_constant_number_of_statements(cast, as_user, server, django_assert_num_queries, count):
    reminder = remind(cast)
    send_due()
    kept = SentMail.objects.get()
    for n in range(1, count):
        SentMail.objects.create(
            reminder=reminder, text=kept.text, recipient="a@example.org", at=NOW - timedelta(hours=n)
        )
    browser = as_user(cast.own)
    # Session, user with team, colleagues covered for, the reminder, the journal, the mails with their texts.
    with django_assert_num_queries(6):
        assert len(show(browser, reminder).context["mails"]) == count
    assert Reminder.objects.count() == 1
