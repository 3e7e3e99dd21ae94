"""The client says that he or she comes: at one time, once."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from caseload.appointments.models import Appointment
from caseload.audit.models import JournalEntry
from tests.factories import AppointmentFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def ahead(cast):
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-26 10:00"))


def test_a_confirmation_belongs_to_one_time(ahead):
    ahead.confirm(0, "link")
    ahead.confirm(0, "reply")  # a second click: nothing new
    assert ahead.is_confirmed and ahead.confirmed_how == "link"
    assert JournalEntry.objects.filter(verb="confirm").count() == 1
    ahead.move(ahead.starts_at + timedelta(hours=2), ahead.ends_at + timedelta(hours=2), by=None)
    assert not ahead.is_confirmed
    with pytest.raises(ValidationError):
        ahead.confirm(0, "link")
    ahead.confirm(1, "link")
    ahead.cancel("cancelled_client", by=None)
    assert not ahead.is_confirmed
    with pytest.raises(ValidationError):
        ahead.confirm(2, "link")


def test_what_has_begun_cannot_be_confirmed(ahead, monday):
    monday.move_to(ahead.starts_at)
    with pytest.raises(ValidationError):
        ahead.confirm(0, "link")


@pytest.mark.parametrize(
    "half", [{"confirmed_at": timezone.now()}, {"confirmed_version": 0}, {"confirmed_how": "link"}]
)
def test_the_database_knows_no_half_confirmation(ahead, half):
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.filter(pk=ahead.pk).update(**half)
