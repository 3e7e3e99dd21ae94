import csv
from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from caseload.audit.models import JournalEntry
from employers.companies.models import Employer
from employers.vacancies.forms import VacancyForm
from employers.vacancies.models import Vacancy
from tests.factories import ContactPersonFactory, EmployerFactory, VacancyFactory, berlin
from tests.shared import SHARED as DATA

pytestmark = pytest.mark.django_db
ENOUGH = {"title": "Lagerhelfer/in", "level": "1", "openings": "1"}


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


@pytest.fixture
def employer():
    return EmployerFactory(name="Nowak GmbH", postcode="01067", place="Dresden")


def new_address(employer=None, client=None):
    parts = [f"{name}={one.pk}" for name, one in (("employer", employer), ("client", client)) if one]
    return f"{reverse('vacancy-new')}?{'&'.join(parts)}"


# --- taking down ---


def test_title_and_employer_are_enough(cast, as_user, employer):
    answer = as_user(cast.own).post(new_address(employer), ENOUGH)
    vacancy = Vacancy.objects.get()
    assert answer.url == reverse("vacancy-detail", args=[vacancy.pk])
    assert (vacancy.employer, vacancy.taken_by, vacancy.checked_on) == (employer, cast.own, date(2026, 11, 23))
    entry = JournalEntry.objects.get(object_type="vacancy")
    assert (entry.verb, entry.by, entry.object_id) == ("take down", cast.own, vacancy.pk)


def test_the_place_of_the_employer_is_proposed_with_its_leading_zero(cast, as_user, employer):
    form = as_user(cast.own).get(new_address(employer)).context["form"]
    assert (form["postcode"].value(), form["place"].value()) == ("01067", "Dresden")


def test_all_facts(cast, as_user, employer):
    person = ContactPersonFactory(employer=employer)
    facts = {
        **ENOUGH,
        "occupation": "01234",
        "hours_max": "38,5",
        "wage": "14,60 €",
        "starts_on": "01.01.2027",
        "limited_until": "31.12.2027",
        "openings": "3",
        "postcode": "45879",
        "person": person.pk,
    }
    as_user(cast.own).post(new_address(employer), facts)
    vacancy = Vacancy.objects.get()
    assert (vacancy.occupation, vacancy.hours_min, vacancy.hourly_wage) == ("01234", Decimal("38.5"), Decimal("14.60"))
    assert (vacancy.starts_on, vacancy.openings, vacancy.person) == (date(2027, 1, 1), 3, person)


def test_taken_down_for_a_client_the_proposal_follows_in_one_click(cast, as_user, employer):
    browser = as_user(cast.own)
    answer = browser.post(new_address(employer, cast.client), ENOUGH)
    vacancy = Vacancy.objects.get()
    assert answer.url == f"{reverse('vacancy-detail', args=[vacancy.pk])}?client={cast.client.pk}"
    page = browser.get(answer.url).content.decode()
    assert f'action="{reverse("proposal-new", args=[cast.client.pk])}"' in page
    browser.post(reverse("proposal-new", args=[cast.client.pk]), {"vacancy": vacancy.pk})
    assert vacancy.proposals.get().client == cast.client
    assert reverse("proposal-new", args=[cast.client.pk]) not in browser.get(answer.url).content.decode()


def test_the_employer_is_found_by_a_few_letters_without_javascript(cast, as_user, employer):
    EmployerFactory(name="Öztürk Logistik")
    browser = as_user(cast.own)
    answer = browser.post(new_address(), {**ENOUGH, "employer_name": "oeztuerk", "find": "1"})
    assert answer.status_code == 200
    assert [one.name for one in answer.context["form"].employer_choices] == ["Öztürk Logistik"]
    assert answer.context["form"]["title"].value() == "Lagerhelfer/in"  # nothing typed is lost
    assert not Vacancy.objects.exists()
    chosen = {**ENOUGH, "employer_name": "oeztuerk", "employer": answer.context["form"].employer_choices[0].pk}
    assert browser.post(new_address(), chosen).status_code == 302
    assert Vacancy.objects.get().employer.name == "Öztürk Logistik"


def test_an_employer_typed_in_full_needs_no_choice(cast, as_user, employer):
    as_user(cast.own).post(new_address(), {**ENOUGH, "employer_name": "nowak gmbh"})
    vacancy = Vacancy.objects.get()
    assert (vacancy.employer, vacancy.postcode, vacancy.place) == (employer, "01067", "Dresden")


def test_a_new_employer_by_name(cast, as_user):
    as_user(cast.own).post(new_address(), {**ENOUGH, "employer_name": "Neu & Co", "employer": "new"})
    assert Vacancy.objects.get().employer.name == "Neu & Co"
    assert JournalEntry.objects.filter(verb="add", object_type="employer").exists()


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"employer_name": "Nowak"},
        {"employer": "new"},
        {"employer_name": "NOWAK GMBH", "employer": "new"},
        {"employer": "999999"},
        {"employer": "9" * 20},
        {"employer": "x" * 50},
        {"employer": "1\x00"},
    ],
)
def test_an_unclear_employer_is_asked_about(cast, as_user, employer, facts):
    EmployerFactory(name="Nowak Bau")
    answer = as_user(cast.own).post(new_address(), {**ENOUGH, **facts})
    assert answer.status_code == 422
    assert {"employer_name", "employer"} & set(answer.context["form"].errors)
    assert not Vacancy.objects.exists() and Employer.objects.count() == 2


