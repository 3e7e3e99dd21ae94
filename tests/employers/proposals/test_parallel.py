"""Two colleagues in the same second (PostgreSQL)."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from employers.proposals.models import MAX_OPEN_PROPOSALS, Proposal
from tests.cast import make_cast
from tests.factories import VacancyFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


def test_only_one_of_two_is_the_fifth():
    cast = make_cast()
    for _ in range(MAX_OPEN_PROPOSALS - 1):
        Proposal.objects.propose(cast.client, VacancyFactory(), cast.own)
    refused, start = [], threading.Barrier(2)

    def propose(vacancy):
        start.wait(timeout=120)
        try:
            Proposal.objects.propose(cast.client, vacancy, cast.own)
        except ValidationError as error:
            refused.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=propose, args=[VacancyFactory()]) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=300)
    assert len(refused) == 1
    assert Proposal.objects.count() == MAX_OPEN_PROPOSALS
