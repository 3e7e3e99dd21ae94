"""What the counsellor reads before saving: the same as what the planner then does."""

from datetime import date, timedelta

import pytest
import time_machine
from django.conf import settings
from django.urls import reverse

from caseload.reminders.models import Reminder
from caseload.reminders.outlook import Outlook, outlook, outlook_of_cancelling
from caseload.reminders.planner import plan
from caseload.reminders.policy import Why
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.mark.parametrize("text", ["2026-11-24 15:00", "2026-11-27 10:00", "2026-12-01 08:30", "2026-12-28 09:00"])
def test_the_mail_leaves_when_the_form_said_so(cast, text):
    expected = outlook(cast.client, berlin(text), NOW)
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin(text))
    plan(expected.send_at)
    assert Reminder.objects.get(appointment=appointment).next_try_at == expected.send_at


def test_each_reason_is_told(cast):
    start = berlin("2026-12-01 10:00")
    person = ClientFactory(counsellor=cast.own)
    assert outlook(person, start, NOW) == Outlook(why=Why.NO_WISH)
    person.record_mail_wish("in_person", cast.own)
    person.email = "nobody"
    assert outlook(person, start, NOW) == Outlook(why=Why.NO_ADDRESS)
    assert outlook(cast.client, NOW + timedelta(hours=2), NOW) == Outlook(why=Why.TOO_LATE)
    cast.client.state.mails_paused_until = start.date()
    assert outlook(cast.client, start, NOW) == Outlook(why=Why.MAIL_PAUSE)
    cast.client.state.mails_paused_until = None
    for place in range(1, 5):
        ReminderFactory(
            client=cast.client, kind="invitation", status="sent", sent_at=NOW, month=date(2026, 11, 1), place=place
        )
    assert outlook(cast.client, start, NOW) == Outlook(why=Why.LIMIT)
    # Two days before is a Sunday; and December has its own four places.
    assert outlook(cast.client, berlin("2026-12-08 10:00"), NOW).send_at == berlin("2026-12-07 08:00")


def test_who_was_told_is_told_of_a_move_and_of_a_cancellation_at_once(cast):
    start = berlin("2026-11-25 09:00")
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=start)
    assert outlook_of_cancelling(appointment, NOW) == Outlook()
    plan(NOW)
    Reminder.objects.update(status="sent", sent_at=NOW)
    assert outlook(cast.client, start, NOW, appointment) == Outlook()
    told = Outlook(NOW + settings.NOTICE_GRACE, None, True, start)
    assert outlook(cast.client, berlin("2026-12-15 10:00"), NOW, appointment) == told
    assert outlook_of_cancelling(appointment, NOW) == told
    # Untold of the move, the client is reminded of the new time as usual.
    quietly = outlook(cast.client, berlin("2026-12-15 10:00"), NOW, appointment, tell=False)
    assert quietly == Outlook(berlin("2026-12-14 08:00"))


def test_the_forms_say_it_before_anything_is_saved(cast, as_user):
    browser = as_user(cast.own)
    booking = reverse("appointment-book", args=[cast.client.pk])
    assert "Erinnerung per E-Mail:" in browser.get(booking).content.decode()
    person = ClientFactory(counsellor=cast.own)
    page = browser.get(reverse("appointment-book", args=[person.pk])).content.decode()
    assert "Es geht keine E-Mail" in page and reverse("client-mail-wish", args=[person.pk]) in page
    appointment = AppointmentFactory(client=person, counsellor=cast.own, starts_at=berlin("2026-12-01 10:00"))
    assert "Es geht keine E-Mail" in browser.get(reverse("appointment-move", args=[appointment.pk])).content.decode()
    assert "Es geht keine E-Mail" in browser.get(reverse("appointment-cancel", args=[appointment.pk])).content.decode()


@pytest.mark.parametrize("time", ["10:00", "25:00", "", "\x00", "02:30"])
def test_the_part_follows_the_fields_whatever_stands_in_them(cast, as_user, time):
    browser = as_user(cast.own)
    address = reverse("client-outlook", args=[cast.client.pk])
    answer = browser.get(address, {"day": "2026-12-01", "time": time})
    assert answer.status_code == 200
    assert ("Erinnerung per E-Mail:" in answer.content.decode()) == (time in ("10:00", "02:30"))


def test_another_place_or_person_alone_is_not_mailed_and_the_form_says_so(cast, as_user):
    start = berlin("2026-11-25 09:00")
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=start)
    browser, part = as_user(cast.lead), reverse("appointment-outlook", args=[appointment.pk])
    same = {
        "day": "2026-11-25",
        "time": "09:00",
        "minutes": "30",
        "counsellor": cast.own.pk,
        "place": appointment.place,
    }
    changes = ({"place": "Foyer"}, {"counsellor": cast.colleague.pk})
    for change in changes:  # nobody was told yet: the reminder will say it
        assert "Erinnerung per E-Mail" in browser.get(part, same | change).content.decode()
    plan(NOW)
    Reminder.objects.update(status="sent", sent_at=NOW)
    words = "wird auf Heute stehen"
    assert words not in browser.get(reverse("appointment-move", args=[appointment.pk])).content.decode()
    assert words not in browser.get(part, same).content.decode()
    for change in changes:
        assert words in browser.get(part, same | change).content.decode()
        answer = browser.get(part, same | change | {"tell": "no"}).content.decode()
        assert words not in answer and "Auf Heute wird nichts stehen" in answer
