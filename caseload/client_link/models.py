from datetime import datetime, timedelta
from typing import Any
from uuid import uuid5

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.appointments.conditions import CHANGED, hold
from caseload.appointments.free import Slot
from caseload.appointments.models import Appointment, Confirmed, Status
from caseload.audit.models import journal
from caseload.client_link.notice import may_change
from caseload.clients.models import Client
from caseload.clients.wishes import TOLD, MailWish
from caseload.reminders.models import Reminder


class Kind(models.TextChoices):
    CONFIRMED = "confirmed", _("Appointment confirmed")
    MOVED = "moved", _("Appointment moved")
    CANCELLED = "cancelled", _("Appointment cancelled")
    BOOKED = "booked", _("Appointment booked")
    CALL = "call", _("Asks for a call")
    STOPPED = "stopped", _("No more e-mails")
    RESUMED = "resumed", _("E-mails wished again")


NEWS_FOR = timedelta(days=3)  # over a weekend
ABOUT_AN_APPOINTMENT = (Kind.CONFIRMED, Kind.MOVED, Kind.CANCELLED, Kind.BOOKED)


class TooLate(ValidationError):
    """So shortly before the appointment only a telephone call helps."""

    def __init__(self) -> None:
        super().__init__(_("It is too late to change this appointment by the link."), code="too_late")


class AnswerQuerySet(models.QuerySet["Answer"]):
    def visible_to(self, user: Any) -> "AnswerQuerySet":
        return self.filter(client_scope(user, "client__"))

    def wanting_attention(self, now: datetime) -> "AnswerQuerySet":
        """What a counsellor has to know or do at ``now``: calls asked for, cancellations with nothing booked since, mails
        ended, times that the client chose. A contact held since then settles each; cancellations and ended mails are told
        for as long as a rhythm lasts, chosen times for ``NEWS_FOR``, while they stand.
        """
        ahead = Appointment.objects.filter(client=OuterRef("client"), starts_at__gt=now).planned()
        recent = Q(at__gt=now - timedelta(days=settings.RHYTHM_DAYS))
        cancelled = Q(kind=Kind.CANCELLED) & ~Exists(ahead) & recent
        stopped = Q(kind=Kind.STOPPED, client__mail_consent_at__isnull=True) & recent
        stands = Q(
            appointment__version=F("version"), appointment__status=Status.PLANNED, appointment__starts_at__gt=now
        )
        chosen = Q(kind__in=(Kind.MOVED, Kind.BOOKED), at__gt=now - NEWS_FOR) & stands
        last_contact = "client__state__last_contact_at"
        no_contact = Q(**{f"{last_contact}__isnull": True}) | Q(**{f"{last_contact}__lt": F("at")})
        return self.filter(Q(kind=Kind.CALL) | cancelled | stopped | chosen, no_contact, client__ended_on__isnull=True)

    # --- verbs: what a client does alone, by the link of ``reminder``; ``version`` is the one shown on the page ---

    @transaction.atomic
    def confirm(self, reminder: Reminder, appointment: Appointment, version: int) -> None:
        """Raises ValidationError where the appointment is no longer the one that was shown."""
        appointment.confirm(version, Confirmed.LINK)
        self._keep(reminder, Kind.CONFIRMED, appointment)

    @transaction.atomic
    def cancel(self, reminder: Reminder, appointment: Appointment, version: int) -> None:
        """Raises TooLate, and ValidationError where it is no longer the one that was shown."""
        self._check_time(appointment)
        appointment.cancel(Status.CANCELLED_CLIENT, by=None)
        if appointment.version != version + 1:
            raise ValidationError(CHANGED, code="changed")
        self._keep(reminder, Kind.CANCELLED, appointment)

    @transaction.atomic
    def move(self, reminder: Reminder, appointment: Appointment, version: int, slot: Slot, place: str) -> None:
        """Who chooses a time has confirmed it. Pressing twice moves once. Errors as for ``Appointment.move``, and TooLate."""
        self._check_time(appointment)
        length = appointment.ends_at - appointment.starts_at
        appointment.move(slot.starts_at, slot.starts_at + length, by=None, place=place, counsellor=slot.counsellor)
        if appointment.version > version + 1:
            raise ValidationError(CHANGED, code="changed")
        appointment.confirm(appointment.version, Confirmed.LINK)
        self._keep(reminder, Kind.MOVED, appointment)

    @transaction.atomic
    def book(self, reminder: Reminder, slot: Slot, length: timedelta, kind: str, place: str) -> Appointment:
        """An appointment where there is none ahead. Errors as for ``Appointment.objects.book``. Pressing twice books once."""
        client, counsellor = reminder.client, slot.counsellor
        assert counsellor  # offers to clients name one
        hold([counsellor.pk], client.pk)
        before = self.filter(reminder=reminder, kind=Kind.BOOKED).count()
        token = uuid5(reminder.key, str(before))
        if client.appointments.planned().filter(starts_at__gt=timezone.now()).exclude(token=token).exists():
            raise ValidationError(CHANGED, code="changed")
        ends_at = slot.starts_at + length
        appointment: Appointment = Appointment.objects.book(
            client, counsellor, slot.starts_at, ends_at, kind, by=None, place=place, token=token
        )
        appointment.confirm(appointment.version, Confirmed.LINK)
        self._keep(reminder, Kind.BOOKED, appointment)
        return appointment

    @transaction.atomic
    def ask_for_call(self, reminder: Reminder) -> None:
        """Work on *Today* until a contact is held; asking again before that changes nothing."""
        hold([], reminder.client_id)
        if not self.filter(client=reminder.client_id, kind=Kind.CALL).wanting_attention(timezone.now()).exists():
            self._keep(reminder, Kind.CALL)

    @transaction.atomic
    def stop_mails(self, reminder: Reminder) -> None:
        """The wish for e-mail is withdrawn, for all mails. Again changes nothing."""
        client = Client.objects.select_for_update(no_key=True).get(pk=reminder.client_id)
        if client.wants_mail:
            client.withdraw_mail_wish(by=None, how=Client.Consent.LINK)
            self._keep(reminder, Kind.STOPPED)

    @transaction.atomic
    def resume_mails(self, reminder: Reminder) -> None:
        """Take back what was just done by the link: the wish is declared anew. Later, or otherwise withdrawn: nothing."""
        client = Client.objects.select_for_update(no_key=True).get(pk=reminder.client_id)
        if may_resume(client, timezone.now()):
            client.record_mail_wish(Client.Consent.LINK, by=None, told=TOLD)
            self._keep(reminder, Kind.RESUMED)

    def _check_time(self, appointment: Appointment) -> None:
        if appointment.summoned or not may_change(appointment.starts_at, timezone.now(), settings.LINK_CANCEL_HOURS):
            raise TooLate

    def _keep(self, reminder: Reminder, kind: Kind, appointment: Appointment | None = None) -> None:
        about = {"appointment": appointment, "version": appointment.version} if appointment else {}
        answer = Answer(reminder=reminder, client_id=reminder.client_id, kind=kind, **about)
        if about and self.filter(kind=kind, **about).exists():
            return
        answer.save()
        journal("answer by link", answer, None, reminder.client_id, kind=kind.value)


