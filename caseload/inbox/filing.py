"""A mail is filed: once, with what follows from it, in one transaction.

A bounce counts only where it names a mail that we sent, within ``BOUNCE_DAYS``, to the address it speaks of. A hard one
ends the use of the address; three soft ones in a row, one after each of the last three mails, do the same. All else that
a machine wrote is filed and changes nothing; it is never answered. What a person wrote is work for the counsellor.
"""

from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from caseload.appointments.models import Appointment, Confirmed
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.inbox import bounce
from caseload.inbox.bounce import BOUNCES, Incoming, Verdict, tell
from caseload.inbox.calendar_answer import Answer, CalendarAnswer
from caseload.inbox.matching import Match, find
from caseload.inbox.mime import Mail
from caseload.inbox.models import IncomingMail, Kind, MatchedBy, Outcome
from caseload.inbox.reports import ADDRESS
from caseload.inbox.written import attachments
from caseload.reminders.addresses import deliverable
from caseload.reminders.models import Reminder

IN_A_ROW = 3
# Enough to know a mail again, however it was delivered: what its sender wrote, without the traces of the way.
_OF_THE_SENDER = ("message-id", "from", "to", "date", "subject")


def take_in(data: bytes, at: datetime, size: int | None = None) -> IncomingMail | None:
    """File one mail that arrived ``at`` (aware); None where it was filed before.

    ``size``: where ``data`` is only the beginning, how long the whole mail is.
    """
    told = tell(data, size)
    digest = digest_of(told.mail)
    try:
        with transaction.atomic():
            if IncomingMail.objects.filter(digest=digest).exists():
                return None
            return _file(told, digest, at)
    except IntegrityError:
        if IncomingMail.objects.filter(digest=digest).exists():
            return None  # another reader was quicker
        raise


def digest_of(mail: Mail) -> str:
    head = "\n".join(f"{name}:{mail.get(name)}" for name in _OF_THE_SENDER)
    return sha256(head.encode("utf-8", "surrogatepass") + b"\n\n" + mail.body.strip()).hexdigest()


def _file(told: Incoming, digest: str, at: datetime) -> IncomingMail:
    match = find(told)
    row = IncomingMail(
        digest=digest,
        received_at=at,
        kind=Kind(told.kind),
        matched_by=match.by,
        reminder=match.reminder,
        client=match.reminder.client if match.reminder else None,
        appointment=match.reminder.appointment if match.reminder else None,
        text=told.text if told.kind in (bounce.Kind.PERSON, bounce.Kind.CALENDAR) else "",
        attachments=attachments(told.mail) if told.kind is bounce.Kind.PERSON else [],
        size=min(told.mail.size, 2**31 - 1),
        named_key=match.key,
    )
    row.outcome = _outcome(row, told, match, at)
    row.save()
    journal("file mail", row, None, row.client_id, kind=row.kind, outcome=row.outcome)
    return row


def _outcome(row: IncomingMail, told: Incoming, match: Match, at: datetime) -> Outcome:
    if told.kind in BOUNCES:
        return _of_bounce(row, told, match, at)
    if told.calendar:
        return _of_calendar(row, told.calendar)
    if told.kind is not bounce.Kind.PERSON:
        return Outcome.FILED
    if row.client is None:
        row.address = sender_of(told.mail)
        return Outcome.UNASSIGNED
    return Outcome.WRITTEN


def sender_of(mail: Mail) -> str:
    found = ADDRESS.search(mail.get("from"))
    return found[0][:254] if found else ""


# --- bounces -----------------------------------------------------------------------------------------------------------


