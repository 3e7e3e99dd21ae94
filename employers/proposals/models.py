from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client, ClientState
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
# Few proposals that fit instead of many (DOMAIN.md A29); one more needs to be confirmed.
MAX_OPEN_PROPOSALS = 5
# Days without a change after which Today asks how a proposal stands (DOMAIN.md 2.4).
STALE_AFTER_DAYS = 7


class TooManyOpen(ValidationError):
    """The client has as many open proposals as are wise; whoever proposes one more confirms it."""


ALREADY_PROPOSED = _("This vacancy has already been proposed to the client.")


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def visible_to(self, user: Any) -> "ProposalQuerySet":
        return self.filter(client_scope(user, "client__"))

    def open(self) -> "ProposalQuerySet":
        return self.filter(status__in=OPEN)

    def stale(self, now: datetime) -> "ProposalQuerySet":
        """Open and unchanged for seven days and more: somebody should ask how it stands."""
        return self.open().filter(changed_at__lte=now - timedelta(days=STALE_AFTER_DAYS))

    @transaction.atomic
    def propose(
        self, client: Client, vacancy: Vacancy, by: Any, status: str = Status.NOTED, override: bool = False
    ) -> "Proposal":
        """Propose the vacancy to the client. ``override`` confirms going beyond MAX_OPEN_PROPOSALS; the journal keeps it.

        Raises ValidationError where the vacancy is closed, proposed already, or care ended; TooManyOpen without
        ``override``. The client's state row is locked, so two proposals in the same second cannot both be the fifth.
        """
        if not client.is_active:
            raise ValidationError(_("Care has ended; nothing can be proposed any more."))
        if not vacancy.is_open:
            raise ValidationError(_("This vacancy is no longer open."))
        ClientState.objects.select_for_update().get(client=client)
        mine = self.filter(client=client).open()
        if mine.filter(vacancy=vacancy).exists():
            raise ValidationError(ALREADY_PROPOSED)
        full = mine.count() >= MAX_OPEN_PROPOSALS
        if full and not override:
            raise TooManyOpen(
                _("The client already has %(count)s open proposals; please confirm that one more makes sense."),
                code="too_many_open",
                params={"count": mine.count()},
            )
        with already_proposed_as_message():
            proposal = self.create(client=client, vacancy=vacancy, by=by, status=status, changed_at=timezone.now())
        journal("propose", proposal, by, client.pk, vacancy=vacancy.pk, override=full)
        return proposal


def open_proposals_of(client: str) -> Coalesce:
    """The number of open proposals of the client whose number stands in the outer field ``client``."""
    mine = Proposal.objects.filter(client=OuterRef(client)).open().order_by().values("client")
    return Coalesce(Subquery(mine.annotate(total=Count("pk")).values("total"), output_field=models.IntegerField()), 0)


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
                violation_error_message=ALREADY_PROPOSED,
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

        Raises ValidationError where a reason is missing, somebody else was quicker, or the vacancy has meanwhile been
        proposed anew.
        """
        if status in NEEDS_REASON and not reason.strip():
            raise ValidationError({"reason": _("Please give the reason.")})
        old = seen or self.status
        mine = Proposal.objects.filter(pk=self.pk, status=old)
        with already_proposed_as_message():
            changed = mine.update(status=status, reason=reason.strip(), changed_at=timezone.now())
        if not changed:
            raise ValidationError(_("Somebody else has changed this proposal in the meantime; please look again."))
        self.refresh_from_db()
        journal("change state", self, by, self.client_id, old=old, new=status)


@contextmanager
def already_proposed_as_message() -> Iterator[None]:
    """Turns the database's refusal of a second open proposal for the same vacancy into a ValidationError."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise ValidationError(ALREADY_PROPOSED) from error
