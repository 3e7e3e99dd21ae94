from datetime import timedelta

import pytest
import time_machine
from django.test import Client as Browser

from caseload.reminders.links import Purpose, token
from tests.factories import AppointmentFactory, ReminderFactory, berlin

NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def ahead(cast):
    """Thursday at ten, with the client's own counsellor."""
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-26 10:00"))


@pytest.fixture
def mail(cast, ahead):
    """The reminder of that appointment, sent."""
    return ReminderFactory(
        client=cast.client,
        kind="appointment",
        appointment=ahead,
        appointment_version=0,
        appointment_at=ahead.starts_at,
        latest_at=ahead.starts_at - timedelta(hours=3),
        status="sent",
        sent_at=NOW,
    )


@pytest.fixture
def invitation(cast):
    return ReminderFactory(client=cast.client, status="sent", sent_at=NOW, latest_at=NOW + timedelta(days=5), place=2)


def page(reminder, rest=""):
    return f"/{Purpose.PAGE.value}{token(Purpose.PAGE, reminder.key)}/{rest}"


def stop(reminder):
    return f"/{Purpose.OPT_OUT.value}{token(Purpose.OPT_OUT, reminder.key)}/"


@pytest.fixture
def phone():
    """A client's browser: nobody is logged in, and no cookie is ever kept or sent."""
    return Browser(enforce_csrf_checks=True)