def _of_bounce(row: IncomingMail, told: Incoming, match: Match, at: datetime) -> Outcome:
    if match.reminder is None:
        if match.key:  # a mail to somebody else than a client: whoever sent it looks for these
            verdict = told.verdicts[0]
            row.kind, row.code, row.reason = Kind(verdict.kind), verdict.code[:11], verdict.reason
        return Outcome.FORGED if match.claimed else Outcome.UNASSIGNED
    left_at = match.reminder.sent_at or match.reminder.changed_at
    if not match.reminder.attempts:
        return Outcome.FORGED
    if at - left_at > timedelta(days=settings.BOUNCE_DAYS):
        return Outcome.TOO_OLD
    client = Client.objects.select_for_update(no_key=True).get(pk=match.reminder.client_id)
    verdict = _about(client, told.verdicts)
    row.kind, row.code, row.reason = Kind(verdict.kind), verdict.code[:11], verdict.reason
    if verdict.kind not in BOUNCES:
        return Outcome.FILED
    match.reminder.mark_bounced(code=row.code, at=at)
    if not _speaks_of(verdict, client, left_at):
        return Outcome.OTHER_ADDRESS
    return _of_address(row, verdict, client)


def _of_address(row: IncomingMail, verdict: Verdict, client: Client) -> Outcome:
    row.address = client.email
    if verdict.kind is bounce.Kind.BLOCKED or client.has_dead_address:
        return Outcome.RETURNED
    if verdict.kind is bounce.Kind.SOFT and not _third_in_a_row(row, client):
        return Outcome.COUNTED
    client.address_came_back(client.email, by=None)
    return Outcome.ADDRESS_DEAD


def _about(client: Client, verdicts: tuple[Verdict, ...]) -> Verdict:
    """The verdict on the client's address, else the first: our mails go to one recipient each."""
    names = _spellings(client.email)
    return next((verdict for verdict in verdicts if verdict.recipient.lower() in names), verdicts[0])


def _speaks_of(verdict: Verdict, client: Client, left_at: datetime) -> bool:
    """A bounce that names nobody speaks of the address to which the mail went, if that is still the client's."""
    if verdict.recipient:
        return verdict.recipient.lower() in _spellings(client.email)
    return bool(client.email) and client.updated_at <= left_at


def _spellings(address: str) -> set[str]:
    return {address.lower(), (deliverable(address) or address).lower()} - {""}


def _third_in_a_row(row: IncomingMail, client: Client) -> bool:
    """Each of the last mails to this address came back."""
    counted = IncomingMail.objects.filter(client=client, outcome=Outcome.COUNTED, address=client.email)
    came_back = {row.reminder_id, *counted.values_list("reminder_id", flat=True)}
    left = Reminder.objects.filter(client=client, sent_at__isnull=False).order_by("-sent_at", "-pk")
    last = list(left.values_list("pk", flat=True)[:IN_A_ROW])
    return len(last) == IN_A_ROW and came_back.issuperset(last)


# --- calendars ---------------------------------------------------------------------------------------------------------


def _of_calendar(row: IncomingMail, said: CalendarAnswer) -> Outcome:
    """An answer holds for the version it names; a move or a cancellation since then asks anew."""
    appointment = _appointment_of(said.uid)
    if appointment is None:
        return Outcome.WRITTEN if row.client else Outcome.UNASSIGNED
    row.client, row.appointment, row.matched_by = appointment.client, appointment, MatchedBy.UID
    row.reason = said.answer
    if (
        not appointment.is_planned
        or appointment.version != (said.sequence or 0)
        or appointment.starts_at <= row.received_at
    ):
        return Outcome.OUTDATED
    if said.answer is Answer.ACCEPTED:
        return _confirmed(appointment)
    if said.answer in (Answer.DECLINED, Answer.OTHER_TIME):  # work for the counsellor, and no longer a yes
        appointment.take_back_confirmation(appointment.version)
        return Outcome.DECLINED if said.answer is Answer.DECLINED else Outcome.WRITTEN
    return Outcome.FILED


def _confirmed(appointment: Appointment) -> Outcome:
    try:
        appointment.confirm(appointment.version, Confirmed.REPLY)
    except ValidationError:
        return Outcome.OUTDATED
    return Outcome.CONFIRMED


def _appointment_of(uid: str) -> Appointment | None:
    try:
        key = UUID(uid.partition("@")[0])
    except ValueError:
        return None
    return Appointment.objects.select_related("client").filter(uid=key).first()
