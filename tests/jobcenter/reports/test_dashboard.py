"""The team's page: every number opens the list it counts, for whoever may see it, and costs the same for many."""

from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
import time_machine
from django.urls import reverse

from caseload.appointments.models import Status
from caseload.clients.models import Client, ClientState
from caseload.contacts.models import Contact, refresh_contact_state
from caseload.programmes.models import Enrolment, Programme
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ClientFactory,
    ContactFactory,
    EmployerContactFactory,
    IntegrationFactory,
    TeamFactory,
    TeamLeadFactory,
    UserFactory,
    berlin,
)

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


class Figures(HTMLParser):
    """Pairs of address and number: what is marked ``data-figure`` within a link, or is the link itself."""

    def __init__(self, html):
        super().__init__()
        self.found, self.href, self.reading = [], "", False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "a":
            self.href = attributes["href"]
        self.reading = "data-figure" in attributes

    def handle_data(self, data):
        if self.reading:
            self.found.append((self.href, int(data.replace(".", ""))))
            self.reading = False


def figures_of(answer):
    return Figures(answer.content.decode()).found


@pytest.fixture
def busy(cast):
    """Two teams with contacts, silence, open ends and outcomes of all kinds, and edge cases of each list."""
    programme = Programme.objects.create(name="Joboffensive", starts_on=date(2026, 3, 1), places=1900)
    gone = UserFactory(username="gone", last_name="Zander", team=cast.lead.team)
    for counsellor in (cast.own, cast.colleague, cast.stranger, gone):
        for n in range(6):
            client = ClientFactory(counsellor=counsellor)
            for day in range(n):
                ContactFactory(client=client, by=counsellor, at=NOW - timedelta(days=day + 1))
            Enrolment.objects.create(programme=programme, client=client, started_on=date(2026, 3, 1))
            start = NOW - timedelta(days=n)
            AppointmentFactory(client=client, counsellor=counsellor, starts_at=start, kind="talk")
            IntegrationFactory(
                client=client, kind=("insured", "mini_job")[n % 2], started_on=TODAY - timedelta(days=5 * n)
            )
            EmployerContactFactory(by=counsellor, at=NOW - timedelta(days=7 * n), reached=bool(n % 2))
        refresh_contact_state([row.pk for row in Client.objects.filter(state__counsellor=counsellor)])
        Contact.objects.log(client, counsellor, "email", next_step="Lebenslauf")
        Contact.objects.log(ClientFactory(counsellor=counsellor), counsellor, "email", at=berlin("2026-11-01 00:05"))
        Contact.objects.log(ClientFactory(counsellor=counsellor), counsellor, "email", at=berlin("2026-10-20 00:05"))
        AppointmentFactory(
            client=client, counsellor=counsellor, starts_at=berlin("2026-11-23 15:00"), status=Status.CANCELLED_OFFICE
        )
        client.end_care(TODAY, Client.EndReason.INTEGRATION, by=counsellor)
    waiting = ClientFactory()
    ClientState.objects.filter(client=waiting).update(team=cast.lead.team)
    AbsenceFactory(user=cast.own, starts_on=TODAY, deputy=cast.colleague)
    AbsenceFactory(user=cast.stranger, starts_on=TODAY)
    gone.is_active = False
    gone.save()
    return cast


@pytest.mark.parametrize("who", ["lead", "other_lead", "admin", "admin of one team"])
def test_every_number_equals_the_list_it_opens(busy, as_user, who):
    browser = as_user(getattr(busy, who.split()[0]))
    chosen = {"team": busy.lead.team_id} if who.endswith("team") else {}
    found = figures_of(browser.get(reverse("team"), chosen))
    assert len(found) > 20
    assert any(number for _href, number in found)
    wrong = {}
    for href, number in found:
        answer = browser.get(href)
        count = answer.context["page"].paginator.count if answer.status_code == 200 else answer.status_code
        if count != number:
            wrong[href] = (number, count)
    assert not wrong


def test_what_the_lead_reads(busy, as_user):
    html = as_user(busy.lead).get(reverse("team")).content.decode()
    assert "<h1>Nord</h1>" in html
    assert "1:11,5" in html  # 23 clients with a counsellor, two full-time shares: one counsellor has left
    assert html.index("Berger") < html.index("Brandt") < html.index("Zander")
    assert "covered by" in html or "vertreten" in html


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


def test_no_names_of_another_team(busy, as_user):
    html = as_user(busy.other_lead).get(reverse("team")).content.decode()
    assert "Fremd" in html
    assert not [name for name in ("Berger", "Brandt", "Zander") if name in html]


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
    with django_assert_num_queries(14):
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
    with django_assert_num_queries(7):
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
