from datetime import datetime, timedelta
from email.utils import parseaddr
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.appointments.models import Appointment
from caseload.audit.models import journal
from caseload.clients.models import Client, ClientState, MailLanguage
from caseload.reminders.asking import ALREADY_SAID, NOT_WAITING, hold_client, refuse, why_not_now
from caseload.reminders.policy import INVITATION_USEFUL, PLACES, Why, latest_at, next_sending_moment
from caseload.reminders.rules import rules_at
from caseload.reminders.states import CALL_FOR, MEANING, OF_SESSION, TAKES_PLACE, TOLD, Kind, Reason, Status
from caseload.staff.models import User
from caseload.workshops.notices import SessionNotice

__all__ = ["CALL_FOR", "TAKES_PLACE", "TOLD", "Kind", "Reason", "Reminder", "Status", "message_id"]


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def visible_to(self, user: Any) -> "ReminderQuerySet":
        return self.filter(client_scope(user, "client__"))

    def waiting(self) -> "ReminderQuerySet":
        return self.filter(status=Status.PLANNED)

    def live(self) -> "ReminderQuerySet":
        """Without those in whose stead another was sent."""
        return self.filter(replaced_at__isnull=True)

    def needing_call(self, now: datetime) -> "ReminderQuerySet":
        """What did not (or perhaps not) reach the client and still matters at ``now``: please telephone.

        An appointment that still stands at that time, one that was cancelled or moved and whose former time, still ahead,
        the client believes in, a session that was changed, or an invitation of the last days; a contact held since then
        settles each, and that somebody telephoned about the session settles that.
        """
        wrongly_told = Q(corrects=True) & ~Q(reason=Reason.STOPPED)
        undelivered = Q(status__in=(Status.UNCERTAIN, Status.BOUNCED)) | (
            Q(status__in=(Status.FAILED, Status.SKIPPED)) & (Q(reason__in=CALL_FOR) | wrongly_told)
        )
        same_version = Q(appointment__version=F("appointment_version"))
        stands = Q(kind=Kind.APPOINTMENT, appointment__status="planned", appointment__starts_at__gt=now)
        believed = Q(kind=Kind.CANCELLATION, appointment_at__gt=now)
        believed |= Q(kind=Kind.APPOINTMENT, corrects=True, appointment__status="planned", believed_at__gt=now)
        session = Q(notice__session__version=F("notice__version"), notice__seat__place__isnull=False)
        session &= Q(kind__in=OF_SESSION, appointment_at__gt=now, notice__phoned_at__isnull=True)
        ahead = (same_version & (stands | believed)) | session
        recent = Q(kind=Kind.INVITATION, changed_at__gt=now - timedelta(days=settings.RHYTHM_DAYS))
        last_contact = "client__state__last_contact_at"
        no_contact = Q(**{f"{last_contact}__isnull": True}) | Q(**{f"{last_contact}__lt": F("changed_at")})
        told = Reminder.objects.filter(appointment=OuterRef("appointment"), kind=Kind.APPOINTMENT, status__in=TOLD)
        believed_at = told.order_by("-appointment_version", "-pk").values("appointment_at")[:1]
        found = self.live().alias(believed_at=Subquery(believed_at))
        return found.filter(undelivered, ahead | recent, no_contact, client__ended_on__isnull=True)

    @transaction.atomic
    def remind_now(self, appointment: Appointment, by: Any) -> "Reminder":
        """A counsellor wants the client to be reminded of the appointment now, not only some days before.

        What was planned goes first in the next run, what was not sent is sent once more; ``next_try_at`` of the returned
        row is the moment at which it leaves. Raises ValidationError with the reason where it may not be sent.
        """
        state = hold_client(appointment.client_id)
        appointment = Appointment.objects.get(pk=appointment.pk)
        known = self.live().filter(appointment=appointment, appointment_version=appointment.version).first()
        if known:
            return known.resend(by) if known.may_resend else known.send_now(by)
        wanted = Reminder(
            client=state.client,
            kind=Kind.APPOINTMENT,
            appointment=appointment,
            appointment_version=appointment.version,
            appointment_at=appointment.starts_at,
            latest_at=latest_at(appointment.starts_at),
        )
        wanted._place_and_save(state, by)
        journal("send reminder now", wanted, by, wanted.client_id)
        return wanted


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
    notice = models.ForeignKey(
        SessionNotice,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="reminders",
        verbose_name=_("notice of a changed session"),
        db_index=False,  # nearly all mails have none; those that have one stand in an index of their own
    )
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
    # The client was last told something else: of another time, or of an appointment that is cancelled by now.
    corrects = models.BooleanField(_("corrects what the client was told"), default=False)
    asked_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("asked for by"), editable=False
    )
    bounced_at = models.DateTimeField(_("came back at"), null=True, blank=True)
    # Enhanced status code of the bounce (RFC 3463), such as 5.1.1; empty where it named none.
    bounce_code = models.CharField(_("code of the bounce"), max_length=11, blank=True)
    # A mail that did not arrive gives its keys to the one that is sent in its stead, not its place in the month.
    replaces = models.OneToOneField(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="replacement",
        verbose_name=_("sent in the stead of"),
        editable=False,
    )
    replaced_at = models.DateTimeField(_("replaced at"), null=True, blank=True, editable=False)

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
                fields=["appointment", "appointment_version"],
                condition=Q(replaced_at__isnull=True),
                name="reminder_once_per_appointment_version",
            ),
            models.UniqueConstraint(
                fields=["appointment", "kind", "appointment_at"],
                condition=Q(place__isnull=False, replaced_at__isnull=True) & ~Q(status="bounced"),
                name="reminder_once_per_appointment_time",
            ),
            models.CheckConstraint(
                condition=Q(replaced_at__isnull=True)
                | Q(status__in=("failed", "uncertain", "bounced", "skipped", "cancelled")),
                name="reminder_replaced_did_not_arrive",
            ),
            models.CheckConstraint(
                condition=~Q(status="bounced") | Q(bounced_at__isnull=False), name="reminder_bounced_has_time"
            ),
            models.CheckConstraint(
                condition=Q(kind="invitation", appointment__isnull=True)
                | Q(
                    kind__in=("appointment", "cancellation"),
                    appointment__isnull=False,
                    appointment_version__isnull=False,
                    appointment_at__isnull=False,
                )
                | Q(
                    kind__in=OF_SESSION,
                    appointment__isnull=True,
                    appointment_version__isnull=True,
                    appointment_at__isnull=False,
                    notice__isnull=False,
                ),
                name="reminder_kind_fits_appointment",
            ),
            models.CheckConstraint(
                condition=Q(notice__isnull=True) | Q(kind__in=OF_SESSION), name="reminder_notice_is_of_a_session"
            ),
            models.UniqueConstraint(
                fields=["notice"],
                condition=Q(notice__isnull=False, replaced_at__isnull=True),
                name="reminder_once_per_session_notice",
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
                condition=~Q(status__in=("skipped", "failed", "bounced")) | ~Q(reason=""),
                name="reminder_not_sent_says_why",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(status="planned"), name="reminder_waiting"),
            models.Index(fields=["lease_until"], condition=Q(status="sending"), name="reminder_leased"),
            models.Index(fields=["client", "-due_at"], name="reminder_client_due"),
            models.Index(fields=["notice"], condition=Q(notice__isnull=False), name="reminder_of_notice"),
            models.Index(
                fields=["client"],
                condition=Q(status__in=("failed", "uncertain", "bounced", "skipped")),
                name="reminder_not_arrived_client",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def message_id(self) -> str:
        return message_id(self.key)

    @property
    def meaning(self) -> str:
        """What the state says about the mail, and what it does not, in a sentence."""
        return str(MEANING[Status(self.status)])

    @property
    def why(self) -> str:
        """The reason in words; where the client was told something else and not corrected, somebody has to telephone."""
        words = str(self.get_reason_display())
        not_sent = self.status in (Status.SKIPPED, Status.FAILED) and self.corrects
        return _("%(why)s: please telephone") % {"why": words} if not_sent and self.reason not in CALL_FOR else words

    @property
    def may_resend(self) -> bool:
        """It did not, or perhaps not, arrive, or a counsellor had stopped it; and nothing was sent in its stead yet."""
        ended = self.status in (Status.FAILED, Status.UNCERTAIN, Status.BOUNCED, Status.SKIPPED)
        return (ended or self.reason == Reason.STOPPED) and self.replaced_at is None

    # --- verbs in order of life ---

    @transaction.atomic
    def send_now(self, by: Any) -> "Reminder":
        """The waiting mail goes first in the next run, within the sending hours (``next_try_at``); not its back-off.

        Raises ValidationError where it no longer waits, or may not be sent.
        """
        state = hold_client(self.client_id)
        now = timezone.now()
        rules = rules_at(now)
        current = self._held()
        if current.status != Status.PLANNED:
            raise ValidationError(NOT_WAITING, code="changed")
        send_at = next_sending_moment(now, rules)
        refuse(why_not_now(current, state, send_at, now))
        current.next_try_at, current.asked_by = send_at, by
        current.save(update_fields=["next_try_at", "asked_by"])
        journal("send reminder now", current, by, self.client_id)
        return current

    @transaction.atomic
    def resend(self, by: Any) -> "Reminder":
        """Send another mail in the stead of one that did not arrive: a row of its own, with its own Message-ID.

        It takes a further place in the month, unless this one had given its own back. Raises ValidationError where
        something was sent in its stead already, and with the reason where it may not be sent.
        """
        state = hold_client(self.client_id)
        current = self._held()
        if not current.may_resend:
            raise ValidationError(NOT_WAITING, code="changed")
        current.replaced_at = timezone.now()
        current.save(update_fields=["replaced_at"])
        again = Reminder(
            client=state.client,
            kind=current.kind,
            appointment=current.appointment,
            appointment_version=current.appointment_version,
            appointment_at=current.appointment_at,
            notice=current.notice,
            latest_at=current.latest_at,
            corrects=current.corrects,
            replaces=current,
        )
        again._place_and_save(state, by)
        journal("resend reminder", again, by, again.client_id, instead_of=current.pk)
        return again

    @transaction.atomic
    def cancel(self, by: Any) -> None:
        """Stop the waiting mail; it is not planned again by itself. Raises ValidationError where it no longer waits."""
        hold_client(self.client_id)
        now = timezone.now()
        waiting = Reminder.objects.waiting().filter(pk=self.pk)
        if not waiting.update(status=Status.CANCELLED, reason=Reason.STOPPED, place=None, changed_at=now):
            raise ValidationError(NOT_WAITING, code="changed")
        ClientState.objects.wake([self.client_id])
        journal("stop reminder", self, by, self.client_id)
        self.refresh_from_db()

    @transaction.atomic
    def mark_bounced(self, code: str = "", at: datetime | None = None, by: Any = None) -> bool:
        """The mail came back: ``code`` is the enhanced status code, ``at`` (aware, default now) when that was learned.

        It keeps its place in the month. A bounce may be quicker than the sender's own mark, and it proves that a mail
        left whose worker died: such a one is not repeated. False where there was nothing (or no longer) to mark.
        """
        hold_client(self.client_id)
        now = timezone.now()
        left = Q(status__in=TOLD) | Q(status=Status.PLANNED, attempts__gt=0)
        marked = Reminder.objects.filter(left, pk=self.pk).update(
            status=Status.BOUNCED,
            reason=Reason.BOUNCED,
            bounce_code=code[:11],
            bounced_at=at or now,
            changed_at=now,
            lease=None,
            lease_until=None,
        )
        if marked:
            ClientState.objects.wake([self.client_id])
            journal("bounce", self, by, self.client_id, code=code[:11])
            self.refresh_from_db()
        return bool(marked)

    def _held(self) -> "Reminder":
        """Locked, with what ``why_not_now`` asks about."""
        about = Reminder.objects.select_related("appointment", "notice__session", "notice__seat")
        return about.select_for_update(of=("self",)).get(pk=self.pk)

    def _place_and_save(self, state: ClientState, by: Any) -> None:
        """Write the new row with a free place of the month in which it leaves; refuse what the policy refuses."""
        now = timezone.now()
        rules = rules_at(now)
        send_at = next_sending_moment(now, rules)
        if self.kind == Kind.INVITATION:
            self.latest_at = send_at + INVITATION_USEFUL
        self.due_at, self.next_try_at, self.month = now, send_at, rules.month(send_at)
        self.language, self.asked_by = state.client.language, by
        refuse(why_not_now(self, state, send_at, now))
        if self._has_a_rival():
            raise ValidationError(ALREADY_SAID, code="already")
        taken = Reminder.objects.filter(client=self.client, month=self.month, place__isnull=False)
        self.place = next(iter(sorted(set(range(1, PLACES + 1)) - set(taken.values_list("place", flat=True)))), None)
        refuse(None if self.place else Why.LIMIT)
        self.save()

    def _has_a_rival(self) -> bool:
        """Another mail says, or may have said, the same: the same appointment at the same time, an open invitation."""
        if self.kind == Kind.INVITATION:
            open_ones = Reminder.objects.filter(kind=Kind.INVITATION, status__in=(Status.PLANNED, Status.SENDING))
            return open_ones.filter(client=self.client).exists()
        if self.kind in OF_SESSION:
            return Reminder.objects.live().filter(notice=self.notice, place__isnull=False).exists()
        same = Reminder.objects.live().filter(
            appointment=self.appointment, kind=self.kind, appointment_at=self.appointment_at, place__isnull=False
        )
        return same.exclude(status=Status.BOUNCED).exists()


def message_id(key: UUID) -> str:
    """The same for every attempt, so that a repeat can be recognised; of the domain that sends, naming nothing else."""
    return f"<{key}@{_domain(settings.DEFAULT_FROM_EMAIL)}>"


@lru_cache(maxsize=4)
def _domain(address: str) -> str:
    return parseaddr(address)[1].rpartition("@")[2]
