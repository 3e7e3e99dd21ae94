from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.staff.models import User
from employers.proposals.models import Proposal


class Scope(models.TextChoices):
    """How much an employer may be given (DOMAIN.md 4.2: a CV only with the client's documented agreement)."""

    NAME = "name", _("Name")
    CV = "cv", _("Name and CV")


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def visible_to(self, user: Any) -> "AgreementQuerySet":
        return self.filter(client_scope(user, "client__"))

    def standing(self) -> "AgreementQuerySet":
        return self.filter(withdrawn_at__isnull=True)

    def covering(self, proposal: Proposal) -> "AgreementQuerySet":
        """Those that hold for the proposal: given for it, or for all employers."""
        return self.standing().filter(Q(proposal=proposal) | Q(proposal__isnull=True), client=proposal.client_id)

    def widest_for(self, proposal: Proposal) -> "Agreement | None":
        """The one that allows most; None where nothing was agreed. One statement."""
        found = list(self.covering(proposal).order_by("-recorded_at", "-pk"))
        return next((one for one in found if one.scope == Scope.CV), next(iter(found), None))

    def scope_for(self, proposal: Proposal) -> str:
        """The widest scope that holds; empty where nothing was agreed. One statement."""
        widest = self.widest_for(proposal)
        return widest.scope if widest else ""

    @transaction.atomic
    def give(
        self, proposal: Proposal, scope: str, how: str, by: Any, given_on: date | None = None, everywhere: bool = False
    ) -> "Agreement":
        """The client agreed on ``given_on`` (default today) to be named to this employer, ``everywhere``: to any.

        Raises ValidationError for a day ahead.
        """
        day = given_on or local_today()
        if day > local_today():
            raise ValidationError({"given_on": _("The day of the agreement cannot lie ahead.")})
        about = None if everywhere else proposal
        agreement = self.create(
            client=proposal.client, proposal=about, scope=scope, how=how, given_on=day, recorded_by=by
        )
        journal("record agreement", agreement, by, proposal.client_id, scope=str(scope), everywhere=everywhere)
        return agreement


class Agreement(models.Model):
    """Who agreed, when, how, and to what; withdrawn at any time, the record stays."""

    class How(models.TextChoices):
        WRITTEN = "written", _("in writing")
        SPOKEN = "spoken", _("in person")
        TELEPHONE = "telephone", _("by telephone")

    client = models.ForeignKey(Client, models.CASCADE, related_name="agreements", verbose_name=_("client"))
    proposal = models.ForeignKey(
        Proposal, models.CASCADE, null=True, blank=True, related_name="agreements", verbose_name=_("for the proposal"),
        help_text=_("Empty: for every employer."),
    )  # fmt: skip
    scope = models.CharField(_("what may be given"), max_length=4, choices=Scope.choices)
    how = models.CharField(_("how"), max_length=9, choices=How.choices)
    given_on = models.DateField(_("given on"))
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("recorded by"))
    recorded_at = models.DateTimeField(_("recorded at"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ["-recorded_at", "-pk"]
        verbose_name = _("agreement to be named")
        verbose_name_plural = _("agreements to be named")
        constraints = [
            models.CheckConstraint(condition=Q(scope__in=Scope.values), name="agreement_has_a_scope"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=F("recorded_at")),
                name="agreement_withdrawn_after_record",
            ),
        ]
        indexes = [models.Index(fields=["client"], condition=Q(withdrawn_at__isnull=True), name="agreement_standing")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @transaction.atomic
    def withdraw(self, by: Any) -> None:
        """From now on nothing is given; a second time changes nothing."""
        if Agreement.objects.standing().filter(pk=self.pk).update(withdrawn_at=timezone.now()):
            journal("withdraw agreement", self, by, self.client_id)
        self.refresh_from_db()