BAD_INPUT = [
    {
        "title": "",
        "openings": "0",
        "occupation": "x" * 301,
        "level": "5",
        "hours_min": "0",
        "wage": "0",
        "must_language": "Klingonisch B1",
        "wish_licence": "Jagdschein",
        "limited_months": "0",
        "ask_after_days": "366",
        "starts_on": "31.02.2027",
        "postcode": "123",
        "person": "999999",
        "description": "x" * 4001,
    },
    {"title": "\x00 ", "openings": "-1", "hours_max": "61", "wage": "99999"},
    {"openings": "viele", "wage": "1.2.3.4"},
    {"hours_max": "20", "limited_until": "01.01.2027"},
]
GOOD_BESIDE = {"hours_min": "30", "starts_on": "02.01.2027"}


@pytest.mark.parametrize("facts", BAD_INPUT)
def test_bad_input_is_refused_at_its_field(cast, as_user, employer, facts):
    answer = as_user(cast.own).post(new_address(employer), {**ENOUGH, **GOOD_BESIDE, **facts})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == set(facts)
    assert not Vacancy.objects.exists()


def test_a_bad_vacancy_leaves_no_new_employer_behind(cast, as_user):
    facts = {**ENOUGH, "openings": "0", "employer_name": "Neu & Co", "employer": "new"}
    assert as_user(cast.own).post(new_address(), facts).status_code == 422
    assert not Employer.objects.exists()


@pytest.mark.parametrize("query", ["employer=x", "employer=999999", "client=x", "client=999999", f"employer={10**30}"])
def test_malformed_or_unknown_numbers_answer_404(cast, as_user, query):
    assert as_user(cast.own).get(f"{reverse('vacancy-new')}?{query}").status_code == 404


def test_a_client_outside_the_scope_answers_404(cast, as_user, employer):
    browser = as_user(cast.own)
    assert browser.get(new_address(employer, cast.strangers_client)).status_code == 404
    assert browser.post(new_address(employer, cast.strangers_client), ENOUGH).status_code == 404


def test_the_same_title_once_more_is_asked_about(cast, as_user, employer):
    VacancyFactory(employer=employer, title="LAGERHELFER/in")
    browser = as_user(cast.own)
    answer = browser.post(new_address(employer), ENOUGH)
    assert answer.status_code == 422 and answer.context["form"].twin
    assert browser.post(new_address(employer), {**ENOUGH, "confirm": "1"}).status_code == 302
    assert Vacancy.objects.count() == 2


def test_a_closed_employer_has_no_new_vacancy(cast, as_user, employer):
    Employer.objects.update(closed_on=date(2026, 1, 1))
    answer = as_user(cast.own).post(new_address(employer), ENOUGH)
    assert answer.status_code == 422 and not Vacancy.objects.exists()


