from dataclasses import replace
from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from caseload.lib.dates import local_today
from caseload.lib.pages import Verb
from employers.inquiries.agreements import Agreement, Scope
from employers.inquiries.forms import AgreementForm, InquiryForm
from employers.inquiries.mails import facts_of, subject_of, text_of
from employers.inquiries.models import LINK_LASTS, Inquiry, may_give_cv
from employers.proposals.views import OfProposal


class InquiryNew(OfProposal):
    """The mail as it would leave, and the button that sends it. Nothing is sent to an employer without it."""

    part_name = "employers/inquiries/parts/inquiry_form.html"

    def form(self, data: Any = None) -> InquiryForm:
        return InquiryForm(self.proposal, data)

    def context(self) -> dict[str, Any]:
        scope = Agreement.objects.scope_for(self.proposal)
        person = self.proposal.vacancy.person
        sample = Inquiry(
            proposal=self.proposal,
            by=self.request.user,
            person=person if person and person.is_active and person.email else None,
            names_client=bool(scope),
            mentions_cv=may_give_cv(self.proposal, scope),
            expires_at=timezone.now() + LINK_LASTS,
        )
        shown = "cv_missing" if scope == Scope.CV and not sample.mentions_cv else scope
        # The true link is made when the mail is, and is the employer's alone.
        facts = replace(facts_of(sample, scope), url=_("[here stands the personal link]"))
        return {
            **super().context(),
            "scope": shown,
            "subject": subject_of(facts),
            "text": text_of(facts),
        }

    def heading(self) -> str:
        return _("Mail to the employer")

    def said(self) -> str:
        return _("The mail leaves within a minute.")


class AgreementNew(OfProposal):
    part_name = "employers/inquiries/parts/agreement_form.html"

    def form(self, data: Any = None) -> AgreementForm:
        start = {"given_on": local_today(), "how": Agreement.How.SPOKEN, "scope": Scope.NAME, "everywhere": ""}
        return AgreementForm(self.proposal, data, initial=start)

    def heading(self) -> str:
        return _("What the client agrees to")

    def said(self) -> str:
        return _("Agreement recorded.")


class AgreementWithdraw(Verb):
    @cached_property
    def agreement(self) -> Agreement:
        return get_object_or_404(Agreement.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    def act(self) -> str:
        self.agreement.withdraw(by=self.request.user)
        return _("Agreement withdrawn; nothing is given any more.")

    def back(self) -> str:
        return reverse("client-detail", args=[self.agreement.client_id])
