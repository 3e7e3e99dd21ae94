from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope, room_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.schedule.hours import Block, Week
from caseload.staff.models import Team, User, Weekday


class RoomQuerySet(models.QuerySet["Room"]):
    def active(self) -> "RoomQuerySet":
        return self.filter(is_active=True)

    def open_to(self, user: Any) -> "RoomQuerySet":
        """Rooms the user may book: the team's own and those for everybody."""
        return self.active().filter(room_scope(user))


class Room(models.Model):
    """A room that is booked, such as a meeting room; a counsellor's own office stands with the counsellor."""

    name = models.CharField(_("name"), max_length=80)
    office = models.CharField(_("office"), max_length=200, blank=True, help_text=_("Street, number and place"))
    team = models.ForeignKey(
        Team,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="rooms",
        verbose_name=_("team"),
        help_text=_("Empty: everybody may book it."),
    )
    capacity = models.PositiveSmallIntegerField(_("people at most"), default=3)
    step_free = models.BooleanField(_("step-free"), default=False)
    is_active = models.BooleanField(_("in use"), default=True)

    objects = RoomQuerySet.as_manager()

    class Meta:
        ordering = ["office", "name"]
        verbose_name = _("room")
        verbose_name_plural = _("rooms")
        constraints = [
            models.UniqueConstraint(
                fields=["office", "name"],
                name="room_once_per_office",
                violation_error_message=_("This office already has a room of this name."),
            ),
            models.CheckConstraint(
                condition=Q(capacity__gte=1),
                name="room_holds_somebody",
                violation_error_message=_("A room holds at least one person."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        return place_of(self.office, self.name)


def place_of(office: str | None, room: str | None) -> str:
    """As the client reads it: office and room."""
    return ", ".join(part for part in (office, room) if part)[:200]


class WorkingWeekQuerySet(models.QuerySet["WorkingWeek"]):
    @transaction.atomic
    def plan(self, user: User, valid_from: date, week: Week, by: Any) -> "WorkingWeek":
        """What the user works each week from that day on; an earlier plan stays for the days before.

        A plan that begins on the same day is replaced.
        """
        self.filter(user=user, valid_from=valid_from).delete()
        planned = self.create(user=user, valid_from=valid_from)
        WorkingBlock.objects.bulk_create(
            WorkingBlock(week=planned, weekday=weekday, starts_at=begin, ends_at=end)
            for weekday, blocks in week.items()
            for begin, end in blocks
        )
        journal("plan working time", planned, by, valid_from=valid_from.isoformat())
        return planned


class WorkingWeek(models.Model):
    """A counsellor's working week from a day on; without blocks the counsellor does not work."""

    user = models.ForeignKey(User, models.CASCADE, related_name="working_weeks", verbose_name=_("counsellor"))
    valid_from = models.DateField(_("valid from"))

    objects = WorkingWeekQuerySet.as_manager()

    class Meta:
        ordering = ["-valid_from"]
        verbose_name = _("working week")
        verbose_name_plural = _("working weeks")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "valid_from"],
                name="working_week_once_per_day",
                violation_error_message=_("A plan already begins on this day."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.valid_from:%d.%m.%Y}"


class WorkingBlock(models.Model):
    """From when until when on a weekday; the gaps between blocks are breaks. Clock times, Europe/Berlin."""

    week = models.ForeignKey(WorkingWeek, models.CASCADE, related_name="blocks", verbose_name=_("working week"))
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday.choices)
    starts_at = models.TimeField(_("from"))
    ends_at = models.TimeField(_("until"))

    class Meta:
        ordering = ["weekday", "starts_at"]
        verbose_name = _("working hours")
        verbose_name_plural = _("working hours")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="working_block_ends_after_start",
                violation_error_message=_("The end must lie after the start."),
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="working_block_weekday"),
            models.UniqueConstraint(fields=["week", "weekday", "starts_at"], name="working_block_once"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.starts_at:%H:%M}-{self.ends_at:%H:%M}"


