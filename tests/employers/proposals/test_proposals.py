from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.audit.models import JournalEntry
from employers.proposals.check import QUESTIONS, Check
from employers.proposals.models import MAX_OPEN_PROPOSALS, Proposal, TooManyOpen
from employers.proposals.states import NEEDS_REASON, NEXT, OPEN
from tests.factories import ClientFactory, IntegrationFactory, ProposalFactory, VacancyFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
TODAY = date(2026, 11, 23)
HTMX = {"HX-Request": "true"}
CHECKED = Check(dict.fromkeys(QUESTIONS, "yes"))


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def new_address(client):
    return reverse("proposal-new", args=[client.pk])


def full(client, by):
    return [Proposal.objects.propose(client, VacancyFactory(), by) for _ in range(MAX_OPEN_PROPOSALS)]


# --- propose ---


def test_choose_an_open_vacancy_for_a_client(cast, as_user):
    vacancy, closed = VacancyFactory(title="Packer/in"), VacancyFactory(title="Packer alt", status="filled")
    browser = as_user(cast.own)
    page = browser.get(new_address(cast.client), {"q": "packer"})
    assert [row.pk for row in page.context["rows"]] == [vacancy.pk]
    assert f'name="vacancy" value="{vacancy.pk}"' in page.content.decode()
    answer = browser.post(new_address(cast.client), {"vacancy": vacancy.pk, "status": "discussed"})
    assert answer.url == reverse("client-detail", args=[cast.client.pk])
    proposal = Proposal.objects.get()
    assert (proposal.client, proposal.vacancy, proposal.by, proposal.status) == (
        cast.client,
        vacancy,
        cast.own,
        "discussed",
    )
    entry = JournalEntry.objects.get(verb="propose")
    assert (entry.client_id, entry.detail) == (cast.client.pk, {"vacancy": vacancy.pk, "override": False})
    assert not browser.get(new_address(cast.client)).context["rows"]  # proposed already, or closed
    assert browser.post(new_address(cast.client), {"vacancy": closed.pk}).status_code == 422


def test_choose_one_of_the_own_clients_for_a_vacancy(cast, as_user):
    vacancy = VacancyFactory()
    address = reverse("proposal-new-for-vacancy", args=[vacancy.pk])
    browser = as_user(cast.own)
    page = browser.get(address)
    assert [row.pk for row in page.context["rows"]] == [cast.client.pk]
    assert not browser.get(address, {"q": "petrenko"}).context["rows"]
    answer = browser.post(address, {"client": cast.client.pk})
    assert answer.url == reverse("vacancy-detail", args=[vacancy.pk])
    assert Proposal.objects.get().status == "noted"


def test_somebody_elses_client_cannot_be_proposed(cast, as_user):
    address = reverse("proposal-new-for-vacancy", args=[VacancyFactory().pk])
    answer = as_user(cast.own).post(address, {"client": cast.strangers_client.pk})
    assert answer.status_code == 422 and "Petrenko" not in answer.content.decode()
    assert as_user(cast.own).get(new_address(cast.strangers_client)).status_code == 404
    assert as_user(cast.own).post(new_address(cast.strangers_client), {"vacancy": "1"}).status_code == 404
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("number", ["", "x", "0", "-1", "999999", "9" * 30, "1\x00"])
def test_unknown_choices_are_refused_in_words(cast, as_user, number):
    vacancy = VacancyFactory()
    browser = as_user(cast.own)
    for address, side in [
        (new_address(cast.client), "vacancy"),
        (reverse("proposal-new-for-vacancy", args=[vacancy.pk]), "client"),
    ]:
        answer = browser.post(address, {side: number})
        assert answer.status_code == 422
        assert 'role="alert"' in answer.content.decode()
    assert not Proposal.objects.exists()


