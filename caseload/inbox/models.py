from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope, unassigned_scope
from caseload.appointments.models import Appointment
from caseload.audit.models import journal, journal_many
from caseload.clients.models import Client
from caseload.inbox.words import WORDS
from caseload.reminders.models import Reminder


class Kind(models.TextChoices):
    """``bounce.Kind`` in words."""

    HARD = "hard", _("Came back: the address is wrong")
    SOFT = "soft", _("Came back: not delivered this time")
    BLOCKED = "blocked", _("Came back: refused by the mail server")
    DELAY = "delay", _("Delayed, still being tried")
    COMPLAINT = "complaint", _("Marked as unwanted")
    AUTOMATIC = "automatic", _("Automatic answer")
    CHALLENGE = "challenge", _("Asks for a confirmation")
    CALENDAR = "calendar", _("Answer of a calendar")
    PERSON = "person", _("Message")
    OTHER = "other", _("Other mail")


class Outcome(models.TextChoices):
    """What came of it."""

    FILED = "filed", _("Filed")
    ADDRESS_DEAD = "address_dead", _("The address is no longer used")
    COUNTED = "counted", _("Counted: the third in a row ends the use of the address")
    RETURNED = "returned", _("The mail came back")
    WRITTEN = "written", _("Needs an answer")
    CONFIRMED = "confirmed", _("Appointment confirmed")
    DECLINED = "declined", _("Appointment declined")
    OUTDATED = "outdated", _("Answers an appointment that has changed since")
    UNASSIGNED = "unassigned", _("Cannot be assigned")
    FORGED = "forged", _("Names a mail that was never sent: ignored")
    TOO_OLD = "too_old", _("Comes too late to count: ignored")
    OTHER_ADDRESS = "other_address", _("Speaks of another address than the client's")


class MatchedBy(models.TextChoices):
    RETURN_PATH = "return_path", _("the address it was sent to")
    RETURNED = "returned", _("the mail it gives back")
    IN_REPLY = "in_reply", _("the mail it answers")
    UID = "uid", _("the calendar entry")
    HAND = "hand", _("a person")


FORGOTTEN_AT_ONCE = 500  # in one transaction; the next run goes on
# Somebody has to read it and act.
FOR_A_PERSON = (Outcome.WRITTEN, Outcome.DECLINED)


class IncomingMailQuerySet(models.QuerySet["IncomingMail"]):
    def bounces_of(self, keys: Any) -> "IncomingMailQuerySet":
        """Bounces nobody has claimed of mails with these keys, which are no reminders: a higher room's mails."""
        bounces = (Kind.HARD, Kind.SOFT, Kind.BLOCKED)
        return self.filter(named_key__in=keys, kind__in=bounces, outcome=Outcome.FORGED)

    def visible_to(self, user: Any) -> "IncomingMailQuerySet":
        """Those of clients within the person's scope; what belongs to nobody yet, the administrators' alone."""
        return self.filter((client_scope(user, "client__") & Q(client__isnull=False)) | unassigned_scope(user))

    def open(self) -> "IncomingMailQuerySet":
        """What is work: written by people and neither settled nor followed by a contact or an attempt, or the reason why
        the client's present address is no longer written to.
        """
        since = [
            Q(**{f"client__state__{moment}__isnull": True}) | Q(**{f"client__state__{moment}__lt": F("received_at")})
            for moment in ("last_contact_at", "last_attempt_at")
        ]
        unanswered = Q(*since, outcome__in=FOR_A_PERSON, settled_at__isnull=True)
        dead = Q(
            outcome=Outcome.ADDRESS_DEAD,
            address=F("client__email"),
            client__dead_email=F("client__email"),
            client__mail_consent_at__isnull=False,
        )
        return self.filter(unanswered | dead, client__ended_on__isnull=True)

    def unassigned(self) -> "IncomingMailQuerySet":
        return self.filter(outcome=Outcome.UNASSIGNED)

    def outlived(self, now: datetime) -> "IncomingMailQuerySet":
        """Whose words and names are no longer kept: ``INBOX_TEXT_DAYS`` old at ``now``, and no work any more."""
        kept = ~Q(text="") | ~Q(attachments=[]) | (~Q(address="") & ~Q(outcome=Outcome.ADDRESS_DEAD))
        old = self.filter(kept, received_at__lt=now - timedelta(days=settings.INBOX_TEXT_DAYS))
        return old.exclude(pk__in=IncomingMail.objects.open().order_by().values("pk"))

    @transaction.atomic
    def forget_texts(self, now: datetime) -> int:
        """Delete the words that have outlived their time, not the fact that a mail came; how many. Journaled for each."""
        rows = self.outlived(now).order_by().select_for_update(of=("self",)).values_list("pk", "client")
        found: list[tuple[int, int | None, dict[str, Any]]] = [
            (pk, client, {}) for pk, client in rows[:FORGOTTEN_AT_ONCE]
        ]
        dead = Case(When(outcome=Outcome.ADDRESS_DEAD, then=F("address")), default=Value(""))
        self.filter(pk__in=[pk for pk, *_client in found]).update(text="", attachments=[], address=dead)
        journal_many("forget text", IncomingMail, found, by=None)
        return len(found)


