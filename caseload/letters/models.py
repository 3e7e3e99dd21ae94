from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.appointments.models import Appointment
from caseload.audit.models import journal
from caseload.clients.models import Client, MailLanguage
from caseload.letters.draft import Draft
from caseload.staff.models import User
from caseload.texts.models import Kind, MailText


class LetterQuerySet(models.QuerySet["Letter"]):
    def visible_to(self, user: Any) -> "LetterQuerySet":
        return self.filter(client_scope(user, "client__"))

    @transaction.atomic
    def record_sent(self, draft: Draft, sent_on: date, by: Any) -> "Letter":
        """The letter was posted on the local day ``sent_on``. The same one twice on a day is one (a double click)."""
        texts = MailText.objects.kept(draft.day)
        text, german = texts[draft.kind, draft.language], texts[draft.kind, MailLanguage.GERMAN]
        facts: dict[str, Any] = {
            "language": draft.language,
            "text_id": text.pk,
            "german_id": german.pk if draft.german else None,
            "phone": draft.phone,
            "place": draft.place(draft.language),
            "starts_at": draft.starts_at,
            "by": by,
        }
        letter, new = self.get_or_create(
            client=draft.client,
            kind=draft.kind,
            appointment=draft.appointment,
            appointment_version=draft.appointment.version if draft.appointment else None,
            sent_on=sent_on,
            defaults=facts,
        )
        if new:
            journal("send letter", letter, by, draft.client.pk, kind=draft.kind, sent_on=sent_on.isoformat())
        return letter


class Letter(models.Model):
    """One letter that was posted: to whom, about which version of an appointment, with which text and facts."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="letters", verbose_name=_("client"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    appointment = models.ForeignKey(
        Appointment, models.CASCADE, null=True, blank=True, related_name="letters", verbose_name=_("appointment")
    )
    appointment_version = models.PositiveIntegerField(_("version of the appointment"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=5, choices=MailLanguage.choices)
    text = models.ForeignKey(MailText, models.PROTECT, related_name="+", verbose_name=_("text"))
    german = models.ForeignKey(
        MailText, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("German text below it")
    )
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    place = models.CharField(_("place"), max_length=250, blank=True)
    starts_at = models.DateTimeField(_("time of the appointment"), null=True, blank=True)
    sent_on = models.DateField(_("posted on"))
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("put on record by"))
    at = models.DateTimeField(_("put on record at"), default=timezone.now, editable=False)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="invitation", appointment__isnull=True, appointment_version__isnull=True)
                | (~Q(kind="invitation") & Q(appointment__isnull=False, appointment_version__isnull=False)),
                name="letter_kind_fits_appointment",
            ),
            models.UniqueConstraint(
                fields=["appointment", "appointment_version", "kind", "sent_on"], name="letter_once_a_day_per_version"
            ),
            models.UniqueConstraint(
                fields=["client", "sent_on"], condition=Q(kind="invitation"), name="letter_one_invitation_a_day"
            ),
        ]
        indexes = [models.Index(fields=["client", "-at"], name="letter_client_at")]

    def __str__(self) -> str:
        return f"#{self.pk}"
