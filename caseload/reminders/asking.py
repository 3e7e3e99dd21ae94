"""What a person asks of a reminder, and what stands against it at that moment: the policy's answer in words."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from caseload.appointments.models import CANCELLED, Appointment
from caseload.appointments.models import Status as AppointmentStatus
from caseload.clients.models import ClientState
from caseload.reminders.addresses import deliverable
from caseload.reminders.places import hold_places
from caseload.reminders.policy import SendingFacts, Why, why_not_send
from caseload.reminders.rules import rules_at
from caseload.reminders.states import Kind, Reason

NOT_WAITING = _("This mail has changed in the meantime; please look again.")
ALREADY_SAID = _("The client has been mailed this already, or is about to be.")


def hold_client(client_id: int) -> ClientState:
    """Lock for the running transaction what the planner locks, in its order: the places, then the client's state row."""
    hold_places()
    states = ClientState.objects.select_for_update(of=("self",), no_key=True).select_related("client")
    return states.get(client=client_id)


def why_not_now(reminder: Any, state: ClientState, send_at: datetime, now: datetime) -> Why | None:
    """What stands against sending this reminder at ``send_at``, as far as it is known ``now``."""
    client, appointment = state.client, reminder.appointment
    wanted = CANCELLED if reminder.kind == Kind.CANCELLATION else (AppointmentStatus.PLANNED,)
    facts = SendingFacts(
        invitation=reminder.kind == Kind.INVITATION,
        in_care=client.is_active,
        wish=client.wants_mail,
        address=deliverable(client.email) is not None and not client.has_dead_address,
        latest_at=reminder.latest_at,
        stands=bool(
            appointment and appointment.status in wanted and appointment.version == reminder.appointment_version
        ),
        booked=Appointment.objects.filter(client=client, starts_at__gt=now).planned().exists(),
        due_on=state.due_on,
        paused_until=state.paused_until,
        mails_paused_until=state.mails_paused_until,
    )
    return why_not_send(facts, send_at, rules_at(send_at))


def refuse(why: Why | None) -> None:
    """Raises ValidationError with the reason in the person's language."""
    if why:
        raise ValidationError(Reason(why).label, code=why)
