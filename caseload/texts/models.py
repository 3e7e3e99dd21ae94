from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.clients.models import MailLanguage
from caseload.lib.dates import local_today
from caseload.lib.text import clean_text
from caseload.staff.models import User
from caseload.texts.built_in import built_in
from caseload.texts.rules import LONGEST, Fault, faults


class Kind(models.TextChoices):
    APPOINTMENT = "appointment", _("Appointment")
    MOVED = "moved", _("Moved appointment")
    CANCELLATION = "cancellation", _("Cancelled appointment")
    INVITATION = "invitation", _("Invitation to get in touch")


FAULTS = {
    "empty": _("Please enter a text."),
    "too_long": _("A text has at most %(about)s characters."),
    "code": _("“%(about)s” is no plain text; only the placeholders named below may stand in braces."),
    "unknown_gap": _("%(about)s is no placeholder; only those named below are filled in."),
    "unwanted_gap": _("%(about)s is not known in a text of this kind."),
    "missing_gap": _("%(about)s is missing; every text of this kind needs it."),
    "address": _("“%(about)s” looks like an address. Links come from {link} and {stop} alone."),
    "revealing": _("“%(about)s” would tell others what the mail is about. Please leave it out."),
}


GAP_WORDS = {
    "day": _("day of the appointment, such as Wednesday 25 November 2026"),
    "time": _("time of the appointment, such as 10:00"),
    "place": _("place; for a talk on the telephone “We will call you.”, for a video talk “Video call”"),
    "phone": _("telephone number of the counsellor, else of the team"),
    "link": _("link to the client's own page; the words before the colon become the link"),
    "stop": _("link on which mails are unsubscribed; the words before the colon become the link"),
}


class Text(NamedTuple):
    """One version; ``pk`` is None for a built-in text that was never used."""

    pk: int | None
    kind: str
    language: str
    body: str

    @property
    def is_own(self) -> bool:
        """Written by the office."""
        return self.body != built_in()[self.kind, self.language]


Texts = dict[tuple[str, str], Text]


class MailTextQuerySet(models.QuerySet["MailText"]):
    def in_force(self, day: date) -> Texts:
        """(kind, language) -> the text of the local ``day``: the office's latest, else the built-in one."""
        return _latest(self.filter(valid_from__lte=day).in_order())

    def in_force_and_coming(self, day: date) -> tuple[Texts, dict[tuple[str, str], date]]:
        """The same, and (kind, language) -> the next day after it on which another text comes into force. One statement."""
        rows = list(self.in_order())
        coming = {(row.kind, row.language): row.valid_from for row in reversed(rows) if row.valid_from > day}
        return _latest([row for row in rows if row.valid_from <= day]), coming

    def in_order(self) -> "MailTextQuerySet":
        return self.order_by("valid_from", "pk").only("by", "kind", "language", "body", "valid_from")

    def kept(self, day: date) -> Texts:
        """The same for use: a built-in text gets a row, which what was mailed refers to for good."""
        texts = self.in_force(day)
        unkept = [text for text in texts.values() if text.pk is None]
        if unkept:
            rows = [MailText(kind=text.kind, language=text.language, body=text.body, valid_from=day) for text in unkept]
            self.bulk_create(rows, ignore_conflicts=True)  # another worker may do the same
            texts = self.in_force(day)
        return texts

    @transaction.atomic
    def write(self, kind: str, language: str, body: str, valid_from: date, by: Any) -> "MailText":
        """A new version, in force from the local day ``valid_from`` on. Raises ValidationError."""
        text = MailText(kind=kind, language=language, body=clean_text(body), valid_from=valid_from, by=by)
        text.full_clean()
        text.save()
        journal("write text", text, by, kind=kind, language=language, valid_from=valid_from.isoformat())
        return text


def _same(kept: Text | None, text: Text) -> bool:
    return kept is not None and kept.body == text.body


class MailText(models.Model):
    """One version of a text; never changed, only followed by another (a trigger of the database says so, too).

    ``by`` is None for what the software brought along. An old mail refers to its version and so keeps its text.
    """

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    language = models.CharField(_("language"), max_length=5, choices=MailLanguage.choices)
    body = models.TextField(_("text"), max_length=LONGEST)
    valid_from = models.DateField(_("in force from"))
    by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("written by"), editable=False
    )
    created_at = models.DateTimeField(_("written at"), default=timezone.now, editable=False)

    objects = MailTextQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "language", "-valid_from", "-pk"]
        verbose_name = _("text of mails")
        verbose_name_plural = _("texts of mails")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "language", "valid_from", "body"],
                condition=Q(by__isnull=True),
                name="mail_text_built_in_kept_once",
            ),
            models.CheckConstraint(
                condition=~Q(body__contains="{{") & ~Q(body__contains="{%") & ~Q(body=""),
                name="mail_text_is_plain",
                violation_error_message=_("Only the placeholders named below may stand in braces."),
            ),
        ]
        indexes = [models.Index(fields=["valid_from"], name="mail_text_valid_from")]

    def __str__(self) -> str:
        return f"{self.kind} {self.language} {self.valid_from:%Y-%m-%d}"

    @property
    def is_ahead(self) -> bool:
        """Not in force yet, so nothing can have been mailed with it."""
        return self.valid_from > local_today()

    def clean(self) -> None:
        if self._state.adding and self.by_id and self.valid_from and self.valid_from < local_today():
            raise ValidationError({"valid_from": _("A text comes into force today at the earliest.")})
        if self.kind in Kind.values and (found := faults(self.kind, self.body)):
            raise ValidationError({"body": [explained(fault) for fault in found]})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise ValidationError(_("A text is never changed; please write a new version."), code="immutable")
        super().save(*args, **kwargs)

    # --- verbs in order of life ---

    @transaction.atomic
    def withdraw(self, by: Any) -> None:
        """Take back a version that has not come into force yet."""
        if not self.is_ahead:
            raise ValidationError(_("This text is or was in force; it stays on record."), code="in_force")
        journal("withdraw text", self, by, kind=self.kind, language=self.language)
        self.delete()


def _latest(rows: Iterable[MailText]) -> Texts:
    own: Texts = {}
    kept: Texts = {}
    for row in rows:
        text = Text(row.pk, row.kind, row.language, row.body)
        (kept if row.by_id is None else own)[text.kind, text.language] = text
    now = {key: Text(None, *key, body) for key, body in built_in().items()}
    return {key: own.get(key) or (kept[key] if _same(kept.get(key), text) else text) for key, text in now.items()}


def explained(fault: Fault) -> ValidationError:
    return ValidationError(FAULTS[fault.code], code=fault.code, params={"about": fault.about})
