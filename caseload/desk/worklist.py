"""What needs the counsellor today: one row per client, why in words, worst first."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caseload.appointments.kinds import Kind
from caseload.appointments.models import Appointment
from caseload.client_link.models import Answer
from caseload.client_link.models import Kind as AnswerKind
from caseload.contacts.budget import Rhythm, rhythm, silence
from caseload.inbox.models import IncomingMail, Outcome
from caseload.lib.dates import local_date
from caseload.reminders.models import Reminder
from caseload.reminders.states import Reason
from caseload.reminders.states import Status as ReminderStatus
from caseload.summons.models import Summons
from caseload.summons.words import concern
from caseload.templatetags.caseload_tags import when


class Urgency(IntEnum):
    """Worst first: what only the counsellor can know, who waits for an answer, what fails the client, then the rhythm."""

    MISSING_OUTCOME = 0
    ASKED = 1
    SUMMONS = 2
    MISSED = 3
    REMINDER = 4
    STEP_OVERDUE = 5
    OVERDUE = 6
    NEVER = 7
    DUE = 8
    STEP_TODAY = 9
    NO_STEP = 10
    CHOSEN = 11  # a client took another time: to be known, not done


@dataclass(frozen=True, order=True)
class Why:
    urgency: Urgency
    days: int  # the longer, the worse; negated so that sorting ascending puts it first
    text: str = field(compare=False)
    appointment: Appointment | None = field(default=None, compare=False)
    summons: Summons | None = field(default=None, compare=False)
    is_message: bool = field(default=False, compare=False)  # to be read in the client's file

    @property
    def at(self) -> datetime | None:
        """When the appointment is that it is about."""
        return self.appointment.starts_at if self.appointment else None


@dataclass
class Row:
    client: Any
    whys: list[Why] = field(default_factory=list)

    @property
    def first(self) -> Why:
        return min(self.whys)

    @property
    def others(self) -> list[Why]:
        return sorted(self.whys)[1:]

    @property
    def outcome_of(self) -> Appointment | None:
        """The appointment whose outcome is asked for, if that is the first thing to do."""
        return self.first.appointment if self.first.urgency == Urgency.MISSING_OUTCOME else None

    @property
    def missed(self) -> Appointment | None:
        """The appointment nobody came to, if what follows from that is the first thing to decide."""
        return self.first.appointment if self.first.urgency == Urgency.MISSED else None

    @property
    def about_mails(self) -> bool:
        """Something is to be seen or done among the client's mails: another address, sending again."""
        return any(why.urgency == Urgency.REMINDER for why in self.whys)

    @property
    def has_written(self) -> bool:
        return any(why.is_message for why in self.whys)

    @property
    def summons(self) -> Summons | None:
        """The summons that is the first thing to look at, if it is one."""
        return self.first.summons


def worklist(
    clients: Iterable[Any],
    over: Iterable[Appointment],
    to_call: Iterable[Reminder],
    answers: Iterable[Answer],
    mails: Iterable[IncomingMail],
    summonses: Iterable[Summons],
    now: datetime,
) -> list[Row]:
    """Rows of the clients (``caseload.for_worklist``) for whom something is to be done at ``now``, worst first.

    ``over``: appointments without an outcome, and those nobody came to and nothing has followed from.
    """
    today = local_date(now)
    rows = {client.pk: Row(client) for client in clients}
    for appointment in over:
        if row := rows.get(appointment.client_id):
            row.whys.append(_of_appointment(appointment, today))
    for reminder in to_call:
        if row := rows.get(reminder.client_id):
            text = _reminder_text(reminder, address_works=not row.client.has_dead_address)
            row.whys.append(Why(Urgency.REMINDER, 0, text, reminder.appointment))
    for answer in answers:
        if row := rows.get(answer.client_id):
            urgency = Urgency.CHOSEN if answer.kind in (AnswerKind.MOVED, AnswerKind.BOOKED) else Urgency.ASKED
            row.whys.append(Why(urgency, -(today - local_date(answer.at)).days, _answer_text(answer)))
    for mail in {(mail.client_id, mail.outcome): mail for mail in sorted(mails, key=lambda mail: mail.pk)}.values():
        if row := rows.get(mail.client_id or 0):
            row.whys.append(_from_mail(mail, today))
    for summons in summonses:
        if (row := rows.get(summons.client_id)) and (why := _from_summons(summons, now)):
            row.whys.append(why)
    for row in rows.values():
        row.whys += _from_facts(row.client, today)
    return sorted((row for row in rows.values() if row.whys), key=lambda row: (row.first, row.client.name))


