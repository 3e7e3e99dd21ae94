from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.staff.models import User
from employers.proposals.models import Proposal
from employers.proposals.states import Said, Side, Status, contradict, may_follow


class FeedbackQuerySet(models.QuerySet["Feedback"]):
    def visible_to(self, user: Any) -> "FeedbackQuerySet":
        return self.filter(client_scope(user, "proposal__client__"))

    def unread(self) -> "FeedbackQuerySet":
        """Answers that came by link and that nobody has looked at yet."""
        return self.filter(by__isnull=True, seen_at__isnull=True)

    @transaction.atomic
    def record(self, proposal: Proposal, side: str, said: str, by: Any, note: str = "") -> "Feedback":
        """Write down what one side says; ``by`` is None for an answer by link. What was said before stays on record.

        The state of the proposal does not change by itself: a person enters it. While it is open, the side is asked
        again after its full time. The same answer by link twice in a row is one.
        """
        last = self.filter(proposal=proposal, side=side).first()
        if by is None and last and last.by_id is None and last.said == said:
            return last
        seen = timezone.now() if by else None
        if by is None:
            self.filter(proposal=proposal, side=side).unread().update(seen_at=timezone.now())
        feedback = self.create(proposal=proposal, side=side, said=said, note=note.strip(), by=by, seen_at=seen)
        if by and proposal.is_open:
            proposal.asked(side, by)
        journal("record feedback", feedback, by, proposal.client_id, side=str(side), said=str(said))
        return feedback


class Feedback(models.Model):
    """What the client or the employer says about a proposal, each on its own (DOMAIN.md 2.4). The latest of a side holds."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="feedback", verbose_name=_("proposal"))
    side = models.CharField(_("side"), max_length=8, choices=Side.choices)
    said = models.CharField(_("answer"), max_length=12, choices=Said.choices)
    note = models.CharField(_("in their words"), max_length=300, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)
    by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("written down by")
    )
    seen_at = models.DateTimeField(_("seen at"), null=True, blank=True)

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("feedback on a proposal")
        verbose_name_plural = _("feedback on proposals")
        constraints = [
            models.CheckConstraint(condition=Q(side__in=Side.values), name="feedback_is_of_a_side"),
            models.CheckConstraint(
                condition=Q(by__isnull=False) | Q(side=Side.EMPLOYER), name="feedback_by_link_is_the_employers"
            ),
        ]
        indexes = [
            models.Index(fields=["proposal", "-at"], name="feedback_proposal_at"),
            models.Index(
                fields=["proposal"], condition=Q(by__isnull=True, seen_at__isnull=True), name="feedback_unread"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def leads_to(self) -> Status | None:
        """The state of the proposal this answer speaks of, where it could be entered now without a further word."""
        wanted = STATE_OF.get(self.said)
        return wanted if wanted and may_follow(self.proposal.status, wanted) else None

    @transaction.atomic
    def settle(self, by: Any, take_over: bool = False) -> None:
        """The counsellor has seen the answer; with ``take_over`` its state becomes the proposal's.

        Raises ValidationError as ``Proposal.set_status``. A second time changes nothing.
        """
        if not Feedback.objects.unread().filter(pk=self.pk).update(seen_at=timezone.now()):
            return
        if take_over and (status := self.leads_to):
            self.proposal.set_status(status, by, reason=self.note or str(self.get_said_display()))
        if self.proposal.is_open:
            self.proposal.asked(self.side, by)
        journal("settle", self, by, self.proposal.client_id, take_over=take_over)


STATE_OF: dict[str, Status] = {
    Said.APPLIED: Status.APPLIED,
    Said.INVITED: Status.INVITED,
    Said.INTERVIEWED: Status.INTERVIEWED,
    Said.TRIAL_WORK: Status.TRIAL_WORK,
    Said.ACCEPTED: Status.ACCEPTED,
    Said.REJECTED: Status.REJECTED,
    Said.FILLED: Status.FILLED,
}


@dataclass(frozen=True)
class BothSides:
    """The latest answer of each side, and whether they cannot both be true."""

    client: Feedback | None = None
    employer: Feedback | None = None

    @property
    def differ(self) -> bool:
        return bool(self.client and self.employer and contradict(self.client.said, self.employer.said))


def both_sides(rows: Iterable[Feedback]) -> BothSides:
    """``rows``: all answers on one proposal, in any order."""
    latest: dict[str, Feedback] = {}
    for row in sorted(rows, key=lambda one: (one.at, one.pk)):
        latest[row.side] = row
    return BothSides(latest.get(Side.CLIENT), latest.get(Side.EMPLOYER))