def test_a_final_state_is_no_beginning(cast, as_user):
    answer = as_user(cast.own).post(new_address(cast.client), {"vacancy": VacancyFactory().pk, "status": "accepted"})
    assert answer.status_code == 422 and not Proposal.objects.exists()


def test_a_double_click_proposes_once(cast, as_user):
    vacancy = VacancyFactory()
    browser = as_user(cast.own)
    assert browser.post(new_address(cast.client), {"vacancy": vacancy.pk}).status_code == 302
    assert browser.post(new_address(cast.client), {"vacancy": vacancy.pk}).status_code == 422
    assert Proposal.objects.count() == 1


def test_after_a_rejection_the_vacancy_can_be_proposed_again(cast):
    vacancy = VacancyFactory()
    first = Proposal.objects.propose(cast.client, vacancy, cast.own)
    first.set_status("rejected", cast.own, reason="Schicht passt nicht")
    Proposal.objects.propose(cast.client, vacancy, cast.own)
    with pytest.raises(ValidationError):  # and the first one cannot be opened beside it
        first.take_back(cast.own)
    first.refresh_from_db()
    assert first.status == "rejected"


def test_no_proposal_after_the_end_of_care(cast):
    cast.client.end_care(date(2026, 11, 20), "moved", by=cast.own)
    with pytest.raises(ValidationError):
        Proposal.objects.propose(cast.client, VacancyFactory(), cast.own)


# --- at most five open ones ---


def test_the_sixth_open_proposal_wants_to_be_confirmed(cast, as_user):
    assert MAX_OPEN_PROPOSALS == 5
    full(cast.client, cast.own)
    vacancy = VacancyFactory()
    browser = as_user(cast.own)
    answer = browser.post(new_address(cast.client), {"vacancy": vacancy.pk})
    page = answer.content.decode()
    assert answer.status_code == 422 and Proposal.objects.count() == 5
    assert 'name="confirm" value="1"' in page and f'name="vacancy" value="{vacancy.pk}"' in page
    assert browser.post(new_address(cast.client), {"vacancy": vacancy.pk, "confirm": "1"}).status_code == 422
    browser.post(
        new_address(cast.client), {"vacancy": vacancy.pk, "confirm": "1", "limit_reason": "Zwei sind Praktika"}
    )
    sixth = Proposal.objects.get(vacancy=vacancy)
    assert (sixth.slot, sixth.limit_reason, Proposal.objects.count()) == (None, "Zwei sind Praktika", 6)
    assert JournalEntry.objects.filter(verb="propose").latest("pk").detail["override"] is True


def test_the_vacancys_side_asks_too(cast, as_user):
    full(cast.client, cast.own)
    address = reverse("proposal-new-for-vacancy", args=[VacancyFactory().pk])
    browser = as_user(cast.own)
    assert browser.post(address, {"client": cast.client.pk}).status_code == 422
    assert browser.post(address, {"client": cast.client.pk, "limit_reason": "Passt genau"}).status_code == 302


def test_closed_proposals_leave_room(cast):
    proposals = full(cast.client, cast.own)
    with pytest.raises(TooManyOpen):
        Proposal.objects.propose(cast.client, VacancyFactory(), cast.own)
    proposals[0].set_status("withdrawn", cast.own)
    Proposal.objects.propose(cast.client, VacancyFactory(), cast.own)


# --- how it stands ---


@pytest.mark.parametrize("status", NEXT["noted"])
def test_what_may_follow_can_be_entered(cast, as_user, status):
    proposal = ProposalFactory(client=cast.client, by=cast.own)
    proposal.check_fit(CHECKED, cast.own)
    address = reverse("proposal-status", args=[proposal.pk])
    answer = as_user(cast.own).post(address, {"status": status, "reason": "Grund", "seen": "noted"})
    assert answer.status_code == 302
    proposal.refresh_from_db()
    assert (proposal.status, proposal.reason, proposal.is_open) == (status, "Grund", status in OPEN)
    entry = JournalEntry.objects.get(verb="change state")
    assert entry.detail == {"old": "noted", "new": status} and entry.client_id == cast.client.pk
    step = proposal.steps.get()
    assert (step.old, step.new, step.reason, step.by, step.at) == ("noted", status, "Grund", cast.own, NOW)


