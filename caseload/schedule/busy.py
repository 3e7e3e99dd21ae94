"""Who and what is taken, from when until when: one narrow row per person or room, whatever takes them.

An appointment, and whatever else takes people's time, writes its rows here in its own transaction and names itself by its
UID (``holder``). So the hard rule is one constraint per person and room, and free time is found in one index. On
PostgreSQL overlaps are refused by exclusion constraints (their names below); on SQLite writers take turns, so that
``check_free`` is race-free there.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import F, Q, Value

from caseload.clients.models import Client
from caseload.schedule.hours import Span
from caseload.schedule.models import Room
from caseload.staff.models import User

LONGEST = timedelta(hours=8)
# Names of the exclusion constraints (migration) by what they guard.
ONCE = {"user": "busy_user_once", "client": "busy_client_once", "room": "busy_room_once"}


class BusyQuerySet(models.QuerySet["Busy"]):
    def overlapping(self, start: datetime, end: datetime) -> "BusyQuerySet":
        # No row is longer than LONGEST (a constraint), so the index on the start bounds both sides.
        return self.filter(starts_at__lt=end, starts_at__gt=start - LONGEST, ends_at__gt=start)

    def take(
        self,
        holder: UUID,
        starts_at: datetime,
        ends_at: datetime,
        users: Collection[int],
        client: int | None = None,
        room: int | None = None,
    ) -> None:
        """Write the rows of ``holder`` (numbers of people and room). The database may refuse with an IntegrityError."""
        taken: list[dict[str, Any]] = [{"user_id": user} for user in sorted(set(users))]
        taken += [{"client_id": client}] if client else []
        taken += [{"room_id": room}] if room else []
        rows: list[Any] = [Busy(holder=holder, starts_at=starts_at, ends_at=ends_at, **one) for one in taken]
        self.bulk_create(rows)

    def take_all(self, held: Iterable[Any], taken: Collection[dict[str, int]]) -> None:
        """The rows of many holders at once: of each of ``held`` (``uid``, ``starts_at``, ``ends_at``) for each of ``taken``
        (``user_id``, ``client_id`` or ``room_id``). The database may refuse with an IntegrityError.
        """
        rows: list[Any] = [
            Busy(holder=one.uid, starts_at=one.starts_at, ends_at=one.ends_at, **columns)
            for one in held
            for columns in taken
        ]
        self.bulk_create(rows)

    def release(self, holder: UUID) -> None:
        self.filter(holder=holder).delete()

    def spans(
        self,
        users: Collection[int],
        start: datetime,
        end: datetime,
        client: int | None = None,
        room: int | None = None,
        except_holder: UUID | None = None,
    ) -> tuple[dict[int, list[Span]], list[Span]]:
        """Times taken between the two moments: of each user, and of client and room together. One statement."""
        near = self.overlapping(start, end).order_by()
        if except_holder:
            near = near.exclude(holder=except_holder)
        columns = ("who", "starts_at", "ends_at")
        parts = [near.filter(user__in=users).annotate(who=F("user_id")).values_list(*columns)]
        for shared in ({"client": client}, {"room": room}):
            if any(shared.values()):
                parts.append(near.filter(**shared).annotate(who=Value(0)).values_list(*columns))
        of_users: dict[int, list[Span]] = defaultdict(list)
        rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
        for who, begin, finish in rows:
            of_users[who].append((begin, finish))
        return of_users, of_users.pop(0, [])


def with_its_time(collector: Any, field: Any, rows: Any, using: str) -> None:
    """``on_delete`` of what takes time: rows that go with a deleted client give the time of all who took part back."""
    models.CASCADE(collector, field, rows, using)
    collector.collect(Busy.objects.using(using).filter(holder__in=[uid for (uid,) in rows.values_list("uid")]))


class Busy(models.Model):
    """Exactly one of ``user``, ``client`` and ``room`` is set."""

    holder = models.UUIDField(db_index=True)
    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="+", db_index=False)
    client = models.ForeignKey(Client, models.CASCADE, null=True, related_name="+", db_index=False)
    room = models.ForeignKey(Room, models.CASCADE, null=True, related_name="+", db_index=False)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    objects = BusyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False, client__isnull=True, room__isnull=True)
                | Q(user__isnull=True, client__isnull=False, room__isnull=True)
                | Q(user__isnull=True, client__isnull=True, room__isnull=False),
                name="busy_is_one",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")) & Q(ends_at__lte=F("starts_at") + LONGEST),
                name="busy_at_most_eight_hours",
            ),
        ]
        indexes = [
            models.Index(
                fields=[who, "starts_at"],
                include=["ends_at", "holder"],
                condition=Q(**{f"{who}__isnull": False}),
                name=f"busy_{who}_start",
            )
            for who in ("user", "client", "room")
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
