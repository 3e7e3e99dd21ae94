"""What became of the mails about one appointment, version by version, and what may still be done with a mail."""

from dataclasses import dataclass, field
from datetime import datetime

from caseload.appointments.models import CANCELLED, Appointment, AppointmentMove
from caseload.reminders.models import Kind, Reminder, Status


@dataclass
class Version:
    """One time of the appointment; ``change`` is the move that brought it (None: as first booked, or cancelled)."""

    number: int
    starts_at: datetime
    change: AppointmentMove | None = None
    is_cancellation: bool = False
    mails: list[Reminder] = field(default_factory=list)


def history(appointment: Appointment) -> list[Version]:
    """The present version first. Two statements."""
    moves = {move.version: move for move in appointment.moves.select_related("by")}
    first = moves[min(moves)].old_starts_at if moves else appointment.starts_at
    versions = [Version(0, first)]
    for number in range(1, appointment.version + 1):
        move = moves.get(number)
        starts_at = move.new_starts_at if move else versions[-1].starts_at
        versions.append(Version(number, starts_at, move, is_cancellation=move is None))
    mails = Reminder.objects.filter(appointment=appointment).select_related("client", "asked_by", "appointment")
    for mail in mails.order_by("created_at", "pk"):
        versions[min(mail.appointment_version or 0, appointment.version)].mails.append(mail)
    return versions[::-1]


@dataclass(frozen=True)
class Offers:
    """Which verbs a mail offers. The verb itself asks the policy once more and says what stands against it."""

    send: bool = False
    stop: bool = False
    resend: bool = False


def offers(mail: Reminder, now: datetime) -> Offers:
    """Nothing that could only be refused: after the appointment, of an old version, without the client's wish."""
    planned = mail.status == Status.PLANNED
    wished = mail.client.is_active and mail.client.wants_mail
    matters = wished and _still_matters(mail, now)
    early = mail.next_try_at > now
    return Offers(send=planned and matters and early, stop=planned, resend=mail.may_resend and matters)


def may_remind(appointment: Appointment, versions: list[Version], now: datetime) -> bool:
    """Nothing was planned for the present time yet: the client can be reminded ahead of the usual day."""
    client = appointment.client
    open_ = appointment.is_planned and appointment.starts_at > now and client.is_active and client.wants_mail
    return open_ and not [mail for mail in versions[0].mails if mail.replaced_at is None]


def _still_matters(mail: Reminder, now: datetime) -> bool:
    if mail.kind == Kind.INVITATION or mail.appointment is None:
        return True
    if mail.appointment.version != mail.appointment_version or mail.latest_at <= now:
        return False
    return mail.appointment.is_planned or (mail.kind == Kind.CANCELLATION and mail.appointment.status in CANCELLED)
