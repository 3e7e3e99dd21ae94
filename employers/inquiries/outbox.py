"""Mails to employers that are due are claimed, sent over one connection and marked one by one, as the mails to staff are."""

import logging
from collections import Counter
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from caseload.lib.dates import local_date
from caseload.reminders.addresses import deliverable
from caseload.reminders.policy import BACK_OFF
from caseload.reminders.relay import Answer, Relay
from caseload.reminders.return_path import return_path
from employers.inquiries.agreements import Agreement
from employers.inquiries.mails import compose, facts_of
from employers.inquiries.models import Delivery, Inquiry
from employers.proposals.models import Proposal

logger = logging.getLogger(__name__)

BATCH = 50
# Longer than a task may run (ten minutes): while a worker lives, nobody else takes its rows.
LEASE = timedelta(minutes=12)
NEEDED = ("proposal__vacancy__employer", "proposal__client", "person", "by__team")


def send_due(now: datetime) -> Counter[str]:
    """Send what is due at ``now`` (aware), one batch; how many ended how. Any number may run at once."""
    put_right(now)
    counts: Counter[str] = Counter()
    lease, rows = claim(now)
    with Relay() as relay:
        for inquiry in rows:
            counts[attempt(inquiry, relay, lease, now)] += 1
    return counts


def put_right(now: datetime) -> None:
    """Rows of dead workers go back; what is of no use any more is not sent."""
    free = {"lease": None, "lease_until": None}
    Inquiry.objects.filter(delivery=Delivery.SENDING, lease_until__lt=now).update(delivery=Delivery.PLANNED, **free)
    late = Inquiry.objects.filter(delivery=Delivery.PLANNED, latest_at__lte=now)
    telephone([row.proposal_id for row in late], now)
    late.update(delivery=Delivery.SKIPPED, error="too late")


@transaction.atomic
def claim(now: datetime) -> tuple[UUID, list[Inquiry]]:
    """Take up to ``BATCH`` due rows for this worker. PostgreSQL skips rows that another worker is taking."""
    due = Inquiry.objects.waiting(now).filter(next_try_at__lte=now).order_by("next_try_at", "pk")
    pks = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:BATCH])
    lease = uuid4()
    Inquiry.objects.waiting(now).filter(pk__in=pks).update(
        delivery=Delivery.SENDING, lease=lease, lease_until=now + LEASE, attempts=F("attempts") + 1
    )
    return lease, list(Inquiry.objects.filter(lease=lease).select_related(*NEEDED).order_by("pk"))


def attempt(row: Inquiry, relay: Relay, lease: UUID, now: datetime) -> str:
    """Send one mail and mark it, or say why not. Where the client withdrew meanwhile, nobody is named any more."""
    recipient = deliverable(row.recipient)
    if recipient is None:
        return write(row, lease, delivery=Delivery.FAILED, error="no usable address")
    if row.is_over(now):
        return write(row, lease, delivery=Delivery.SKIPPED, error="no longer open")
    facts = facts_of(row, Agreement.objects.scope_for(row.proposal))
    try:
        mail = compose(facts, recipient, row.key, now)
    except Exception as error:
        logger.error("Mail to employer %s cannot be written: %s", row.pk, type(error).__name__)
        return write(row, lease, delivery=Delivery.FAILED, error=f"{type(error).__name__} (writing)")
    answer = relay.deliver(recipient, mail, return_path(row.key))
    if answer.answer == Answer.TAKEN:
        said = {"names_client": bool(facts.client_name), "mentions_cv": facts.cv}
        return write(row, lease, delivery=Delivery.SENT, sent_at=now, error="", **said)
    again = now + BACK_OFF[min(row.attempts, len(BACK_OFF)) - 1]
    ended = answer.answer == Answer.REFUSED or again >= row.latest_at
    delivery = Delivery.FAILED if ended else Delivery.PLANNED
    if answer.answer == Answer.UNCERTAIN:
        delivery = Delivery.UNCERTAIN
    return write(row, lease, delivery=delivery, next_try_at=again, error=answer.error[:200])


def write(row: Inquiry, lease: UUID, delivery: Delivery, **facts: object) -> str:
    """Only the holder of the lease may say how it ended."""
    held = Inquiry.objects.filter(pk=row.pk, lease=lease, delivery=Delivery.SENDING)
    held.update(delivery=delivery, lease=None, lease_until=None, **facts)
    if delivery in (Delivery.FAILED, Delivery.UNCERTAIN):
        telephone([row.proposal_id], timezone.now())
    return delivery.value


def telephone(proposals: list[int], now: datetime) -> None:
    """What did not arrive is asked by telephone: the employer is to be asked today, on the counsellor's *Today*."""
    if proposals:
        Proposal.objects.open().filter(pk__in=proposals).update(ask_employer_on=local_date(now))
