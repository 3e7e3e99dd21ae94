"""Two people, or one impatient person, at the same moment: on PostgreSQL, with real transactions."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from caseload.clients.models import Client
from jobcenter.imports.models import ClientImport
from tests.cast import make_cast
from tests.jobcenter.imports.lists import csv_bytes

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
HEAD = ("Kundennummer", "Nachname", "Vorname", "IFK")


def apply_all(batches, by):
    def apply(batch):
        try:
            return ClientImport.objects.get(pk=batch.pk).apply(by)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(batches)) as pool:
        return list(pool.map(apply, batches))


def receive(by, count, series=7):
    rows = [(f"{series}23A{n:06d}", f"Koch{series}x{n}", "Lea", "own") for n in range(count)]
    return ClientImport.objects.receive("liste.csv", csv_bytes([HEAD, *rows]), by)


def test_one_list_applied_twice_at_once_comes_in_once():
    cast = make_cast()
    batch = receive(cast.lead, 30)
    assert sorted(apply_all([batch, batch, batch], cast.lead)) == [False, False, True]
    assert Client.objects.filter(last_name__startswith="Koch").count() == 30


def test_two_lists_at_once_take_no_more_places_than_there_are(settings):
    settings.CASELOAD_RATIO = 20
    cast = make_cast()
    batches = [receive(cast.lead, 15, series) for series in (7, 8)]
    apply_all(batches, cast.lead)
    assert cast.own.caseload.count() == 20
    refused = [ClientImport.objects.get(pk=batch.pk).counts["refused"] for batch in batches]
    assert sum(refused) == 11  # 15 + 15 lines and one client before, 20 places
