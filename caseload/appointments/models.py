from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope, own_scope
from caseload.audit.models import journal
from caseload.clients.models import Channel, Client, ClientState
from caseload.contacts.budget import Budget
from caseload.contacts.models import Contact
from caseload.lib.dates import day_bounds, local_date, month_bounds
from caseload.staff.models import User


class Kind(models.TextChoices):
    FIRST_TALK = "first_talk", _("First talk")
    TALK = "talk", _("Talk")
    TELEPHONE = "telephone", _("Telephone")
    VIDEO = "video", _("Video")


CHANNEL_OF_KIND = {
    Kind.FIRST_TALK: Channel.IN_PERSON,
    Kind.TALK: Channel.IN_PERSON,
    Kind.TELEPHONE: Channel.TELEPHONE,
    Kind.VIDEO: Channel.VIDEO,
}
DEFAULT_MINUTES = {Kind.FIRST_TALK: 45, Kind.TALK: 30, Kind.TELEPHONE: 10, Kind.VIDEO: 30}


class Status(models.TextChoices):
    PLANNED = "planned", _("Planned")
    ATTENDED = "attended", _("Attended")
    NOT_ATTENDED = "not_attended", _("Did not come")
    CANCELLED_CLIENT = "cancelled_client", _("Cancelled by the client")
    CANCELLED_OFFICE = "cancelled_office", _("Cancelled by us")


CANCELLED = (Status.CANCELLED_CLIENT, Status.CANCELLED_OFFICE)
OUTCOMES = (Status.ATTENDED, Status.NOT_ATTENDED)

# Names of the PostgreSQL exclusion constraints (migration 0002) and what a person reads when one of them speaks.
COUNSELLOR_BUSY = _("The counsellor already has an appointment at this time.")
CLIENT_BUSY = _("The client already has an appointment at this time.")
BUSY = {"appointment_counsellor_once": COUNSELLOR_BUSY, "appointment_client_once": CLIENT_BUSY}


class Occupied(ValidationError):
    """Counsellor or client is already in an appointment at that time."""


class BudgetUsedUp(ValidationError):
    """The month already holds as many held and planned contacts as the limit allows."""


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def visible_to(self, user: Any) -> "AppointmentQuerySet":
        return self.filter(client_scope(user, "client__"))

    def work_of(self, user: Any) -> "AppointmentQuerySet":
        """Appointments that are the user's to hold: own and those of colleagues the user covers for."""
        return self.filter(own_scope(user, "counsellor"))

    def planned(self) -> "AppointmentQuerySet":
        return self.filter(status=Status.PLANNED)

    def standing(self) -> "AppointmentQuerySet":
        """Not cancelled: these occupy counsellor and client."""
        return self.exclude(status__in=CANCELLED)

    def on(self, day: Any) -> "AppointmentQuerySet":
        start, end = day_bounds(day)
        return self.filter(starts_at__gte=start, starts_at__lt=end)

    def in_month(self, day: Any) -> "AppointmentQuerySet":
        start, end = month_bounds(day)
        return self.filter(starts_at__gte=start, starts_at__lt=end)

    def missing_outcome(self, now: datetime) -> "AppointmentQuerySet":
        """Over and nobody has said how it went: that is work."""
        return self.planned().filter(ends_at__lte=now)

    def overlapping(self, starts_at: datetime, ends_at: datetime) -> "AppointmentQuerySet":
        return self.standing().filter(starts_at__lt=ends_at, ends_at__gt=starts_at)

    @transaction.atomic
    def book(
        self,
        client: Client,
        counsellor: User,
        starts_at: datetime,
        ends_at: datetime,
        kind: str,
        by: Any,
        place: str = "",
        token: UUID | None = None,
    ) -> "Appointment":
        """Book an appointment from ``starts_at`` to ``ends_at`` (aware).

        Raises Occupied (counsellor or client already has one), BudgetUsedUp (limit of that month reached) or
        ValidationError (past, end before start, longer than eight hours, care ended). The same ``token`` twice gives
        the appointment of the first time.
        """
        if token and (known := self.filter(token=token, client=client).first()):
            return known
        check_times(starts_at, ends_at)
        if not client.is_active:
            raise ValidationError(_("Care has ended; no appointment can be booked."))
        lock_budget(client, starts_at)
        check_free(counsellor, client, starts_at, ends_at)
        with occupied_as_message():
            appointment = self.create(
                client=client,
                counsellor=counsellor,
                starts_at=starts_at,
                ends_at=ends_at,
                kind=kind,
                place=place,
                booked_by=by,
                token=token,
            )
        journal("book", appointment, by, client.pk, starts_at=starts_at.isoformat())
        return appointment


