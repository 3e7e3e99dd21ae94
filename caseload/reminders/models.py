from datetime import datetime, timedelta
from email.utils import parseaddr
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.appointments.models import Appointment
from caseload.clients.models import Client, MailLanguage


class Kind(models.TextChoices):
    APPOINTMENT = "appointment", _("Appointment reminder")
    INVITATION = "invitation", _("Invitation to get in touch")


class Status(models.TextChoices):
    PLANNED = "planned", _("Planned")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")
    UNCERTAIN = "uncertain", _("Uncertain")
    SKIPPED = "skipped", _("Not sent")
    CANCELLED = "cancelled", _("No longer needed")


# A mail in one of these states has, or may have, reached the client: it keeps its place in the month.
TAKES_PLACE = (Status.PLANNED, Status.SENDING, Status.SENT, Status.UNCERTAIN)


class Reason(models.TextChoices):
    """Why a reminder was not sent, as the counsellor reads it."""

    TOO_LATE = "too_late", _("It would have come too late: please telephone")
    NO_WISH = "no_wish", _("No recorded wish for e-mail")
    NO_ADDRESS = "no_address", _("No usable e-mail address")
    REFUSED = "refused", _("The mail server refused the mail: please telephone")
    GAVE_UP = "gave_up", _("The mail server could not be reached in time: please telephone")
    LIMIT = "limit", _("Four mails this month already")
    CHANGED = "changed", _("The appointment was moved, cancelled or held")
    CONTACT_HELD = "contact_held", _("There has been a contact in the meantime")
    MOVED_BACK = "moved_back", _("Moved back to a time already announced: please telephone")
    BOOKED = "booked", _("An appointment has been booked in the meantime")
    PAUSED = "paused", _("The rhythm is paused")
    CARE_ENDED = "care_ended", _("Care has ended")


# The client wishes for mails and was not told, or perhaps not: somebody has to telephone.
CALL_FOR = (Reason.TOO_LATE, Reason.NO_ADDRESS, Reason.REFUSED, Reason.GAVE_UP, Reason.MOVED_BACK)


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def visible_to(self, user: Any) -> "ReminderQuerySet":
        return self.filter(client_scope(user, "client__"))

    def waiting(self) -> "ReminderQuerySet":
        return self.filter(status=Status.PLANNED)

    def needing_call(self, now: datetime) -> "ReminderQuerySet":
        """What did not (or perhaps not) reach the client and still matters at ``now``: please telephone.

        An appointment that still stands at that time, or an invitation of the last days; a contact held since then
        settles either.
        """
        undelivered = Q(status=Status.UNCERTAIN) | Q(status__in=(Status.FAILED, Status.SKIPPED), reason__in=CALL_FOR)
        ahead = Q(
            appointment__status="planned",
            appointment__version=F("appointment_version"),
            appointment__starts_at__gt=now,
        )
        recent = Q(kind=Kind.INVITATION, changed_at__gt=now - timedelta(days=settings.RHYTHM_DAYS))
        last_contact = "client__state__last_contact_at"
        no_contact = Q(**{f"{last_contact}__isnull": True}) | Q(**{f"{last_contact}__lt": F("changed_at")})
        return self.filter(undelivered, ahead | recent, no_contact, client__ended_on__isnull=True)


class Reminder(models.Model):
    """One mail to one client: first a row, then a delivery.

    ``month`` is the local month in which it is sent, ``place`` its place among the client's four mails of that month.
    """

    client = models.ForeignKey(Client, models.CASCADE, related_name="reminders", verbose_name=_("client"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    appointment = models.ForeignKey(
        Appointment, models.CASCADE, null=True, blank=True, related_name="reminders", verbose_name=_("appointment")
    )
    appointment_version = models.PositiveIntegerField(_("version of the appointment"), null=True, blank=True)
    appointment_at = models.DateTimeField(_("time of the appointment"), null=True, blank=True)
    month = models.DateField(_("month"))
    place = models.PositiveSmallIntegerField(_("place in the month"), null=True, blank=True)
    status = models.CharField(_("state"), max_length=10, choices=Status.choices, default=Status.PLANNED)
    reason = models.CharField(_("reason"), max_length=14, choices=Reason.choices, blank=True)
    due_at = models.DateTimeField(_("due at"))
    latest_at = models.DateTimeField(_("useful until"))
    next_try_at = models.DateTimeField(_("next attempt at"))
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    lease = models.UUIDField(null=True, blank=True, editable=False)
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=5, choices=MailLanguage.choices)
    error = models.CharField(_("answer of the mail server"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    # Of the state; whoever writes a state writes this too (rows are changed by UPDATE, many at once).
    changed_at = models.DateTimeField(_("changed at"), default=timezone.now, editable=False)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        ordering = ["-due_at", "-pk"]
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        constraints = [
            models.UniqueConstraint(fields=["client", "month", "place"], name="reminder_place_once_a_month"),
            models.CheckConstraint(
                condition=Q(place__isnull=True) | Q(place__gte=1, place__lte=4), name="reminder_place_between_1_and_4"
            ),
            models.CheckConstraint(
                condition=Q(place__isnull=False) | ~Q(status__in=TAKES_PLACE), name="reminder_on_its_way_has_a_place"
            ),
            models.UniqueConstraint(
                fields=["appointment", "appointment_version"], name="reminder_once_per_appointment_version"
            ),
            models.UniqueConstraint(
                fields=["appointment", "appointment_at"],
                condition=Q(place__isnull=False),
                name="reminder_once_per_appointment_time",
            ),
            models.CheckConstraint(
                condition=Q(kind="invitation", appointment__isnull=True)
                | Q(
                    kind="appointment",
                    appointment__isnull=False,
                    appointment_version__isnull=False,
                    appointment_at__isnull=False,
                ),
                name="reminder_kind_fits_appointment",
            ),
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(kind="invitation", status__in=("planned", "sending")),
                name="reminder_one_open_invitation",
            ),
            models.CheckConstraint(
                condition=~Q(status="sent") | Q(sent_at__isnull=False), name="reminder_sent_has_time"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=("skipped", "failed")) | ~Q(reason=""), name="reminder_not_sent_says_why"
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(status="planned"), name="reminder_waiting"),
            models.Index(fields=["lease_until"], condition=Q(status="sending"), name="reminder_leased"),
            models.Index(fields=["client", "-due_at"], name="reminder_client_due"),
            models.Index(
                fields=["client"],
                condition=Q(status__in=("failed", "uncertain", "skipped")),
                name="reminder_not_sent_client",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def message_id(self) -> str:
        return message_id(self.key)


def message_id(key: UUID) -> str:
    """The same for every attempt, so that a repeat can be recognised; of the domain that sends, naming nothing else."""
    return f"<{key}@{_domain(settings.DEFAULT_FROM_EMAIL)}>"


@lru_cache(maxsize=4)
def _domain(address: str) -> str:
    return parseaddr(address)[1].rpartition("@")[2]
