from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from employers.companies.contacts import EmployerContact
from tests.factories import (
    ContactPersonFactory,
    EmployerContactFactory,
    EmployerFactory,
    IntegrationFactory,
    ProposalFactory,
    VacancyFactory,
    berlin,
)

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def whole(client, by, **facts):
    """An employer with everything that can concern a client."""
    employer = EmployerFactory(**facts)
    person = ContactPersonFactory(employer=employer, phone="0209 88")
    vacancy = VacancyFactory(employer=employer, person=person)
    proposal = ProposalFactory(client=client, vacancy=vacancy, by=by)
    IntegrationFactory(client=client, employer=employer, proposal=proposal)
    EmployerContactFactory(employer=employer, by=by, client=client, person=person, note="Geheime Notiz", next_step="X")
    return employer


# --- the list ---


def names(answer):
    assert answer.status_code == 200
    return [row.name for row in answer.context["rows"]]


def test_a_row_says_whom_to_call_who_called_and_what_is_open(cast, as_user):
    employer = EmployerFactory(name="Nowak GmbH")
    ContactPersonFactory(employer=employer, name="Alt", is_active=False)
    ContactPersonFactory(employer=employer, name="Petra Nowak", phone="0209 88")
    EmployerContactFactory(employer=employer, by=cast.stranger, at=NOW - timedelta(days=3))
    EmployerContactFactory(employer=employer, by=cast.own, at=NOW - timedelta(days=1), reached=False)
    VacancyFactory.create_batch(2, employer=employer)
    VacancyFactory(employer=employer, status="filled")
    row = as_user(cast.own).get(reverse("employer-list")).context["rows"][0]
    assert (row.person_name, row.person_phone, row.open_vacancies) == ("Petra Nowak", "0209 88", 2)
    assert (row.last_contact_at, row.last_contact_by) == (NOW - timedelta(days=1), "Marie Berger")


def test_filters_of_the_list(cast, as_user):
    EmployerFactory(name="Öztürk Logistik", place="Herne", postcode="44623")
    EmployerFactory(name="Nowak GmbH", place="Gelsenkirchen", postcode="45879")
    EmployerFactory(name="Alt AG", closed_on=date(2026, 1, 1))
    browser, address = as_user(cast.own), reverse("employer-list")
    assert names(browser.get(address)) == ["Nowak GmbH", "Öztürk Logistik"]
    assert names(browser.get(address, {"q": "oeztuerk"})) == ["Öztürk Logistik"]
    assert names(browser.get(address, {"place": "herne"})) == ["Öztürk Logistik"]
    assert names(browser.get(address, {"place": "458"})) == ["Nowak GmbH"]
    assert names(browser.get(address, {"closed": "1"})) == ["Alt AG"]
    assert len(names(browser.get(address, {"closed": "all"}))) == 3
    assert names(browser.get(address, {"q": "zzz"})) == []


@pytest.mark.parametrize("query", [{"q": "\x00"}, {"place": "\x00"}, {"closed": "?"}, {"page": "x"}, {"q": "x" * 5000}])
def test_malformed_filters_are_ignored(cast, as_user, query):
    EmployerFactory()
    assert as_user(cast.own).get(reverse("employer-list"), query).status_code == 200


def test_export_defuses_formulas(cast, as_user):
    EmployerFactory(name='=HYPERLINK("https://evil.example.org")')
    content = b"".join(as_user(cast.own).get(reverse("employer-list"), {"export": "csv"})).decode("utf-8-sig")
    assert "'=HYPERLINK" in content
    assert as_user(cast.own).get(reverse("employer-list"), {"export": "xlsx"}).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_needs_as_many_statements_for_many(cast, as_user, count, django_assert_num_queries):
    for _ in range(count):
        whole(cast.client, cast.own)
    browser = as_user(cast.own)
    with django_assert_num_queries(4):
        assert len(names(browser.get(reverse("employer-list")))) == count


# --- the page of an employer, of a vacancy ---


def test_all_about_an_employer(cast, as_user):
    employer = whole(cast.client, cast.own, name="Nowak GmbH", phone="0209 777000")
    page = as_user(cast.own).get(reverse("employer-detail", args=[employer.pk])).content.decode()
    for words in ("Nowak GmbH", "tel:+49-209-777000", "Petra Nowak", "Geheime Notiz", "Ayşe Yılmaz", "Lagerhelfer"):
        assert words in page, words
    for name in ("employer-contact-log", "employer-edit", "employer-person-new"):
        assert reverse(name, args=[employer.pk]) in page


