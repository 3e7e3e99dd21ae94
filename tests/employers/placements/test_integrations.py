from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.audit.models import JournalEntry
from employers.companies.models import Employer
from employers.placements.models import INSURED, Integration, Kind
from tests.factories import EmployerFactory, IntegrationFactory, ProposalFactory, VacancyFactory, berlin

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
ENOUGH = {"kind": "insured", "started_on": "01.12.2026"}


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


@pytest.fixture
def employer():
    return EmployerFactory(name="Nowak GmbH")


def new_address(client, proposal=None):
    address = reverse("integration-new", args=[client.pk])
    return f"{address}?proposal={proposal.pk}" if proposal else address


# --- record ---


def test_record_that_a_client_found_work(cast, as_user, employer):
    facts = {**ENOUGH, "employer": employer.pk, "hours": "39", "gross_wage": "2.349,10", "limited_until": "30.11.2027"}
    answer = as_user(cast.own).post(new_address(cast.client), {**facts, "occupation": "Lagerhelfer"})
    assert answer.url == reverse("client-detail", args=[cast.client.pk])
    work = Integration.objects.get()
    assert (work.client, work.employer, work.kind, work.recorded_by) == (cast.client, employer, "insured", cast.own)
    assert (work.started_on, work.hours, work.gross_wage) == (date(2026, 12, 1), Decimal("39.0"), Decimal("2349.10"))
    entry = JournalEntry.objects.get(verb="record")
    assert (entry.client_id, entry.by, entry.detail) == (cast.client.pk, cast.own, {"kind": "insured"})


def test_a_new_employer_by_name(cast, as_user):
    facts = {**ENOUGH, "employer_name": "Neu & Co", "employer": "new"}
    as_user(cast.own).post(new_address(cast.client), facts)
    assert Integration.objects.get().employer.name == "Neu & Co"


def test_the_employer_is_found_without_javascript(cast, as_user, employer):
    facts = {**ENOUGH, "employer_name": "now", "find": "1", "hours": "39"}
    answer = as_user(cast.own).post(new_address(cast.client), facts)
    assert answer.status_code == 200 and answer.context["form"].employer_choices == [employer]
    assert answer.context["form"]["hours"].value() == "39"
    assert not Integration.objects.exists()


def test_self_employment_needs_no_employer(cast, as_user):
    browser = as_user(cast.own)
    assert browser.post(new_address(cast.client), ENOUGH).status_code == 422
    assert browser.post(new_address(cast.client), {**ENOUGH, "kind": "self_employment"}).status_code == 302
    assert browser.post(new_address(cast.client), {**ENOUGH, "kind": "self_employment"}).status_code == 422
    assert Integration.objects.count() == 1


def test_a_proposal_fills_in_the_form_and_becomes_accepted(cast, as_user, employer):
    vacancy = VacancyFactory(
        employer=employer,
        title="Packer/in",
        hours_max=Decimal("39"),
        wage=Decimal("13.90"),
        wage_per="hour",
        starts_on=date(2026, 12, 1),
    )
    proposal = ProposalFactory(client=cast.client, vacancy=vacancy, status="interviewed")
    browser = as_user(cast.own)
    form = browser.get(new_address(cast.client, proposal)).context["form"]
    assert form["employer"].value() == employer.pk
    assert (form["occupation"].value(), form["started_on"].value()) == ("Packer/in", date(2026, 12, 1))
    assert form["gross_wage"].value() == Decimal("2349.10")
    facts = {**ENOUGH, "employer": employer.pk, "proposal": proposal.pk}
    assert browser.post(new_address(cast.client, proposal), facts).status_code == 302
    proposal.refresh_from_db()
    assert proposal.status == "accepted"
    assert Integration.objects.get().proposal == proposal
    # One integration from one proposal.
    assert browser.get(new_address(cast.client, proposal)).status_code == 404
    assert browser.post(new_address(cast.client), {**facts, "started_on": "02.12.2026"}).status_code == 422


def test_the_proposal_says_which_employer(cast, as_user, employer):
    proposal = ProposalFactory(client=cast.client, vacancy=VacancyFactory(employer=employer), status="accepted")
    as_user(cast.own).post(new_address(cast.client), {**ENOUGH, "proposal": proposal.pk})
    assert Integration.objects.get().employer == employer


def test_another_employer_than_the_proposals_is_refused(cast, as_user, employer):
    proposal = ProposalFactory(client=cast.client)
    facts = {**ENOUGH, "employer": employer.pk, "proposal": proposal.pk}
    answer = as_user(cast.own).post(new_address(cast.client), facts)
    assert answer.status_code == 422 and "proposal" in answer.context["form"].errors
    assert not Integration.objects.exists()


