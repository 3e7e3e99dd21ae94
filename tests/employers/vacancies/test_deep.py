"""What a vacancy says beyond its title: occupation, hours, shifts, wage, requirements, place; bundles; the call list."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.lib.postcodes import as_postcode, coordinates_of, distance_km
from employers.vacancies.models import Vacancy
from employers.vacancies.requirements import Requirement
from tests.factories import (
    ContactPersonFactory,
    EmployerFactory,
    OccupationFactory,
    SiteFactory,
    VacancyFactory,
    berlin,
)

pytestmark = pytest.mark.django_db
ENOUGH = {"title": "Lagerhelfer/in", "openings": "1"}


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


@pytest.fixture
def employer():
    return EmployerFactory(name="Nowak GmbH")


def take_down(browser, employer, **facts):
    answer = browser.post(f"{reverse('vacancy-new')}?employer={employer.pk}", {**ENOUGH, **facts})
    assert answer.status_code == 302, answer.context["form"].errors
    return Vacancy.objects.latest("pk")


def test_one_form_one_call(cast, as_user, employer):
    OccupationFactory()
    site = SiteFactory(employer=employer, street="Südstr. 1", postcode="44623", place="Herne")
    facts = {
        "occupation": "51311 Berufe in der Lagerwirtschaft",
        "site": site.pk,
        "hours_min": "20",
        "hours_max": "30",
        "early_shift": "on",
        "wage": "2.000 im Monat",
        "starts_at_once": "on",
        "limited_months": "6",
        "must_language": "Deutsch A2",
        "wish_language": "Englisch, Deutsch B1",
        "must_licence": "Klasse B und Staplerschein",
        "wish_skill": "Kommissionieren, Scanner",
    }
    browser = as_user(cast.own)
    vacancy = take_down(browser, employer, **facts)
    assert (vacancy.occupation, vacancy.occupation_label) == ("51311", "Berufe in der Lagerwirtschaft")
    vacancy.refresh_from_db()
    assert (vacancy.level, vacancy.occupation_group) == (1, 51)
    assert (vacancy.street, vacancy.postcode, vacancy.place) == ("Südstr. 1", "44623", "Herne")
    assert (vacancy.lat, vacancy.lon) == coordinates_of("44623")
    assert vacancy.hourly_wage == Decimal("15.38")
    assert vacancy.limitation == "limited"
    assert {(one.code, one.level, one.must) for one in vacancy.requirements.all()} == {
        ("de", "A2", True), ("en", "", False), ("B", "", True), ("forklift", "", True), ("kommisionieren", "", False),
        ("scanner", "", False),
    }  # fmt: skip
    page = browser.get(reverse("vacancy-detail", args=[vacancy.pk])).content.decode()
    for words in (
        "Deutsch A2",
        "2.000,00 € im Monat",
        "20 bis 30",
        "Frühschicht",
        "ab sofort",
        "befristet auf 6 Monate",
        "Südstr. 1",
    ):
        assert words in page


def test_what_was_said_stands_in_the_form_again_and_saving_changes_nothing(cast, as_user, employer):
    browser = as_user(cast.own)
    said = {
        "wage": "ab 15 € die Stunde",
        "must_language": "Deutsch B1",
        "occupation": "Packer",
        "wish_skill": "Scanner",
    }
    vacancy = take_down(browser, employer, **said)
    form = browser.get(reverse("vacancy-edit", args=[vacancy.pk])).context["form"]
    again = {name: form[name].value() for name in form.fields if form[name].value() not in (None, False, "")}
    assert {name: again[name] for name in said} == said
    before = Vacancy.objects.filter(pk=vacancy.pk).values().get()
    asked = set(Requirement.objects.values_list("kind", "code", "level", "must"))
    assert browser.post(reverse("vacancy-edit", args=[vacancy.pk]), again).status_code == 302
    assert Vacancy.objects.filter(pk=vacancy.pk).values().get() == before
    assert set(Requirement.objects.values_list("kind", "code", "level", "must")) == asked


def test_an_occupation_typed_in_words_of_the_list_finds_its_code(cast, as_user, employer):
    OccupationFactory(code="54101", title="Reinigungskraft")
    assert take_down(as_user(cast.own), employer, occupation="reinigungskraft").occupation == "54101"


def test_without_a_code_level_and_group_are_unknown(cast, as_user, employer):
    vacancy = take_down(as_user(cast.own), employer)
    vacancy.refresh_from_db()
    assert (vacancy.level, vacancy.occupation_group) == (None, None)
    assert "None" not in as_user(cast.own).get(reverse("vacancy-list")).content.decode()


def test_forbidden_wishes_are_said_and_stored_all_the_same(cast, as_user, employer):
    browser = as_user(cast.own)
    facts = {**ENOUGH, "description": "Junges Team sucht Putzfrau."}
    page = browser.post(f"{reverse('vacancy-new')}?employer={employer.pk}", facts, follow=True).content.decode()
    assert "Junges Team" in page and "Gleichbehandlungsgesetz" in page
    assert Vacancy.objects.count() == 1


@pytest.mark.parametrize(
    "broken",
    [
        {"hours_min": 30, "hours_max": 20},
        {"source": "list", "source_number": "7"},
    ],
)
def test_the_database_knows_the_rules(broken):
    VacancyFactory(source="list", source_number="7")
    with pytest.raises(IntegrityError), transaction.atomic():
        VacancyFactory(**broken)


def test_a_wage_has_a_period():
    vacancy = VacancyFactory(wage=Decimal("15"), wage_per="hour")
    with pytest.raises(IntegrityError), transaction.atomic():
        Vacancy.objects.filter(pk=vacancy.pk).update(wage_per="")


# --- postcodes ---


@pytest.mark.parametrize(
    ("given", "postcode"),
    [
        (1067, "01067"),
        ("1067", "01067"),
        ("45879", "45879"),
        ("D-45879", "45879"),
        (44623.0, "44623"),
        (" 446 23", "44623"),
    ],
)
def test_postcodes_have_five_characters(given, postcode):
    assert as_postcode(given) == postcode


def test_herne_lies_ten_kilometres_from_gelsenkirchen():
    herne, gelsenkirchen = coordinates_of("44623"), coordinates_of("45879")
    assert 7 < distance_km(herne, gelsenkirchen) < 11
    assert coordinates_of("00000") is None


# --- a bundle of tasks ---


def test_a_bundle_is_carved_out_for_a_client(cast, as_user):
    parent = VacancyFactory(title="Fachkraft Lager", early_shift=True)
    address = f"{reverse('vacancy-carve', args=[parent.pk])}?client={cast.client.pk}"
    browser = as_user(cast.own)
    form = browser.get(address).context["form"]
    assert (form["level"].value(), form["early_shift"].value()) == (1, True)
    facts = {**ENOUGH, "title": "Regale auffüllen", "description": "Ware einräumen"}
    assert browser.post(address, {**facts, "wage": "13,00"}).status_code == 422  # below the minimum wage
    answer = browser.post(address, {**facts, "wage": "13,90"})
    bundle = Vacancy.objects.get(title="Regale auffüllen")
    assert bundle.parent == parent and bundle.employer == parent.employer
    assert answer.url == f"{reverse('vacancy-detail', args=[bundle.pk])}?client={cast.client.pk}"
    assert "Regale auffüllen" in browser.get(reverse("vacancy-detail", args=[parent.pk])).content.decode()


# --- ask again ---


def test_the_call_list_and_its_answers(cast, as_user):
    person = ContactPersonFactory(phone="0209 4711")
    due = VacancyFactory(title="Alt", checked_on=date(2026, 10, 1), employer=person.employer, person=person)
    VacancyFactory(title="Frisch", checked_on=date(2026, 11, 20))
    VacancyFactory(title="Besetzt", checked_on=date(2026, 1, 1), status="filled")
    browser, address = as_user(cast.own), reverse("vacancy-ask")
    page = browser.get(address)
    assert [row.title for row in page.context["rows"]] == ["Alt"]
    assert "4711" in page.content.decode()
    answer = browser.post(reverse("vacancy-confirm", args=[due.pk]), {"next": address})
    assert answer.url == address
    due.refresh_from_db()
    assert (due.checked_on, due.ask_on) == (date(2026, 11, 23), date(2026, 12, 21))
    assert not browser.get(address).context["rows"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_call_list_needs_as_many_statements_for_many(cast, as_user, count, django_assert_num_queries):
    VacancyFactory.create_batch(count, checked_on=date(2026, 1, 1))
    browser = as_user(cast.own)
    with django_assert_num_queries(4):
        assert len(browser.get(reverse("vacancy-ask")).context["rows"]) == count
