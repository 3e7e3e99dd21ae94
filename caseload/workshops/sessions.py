from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from caseload.audit.models import journal
from caseload.lib.dates import day_bounds, local_date, local_today
from caseload.schedule.busy import LONGEST, Busy
from caseload.schedule.models import Room
from caseload.staff.models import User
from caseload.workshops.conditions import (
    check_room,
    check_start,
    check_trainers,
    check_unused,
    clashes,
    hold_staff,
    staff_of,
    taken_as_message,
)
from caseload.workshops.models import Workshop
from caseload.workshops.timetable import VACANCY_HOUR, Slot


class SessionQuerySet(models.QuerySet["Session"]):
    def run_by(self, user: Any) -> "SessionQuerySet":
        return self.filter(workshop__in=Workshop.objects.run_by(user).order_by().values("pk"))

    def standing(self) -> "SessionQuerySet":
        """Not fallen out."""
        return self.filter(cancelled_at__isnull=True)

    def to_come(self, now: datetime) -> "SessionQuerySet":
        return self.standing().filter(starts_at__gt=now)

    def on(self, day: date) -> "SessionQuerySet":
        start, end = day_bounds(day)
        return self.filter(starts_at__gte=start, starts_at__lt=end)

    def vacancy_hours(self, now: datetime) -> "SessionQuerySet":
        """Sessions whose vacancy hour is not over yet, the next first."""
        return self.standing().filter(vacancy_hour_at__gt=now - VACANCY_HOUR).order_by("vacancy_hour_at", "pk")

    def held_as(self, holders: Iterable[UUID]) -> dict[UUID, tuple[int, int, str]]:
        """The session behind each holder of busy time that is one: its number, number and name of the workshop.

        One statement.
        """
        rows = self.filter(uid__in=list(holders)).values_list("uid", "pk", "workshop", "workshop__name")
        return {uid: (pk, workshop, name) for uid, pk, workshop, name in rows}

    def lay_out(self, workshop: Workshop, slots: Sequence[Slot], room: Room, trainers: Collection[User]) -> None:
        """Write the sessions with their trainers, and take everybody's time. Call within a transaction."""
        rows: list[Any] = [
            Session(
                workshop=workshop,
                day=slot.day,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                vacancy_hour_at=slot.vacancy_hour_at,
                room=room,
            )
            for slot in slots
        ]
        sessions = self.bulk_create(rows)
        through = Session.trainers.through
        through._default_manager.bulk_create(
            through(session_id=one.pk, user_id=trainer.pk) for one in sessions for trainer in trainers
        )
        with taken_as_message():
            Busy.objects.take_all(sessions, staff_of(trainers, room))