def test_a_proposal_of_somebody_else_does_not_exist_here(cast, as_user):
    foreign = ProposalFactory(client=cast.strangers_client, status="accepted")
    browser = as_user(cast.own)
    assert browser.get(new_address(cast.client, foreign)).status_code == 404
    answer = browser.post(new_address(cast.client), {**ENOUGH, "proposal": foreign.pk})
    assert "proposal" in answer.context["form"].errors
    for number in ("x", "9" * 30, "-1"):
        assert browser.get(f"{new_address(cast.client)}?proposal={number}").status_code == 404


@pytest.mark.parametrize("day", ["23.11.2027", "01.01.2000", "24.11.2027", "29.02.2024"])
def test_the_first_day_may_lie_up_to_a_year_ahead(cast, as_user, employer, day):
    facts = {**ENOUGH, "employer": employer.pk, "started_on": day}
    assert as_user(cast.own).post(new_address(cast.client), facts).status_code == 302


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"started_on": "25.11.2027"}, "started_on"),
        ({"started_on": "31.12.1999"}, "started_on"),
        ({"started_on": "31.02.2026"}, "started_on"),
        ({"started_on": ""}, "started_on"),
        ({"started_on": "\x00"}, "started_on"),
        ({"kind": "holiday"}, "kind"),
        ({"limited_until": "30.11.2026"}, "limited_until"),
        ({"hours": "0"}, "hours"),
        ({"hours": "200"}, "hours"),
        ({"gross_wage": "gut"}, "gross_wage"),
        ({"gross_wage": "9999999"}, "gross_wage"),
        ({"occupation": "x" * 201}, "occupation"),
        ({"employer": "x"}, "employer_name"),
        ({"employer": "999999"}, "employer_name"),
    ],
)
def test_bad_input_is_refused_at_its_field(cast, as_user, employer, facts, field):
    answer = as_user(cast.own).post(new_address(cast.client), {**ENOUGH, "employer": employer.pk, **facts})
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Integration.objects.exists()


def test_a_refused_integration_leaves_no_new_employer_behind(cast, as_user):
    facts = {**ENOUGH, "started_on": "31.12.1999", "employer_name": "Neu & Co", "employer": "new"}
    assert as_user(cast.own).post(new_address(cast.client), facts).status_code == 422
    assert not Employer.objects.exists()


def test_the_same_work_twice_is_recorded_once(cast, as_user, employer):
    browser = as_user(cast.own)
    assert browser.post(new_address(cast.client), {**ENOUGH, "employer": employer.pk}).status_code == 302
    assert browser.post(new_address(cast.client), {**ENOUGH, "employer": employer.pk}).status_code == 422
    assert Integration.objects.count() == 1


def test_work_found_is_recorded_after_the_end_of_care_too(cast, as_user, employer):
    cast.client.end_care(TODAY, "integration", by=cast.lead)
    facts = {**ENOUGH, "employer": employer.pk}
    assert as_user(cast.lead).post(new_address(cast.client), facts).status_code == 302


def test_the_database_knows_the_rules_too(cast, employer):
    start = date(2026, 12, 1)
    for broken in (
        {"ended_on": date(2026, 11, 30), "end_reason": "other"},
        {"ended_on": start},
        {"limited_until": date(2026, 11, 30)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            IntegrationFactory(client=cast.client, employer=employer, started_on=start, **broken)


# --- end ---


def test_end_and_correct_the_end(cast, as_user):
    work = IntegrationFactory(client=cast.client, started_on=date(2026, 3, 10))
    address = reverse("integration-end", args=[work.pk])
    browser = as_user(cast.own)
    assert browser.get(address).context["form"]["ended_on"].value() == TODAY
    browser.post(address, {"ended_on": "20.11.2026", "end_reason": "limit"})
    work.refresh_from_db()
    assert (work.ended_on, work.end_reason) == (date(2026, 11, 20), "limit")
    browser.post(address, {"ended_on": "30.11.2026", "end_reason": "client"})
    work.refresh_from_db()
    assert (work.ended_on, work.end_reason) == (date(2026, 11, 30), "client")
    assert JournalEntry.objects.filter(verb="end", client_id=cast.client.pk).count() == 2


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"ended_on": "09.03.2026"}, "ended_on"),
        ({"ended_on": "25.11.2027"}, "ended_on"),
        ({"ended_on": ""}, "ended_on"),
        ({"end_reason": ""}, "end_reason"),
        ({"end_reason": "fate"}, "end_reason"),
    ],
)
def test_a_bad_end_is_refused_at_its_field(cast, as_user, facts, field):
    work = IntegrationFactory(client=cast.client, started_on=date(2026, 3, 10))
    good = {"ended_on": "20.11.2026", "end_reason": "limit"}
    answer = as_user(cast.own).post(reverse("integration-end", args=[work.pk]), {**good, **facts})
    assert answer.status_code == 422 and field in answer.context["form"].errors
    work.refresh_from_db()
    assert work.ended_on is None


