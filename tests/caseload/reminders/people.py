"""The client most tests of the planner are about."""

from datetime import datetime, timedelta

import time_machine

from caseload.clients.models import Client
from caseload.contacts.models import Contact
from tests.factories import ClientFactory, UserFactory


def reached_the_day_before(now: datetime) -> Client:
    """With the wish for mail; no invitation is due."""
    with time_machine.travel(now, tick=False):
        counsellor = UserFactory()
        client = ClientFactory(counsellor=counsellor, consent=True)
        Contact.objects.log(client, counsellor, "telephone", at=now - timedelta(days=1))
    return client
