"""Mails to employers: only with the button, only the agreed facts; the answer by link; what outlasts its time."""

import re
from dataclasses import fields
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client as Browser
from django.urls import reverse

from caseload.clients.models import Client
from caseload.reminders.links import Purpose, token
from caseload.texts.rules import OF_A_PLACE
from employers.cvs.models import Cv
from employers.inquiries.agreements import Agreement
from employers.inquiries.mails import Facts
from employers.inquiries.models import Inquiry
from employers.inquiries.outbox import claim, send_due
from employers.inquiries.tasks import send_inquiries
from employers.proposals.feedback import Feedback
from employers.proposals.models import Proposal
from tests.factories import ContactPersonFactory, EmployerFactory, ProposalFactory, VacancyFactory, berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def server():
    with smtp_server() as server:
        yield server


@pytest.fixture
def proposal(cast):
    employer = EmployerFactory(name="Nowak GmbH", email="info@example.org")
    person = ContactPersonFactory(employer=employer, name="Petra Nowak", email="nowak@example.org")
    vacancy = VacancyFactory(employer=employer, person=person, title="Lagerhelfer/in")
    return ProposalFactory(client=cast.client, by=cast.own, vacancy=vacancy, status="applied")


@pytest.fixture
def inquiry(cast, proposal):
    Agreement.objects.give(proposal, "name", "written", cast.own)
    return Inquiry.objects.ask(proposal, cast.own, proposal.vacancy.person)


def page(inquiry):
    return reverse("employer-link", args=[token(Purpose.EMPLOYER, inquiry.key)])


def mail_in(server):
    ((_to, raw),) = server.raw
    mail = message_from_bytes(raw, policy=default)
    return mail, mail.get_body(("plain",)).get_content() + mail.get_body(("html",)).get_content()


# --- who presses, what leaves ---


def test_a_mail_leaves_only_when_the_counsellor_sends_it(cast, proposal, as_user, server):
    browser, address = as_user(cast.own), reverse("inquiry-new", args=[proposal.pk])
    preview = browser.get(address).content.decode()
    assert "Lagerhelfer/in" in preview and "/e/" not in preview
    assert not Inquiry.objects.exists() and not send_due(NOW)
    assert browser.post(address, {"person": proposal.vacancy.person_id}).status_code == 302
    send_inquiries()
    inquiry = Inquiry.objects.get()
    assert (inquiry.delivery, inquiry.recipient, inquiry.sent_at) == ("sent", "nowak@example.org", NOW)
    assert not send_due(NOW) and len(server.raw) == 1


def test_a_mail_holds_the_agreed_facts_and_nothing_else(cast, proposal, server):
    """A whitelist: whatever else is on record about the client is a word the mail must not hold."""
    names = {"greeting_name", "vacancy_title", "reference", "client_name", "cv", "counsellor_name", "counsellor_phone"}
    assert {one.name for one in fields(Facts)} == names | {"url", "last_day"}
    secrets = {
        "number": "123A456789",
        "remark": "Kinderbetreuung",
        "target_occupation": "Geheimberuf",
        "street": "Weg 1",
    }
    Client.objects.filter(pk=cast.client.pk).update(**secrets)
    proposal.set_status("invited", cast.own)
    Feedback.objects.record(proposal, "client", "applied", cast.own, "Geheimnotiz")
    Inquiry.objects.ask(proposal, cast.own)
    send_due(NOW)
    mail, text = mail_in(server)
    assert "Yılmaz" not in text and str(proposal.pk) in text and "Lagerhelfer/in" in text
    whole = f"{mail['Subject']} {mail['From']} {text}"
    assert not [word for word in [*secrets.values(), "Geheimnotiz", "jobcenter", cast.client.email] if word in whole]
    assert not OF_A_PLACE.search(re.sub(r"<style>.*?</style>|https?://\S+", "", whole, flags=re.S))


@pytest.mark.parametrize(("scope", "named", "cv"), [("name", True, False), ("cv", True, True)])
def test_name_and_cv_only_as_agreed(cast, proposal, server, scope, named, cv):
    Cv.objects.keep(cast.client, "cv.pdf", b"%PDF-1.4\n%%EOF", cast.own)
    Agreement.objects.give(proposal, scope, "written", cast.own, everywhere=True)
    Inquiry.objects.ask(proposal, cast.own, proposal.vacancy.person)
    send_due(NOW)
    _mail, text = mail_in(server)
    assert ("Yılmaz" in text, "Lebenslauf" in text) == (named, cv)
    assert "Petra Nowak" in text


def test_an_agreement_withdrawn_before_sending_is_heeded(cast, inquiry, server, as_user):
    as_user(cast.own).post(reverse("agreement-withdraw", args=[Agreement.objects.get().pk]))
    send_due(NOW)
    assert "Yılmaz" not in mail_in(server)[1]
    inquiry.refresh_from_db()
    assert not inquiry.names_client
    assert "Yılmaz" not in Browser().get(page(inquiry)).content.decode()


