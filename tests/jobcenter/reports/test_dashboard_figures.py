"""Two busy teams: every number of the team's page opens the list it counts, for whoever may see it."""

from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
import time_machine
from django.db import connection
from django.urls import reverse

from caseload.appointments.models import Status
from caseload.clients.models import Client, ClientState
from caseload.contacts.models import Contact, refresh_contact_state
from caseload.programmes.models import Enrolment, Programme
from tests.cast import make_cast
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ClientFactory,
    ContactFactory,
    EmployerContactFactory,
    IntegrationFactory,
    UserFactory,
    berlin,
)
from tests.jobcenter.reports import NOW, TODAY
from tests.once import once

pytestmark = pytest.mark.django_db


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


@pytest.fixture(scope="module")
def shared(django_db_setup, django_db_blocker):
    with time_machine.travel(NOW, tick=False):
        yield from once(django_db_blocker, lambda: make_busy(make_cast()))


@pytest.fixture
def busy(shared, db):
    return shared


def make_busy(cast):
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


# On each database a lead and an administrator: each kind of number is asked for twice on both.
WHO = {"sqlite": ["lead", "admin"], "postgresql": ["other_lead", "admin of one team"]}


@pytest.mark.parametrize("who", WHO[connection.vendor])
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


def test_no_names_of_another_team(busy, as_user):
    html = as_user(busy.other_lead).get(reverse("team")).content.decode()
    assert "Fremd" in html
    assert not [name for name in ("Berger", "Brandt", "Zander") if name in html]