def test_the_database_knows_the_rules_too(employer):
    for broken in ({"openings": 0}, {"starts_on": date(2027, 1, 2), "limited_until": date(2027, 1, 1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            VacancyFactory(employer=employer, **broken)


HALF = {"sqlite": slice(0, 150), "postgresql": slice(150, 300)}  # what the form says depends on no database


def test_invented_vacancies_of_herne_pass_the_form_or_are_refused_in_words(cast, employer):
    with open(DATA / "vacancies" / "vacancies_calibrated_herne_a.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[HALF[connection.vendor]]
    assert len(rows) == 150
    stored = 0
    for row in rows:
        facts = {"title": row["titel"], "postcode": row["arbeitsort.plz"], "place": row["arbeitsort.ort"]}
        form = VacancyForm(employer, {**ENOUGH, **facts, "starts_on": row["eintrittsdatum"], "confirm": "1"})
        if form.is_valid():
            stored += 1
            assert form.save(by=cast.own).postcode == row["arbeitsort.plz"]
        else:
            assert set(form.errors) <= {"title", "postcode"} and all(form.errors.values())
    assert stored > 125


# --- wage ---


def test_a_wage_below_the_minimum_is_stored_and_said(cast, as_user, employer):
    browser = as_user(cast.own)
    facts = {**ENOUGH, "wage": "14,00", "starts_on": "01.01.2027"}
    page = browser.post(new_address(employer), facts, follow=True).content.decode()
    assert Vacancy.objects.get().hourly_wage == Decimal("14.00")
    assert page.count("14,60") >= 2  # the message and the page
    assert "14,60" in browser.get(reverse("vacancy-list")).content.decode()


def test_the_amount_is_that_of_the_start(cast, employer):
    facts = {"employer": employer, "wage": Decimal("13.90"), "wage_per": "hour"}
    assert VacancyFactory(**facts, starts_on=date(2026, 12, 31)).missing_minimum_wage is None
    assert VacancyFactory(**facts, starts_on=date(2027, 1, 1)).missing_minimum_wage == Decimal("14.60")


# --- change, close, open again ---


def test_change_a_vacancy(cast, as_user):
    vacancy = VacancyFactory(title="Lagerhelfer/in")
    answer = as_user(cast.stranger).post(reverse("vacancy-edit", args=[vacancy.pk]), {**ENOUGH, "title": "Packer/in"})
    assert answer.status_code == 302
    vacancy.refresh_from_db()
    assert vacancy.title == "Packer/in" and vacancy in Vacancy.objects.matching("packer")
    assert JournalEntry.objects.get(object_type="vacancy").verb == "change"


def test_close_and_open_again(cast, as_user):
    vacancy = VacancyFactory()
    browser = as_user(cast.own)
    browser.post(reverse("vacancy-close", args=[vacancy.pk]), {"status": "filled"})
    vacancy.refresh_from_db()
    assert vacancy.status == "filled"
    browser.post(reverse("vacancy-close", args=[vacancy.pk]), {"status": "withdrawn"})  # too late: it is closed
    vacancy.refresh_from_db()
    assert vacancy.status == "filled"
    browser.post(reverse("vacancy-reopen", args=[vacancy.pk]))
    vacancy.refresh_from_db()
    assert vacancy.is_open and vacancy.checked_on == date(2026, 11, 23)
    with pytest.raises(ValidationError):
        vacancy.reopen(by=cast.own)
    verbs = JournalEntry.objects.filter(object_type="vacancy").order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["close", "reopen"]


def test_confirm_that_it_is_still_open(cast, as_user):
    vacancy = VacancyFactory()
    as_user(cast.own).post(reverse("vacancy-confirm", args=[vacancy.pk]))
    vacancy.refresh_from_db()
    assert vacancy.checked_on == date(2026, 11, 23)


@pytest.mark.parametrize("status", ["", "open", "burnt", "filled\x00"])
def test_closing_needs_a_known_reason(cast, as_user, status):
    vacancy = VacancyFactory()
    answer = as_user(cast.own).post(reverse("vacancy-close", args=[vacancy.pk]), {"status": status})
    assert answer.status_code == 404
    vacancy.refresh_from_db()
    assert vacancy.is_open


@pytest.mark.parametrize("verb", ["vacancy-close", "vacancy-reopen", "vacancy-confirm"])
def test_verbs_are_posts(cast, as_user, verb):
    vacancy = VacancyFactory()
    assert as_user(cast.own).get(reverse(verb, args=[vacancy.pk])).status_code == 405
    assert as_user(cast.own).post(reverse(verb, args=[10**30])).status_code == 404


# --- the list ---


def titles(answer):
    assert answer.status_code == 200
    return {row.title for row in answer.context["rows"]}


def test_the_list_shows_open_ones_unless_asked(cast, as_user):
    VacancyFactory(title="Offen", level=1, place="Herne", postcode="44623")
    VacancyFactory(title="Besetzt", status="filled")
    browser = as_user(cast.own)
    address = reverse("vacancy-list")
    assert titles(browser.get(address)) == {"Offen"}
    assert titles(browser.get(address, {"status": "filled"})) == {"Besetzt"}
    assert titles(browser.get(address, {"status": "all"})) == {"Offen", "Besetzt"}
    assert titles(browser.get(address, {"q": "OFFE"})) == {"Offen"}
    assert titles(browser.get(address, {"level": "2"})) == set()
    assert titles(browser.get(address, {"place": "Herne"})) == {"Offen"}
    assert titles(browser.get(address, {"place": "446"})) == {"Offen"}
    assert titles(browser.get(address, {"employer": Vacancy.objects.get(title="Offen").employer_id})) == {"Offen"}


@pytest.mark.parametrize(
    "query", [{"q": "\x00"}, {"level": "x"}, {"status": "?"}, {"employer": "9" * 30}, {"place": "\x00"}, {"page": "-4"}]
)
def test_malformed_filters_are_ignored(cast, as_user, query):
    VacancyFactory()
    assert as_user(cast.own).get(reverse("vacancy-list"), query).status_code == 200


def test_export(cast, as_user):
    VacancyFactory(title="=1+1", wage=Decimal("14.60"), wage_per="hour")
    content = b"".join(as_user(cast.own).get(reverse("vacancy-list"), {"export": "csv"})).decode("utf-8-sig")
    assert "'=1+1" in content


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_does_not_grow(cast, as_user, count, django_assert_num_queries):
    VacancyFactory.create_batch(count, taken_by=cast.own)
    browser = as_user(cast.own)
    with django_assert_num_queries(5):
        assert len(browser.get(reverse("vacancy-list")).context["rows"]) == count
