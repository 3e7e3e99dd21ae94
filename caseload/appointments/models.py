from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, DateField, F, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.appointments.calendar import LONGEST, ODDITIES, check_times
from caseload.appointments.conditions import (
    CHANGED,
    BudgetUsedUp,
    check_counsellor,
    check_free,
    check_in_care,
    check_joined,
    check_room,
    hold,
    occupied_as_message,
)
from caseload.appointments.kinds import CHANNEL_OF_KIND, Kind, RemoteWay
from caseload.audit.models import journal
from caseload.clients.models import Channel, Client, ClientState
from caseload.contacts.budget import Budget
from caseload.contacts.models import Contact
from caseload.lib.dates import LOCAL, day_bounds, local_date, month_bounds, month_start
from caseload.schedule.busy import Busy
from caseload.schedule.models import Room
from caseload.staff.models import User


class Status(models.TextChoices):
    PLANNED = "planned", _("Planned")
    ATTENDED = "attended", _("Attended")
    NOT_ATTENDED = "not_attended", _("Did not come")
    CANCELLED_CLIENT = "cancelled_client", _("Cancelled by the client")
    CANCELLED_OFFICE = "cancelled_office", _("Cancelled by us")


class Confirmed(models.TextChoices):
    """How the client said that he or she will come."""

    LINK = "link", _("by the link in the mail")
    REPLY = "reply", _("by an answer to the mail")


CANCELLED = (Status.CANCELLED_CLIENT, Status.CANCELLED_OFFICE)
OUTCOMES = (Status.ATTENDED, Status.NOT_ATTENDED)


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def visible_to(self, user: Any) -> "AppointmentQuerySet":
        return self.filter(client_scope(user, "client__"))

    def work_of(self, user: Any) -> "AppointmentQuerySet":
        """Appointments the user answers for: of the own clients and those of absent colleagues, whoever holds them.

        After a hand-over an appointment may still stand with the former counsellor, who no longer sees the client;
        what only its holder listed would then be nobody's.
        """
        return self.visible_to(user)

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

    def check_budget(self, state: ClientState, starts_at: datetime) -> None:
        """Raises BudgetUsedUp where the local month of ``starts_at`` is full. Call with the state row held."""
        month = month_start(local_date(starts_at))
        budget = self.budgets({state.client_id: state.contact_limit}, [month])[state.client_id, month]
        if not budget.may_plan:
            raise BudgetUsedUp(budget)

    def budgets(self, limits: dict[int, int], months: Iterable[date]) -> dict[tuple[int, date], Budget]:
        """Budgets of clients (number -> limit) in local months (first days), from two statements however many."""
        months = sorted(set(months))
        if not months or not limits:
            return {}
        start, end = month_bounds(months[0])[0], month_bounds(months[-1])[1]
        held = per_month(Contact.objects.held().filter(client__in=limits, at__gte=start, at__lt=end), "at")
        planned = self.planned().filter(client__in=limits, starts_at__gte=start, starts_at__lt=end)
        booked = per_month(planned, "starts_at")
        return {
            (client, month): Budget(held.get((client, month), 0), booked.get((client, month), 0), limit)
            for client, limit in limits.items()
            for month in months
        }

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
        joined: Collection[User] = (),
        room: Room | None = None,
        remote_way: str = "",
        remote_reason: str = "",
        despite: Collection[str] = (),
    ) -> "Appointment":
        """Book an appointment from ``starts_at`` to ``ends_at`` (aware).

        ``joined`` are colleagues who hold the talk together with ``counsellor``. ``despite`` names what is unusual about
        the time and was confirmed (codes of ``calendar.ODDITIES``); it is kept. ``remote_way`` and its reason: a first
        talk that by way of exception does not take place in person.

        Raises Occupied (a counsellor, the client or the room is taken), BudgetUsedUp (limit of that month reached) or
        ValidationError (``calendar.check_times``, care ended, no active counsellor, room too small). The same ``token``
        twice gives the appointment of the first time.
        """
        starts_at, ends_at = starts_at.astimezone(UTC), ends_at.astimezone(UTC)
        people, state = hold([counsellor.pk, *(one.pk for one in joined)], client.pk, room.pk if room else None)
        everyone = Appointment.objects
        if token and (known := everyone.filter(token=token).first()):
            if known.client_id != client.pk:
                raise ValidationError(_("This form was already used; please open it again."), code="token")
            return known
        counsellor, joined = people[counsellor.pk], [people[one.pk] for one in joined]
        check_times(starts_at, ends_at, timezone.now())
        check_in_care(state.client)
        check_counsellor(counsellor)
        check_joined(counsellor, joined)
        check_room(room, people.values())
        everyone.check_budget(state, starts_at)
        check_free([counsellor, *joined], client, room, starts_at, ends_at)
        appointment = Appointment(
            client=client,
            counsellor=counsellor,
            starts_at=starts_at,
            ends_at=ends_at,
            kind=kind,
            place=place,
            room=room,
            remote_way=remote_way,
            remote_reason=remote_reason,
            despite=" ".join(despite),
            booked_by=by,
            token=token,
        )
        with occupied_as_message():
            appointment.save(joined=joined)
        ClientState.objects.wake([client.pk])
        journal("book", appointment, by, client.pk, starts_at=starts_at.isoformat(), despite=list(despite))
        return appointment


