from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class JournalQuerySet(models.QuerySet["JournalEntry"]):
    def of_client(self, client_id: int) -> "JournalQuerySet":
        return self.filter(client_id=client_id)


class JournalEntry(models.Model):
    """One act: a verb, its object by name and number, the client it concerns. Facts such as dates, no free text."""

    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, verbose_name=_("done by"), related_name="+"
    )
    verb = models.CharField(_("act"), max_length=40)
    object_type = models.CharField(_("object"), max_length=40)
    object_id = models.BigIntegerField(_("object number"), null=True)
    # A plain number: the journal lies below the clients and outlives them.
    client_id = models.BigIntegerField(_("client"), null=True)
    detail = models.JSONField(_("detail"), default=dict, blank=True)

    objects = JournalQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("journal entry")
        verbose_name_plural = _("journal")
        indexes = [
            models.Index(fields=["client_id", "-at"], name="journal_client_at"),
            models.Index(fields=["by", "-at"], name="journal_by_at"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.object_type} {self.object_id}"


def journal(verb: str, obj: models.Model, by: Any, client_id: int | None = None, **detail: Any) -> None:
    """Write down one act in the running transaction. ``by`` is the acting user, None for the system itself."""
    JournalEntry.objects.create(
        by_id=getattr(by, "pk", None),
        verb=verb,
        object_type=str(obj._meta.model_name),
        object_id=obj.pk,
        client_id=client_id,
        detail=detail,
    )


def journal_many(
    verb: str, model: type[models.Model], rows: Iterable[tuple[int, int | None, dict[str, Any]]], by: Any
) -> None:
    """The same act on many objects, given as (object number, client number, detail), in one statement."""
    name = str(model._meta.model_name)
    JournalEntry.objects.bulk_create(
        JournalEntry(
            by_id=getattr(by, "pk", None), verb=verb, object_type=name, object_id=pk, client_id=client_id, detail=detail
        )
        for pk, client_id, detail in rows
    )
