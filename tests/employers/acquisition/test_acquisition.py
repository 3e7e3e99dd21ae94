"""A vacancy is acquired for a person: lead, call, vacancy, filled; the funnel opens its lists."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from employers.acquisition.models import AcquisitionLead
from employers.acquisition.views import funnel
from employers.companies.contacts import EmployerContact
from employers.vacancies.models import Vacancy
from tests.factories import ClientFactory, EmployerFactory, VacancyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def employer():
    return EmployerFactory(name="Nowak GmbH")


def stage_of(lead):
    return AcquisitionLead.objects.with_stage().get(pk=lead.pk).stage


def test_from_the_clients_page_to_the_filled_vacancy(cast, as_user, employer):
    browser = as_user(cast.own)
    new = reverse("lead-new", args=[cast.client.pk])
    assert new in browser.get(reverse("client-detail", args=[cast.client.pk])).content.decode()
    answer = browser.post(new, {"employer": employer.pk, "wanted": "Lagerhelferin"})
    lead = AcquisitionLead.objects.get()
    assert answer.url.startswith(reverse("employer-contact-log", args=[employer.pk]))
    assert stage_of(lead) == "lead"
    browser.post(answer.url, {"channel": "call", "reached": "0"})
    assert stage_of(lead) == "lead"  # an attempt is no contact
    browser.post(answer.url, {"channel": "call", "reached": "1"})
    assert stage_of(lead) == "contacted" and EmployerContact.objects.filter(client=cast.client).count() == 2
    take_down = reverse("lead-vacancy", args=[lead.pk])
    assert browser.get(take_down).context["form"]["title"].value() == "Lagerhelferin"
    answer = browser.post(take_down, {"title": "Lagerhelferin", "openings": "1"})
    vacancy = Vacancy.objects.get()
    assert answer.url == f"{reverse('vacancy-detail', args=[vacancy.pk])}?client={cast.client.pk}"
    assert stage_of(lead) == "vacancy"
    vacancy.close("filled", by=cast.own)
    assert stage_of(lead) == "filled"


@pytest.mark.parametrize("entry", [{"employer_name": "x" * 60_000}, {"employer": "9" * 5000}, {"employer": "9" * 20}])
def test_a_malformed_choice_of_the_employer_is_an_error_of_the_form(cast, as_user, entry):
    assert as_user(cast.own).post(reverse("lead-new", args=[cast.client.pk]), entry).status_code == 422


def test_an_employer_is_asked_once_at_a_time(cast, employer):
    lead = AcquisitionLead.objects.note(cast.client, employer, cast.own)
    with pytest.raises(ValidationError):
        AcquisitionLead.objects.note(cast.client, employer, cast.own)
    lead.give_up(by=cast.own)
    assert stage_of(lead) == "ended"
    with pytest.raises(ValidationError):
        lead.give_up(by=cast.own)
    with pytest.raises(ValidationError):
        lead.win(VacancyFactory(), by=cast.own)
    AcquisitionLead.objects.note(cast.client, employer, cast.own)


def test_a_closed_employer_and_a_client_outside_are_refused(cast, as_user, employer):
    closed = EmployerFactory(closed_on="2026-01-01")
    browser = as_user(cast.own)
    new = reverse("lead-new", args=[cast.client.pk])
    for facts in ({}, {"employer": closed.pk}, {"employer": "new"}, {"employer_name": "Unbekannt"}):
        assert browser.post(new, facts).status_code == 422
    assert browser.post(new, {"employer_name": "Neu", "employer": "new"}).status_code == 302
    assert browser.get(reverse("lead-new", args=[cast.strangers_client.pk])).status_code == 404


def test_the_funnel_and_its_lists(cast, as_user, employer):
    AcquisitionLead.objects.note(cast.client, employer, cast.own)
    won = AcquisitionLead.objects.note(cast.client, EmployerFactory(), cast.own)
    won.win(VacancyFactory(status="filled"), by=cast.own)
    AcquisitionLead.objects.note(cast.strangers_client, employer, cast.stranger)
    page = as_user(cast.own).get(reverse("lead-list"))
    assert {stage: n for stage, _label, n in page.context["counts"]} == {
        "lead": 1, "contacted": 0, "vacancy": 0, "filled": 1, "ended": 0,
    }  # fmt: skip
    assert [n for _label, n in page.context["funnel"]] == [2, 1, 1, 1]
    filled = as_user(cast.own).get(reverse("lead-list"), {"stage": "filled"})
    assert [row.pk for row in filled.context["rows"]] == [won.pk]
    assert [n for _label, n in filled.context["funnel"]] == [2, 1, 1, 1]


def test_those_given_up_count_as_leads():
    counts = {"lead": 1, "contacted": 2, "vacancy": 3, "filled": 4, "ended": 5}
    assert [n for _label, n in funnel(counts)] == [15, 9, 7, 4]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_needs_as_many_statements_for_many(cast, as_user, count, django_assert_num_queries):
    for _ in range(count):
        client = ClientFactory(counsellor=cast.own)
        AcquisitionLead.objects.note(client, EmployerFactory(), cast.own)
    browser = as_user(cast.own)
    with django_assert_num_queries(6):
        assert len(browser.get(reverse("lead-list")).context["rows"]) == count
