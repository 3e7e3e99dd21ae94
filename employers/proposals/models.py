from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.staff.models import User
from employers.vacancies.models import Vacancy


class Status(models.TextChoices):
    """The life of a proposal (DOMAIN.md 2.4)."""

    NOTED = "noted", _("Noted")
    DISCUSSED = "discussed", _("Discussed")
    SENT = "sent", _("Sent to the client")
    APPLIED = "applied", _("Applied")
    INVITED = "invited", _("Invited to an interview")
    INTERVIEWED = "interviewed", _("Interview held")
    TRIAL_WORK = "trial_work", _("Trial work")
    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Rejected")
    NOT_APPLIED = "not_applied", _("Did not apply")
    FILLED = "filled", _("Vacancy filled")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    NO_FEEDBACK = "no_feedback", _("No feedback")


OPEN = (
    Status.NOTED,
    Status.DISCUSSED,
    Status.SENT,
    Status.APPLIED,
    Status.INVITED,
    Status.INTERVIEWED,
    Status.TRIAL_WORK,
)
NEEDS_REASON = (Status.REJECTED, Status.NOT_APPLIED)


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def visible_to(self, user: Any) -> "ProposalQuerySet":
        return self.filter(client_scope(user, "client__"))

    def open(self) -> "ProposalQuerySet":
        return self.filter(status__in=OPEN)

    @transaction.atomic
    def propose(self, client: Client, vacancy: Vacancy, by: Any, status: str = Status.NOTED) -> "Proposal":
        """Propose the vacancy to the client. Raises ValidationError where it is closed, proposed already, or care ended."""
        if not client.is_active:
            raise ValidationError(_("Care has ended; nothing can be proposed any more."))
        if not vacancy.is_open:
            raise ValidationError(_("This vacancy is no longer open."))
        try:
            with transaction.atomic():
                proposal = self.create(client=client, vacancy=vacancy, by=by, status=status, changed_at=timezone.now())
        except IntegrityError as error:
            raise ValidationError(_("This vacancy has already been proposed to the client.")) from error
        journal("propose", proposal, by, client.pk, vacancy=vacancy.pk)
        return proposal


class Proposal(models.Model):
    client = models.ForeignKey(Client, models.CASCADE, related_name="proposals", verbose_name=_("client"))
    vacancy = models.ForeignKey(Vacancy, models.PROTECT, related_name="proposals", verbose_name=_("vacancy"))
    by = models.ForeignKey(User, models.PROTECT, related_name="proposals", verbose_name=_("counsellor"))
    status = models.CharField(_("state"), max_length=12, choices=Status.choices, default=Status.NOTED)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    changed_at = models.DateTimeField(_("state since"))
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        verbose_name = _("placement proposal")
        verbose_name_plural = _("placement proposals")
        constraints = [
            models.UniqueConstraint(
                fields=["client", "vacancy"],
                condition=Q(status__in=OPEN),
                name="proposal_open_once",
                violation_error_message=_("This vacancy has already been proposed to the client."),
            ),
            models.CheckConstraint(
                condition=~Q(status__in=NEEDS_REASON) | ~Q(reason=""),
                name="proposal_rejection_has_reason",
                violation_error_message=_("Please give the reason."),
            ),
        ]
        indexes = [models.Index(fields=["client", "-changed_at"], name="proposal_client_changed")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @transaction.atomic
    def set_status(self, status: str, by: Any, reason: str = "", seen: str = "") -> None:
        """Enter the next state. ``seen`` is the state the person was looking at: a colleague's edit is not overwritten.

        Raises ValidationError where a reason is missing or somebody else was quicker.
        """
        if status in NEEDS_REASON and not reason.strip():
            raise ValidationError({"reason": _("Please give the reason.")})
        changed = Proposal.objects.filter(pk=self.pk, status=seen or self.status).update(
            status=status, reason=reason, changed_at=timezone.now()
        )
        if not changed:
            raise ValidationError(_("Somebody else has changed this proposal in the meantime; please look again."))
        old = seen or self.status
        self.refresh_from_db()
        journal("change state", self, by, self.client_id, old=old, new=status)
