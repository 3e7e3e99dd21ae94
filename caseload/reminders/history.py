"""What became of the mails about one appointment, version by version, and what may still be done with a mail."""

from dataclasses import dataclass, field
from datetime import datetime

from caseload.appointments.models import CANCELLED, Appointment, AppointmentMove
from caseload.reminders.asking import why_no_mail
from caseload.reminders.models import Kind, Reason, Reminder, Status
from caseload.reminders.policy import latest_at

# What a row of a mail and the verbs it offers ask about.
WITH_OCCASION = ("client__state", "appointment", "asked_by", "notice__session", "notice__seat")


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
    mails = Reminder.objects.filter(appointment=appointment).select_related(*WITH_OCCASION)
    for mail in mails.order_by("created_at", "pk"):
        versions[min(mail.appointment_version or 0, appointment.version)].mails.append(mail)
    return versions[::-1]


@dataclass(frozen=True)
class Offers:
    """Which verbs a mail offers; the verb itself asks the policy once more. ``why``: what stands against sending it."""

    send: bool = False
    stop: bool = False
    resend: bool = False
    why: str = ""


def offers(mail: Reminder, now: datetime) -> Offers:
    """Nothing that could only be refused: after the appointment, of an old version, or what ``why`` says.

    The mail with what ``WITH_OCCASION`` names loaded: no statement.
    """
    planned = mail.status == Status.PLANNED
    matters = _still_matters(mail, now)
    send, resend = planned and matters and mail.next_try_at > now, mail.may_resend and matters
    latest = None if mail.kind == Kind.INVITATION else mail.latest_at  # one that is sent again is of use anew
    why = why_no_mail(mail.client, now, latest) if send or resend else None
    if why:
        return Offers(stop=planned, why="" if why == mail.reason else str(Reason(why).label))
    return Offers(send=send, stop=planned, resend=resend)


@dataclass(frozen=True)
class Remindable:
    """Whether the client can be reminded ahead of the usual day, or why not."""

    now: bool = False
    why: str = ""


def remindable(appointment: Appointment, versions: list[Version], now: datetime) -> Remindable:
    """The appointment is ahead and nothing was planned for its present time yet."""
    planned = [mail for mail in versions[0].mails if mail.replaced_at is None]
    if planned or not appointment.is_planned or appointment.starts_at <= now:
        return Remindable()
    why = why_no_mail(appointment.client, now, latest_at(appointment.starts_at))
    return Remindable(why=str(Reason(why).label)) if why else Remindable(now=True)


def _still_matters(mail: Reminder, now: datetime) -> bool:
    if mail.notice:
        return mail.notice.is_live and mail.latest_at > now
    if mail.kind == Kind.INVITATION or mail.appointment is None:
        return True
    if mail.appointment.version != mail.appointment_version or mail.latest_at <= now:
        return False
    return mail.appointment.is_planned or (mail.kind == Kind.CANCELLATION and mail.appointment.status in CANCELLED)
