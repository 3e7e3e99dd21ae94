"""What must hold when an appointment is booked or moved, in which order it is locked, and what a refusal says."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client, ClientState
from caseload.contacts.budget import Budget
from caseload.schedule.busy import ONCE, Busy
from caseload.schedule.models import Room
from caseload.staff.models import User

COUNSELLOR_BUSY = _("The counsellor already has an appointment at this time.")
CLIENT_BUSY = _("The client already has an appointment at this time.")
ROOM_BUSY = _("The room is already taken at this time.")
# The words for each of the database's own constraints.
BUSY = {ONCE["user"]: COUNSELLOR_BUSY, ONCE["client"]: CLIENT_BUSY, ONCE["room"]: ROOM_BUSY}
CHANGED = _("Somebody else has already changed this appointment.")


class Occupied(ValidationError):
    """Counsellor, client or room is already taken at that time."""


class BudgetUsedUp(ValidationError):
    """The month already holds as many held and planned contacts as the limit allows."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(
            _(
                "This month already holds %(held)s held and %(booked)s booked contacts; the limit is %(limit)s."
                " Please choose a day of another month, or cancel an appointment."
            ),
            code="budget",
            params={"held": budget.held, "booked": budget.booked, "limit": budget.limit},
        )


@contextmanager
def occupied_as_message() -> Iterator[None]:
    """Turns the database's own refusal of an overlap (a writer that did not ask first) into Occupied."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        for name, message in BUSY.items():
            if name in str(error):
                raise Occupied(message, code=name) from error
        raise


def hold(
    counsellor_ids: Collection[int], client_id: int, room_id: int | None = None
) -> tuple[dict[int, User], ClientState]:
    """Lock these counsellors, the room, then the client's state row (with its client), for the running transaction.

    Everybody locks in this order, as ``Client.assign`` does: so writers take turns, and two of them who want the same
    time do not wait for each other, as PostgreSQL's exclusion constraint alone would let them (deadlock).
    """
    counsellors = User.objects.select_for_update(no_key=True).filter(pk__in=set(counsellor_ids)).order_by("pk")
    held = {counsellor.pk: counsellor for counsellor in counsellors} if counsellor_ids else {}
    if room_id:
        Room.objects.select_for_update(no_key=True).get(pk=room_id)
    states = ClientState.objects.select_for_update(of=("self",), no_key=True).select_related("client")
    return held, states.get(client=client_id)


def check_free(
    counsellors: Collection[User],
    client: Client,
    room: Room | None,
    starts_at: datetime,
    ends_at: datetime,
    except_holder: UUID | None = None,
) -> None:
    """The same rule as the exclusion constraints, with a message that names who is taken. Raises Occupied."""
    wanted = Q(user__in=[one.pk for one in counsellors]) | Q(client=client)
    if room:
        wanted |= Q(room=room)
    taken = Busy.objects.overlapping(starts_at, ends_at).filter(wanted)
    if except_holder:
        taken = taken.exclude(holder=except_holder)
    rows = list(taken.values_list("user", "client", "room"))
    busy = [one for one in counsellors if any(user == one.pk for user, _client, _room in rows)]
    if busy and len(counsellors) > 1:
        raise Occupied(
            _("%(name)s already has an appointment at this time."),
            code="counsellor_busy",
            params={"name": str(busy[0])},
        )
    if busy:
        raise Occupied(COUNSELLOR_BUSY, code="counsellor_busy")
    if rows:
        in_room = not any(taken_client for _user, taken_client, _room in rows)
        raise Occupied(ROOM_BUSY, code="room_busy") if in_room else Occupied(CLIENT_BUSY, code="client_busy")


def check_room(room: Room | None, counsellors: Collection[User]) -> None:
    """In use, and large enough for the client and those who talk with the client."""
    if not room:
        return
    if not room.is_active:
        raise ValidationError({"room": _("This room is no longer in use.")})
    people = 1 + len(counsellors)
    if people > room.capacity:
        raise ValidationError(
            {
                "room": ValidationError(
                    _("This room is too small: it holds %(capacity)s, and %(people)s people take part."),
                    code="room_too_small",
                    params={"capacity": room.capacity, "people": people},
                )
            }
        )


def check_in_care(client: Client) -> None:
    if not client.is_active:
        raise ValidationError(_("Care has ended; no appointment can be booked."), code="ended")


def check_counsellor(counsellor: User) -> None:
    if not counsellor.is_counsellor or not counsellor.is_active:
        raise ValidationError({"counsellor": _("Appointments can be booked only with an active counsellor.")})


def check_joined(counsellor: User, joined: Collection[User]) -> None:
    """Whoever joins the talk is an active colleague and somebody else."""
    for colleague in joined:
        if colleague.pk == counsellor.pk:
            raise ValidationError({"joined": _("A joint talk needs two different counsellors.")}, code="same_person")
        if not colleague.is_active:
            raise ValidationError({"joined": _("This colleague no longer works here.")})
