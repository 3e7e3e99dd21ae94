from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.staff.models import User
from employers.proposals.models import Proposal
from employers.proposals.states import NEXT, Status


class ProposalStep(models.Model):
    """One change of state: from what to what, when, by whom, why. Never changed; what was a mistake is marked."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="steps", verbose_name=_("proposal"))
    old = models.CharField(_("from"), max_length=12, choices=Status.choices, blank=True)
    new = models.CharField(_("to"), max_length=12, choices=Status.choices)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("by"))
    taken_back_at = models.DateTimeField(_("taken back at"), null=True, blank=True)
    taken_back_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken back by")
    )

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("step of a proposal")
        verbose_name_plural = _("steps of proposals")
        constraints = [
            models.CheckConstraint(
                condition=reduce(or_, (Q(old=old, new__in=new) for old, new in NEXT.items()), Q(old="")),
                name="proposal_step_may_follow",
                violation_error_message=_("This state cannot follow the present one."),
            ),
        ]
        indexes = [models.Index(fields=["proposal", "-at"], name="proposal_step_at")]

    def __str__(self) -> str:
        return f"#{self.pk}"
