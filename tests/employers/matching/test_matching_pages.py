"""The two lists on their pages: scope, reasons in words of both languages, unknowns, bad input, constant SQL, no writes."""

from decimal import Decimal

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone, translation

from caseload.clients.profile import Goal, Profile
from caseload.occupations.requirements import Wanted
from employers.matching.hits import fitting_clients, fitting_vacancies
from employers.matching.models import Listing
from employers.matching.words import in_words
from employers.proposals.models import Proposal
from employers.vacancies.models import Vacancy
from tests.factories import RequirementFactory, VacancyFactory
from tests.logged_in import log_in_as

pytestmark = pytest.mark.django_db


def with_profile(client, *abilities, goals=(("51311", 0),), **facts):
    profile = Profile(client=client, **{"radius_km": 25, "vehicle": True, **facts})
    return Profile.objects.keep(profile, [Goal(*goal[:1], "", goal[1]) for goal in goals], abilities, None, [])


def matches(client):
    return reverse("client-matches", args=[client.pk])


def whose(vacancy):
    return reverse("vacancy-matches", args=[vacancy.pk])


def test_reasons_stand_in_words(cast, as_user):
    with_profile(
        cast.client,
        Wanted("language", "de", level="A2"),
        hours_max=Decimal(20),
        hours_min=Decimal(10),
        late_shift=True,
        wage_need=Decimal(3000),
    )
    vacancy = VacancyFactory(
        postcode="44623",
        hours_max=Decimal(40),
        night_shift=True,
        wage=Decimal("13.90"),
        wage_per="hour",
        occupation="51312",
    )
    RequirementFactory(vacancy=vacancy, kind="language", code="de", level="B1")
    RequirementFactory(vacancy=vacancy, kind="licence", code="B")
    RequirementFactory(vacancy=vacancy, kind="skill", code="kase", label="Kasse", must=False)
    text = as_user(cast.own).get(matches(cast.client)).content.decode()
    for words in (
        "Deutsch B1", "Führerschein B", "Kasse", "40 Stunden", "Nachtschicht", "2.409", "mit dem Auto", "Passt:",
        "Passt nicht:", "Unbekannt:", "So kommt die Reihenfolge zustande",
    ):  # fmt: skip
        assert words in text, words
    with translation.override("en"):
        (hit,) = fitting_vacancies(cast.client)
        words = in_words(hit.fit)
    assert words["fits"][0] == "the target occupation at another requirement level (primary target)"
    assert "German B1 (must)" in words["misses"] and "night shift" in words["misses"]
    assert "licence B (must)" in words["unknown"] and "Kasse" in words["unknown"]
    assert "40 hours a week (possible: 10 to 20)" in words["misses"]


def test_one_click_proposes_and_then_it_is_said(cast, as_user):
    with_profile(cast.client)
    vacancy = VacancyFactory()
    browser = as_user(cast.own)
    browser.post(reverse("proposal-new", args=[cast.client.pk]), {"vacancy": vacancy.pk})
    assert Proposal.objects.get().vacancy == vacancy
    assert "schon vorgeschlagen" in browser.get(matches(cast.client)).content.decode()
    assert "schon vorgeschlagen" in browser.get(whose(vacancy)).content.decode()


@pytest.mark.parametrize(
    ("person", "seen"),
    [("own", {"client"}), ("colleague", {"colleagues_client"}), ("lead", {"client", "colleagues_client"}),
     ("stranger", {"strangers_client"}), ("admin", {"client", "colleagues_client", "strangers_client"})],
)  # fmt: skip
def test_clients_of_others_do_not_appear(cast, as_user, person, seen):
    names = ("client", "colleagues_client", "strangers_client")
    for name in names:
        with_profile(getattr(cast, name))
    vacancy = VacancyFactory()
    user = cast.staff[person]
    assert {hit.row for hit in fitting_clients(vacancy, user)} == {getattr(cast, name) for name in seen}
    text = as_user(user).get(whose(vacancy)).content.decode()
    for name in names:
        assert (getattr(cast, name).last_name in text) == (name in seen)