class IncomingMail(models.Model):
    """One mail of the mailbox, filed once (``digest``), with what came of it.

    Of a person's mail the text is kept, without what it quotes; of attachments names and sizes alone; of all others
    nothing but the verdict. The rows belong to the client's file and leave with it.
    """

    digest = models.CharField(max_length=64, unique=True, editable=False)
    received_at = models.DateTimeField(_("received at"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    outcome = models.CharField(_("outcome"), max_length=14, choices=Outcome.choices)
    matched_by = models.CharField(_("known by"), max_length=12, choices=MatchedBy.choices, blank=True)
    client = models.ForeignKey(
        Client, models.CASCADE, null=True, blank=True, related_name="incoming_mails", verbose_name=_("client")
    )
    reminder = models.ForeignKey(
        Reminder, models.SET_NULL, null=True, blank=True, related_name="incoming_mails", verbose_name=_("reminder")
    )
    appointment = models.ForeignKey(
        Appointment,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="incoming_mails",
        verbose_name=_("appointment"),
    )
    # The address that a counted bounce speaks of; the sender where nobody knows yet to whom the mail belongs.
    address = models.EmailField(_("address"), max_length=254, blank=True)
    # The key of the mail of ours it names, where that is no reminder's.
    named_key = models.UUIDField(null=True, blank=True, editable=False)
    code = models.CharField(_("code"), max_length=11, blank=True)
    reason = models.CharField(_("reason"), max_length=14, blank=True)
    text = models.TextField(_("text"), blank=True)
    attachments = models.JSONField(_("attachments"), default=list, blank=True)
    size = models.PositiveIntegerField(_("size in bytes"))
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("settled by")
    )

    objects = IncomingMailQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "-pk"]
        verbose_name = _("incoming mail")
        verbose_name_plural = _("incoming mails")
        constraints = [
            models.CheckConstraint(
                condition=Q(client__isnull=False) | ~Q(outcome__in=("address_dead", "counted", "written", "declined")),
                name="incoming_mail_with_effect_has_a_client",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=False) | Q(settled_by__isnull=True), name="incoming_mail_settled_when"
            ),
        ]
        indexes = [
            models.Index(fields=["client", "-received_at"], name="incoming_mail_client"),
            models.Index(fields=["-received_at"], name="incoming_mail_received"),
            models.Index(fields=["named_key"], condition=Q(named_key__isnull=False), name="incoming_mail_named"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def why(self) -> Any:
        """The reason of a bounce, the answer of a calendar; empty for all else."""
        return WORDS.get(self.reason, "")  # type: ignore[call-overload]

    @property
    def is_unassigned(self) -> bool:
        return self.outcome == Outcome.UNASSIGNED

    @property
    def is_forgotten(self) -> bool:
        """A person wrote something, and the words were deleted when their time was over."""
        was_written = self.kind == Kind.PERSON and not self.text
        return was_written and self.received_at < timezone.now() - timedelta(days=settings.INBOX_TEXT_DAYS)

    @property
    def needs_answer(self) -> bool:
        return self.outcome in FOR_A_PERSON and self.settled_at is None

    @transaction.atomic
    def settle(self, by: Any) -> None:
        """Read and dealt with. Once is enough."""
        left = IncomingMail.objects.filter(pk=self.pk, outcome__in=FOR_A_PERSON, settled_at__isnull=True)
        if left.update(settled_at=timezone.now(), settled_by=by):
            journal("settle", self, by, self.client_id)
        self.refresh_from_db()

    @transaction.atomic
    def assign(self, client: Client, by: Any) -> None:
        """Say whose mail it is, where its headers did not. Raises ValidationError where somebody was quicker."""
        mine = IncomingMail.objects.unassigned().filter(pk=self.pk)
        outcome = Outcome.WRITTEN if self.kind == Kind.PERSON else Outcome.FILED
        if not mine.update(client=client, outcome=outcome, matched_by=MatchedBy.HAND, address=""):
            raise ValidationError(_("This mail has been assigned in the meantime."), code="changed")
        journal("assign mail", self, by, client.pk)
        self.refresh_from_db()
