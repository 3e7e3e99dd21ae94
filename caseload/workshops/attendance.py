"""Who was there, for how long; where the programme says so, that is a contact of the month, once."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal_many
from caseload.clients.models import Channel
from caseload.contacts.models import Contact
from caseload.lib.dates import month_start, next_month
from caseload.staff.models import User
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session
from caseload.workshops.timetable import LONGEST_DAY


class Status(models.TextChoices):
    PRESENT = "present", _("present")
    EXCUSED = "excused", _("excused")
    ABSENT = "absent", _("absent without excuse")


class PresenceQuerySet(models.QuerySet["Presence"]):
    @transaction.atomic
    def record(
        self, session: Session, seats: Collection[Seat], status: str, by: Any, minutes: int | None = None
    ) -> "list[Presence]":
        """Write down how these participants of the session were there; a later entry takes the place of the earlier.

        ``minutes`` of presence, all of the session by default; what is short of them is missed, and with any other status
        all of it. Raises ValidationError before the session has begun, where it fell out, for somebody who had no place
        that day, and for more minutes than it has.
        """
        check_recordable(session)
        there = self._minutes(session, status, minutes)
        session.workshop.hold()
        known = set(Seat.objects.expected_at(session).values_list("pk", flat=True))
        if any(seat.pk not in known for seat in seats):
            raise ValidationError(_("Somebody of these had no place on this day."))
        if status != Status.PRESENT:
            self._void(session, seats, by)
        now = timezone.now()
        rows: list[Any] = [
            Presence(
                seat=seat,
                session=session,
                status=status,
                minutes=there,
                missed=max(session.minutes - there, 0),
                by=by,
                at=now,
            )
            for seat in seats
        ]
        self.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["seat", "session"],
            update_fields=["status", "minutes", "missed", "by", "at"],
        )
        self._follow(session, seats, by)
        detail = {"session": session.pk, "status": status}
        journal_many("attendance", Seat, [(seat.pk, seat.client_id, detail) for seat in seats], by)
        return rows

    @transaction.atomic
    def take_back(self, session: Session, seats: Collection[Seat], by: Any) -> int:
        """As if nobody had written anything for these; returns for how many something was written."""
        session.workshop.hold()
        self._void(session, seats, by)
        mine = Presence.objects.filter(session=session, seat__in=seats)
        gone = list(mine.values_list("seat", "seat__client"))
        mine.delete()
        self._follow(session, seats, by)
        detail = {"session": session.pk}
        journal_many("undo", Seat, [(seat, client, detail) for seat, client in gone], by)
        return len(gone)

    @staticmethod
    def _minutes(session: Session, status: str, minutes: int | None) -> int:
        if status not in Status.values:
            raise ValidationError(_("Please say whether the person was there."))
        if status != Status.PRESENT:
            return 0
        there = session.minutes if minutes is None else minutes
        if not 0 < there <= session.minutes:
            hours = {"hours": f"{session.minutes / 60:g}"}
            raise ValidationError(_("Please give hours within the length of the session: %(hours)s.") % hours)
        return there

    @staticmethod
    def _void(session: Session, seats: Iterable[Seat], by: Any) -> None:
        """These were not there after all: the contacts that came from it go."""
        mine = Presence.objects.filter(session=session, seat__in=list(seats), contact__isnull=False)
        contacts = list(mine.values_list("contact", flat=True))
        if contacts:
            mine.update(contact=None, contact_month=None)
            Contact.objects.filter(pk__in=contacts).withdraw(by)

    @staticmethod
    def _follow(session: Session, seats: Iterable[Seat], by: Any) -> None:
        """One contact a month for each of these who was there at least once in it and has none of it yet.

        It stays with the session it came from as long as the person was there. A constant number of statements.
        """
        if not session.workshop.counts_as_contact:
            return
        month = month_start(session.day)
        mine = Presence.objects.filter(
            seat__in=list(seats), session__day__gte=month, session__day__lt=next_month(month)
        )
        has_one = Exists(Presence.objects.filter(seat=OuterRef("seat"), contact_month=month))
        there = mine.filter(~has_one, status=Status.PRESENT).order_by("session__starts_at", "pk")
        first: dict[int, Presence] = {}
        for row in there.select_related("session", "seat"):
            first.setdefault(row.seat_id, row)
        if not first:
            return
        facts = [
            {"client_id": row.seat.client_id, "at": row.session.starts_at, "minutes": row.minutes}
            for row in first.values()
        ]
        logged = Contact.objects.log_many(facts, by, Channel.WORKSHOP)
        for row, contact in zip(first.values(), logged, strict=True):
            row.contact, row.contact_month = contact, month
        Presence.objects.bulk_update(first.values(), ["contact", "contact_month"])


def check_recordable(session: Session) -> None:
    if not session.is_standing:
        raise ValidationError(_("This session has fallen out."))
    if not session.has_begun:
        raise ValidationError(_("This session has not begun yet."))


def lacking_attendance(sessions: Any, now: datetime) -> Any:
    return sessions.filter(lacks_attendance(now))


def lacks_attendance(now: datetime) -> Q:
    """Of a session that is over and in which somebody who had a place has no entry: that is work."""
    written = Presence.objects.filter(seat=OuterRef("pk"), session=OuterRef(OuterRef("pk")))
    still = Q(ended_on__isnull=True) | Q(ended_on__gte=OuterRef("day"))
    expected = Seat.objects.filter(still, workshop=OuterRef("workshop"), started_on__lte=OuterRef("day"))
    return Q(Exists(expected.filter(~Exists(written))), ends_at__lte=now, cancelled_at__isnull=True)


class Presence(models.Model):
    """How one participant was there in one session."""

    seat = models.ForeignKey(Seat, models.CASCADE, related_name="presences", verbose_name=_("participant"))
    session = models.ForeignKey(Session, models.CASCADE, related_name="presences", verbose_name=_("session"))
    status = models.CharField(_("attendance"), max_length=8, choices=Status.choices)
    minutes = models.PositiveSmallIntegerField(_("minutes there"), default=0)
    missed = models.PositiveSmallIntegerField(_("minutes missed"), default=0)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("recorded by"))
    at = models.DateTimeField(_("recorded at"))
    contact = models.OneToOneField(
        Contact, models.SET_NULL, null=True, blank=True, related_name="presence", editable=False
    )
    # First day of the month the contact counts in.
    contact_month = models.DateField(null=True, blank=True, editable=False)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        ordering = ["session", "seat"]
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        constraints = [
            models.UniqueConstraint(fields=["seat", "session"], name="presence_once"),
            models.UniqueConstraint(
                fields=["seat", "contact_month"],
                condition=Q(contact_month__isnull=False),
                name="presence_one_contact_a_month",
                violation_error_message=_("Attendance counts as a contact once a month."),
            ),
            models.CheckConstraint(
                condition=Q(status=Status.PRESENT, minutes__gte=1, minutes__lte=LONGEST_DAY)
                | (~Q(status=Status.PRESENT) & Q(minutes=0)),
                name="presence_minutes_while_present",
                violation_error_message=_("Minutes belong to those who were there."),
            ),
            models.CheckConstraint(
                condition=Q(contact_month__isnull=True) | Q(status=Status.PRESENT), name="presence_contact_if_present"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
