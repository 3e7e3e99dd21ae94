from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from employers.companies.contacts import EmployerContact
from employers.companies.models import ContactPerson, Employer
from employers.proposals.models import Proposal


class Outcome(models.TextChoices):
    MEETING = "meeting", _("Wants to meet the client")
    TRIAL = "trial", _("Offers trial work")
    PAPERS = "papers", _("Wants the papers first")
    LATER = "later", _("Asks to be called again")
    DECLINED = "declined", _("Does not want the client")
    NOT_REACHED = "not_reached", _("Not reached")


class IntroductionQuerySet(models.QuerySet["Introduction"]):
    def visible_to(self, user: Any) -> "IntroductionQuerySet":
        return self.filter(client_scope(user, "client__"))

    def with_people(self) -> "IntroductionQuerySet":
        return self.select_related("client", "employer", "contact__by", "contact__person", "proposal__vacancy")

    @transaction.atomic
    def call(
        self,
        client: Client,
        employer: Employer,
        by: Any,
        outcome: str,
        proposal: Proposal | None = None,
        person: ContactPerson | None = None,
        note: str = "",
        next_step: str = "",
        next_step_on: date | None = None,
        token: UUID | None = None,
    ) -> "Introduction":
        """Write down that the employer was called about the client, and what came of it. It stands in the employer's log as
        well, so that colleagues see the call; its next step comes to *Today* from there. The same ``token`` twice is one.

        Raises ValidationError where care has ended or the proposal belongs to another client or employer.
        """
        if not client.is_active:
            raise ValidationError(_("Care has ended; nothing can be proposed any more."))
        if proposal and (proposal.client_id != client.pk or proposal.vacancy.employer_id != employer.pk):
            raise ValidationError(_("This proposal does not belong to this client and employer."))
        if token and (known := self.filter(contact__token=token, client=client).first()):
            return known
        contact = EmployerContact.objects.log(
            employer, by, EmployerContact.Channel.CALL, reached=outcome != Outcome.NOT_REACHED, person=person,
            client=client, result=RESULT_OF.get(outcome, ""), note=note, next_step=next_step,
            next_step_on=next_step_on, token=token,
        )  # fmt: skip
        introduction = self.create(
            contact=contact, client=client, employer=employer, proposal=proposal, outcome=outcome, at=contact.at
        )
        journal("introduce", introduction, by, client.pk, outcome=str(outcome), employer=employer.pk)
        return introduction


RESULT_OF: dict[str, str] = {
    Outcome.MEETING: EmployerContact.Result.INTEREST,
    Outcome.TRIAL: EmployerContact.Result.INTEREST,
    Outcome.PAPERS: EmployerContact.Result.INTEREST,
    Outcome.LATER: EmployerContact.Result.LATER,
}


class Introduction(models.Model):
    """``contact`` is the call itself, in the employer's log, with note and next step; taking it back takes this back too."""

    contact = models.OneToOneField(EmployerContact, models.CASCADE, related_name="introduction", verbose_name=_("call"))
    client = models.ForeignKey(Client, models.CASCADE, related_name="introductions", verbose_name=_("client"))
    employer = models.ForeignKey(Employer, models.CASCADE, related_name="introductions", verbose_name=_("employer"))
    proposal = models.ForeignKey(
        Proposal, models.SET_NULL, null=True, blank=True, related_name="introductions", verbose_name=_("proposal")
    )
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices)
    at = models.DateTimeField(_("at"), default=timezone.now)

    objects = IntroductionQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("personal hand-over to an employer")
        verbose_name_plural = _("personal hand-overs to employers")
        constraints = [
            models.CheckConstraint(condition=models.Q(outcome__in=Outcome.values), name="introduction_has_an_outcome")
        ]
        indexes = [
            models.Index(fields=["client", "-at"], name="introduction_client_at"),
            models.Index(fields=["employer", "-at"], name="introduction_employer_at"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
