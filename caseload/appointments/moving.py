from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.appointments.calendar import check_times
from caseload.appointments.conditions import (
    Occupied,
    check_counsellor,
    check_free,
    check_in_care,
    check_joined,
    check_room,
    hold,
    occupied_as_message,
)
from caseload.appointments.facts import AppointmentFacts
from caseload.appointments.kinds import Kind
from caseload.appointments.states import CANCELLED, Status
from caseload.audit.models import journal
from caseload.clients.models import ClientState
from caseload.lib.dates import local_date, month_start
from caseload.schedule.busy import Busy
from caseload.schedule.models import Room
from caseload.staff.models import User

UNDO_OVER = _("This can no longer be undone; the change stands. Please move the appointment or book another one.")


class Moving(AppointmentFacts):
    """Moving is an act of its own: the old time stays on record, and for a moment everything can be taken back."""

    class Meta(AppointmentFacts.Meta):
        abstract = True

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
        tell: bool = True,
        kind: str = "",
        elsewhere: bool | None = None,
    ) -> None:
        """Give the planned appointment another time, and where named another kind, place, counsellor, room or colleagues.

        ``tell``: whether the client is told of it, after the grace. ``elsewhere``: whether another place or person has to
        be told at the same time (None: where either changes). Errors as for booking. What changes nothing leaves no trace
        (a double click). A room that is not named stays, unless ``keep_room`` is False.
        """
        starts_at, ends_at = starts_at.astimezone(UTC), ends_at.astimezone(UTC)
        before = set(self.participants.values_list("user", flat=True))
        after = before if joined is None else {one.pk for one in joined}
        room = self.room if room is None and keep_room else room
        wanted = [self.counsellor_id, *after, *([counsellor.pk] if counsellor else [])]
        people, state = hold(wanted, self.client_id, room.pk if room else None)
        current = self._locked()
        target: dict[str, Any] = {
            "starts_at": starts_at,
            "ends_at": ends_at,
            "place": current.place if place is None else place,
            "counsellor": counsellor or current.counsellor,
            "room": room,
            "kind": kind or current.kind,
        }
        if before != after or any(getattr(current, name) != value for name, value in target.items()):
            current._check_move(state, [people[pk] for pk in sorted(after)], **target)
            current._keep_trace(before, starts_at, by, tell)
            if elsewhere or (
                elsewhere is None and current.is_elsewhere(target["place"], target["counsellor"], target["kind"])
            ):
                target["where_version"] = current.version + 1
            current._become(target | told(by, tell) | {"despite": " ".join(despite)}, before, after)
            journal("move", self, by, self.client_id, starts_at=starts_at.isoformat(), despite=list(despite), tell=tell)
        self.refresh_from_db()

    @transaction.atomic
    def undo_change(self, version: int, by: Any) -> None:
        """Take back the move or cancellation that made ``version``, while nobody has been told of it (``may_undo``).

        Raises ValidationError where it is too late or something has changed since, Occupied or BudgetUsedUp where the
        former time or place in the month has been given away in the meantime.
        """
        move = self.moves.filter(version=version, takes_back=False).first()
        former: dict[str, Any] = dict(move.before) if move else self._before_cancelling()
        joined = former.pop("joined", None)
        joined = list(self.participants.values_list("user", flat=True)) if joined is None else joined
        who = [former.get("counsellor_id", self.counsellor_id), *joined]
        room = former["room_id"]
        people, state = hold([self.counsellor_id, *who], self.client_id, room)
        current = self._locked()
        if current.version != version or not current.may_undo or (current.status in CANCELLED) == bool(move):
            raise ValidationError(UNDO_OVER, code="over")
        before = set(current.participants.values_list("user", flat=True))
        target = current._former(former)
        current._check_free_again(state, [people[pk] for pk in who], room, target)
        current.moves.create(
            old_starts_at=current.starts_at,
            new_starts_at=target["starts_at"],
            by=by,
            version=version + 1,
            tell=target["tell"],
            takes_back=True,
        )
        current._become(target, before, set(joined))
        journal("undo", self, by, self.client_id, version=version)
        self.refresh_from_db()

    def is_elsewhere(self, place: str, counsellor: User, kind: str) -> bool:
        """Whether the client would be expected elsewhere, or by somebody else; who is called has no place to come to."""
        same_place = place == self.place or Kind.TELEPHONE in (self.kind, self.remote_way)
        return (counsellor, kind) != (self.counsellor, self.kind) or not same_place

    # --- how ---

    def _locked(self) -> Any:
        return type(self).objects.select_for_update(of=("self",)).get(pk=self.pk)

    def _check_move(
        self,
        state: ClientState,
        joined: list[User],
        starts_at: datetime,
        ends_at: datetime,
        counsellor: User,
        room: Room | None,
        place: str,
        kind: str,
    ) -> None:
        """A move within the month needs no further place in it, one across the border of months does."""
        if not self.is_planned:
            raise ValidationError(_("Only a planned appointment can be moved."), code="changed")
        if kind != self.kind and self.kind == Kind.FIRST_TALK:
            raise ValidationError(_("A first talk takes place in person; an exception needs a reason."))
        check_times(starts_at, ends_at, timezone.now())
        check_in_care(state.client)
        if counsellor != self.counsellor:
            check_counsellor(counsellor)
        check_joined(counsellor, joined)
        check_room(room, [counsellor, *joined])
        if not self.summoned and month_start(local_date(starts_at)) != self.month:
            type(self).objects.check_budget(state, starts_at)
        check_free([counsellor, *joined], self.client, room, starts_at, ends_at, self.uid)

    def _keep_trace(self, joined: Collection[int], starts_at: datetime, by: Any, tell: bool) -> None:
        before = {
            "starts_at": self.starts_at.isoformat(),
            "ends_at": self.ends_at.isoformat(),
            "place": self.place,
            "kind": self.kind,
            "counsellor_id": self.counsellor_id,
            "room_id": self.room_id,
            "despite": self.despite,
            "tell": self.tell,
            "where_version": self.where_version,
            "joined": sorted(joined),
        }
        self.moves.create(
            old_starts_at=self.starts_at,
            new_starts_at=starts_at,
            by=by,
            version=self.version + 1,
            tell=tell,
            before=before,
        )

    def _before_cancelling(self) -> dict[str, Any]:
        """A cancellation changes the state alone, and whether the client is told of what was changed before."""
        last = self.moves.last()
        return {"tell": last.tell, "room_id": self.room_id} if last else {"room_id": self.room_id}

    def _former(self, before: dict[str, Any]) -> dict[str, Any]:
        """The columns as they were before the change."""
        target: dict[str, Any] = {"status": Status.PLANNED, "cancelled_at": None, "cancelled_by": None}
        target |= {"tell": True, "notice_after": None, **before}
        for name in ("starts_at", "ends_at"):
            target[name] = datetime.fromisoformat(before[name]) if name in before else getattr(self, name)
        if self.confirmed_version == self.version - 1:  # what the client confirmed counts again
            target["confirmed_version"] = self.version + 1
        return target

    def _check_free_again(
        self, state: ClientState, people: list[User], room: int | None, target: dict[str, Any]
    ) -> None:
        """Others may have taken the former time, the room or the client's place in that month."""
        check_in_care(state.client)
        other_month = month_start(local_date(target["starts_at"])) != self.month
        if not self.summoned and (self.status in CANCELLED or other_month):
            type(self).objects.check_budget(state, target["starts_at"])
        try:
            known_room = Room.objects.get(pk=room) if room else None
            check_free(people, self.client, known_room, target["starts_at"], target["ends_at"], self.uid)
        except Occupied as error:
            why = " ".join(error.messages)
            raise Occupied(_("This can no longer be undone. %(why)s") % {"why": why}, code=error.code) from error

    def _become(self, target: dict[str, Any], before: Collection[int], after: Collection[int]) -> None:
        """Write the new time and who takes part, and whose time is taken by it."""
        with occupied_as_message():
            type(self).objects.filter(pk=self.pk).update(version=F("version") + 1, **target)
            if set(before) != set(after):
                self.participants.exclude(user__in=after).delete()
                new = [self.participants.model(appointment=self, user_id=user) for user in sorted({*after} - {*before})]
                self.participants.bulk_create(new)
            for name, value in target.items():
                setattr(self, name, value)
            Busy.objects.release(self.uid)
            self._occupy(after)
        ClientState.objects.wake([self.client_id])

    def _occupy(self, joined: Collection[int]) -> None:
        """Counsellors, client and room are taken for this time, unless it is cancelled."""
        if self.status not in CANCELLED:
            people = [self.counsellor_id, *joined]
            Busy.objects.take(self.uid, self.starts_at, self.ends_at, people, self.client_id, self.room_id)


def told(by: Any, tell: bool) -> dict[str, Any]:
    """The columns of a change that the client is (not) mailed of; what a person does can be undone for a moment."""
    grace = settings.NOTICE_GRACE if by is not None else None
    return {"tell": tell, "notice_after": timezone.now() + grace if grace else None}
