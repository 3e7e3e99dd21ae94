"""The personal call to an employer about a client: its outcome, its place in the log, who sees it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from employers.acquisition.models import AcquisitionLead
from employers.companies.contacts import EmployerContact
from employers.introductions.models import Introduction
from tests.factories import EmployerFactory, ProposalFactory

pytestmark = pytest.mark.django_db


def test_two_clicks_from_the_proposal_and_undo(cast, as_user):
    proposal = ProposalFactory(client=cast.client, by=cast.own)
    browser, address = as_user(cast.own), reverse("introduction-of-proposal", args=[proposal.pk])
    token = browser.get(address).context["form"]["token"].value()
    facts = {"outcome": "meeting", "token": token, "next_step": "Termin nennen"}
    assert browser.post(address, facts).status_code == 302
    assert browser.post(address, facts).status_code == 302  # a double click
    call = Introduction.objects.get()
    assert (call.client, call.employer, call.proposal) == (cast.client, proposal.vacancy.employer, proposal)
    contact = call.contact
    assert (contact.channel, contact.reached, contact.result, contact.by) == ("call", True, "interest", cast.own)
    assert contact in EmployerContact.objects.open_steps()  # the next step is work on Today
    for page in (
        reverse("proposal-detail", args=[proposal.pk]),
        reverse("client-detail", args=[cast.client.pk]),
        reverse("employer-detail", args=[call.employer_id]),
    ):
        assert str(call.get_outcome_display()) in browser.get(page).content.decode(), page
    contact.undo(by=cast.own)
    assert not Introduction.objects.exists()


def test_for_a_lead_without_a_proposal(cast, as_user):
    lead = AcquisitionLead.objects.note(cast.client, EmployerFactory(), cast.own)
    address = reverse("introduction-of-lead", args=[lead.pk])
    assert as_user(cast.own).post(address, {"outcome": "not_reached"}).status_code == 302
    call = Introduction.objects.get()
    assert (call.client, call.employer, call.proposal, call.contact.reached) == (
        cast.client,
        lead.employer,
        None,
        False,
    )
    assert as_user(cast.stranger).get(address).status_code == 404


@pytest.mark.parametrize("facts", [{}, {"outcome": "x"}, {"outcome": "later", "next_step_on": "2026-12-01"}])
def test_bad_input_saves_nothing(cast, as_user, facts):
    proposal = ProposalFactory(client=cast.client)
    assert as_user(cast.own).post(reverse("introduction-of-proposal", args=[proposal.pk]), facts).status_code == 422
    assert not EmployerContact.objects.exists()


def test_only_for_the_right_client_and_employer(cast):
    proposal = ProposalFactory(client=cast.client)
    with pytest.raises(ValidationError):
        Introduction.objects.call(cast.colleagues_client, proposal.vacancy.employer, cast.own, "later", proposal)
    call = Introduction.objects.call(cast.client, proposal.vacancy.employer, cast.own, "later", proposal)
    with pytest.raises(IntegrityError), transaction.atomic():
        Introduction.objects.filter(pk=call.pk).update(outcome="")


def test_a_stranger_sees_the_call_in_the_log_but_not_about_whom(cast, as_user):
    call = Introduction.objects.call(cast.client, EmployerFactory(), cast.own, "declined", note="Geheim")
    page = as_user(cast.stranger).get(reverse("employer-detail", args=[call.employer_id])).content.decode()
    assert "Yılmaz" not in page and "Geheim" not in page and str(call.get_outcome_display()) not in page
