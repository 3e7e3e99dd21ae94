"""Mails to employers that come back: known by the mailbox, the address marked, the counsellor told; nobody else's mail."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from caseload.inbox.filing import take_in
from caseload.inbox.models import IncomingMail, Outcome
from caseload.reminders.models import message_id
from caseload.reminders.return_path import return_path
from employers.inquiries.models import Inquiry
from employers.inquiries.outbox import send_due
from employers.inquiries.returned import take_back
from employers.inquiries.tasks import send_inquiries
from tests.caseload.inbox.mails import SOFT, answer, report
from tests.factories import ContactPersonFactory, EmployerFactory, ProposalFactory, VacancyFactory
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(cast):
    employer = EmployerFactory(name="Nowak GmbH", email="info@example.org")
    person = ContactPersonFactory(employer=employer, name="Petra Nowak", email="nowak@example.org")
    vacancy = VacancyFactory(employer=employer, person=person)
    proposal = ProposalFactory(client=cast.client, by=cast.own, vacancy=vacancy, status="applied")
    inquiry = Inquiry.objects.ask(proposal, cast.own, person)
    Inquiry.objects.filter(pk=inquiry.pk).update(delivery="sent", sent_at=timezone.now())
    return Inquiry.objects.get()


def bounce(inquiry, said="550 5.1.1 {address}: User unknown", **facts):
    """What a mail server says of the mail to the employer."""
    of = SimpleNamespace(key=inquiry.key, client=SimpleNamespace(email=inquiry.recipient))
    return report(of, said, **facts)


def test_a_wrong_address_is_said_on_today_and_not_used_again(cast, as_user, sent):
    take_in(bounce(sent), timezone.now())
    send_inquiries()
    sent.refresh_from_db()
    assert (sent.delivery, sent.error, sent.person.has_dead_address) == ("returned", "5.1.1", True)
    assert IncomingMail.objects.get().outcome == Outcome.RETURNED and take_back(timezone.now()) == 0
    browser, page = as_user(cast.own), reverse("proposal-detail", args=[sent.proposal_id])
    for text in (browser.get("/").content.decode(), browser.get(page).content.decode()):
        assert "Die Adresse von Petra Nowak ist falsch" in text
        assert reverse("employer-person-edit", args=[sent.person_id]) in text
    with pytest.raises(ValidationError):
        Inquiry.objects.ask(sent.proposal, cast.own, sent.person)
    Inquiry.objects.ask(sent.proposal, cast.own)  # the employer's own address is another one
    # Corrected, it is used again.
    edit = reverse("employer-person-edit", args=[sent.person_id])
    assert "kamen zurück" in browser.get(edit).content.decode()
    browser.post(edit, {"name": "Petra Nowak", "email": "p.nowak@example.org"})
    sent.person.refresh_from_db()
    assert (sent.person.dead_email, sent.person.has_dead_address) == ("", False)


def test_a_full_mailbox_is_telephoned_and_the_address_stays(cast, sent):
    take_in(bounce(sent, SOFT), timezone.now())
    assert take_back(timezone.now()) == 1
    sent.refresh_from_db()
    assert sent.delivery == "returned" and not sent.person.has_dead_address
    assert sent.proposal.ask_employer_on == timezone.localdate()


@pytest.mark.parametrize("what", ["unknown", "automatic", "planned", "late"])
def test_all_else_changes_nothing(cast, sent, what):
    now = timezone.now()
    if what == "unknown":
        take_in(bounce(sent, message_id_of=message_id(uuid4())), now)
    elif what == "automatic":
        take_in(answer(text="Bin im Urlaub", Auto_Submitted="auto-replied", In_Reply_To=message_id(sent.key)), now)
    elif what == "planned":
        Inquiry.objects.update(delivery="planned", sent_at=None)
        take_in(bounce(sent), now)
    else:
        take_in(bounce(sent), now)
        now += timedelta(days=31)
    assert take_back(now) == 0
    sent.refresh_from_db()
    assert sent.returned_at is None and not sent.person.has_dead_address


def test_bounces_return_to_an_address_of_their_own(cast, sent, settings):
    settings.MAIL_RETURN_PATH = "antwort@example.org"
    Inquiry.objects.update(delivery="planned", sent_at=None)
    with smtp_server() as server:
        send_due(timezone.now() + timedelta(minutes=1))
    assert server.senders == [return_path(sent.key)]
    take_in(bounce(sent, to=return_path(sent.key), message_id_of="<other@example.org>"), timezone.now())
    assert take_back(timezone.now()) == 1
