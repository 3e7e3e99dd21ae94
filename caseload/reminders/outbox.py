"""The outbox: rows that are due are claimed, checked once more, sent over one connection, and marked.

Exactly once cannot be had between a database and a mail server. Chosen is: a mail is rather repeated than lost where the
worker dies between sending and marking (the lease runs out, the row goes back; at most one batch, each repeat with the
same Message-ID, so that it can be recognised); a mail is rather lost than repeated where the server itself broke off
after it had the mail (*uncertain*: the counsellor is asked to telephone).
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone
from email_validator import EmailNotValidError, validate_email

from caseload.appointments.models import Appointment
from caseload.appointments.models import Status as AppointmentStatus
from caseload.reminders.mails import Mail, compose
from caseload.reminders.models import Kind, Reason, Reminder, Status
from caseload.reminders.policy import OCCASION_GONE, PLACES, SendingFacts, may_send, next_try, why_not_send
from caseload.reminders.relay import Answer, Delivery, Relay
from caseload.reminders.rules import rules_at

BATCH = 100
# A batch is over long before: a relay that takes five seconds a mail still ends within it.
LEASE = timedelta(minutes=15)


@dataclass
class Report:
    """How many reminders ended how; ``quiet`` tells that nothing was tried outside the sending hours."""

    counts: Counter[str] = field(default_factory=Counter)
    quiet: bool = False

    def __str__(self) -> str:
        if self.quiet:
            return "outside the sending hours"
        return ", ".join(f"{name} {count}" for name, count in sorted(self.counts.items())) or "nothing due"


def send_due(now: datetime | None = None) -> Report:
    """Send everything that is due at ``now`` (aware, default: the clock), batch by batch. Any number may run at once."""
    report = Report()
    now = (now or timezone.now()).astimezone(UTC)
    take_back_expired(now)
    if not may_send(now, rules_at(now)):
        report.quiet = True
        return report
    with Relay() as relay:
        while claimed := claim(now):
            work_off(claimed, relay, now, report)
    return report


def take_back_expired(now: datetime) -> int:
    """Rows whose worker died go back to be sent; how many."""
    return Reminder.objects.filter(status=Status.SENDING, lease_until__lt=now).update(
        status=Status.PLANNED, lease=None, lease_until=None
    )


@transaction.atomic
def claim(now: datetime) -> UUID | None:
    """Take up to ``BATCH`` due rows for this worker; the lease they carry, or None where nothing is due.

    PostgreSQL skips rows that another worker is taking at this moment; on SQLite writers take turns.
    """
    due = Reminder.objects.filter(status=Status.PLANNED, next_try_at__lte=now).order_by("next_try_at", "pk")
    ids = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:BATCH])
    if not ids:
        return None
    lease = uuid4()
    Reminder.objects.filter(pk__in=ids, status=Status.PLANNED).update(
        status=Status.SENDING, lease=lease, lease_until=now + LEASE, attempts=F("attempts") + 1
    )
    return lease


def work_off(lease: UUID, relay: Relay, now: datetime, report: Report) -> None:
    """Send the rows of one lease and mark them: those taken by the server in one statement."""
    taken: list[int] = []
    try:
        for reminder in of_lease(lease):
            if why := why_not(reminder, now):
                drop(reminder, why, report)
            elif not in_its_month(reminder, now):
                drop(reminder, Reason.LIMIT, report)
            else:
                delivery = send(reminder, relay, now)
                if delivery.answer == Answer.TAKEN:
                    taken.append(reminder.pk)
                else:
                    note_failure(reminder, delivery, now, report)
    finally:
        Reminder.objects.filter(pk__in=taken, lease=lease).update(
            status=Status.SENT, sent_at=now, lease=None, lease_until=None, error=""
        )
        report.counts["sent"] += len(taken)


def of_lease(lease: UUID) -> list[Reminder]:
    """The claimed rows with all that a mail needs, from one statement."""
    ahead = Appointment.objects.filter(client=OuterRef("client")).planned().filter(starts_at__gt=timezone.now())
    return list(
        Reminder.objects.filter(lease=lease, status=Status.SENDING)
        .select_related("client__state__counsellor__team", "appointment__counsellor__team")
        .annotate(booked=Exists(ahead))
        .order_by("pk")
    )


def why_not(reminder: Reminder, now: datetime) -> Reason | None:
    """The policy's answer to the facts as they are in this moment."""
    client, appointment = reminder.client, reminder.appointment
    facts = SendingFacts(
        invitation=reminder.kind == Kind.INVITATION,
        in_care=client.is_active,
        wish=client.wants_mail,
        address=usable(client.email),
        latest_at=reminder.latest_at,
        stands=bool(
            appointment
            and appointment.status == AppointmentStatus.PLANNED
            and appointment.version == reminder.appointment_version
        ),
        booked=getattr(reminder, "booked", False),
        due_on=client.state.due_on,
        paused_until=client.state.paused_until,
    )
    why = why_not_send(facts, now, rules_at(now))
    return Reason(why.value) if why else None


