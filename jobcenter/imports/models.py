from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.lib.text import clean_line
from caseload.staff.models import Team
from jobcenter.imports.applying import apply_list
from jobcenter.imports.clients import KINDS, People, Plan, decide, read_people

KEPT = timedelta(hours=24)


class ClientImportQuerySet(models.QuerySet["ClientImport"]):
    def of(self, user: Any) -> "ClientImportQuerySet":
        """Only who uploaded a list sees it."""
        return self.filter(uploaded_by=user)

    def forget_old(self, now: datetime) -> int:
        """Lists that nobody applied within 24 hours lose their content. Called with every upload; the row stays."""
        old = self.filter(content__isnull=False, uploaded_at__lt=now - KEPT)
        return old.update(content=None, rows=[])

    def receive(self, filename: str, content: bytes, by: Any, team: Team | None = None) -> "ClientImport":
        """Keep an uploaded list with what importing it would do. Raises ``sheet.Unreadable``; then nothing is kept.

        New clients without a counsellor will belong to ``team``, without one to the team of ``by``.
        """
        plan = decide(content, by)
        with transaction.atomic():
            self.forget_old(timezone.now())
            received = self.create(
                filename=clean_line(filename)[-200:],
                uploaded_by=by,
                team=team or by.team,
                content=content,
                rows=[decision.shown() for decision in plan.decisions],
                summary=_summary(plan),
            )
            journal("upload", received, by, counts=received.counts)
        return received


class ClientImport(models.Model):
    """One uploaded client list between dry run and applying. What its cells say is social data: it goes when the list
    is applied or discarded, and after 24 hours (with the next upload). Line numbers, outcome and reasons stay.
    """

    filename = models.CharField(_("file"), max_length=200)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("uploaded by")
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    team = models.ForeignKey(
        Team, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("team of new clients")
    )
    content = models.BinaryField(null=True)
    # Before applying ``Decision.shown()`` of each line, afterwards ``Decision.outcome()``.
    rows = models.JSONField(_("lines"), default=list, blank=True)
    applied_at = models.DateTimeField(_("applied at"), null=True, blank=True)
    summary = models.JSONField(_("result"), default=dict, blank=True)

    objects = ClientImportQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at"]
        verbose_name = _("import of a client list")
        verbose_name_plural = _("imports of client lists")

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def is_applied(self) -> bool:
        return self.applied_at is not None

    @property
    def is_waiting(self) -> bool:
        """Checked, and still there to be applied."""
        return self.applied_at is None and bool(self.rows)

    @property
    def counts(self) -> dict[str, int]:
        """Lines by what happens with them."""
        return {kind: self.summary.get("counts", {}).get(kind, 0) for kind in KINDS}

    # --- verbs in order of life ---

    def apply(self, by: Any) -> bool:
        """Import the list; True if this call did it. A second call, or one at the same time, changes nothing."""
        return self._apply(read_people(bytes(self.content)) if self.content else None, by)

    @transaction.atomic
    def _apply(self, listed: People | None, by: Any) -> bool:
        locked = ClientImport.objects.select_for_update().get(pk=self.pk)
        if locked.is_applied:
            return False
        if listed is None or locked.content is None:
            raise ValidationError(_("The content of this list has been deleted. Please choose the file again."))
        plan = apply_list(listed, by, locked.team, locked.rows)
        self.applied_at, self.content, self.summary = timezone.now(), None, _summary(plan)
        self.rows = [decision.outcome() for decision in plan.decisions]
        self.save(update_fields=["applied_at", "content", "summary", "rows"])
        journal("import", self, by, counts=self.counts)
        return True

    @transaction.atomic
    def discard(self, by: Any) -> None:
        """Delete what the list says, without importing it."""
        if ClientImport.objects.filter(pk=self.pk, applied_at__isnull=True).update(content=None, rows=[]):
            journal("discard", self, by)


def _summary(plan: Plan) -> dict[str, Any]:
    counts = dict.fromkeys(KINDS, 0)
    for decision in plan.decisions:
        counts[decision.kind] += 1
    table = plan.table
    return {"counts": counts, "sheet": table.sheet, "unknown": table.unknown[:50], "others": table.others[:20]}
