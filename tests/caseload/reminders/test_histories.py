"""Random histories of booking, moving, cancelling, outcomes, contacts and runs: what arrives is counted."""

import random
from contextlib import suppress
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError

from caseload.appointments.kinds import Kind
from caseload.appointments.models import Appointment
from caseload.contacts.models import Contact
from caseload.lib.dates import LOCAL
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from tests.factories import ClientFactory, UserFactory, berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db


def month_of(moment):
    return moment.astimezone(LOCAL).date().replace(day=1)


def act(chance, client, counsellor, now):
    """One thing that people do; what the verbs refuse is refused."""
    planned = list(Appointment.objects.filter(client=client).planned())
    start = (now + timedelta(hours=chance.randrange(2, 120))).replace(minute=0, second=0)
    end = start + timedelta(minutes=30)
    with suppress(ValidationError):
        match chance.randrange(8):
            case 0 | 1 | 2:
                Appointment.objects.book(client, counsellor, start, end, Kind.TALK, by=counsellor)
            case 3 if planned:
                chance.choice(planned).move(start, end, by=counsellor)
            case 4 if planned:
                chance.choice(planned).cancel("cancelled_client", by=counsellor)
            case 5 if planned:
                chance.choice(planned).record_outcome("attended", by=counsellor)
            case 6:
                Contact.objects.log(client, counsellor, "telephone")
            case 7:
                client.pause((now + timedelta(days=3)).date(), "ill", by=counsellor)


@pytest.mark.parametrize("seed", range(4))
def test_no_history_leads_to_a_fifth_mail_or_a_mail_without_occasion(seed):
    chance = random.Random(seed)
    counsellor = UserFactory()
    client = ClientFactory(counsellor=counsellor, consent=True)
    client.state.contact_limit = 31
    client.state.save()
    moment = berlin("2026-10-10 08:30")
    with smtp_server() as server:
        server.answers_in_turn = lambda: chance.choices(["250 OK", "451 later", "554 no"], [8, 1, 1])[0]
        for _step in range(50):
            moment += timedelta(hours=chance.choice((1, 5, 9, 24)))
            with time_machine.travel(moment, tick=False):
                act(chance, client, counsellor, moment)
                plan(moment)
                send_due()
                for reminder in Reminder.objects.filter(status="sent", sent_at=moment, kind="appointment"):
                    appointment = reminder.appointment
                    assert appointment.status == "planned" and appointment.starts_at == reminder.appointment_at
                    assert moment <= reminder.latest_at < appointment.starts_at
    sent = list(Reminder.objects.filter(status="sent"))
    months = [month_of(reminder.sent_at) for reminder in sent]
    assert max(map(months.count, months)) <= 4
    assert months == [reminder.month for reminder in sent]
    assert len(server.raw) == len(sent) == len({mail["Message-ID"] for mail in server.mails})
    told = [(mail.kind, mail.appointment_id, mail.appointment_at) for mail in sent if mail.appointment_id]
    assert len(told) == len(set(told))
