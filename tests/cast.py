"""The cast: the same people in every test.

``own`` looks after ``client``; ``colleague`` is in the same team, ``lead`` leads it; ``stranger`` and ``other_lead`` work
in another team; ``admin`` administers; ``anonymous`` is nobody.
"""

import pickle
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import time_machine
from django.conf import settings
from django.db import connection
from django.utils import timezone

from caseload.audit.models import JournalEntry
from caseload.clients.assignments import Assignment
from caseload.clients.models import Client
from caseload.clients.register import admit
from caseload.staff.models import Team, User
from tests.factories import AdminFactory, ClientFactory, TeamFactory, TeamLeadFactory, UserFactory
from tests.written_again import Written

KEPT: dict[Any, Written] = {}


@dataclass
class Cast:
    own: User
    colleague: User
    lead: User
    stranger: User
    other_lead: User
    admin: User
    client: Client
    colleagues_client: Client
    strangers_client: Client

    @property
    def staff(self) -> dict[str, User]:
        return {name: getattr(self, name) for name in ("own", "colleague", "lead", "stranger", "other_lead", "admin")}


def make_cast() -> Cast:
    """Most tests begin with this: where nobody is there yet, the rows of the first time are written once more."""
    if somebody_is_there():
        return make_by_verbs()
    facts = (moment(), settings.CONTACT_LIMIT, settings.RHYTHM_DAYS)
    if facts in KEPT:
        made: Cast = KEPT[facts].again()
        return made
    written = KEPT[facts] = Written(make_by_verbs)
    return pickle.loads(written.made)


def moment() -> datetime:
    """When it is made: the instant itself where the clock is a test's, else within the last ten minutes."""
    now = timezone.now()
    if time_machine.escape_hatch.is_travelling():
        return now
    return now - timedelta(minutes=now.minute % 10, seconds=now.second, microseconds=now.microsecond)


def somebody_is_there() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(ANYBODY)
        return bool(cursor.fetchone()[0])


ANYBODY = "SELECT " + " OR ".join(
    f'EXISTS (SELECT 1 FROM "{model._meta.db_table}")' for model in (Team, User, Client, JournalEntry)
)


def make_by_verbs() -> Cast:
    """In few statements what the factories would write one by one."""
    north, south = TeamFactory(name="Nord"), TeamFactory(name="Süd")
    people = {
        "own": UserFactory.build(first_name="Marie", last_name="Berger", team=north),
        "colleague": UserFactory.build(first_name="Paul", last_name="Brandt", team=north),
        "stranger": UserFactory.build(first_name="Ute", last_name="Fremd", team=south),
        "lead": TeamLeadFactory.build(first_name="Lena", last_name="Leitner", team=north),
        "other_lead": TeamLeadFactory.build(first_name="Otto", last_name="Ober", team=south),
        "admin": AdminFactory.build(first_name="Ada", last_name="Amt"),
    }
    for username, person in people.items():
        person.username = username
    User.objects.bulk_create(people.values())
    clients = {
        "client": ClientFactory.build(first_name="Ayşe", last_name="Yılmaz"),
        "colleagues_client": ClientFactory.build(first_name="Kurt", last_name="Meier"),
        "strangers_client": ClientFactory.build(first_name="Olena", last_name="Petrenko"),
    }
    admit(list(clients.values()), by=None)
    counsellors = (people["own"], people["colleague"], people["stranger"])
    Assignment.objects.begin(list(zip(clients.values(), counsellors, strict=True)), by=None)
    clients["client"].record_mail_wish(Client.Consent.WRITTEN, by=None)
    return Cast(**people, **clients)
