from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal, journal_many
from caseload.clients.models import Client
from caseload.lib.text import clean_line
from caseload.staff.models import User
from employers.cvs.papers import DOCX, MAX_BYTES, PDF, TYPES, Unusable, kind_of

WHY = {
    "size": _("The file is empty or has more than 5 megabytes."),
    "type": _("Only PDF and Word documents (.docx) are taken."),
    "active": _("The file holds something that runs, is hidden or locked. Please save it anew as a plain PDF."),
    "damaged": _("The file is damaged or protected by a password. Please save it anew as PDF."),
}


class CvQuerySet(models.QuerySet["Cv"]):
    def outlived(self, today: date) -> "CvQuerySet":
        """Of clients whose care ended ``CV_DAYS`` ago."""
        return self.filter(client__ended_on__lt=today - timedelta(settings.CV_DAYS))

    @transaction.atomic
    def keep(self, client: Client, filename: str, content: bytes, by: Any) -> "Cv":
        """Store the client's CV; it replaces the one before. Raises ValidationError for what is none, or too large."""
        try:
            kind = kind_of(content)
        except Unusable as error:
            raise ValidationError({"file": WHY[error.code]}) from None
        facts = {"filename": clean_line(filename)[-100:], "kind": kind, "size": len(content), "content": content}
        cv, new = self.update_or_create(client=client, defaults={**facts, "uploaded_by": by})
        journal("upload" if new else "replace", cv, by, client.pk, kind=kind, size=len(content))
        return cv

    @transaction.atomic
    def forget(self, today: date) -> int:
        """Delete what has outlived its time; how many. Journaled for each. What is replaced meanwhile stays."""
        rows: Any = list(self.outlived(today).select_for_update(of=("self",)).order_by().values_list("pk", "client"))
        self.filter(pk__in=[pk for pk, _client in rows]).delete()
        journal_many("forget", Cv, [(pk, client, {}) for pk, client in rows], by=None)
        return len(rows)


class Cv(models.Model):
    """The bytes lie in the database: one transaction, one backup, one deletion."""

    class Kind(models.TextChoices):
        PDF = PDF, "PDF"
        DOCX = DOCX, "Word"

    client = models.OneToOneField(Client, models.CASCADE, related_name="cv", verbose_name=_("client"))
    filename = models.CharField(_("file"), max_length=100)
    kind = models.CharField(_("kind"), max_length=4, choices=Kind.choices)
    size = models.PositiveIntegerField(_("size in bytes"))
    content = models.BinaryField()
    uploaded_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("uploaded by"))
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now=True)

    objects = CvQuerySet.as_manager()

    class Meta:
        verbose_name = _("CV")
        verbose_name_plural = _("CVs")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=tuple(TYPES)), name="cv_is_of_a_kind"),
            models.CheckConstraint(
                condition=Q(size__gt=0, size__lte=MAX_BYTES), name="cv_has_a_size", violation_error_message=WHY["size"]
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def content_type(self) -> str:
        return TYPES[self.kind]

    @property
    def neutral_name(self) -> str:
        """What it is called at whoever gets it: the uploaded name may say more than it should."""
        return f"Lebenslauf.{self.kind}"

    @transaction.atomic
    def remove(self, by: Any) -> None:
        journal("remove", self, by, self.client_id)
        self.delete()