def test_an_agreement_for_another_employer_does_not_count(cast, proposal):
    other = ProposalFactory(client=cast.client)
    Agreement.objects.give(other, "cv", "spoken", cast.own)
    assert not Inquiry.objects.ask(proposal, cast.own).names_client
    with pytest.raises(ValidationError):
        Agreement.objects.give(other, "cv", "spoken", cast.own, given_on=NOW.date() + timedelta(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Inquiry.objects.update(names_client=False, mentions_cv=True)


def test_who_cannot_be_written_to(cast, proposal):
    stranger = ContactPersonFactory(email="x@example.org")
    with pytest.raises(ValidationError):
        Inquiry.objects.ask(proposal, cast.own, stranger)
    proposal.vacancy.employer.email = ""
    with pytest.raises(ValidationError):
        Inquiry.objects.ask(proposal, cast.own)
    with pytest.raises(ValidationError):
        Inquiry.objects.ask(ProposalFactory(client=cast.client), cast.own)  # only noted


def test_pressed_twice_sends_once(cast, inquiry):
    with pytest.raises(ValidationError):
        Inquiry.objects.ask(inquiry.proposal, cast.own)
    assert Inquiry.objects.count() == 1


# --- the outbox ---


def test_refused_late_and_settled_mails(cast, inquiry, server):
    inquiry.proposal.set_status("withdrawn", cast.own)
    assert send_due(NOW) == {"skipped": 1}
    Inquiry.objects.update(delivery="planned")
    assert not send_due(NOW + timedelta(days=3))
    inquiry.refresh_from_db()
    assert (inquiry.delivery, inquiry.error) == ("skipped", "too late")


def test_what_did_not_arrive_is_asked_by_telephone(inquiry):
    tomorrow = NOW + timedelta(days=1)
    Inquiry.objects.update(recipient="ümlaut@@example")
    assert not Proposal.objects.to_ask(NOW.date()).exists()
    assert send_due(NOW) == {"failed": 1}
    assert list(Proposal.objects.to_ask(NOW.date())) == [inquiry.proposal]
    Inquiry.objects.update(delivery="planned", latest_at=tomorrow)
    Proposal.objects.update(ask_employer_on=None, ask_client_on=None)
    send_due(tomorrow)
    assert list(Proposal.objects.to_ask(tomorrow.date())) == [inquiry.proposal]


def test_a_dead_worker_leaves_nothing_behind(inquiry, server):
    claim(NOW)
    assert not send_due(NOW + timedelta(minutes=5))
    assert send_due(NOW + timedelta(minutes=13)) == {"sent": 1}


# --- the link ---


def test_looking_changes_nothing_and_one_click_answers(cast, inquiry):
    browser = Browser()
    shown = browser.get(page(inquiry))
    assert shown.status_code == 200 and "Yılmaz" in shown.content.decode() and not Feedback.objects.exists()
    assert shown.headers["Referrer-Policy"] == "no-referrer" and shown.headers["Cache-Control"] == "no-store"
    assert browser.post(page(inquiry), {"answer": "invited"}).status_code == 303
    assert browser.post(page(inquiry), {"answer": "invited"}).status_code == 303  # twice is once
    assert browser.post(page(inquiry), {"answer": "rejected"}).status_code == 303  # and may be changed
    inquiry.refresh_from_db()
    assert inquiry.answer == "rejected"
    said = list(Feedback.objects.order_by("pk").values_list("side", "said", "by"))
    assert said == [("employer", "invited", None), ("employer", "rejected", None)]
    assert [one.said for one in Feedback.objects.unread()] == ["rejected"]
    inquiry.proposal.refresh_from_db()
    assert inquiry.proposal.status == "applied"


@pytest.mark.parametrize("answer", ["", "accepted\x00", "applied", "x" * 500])
def test_an_answer_that_is_none_changes_nothing(inquiry, answer):
    assert Browser().post(page(inquiry), {"answer": answer}).status_code == 422
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("why", ["time", "settled"])
def test_an_old_link_explains_itself(cast, inquiry, monday, why):
    if why == "time":
        monday.shift(timedelta(days=30))
    else:
        inquiry.proposal.set_status("filled", cast.own)
    shown = Browser().get(page(inquiry))
    assert shown.status_code == 410 and str(cast.own) in shown.content.decode()
    assert Browser().post(page(inquiry), {"answer": "invited"}).status_code == 410
    assert not Feedback.objects.exists()


def test_a_clients_link_opens_no_employers_page(inquiry):
    for made_up in ("x", token(Purpose.PAGE, inquiry.key), "A" * 43):
        assert Browser().get(reverse("employer-link", args=[made_up])).status_code == 404
    assert Browser().get(f"/t/{token(Purpose.EMPLOYER, inquiry.key)}/").status_code == 404


def test_the_page_of_the_proposal_shows_mails_and_agreements(cast, inquiry, as_user):
    shown = as_user(cast.own).get(reverse("proposal-detail", args=[inquiry.proposal_id])).content.decode()
    assert "nowak@example.org" in shown
    assert reverse("agreement-withdraw", args=[Agreement.objects.get().pk]) in shown
