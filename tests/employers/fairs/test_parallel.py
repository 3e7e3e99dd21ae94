"""Several people fill the same tables in the same second, each on a connection of their own."""

from datetime import time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from caseload.appointments.models import Appointment
from caseload.lib.dates import local_today
from caseload.schedule.busy import Busy
from employers.fairs.changing import change, consequences, fingerprint
from employers.fairs.models import Fair
from employers.fairs.talks import Talk
from tests.caseload.appointments.test_parallel import at_once
from tests.cast import make_cast
from tests.factories import ClientFactory, EmployerFactory, FairFactory, RoomFactory

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def fair(cast):
    return FairFactory(day=local_today() + timedelta(days=9), host=cast.own)


def test_eight_clients_for_the_four_times_of_one_table(cast, fair):
    table = fair.seat(EmployerFactory(), cast.own)
    clients = [ClientFactory(counsellor=cast.own) for _n in range(8)]
    results = at_once(*(lambda one=one: Talk.objects.book(table, one, cast.own) for one in clients))
    assert sorted(talk.slot for talk in results if isinstance(talk, Talk)) == [1, 2, 3, 4]
    assert sum(isinstance(result, ValidationError) for result in results) == 4


def test_one_client_for_eight_tables_at_the_same_time(cast, fair):
    tables = [fair.seat(EmployerFactory(), cast.own) for _n in range(8)]
    results = at_once(*(lambda one=one: Talk.objects.book(one, cast.client, cast.own, slot=1) for one in tables))
    assert sum(isinstance(result, Talk) for result in results) == 1
    assert Busy.objects.filter(client=cast.client).count() == 1


def test_writers_that_do_not_ask_are_refused_by_the_database(cast, fair):
    table = fair.seat(EmployerFactory(), cast.own)
    begin, end = fair.span(1)
    clients = [ClientFactory(counsellor=cast.own) for _n in range(4)]
    facts = {"fair": fair, "table": table, "slot": 1, "starts_at": begin, "ends_at": end}
    results = at_once(*(lambda one=one: Talk.objects.create(client=one, **facts) for one in clients))
    assert sum(isinstance(result, IntegrityError) for result in results) == 3


def test_a_talk_and_an_appointment_at_the_same_time(cast, fair):
    table = fair.seat(EmployerFactory(), cast.own)
    begin, end = fair.span(1)
    results = at_once(
        lambda: Talk.objects.book(table, cast.client, cast.own, slot=1),
        lambda: Appointment.objects.book(cast.client, cast.own, begin, end, "talk", by=cast.own),
    )
    assert sum(isinstance(result, ValidationError) for result in results) == 1


def test_the_day_changes_while_its_tables_are_filled(cast, fair):
    """Whoever comes second sees what the first did: nobody sits at a time that is gone, and no time is taken twice."""
    tables = [fair.seat(EmployerFactory(), cast.own) for _n in range(2)]
    Talk.objects.book(tables[0], cast.client, cast.own, slot=1)
    later = Fair.objects.get(pk=fair.pk)
    later.starts_at, later.slots = time(11), 2
    clients = [ClientFactory(counsellor=cast.own) for _n in range(4)]
    results = at_once(
        lambda: change(later, fingerprint(consequences(later)), cast.own),
        *(lambda one=one, n=n: Talk.objects.book(tables[n % 2], one, cast.own) for n, one in enumerate(clients)),
    )
    assert not [one for one in results if isinstance(one, Exception) and not isinstance(one, ValidationError)]
    fair.refresh_from_db()
    spans = {slot: (begin, end) for slot, begin, end in fair.spans}
    talks = list(fair.talks.all())
    assert all((talk.starts_at, talk.ends_at) == spans[talk.slot] for talk in talks)
    held = {(row.holder, row.starts_at) for row in Busy.objects.filter(client__isnull=False)}
    assert held == {(talk.uid, talk.starts_at) for talk in talks}


def test_the_same_room_for_two_days_at_once(cast):
    facts = {"name": "Tag", "day": local_today() + timedelta(days=9), "starts_at": "09:00", "room": RoomFactory()}
    facts |= {"host": cast.own, "slots": 4, "slot_minutes": 15}
    facts["starts_at"] = FairFactory.starts_at
    results = at_once(*(lambda: Fair.objects.plan(cast.own, **facts) for _n in range(3)))
    assert sum(isinstance(result, Fair) for result in results) == 1
    assert sum(isinstance(result, ValidationError) for result in results) == 2