def per_month(rows: Any, moment: str) -> dict[tuple[int, date], int]:
    """Rows per client and local month."""
    by_month = rows.annotate(in_month=TruncMonth(moment, output_field=DateField(), tzinfo=LOCAL)).order_by()
    counted = by_month.values_list("client", "in_month").annotate(total=Count("pk"))
    return {(client, month): total for client, month, total in counted}


class Appointment(models.Model):
    UNDO_FOR = timedelta(minutes=10)

    client = models.ForeignKey(Client, models.CASCADE, related_name="appointments", verbose_name=_("client"))
    counsellor = models.ForeignKey(User, models.PROTECT, related_name="appointments", verbose_name=_("counsellor"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.TALK)
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    room = models.ForeignKey(
        Room, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("booked room")
    )
    # A first talk takes place in person by law; the exception has its reason.
    remote_way = models.CharField(_("by way of exception"), max_length=12, choices=RemoteWay.choices, blank=True)
    remote_reason = models.CharField(_("reason for the exception"), max_length=200, blank=True)
    # What was unusual about the time and confirmed by whoever booked: codes of ``calendar.ODDITIES``.
    despite = models.CharField(_("booked anyway"), max_length=120, blank=True, editable=False)
    status = models.CharField(_("state"), max_length=16, choices=Status.choices, default=Status.PLANNED)
    # Rises with each move and with a cancellation: the SEQUENCE of the ICS file, the version a reminder belongs to.
    version = models.PositiveIntegerField(default=0, editable=False)
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    token = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    booked_by = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+", verbose_name=_("booked by"), editable=False
    )
    # Said of one version: a move asks anew.
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True, editable=False)
    confirmed_version = models.PositiveIntegerField(null=True, blank=True, editable=False)
    confirmed_how = models.CharField(
        _("confirmed"), max_length=8, choices=Confirmed.choices, blank=True, editable=False
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
                condition=Q(ends_at__lte=F("starts_at") + LONGEST),
                name="appointment_at_most_eight_hours",
                violation_error_message=_("An appointment lasts at most eight hours."),
            ),
            models.CheckConstraint(
                condition=Q(contact__isnull=True) | Q(status__in=OUTCOMES),
                name="appointment_contact_only_with_outcome",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True, confirmed_version__isnull=True, confirmed_how="")
                | (
                    Q(confirmed_at__isnull=False, confirmed_version__lte=F("version"), confirmed_version__isnull=False)
                    & ~Q(confirmed_how="")
                ),
                name="appointment_confirmed_when_and_how",
            ),
            models.CheckConstraint(
                condition=Q(remote_way="") | (Q(kind=Kind.FIRST_TALK) & ~Q(remote_reason="")),
                name="appointment_first_talk_in_person",
                violation_error_message=_("A first talk takes place in person; an exception needs a reason."),
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
    def is_confirmed(self) -> bool:
        """The client has said that he or she comes, at this very time."""
        return self.is_planned and self.confirmed_version == self.version

    @property
    def may_have_outcome(self) -> bool:
        """An outcome can be recorded from the start on, never for the future."""
        return self.is_planned and self.starts_at <= timezone.now()

    @property
    def month(self) -> date:
        """First day of the local month whose budget the appointment belongs to."""
        return month_start(local_date(self.starts_at))

    @property
    def channel(self) -> Channel:
        """How it is held: as its kind says, or as the exception for a first talk."""
        return Channel(self.remote_way or CHANNEL_OF_KIND[Kind(self.kind)])

    @property
    def oddities(self) -> list[Any]:
        """What was unusual about the time when it was booked or moved, in words."""
        return [ODDITIES[code] for code in self.despite.split() if code in ODDITIES]

    @property
    def colleagues(self) -> list[User]:
        """Who holds the talk together with ``counsellor``; from the prefetched participants where there are such."""
        return [participant.user for participant in self.participants.all()]

    # --- verbs in order of life ---

    def save(self, *args: Any, joined: Collection[User] = (), **kwargs: Any) -> None:
        """A new appointment takes the time of everybody who takes part, in the same transaction."""
        new = self._state.adding
        with transaction.atomic():
            super().save(*args, **kwargs)
            if new:
                Participant.objects.bulk_create(Participant(appointment=self, user=user) for user in joined)
                self._occupy([user.pk for user in joined])

    def _occupy(self, joined: Collection[int]) -> None:
        """Counsellors, client and room are taken for this time, unless it is cancelled."""
        if self.status not in CANCELLED:
            people = [self.counsellor_id, *joined]
            Busy.objects.take(self.uid, self.starts_at, self.ends_at, people, self.client_id, self.room_id)

    @transaction.atomic
    def move(
        self,
        starts_at: datetime,
        ends_at: datetime,
        by: Any,
        place: str | None = None,
        counsellor: User | None = None,
        room: Room | None = None,
        joined: Collection[User] | None = None,
        despite: Collection[str] = (),
        keep_room: bool = True,
    ) -> None:
        """Give the planned appointment another time, and where named another place, counsellor, room or colleagues.

        The old time stays on record. Errors as for booking. What changes nothing leaves no trace (a double click).
        A room that is not named stays, unless ``keep_room`` is False.
        """
        starts_at, ends_at = starts_at.astimezone(UTC), ends_at.astimezone(UTC)
        before = set(self.participants.values_list("user", flat=True))
        after = before if joined is None else {one.pk for one in joined}
        room = self.room if room is None and keep_room else room
        wanted = [self.counsellor_id, *after, *([counsellor.pk] if counsellor else [])]
        people, state = hold(wanted, self.client_id, room.pk if room else None)
        current = Appointment.objects.select_for_update(of=("self",)).get(pk=self.pk)
        target: dict[str, Any] = {
            "starts_at": starts_at,
            "ends_at": ends_at,
            "place": current.place if place is None else place,
            "counsellor": counsellor or current.counsellor,
            "room": room,
        }
        if before != after or any(getattr(current, name) != value for name, value in target.items()):
            current._check_move(state, [people[pk] for pk in sorted(after)], **target)
            current.moves.create(
                old_starts_at=current.starts_at, new_starts_at=starts_at, by=by, version=current.version + 1
            )
            with occupied_as_message():
                current._become(target, despite, before, after)
            ClientState.objects.wake([self.client_id])
            journal("move", self, by, self.client_id, starts_at=starts_at.isoformat(), despite=list(despite))
        self.refresh_from_db()

    def _check_move(
        self,
        state: ClientState,
        joined: list[User],
        starts_at: datetime,
        ends_at: datetime,
        counsellor: User,
        room: Room | None,
        place: str,
    ) -> None:
        """A move within the month needs no further place in it, one across the border of months does."""
        if not self.is_planned:
            raise ValidationError(_("Only a planned appointment can be moved."), code="changed")
        check_times(starts_at, ends_at, timezone.now())
        check_in_care(state.client)
        if counsellor != self.counsellor:
            check_counsellor(counsellor)
        check_joined(counsellor, joined)
        check_room(room, [counsellor, *joined])
        if month_start(local_date(starts_at)) != self.month:
            Appointment.objects.check_budget(state, starts_at)
        check_free([counsellor, *joined], self.client, room, starts_at, ends_at, self.uid)

    def _become(
        self, target: dict[str, Any], despite: Collection[str], before: Collection[int], after: Collection[int]
    ) -> None:
        """Write the new time and who takes part, and whose time is taken by it."""
        Appointment.objects.filter(pk=self.pk).update(version=F("version") + 1, despite=" ".join(despite), **target)
        if before != after:
            self.participants.exclude(user__in=after).delete()
            new = set(after) - set(before)
            Participant.objects.bulk_create(Participant(appointment=self, user_id=user) for user in sorted(new))
        for name, value in target.items():
            setattr(self, name, value)
        Busy.objects.release(self.uid)
        self._occupy(after)

    @transaction.atomic
    def confirm(self, version: int, how: str) -> None:
        """The client will come at the time of ``version``; ``how`` as in ``Confirmed``. Once is enough.

        Raises ValidationError where the appointment has been moved, cancelled or has begun in the meantime.
        """
        now = timezone.now()
        open_ = Appointment.objects.filter(pk=self.pk, version=version, starts_at__gt=now).planned()
        told = {"confirmed_at": now, "confirmed_version": version, "confirmed_how": how}
        if open_.exclude(confirmed_version=version).update(**told):
            journal("confirm", self, None, self.client_id, how=how)
        elif not open_.exists():
            raise ValidationError(CHANGED, code="changed")
        self.refresh_from_db()

    @transaction.atomic
    def cancel(self, status: str, by: Any) -> None:
        """Cancel a planned appointment; ``status`` says by whom."""
        if status not in CANCELLED:
            raise ValueError(status)
        hold([], self.client_id)
        self._leave_planned(status, by, "cancel", version=F("version") + 1)

    @transaction.atomic
    def record_outcome(self, status: str, by: Any, **contact: Any) -> None:
        """Say how a past appointment went. *Attended* is also a contact, *did not come* an attempt.

        ``contact`` carries note, topics and next step as in ``Contact.objects.log``. Raises ValidationError before the
        start, and where somebody else was quicker.
        """
        if status not in OUTCOMES:
            raise ValueError(status)
        hold([], self.client_id)
        now = timezone.now()
        if Appointment.objects.filter(pk=self.pk, starts_at__gt=now).planned().exists():
            raise ValidationError(_("The appointment has not begun yet; an outcome can be recorded afterwards."))
        self._leave_planned(status, by, "record outcome", outcome_at=now)
        attended = status == Status.ATTENDED
        if attended:
            contact.setdefault("minutes", self.minutes)
        self.contact = Contact.objects.log(
            self.client, by, self.channel, reached=attended, at=self.starts_at, **contact
        )
        self.save(update_fields=["contact"])

    @transaction.atomic
    def undo_outcome(self, by: Any) -> None:
        """Take back an outcome just recorded: planned again, its contact and next step gone. Within ten minutes.

        Only who wrote the contact can take it back (``Contact.undo``).
        """
        hold([], self.client_id)
        current = Appointment.objects.select_for_update().get(pk=self.pk)
        since = timezone.now() - self.UNDO_FOR
        if current.status not in OUTCOMES or not current.outcome_at or current.outcome_at < since:
            raise ValidationError(_("This entry can no longer be undone."))
        Appointment.objects.filter(pk=self.pk).update(contact=None, status=Status.PLANNED, outcome_at=None)
        if current.contact_id:
            Contact.objects.get(pk=current.contact_id).undo(by)
        ClientState.objects.wake([self.client_id])
        journal("undo outcome", self, by, self.client_id)
        self.refresh_from_db()

    def _leave_planned(self, status: str, by: Any, verb: str, **changes: Any) -> None:
        """The conditional update behind every end of a planned appointment: the first one wins, the second is told."""
        if not Appointment.objects.filter(pk=self.pk, status=Status.PLANNED).update(status=status, **changes):
            raise ValidationError(CHANGED, code="changed")
        self.refresh_from_db()
        ClientState.objects.wake([self.client_id])
        if status in CANCELLED:
            Busy.objects.release(self.uid)
        journal(verb, self, by, self.client_id, status=status)


class Participant(models.Model):
    """A colleague who holds the talk together with the appointment's counsellor."""

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="participants")
    user = models.ForeignKey(User, models.PROTECT, related_name="joint_talks", verbose_name=_("colleague"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("colleague in a joint talk")
        verbose_name_plural = _("colleagues in a joint talk")
        constraints = [models.UniqueConstraint(fields=["appointment", "user"], name="participant_once")]

    def __str__(self) -> str:
        return f"#{self.appointment_id} {self.user_id}"


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
