import io

import pytest
import time_machine
from django.urls import reverse
from openpyxl import load_workbook

from tests.factories import ContactPersonFactory, EmployerContactFactory, EmployerFactory, berlin

pytestmark = pytest.mark.django_db
ADDRESS = "/employers/contacts/"


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


@pytest.fixture
def contacts(cast):
    employer = EmployerFactory(name="Nowak GmbH")
    return {
        name: EmployerContactFactory(employer=employer, by=by, client=client, note=f"Notiz {name}")
        for name, by, client in [
            ("own", cast.own, cast.client),
            ("colleague", cast.colleague, None),
            ("stranger", cast.stranger, cast.strangers_client),
        ]
    }


def rows(answer):
    assert answer.status_code == 200
    return {row.by.username for row in answer.context["rows"]}


def test_own_work_first_and_all_on_request(cast, as_user, contacts):
    assert rows(as_user(cast.own).get(ADDRESS)) == {"own"}
    assert rows(as_user(cast.lead).get(ADDRESS)) == {"own", "colleague"}
    assert rows(as_user(cast.admin).get(ADDRESS)) == {"own", "colleague", "stranger"}
    assert rows(as_user(cast.own).get(ADDRESS, {"who": "all"})) == {"own", "colleague", "stranger"}
    employer = contacts["own"].employer_id
    assert rows(as_user(cast.own).get(ADDRESS, {"employer": employer})) == {"own", "colleague", "stranger"}


def test_month_and_counsellor_open_the_dashboards_number(cast, as_user, contacts):
    EmployerContactFactory(by=cast.own, at=berlin("2026-10-31 23:59"))
    browser = as_user(cast.lead)
    assert len(browser.get(ADDRESS, {"month": "2026-11", "counsellor": cast.own.pk}).context["rows"]) == 1
    assert len(browser.get(ADDRESS, {"month": "2026-10"}).context["rows"]) == 1
    assert len(browser.get(ADDRESS, {"team": cast.lead.team_id}).context["rows"]) == 3
    assert len(browser.get(ADDRESS, {"reached": "0"}).context["rows"]) == 0


@pytest.mark.parametrize(
    "query",
    [
        {"month": "2026-13"},
        {"month": "\x00"},
        {"counsellor": "x"},
        {"counsellor": "9" * 30},
        {"employer": "x"},
        {"employer": "-1"},
        {"employer": "9" * 30},
        {"employer": "1e3"},
        {"team": "1.5"},
        {"page": "x"},
        {"who": "everybody"},
        {"export": "pdf"},
    ],
)
def test_malformed_filters_are_ignored(cast, as_user, contacts, query):
    assert as_user(cast.own).get(ADDRESS, query).status_code == 200


@pytest.mark.parametrize("person", ["colleague", "stranger", "other_lead"])
@pytest.mark.parametrize("kind", ["", "csv"])
def test_words_about_a_client_are_shown_to_nobody_outside(cast, as_user, contacts, person, kind):
    answer = as_user(cast.staff[person]).get(ADDRESS, {"who": "all", "export": kind})
    content = b"".join(answer).decode()
    assert "Marie Berger" in content  # that she was there, everybody may know
    assert "Yılmaz" not in content and "Notiz own" not in content
    assert "Notiz colleague" in content


def test_export_for_who_may(cast, as_user, contacts):
    content = b"".join(as_user(cast.own).get(ADDRESS, {"export": "csv"})).decode("utf-8-sig")
    head, row = content.splitlines()
    assert head.count(";") == row.count(";") == 10
    assert "Yılmaz, Ayşe" in row and "23.11.2026 09:00" in row
    book = load_workbook(io.BytesIO(b"".join(as_user(cast.own).get(ADDRESS, {"export": "xlsx"}))))
    assert book.active.max_row == 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_does_not_grow(cast, as_user, count, django_assert_num_queries):
    for _ in range(count):
        employer = EmployerFactory()
        person = ContactPersonFactory(employer=employer)
        EmployerContactFactory(employer=employer, person=person, by=cast.own, client=cast.client)
    browser = as_user(cast.own)
    with django_assert_num_queries(6):
        assert len(browser.get(reverse("employer-contact-list")).context["rows"]) == count