class Session(models.Model):
    """One meeting of a workshop; whoever takes part is taken for its time (``schedule.busy``, by ``uid``)."""

    workshop = models.ForeignKey(
        Workshop, models.CASCADE, related_name="sessions", verbose_name=pgettext_lazy("measure", "workshop")
    )
    day = models.DateField(_("day"))
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    vacancy_hour_at = models.DateTimeField(_("vacancy hour from"), null=True, blank=True)
    room = models.ForeignKey(Room, models.PROTECT, related_name="+", verbose_name=_("room"))
    trainers = models.ManyToManyField(User, related_name="+", verbose_name=_("trainers"))
    cancelled_at = models.DateTimeField(_("fell out"), null=True, blank=True, editable=False)
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    # SEQUENCE of what participants are mailed: rises with every other time or room, and when it falls out or is brought back.
    version = models.PositiveIntegerField(default=0, editable=False)

    objects = SessionQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")) & Q(ends_at__lte=F("starts_at") + LONGEST),
                name="session_at_most_eight_hours",
                violation_error_message=_("A session ends after its start and lasts at most eight hours."),
            ),
            models.UniqueConstraint(
                fields=["workshop", "starts_at"],
                condition=Q(cancelled_at__isnull=True),
                name="session_once",
                violation_error_message=_("There is already a session at this time."),
            ),
        ]
        indexes = [
            models.Index(fields=["starts_at"], name="session_start"),
            models.Index(
                fields=["vacancy_hour_at"], condition=Q(vacancy_hour_at__isnull=False), name="session_vacancy_hour"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds() // 60)

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= timezone.now()

    @property
    def is_standing(self) -> bool:
        return self.cancelled_at is None

    @property
    def vacancy_hour_ends_at(self) -> datetime | None:
        return min(self.vacancy_hour_at + VACANCY_HOUR, self.ends_at) if self.vacancy_hour_at else None

    # --- verbs in order of life ---

    @transaction.atomic
    def change(
        self,
        starts_at: datetime,
        ends_at: datetime,
        room: Room,
        trainers: Collection[User],
        by: Any,
        tell: bool = True,
    ) -> int:
        """Other time, room or trainers for this one session, as long as it lies ahead.

        How many participants are to be told of it; with ``tell`` False nobody is, as somebody does that himself. Raises
        ValidationError as ``Workshop.plan`` does, where a participant is taken at the new time, and for a session that has
        begun or fallen out.
        """
        known = self._hold()
        self._check_ahead()
        slot = self._slot(starts_at, ends_at)
        people, room = hold_staff([one.pk for one in trainers], room)
        check_trainers(people)
        check_room(room, self.workshop.places)
        check_unused([slot], people, room, except_holder=self.uid)
        clients = list(Busy.objects.filter(holder=self.uid, client__isnull=False).values_list("client_id", flat=True))
        if (self.starts_at, self.ends_at) != (starts_at, ends_at):
            self._check_participants(slot, clients)
        self.starts_at, self.ends_at, self.day, self.room = slot.starts_at, slot.ends_at, slot.day, room
        self.vacancy_hour_at = slot.vacancy_hour_at
        self.save()
        self.trainers.set(people)
        Busy.objects.release(self.uid)
        self._take([*staff_of(people, room), *({"client_id": client} for client in clients)])
        self.workshop.keep_days()
        journal("change", self, by, starts_at=starts_at.isoformat(), tell=tell)
        return self._news(known, tell)

    @transaction.atomic
    def cancel(self, by: Any, tell: bool = True) -> int:
        """It falls out: everybody's time is free again. How many participants are to be told, as with ``change``.

        Raises ValidationError where it has begun or fallen out already.
        """
        known = self._hold()
        self._check_ahead()
        if not self.workshop.sessions.standing().exclude(pk=self.pk).exists():
            raise ValidationError(_("This is the only session; it cannot fall out."))
        self.cancelled_at = timezone.now()
        self.save(update_fields=["cancelled_at"])
        Busy.objects.release(self.uid)
        self.workshop.keep_days()
        journal("cancel", self, by, tell=tell)
        return self._news(known, tell)

    @transaction.atomic
    def restore(self, by: Any) -> None:
        """It takes place after all; participants who have an appointment by now are left out.

        Who was told otherwise is told so; nobody, where that had not left yet. Raises ValidationError where it has passed,
        or a trainer or the room is taken by now.
        """
        known = self._hold()
        if self.is_standing or self.has_begun:
            raise ValidationError(_("This session can no longer be brought back."))
        people, room = hold_staff(list(self.trainers.values_list("pk", flat=True)), self.room)
        check_trainers(people)
        check_unused([self], people, room)
        seated = self.workshop.seats.filter(place__isnull=False).values_list("client_id", flat=True)
        busy = {client for _user, client, _room, _slot in clashes([self], Q(client__in=list(seated)))}
        self.cancelled_at = None
        self.save(update_fields=["cancelled_at"])
        clients = [{"client_id": client} for client in seated if client not in busy]
        self._take([*staff_of(people, room), *clients])
        self.workshop.keep_days()
        journal("restore", self, by)
        self._news(known, self.notices.exists())

    def _hold(self) -> tuple[datetime | None, Room]:
        """Lock the workshop, so that nobody is given a place meanwhile, and read anew: time and room as they are."""
        self.workshop.hold()
        self.refresh_from_db(
            fields=["starts_at", "ends_at", "day", "vacancy_hour_at", "room", "cancelled_at", "version"]
        )
        return (self.starts_at if self.is_standing else None), self.room

    def _news(self, known: tuple[datetime | None, Room], tell: bool) -> int:
        """What participants are told has changed, or not (another trainer, another end): how many are to be told."""
        if known == ((self.starts_at if self.is_standing else None), self.room):
            return 0
        self.version += 1
        self.save(update_fields=["version"])
        return self.notices.write(self, known, tell)

    def _check_ahead(self) -> None:
        if not self.is_standing:
            raise ValidationError(_("This session has fallen out."))
        if self.has_begun:
            raise ValidationError(_("This session has already begun."))

    def _slot(self, starts_at: datetime, ends_at: datetime) -> Slot:
        """The session at its other time, the vacancy hour moved along. Raises ValidationError as ``change`` says."""
        if ends_at <= starts_at or ends_at - starts_at > LONGEST:
            raise ValidationError({"ends_at": _("A session ends after its start and lasts at most eight hours.")})
        day = local_date(starts_at)
        check_start(day, local_today())
        if starts_at <= timezone.now():
            raise ValidationError({"starts_at": _("This time has passed; please choose a later one.")})
        if self.workshop.sessions.standing().filter(starts_at=starts_at).exclude(pk=self.pk).exists():
            raise ValidationError({"starts_at": _("There is already a session at this time.")})
        hour = self.vacancy_hour_at
        if hour and (self.starts_at, self.ends_at) != (starts_at, ends_at):
            hour = min(starts_at + (hour - self.starts_at), ends_at - timedelta(minutes=5))
        return Slot(day, starts_at, ends_at, hour)

    def _check_participants(self, slot: Slot, clients: Collection[int]) -> None:
        busy = sum(1 for _clash in clashes([slot], Q(client__in=clients), self.uid))
        if busy:
            raise ValidationError(
                ngettext(
                    "%(n)s participant already has an appointment at this time.",
                    "%(n)s participants already have an appointment at this time.",
                    busy,
                )
                % {"n": busy}
            )

    def _take(self, columns: list[dict[str, int]]) -> None:
        with taken_as_message():
            Busy.objects.take_all([self], columns)
