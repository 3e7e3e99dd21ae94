"""Clients press in the same second, each on a connection of their own: over HTTP, as it happens."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from caseload.appointments.models import Appointment
from caseload.client_link.models import Answer
from caseload.client_link.visit import Visit
from caseload.clients.wishes import MailWish
from tests.caseload.appointments.test_parallel import at_once
from tests.caseload.client_link.conftest import page, stop
from tests.cast import make_cast
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def monday():
    """The clock runs on here: threads have no time to stand still."""


def invited(client):
    now = timezone.now()
    return ReminderFactory(client=client, status="sent", sent_at=now, latest_at=now + timedelta(days=5))


def pressing(url, data):
    return lambda: Browser(enforce_csrf_checks=True).post(url, data).status_code


def free_time(reminder):
    """A time in the middle of what is offered, as its button sends it."""
    slots = Visit.find(reminder.key, timezone.now()).slots
    return f"{slots[len(slots) // 2].starts_at:%Y-%m-%dT%H:%MZ}"


def test_six_clients_and_one_time_leave_one_appointment_and_five_choices():
    cast = make_cast()
    mails = [invited(ClientFactory(counsellor=cast.own)) for _n in range(6)]
    slot = free_time(mails[0])
    codes = at_once(*(pressing(page(mail, "time/"), {"version": "0", "slot": slot}) for mail in mails))
    assert sorted(codes) == [303, 409, 409, 409, 409, 409]
    assert Appointment.objects.get().is_confirmed and Answer.objects.get().kind == "booked"


def test_one_client_pressing_six_times_books_once():
    cast = make_cast()
    mail = invited(cast.client)
    slot = free_time(mail)
    codes = at_once(*[pressing(page(mail, "time/"), {"version": "0", "slot": slot})] * 6)
    assert set(codes) <= {303, 409} and 303 in codes
    assert Appointment.objects.count() == Answer.objects.count() == 1


def test_six_clients_moving_to_one_time_move_one():
    cast = make_cast()
    mails = []
    for n in range(6):
        client = ClientFactory(counsellor=cast.own)
        start = timezone.now().replace(microsecond=0) + timedelta(days=40, hours=n)
        ahead = AppointmentFactory(client=client, counsellor=cast.own, starts_at=start)
        about = {"appointment": ahead, "appointment_version": 0, "appointment_at": start}
        mails.append(ReminderFactory(client=client, kind="appointment", latest_at=start, status="planned", **about))
    slot = free_time(mails[0])
    codes = at_once(*(pressing(page(mail, "time/"), {"version": "0", "slot": slot}) for mail in mails))
    assert sorted(codes) == [303, 409, 409, 409, 409, 409]
    assert Appointment.objects.filter(version=1).count() == 1


def test_confirming_cancelling_and_unsubscribing_at_once_each_count_once():
    cast = make_cast()
    start = timezone.now().replace(microsecond=0) + timedelta(days=5)
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=start)
    about = {"appointment": ahead, "appointment_version": 0, "appointment_at": start}
    mail = ReminderFactory(client=cast.client, kind="appointment", latest_at=start, **about)
    confirm = pressing(page(mail), {"act": "confirm", "version": "0"})
    cancel = pressing(page(mail, "cancel/"), {"version": "0"})
    end = pressing(stop(mail), {"List-Unsubscribe": "One-Click"})
    codes = at_once(confirm, confirm, cancel, cancel, end, end)
    assert set(codes) <= {200, 303, 409}
    ahead.refresh_from_db()
    assert ahead.status == "cancelled_client" and ahead.version == 1
    assert Answer.objects.filter(kind="cancelled").count() == Answer.objects.filter(kind="stopped").count() == 1
    assert MailWish.objects.filter(client=cast.client, kind="withdrawn").count() == 1