def usable(address: str) -> bool:
    """Whether mail can be sent to the address at all; asks no server."""
    try:
        validate_email(address, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return False
    return True


def in_its_month(reminder: Reminder, now: datetime) -> bool:
    """A mail that goes out in another month than planned takes a place there; False where that month is full."""
    month = rules_at(now).month(now)
    if reminder.month == month:
        return True
    with transaction.atomic():
        type(reminder.client).objects.select_for_update().get(pk=reminder.client_id)
        used = set(Reminder.objects.filter(client=reminder.client_id, month=month).values_list("place", flat=True))
        free = [place for place in range(1, PLACES + 1) if place not in used]
        if not free:
            return False
        Reminder.objects.filter(pk=reminder.pk).update(month=month, place=free[0])
    return True


def drop(reminder: Reminder, why: Reason, report: Report) -> None:
    """Not sent: the reason is kept, the place in the month is free again."""
    status = Status.CANCELLED if why.value in OCCASION_GONE else Status.SKIPPED
    finish(reminder, status, reason=why, place=None)
    report.counts[status.value] += 1


def send(reminder: Reminder, relay: Relay, now: datetime) -> Delivery:
    """Compose and hand over. A mail that cannot be composed must not stop the others: it counts as refused."""
    try:
        mail: Mail = compose(reminder, now)
    except (ValueError, UnicodeError) as error:
        return Delivery(Answer.REFUSED, type(error).__name__)
    return relay.deliver(mail.recipient, mail.message)


def note_failure(reminder: Reminder, delivery: Delivery, now: datetime, report: Report) -> None:
    """Refused and given up end the reminder and free its place; uncertain keeps it; else it is tried again later."""
    error = delivery.error[:200]
    again = next_try(reminder.attempts, now, reminder.latest_at, rules_at(now))
    if delivery.answer == Answer.UNCERTAIN:
        finish(reminder, Status.UNCERTAIN, error=error)
        report.counts["uncertain"] += 1
    elif delivery.answer == Answer.REFUSED:
        finish(reminder, Status.FAILED, reason=Reason.REFUSED, place=None, error=error)
        report.counts["failed"] += 1
    elif again is None:
        finish(reminder, Status.FAILED, reason=Reason.GAVE_UP, place=None, error=error)
        report.counts["failed"] += 1
    else:
        finish(reminder, Status.PLANNED, next_try_at=again, error=error)
        report.counts["waiting"] += 1


def finish(reminder: Reminder, status: Status, **changes: object) -> None:
    """Only the holder of the lease may say how it ended."""
    Reminder.objects.filter(pk=reminder.pk, lease=reminder.lease, status=Status.SENDING).update(
        status=status, lease=None, lease_until=None, **changes
    )
