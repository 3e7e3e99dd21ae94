"""What a counsellor asks of a reminder: now, once more, not at all; and what mails that come back do."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from caseload.audit.models import JournalEntry
from caseload.clients.models import ClientState
from caseload.contacts.models import Contact
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import Ending, claim, send_due, write
from caseload.reminders.planner import plan
from caseload.reminders.states import MEANING, Status
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory, UserFactory, berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def person():
    counsellor = UserFactory()
    client = ClientFactory(counsellor=counsellor, consent=True)
    Contact.objects.log(client, counsellor, "telephone", at=NOW - timedelta(days=1))
    return client


def booked(person, text="2026-11-30 10:00"):
    ClientState.objects.wake([person.pk])
    return AppointmentFactory(client=person, counsellor=person.state.counsellor, starts_at=berlin(text))


def reminded(person, status="planned", text="2026-11-24 15:00", **changes):
    """The reminder of an appointment, in that state."""
    appointment = booked(person, text)
    plan(NOW)
    reminder = Reminder.objects.get(appointment=appointment)
    place = {} if status in ("planned", "sent", "uncertain", "bounced") else {"place": None}
    times = (
        {"sent_at": NOW}
        if status == "sent"
        else {"bounced_at": NOW, "reason": "bounced"}
        if status == "bounced"
        else {}
    )
    Reminder.objects.filter(pk=reminder.pk).update(status=status, **{**times, **place, **changes})
    reminder.refresh_from_db()
    return reminder


def refused(act, code):
    with pytest.raises(ValidationError) as refusal:
        act()
    assert refusal.value.code == code


def test_an_appointment_far_off_is_reminded_of_now_and_not_again(person):
    appointment = booked(person)
    own = person.state.counsellor
    reminder = Reminder.objects.remind_now(appointment, by=own)
    assert (reminder.status, reminder.next_try_at, reminder.place, reminder.asked_by) == ("planned", NOW, 1, own)
    assert JournalEntry.objects.filter(verb="send reminder now", by=own, object_id=reminder.pk).exists()
    with smtp_server() as server:
        send_due()
        with time_machine.travel(berlin("2026-11-28 10:00"), tick=False):
            plan(berlin("2026-11-28 10:00"))
            send_due()
    assert server.recipients == [person.email]
    refused(lambda: Reminder.objects.remind_now(appointment, by=own), "changed")


def test_outside_the_sending_hours_the_next_moment_is_told(person):
    appointment = booked(person, "2026-11-30 14:00")
    with time_machine.travel(berlin("2026-11-28 19:00"), tick=False):
        assert Reminder.objects.remind_now(appointment, by=None).next_try_at == berlin("2026-11-30 08:00")


def test_a_mail_that_waits_for_its_next_attempt_goes_first(person):
    reminder = reminded(person, next_try_at=NOW + timedelta(hours=1), attempts=4)
    assert Reminder.objects.remind_now(reminder.appointment, by=None).pk == reminder.pk
    reminder.refresh_from_db()
    assert reminder.next_try_at == NOW


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda person, appointment: person.withdraw_mail_wish(by=None), "no_wish"),
        (lambda person, appointment: person.address_came_back(person.email, by=None), "no_address"),
        (lambda person, appointment: person.pause_mails(NOW.date(), "away", by=None), "mail_pause"),
        (lambda person, appointment: person.end_care(NOW.date(), "moved", by=None), "care_ended"),
        (lambda person, appointment: appointment.cancel("cancelled_client", by=None), "changed"),
        (
            lambda person, appointment: [
                ReminderFactory(client=person, place=place, status="sent", sent_at=NOW) for place in (1, 2, 3, 4)
            ],
            "limit",
        ),
    ],
)
def test_what_may_not_be_sent_says_why_and_leaves_no_row(person, act, code):
    appointment = booked(person)
    act(person, appointment)
    refused(lambda: Reminder.objects.remind_now(appointment, by=None), code)
    assert not Reminder.objects.filter(appointment=appointment).exists()


def test_too_late_is_too_late_for_everybody(person):
    appointment = booked(person, "2026-11-23 11:30")
    refused(lambda: Reminder.objects.remind_now(appointment, by=None), "too_late")


@pytest.mark.parametrize(
    ("status", "places"), [("failed", [1]), ("uncertain", [1, 2]), ("bounced", [1, 2]), ("skipped", [1])]
)
def test_what_did_not_arrive_is_sent_once_more_as_another_mail(person, status, places):
    reminder = reminded(person, status, reason="bounced" if status == "bounced" else "refused")
    with smtp_server() as server:
        again = reminder.resend(by=person.state.counsellor)
        send_due()
    assert [mail["Message-ID"] for mail in server.mails] == [again.message_id] != [reminder.message_id]
    again.refresh_from_db()
    assert (again.status, again.replaces, again.latest_at) == ("sent", reminder, reminder.latest_at)
    assert sorted(Reminder.objects.filter(place__isnull=False).values_list("place", flat=True)) == places
    assert not Reminder.objects.needing_call(NOW).exists()
    refused(lambda: reminder.resend(by=None), "changed")
    refused(lambda: again.resend(by=None), "changed")
    assert str(plan(NOW)) == "nothing due"


def test_a_mail_that_did_not_arrive_has_no_second_replacement_in_the_database(person):
    again = reminded(person, "bounced").resend(by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reminder.objects.filter(pk=again.pk).update(status="sent", sent_at=NOW, replaced_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReminderFactory(
            client=person, kind="appointment", appointment=again.appointment, appointment_version=7,
            appointment_at=again.appointment_at, place=4,
        )  # fmt: skip


def test_a_corrected_address_makes_a_resend_work_at_once(person):
    reminder = reminded(person, "bounced")
    person.address_came_back(person.email, by=None)
    refused(lambda: reminder.resend(by=None), "no_address")
    person.email = "besser@example.org"
    person.save()
    with smtp_server() as server:
        reminder.resend(by=None)
        send_due()
    assert server.recipients == ["besser@example.org"]


def test_a_stopped_mail_stays_stopped_until_somebody_wants_it_after_all(person):
    reminder = reminded(person)
    reminder.cancel(by=None)
    assert (reminder.status, reminder.reason, reminder.place) == ("cancelled", "stopped", None)
    assert str(plan(NOW)) == "nothing due"
    refused(lambda: reminder.cancel(by=None), "changed")
    assert Reminder.objects.remind_now(reminder.appointment, by=None).replaces == reminder


def test_a_stopped_invitation_is_not_planned_again_the_next_minute(person):
    Contact.objects.all().delete()
    Contact.objects.log(person, person.state.counsellor, "telephone", at=NOW - timedelta(days=12))
    plan(NOW)
    invitation = Reminder.objects.get(kind="invitation")
    invitation.cancel(by=None)
    assert str(plan(NOW + timedelta(minutes=1))) == "nothing due"
    again = invitation.resend(by=None)
    assert again.latest_at == NOW + timedelta(days=5)
    refused(lambda: invitation.resend(by=None), "changed")


@pytest.mark.parametrize("status", ["sent", "uncertain"])
def test_a_mail_that_came_back_keeps_its_place_and_asks_for_a_call(person, status):
    reminder = reminded(person, status)
    assert reminder.mark_bounced("5.1.1")
    assert (reminder.status, reminder.reason, reminder.bounce_code, reminder.place) == (
        "bounced",
        "bounced",
        "5.1.1",
        1,
    )
    assert reminder.bounced_at == NOW
    assert list(Reminder.objects.needing_call(NOW)) == [reminder]
    assert not reminder.mark_bounced("5.1.1")
    assert JournalEntry.objects.filter(verb="bounce", object_id=reminder.pk).count() == 1


def test_a_bounce_may_be_quicker_than_the_senders_mark_and_outlives_it(person):
    reminder = reminded(person)
    lease, pks = claim(NOW)
    assert reminder.mark_bounced("5.1.1")
    assert write(Ending(Status.SENT), pks, lease, NOW) == 0
    reminder.refresh_from_db()
    assert reminder.status == "bounced"


def test_what_never_left_cannot_come_back(person):
    assert not reminded(person).mark_bounced()
    assert not reminded(person, "failed", "2026-11-24 16:00", reason="refused").mark_bounced()


def test_every_state_says_what_it_means():
    assert set(MEANING) == set(Status)
    assert Reminder(status="sent").meaning == str(MEANING[Status.SENT])
    limited = Reminder(status="skipped", reason="limit")
    assert limited.why == limited.get_reason_display()
    limited.corrects = True
    assert limited.why == f"{limited.get_reason_display()}: bitte telefonieren"
