"""Rows that are due are claimed, their numbers counted, sent over one connection, and marked one by one.

Between database and mail server the same is chosen as for the mails to clients (``caseload/reminders/outbox.py``): a
worker that dies between sending and marking leaves one mail that may be repeated, with the same Message-ID; a connection
lost after the server had the mail leaves it *uncertain*, and it is not sent again.
"""

import logging
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F
from django.utils import translation

from caseload.reminders.addresses import deliverable
from caseload.reminders.policy import BACK_OFF
from caseload.reminders.relay import Answer, Delivery, Relay
from jobcenter.briefings.lines import Part
from jobcenter.briefings.mails import compose, language_of
from jobcenter.briefings.models import Briefing, Kind, Status
from jobcenter.briefings.morning import mornings
from jobcenter.briefings.planner import receivers
from jobcenter.briefings.week import week

logger = logging.getLogger(__name__)

BATCH = 100
# Longer than a task may run (ten minutes): while a worker lives, nobody else takes its rows.
LEASE = timedelta(minutes=12)


def send_due(now: datetime) -> Counter[str]:
    """Send what is due at ``now`` (aware), one batch; how many ended how. Any number may run at once."""
    put_right(now)
    counts: Counter[str] = Counter()
    lease, rows = claim(now)
    with Relay() as relay:
        for briefing, parts in told(rows, now):
            counts[attempt(briefing, parts, relay, lease, now)] += 1
    return counts


def put_right(now: datetime) -> None:
    """Rows of dead workers go back; what is of no use any more is not sent."""
    free = {"lease": None, "lease_until": None}
    Briefing.objects.filter(status=Status.SENDING, lease_until__lt=now).update(status=Status.PLANNED, **free)
    Briefing.objects.filter(status=Status.PLANNED, latest_at__lte=now).update(status=Status.SKIPPED, error="too late")


@transaction.atomic
def claim(now: datetime) -> tuple[UUID, list[Briefing]]:
    """Take up to ``BATCH`` due rows for this worker. PostgreSQL skips rows that another worker is taking."""
    due = Briefing.objects.waiting(now).filter(next_try_at__lte=now).order_by("next_try_at", "pk")
    pks = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:BATCH])
    lease = uuid4()
    Briefing.objects.waiting(now).filter(pk__in=pks).update(
        status=Status.SENDING, lease=lease, lease_until=now + LEASE, attempts=F("attempts") + 1
    )
    return lease, list(Briefing.objects.filter(lease=lease).select_related("person__team").order_by("pk"))


def told(rows: list[Briefing], now: datetime) -> Iterable[tuple[Briefing, list[Part] | None]]:
    """Each row with what it says; None where the person is absent by now, has left or switched it off."""
    wanted = {kind: receivers(kind, now) for kind in {row.kind for row in rows}}
    groups: dict[tuple[str, str], list[Briefing]] = {}
    for row in rows:
        if row.person_id in wanted[row.kind]:
            groups.setdefault((row.kind, language_of(row.person.language)), []).append(row)
        else:
            yield row, None
    for (kind, language), group in groups.items():
        with translation.override(language):
            parts = figures(kind, group, now)
        yield from ((row, parts[row.person_id]) for row in group)


def figures(kind: str, rows: list[Briefing], now: datetime) -> dict[int, list[Part]]:
    if kind == Kind.MORNING:
        return mornings((row.person for row in rows), now)
    return {row.person_id: week(row.person, now) for row in rows}


def attempt(row: Briefing, parts: list[Part] | None, relay: Relay, lease: UUID, now: datetime) -> str:
    """Send one mail and mark it, or say why not; how it ended. What is wrong with one never stops the others."""
    if parts is None:
        return write(row, lease, status=Status.SKIPPED, error="not wanted")
    recipient = deliverable(row.person.email)
    if recipient is None:
        return write(row, lease, status=Status.FAILED, error="no usable address")
    language = language_of(row.person.language)
    try:
        mail = compose(row.kind, language, recipient, row.key, parts, now)
    except Exception as error:
        logger.error("Mail to staff %s cannot be written: %s", row.pk, type(error).__name__)
        return write(row, lease, status=Status.FAILED, error=f"{type(error).__name__} (writing)")
    delivery = relay.deliver(recipient, mail)
    if delivery.answer == Answer.TAKEN:
        return write(row, lease, status=Status.SENT, sent_at=now, error="")
    status, again = after_failure(row, delivery, now)
    return write(row, lease, status=status, next_try_at=again, error=delivery.error[:200])


def after_failure(row: Briefing, delivery: Delivery, now: datetime) -> tuple[Status, datetime]:
    """Refused ends it, uncertain leaves it as it is; else it is tried again while it is of use: then and not before."""
    again = now + BACK_OFF[min(row.attempts, len(BACK_OFF)) - 1]
    if delivery.answer == Answer.UNCERTAIN:
        return Status.UNCERTAIN, again
    if delivery.answer == Answer.REFUSED or again >= row.latest_at:
        return Status.FAILED, again
    return Status.PLANNED, again


def write(row: Briefing, lease: UUID, status: Status, **facts: object) -> str:
    """Only the holder of the lease may say how it ended."""
    held = Briefing.objects.filter(pk=row.pk, lease=lease, status=Status.SENDING)
    held.update(status=status, lease=None, lease_until=None, **facts)
    return status.value
