"""Steps in a company: the limits of the law by the day, the result that is asked for, and that none is an integration."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from employers.desk.overview import employer_day
from employers.instruments.limits import duty_until
from employers.instruments.models import Instrument
from employers.placements.models import Integration
from employers.work_steps.conditions import CONDITIONS
from employers.work_steps.models import WorkStep
from tests.factories import EmployerFactory, InstrumentFactory, ProposalFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def employer(db):
    return EmployerFactory(name="Nowak GmbH", size="medium")


def law(code):
    return Instrument.objects.get(code=code)


def plan(cast, employer, code="mag", days=5, start=TODAY, **facts):
    end = start + timedelta(days - 1)
    facts = {"confirmed": True, **facts}
    return WorkStep.objects.plan(cast.client, employer, law(code), start, end, cast.own, **facts)


# --- limits ---


def test_the_43rd_day_is_refused_or_allowed_accordingly(cast, employer, as_user):
    assert plan(cast, employer, days=42).days == 42
    with pytest.raises(ValidationError) as refused:
        plan(cast, EmployerFactory(), days=43)
    assert "§ 45" in str(refused.value) and "03.01.2027" in str(refused.value)
    assert plan(cast, EmployerFactory(), "mag-lang", days=43).days == 43
    assert plan(cast, EmployerFactory(), "mag-lang", days=84).days == 84
    with pytest.raises(ValidationError):
        plan(cast, EmployerFactory(), "mag-lang", days=85)


def test_the_limit_is_kept_by_the_database(cast, employer):
    step = plan(cast, employer, days=42)
    with pytest.raises(IntegrityError), transaction.atomic():
        WorkStep.objects.filter(pk=step.pk).update(ends_on=step.ends_on + timedelta(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        WorkStep.objects.filter(pk=step.pk).update(ends_on=step.starts_on - timedelta(1))


def test_days_at_the_same_employer_count_together(cast, employer):
    plan(cast, employer, days=30, start=TODAY - timedelta(60))
    with pytest.raises(ValidationError):
        plan(cast, employer, days=13)
    plan(cast, employer, days=12).cancel(cast.own)
    plan(cast, employer, days=12)


def test_days_of_both_kinds_of_trial_work_count_together(cast, employer):
    plan(cast, employer, days=42, start=TODAY - timedelta(42))
    with pytest.raises(ValidationError):
        plan(cast, employer, "mag-lang", days=43)
    plan(cast, employer, "mag-lang", days=42)


def test_whom_it_is_for_is_confirmed_in_the_words_of_the_catalogue(cast, employer, as_user):
    with pytest.raises(ValidationError):
        plan(cast, employer, "mag-lang", confirmed=False)
    address, browser = reverse("work-step-new", args=[cast.client.pk]), as_user(cast.own)
    facts = {"instrument": law("mag-lang").pk, "starts_on": "2026-11-30", "ends_on": "2027-01-20"}
    refused = browser.post(address, {**facts, "employer": employer.pk})
    assert "Langzeitarbeitslose" in refused.context["form"].errors["confirmed"][0]
    assert browser.post(address, {**facts, "employer": employer.pk, "confirmed": "on"}).status_code == 302
    assert WorkStep.objects.get().confirmed == law("mag-lang").conditions
    assert plan(cast, EmployerFactory(), confirmed=False).confirmed == ""  # the plain one is for everybody


@pytest.mark.parametrize(
    ("work", "refused"),
    [
        ({"started_on": "2025-01-01", "ended_on": "2025-04-01"}, True),
        ({"started_on": "2025-01-01", "ended_on": "2025-03-31"}, False),  # three months are not more than three
        ({"started_on": "2020-01-01", "ended_on": "2022-11-22"}, False),  # longer ago than four years
        ({"started_on": "2020-01-01", "ended_on": "2023-03-01"}, True),
        ({"started_on": "2026-08-01"}, True),  # works there already
        ({"started_on": "2026-11-23"}, False),  # the work that is subsidised
        ({"started_on": "2025-01-01", "ended_on": "2026-01-01", "kind": "mini_job"}, False),
    ],
)
def test_no_wage_subsidy_for_whom_the_employer_had_before(cast, employer, work, refused):
    facts = {"end_reason": "limit" if "ended_on" in work else "", **work}
    Integration.objects.create(client=cast.client, employer=employer, **facts)
    if refused:
        with pytest.raises(ValidationError) as said:
            plan(cast, employer, "egz", days=90, percent=30)
        assert "§ 92" in str(said.value)
    else:
        plan(cast, employer, "egz", days=90, percent=30)
        plan(cast, EmployerFactory(), "mag")
    plan(cast, EmployerFactory(), "egz", days=90, percent=30)  # another employer


def test_the_duty_to_go_on_employing_is_shown_and_its_breach_is_said(cast, employer, as_user):
    step = plan(cast, employer, "egz", days=181, percent=50, start=date(2026, 1, 15))  # to 14 July
    assert step.duty_until == date(2027, 1, 14)
    assert duty_until(date(2026, 1, 1), date(2028, 12, 31)) == date(2029, 12, 31)  # twelve months at most
    assert duty_until(date(2026, 1, 1), date(2026, 1, 20)) == date(2026, 2, 9)
    assert plan(cast, EmployerFactory()).duty_until is None
    work = Integration.objects.create(client=cast.client, employer=employer, started_on=date(2026, 1, 15))
    page = as_user(cast.own).get(reverse("client-detail", args=[cast.client.pk])).content.decode()
    assert "14. Jan" in page and "§ 92" not in page
    work.end(date(2026, 11, 20), "employer", by=cast.own)
    page = as_user(cast.own).get(reverse("client-detail", args=[cast.client.pk])).content.decode()
    assert "§ 92" in page and "20. Nov" in page


def test_the_law_of_the_first_day_counts(cast, employer):
    old = InstrumentFactory(code="z", valid_until=date(2026, 11, 30), max_days=42)
    new = InstrumentFactory(code="z", valid_from=date(2026, 12, 1), max_days=56)
    end = date(2026, 12, 1) + timedelta(55)
    with pytest.raises(ValidationError):
        WorkStep.objects.plan(cast.client, employer, old, date(2026, 12, 1), end, cast.own)
    assert WorkStep.objects.plan(cast.client, employer, new, date(2026, 12, 1), end, cast.own).days == 56


def test_a_wage_subsidy_has_its_months_and_its_share(cast, employer):
    year = TODAY.replace(year=2027) - TODAY
    assert plan(cast, employer, "egz", days=year.days, percent=50).ends_on == date(2027, 11, 22)
    with pytest.raises(ValidationError):
        plan(cast, EmployerFactory(), "egz", days=year.days + 1, percent=50)
    with pytest.raises(ValidationError):
        plan(cast, EmployerFactory(), "egz", days=90, percent=51)
    assert plan(cast, EmployerFactory(), "egz-sb", days=90, percent=70).percent == 70


def test_prolonged_within_the_limit(cast, employer):
    step = plan(cast, employer, days=14)
    step.prolong(TODAY + timedelta(41), cast.own)
    with pytest.raises(ValidationError):
        step.prolong(TODAY + timedelta(42), cast.own)
    step.refresh_from_db()
    assert step.days == 42


# --- the form ---


def test_from_a_proposal(cast, as_user, employer):
    proposal = ProposalFactory(client=cast.client, vacancy__employer=employer, status="interviewed")
    address = f"{reverse('work-step-new', args=[cast.client.pk])}?proposal={proposal.pk}"
    facts = {"instrument": law("mag").pk, "starts_on": "2026-11-30", "ends_on": "2026-12-11"}
    refused = as_user(cast.own).post(address, {**facts, "ends_on": "2027-01-11"})
    assert refused.status_code == 422 and refused.context["form"].errors["ends_on"]
    assert as_user(cast.own).post(address, facts).url == reverse("proposal-detail", args=[proposal.pk])
    step = WorkStep.objects.get()
    assert (step.employer, step.vacancy, step.proposal) == (employer, proposal.vacancy, proposal)
    proposal.refresh_from_db()
    assert proposal.status == "trial_work"
    assert as_user(cast.own).post(address, facts).status_code == 422  # once


def test_further_training_is_checked_and_handed_over(cast, as_user, employer):
    address, browser = reverse("work-step-new", args=[cast.client.pk]), as_user(cast.own)
    facts = {"instrument": law("fbw82").pk, "starts_on": "2026-11-23", "ends_on": "2026-12-23", "employer": employer.pk}
    assert set(browser.post(address, facts).context["form"].errors) == set(CONDITIONS)
    answers = {**dict.fromkeys(CONDITIONS, "yes"), "licensed": "unknown"}
    assert browser.post(address, {**facts, **answers}).status_code == 302
    step = WorkStep.objects.get()
    assert (step.conditions, step.unknown_count, step.training_share) == (answers, 1, 50)


@pytest.mark.parametrize("query", ["?proposal=x", "?proposal=999999", "?proposal=" + "9" * 30])
def test_an_unknown_proposal_is_not_found(cast, as_user, query):
    assert as_user(cast.own).get(reverse("work-step-new", args=[cast.client.pk]) + query).status_code == 404


# --- the result ---


def test_the_result_is_work_on_today_once_the_step_is_over(cast, employer, as_user):
    running = plan(cast, employer, days=5)
    over = plan(cast, EmployerFactory(), days=5, start=TODAY - timedelta(10))
    plan(cast, EmployerFactory(), days=5, start=TODAY - timedelta(10)).cancel(cast.own)
    assert employer_day(cast.own, NOW).results == [over]
    address, browser = reverse("work-step-result", args=[over.pk]), as_user(cast.own)
    assert browser.post(address, {"result": "job", "on": "2026-11-24"}).status_code == 422  # tomorrow
    assert browser.post(address, {"result": "job", "on": "2026-11-20", "note": "ab Dezember"}).status_code == 302
    assert browser.post(address, {"result": "client_no", "on": "2026-11-20"}).status_code == 422  # once
    over.refresh_from_db()
    assert (over.result, over.result_on, over.result_note) == ("job", date(2026, 11, 20), "ab Dezember")
    assert employer_day(cast.own, NOW).results == []
    with pytest.raises(IntegrityError), transaction.atomic():
        WorkStep.objects.filter(pk=running.pk).update(result="job")


def test_broken_off_early_that_day_is_the_last(cast, employer):
    step = plan(cast, employer, days=14, start=TODAY - timedelta(5))
    step.finish("broken_off", cast.own)
    assert step.ends_on == TODAY


def test_no_step_counts_as_an_integration(cast, employer, as_user):
    before = as_user(cast.lead).get(reverse("team")).content
    for code in ("mag", "egz", "fbw82"):
        plan(cast, EmployerFactory(), code, start=TODAY - timedelta(9)).finish("job", cast.own)
    assert not Integration.objects.exists()
    after = as_user(cast.lead).get(reverse("team")).content
    assert figures(after) == figures(before)


def figures(page):
    """The page without what differs from one look to the next."""
    return [line for line in page.decode().splitlines() if "csrf" not in line.lower() and "nonce" not in line]


@pytest.mark.parametrize("count", [1, 3])
def test_constant_statements(cast, as_user, count, django_assert_num_queries):
    for _ in range(count):
        plan(cast, EmployerFactory())
    browser = as_user(cast.own)
    with django_assert_num_queries(5):
        assert len(browser.get(reverse("work-step-list")).context["rows"]) == count


def test_filters_of_the_list(cast, as_user, employer):
    over, running = plan(cast, employer, start=TODAY - timedelta(9)), plan(cast, EmployerFactory(), "egz")
    browser = as_user(cast.own)

    def found(**query):
        return {row.pk for row in browser.get(reverse("work-step-list"), query).context["rows"]}

    assert found(state="missing") == found(kind="trial") == found(employer=employer.pk) == {over.pk}
    assert found(state="open") == found() == {over.pk, running.pk}
    assert found(state="done") == set() and found(kind="x") == found()
