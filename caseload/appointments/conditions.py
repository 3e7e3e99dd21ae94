"""What must hold when an appointment is booked or moved, in which order it is locked, and what a refusal says."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client, ClientState
from caseload.contacts.budget import Budget
from caseload.staff.models import User

COUNSELLOR_BUSY = _("The counsellor already has an appointment at this time.")
CLIENT_BUSY = _("The client already has an appointment at this time.")
# Names of the PostgreSQL exclusion constraints (migration 0002) and the words for each.
BUSY = {"appointment_counsellor_once": COUNSELLOR_BUSY, "appointment_client_once": CLIENT_BUSY}
CHANGED = _("Somebody else has already changed this appointment.")


class Occupied(ValidationError):
    """Counsellor or client is already in an appointment at that time."""


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


def hold(counsellor_ids: Collection[int], client_id: int) -> tuple[list[User], ClientState]:
    """Lock these counsellors, then the client's state row (with its client), for the running transaction.

    Everybody locks in this order, as ``Client.assign`` does: so writers take turns, and two of them who want the same
    time do not wait for each other, as PostgreSQL's exclusion constraint alone would let them (deadlock).
    """
    counsellors = User.objects.select_for_update(no_key=True).filter(pk__in=set(counsellor_ids)).order_by("pk")
    held = list(counsellors) if counsellor_ids else []
    states = ClientState.objects.select_for_update(of=("self",), no_key=True).select_related("client")
    return held, states.get(client=client_id)


def check_in_care(client: Client) -> None:
    if not client.is_active:
        raise ValidationError(_("Care has ended; no appointment can be booked."), code="ended")


def check_counsellor(counsellor: User) -> None:
    if not counsellor.is_counsellor or not counsellor.is_active:
        raise ValidationError({"counsellor": _("Appointments can be booked only with an active counsellor.")})
