from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from caseload.clients.models import Client
from caseload.lib.pages import FormPage, way_back
from employers.acquisition.models import AcquisitionLead
from employers.companies.models import Employer
from employers.introductions.forms import IntroductionForm
from employers.introductions.models import Introduction
from employers.proposals.models import Proposal


class IntroductionPage(FormPage):
    """The call to an employer about a client: in place (htmx) or as a page of its own."""

    template_name = "employers/introductions/page.html"
    part_name = "employers/introductions/parts/form.html"

    @cached_property
    def proposal(self) -> Proposal | None:
        raise NotImplementedError

    @cached_property
    def client(self) -> Client:
        raise NotImplementedError

    @cached_property
    def employer(self) -> Employer:
        raise NotImplementedError

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("client-detail", args=[self.client.pk]))

    def form(self, data: Any = None) -> IntroductionForm:
        start = {"token": uuid4(), "person": self.proposal.vacancy.person_id if self.proposal else None}
        return IntroductionForm(self.client, self.employer, self.proposal, data, initial=start)

    def context(self) -> dict[str, Any]:
        address = self.request.get_full_path()
        return {"client": self.client, "employer": self.employer, "next": self.next, "address": address}

    def done(self, introduction: Introduction) -> HttpResponse:
        undo = reverse("employer-contact-undo", args=[introduction.contact_id])
        text = _("Call saved: %(outcome)s.") % {"outcome": introduction.get_outcome_display()}
        messages.success(self.request, text, extra_tags=f"{undo}?{urlencode({'next': self.next})}")
        return HttpResponseClientRedirect(self.next) if self.request.htmx else redirect(self.next)


class IntroductionOfProposal(IntroductionPage):
    @cached_property
    def proposal(self) -> Proposal:
        proposals = Proposal.objects.visible_to(self.request.user)
        return get_object_or_404(proposals.select_related("client", "vacancy__employer"), pk=self.kwargs["pk"])

    @cached_property
    def client(self) -> Client:
        return self.proposal.client

    @cached_property
    def employer(self) -> Employer:
        return self.proposal.vacancy.employer


class IntroductionOfLead(IntroductionPage):
    """About the client a vacancy is being acquired for: there is no proposal yet."""

    proposal = None

    @cached_property
    def lead(self) -> AcquisitionLead:
        leads = AcquisitionLead.objects.visible_to(self.request.user)
        return get_object_or_404(leads.select_related("client", "employer"), pk=self.kwargs["pk"])

    @cached_property
    def client(self) -> Client:
        return self.lead.client

    @cached_property
    def employer(self) -> Employer:
        return self.lead.employer
