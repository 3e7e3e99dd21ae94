from datetime import datetime
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    MORNING = "morning", _("Morning overview")
    WEEK = "week", _("Weekly digest")


class Status(models.TextChoices):
    PLANNED = "planned", _("Planned")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")
    UNCERTAIN = "uncertain", _("Uncertain")
    SKIPPED = "skipped", _("Not sent")


class BriefingQuerySet(models.QuerySet["Briefing"]):
    def waiting(self, now: datetime) -> "BriefingQuerySet":
        """To be sent, and of use at ``now``."""
        return self.filter(status=Status.PLANNED, latest_at__gt=now)


class Briefing(models.Model):
    """One mail to one person of the staff: first a row, then a delivery. ``day`` is the local day, of a week its Monday."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="briefings", verbose_name=_("person")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    day = models.DateField(_("day"))
    status = models.CharField(_("state"), max_length=10, choices=Status.choices, default=Status.PLANNED)
    latest_at = models.DateTimeField(_("useful until"))
    next_try_at = models.DateTimeField(_("next attempt at"))
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    lease = models.UUIDField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    error = models.CharField(_("answer of the mail server"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    objects = BriefingQuerySet.as_manager()

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = _("mail to staff")
        verbose_name_plural = _("mails to staff")
        constraints = [
            models.UniqueConstraint(fields=["person", "kind", "day"], name="briefing_once_a_day"),
            models.CheckConstraint(
                condition=~Q(status="sent") | Q(sent_at__isnull=False), name="briefing_sent_has_time"
            ),
            models.CheckConstraint(
                condition=Q(status="sending", lease__isnull=False, lease_until__isnull=False)
                | (~Q(status="sending") & Q(lease__isnull=True, lease_until__isnull=True)),
                name="briefing_being_sent_is_leased",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(status__in=("planned", "sending")), name="briefing_open"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
