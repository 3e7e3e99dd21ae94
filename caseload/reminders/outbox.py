"""The outbox: rows that are due are claimed, read once more, sent over one connection, and marked.

Exactly once cannot be had between a database and a mail server. Chosen is: a mail is rather repeated than lost where the
worker dies between sending and marking (the lease runs out, the row goes back; at most ``CHUNK`` mails, each with the same
Message-ID, so that the repeat can be recognised); a mail is rather lost than repeated where the connection broke after the
server had the mail (*uncertain*: the counsellor is asked to telephone). Where the database is gone for a moment nothing is
repeated: the worker keeps what it has sent in mind and marks it as soon as it can, for as long as its lease is good.
"""

import logging
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from django.db import DatabaseError, InterfaceError, OperationalError, connection, transaction
from django.db.models import F
from django.utils import timezone

from caseload.clients.models import ClientState
from caseload.reminders import stale
from caseload.reminders.claimed import Row, read
from caseload.reminders.kept import Kept, SentMail
from caseload.reminders.mails import Mail, compose
from caseload.reminders.models import Reason, Reminder, Status
from caseload.reminders.places import hold_places, move_on
from caseload.reminders.policy import OCCASION_GONE, may_send, next_try, why_not_send
from caseload.reminders.relay import Answer, Delivery, Relay
from caseload.reminders.return_path import return_path
from caseload.reminders.rules import rules_at

logger = logging.getLogger(__name__)

BATCH = 100  # claimed at once
# Read, sent and marked at once, and for so long at most: what a dead worker can repeat, how old the facts can be.
CHUNK = 100
FRESH_FOR = timedelta(seconds=3)
# A run takes no new batch after the first, and stops within one after the second; the lease and the worker's time limit
# (ten minutes) lie beyond that and the time-outs of one last mail.
TAKE_FOR = timedelta(seconds=45)
WORK_FOR = timedelta(seconds=150)
LEASE = timedelta(minutes=8)
PAUSE = timedelta(minutes=1)  # for rows that the run did not get to
# The database may be restarted under a run: what was sent is marked again and again for so long, well within the lease.
MARK_FOR = timedelta(seconds=90)
MARK_AGAIN = timedelta(seconds=0.5)


@dataclass
class Report:
    """How many reminders ended how; ``quiet`` tells that nothing was tried outside the sending hours."""

    counts: Counter[str] = field(default_factory=Counter)
    quiet: bool = False

    def __str__(self) -> str:
        if self.quiet:
            return "outside the sending hours"
        return ", ".join(f"{name} {count}" for name, count in sorted(self.counts.items())) or "nothing due"


@dataclass(frozen=True)
class Ending:
    """How an attempt ended. Rows with the same ending are written in one statement."""

    status: Status
    reason: str = ""
    error: str = ""
    again: datetime | None = None

    @property
    def has_left(self) -> bool:
        """The client has the mail, or may have it."""
        return self.status in (Status.SENT, Status.UNCERTAIN)

    @property
    def keeps_place(self) -> bool:
        return self.status in (Status.PLANNED, Status.SENT, Status.UNCERTAIN)


class Clock:
    """The moments of one run: the clock's, or counted on from a given moment."""

    def __init__(self, now: datetime | None) -> None:
        self.given = now.astimezone(UTC) if now else None
        self.begun = time.monotonic()

    def now(self) -> datetime:
        return self.given + self.running if self.given else timezone.now()

    @property
    def running(self) -> timedelta:
        return timedelta(seconds=time.monotonic() - self.begun)


def send_due(now: datetime | None = None) -> Report:
    """Send everything that is due at ``now`` (aware, default: the clock), batch by batch. Any number may run at once.

    A run ends after some minutes at the latest, within the sending hours, and with the first sign that the mail server
    is gone; what is left is due in the next one.
    """
    clock, report = Clock(now), Report()
    put_right(clock.now(), report)
    if not _within_hours(clock):
        report.quiet = True
        return report
    with Relay() as relay:
        while clock.running < TAKE_FOR and not relay.unreachable and (batch := claim(clock.now())):
            work_off(*batch, relay, clock, report)
    report.counts = +report.counts
    return report


def put_right(now: datetime, report: Report) -> None:
    """Rows of dead workers go back; what is too late by now is not sent; what was due last month takes a place in this."""
    report.counts["taken back"] = take_back_expired(now)
    month = rules_at(now).month(now)
    with transaction.atomic():
        ended, _clients = stale.clear(now)
        report.counts["too late"] = sum(ended.pop(reason, 0) for reason in stale.ENDING)
        report.counts["no longer needed"] = ended.total()
        if Reminder.objects.waiting().filter(month__lt=month).exists():
            hold_places()
            move_on(month, now)


def take_back_expired(now: datetime) -> int:
    """Rows whose worker died go back to be sent; how many."""
    return Reminder.objects.filter(status=Status.SENDING, lease_until__lt=now).update(
        status=Status.PLANNED, lease=None, lease_until=None, changed_at=now, error="lease expired"
    )


@transaction.atomic
def claim(now: datetime) -> tuple[UUID, list[int]] | None:
    """Take up to ``BATCH`` due rows for this worker: the lease they carry and their numbers; None where nothing is due.

    PostgreSQL skips rows that another worker is taking at this moment; on SQLite writers take turns.
    """
    due = Reminder.objects.waiting().filter(next_try_at__lte=now, month=rules_at(now).month(now))
    due = due.order_by("next_try_at", "pk").select_for_update(skip_locked=True)
    pks = list(due.values_list("pk", flat=True)[:BATCH])
    if not pks:
        return None
    lease = uuid4()
    Reminder.objects.waiting().filter(pk__in=pks).update(
        status=Status.SENDING, lease=lease, lease_until=now + LEASE, attempts=F("attempts") + 1, changed_at=now
    )
    return lease, pks


