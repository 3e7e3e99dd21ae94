"""What a person asks of a reminder, and what stands against it at that moment: the policy's answer in words."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from caseload.appointments.models import CANCELLED, Appointment
from caseload.appointments.models import Status as AppointmentStatus
from caseload.clients.models import Client, ClientState
from caseload.reminders.addresses import deliverable
from caseload.reminders.places import hold_places
from caseload.reminders.policy import SendingFacts, Why, next_sending_moment, why_not_send
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
    stands = bool(appointment and appointment.status in wanted and appointment.version == reminder.appointment_version)
    if notice := reminder.notice:
        stands = notice.is_live
    facts = replace(
        _of_client(client, state, reminder.latest_at),
        invitation=reminder.kind == Kind.INVITATION,
        stands=stands,
        booked=Appointment.objects.filter(client=client, starts_at__gt=now).planned().exists(),
    )
    return why_not_send(facts, send_at, rules_at(send_at))


def why_no_mail(client: Client, now: datetime, latest: datetime | None = None) -> Why | None:
    """What stands against any mail to this client that would leave as soon as mails may, whatever it is about.

    ``latest`` (aware): until when it is of use, if there is such an end. No statement, where the client's state row is
    loaded.
    """
    send_at = next_sending_moment(now, rules_at(now))
    return why_not_send(_of_client(client, client.state, latest or send_at), send_at, rules_at(send_at))


def _of_client(client: Client, state: ClientState, latest: datetime) -> SendingFacts:
    """The facts of a mail whose occasion stands, until ``latest``."""
    return SendingFacts(
        invitation=False,
        in_care=client.is_active,
        wish=client.wants_mail,
        address=deliverable(client.email) is not None and not client.has_dead_address,
        latest_at=latest,
        stands=True,
        booked=False,
        due_on=state.due_on,
        paused_until=state.paused_until,
        mails_paused_until=state.mails_paused_until,
    )


def refuse(why: Why | None) -> None:
    """Raises ValidationError with the reason in the person's language."""
    if why:
        raise ValidationError(Reason(why).label, code=why)