RESUME_FOR = timedelta(hours=24)


def may_resume(client: Client, now: datetime) -> bool:
    """Whether the wish was withdrawn by a link within the last day, so that the same link may take that back."""
    last = client.mail_wishes.first()
    return bool(
        last
        and (last.kind, last.how) == (MailWish.Kind.WITHDRAWN, Client.Consent.LINK)
        and last.at > now - RESUME_FOR
        and client.is_active
    )


class Answer(models.Model):
    """One act of a client by the link in a mail: the trace on the timeline, and work on *Today*."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="answers", verbose_name=_("client"))
    reminder = models.ForeignKey(Reminder, models.CASCADE, related_name="answers", verbose_name=_("reminder"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    appointment = models.ForeignKey(
        Appointment, models.CASCADE, null=True, blank=True, related_name="answers", verbose_name=_("appointment")
    )
    version = models.PositiveIntegerField(_("version of the appointment"), null=True, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("answer by link")
        verbose_name_plural = _("answers by link")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ABOUT_AN_APPOINTMENT, appointment__isnull=False, version__isnull=False)
                | (~Q(kind__in=ABOUT_AN_APPOINTMENT) & Q(appointment__isnull=True, version__isnull=True)),
                name="answer_kind_fits_appointment",
            ),
            models.UniqueConstraint(fields=["kind", "appointment", "version"], name="answer_once_per_version"),
        ]
        indexes = [models.Index(fields=["client", "-at"], name="answer_client_at")]

    def __str__(self) -> str:
        return f"#{self.pk}"
