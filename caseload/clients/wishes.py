"""The history of a client's wish for e-mail: one row for each declaration and each withdrawal (DOMAIN.md 4.2).

Whether the wish stands now is written in the client's own row (``mail_consent_at``), where the planner reads it; the verbs
of ``Client`` write both in one transaction.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.staff.models import User

# Which wording of ``clients/parts/wish_text.html`` is read to a client who wishes for mails: purpose, what a refusal means,
# how to withdraw (section 67b (2) SGB X). Whoever changes what it says gives it a new version.
TOLD = "2026-11"


class MailWish(models.Model):
    class Kind(models.TextChoices):
        DECLARED = "declared", _("declared")
        WITHDRAWN = "withdrawn", _("withdrawn")

    client = models.ForeignKey(Client, models.CASCADE, related_name="mail_wishes", verbose_name=_("client"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    how = models.CharField(_("declared"), max_length=12, choices=Client.Consent.choices, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)
    # Nobody of us where the client did it alone, by the link in a mail.
    by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken down by")
    )
    told = models.CharField(_("version of the text"), max_length=10, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("wish for e-mail")
        verbose_name_plural = _("wishes for e-mail")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="withdrawn") | ~Q(how=""),
                name="wish_says_how",
                violation_error_message=_("Please say how the wish for e-mail was declared."),
            ),
            models.CheckConstraint(
                condition=~Q(how="link") | Q(by__isnull=True), name="wish_by_link_is_the_clients_own"
            ),
        ]
        indexes = [models.Index(fields=["client", "-at"], name="wish_client_at")]

    def __str__(self) -> str:
        return f"#{self.pk}"
