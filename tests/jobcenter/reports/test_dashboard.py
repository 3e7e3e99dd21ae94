"""The team's page: who sees which team, what stands there, and what it costs for many."""

from datetime import timedelta

import pytest
from django.urls import reverse

from caseload.programmes.models import Enrolment, Programme
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ClientFactory,
    TeamFactory,
    TeamLeadFactory,
    UserFactory,
    berlin,
)
from tests.jobcenter.reports import TODAY
from tests.jobcenter.reports.test_dashboard_figures import figures_of

pytestmark = pytest.mark.django_db


def test_the_first_page_is_the_team_for_who_leads_and_today_for_counsellors(cast, as_user):
    assert "jobcenter/reports/dashboard.html" in templates(as_user(cast.lead).get("/"))
    assert "jobcenter/reports/dashboard.html" in templates(as_user(cast.admin).get("/"))
    assert "caseload/desk/today.html" in templates(as_user(cast.own).get("/"))


def templates(answer):
    return [template.name for template in answer.templates]


def test_only_leads_and_only_their_team(cast, as_user):
    assert as_user(cast.own).get(reverse("team")).status_code == 404
    browser = as_user(cast.lead)
    assert browser.get(reverse("team"), {"team": cast.lead.team_id}).status_code == 200
    for team in (cast.stranger.team_id, "x", "0", "99999999999999999999", "\x00"):
        assert browser.get(reverse("team"), {"team": team}).status_code == 404
    browser = as_user(cast.admin)
    assert browser.get(reverse("team"), {"team": cast.stranger.team_id}).status_code == 200
    assert browser.get(reverse("team"), {"team": "x"}).status_code == 404


def test_a_team_in_which_nobody_works(as_user, db):
    lead = TeamLeadFactory(team=TeamFactory(name="Leer"))
    answer = as_user(lead).get(reverse("team"))
    assert answer.status_code == 200
    assert answer.context["load"]["contract"]["ratio"] is None
    assert {number for _href, number in figures_of(answer)} == {0}
    assert as_user(TeamLeadFactory(team=None)).get(reverse("team")).status_code == 200


def test_beyond_capacity_is_said(cast, as_user):
    cast.own.fte, cast.colleague.fte = "0.01", "0.00"
    cast.own.save()
    cast.colleague.save()
    answer = as_user(cast.lead).get(reverse("team"))
    assert answer.context["load"]["headroom"] == -1


def test_who_is_away_for_long_lowers_the_actual_ratio_only(cast, as_user):
    AbsenceFactory(user=cast.own, starts_on=TODAY - timedelta(days=40), ends_on=TODAY)
    load = as_user(cast.lead).get(reverse("team")).context["load"]
    assert (str(load["contract"]["ratio"]), str(load["actual"]["ratio"])) == ("1.0", "2.0")


@pytest.mark.parametrize("size", [1, 3])
def test_statements_whatever_the_size(cast, as_user, size, django_assert_num_queries):
    for _ in range(size):
        person = UserFactory(team=cast.lead.team)
        client = ClientFactory(counsellor=person)
        AppointmentFactory(client=client, counsellor=person, starts_at=berlin("2026-11-20 10:00"))
        AbsenceFactory(user=person, deputy=cast.own, starts_on=TODAY)
        Programme.objects.create(name=f"Programm {client.pk}", starts_on=TODAY, places=20)
    browser = as_user(cast.lead)
    # session, user, late jobs, the team's name, hosted days, whether she trains, eight figures
    with django_assert_num_queries(13):
        browser.get(reverse("team"))
    browser = as_user(cast.admin)
    with django_assert_num_queries(13):  # late jobs are known; the teams to choose from instead of the own one
        browser.get(reverse("team"))


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_of_enrolments(cast, as_user, size, django_assert_num_queries):
    programme = Programme.objects.create(name="Joboffensive", starts_on=TODAY, places=20)
    for _ in range(size):
        Enrolment.objects.create(programme=programme, client=ClientFactory(counsellor=cast.own), started_on=TODAY)
    browser = as_user(cast.lead)
    with django_assert_num_queries(6):
        answer = browser.get(reverse("enrolment-list"))
    assert len(answer.context["rows"]) == size
    assert len(as_user(cast.other_lead).get(reverse("enrolment-list")).context["rows"]) == 0
    assert as_user(cast.own).get(reverse("enrolment-list")).status_code == 404


def test_the_list_of_enrolments_goes_out_as_a_file(cast, as_user):
    programme = Programme.objects.create(name="=cmd", starts_on=TODAY, places=20)
    Enrolment.objects.create(programme=programme, client=cast.client, started_on=TODAY)
    answer = as_user(cast.lead).get(reverse("enrolment-list"), {"export": "csv"})
    text = b"".join(answer.streaming_content).decode()
    assert "Yılmaz" in text
    assert "'=cmd" in text