def _from_summons(summons: Summons, now: datetime) -> Why | None:
    """Its outcome is asked for as that of an appointment is; the one of the appointment behind it follows from it."""
    found = concern(summons, now)
    if not found:
        return None
    urgency = Urgency.MISSING_OUTCOME if found.is_outcome else Urgency.SUMMONS
    return Why(urgency, -found.days, found.text, summons=summons)


def _from_facts(client: Any, today: date) -> list[Why]:
    found = []
    if client.needs_contact:
        found.append(_needs_contact(client, today))
    step_on = client.state.next_step_on
    if client.state.next_step and step_on and step_on <= today:
        found.append(_step(client.state.next_step, (today - step_on).days))
    elif not client.state.next_step:
        found.append(Why(Urgency.NO_STEP, 0, _("no next step agreed")))
    return found


def _needs_contact(client: Any, today: date) -> Why:
    last = client.state.last_contact_at
    days = silence(local_date(last) if last else None, today)
    if days is None:
        since = (today - local_date(client.in_care_since)).days if client.in_care_since else 0
        return Why(Urgency.NEVER, -since, _("no contact yet, nothing booked"))
    text = ngettext(
        "no contact for %(days)s day, nothing booked", "no contact for %(days)s days, nothing booked", days
    ) % {"days": days}
    state = rhythm(local_date(last), client.state.rhythm_days, None, today)
    urgency = Urgency.OVERDUE if state == Rhythm.OVERDUE else Urgency.DUE
    return Why(urgency, -days, text)


def _step(step: str, days: int) -> Why:
    if not days:
        return Why(Urgency.STEP_TODAY, 0, _("next step due today: %(step)s") % {"step": step})
    text = ngettext(
        "next step overdue for %(days)s day: %(step)s", "next step overdue for %(days)s days: %(step)s", days
    ) % {"days": days, "step": step}
    return Why(Urgency.STEP_OVERDUE, -days, text)


def _of_appointment(appointment: Appointment, today: date) -> Why:
    days = (today - local_date(appointment.starts_at)).days
    if appointment.is_missed:
        called = appointment.kind == Kind.TELEPHONE
        text = (
            _("not reached as agreed, nothing has followed yet")
            if called
            else _("did not come, nothing has followed yet")
        )
        return Why(Urgency.MISSED, -days, text, appointment)
    return Why(Urgency.MISSING_OUTCOME, -days, _("no outcome recorded for the appointment"), appointment)


def _from_mail(mail: IncomingMail, today: date) -> Why:
    days = (today - local_date(mail.received_at)).days
    if mail.outcome == Outcome.ADDRESS_DEAD:
        in_a_row = _("three mails in a row came back (%(why)s): please ask for the address")
        text = in_a_row if mail.kind == "soft" else _("mails come back, %(why)s: please ask for the address")
        return Why(Urgency.REMINDER, -days, text % {"why": mail.why})
    if mail.outcome == Outcome.DECLINED:
        return Why(Urgency.ASKED, -days, _("has declined the appointment"), mail.appointment)
    return Why(Urgency.ASKED, -days, _("has written: please read and answer"), is_message=True)


def _reminder_text(reminder: Reminder, address_works: bool) -> str:
    if reminder.reason == Reason.ELSEWHERE:  # nothing failed: it was never to be mailed
        return reminder.why
    why = {"why": reminder.why or reminder.get_status_display()}
    if reminder.status == ReminderStatus.BOUNCED and address_works:  # a corrected one, or a mailbox that was full
        why = {"why": _("the mail came back: please telephone or send it again")}
    if reminder.kind == "cancellation":
        return _("cancellation of the appointment not delivered: %(why)s") % why
    if reminder.kind in ("session", "session_off"):
        return _("not told that a session of the workshop has changed: %(why)s") % why
    if reminder.kind == "appointment":
        return _("reminder not delivered: %(why)s") % why
    return _("invitation not delivered: %(why)s") % why


def _answer_text(answer: Answer) -> str:
    if answer.kind == AnswerKind.CALL:
        return _("asks for a call (link in the mail)")
    if answer.kind == AnswerKind.STOPPED:
        return _("wishes no more e-mails (link in the mail): letters by post")
    if answer.appointment and answer.kind == AnswerKind.MOVED:
        return format_html(_("has moved the appointment to {} (link in the mail)"), when(answer.appointment.starts_at))
    if answer.appointment and answer.kind == AnswerKind.BOOKED:
        return format_html(_("has booked an appointment: {} (link in the mail)"), when(answer.appointment.starts_at))
    return _("cancelled the appointment (link in the mail), nothing booked since")
