"""What must hold when sessions are planned or changed and people take part, in which order it is locked, and the words."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.lib.dates import LOCAL
from caseload.schedule.busy import ONCE, Busy
from caseload.schedule.models import Room
from caseload.staff.models import User

FURTHEST = timedelta(days=400)
NAMED = 3  # clashes that are named in a refusal; more of them are counted
TRAINER_BUSY = gettext_lazy("A trainer is already taken at this time.")
CLIENT_BUSY = gettext_lazy("A participant already has an appointment at this time.")
ROOM_BUSY = gettext_lazy("The room is already taken at this time.")
BUSY = {ONCE["user"]: TRAINER_BUSY, ONCE["client"]: CLIENT_BUSY, ONCE["room"]: ROOM_BUSY}


class Timed(Protocol):
    """A slot or a session."""

    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...


@contextmanager
def taken_as_message() -> Iterator[None]:
    """Turns the database's own refusal of an overlap (a writer that did not ask first) into a ValidationError."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        for name, message in BUSY.items():
            if name in str(error):
                raise ValidationError(message, code=name) from error
        raise


def hold_staff(trainers: Collection[int], room: Room) -> tuple[list[User], Room]:
    """Lock these people, then the room, as whoever books an appointment does; as they are now."""
    people = User.objects.select_for_update(no_key=True).select_related(None).filter(pk__in=trainers).order_by("pk")
    held = list(people)
    return held, Room.objects.select_for_update(no_key=True).get(pk=room.pk)


def staff_of(trainers: Collection[User], room: Room) -> list[dict[str, int]]:
    """Whose time a session takes, as columns of Busy."""
    return [*({"user_id": one.pk} for one in trainers), {"room_id": room.pk}]


def check_start(starts_on: date, today: date) -> None:
    if starts_on < today:
        raise ValidationError({"starts_on": _("This day has passed.")}, code="past")
    if starts_on > today + FURTHEST:
        message = _("This day is more than %(days)s days ahead; please check the year.") % {"days": FURTHEST.days}
        raise ValidationError({"starts_on": message}, code="too_far")


def check_trainers(trainers: Collection[User]) -> None:
    if not trainers:
        raise ValidationError({"trainers": _("Please choose at least one trainer.")})
    gone = [str(one) for one in trainers if not one.is_active]
    if gone:
        raise ValidationError({"trainers": _("%(names)s no longer works here.") % {"names": ", ".join(gone)}})


def check_room(room: Room, places: int) -> None:
    if not room.is_active:
        raise ValidationError({"room": _("This room is no longer in use.")})
    if room.capacity < places:
        message = _("This room is too small: it holds %(capacity)s, and the workshop has %(places)s places.")
        raise ValidationError({"room": message % {"capacity": room.capacity, "places": places}}, code="room_too_small")


def check_unused(
    slots: Sequence[Timed], trainers: Collection[User], room: Room, except_holder: UUID | None = None
) -> None:
    """Nobody of the staff and not the room is taken in any of the slots; the refusal names who and when. One statement."""
    names = {("user", one.pk): str(one) for one in trainers} | {("room", room.pk): room.name}
    columns = Q(user__in=[one.pk for one in trainers]) | Q(room=room)
    found: dict[tuple[str, int], list[datetime]] = {}
    for user, _client, in_room, slot in clashes(slots, columns, except_holder):
        key = ("user", user) if user else ("room", in_room or 0)
        found.setdefault(key, []).append(slot.starts_at)
    refused: dict[str, list[str]] = {}
    for key, moments in found.items():
        text = _("%(who)s is already taken: %(when)s.") % {"who": names[key], "when": in_words(moments)}
        refused.setdefault("trainers" if key[0] == "user" else "room", []).append(text)
    if refused:
        raise ValidationError(refused)


def clashes(
    slots: Sequence[Timed], whom: Q, except_holder: UUID | None = None
) -> Iterator[tuple[int | None, int | None, int | None, Any]]:
    """User, client, room and slot of each taken time that overlaps a slot; ``whom`` filters the rows of Busy."""
    if not slots:
        return
    first, last = min(one.starts_at for one in slots), max(one.ends_at for one in slots)
    taken = Busy.objects.overlapping(first, last).filter(whom).order_by()
    if except_holder:
        taken = taken.exclude(holder=except_holder)
    for user, client, room, begin, end in taken.values_list("user", "client", "room", "starts_at", "ends_at"):
        for slot in slots:
            if slot.starts_at < end and begin < slot.ends_at:
                yield user, client, room, slot


def in_words(moments: Iterable[datetime]) -> str:
    """The first days and times, and how many more."""
    ordered = sorted(set(moments))
    named = [date_format(one.astimezone(LOCAL), "SHORT_DATETIME_FORMAT") for one in ordered[:NAMED]]
    more = len(ordered) - len(named)
    return ", ".join(named) + (" " + _("and %(n)s more") % {"n": more} if more else "")
