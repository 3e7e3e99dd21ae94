"""Who has to be told that a session is at another time or in another room, or falls out.

Whoever changes a session writes here, in the same transaction, what is different for whom; a higher room sweeps for what
nobody was told of yet, and mails it or says who has to be telephoned.
"""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.clients.models import ClientState
from caseload.schedule.models import Room
from caseload.staff.models import User
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session


class SessionNoticeQuerySet(models.QuerySet["SessionNotice"]):
    def live(self) -> "SessionNoticeQuerySet":
        """Of the session as it is now, for those who still take part."""
        return self.filter(version=models.F("session__version"), seat__place__isnull=False)

    def write(self, session: Session, known: tuple[datetime | None, Room], tell: bool) -> int:
        """A row for everybody with a place; how many. Call with the workshop held, after the session was changed.

        ``known`` is the time and room it had before, in which the participants still believe; where something was written
        for them before, that counts. Without ``tell`` there is no row; what waits about the session as it was before is
        stopped all the same.
        """
        seats = dict(session.workshop.seats.seated().order_by("client").values_list("pk", "client"))
        states = ClientState.objects.filter(client__in=seats.values())
        # In the order of their numbers, so that two who do this never wait for each other.
        list(states.order_by("client").select_for_update(no_key=True).values_list("pk", flat=True))
        ClientState.objects.wake(seats.values())
        if not tell:
            return 0
        first: dict[int, tuple[datetime | None, int]] = {}
        for notice in self.filter(session=session, seat__in=list(seats)).order_by("version"):
            first.setdefault(notice.seat_id, (notice.known_at, notice.known_room_id))
        starts_at = session.starts_at if session.is_standing else None
        changed = {"version": session.version, "starts_at": starts_at, "room": session.room}
        changed["after"] = timezone.now() + settings.NOTICE_GRACE
        rows: list[Any] = []
        for seat in seats:
            known_at, known_room = first.get(seat, (known[0], known[1].pk))
            rows.append(
                SessionNotice(seat_id=seat, session=session, known_at=known_at, known_room_id=known_room, **changed)
            )
        self.bulk_create(rows)
        return len(rows)


class SessionNotice(models.Model):
    """What is different for one participant since the session's ``version``.

    ``known_at`` and ``known_room``: what the participant was given in hand, before any change. ``starts_at`` and ``room``:
    what is true now; no start means that it falls out.
    """

    seat = models.ForeignKey(Seat, models.CASCADE, related_name="notices", verbose_name=_("participant"))
    session = models.ForeignKey(Session, models.CASCADE, related_name="notices", verbose_name=_("session"))
    version = models.PositiveIntegerField(_("version of the session"))
    known_at = models.DateTimeField(_("time so far"), null=True)
    known_room = models.ForeignKey(Room, models.PROTECT, related_name="+", verbose_name=_("room so far"))
    starts_at = models.DateTimeField(_("new time"), null=True, blank=True)
    room = models.ForeignKey(Room, models.PROTECT, related_name="+", verbose_name=_("new room"))
    # A misclick does no harm: before this moment nobody is told.
    after = models.DateTimeField(_("told after"))
    phoned_at = models.DateTimeField(_("telephoned at"), null=True, blank=True)
    phoned_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("telephoned by")
    )

    objects = SessionNoticeQuerySet.as_manager()

    class Meta:
        ordering = ["session", "version", "seat"]
        verbose_name = _("notice of a changed session")
        verbose_name_plural = _("notices of changed sessions")
        constraints = [
            models.UniqueConstraint(fields=["seat", "session", "version"], name="session_notice_once"),
            models.CheckConstraint(
                condition=models.Q(phoned_at__isnull=True) | models.Q(phoned_by__isnull=False),
                name="session_notice_phoned_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["after"], name="session_notice_after")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def is_live(self) -> bool:
        """As ``SessionNoticeQuerySet.live``; with seat and session loaded."""
        return self.version == self.session.version and self.seat.place is not None

    @transaction.atomic
    def phone(self, by: Any) -> None:
        """The participant was told on the telephone. Again changes nothing."""
        known = SessionNotice.objects.filter(pk=self.pk, phoned_at__isnull=True)
        if known.update(phoned_at=timezone.now(), phoned_by=by):
            journal("telephone", self, by, self.seat.client_id, session=self.session_id)

    @transaction.atomic
    def take_back_phone(self, by: Any) -> None:
        known = SessionNotice.objects.filter(pk=self.pk, phoned_at__isnull=False)
        if known.update(phoned_at=None, phoned_by=None):
            journal("undo", self, by, self.seat.client_id, session=self.session_id)
