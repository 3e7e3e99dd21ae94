"""The figures as data: what they count and what not, whose they are, and that they need no more statements for more rows."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from caseload.appointments.models import Status
from caseload.clients.models import Client
from caseload.contacts.models import Contact
from caseload.programmes.models import Enrolment, Programme
from jobcenter.reports import figures
from jobcenter.reports.figures import Integrations, Scope
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ClientFactory,
    EmployerContactFactory,
    IntegrationFactory,
    UserFactory,
    berlin,
)
from tests.jobcenter.reports import NOW, TODAY

pytestmark = pytest.mark.django_db
MONTHS = [date(2026, 11, 1), date(2026, 10, 1)]


def contacts(client, by, number, at="2026-11-10 10:00"):
    for _ in range(number):
        Contact.objects.log(client, by, "telephone", at=berlin(at))


def test_contacts_of_the_month_are_distributed(cast):
    extra = [ClientFactory(counsellor=cast.own) for _ in range(3)]
    contacts(cast.client, cast.own, 5)
    contacts(extra[0], cast.own, 4)
    contacts(extra[1], cast.own, 2)
    Contact.objects.log(extra[2], cast.own, "telephone", reached=False)
    loads = figures.workloads(Scope(cast.lead), timezone.now())
    assert loads[cast.own.pk].held == [1, 0, 1, 0, 2]
    assert loads[cast.colleague.pk].held == [1, 0, 0, 0, 0]
    assert (loads[cast.own.pk] + loads[cast.colleague.pk]).clients == 5


def test_the_month_begins_at_midnight_in_berlin(cast):
    contacts(cast.client, cast.own, 1, at="2026-11-01 00:30")
    contacts(cast.colleagues_client, cast.colleague, 1, at="2026-10-31 23:59")
    loads = figures.workloads(Scope(cast.lead), NOW)
    assert (loads[cast.own.pk].held[1], loads[cast.colleague.pk].held[0]) == (1, 1)
    december = figures.workloads(Scope(cast.lead), berlin("2026-12-01 00:00"))
    assert (december[cast.own.pk].held[0], december[cast.colleague.pk].held[0]) == (1, 1)


def test_silence_counts_calendar_days(cast):
    contacts(cast.client, cast.own, 1, at="2026-11-09 23:00")
    contacts(cast.colleagues_client, cast.colleague, 1, at="2026-11-10 00:10")
    loads = figures.workloads(Scope(cast.lead), NOW)
    assert (loads[cast.own.pk].silent_14, loads[cast.own.pk].silent_30) == (1, 0)
    assert (loads[cast.colleague.pk].silent_14, loads[cast.colleague.pk].no_step) == (0, 1)


def test_ended_care_is_no_load(cast):
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-20 10:00"))
    cast.client.end_care(TODAY, Client.EndReason.MOVED, by=cast.own)
    loads = figures.workloads(Scope(cast.lead), NOW)
    assert cast.own.pk not in loads
    assert None not in loads


def test_clients_without_a_counsellor_are_counted_apart(cast):
    waiting = ClientFactory()
    waiting.state.team = cast.lead.team
    waiting.state.save()
    loads = figures.workloads(Scope(cast.lead), NOW)
    assert loads[None].clients == 1
    assert None not in figures.workloads(Scope(cast.other_lead), NOW)


def test_each_lead_counts_the_own_team_an_administrator_all_or_one(cast):
    def people(scope):
        return [person.username for person in figures.counsellors(scope, figures.workloads(scope, NOW))]

    assert people(Scope(cast.lead)) == ["own", "colleague"]
    assert people(Scope(cast.other_lead)) == ["stranger"]
    assert people(Scope(cast.admin)) == ["own", "colleague", "stranger"]
    assert people(Scope(cast.admin, cast.other_lead.team)) == ["stranger"]
    assert list(figures.workloads(Scope(cast.admin, cast.other_lead.team), NOW)) == [cast.stranger.pk]


def test_who_left_is_shown_as_long_as_clients_remain(cast):
    cast.colleague.is_active = False
    cast.colleague.save()
    scope = Scope(cast.lead)
    people = figures.counsellors(scope, figures.workloads(scope, NOW))
    assert people == [cast.own, cast.colleague]
    assert [figures.fte_of(person) for person in people] == [Decimal("1.00"), Decimal(0)]
    assert figures.places(people) == 100
    cast.colleagues_client.assign(cast.own, by=cast.lead)
    assert figures.counsellors(scope, figures.workloads(scope, NOW)) == [cast.own]


def test_missing_outcomes_are_past_and_planned(cast):
    past, future = berlin("2026-11-20 10:00"), berlin("2026-11-24 10:00")
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=past)
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=future)
    AppointmentFactory(
        client=cast.colleagues_client, counsellor=cast.colleague, starts_at=past, status=Status.NOT_ATTENDED
    )
    AppointmentFactory(client=cast.strangers_client, counsellor=cast.stranger, starts_at=past)
    assert figures.missing_outcomes(Scope(cast.lead), NOW) == {cast.own.pk: 1}
    assert figures.missing_outcomes(Scope(cast.admin), NOW) == {cast.own.pk: 1, cast.stranger.pk: 1}
    assert figures.missing_outcomes(Scope(cast.admin, cast.other_lead.team), NOW) == {cast.stranger.pk: 1}


def test_employer_contacts_of_two_months(cast):
    for at in ("2026-11-01 00:00", "2026-11-23 08:00", "2026-10-31 23:59", "2026-09-30 23:59", "2026-12-01 00:00"):
        EmployerContactFactory(by=cast.own, at=berlin(at))
    EmployerContactFactory(by=cast.stranger, at=NOW)
    assert figures.employer_contacts(Scope(cast.lead), MONTHS) == [2, 1]
    assert figures.employer_contacts(Scope(cast.admin), MONTHS) == [3, 1]
    assert figures.employer_contacts(Scope(cast.admin, cast.other_lead.team), MONTHS) == [1, 0]


def test_integrations_insured_apart_from_the_rest(cast):
    IntegrationFactory(client=cast.client, started_on=date(2026, 11, 1), kind="insured")
    IntegrationFactory(client=cast.client, started_on=date(2026, 11, 30), kind="insured_subsidised")
    IntegrationFactory(client=cast.client, started_on=date(2026, 11, 2), kind="mini_job")
    IntegrationFactory(client=cast.client, started_on=date(2026, 10, 31), kind="apprenticeship")
    IntegrationFactory(client=cast.client, started_on=date(2026, 12, 1), kind="insured")
    IntegrationFactory(client=cast.strangers_client, started_on=date(2026, 11, 1), kind="insured")
    cast.client.end_care(TODAY, Client.EndReason.INTEGRATION, by=cast.own)
    assert figures.integrations(Scope(cast.lead), MONTHS) == [Integrations(2, 1), Integrations(0, 1)]
    assert figures.integrations(Scope(cast.admin), MONTHS) == [Integrations(3, 1), Integrations(0, 1)]


def test_absent_today_with_appointments_and_deputy(cast):
    AbsenceFactory(user=cast.own, starts_on=TODAY, ends_on=date(2026, 12, 1), deputy=cast.colleague)
    AbsenceFactory(user=cast.own, starts_on=TODAY, ends_on=TODAY)
    AbsenceFactory(user=cast.colleague, starts_on=date(2026, 11, 1), ends_on=date(2026, 11, 22))
    AbsenceFactory(user=cast.stranger, starts_on=date(2026, 10, 26), ends_on=TODAY)
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-23 23:00"))
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 00:00"))
    AppointmentFactory(
        client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-23 12:00"), status=Status.CANCELLED_CLIENT
    )
    (mine,) = figures.absences(Scope(cast.lead), TODAY)
    assert (mine.user, mine.deputy, mine.appointments) == (cast.own, cast.colleague, 1)
    assert not figures.is_long(mine)
    (theirs,) = figures.absences(Scope(cast.other_lead), TODAY)
    assert (theirs.user, theirs.appointments, figures.is_long(theirs)) == (cast.stranger, 0, True)


def test_places_of_programmes_are_those_taken_today(cast):
    programme = Programme.objects.create(name="Joboffensive", starts_on=date(2026, 3, 1), places=1900)
    Programme.objects.create(name="Früher", starts_on=date(2024, 1, 1), ends_on=date(2026, 11, 22), places=10)
    for client, start, end in (
        (cast.client, date(2026, 3, 1), date(2026, 6, 1)),
        (cast.client, date(2026, 9, 1), None),
        (cast.colleagues_client, date(2026, 3, 1), TODAY),
        (cast.strangers_client, date(2026, 3, 1), None),
        (ClientFactory(counsellor=cast.own), date(2026, 11, 24), None),
    ):
        reason = Client.EndReason.OTHER if end else ""
        Enrolment.objects.create(programme=programme, client=client, started_on=start, ended_on=end, end_reason=reason)
    (found,) = figures.programmes(Scope(cast.lead), TODAY)
    assert (found.places, found.filled, found.of_scope) == (1900, 2, 1)
    cast.client.end_care(TODAY, Client.EndReason.MOVED, by=cast.own)
    (found,) = figures.programmes(Scope(cast.admin), TODAY)
    assert (found.filled, found.of_scope) == (1, 1)


def everything(scope):
    loads = figures.workloads(scope, NOW)
    figures.counsellors(scope, loads)
    figures.missing_outcomes(scope, NOW)
    figures.employer_contacts(scope, MONTHS)
    figures.integrations(scope, MONTHS)
    [(absence.user.team_id, absence.deputy) for absence in figures.absences(scope, TODAY)]
    figures.programmes(scope, TODAY)


@pytest.mark.parametrize("size", [1, 3])
def test_seven_statements_whatever_the_size(cast, size, django_assert_num_queries):
    programme = Programme.objects.create(name="Joboffensive", starts_on=date(2026, 3, 1), places=1900)
    for _ in range(size):
        person = UserFactory(team=cast.lead.team)
        client = ClientFactory(counsellor=person)
        contacts(client, person, 1)
        AppointmentFactory(client=client, counsellor=person, starts_at=berlin("2026-11-20 10:00"))
        AbsenceFactory(user=person, deputy=cast.own, starts_on=TODAY)
        EmployerContactFactory(by=person)
        IntegrationFactory(client=client)
        Enrolment.objects.create(programme=programme, client=client, started_on=TODAY)
    with django_assert_num_queries(7):
        everything(Scope(cast.lead))
