from datetime import date, timedelta

import pytest
import time_machine
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import reverse

from employers.desk.overview import employer_day, employment
from employers.proposals.feedback import Feedback
from tests.factories import (
    AbsenceFactory,
    EmployerContactFactory,
    EmployerFactory,
    IntegrationFactory,
    ProposalFactory,
    berlin,
)

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def draw(tag, **context):
    context["request"] = RequestFactory().get("/clients/1/")
    return Template("{% load employers_tags %}{% " + tag + " %}").render(Context(context))


# --- the client's page ---


def test_the_clients_panel(cast):
    proposal = ProposalFactory(client=cast.client)
    ProposalFactory(client=cast.client, status="filled")
    accepted = ProposalFactory(client=cast.client, status="accepted")
    done = ProposalFactory(client=cast.client, status="accepted")
    work = IntegrationFactory(client=cast.client, proposal=done, employer=EmployerFactory(name="Nowak GmbH"))
    EmployerContactFactory(client=cast.client, by=cast.own, employer=EmployerFactory(name="Gerufen AG"))
    known = employment(cast.client, cast.own)
    assert set(known.proposals) == {proposal, accepted}
    assert known.integrations == [work]
    html = draw("client_employment client user", client=cast.client, user=cast.own)
    for name, args in [
        ("proposal-new", [cast.client.pk]),
        ("integration-new", [cast.client.pk]),
        ("proposal-status", [proposal.pk]),
        ("integration-end", [work.pk]),
        ("proposal-detail", [proposal.pk]),
    ]:
        assert reverse(name, args=args) in html, name
    assert f"{reverse('vacancy-new')}?client={cast.client.pk}" in html
    assert f"{reverse('integration-new', args=[cast.client.pk])}?proposal={accepted.pk}" in html
    assert "Nowak GmbH" in html and "Gerufen AG" in html


def test_the_clients_panel_stays_within_the_scope(cast):
    ProposalFactory(client=cast.client)
    IntegrationFactory(client=cast.client)
    EmployerContactFactory(client=cast.client, by=cast.own)
    known = employment(cast.client, cast.stranger)
    assert (known.proposals, known.integrations, known.contacts) == ([], [], [])


def test_after_the_end_of_care_nothing_new_is_proposed(cast):
    cast.client.end_care(TODAY, "moved", by=cast.lead)
    html = draw("client_employment client user", client=cast.client, user=cast.lead)
    assert reverse("proposal-new", args=[cast.client.pk]) not in html
    assert reverse("integration-new", args=[cast.client.pk]) in html


@pytest.mark.parametrize("count", [1, 3])
def test_the_clients_panel_is_six_statements(cast, count, django_assert_num_queries):
    for number in range(count):
        ProposalFactory(client=cast.client)
        IntegrationFactory(client=cast.client, started_on=date(2026, 1, number + 1))
        EmployerContactFactory(client=cast.client, by=cast.own)
    assert cast.own.caseload_of
    with django_assert_num_queries(6):
        draw("client_employment client user", client=cast.client, user=cast.own)


def test_the_panel_stands_on_the_clients_page(cast, as_user):
    ProposalFactory(client=cast.client)
    page = as_user(cast.own).get(reverse("client-detail", args=[cast.client.pk])).content.decode()
    assert reverse("proposal-new", args=[cast.client.pk]) in page


# --- Today ---


def test_what_is_due_with_employers(cast):
    due = EmployerContactFactory(by=cast.own, next_step="anrufen", next_step_on=TODAY)
    undated = EmployerContactFactory(by=cast.own, next_step="irgendwann")
    EmployerContactFactory(by=cast.own, next_step="morgen", next_step_on=TODAY + timedelta(days=1))
    EmployerContactFactory(by=cast.own, next_step="getan", next_step_on=TODAY, next_step_done_at=NOW)
    EmployerContactFactory(by=cast.colleague, next_step="fremd", next_step_on=TODAY)
    ask = ProposalFactory(client=cast.client, ask_client_on=TODAY)
    ProposalFactory(client=cast.client, ask_client_on=TODAY + timedelta(days=1))
    ProposalFactory(client=cast.colleagues_client, ask_client_on=TODAY)
    answer = Feedback.objects.record(ask, "employer", "invited", None)
    sunday = IntegrationFactory(client=cast.client, started_on=TODAY + timedelta(days=6))
    IntegrationFactory(client=cast.client, started_on=TODAY + timedelta(days=7))
    IntegrationFactory(client=cast.client, started_on=TODAY - timedelta(days=1))
    day = employer_day(cast.own, NOW)
    assert (day.steps, day.answers, day.asks, day.starting) == ([due, undated], [answer], [ask], [sunday])
    assert day.total == 5


def test_a_deputy_sees_the_absent_colleagues_work(cast):
    step = EmployerContactFactory(by=cast.colleague, next_step="anrufen", next_step_on=TODAY)
    ask = ProposalFactory(client=cast.colleagues_client, ask_employer_on=TODAY)
    AbsenceFactory(user=cast.colleague, deputy=cast.own, starts_on=TODAY, ends_on=TODAY)
    day = employer_day(cast.own, NOW)
    assert (day.steps, day.asks) == ([step], [ask])


def test_a_client_handed_over_is_no_longer_named_to_the_former_counsellor(cast):
    EmployerContactFactory(by=cast.own, client=cast.strangers_client, next_step="anrufen", next_step_on=TODAY)
    html = draw("today_employers user", user=cast.own)
    assert "anrufen" in html and "Petrenko" not in html


def test_where_nothing_is_due_nothing_is_shown(cast):
    assert draw("today_employers user", user=cast.own).strip() == ""


@pytest.mark.parametrize("count", [1, 3])
def test_todays_panel_is_seven_statements(cast, count, django_assert_num_queries):
    for number in range(count):
        EmployerContactFactory(by=cast.own, client=cast.client, next_step="x", next_step_on=TODAY)
        ask = ProposalFactory(client=cast.client, ask_client_on=TODAY)
        Feedback.objects.record(ask, "employer", "invited", None)
        IntegrationFactory(client=cast.client, started_on=TODAY + timedelta(days=number))
    assert cast.own.caseload_of
    with django_assert_num_queries(7):
        draw("today_employers user", user=cast.own)


def test_the_panel_stands_on_today(cast, as_user):
    contact = EmployerContactFactory(by=cast.own, next_step="anrufen", next_step_on=TODAY)
    browser = as_user(cast.own)
    page = browser.get(reverse("home")).content.decode()
    done = reverse("employer-step-done", args=[contact.pk])
    assert done in page
    assert browser.post(done, {"next": "/"}).url == "/"
    assert done not in browser.get(reverse("home")).content.decode()


def test_many_proposals_to_ask_about_lead_to_their_list(cast, as_user):
    ProposalFactory.create_batch(9, client=cast.client, ask_client_on=TODAY)
    html = draw("today_employers user", user=cast.own)
    assert html.count('id="proposal-slot-') == 8
    assert f"{reverse('proposal-list')}?status=ask" in html
    assert len(as_user(cast.own).get(f"{reverse('proposal-list')}?status=ask").context["rows"]) == 9