class Appointment(models.Model):
    UNDO_FOR = timedelta(minutes=10)

    client = models.ForeignKey(Client, models.CASCADE, related_name="appointments", verbose_name=_("client"))
    counsellor = models.ForeignKey(User, models.PROTECT, related_name="appointments", verbose_name=_("counsellor"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.TALK)
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    status = models.CharField(_("state"), max_length=16, choices=Status.choices, default=Status.PLANNED)
    # Rises with each move and with a cancellation: the SEQUENCE of the ICS file, the version a reminder belongs to.
    version = models.PositiveIntegerField(default=0, editable=False)
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    token = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    booked_by = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+", verbose_name=_("booked by"), editable=False
    )
    outcome_at = models.DateTimeField(_("outcome recorded at"), null=True, blank=True, editable=False)
    contact = models.OneToOneField(
        Contact, models.SET_NULL, null=True, blank=True, related_name="appointment", editable=False
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="appointment_ends_after_start",
                violation_error_message=_("The end must lie after the start."),
            ),
            models.CheckConstraint(
                condition=Q(contact__isnull=True) | Q(status=Status.ATTENDED),
                name="appointment_contact_only_if_attended",
            ),
        ]
        indexes = [
            models.Index(fields=["counsellor", "starts_at"], name="appointment_counsellor_start"),
            models.Index(fields=["client", "starts_at"], name="appointment_client_start"),
            models.Index(
                fields=["client", "starts_at"], condition=Q(status="planned"), name="appointment_planned_client"
            ),
            models.Index(fields=["starts_at"], condition=Q(status="planned"), name="appointment_planned_start"),
            models.Index(fields=["counsellor", "ends_at"], condition=Q(status="planned"), name="appointment_open_end"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds() // 60)

    @property
    def is_planned(self) -> bool:
        return self.status == Status.PLANNED

    @property
    def lacks_outcome(self) -> bool:
        return self.is_planned and self.ends_at <= timezone.now()

    @property
    def may_have_outcome(self) -> bool:
        """An outcome can be recorded from the start on, never for the future."""
        return self.is_planned and self.starts_at <= timezone.now()

    # --- verbs in order of life ---

    @transaction.atomic
    def move(self, starts_at: datetime, ends_at: datetime, by: Any, place: str | None = None) -> None:
        """Give the planned appointment another time; the old one stays on record. Errors as for booking."""
        check_times(starts_at, ends_at)
        current = Appointment.objects.select_for_update().get(pk=self.pk)
        if not current.is_planned:
            raise ValidationError(_("Only a planned appointment can be moved."))
        if local_date(starts_at).replace(day=1) != local_date(current.starts_at).replace(day=1):
            lock_budget(current.client, starts_at)
        check_free(current.counsellor, current.client, starts_at, ends_at, self.pk)
        current.moves.create(
            old_starts_at=current.starts_at, new_starts_at=starts_at, by=by, version=current.version + 1
        )
        with occupied_as_message():
            Appointment.objects.filter(pk=self.pk).update(
                starts_at=starts_at,
                ends_at=ends_at,
                version=F("version") + 1,
                place=current.place if place is None else place,
            )
        journal("move", self, by, self.client_id, starts_at=starts_at.isoformat())
        self.refresh_from_db()

    @transaction.atomic
    def cancel(self, status: str, by: Any) -> None:
        """Cancel a planned appointment; ``status`` says by whom."""
        if status not in CANCELLED:
            raise ValueError(status)
        self._leave_planned(status, by, "cancel", version=F("version") + 1)

    @transaction.atomic
    def record_outcome(self, status: str, by: Any, **contact: Any) -> None:
        """Say how a past appointment went. *Attended* is also a contact; ``contact`` carries note, topics, next step."""
        if status not in OUTCOMES:
            raise ValueError(status)
        if self.starts_at > timezone.now():
            raise ValidationError(_("The appointment has not begun yet; an outcome can be recorded afterwards."))
        self._leave_planned(status, by, "record outcome", outcome_at=timezone.now())
        if status == Status.ATTENDED:
            contact.setdefault("minutes", min(self.minutes, 600))
            self.contact = Contact.objects.log(
                self.client, by, CHANNEL_OF_KIND[Kind(self.kind)], at=self.starts_at, **contact
            )
            self.save(update_fields=["contact"])
        elif contact.get("next_step"):
            Contact.objects.log(
                self.client, by, CHANNEL_OF_KIND[Kind(self.kind)], reached=False, at=self.starts_at, **contact
            )

    @transaction.atomic
    def undo_outcome(self, by: Any) -> None:
        """Take back an outcome just recorded: planned again, its contact gone. Within ten minutes."""
        if self.status not in OUTCOMES or not self.outcome_at or timezone.now() - self.outcome_at > self.UNDO_FOR:
            raise ValidationError(_("This entry can no longer be undone."))
        contact = self.contact
        self.contact, self.status, self.outcome_at = None, Status.PLANNED, None
        self.save(update_fields=["contact", "status", "outcome_at"])
        if contact:
            contact.undo(by)
        journal("undo outcome", self, by, self.client_id)

    def _leave_planned(self, status: str, by: Any, verb: str, **changes: Any) -> None:
        """The conditional update behind every end of a planned appointment: the first one wins, the second is told."""
        if not Appointment.objects.filter(pk=self.pk, status=Status.PLANNED).update(status=status, **changes):
            raise ValidationError(_("Somebody else has already changed this appointment."), code="changed")
        self.refresh_from_db()
        journal(verb, self, by, self.client_id, status=status)


class AppointmentMove(models.Model):
    """The trace of a move."""

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="moves")
    old_starts_at = models.DateTimeField(_("old time"))
    new_starts_at = models.DateTimeField(_("new time"))
    version = models.PositiveIntegerField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["version"]
        verbose_name = _("move")
        verbose_name_plural = _("moves")
        constraints = [models.UniqueConstraint(fields=["appointment", "version"], name="move_once_per_version")]

    def __str__(self) -> str:
        return f"#{self.appointment_id} v{self.version}"


def check_times(starts_at: datetime, ends_at: datetime) -> None:
    """Raises ValidationError for an end before the start, more than eight hours, or a start in the past."""
    if ends_at <= starts_at:
        raise ValidationError(_("The end must lie after the start."))
    if ends_at - starts_at > timedelta(hours=8):
        raise ValidationError(_("An appointment lasts at most eight hours."))
    if starts_at < timezone.now() - timedelta(minutes=5):
        raise ValidationError(_("This time has passed; please choose a later one."))


def check_free(
    counsellor: User, client: Client, starts_at: datetime, ends_at: datetime, except_pk: int | None = None
) -> None:
    """The same rule as the exclusion constraint, with a message. Raises Occupied."""
    taken = Appointment.objects.overlapping(starts_at, ends_at).exclude(pk=except_pk)
    if taken.filter(counsellor=counsellor).exists():
        raise Occupied(COUNSELLOR_BUSY, code="counsellor_busy")
    if taken.filter(client=client).exists():
        raise Occupied(CLIENT_BUSY, code="client_busy")


class occupied_as_message:
    """Turns the database's own refusal of an overlap (two writers in the same moment) into Occupied."""

    def __enter__(self) -> None:
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        self.savepoint.__exit__(kind, error, trace)
        if isinstance(error, IntegrityError):
            for name, message in BUSY.items():
                if name in str(error):
                    raise Occupied(message, code=name) from error


def budget_of(client: Client, day: Any) -> Budget:
    """Held and booked contacts of the client in the local month of ``day``."""
    held = Contact.objects.filter(client=client).held().in_month(day).count()
    booked = Appointment.objects.filter(client=client).planned().in_month(day).count()
    return Budget(held, booked, client.state.contact_limit)


def lock_budget(client: Client, starts_at: datetime) -> None:
    """Hold the client's state row for this transaction and raise BudgetUsedUp where the month is full."""
    client.state = ClientState.objects.select_for_update().get(client=client)
    budget = budget_of(client, local_date(starts_at))
    if not budget.may_plan:
        raise BudgetUsedUp(
            _("This month already holds %(count)s held and booked contacts; the limit is %(limit)s."),
            code="budget",
            params={"count": budget.held + budget.booked, "limit": budget.limit},
        )