@pytest.mark.parametrize("person", ["colleague", "stranger", "other_lead"])
def test_the_employer_is_common_the_clients_are_not(cast, as_user, person):
    employer = whole(cast.client, cast.own, name="Nowak GmbH")
    vacancy = employer.vacancies.get()
    browser = as_user(cast.staff[person])
    for address in (
        reverse("employer-detail", args=[employer.pk]),
        reverse("vacancy-detail", args=[vacancy.pk]),
        f"{reverse('vacancy-detail', args=[vacancy.pk])}?client={cast.client.pk}",
        f"{reverse('employer-contact-list')}?employer={employer.pk}",
        reverse("employer-list"),
    ):
        content = browser.get(address).content.decode()
        assert "Nowak GmbH" in content
        assert "Yılmaz" not in content and "Geheime Notiz" not in content, address


@pytest.mark.parametrize("count", [1, 3])
def test_the_employers_page_needs_as_many_statements_for_many(cast, as_user, count, django_assert_num_queries):
    employer = whole(cast.client, cast.own)
    for _ in range(count - 1):
        vacancy = VacancyFactory(employer=employer)
        proposal = ProposalFactory(client=cast.client, vacancy=vacancy, by=cast.own, status="accepted")
        IntegrationFactory(
            client=cast.client, employer=employer, proposal=proposal, started_on=date(2026, 1, vacancy.pk % 27 + 1)
        )
        EmployerContactFactory(employer=employer, by=cast.own, client=cast.client)
        ContactPersonFactory(employer=employer)
    browser = as_user(cast.own)
    with django_assert_num_queries(20):
        assert browser.get(reverse("employer-detail", args=[employer.pk])).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_vacancys_page_needs_as_many_statements_for_many(cast, as_user, count, django_assert_num_queries):
    vacancy = whole(cast.client, cast.own).vacancies.get()
    for _ in range(count - 1):
        ProposalFactory(client=cast.client, vacancy=vacancy, by=cast.own, status="filled")
    browser = as_user(cast.own)
    with django_assert_num_queries(8):
        assert browser.get(reverse("vacancy-detail", args=[vacancy.pk])).status_code == 200


@pytest.mark.parametrize("query", ["client=x", "client=" + "9" * 30, "client=999999"])
def test_a_malformed_client_beside_a_vacancy_is_ignored(cast, as_user, query):
    address = reverse("vacancy-detail", args=[VacancyFactory().pk])
    assert as_user(cast.own).get(f"{address}?{query}").status_code == 200


def test_a_long_log_is_cut_and_leads_on(cast, as_user):
    employer = EmployerFactory()
    EmployerContactFactory.create_batch(21, employer=employer, by=cast.stranger)
    page = as_user(cast.own).get(reverse("employer-detail", args=[employer.pk])).content.decode()
    assert page.count('id="contact-') == 20
    assert f"{reverse('employer-contact-list')}?employer={employer.pk}" in page
    link = f"{reverse('employer-contact-list')}?employer={employer.pk}"
    assert len(as_user(cast.own).get(link).context["rows"]) == 21


# --- languages ---


@pytest.mark.parametrize("language", ["de", "en"])
def test_pages_render_in_both_languages(cast, as_user, language):
    employer = whole(cast.client, cast.own, street="Ahstraße 1", email="a@example.org", remark="a\nb")
    vacancy, person = employer.vacancies.get(), employer.people.get()
    proposal, work = vacancy.proposals.get(), employer.integrations.get()
    browser = as_user(cast.own)
    for name, args in [
        ("employer-list", []),
        ("employer-detail", [employer.pk]),
        ("employer-new", []),
        ("employer-edit", [employer.pk]),
        ("employer-person-new", [employer.pk]),
        ("employer-person-edit", [person.pk]),
        ("employer-contact-log", [employer.pk]),
        ("employer-contact-list", []),
        ("vacancy-list", []),
        ("vacancy-detail", [vacancy.pk]),
        ("vacancy-new", []),
        ("vacancy-edit", [vacancy.pk]),
        ("proposal-list", []),
        ("proposal-new", [cast.client.pk]),
        ("proposal-new-for-vacancy", [vacancy.pk]),
        ("proposal-status", [proposal.pk]),
        ("integration-list", []),
        ("integration-new", [cast.client.pk]),
        ("integration-end", [work.pk]),
    ]:
        answer = browser.get(reverse(name, args=args), headers={"Accept-Language": language})
        assert answer.status_code == 200
        assert f'lang="{language}"' in answer.content.decode(), name
        assert " style=" not in answer.content.decode() and " onclick=" not in answer.content.decode()


@pytest.mark.parametrize(
    "name",
    [
        "employer-list",
        "employer-new",
        "employer-contact-list",
        "vacancy-list",
        "vacancy-new",
        "proposal-list",
        "integration-list",
        "employer-choices",
    ],
)
def test_nobody_reads_without_logging_in(db, client, name):
    answer = client.get(reverse(name))
    assert answer.status_code == 302 and answer.url.startswith(reverse("account_login"))


def test_reading_writes_nothing(cast, as_user):
    employer = whole(cast.client, cast.own)
    before = list(EmployerContact.objects.values())
    as_user(cast.own).get(reverse("employer-detail", args=[employer.pk]))
    assert list(EmployerContact.objects.values()) == before