@pytest.mark.parametrize(
    ("old", "new"), [("applied", "noted"), ("invited", "sent"), ("noted", "noted"), ("filled", "applied")]
)
def test_what_may_not_follow_is_refused(cast, as_user, old, new):
    proposal = ProposalFactory(client=cast.client, status=old)
    address = reverse("proposal-status", args=[proposal.pk])
    assert as_user(cast.own).post(address, {"status": new, "seen": old}).status_code == 422
    with pytest.raises(ValidationError):
        proposal.set_status(new, cast.own, reason="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        proposal.steps.create(old=old, new=new, at=NOW, by=cast.own)


@pytest.mark.parametrize("status", NEEDS_REASON)
def test_a_refusal_needs_a_reason(cast, as_user, status):
    proposal = ProposalFactory(client=cast.client)
    address = reverse("proposal-status", args=[proposal.pk])
    answer = as_user(cast.own).post(address, {"status": status, "reason": " \x00 ", "seen": "noted"})
    assert answer.status_code == 422 and answer.context["form"].errors["reason"]
    proposal.refresh_from_db()
    assert proposal.status == "noted"


@pytest.mark.parametrize(
    "facts", [{"status": "gone"}, {"status": ""}, {"seen": ""}, {"seen": "gone"}, {"reason": "x" * 201}]
)
def test_bad_input_changes_nothing(cast, as_user, facts):
    proposal = ProposalFactory(client=cast.client)
    address = reverse("proposal-status", args=[proposal.pk])
    answer = as_user(cast.own).post(address, {"status": "applied", "seen": "noted", **facts})
    assert answer.status_code == 422
    proposal.refresh_from_db()
    assert proposal.status == "noted"


def test_a_colleagues_change_is_not_overwritten(cast, as_user):
    proposal = ProposalFactory(client=cast.client)
    proposal.set_status("invited", cast.lead)
    address = reverse("proposal-status", args=[proposal.pk])
    answer = as_user(cast.own).post(address, {"status": "discussed", "seen": "noted"})
    assert answer.status_code == 422
    proposal.refresh_from_db()
    assert proposal.status == "invited"


def test_in_place_below_the_row(cast, as_user):
    proposal = ProposalFactory(client=cast.client)
    address = reverse("proposal-status", args=[proposal.pk])
    browser = as_user(cast.own)
    part = browser.get(address, {"next": "/proposals/?status=open"}, headers=HTMX).content.decode()
    assert "<html" not in part and "hx-post" in part
    facts = {"status": "rejected", "seen": "noted", "next": "/proposals/?status=open"}
    refused = browser.post(address, facts, headers=HTMX)
    assert refused.status_code == 422 and "<html" not in refused.content.decode()
    saved = browser.post(address, {**facts, "reason": "Zu weit"}, headers=HTMX)
    assert saved.headers["HX-Redirect"] == "/proposals/?status=open"


def test_accepted_leads_to_the_integration_in_one_click(cast, as_user):
    proposal = ProposalFactory(client=cast.client, status="accepted")
    link = f"{reverse('integration-new', args=[cast.client.pk])}?proposal={proposal.pk}"
    browser = as_user(cast.own)
    pages = [reverse("proposal-list"), reverse("client-detail", args=[cast.client.pk])]
    pages.append(reverse("vacancy-detail", args=[proposal.vacancy_id]))
    for page in pages:
        assert link in browser.get(page).content.decode(), page
    IntegrationFactory(client=cast.client, employer=proposal.vacancy.employer, proposal=proposal)
    for page in pages:
        assert link not in browser.get(page).content.decode(), page


@pytest.mark.parametrize("person", ["colleague", "stranger", "other_lead"])
def test_strangers_do_not_learn_that_it_exists(cast, as_user, person):
    proposal = ProposalFactory(client=cast.client)
    browser = as_user(cast.staff[person])
    address = reverse("proposal-status", args=[proposal.pk])
    assert browser.get(address).status_code == 404
    assert browser.post(address, {"status": "sent", "seen": "noted"}).status_code == 404
    assert "Yılmaz" not in browser.get(reverse("proposal-list")).content.decode()
    assert "Yılmaz" not in b"".join(browser.get(reverse("proposal-list"), {"export": "csv"})).decode()
    assert "Yılmaz" not in browser.get(reverse("vacancy-detail", args=[proposal.vacancy_id])).content.decode()


# --- questions and the list ---


def test_whom_to_ask_today(cast):
    client = ProposalFactory(client=cast.client, ask_client_on=TODAY)
    employer = ProposalFactory(client=cast.client, ask_client_on=TODAY + timedelta(1), ask_employer_on=TODAY)
    ProposalFactory(client=cast.client, ask_client_on=TODAY + timedelta(1), ask_employer_on=TODAY + timedelta(1))
    assert set(Proposal.objects.to_ask(TODAY)) == {client, employer}


def test_filters_of_the_list(cast, as_user):
    noted = ProposalFactory(client=cast.client, ask_client_on=TODAY)
    filled = ProposalFactory(client=cast.colleagues_client, status="filled")
    browser = as_user(cast.lead)

    def found(**query):
        return {row.pk for row in browser.get(reverse("proposal-list"), query).context["rows"]}

    assert found() == {noted.pk, filled.pk}
    assert found(status="open") == found(status="ask") == found(status="noted") == {noted.pk}
    assert found(counsellor=cast.colleague.pk) == {filled.pk}
    assert found(client=cast.client.pk) == {noted.pk}
    assert found(vacancy=filled.vacancy_id) == {filled.pk}
    assert found(q="yilmaz") == {noted.pk}
    assert found(team=cast.lead.team_id) == {noted.pk, filled.pk}
    assert found(client=cast.strangers_client.pk) == set()


@pytest.mark.parametrize(
    "query", [{"status": "x"}, {"counsellor": "x"}, {"client": "9" * 30}, {"q": "\x00"}, {"vacancy": "1.5"}]
)
def test_malformed_filters_are_ignored(cast, as_user, query):
    ProposalFactory(client=cast.client)
    assert as_user(cast.lead).get(reverse("proposal-list"), query).status_code == 200


@pytest.mark.parametrize("query", [{"q": "\x00\x00"}, {"page": "x"}, {"q": "x" * 5000}])
def test_malformed_searches_find_something_or_nothing(cast, as_user, query):
    assert as_user(cast.own).get(new_address(cast.client), query).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_needs_as_many_statements_for_many(cast, as_user, count, django_assert_num_queries):
    for _ in range(count):
        proposal = ProposalFactory(client=cast.client, status="accepted")
        IntegrationFactory(client=cast.client, proposal=proposal)
    browser = as_user(cast.lead)
    with django_assert_num_queries(7):
        assert len(browser.get(reverse("proposal-list")).context["rows"]) == count


@pytest.mark.parametrize("count", [1, 3])
def test_choosing_needs_as_many_statements_for_many(cast, as_user, count, django_assert_num_queries):
    vacancies = VacancyFactory.create_batch(count)
    ClientFactory.create_batch(count - 1, counsellor=cast.own)
    browser = as_user(cast.own)
    with django_assert_num_queries(6):
        assert len(browser.get(new_address(cast.client)).context["rows"]) == count
    with django_assert_num_queries(6):
        page = browser.get(reverse("proposal-new-for-vacancy", args=[vacancies[0].pk]))
        assert len(page.context["rows"]) == count