def work_off(lease: UUID, pks: list[int], relay: Relay, clock: Clock, report: Report) -> None:
    """Send the rows of one lease, chunk by chunk; each chunk is read just before and marked just after."""
    while pks:
        if clock.running > WORK_FOR or not _within_hours(clock):
            give_back(lease, clock.now())
            return
        endings: dict[Ending, list[int]] = defaultdict(list)
        sent: list[Kept] = []
        chunk, pks = pks[:CHUNK], pks[CHUNK:]
        rows, read_at = read(chunk, lease, clock.now(), clock.now() + FRESH_FOR), clock.running
        try:
            while rows and clock.running - read_at < FRESH_FOR:
                row = rows.popleft()
                ending, mail = attempt(row, relay, clock.now())
                endings[ending].append(row.pk)
                if mail and ending.has_left:
                    sent.append(row.sent(mail, clock.now()))
        finally:  # whatever happens, what has left is marked, and kept as it was
            report.counts.update(insisting(lambda: mark(endings, sent, lease, clock.now())))  # noqa: B023
        pks = [row.pk for row in rows] + pks


@transaction.atomic
def mark(endings: dict[Ending, list[int]], sent: list[Kept], lease: UUID, now: datetime) -> Counter[str]:
    """Write how the rows of a chunk ended, and what was sent."""
    counts: Counter[str] = Counter()
    for ending, ended in endings.items():
        counts[ending.status.value] += write(ending, ended, lease, now)
    SentMail.objects.keep(sent)
    return counts


def insisting(act: Callable[[], Counter[str]]) -> Counter[str]:
    """The answer of ``act``, tried again while the database cannot be reached."""
    begun = time.monotonic()
    while True:
        try:
            return act()
        except (DatabaseError, InterfaceError) as error:
            # A server that dies in the midst of a statement is reported as a mere DatabaseError.
            gone = isinstance(error, OperationalError | InterfaceError) or not connection.is_usable()
            if connection.in_atomic_block or not gone or time.monotonic() - begun > MARK_FOR.total_seconds():
                raise
            logger.warning("Marks wait for the database: %s", type(error).__name__)
        connection.close()
        time.sleep(MARK_AGAIN.total_seconds())


def attempt(row: Row, relay: Relay, now: datetime) -> tuple[Ending, Mail | None]:
    """Send one mail, or say why not; how it ended, and the mail. What is wrong with one mail never stops the others."""
    recipient = row.recipient
    why = why_not_send(row.facts(recipient), now, rules_at(now))
    if why or recipient is None:
        reason = Reason(why or Reason.NO_ADDRESS)
        return Ending(Status.CANCELLED if why in OCCASION_GONE else Status.SKIPPED, reason), None
    try:
        mail = row.mail(recipient)
        message = compose(mail, now)
    except Exception as error:
        logger.error("Reminder %s cannot be written: %s", row.pk, type(error).__name__)
        return after_failure(row, Delivery(Answer.NOT_NOW, f"{type(error).__name__} (writing)"), now), None
    delivery = relay.deliver(recipient, message, return_path(row.key))
    taken = delivery.answer == Answer.TAKEN
    return (Ending(Status.SENT) if taken else after_failure(row, delivery, now)), mail


def after_failure(row: Row, delivery: Delivery, now: datetime) -> Ending:
    """Refused and given up end the reminder, uncertain leaves it as it is; else it is tried again later."""
    if delivery.answer == Answer.UNCERTAIN:
        return Ending(Status.UNCERTAIN, error=delivery.error)
    if delivery.answer == Answer.REFUSED:
        return Ending(Status.FAILED, Reason.REFUSED, delivery.error)
    again = next_try(row.attempts, now, row.latest_at, rules_at(now))
    if again is None:
        return Ending(Status.FAILED, Reason.GAVE_UP, delivery.error)
    return Ending(Status.PLANNED, error=delivery.error, again=again.replace(second=0, microsecond=0))


def write(ending: Ending, pks: list[int], lease: UUID, now: datetime) -> int:
    """Only the holder of the lease may say how its rows ended. How many it still held."""
    changes: dict[str, object] = {"status": ending.status, "reason": ending.reason, "error": ending.error[:200]}
    if ending.status == Status.SENT:
        changes["sent_at"] = now
    if ending.again:
        changes["next_try_at"] = ending.again
    if not ending.keeps_place:
        changes["place"] = None
    held = Reminder.objects.filter(pk__in=pks, lease=lease, status=Status.SENDING)
    if not ending.keeps_place:
        ClientState.objects.wake(held.values_list("client", flat=True))
    return held.update(lease=None, lease_until=None, changed_at=now, **changes)


def give_back(lease: UUID, now: datetime) -> None:
    """Rows of the lease that were not tried are due again soon, as if they had not been claimed."""
    Reminder.objects.filter(lease=lease, status=Status.SENDING).update(
        status=Status.PLANNED,
        lease=None,
        lease_until=None,
        changed_at=now,
        next_try_at=now + PAUSE,
        attempts=F("attempts") - 1,
    )


def _within_hours(clock: Clock) -> bool:
    now = clock.now()
    return may_send(now, rules_at(now))
