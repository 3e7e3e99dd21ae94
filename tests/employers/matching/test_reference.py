"""Every hit of 2,000 clients and 2,000 vacancies: same set, same order, same reasons as the rule asked pair by pair.

Each database has a market of its own.
"""

from collections import defaultdict

import pytest
from django.db import connection

from caseload.clients.models import Client
from caseload.occupations.kinship import Kinship
from employers.matching.facts import offer_of, seeker_of
from employers.matching.queries import clients_for, vacancies_for
from employers.matching.score import assess, freshest_first
from employers.vacancies.models import Vacancy
from tests.employers.matching.market import ALL_CODES, Market
from tests.tidied import analyse

pytestmark = [pytest.mark.django_db, pytest.mark.long]
SIZE = 2000
SEEDS = {"sqlite": 1, "postgresql": 2}


def all_fits(market, related):
    """All hits by brute force. Left out unasked are only pairs whose codes share neither two digits nor a relation."""
    by_code = defaultdict(list)
    for offer in market.offers:
        by_code[offer.occupation].append(offer)
    related_codes = {
        code: [
            other for other in by_code
            if other[:2] == code[:2] or other[:3] in related.get(code[:3], ()) or code[:3] in related.get(other[:3], ())
        ]
        for code in ALL_CODES
    }  # fmt: skip
    of_client, of_vacancy = defaultdict(list), defaultdict(list)
    for seeker in market.seekers:
        for code in {other for goal, _distance in seeker.goals for other in related_codes[goal]}:
            for offer in by_code[code]:
                fit = assess(seeker, offer, related)
                if fit:
                    of_client[seeker.id].append((*fit.key, freshest_first(offer.checked_on), offer.id))
                    of_vacancy[offer.id].append((*fit.key, seeker.id))
    return of_client, of_vacancy


def test_sql_and_rule_agree_on_every_hit():
    market = Market(SIZE, SIZE, SEEDS[connection.vendor])
    market.write()
    analyse()
    related = Kinship.objects.of(code[:3] for code in ALL_CODES)
    of_client, of_vacancy = all_fits(market, related)
    assert sum(map(len, of_client.values())) > 20_000
    everybody = Client.objects.active()
    for seeker in market.seekers:
        assert vacancies_for(seeker, related, None) == [key[-1] for key in sorted(of_client[seeker.id])]
    for offer in market.offers:
        assert clients_for(offer, related, everybody, None) == [key[-1] for key in sorted(of_vacancy[offer.id])]
    # The pages compare the facts they read from the rows by the same rule: the same facts, so the same reasons.
    clients = Client.objects.select_related("profile").prefetch_related("target_occupations").order_by("pk")
    assert [seeker_of(client) for client in clients] == market.seekers
    assert [offer_of(row) for row in Vacancy.objects.prefetch_related("requirements").order_by("pk")] == market.offers