def test_the_verb_wants_a_reason(cast):
    with pytest.raises(ValidationError):
        IntegrationFactory(client=cast.client).end(TODAY, "", cast.own)


# --- scope ---


@pytest.mark.parametrize("person", ["colleague", "stranger", "other_lead"])
def test_strangers_do_not_learn_that_it_exists(cast, as_user, employer, person):
    work = IntegrationFactory(client=cast.client, employer=employer)
    browser = as_user(cast.staff[person])
    assert browser.get(reverse("integration-end", args=[work.pk])).status_code == 404
    assert browser.post(reverse("integration-end", args=[work.pk]), {}).status_code == 404
    assert browser.get(new_address(cast.client)).status_code == 404
    assert browser.post(new_address(cast.client), {**ENOUGH, "employer": employer.pk}).status_code == 404
    for query in ({}, {"client": cast.client.pk}):
        assert "Yılmaz" not in browser.get(reverse("integration-list"), query).content.decode()
    assert "Yılmaz" not in b"".join(browser.get(reverse("integration-list"), {"export": "csv"})).decode()
    assert "Yılmaz" not in browser.get(reverse("employer-detail", args=[employer.pk])).content.decode()


# --- figures ---


def test_insured_employment_is_counted_apart(cast):
    """DOMAIN.md A08: of all kinds the project counts insured employment; a wage subsidy does not change that."""
    for kind in Kind.values:
        IntegrationFactory(client=cast.client, kind=kind)
    insured, other = Integration.objects.insured(), Integration.objects.other_than_insured()
    assert {work.kind for work in insured} == set(INSURED) == {"insured", "insured_subsidised"}
    assert insured.count() + other.count() == len(Kind.values)
    assert not set(insured) & set(other)


def test_the_first_day_decides_the_month(cast):
    days = [date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)]
    works = [IntegrationFactory(client=cast.client, started_on=day) for day in days]
    assert set(Integration.objects.started_in_month(date(2026, 11, 15))) == set(works[1:3])
    assert set(Integration.objects.started_in_month(date(2026, 12, 31))) == {works[3]}


def test_running_work(cast):
    ended = IntegrationFactory(
        client=cast.client, started_on=date(2026, 1, 1), ended_on=date(2026, 6, 30), end_reason="limit"
    )
    running = IntegrationFactory(client=cast.client, started_on=date(2026, 7, 1))
    assert list(Integration.objects.running(date(2026, 6, 30))) == [ended]
    assert list(Integration.objects.running(date(2026, 7, 1))) == [running]


def test_filters_of_the_list(cast, as_user):
    insured = IntegrationFactory(client=cast.client, started_on=date(2026, 11, 2))
    mini = IntegrationFactory(
        client=cast.colleagues_client,
        kind="mini_job",
        started_on=date(2026, 10, 5),
        ended_on=date(2026, 10, 31),
        end_reason="other",
    )
    browser = as_user(cast.lead)

    def found(**query):
        return {row.pk for row in browser.get(reverse("integration-list"), query).context["rows"]}

    assert found() == {insured.pk, mini.pk}
    assert found(month="2026-11") == found(kind="insured") == found(running="1") == {insured.pk}
    assert found(month="2026-10", kind="other") == found(running="0") == {mini.pk}
    assert found(counsellor=cast.colleague.pk) == found(client=cast.colleagues_client.pk) == {mini.pk}
    assert found(team=cast.lead.team_id) == {insured.pk, mini.pk}


@pytest.mark.parametrize(
    "query", [{"month": "x"}, {"month": "2026-00"}, {"kind": "?"}, {"counsellor": "\x00"}, {"client": "9" * 30}]
)
def test_malformed_filters_are_ignored(cast, as_user, query):
    IntegrationFactory(client=cast.client)
    assert as_user(cast.lead).get(reverse("integration-list"), query).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_does_not_grow(cast, as_user, count, django_assert_num_queries):
    IntegrationFactory.create_batch(count, client=cast.client)
    browser = as_user(cast.own)
    with django_assert_num_queries(5):
        assert len(browser.get(reverse("integration-list")).context["rows"]) == count
