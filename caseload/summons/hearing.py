from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.staff.models import User
from caseload.summons.codes import HeardHow


class Hearing(models.Model):
    """The task to hear the client before anything is found (SGB X section 24). Open until ``closed_on``."""

    summons = models.OneToOneField(
        "caseload.Summons", models.CASCADE, related_name="hearing", verbose_name=_("summons")
    )
    due_on = models.DateField(_("due on"))
    personal_offered_on = models.DateField(_("personal hearing offered on"), null=True, blank=True)
    how = models.CharField(_("heard"), max_length=12, choices=HeardHow.choices, blank=True)
    words = models.TextField(_("in the client's words"), max_length=1000, blank=True)
    opened_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("opened by"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    closed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("closed by")
    )

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("hearing")
        verbose_name_plural = _("hearings")
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | ~Q(how=""),
                name="hearing_closed_says_how",
                violation_error_message=_("Please say how the client was heard."),
            )
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(closed_on__isnull=True), name="hearing_open_due")]

    def __str__(self) -> str:
        return f"#{self.summons_id}"