def test_what_is_unknown_is_said_and_never_an_error(cast, as_user):
    browser = as_user(cast.own)
    assert "Noch ist kein Zielberuf bekannt" in browser.get(matches(cast.client)).content.decode()
    with_profile(cast.client, radius_km=None, vehicle=None)
    vacancies = [
        VacancyFactory(postcode="99999"), VacancyFactory(postcode="", lat=48.85, lon=2.35, street="null"),
        VacancyFactory(occupation=""), VacancyFactory(occupation="99999"),
    ]  # fmt: skip
    answer = browser.get(matches(cast.client))
    left_out, text = answer.context["left_out"], answer.content.decode()
    VacancyFactory(occupation="", postcode="01067")  # beyond the client's reach
    assert answer.context["hits"] == [] and (left_out.without_place, left_out.without_occupation) == (2, 1)
    for words, rows in (("missing=place&amp;group=51", vacancies[:2]), ("missing=occupation", vacancies[2:3])):
        address = f"{reverse('vacancy-list')}?{words}&amp;client={cast.client.pk}"
        assert address in text
        listed = browser.get(address.replace("&amp;", "&"))
        assert set(listed.context["rows"]) == set(rows) and cast.client.full_name in listed.content.decode()
        # From there the proposal is one click, as from a hit.
        assert f"{reverse('vacancy-detail', args=[rows[0].pk])}?client={cast.client.pk}" in listed.content.decode()
    for vacancy in vacancies:
        assert browser.get(whose(vacancy)).status_code == 200
    cast.client.postcode = "99999"
    cast.client.save()
    Profile.objects.move(cast.client)
    assert "Postleitzahl" in browser.get(matches(cast.client)).content.decode()
    assert not as_user(cast.stranger).get(address.replace("&amp;", "&")).context["rows"]


def test_closed_vacancies_and_ended_care_are_no_hits(cast):
    with_profile(cast.client)
    VacancyFactory(status="filled")
    vacancy = VacancyFactory()
    assert [hit.row for hit in fitting_vacancies(cast.client)] == [vacancy]
    cast.client.end_care(timezone.localdate(), "moved", by=None)
    assert fitting_clients(vacancy, cast.admin) == []


def test_a_forbidden_wish_gets_a_hint_and_changes_nothing(cast, as_user):
    with_profile(cast.client)
    vacancy = VacancyFactory(description="Wir suchen eine junge Kollegin, nicht älter als 35 Jahre.")
    answer = as_user(cast.own).get(whose(vacancy))
    assert len(answer.context["hits"]) == 1
    assert "Sie spielen in dieser Liste keine Rolle" in answer.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, as_user, django_assert_num_queries, rows):
    cast.own.__dict__.pop("caseload_of", None)
    with_profile(cast.client, goals=(("51311", 0), ("51312", 1)))
    with_profile(cast.colleagues_client)
    for number in range(rows):
        vacancy = VacancyFactory()
        RequirementFactory(vacancy=vacancy)
        Listing.objects.create(client=cast.client, vacancy=vacancy, entered_at=timezone.now())
        if number:
            cast.colleagues_client.pk, cast.colleagues_client.number = None, None
            cast.colleagues_client._state.adding = True
            cast.colleagues_client.save()
            cast.colleagues_client.assign(cast.own, by=None)
            with_profile(cast.colleagues_client)
    browser = as_user(cast.own)
    with django_assert_num_queries(12):
        answer = browser.get(matches(cast.client))
    assert len(answer.context["hits"]) == rows
    vacancy = Vacancy.objects.first()
    with django_assert_num_queries(12):
        browser.get(whose(vacancy))
    with django_assert_num_queries(5):
        assert len(browser.get(reverse("listing-list")).context["rows"]) == rows


def test_what_a_process_keeps_of_the_rows_is_nobodys(cast):
    """The next reader, in another session, meets their own token, and the next client their own address."""
    with_profile(cast.client)
    with_profile(cast.colleagues_client)
    first, second = VacancyFactory(title="Lagerhilfe"), VacancyFactory(title="Packkraft")
    tokens = set()
    for person, client, vacancy in ((cast.own, cast.client, first), (cast.colleague, cast.colleagues_client, second)):
        browser = Browser(enforce_csrf_checks=True)
        log_in_as(browser, person)
        page = browser.get(matches(client)).content.decode()
        assert page.count(reverse("proposal-new", args=[client.pk])) == 2
        token = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
        for data in ({}, {"csrfmiddlewaretoken": token}):
            answer = browser.post(reverse("proposal-new", args=[client.pk]), {"vacancy": vacancy.pk, **data})
            assert (answer.status_code == 403) is (not data)
        tokens.add(token)
    assert len(tokens) == 2