class SpecialDayQuerySet(models.QuerySet["SpecialDay"]):
    @transaction.atomic
    def set_hours(self, user: User, day: date, blocks: Iterable[Block], by: Any) -> None:
        """On that day these hours instead of the weekly ones; none: not at all."""
        self.filter(user=user, day=day).delete()
        rows = [SpecialDay(user=user, day=day, starts_at=begin, ends_at=end) for begin, end in blocks]
        self.bulk_create(rows or [SpecialDay(user=user, day=day)])
        journal("set special day", user, by, day=day.isoformat())

    @transaction.atomic
    def unset(self, user: User, day: date, by: Any) -> None:
        """The weekly hours count again. Raises ValidationError where nothing was set."""
        if not self.filter(user=user, day=day).delete()[0]:
            raise ValidationError(_("The usual hours already count on this day."))
        journal("unset special day", user, by, day=day.isoformat())


class SpecialDay(models.Model):
    """A block of a day that differs from the week, holidays included; a row without times: not there that day."""

    user = models.ForeignKey(User, models.CASCADE, related_name="special_days", verbose_name=_("counsellor"))
    day = models.DateField(_("day"))
    starts_at = models.TimeField(_("from"), null=True, blank=True)
    ends_at = models.TimeField(_("until"), null=True, blank=True)

    objects = SpecialDayQuerySet.as_manager()

    class Meta:
        ordering = ["day", "starts_at"]
        verbose_name = _("special day")
        verbose_name_plural = _("special days")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True, ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="special_day_ends_after_start",
                violation_error_message=_("The end must lie after the start."),
            ),
            models.UniqueConstraint(fields=["user", "day", "starts_at"], name="special_day_block_once"),
            models.UniqueConstraint(
                fields=["user", "day"], condition=Q(starts_at__isnull=True), name="special_day_off_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.day:%d.%m.%Y}"


class ClientTimeQuerySet(models.QuerySet["ClientTime"]):
    def visible_to(self, user: Any) -> "ClientTimeQuerySet":
        return self.filter(client_scope(user, "client__"))

    def within(self, first: date, last: date) -> "ClientTimeQuerySet":
        """Those that count on one of the days, both included."""
        begun = Q(valid_from__isnull=True) | Q(valid_from__lte=last)
        return self.filter(begun, Q(valid_until__isnull=True) | Q(valid_until__gte=first))

    @transaction.atomic
    def add(self, client: Client, weekdays: Iterable[int], by: Any, **facts: Any) -> list["ClientTime"]:
        """The same limit on several weekdays; ``facts`` as the fields."""
        rows = self.bulk_create(
            ClientTime(client=client, weekday=weekday, **facts) for weekday in sorted(set(weekdays))
        )
        journal("add client time", client, by, client.pk, days=len(rows))
        return rows


class ClientTime(models.Model):
    """When a client cannot come, week after week, with the way there and back. Clock times, Europe/Berlin."""

    class Kind(models.TextChoices):
        SCHOOL = "school", _("School")
        SHIFT = "shift", _("Work")
        COURSE = "course", _("Course")
        CARE = "care", _("Care for children or relatives")
        OTHER = "other", _("Other")

    client = models.ForeignKey(Client, models.CASCADE, related_name="times", verbose_name=_("client"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.COURSE)
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday.choices)
    starts_at = models.TimeField(_("from"))
    ends_at = models.TimeField(_("until"))
    travel_minutes = models.PositiveSmallIntegerField(_("minutes of travel one way"), default=0)
    valid_from = models.DateField(_("first day"), null=True, blank=True)
    valid_until = models.DateField(_("last day"), null=True, blank=True)

    objects = ClientTimeQuerySet.as_manager()

    class Meta:
        ordering = ["weekday", "starts_at"]
        verbose_name = _("time of a client")
        verbose_name_plural = _("times of clients")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="client_time_ends_after_start",
                violation_error_message=_("The end must lie after the start."),
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="client_time_last_day_after_first",
                violation_error_message=_("The last day must not lie before the first."),
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="client_time_weekday"),
            models.CheckConstraint(condition=Q(travel_minutes__lte=240), name="client_time_travel_four_hours"),
        ]

    def __str__(self) -> str:
        return f"#{self.client_id}"

    # --- verbs ---

    @transaction.atomic
    def remove(self, by: Any) -> None:
        journal("remove client time", self.client, by, self.client_id)
        self.delete()
