"""The check before sending, the five places, the two sides, asking, taking back, the board."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.clients.profile import Profile
from caseload.occupations.requirements import Wanted
from employers.proposals.check import QUESTIONS, Check
from employers.proposals.feedback import Feedback, both_sides
from employers.proposals.models import Proposal, TooManyOpen
from tests.factories import ProposalFactory, RequirementFactory, VacancyFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
TODAY = date(2026, 11, 23)
YES = dict.fromkeys(QUESTIONS, "yes")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def proposal(cast):
    return ProposalFactory(client=cast.client, by=cast.own)


# --- the check ---


def test_nothing_is_sent_unchecked(cast, proposal, as_user):
    with pytest.raises(ValidationError):
        proposal.set_status("sent", cast.own)
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.filter(pk=proposal.pk).update(sent_at=NOW, sent_with="without")
    browser = as_user(cast.own)
    check = reverse("proposal-check", args=[proposal.pk])
    assert browser.post(check, {**YES, "staying": ""}).status_code == 422
    assert browser.post(check, {**YES, "staying": "unknown", "wage_fit": "unknown"}).status_code == 302
    proposal.refresh_from_db()
    assert (proposal.unknown_count, proposal.checked_by, proposal.checked_at) == (2, cast.own, NOW)
    assert JournalEntry.objects.get(verb="check").detail == {"unknown": 2, "unmet": 0}
    assert list(Proposal.objects.with_unknown()) == [proposal]
    status = reverse("proposal-status", args=[proposal.pk])
    assert browser.post(status, {"status": "sent", "seen": "noted", "sent_with": "with"}).status_code == 302
    proposal.refresh_from_db()
    assert (proposal.status, proposal.sent_with, proposal.sent_at) == ("sent", "with", NOW)
    assert (proposal.ask_client_on, proposal.ask_employer_on) == (TODAY + timedelta(7), TODAY + timedelta(14))


def test_an_unmet_must_criterion_needs_a_reason(cast, proposal, as_user):
    must = RequirementFactory(vacancy=proposal.vacancy, kind="licence", code="B", must=True)
    RequirementFactory(vacancy=proposal.vacancy, kind="skill", code="kasse", label="Kasse", must=False)
    address, browser = reverse("proposal-check", args=[proposal.pk]), as_user(cast.own)
    page = browser.get(address).content.decode()
    assert str(must) in page and "Kasse" not in page
    facts = {**YES, f"must_{must.pk}": "no"}
    assert browser.post(address, facts).context["form"].errors["must_reason"]
    assert browser.post(address, {**facts, "must_reason": "Führerschein beginnt im Januar"}).status_code == 302
    proposal.refresh_from_db()
    assert (proposal.unmet_musts, proposal.musts) == (1, {str(must): "no"})
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.filter(pk=proposal.pk).update(must_reason="")
    assert browser.post(address, {**YES, f"must_{must.pk}": "unknown"}).status_code == 302
    proposal.refresh_from_db()
    assert (proposal.unmet_musts, proposal.must_reason, proposal.unknown_count) == (0, "", 1)


def test_what_the_profile_says_of_a_must_is_offered(cast, proposal, as_user):
    met = RequirementFactory(vacancy=proposal.vacancy, kind="language", code="de", level="B1", must=True)
    missed = RequirementFactory(vacancy=proposal.vacancy, kind="licence", code="C", must=True)
    asked = RequirementFactory(vacancy=proposal.vacancy, kind="skill", code="kasse", label="Kasse", must=True)
    abilities = [Wanted("language", "de", level="B2"), Wanted("licence", "B")]
    Profile.objects.keep(Profile(client=cast.client), [], abilities, cast.own, [])
    form = as_user(cast.own).get(reverse("proposal-check", args=[proposal.pk])).context["form"]
    offered = {row.pk: form[f"must_{row.pk}"].value() for row in (met, missed, asked)}
    assert offered == {met.pk: "yes", missed.pk: "no", asked.pk: ""}
    assert form.fields[f"must_{met.pk}"].help_text and not form.fields[f"must_{asked.pk}"].help_text


def test_the_check_in_the_database_is_whole_or_not_there(proposal):
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.filter(pk=proposal.pk).update(**{**YES, "staying": ""}, checked_at=NOW)


# --- at most five open ---


@pytest.mark.parametrize("facts", [{"slot": None, "limit_reason": ""}, {"slot": 6}, {"slot": 1, "status": "filled"}])
def test_the_database_holds_the_five_places(proposal, facts):
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.filter(pk=proposal.pk).update(**facts)


def test_a_place_is_taken_once(cast, proposal):
    with pytest.raises(IntegrityError), transaction.atomic():
        ProposalFactory(client=cast.client, slot=proposal.slot)


# --- taking back ---


def test_a_mistake_is_taken_back_and_stays_in_the_history(cast, proposal, as_user):
    proposal.set_status("invited", cast.own)
    proposal.set_status("rejected", cast.own, reason="Verklickt")
    as_user(cast.own).post(reverse("proposal-take-back", args=[proposal.pk]))
    proposal.refresh_from_db()
    assert (proposal.status, proposal.reason, proposal.slot) == ("invited", "", 1)
    last = proposal.steps.first()
    assert (last.new, last.taken_back_by, last.taken_back_at) == ("rejected", cast.own, NOW)
    proposal.take_back(cast.own)
    assert proposal.status == "noted"
    with pytest.raises(ValidationError):
        proposal.take_back(cast.own)


def test_what_was_sent_by_mistake_was_not_sent(cast, proposal):
    proposal.check_fit(Check(YES), cast.own)
    proposal.set_status("sent", cast.own)
    proposal.take_back(cast.own)
    assert (proposal.status, proposal.sent_at, proposal.sent_with) == ("noted", None, "")


def test_taking_back_needs_a_place_or_a_reason(cast, proposal):
    proposal.set_status("withdrawn", cast.own)
    for _ in range(5):
        Proposal.objects.propose(cast.client, VacancyFactory(), cast.own)
    with pytest.raises(TooManyOpen):
        proposal.take_back(cast.own)
    proposal.take_back(cast.own, limit_reason="War ein Versehen")
    assert (proposal.status, proposal.slot, proposal.limit_reason) == ("noted", None, "War ein Versehen")


# --- both sides ---


def test_both_sides_are_kept_apart_and_differences_are_shown_without_judgement(cast, proposal, as_user):
    browser, address = as_user(cast.own), reverse("proposal-feedback", args=[proposal.pk])
    browser.post(address, {"side": "client", "said": "not_applied", "note": "Bus fährt nicht"})
    browser.post(address, {"side": "client", "said": "applied", "note": "Per Post"})
    browser.post(address, {"side": "employer", "said": "not_applied"})
    assert Feedback.objects.count() == 3
    sides = both_sides(Feedback.objects.all())
    assert (sides.client.note, sides.employer.said, sides.differ) == ("Per Post", "not_applied", True)
    page = browser.get(reverse("proposal-detail", args=[proposal.pk])).content.decode()
    assert "Die beiden Antworten unterscheiden sich" in page or "The two answers differ" in page
    proposal.refresh_from_db()
    assert proposal.status == "noted"  # what is said changes no state by itself
    assert browser.post(address, {"side": "x", "said": "applied"}).status_code == 422


def test_an_answer_by_link_is_work_until_it_was_seen(cast, proposal, as_user):
    proposal.set_status("applied", cast.own)
    first = Feedback.objects.record(proposal, "employer", "nothing_yet", None)
    assert Feedback.objects.record(proposal, "employer", "nothing_yet", None) == first
    answer = Feedback.objects.record(proposal, "employer", "invited", None)
    assert list(Feedback.objects.unread()) == [answer]  # the later one replaces the earlier
    as_user(cast.own).post(reverse("feedback-settle", args=[answer.pk]), {"take_over": "1"})
    proposal.refresh_from_db()
    assert proposal.status == "invited" and not Feedback.objects.unread().exists()


def test_only_the_employer_answers_by_link(proposal):
    with pytest.raises(IntegrityError), transaction.atomic():
        Feedback.objects.create(proposal=proposal, side="client", said="applied")


# --- asking ---


def test_asked_or_later(cast, proposal, as_user):
    proposal.set_status("applied", cast.own)
    address = reverse("proposal-asked", args=[proposal.pk])
    with time_machine.travel(NOW + timedelta(days=14), tick=False):
        assert list(Proposal.objects.to_ask(TODAY + timedelta(14))) == [proposal]
        browser = as_user(cast.own)
        browser.post(address, {"side": "client"})
        browser.post(address, {"side": "employer", "later": "1"})
        browser.post(address, {"side": "x"})
    proposal.refresh_from_db()
    assert (proposal.ask_client_on, proposal.ask_employer_on) == (TODAY + timedelta(21), TODAY + timedelta(17))
    proposal.set_status("filled", cast.own)
    with pytest.raises(ValidationError):
        proposal.asked("client", cast.own)
    assert (proposal.ask_client_on, proposal.ask_employer_on) == (None, None)


# --- board and page ---


def test_the_board_has_a_column_for_each_state(cast, as_user):
    noted, invited = ProposalFactory(client=cast.client), ProposalFactory(client=cast.client, status="invited")
    lately = ProposalFactory(client=cast.client, status="filled")
    ProposalFactory(client=cast.client, status="filled", changed_at=NOW - timedelta(days=15))
    ProposalFactory(client=cast.strangers_client)
    browser = as_user(cast.own)

    def board(**query):
        columns = browser.get(reverse("proposal-board"), query).context["board"]
        return {column.state: list(column.cards) for column in columns if column.cards}

    assert board() == {"noted": [noted], "invited": [invited], "": [lately]}
    assert board(vacancy=invited.vacancy_id) == {"invited": [invited]}
    page = browser.get(reverse("proposal-board")).content.decode()
    assert f'data-status="{reverse("proposal-status", args=[noted.pk])}?next=' in page  # dragging
    assert f'hx-get="{reverse("proposal-status", args=[noted.pk])}?next=' in page  # and its twin
    form = browser.get(reverse("proposal-status", args=[noted.pk]), {"to": "applied"}).context["form"]
    assert form["status"].value() == "applied"


@pytest.mark.parametrize("count", [1, 3])
def test_constant_statements(cast, as_user, count, django_assert_num_queries):
    for _ in range(count):
        one = ProposalFactory(client=cast.client, by=cast.own)
        for _ in range(count):
            Feedback.objects.record(one, "client", "applied", cast.own)
    browser = as_user(cast.own)
    with django_assert_num_queries(4):
        browser.get(reverse("proposal-board"))
    with django_assert_num_queries(11):
        browser.get(reverse("proposal-detail", args=[one.pk]))
