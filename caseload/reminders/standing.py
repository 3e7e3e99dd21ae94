"""Where the mails stand: how many wait, how long the oldest has waited, how many ended badly of late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case, Count, DateTimeField, F, Min, Q, When

from caseload.reminders.models import Status
from caseload.reminders.policy import next_sending_moment
from caseload.reminders.rules import rules_at

ON_ITS_WAY = Q(status__in=(Status.PLANNED, Status.SENDING))
ENDED_BADLY = (Status.FAILED, Status.UNCERTAIN, Status.BOUNCED)
RECENT_DAYS = 7


@dataclass(frozen=True)
class Standing:
    """``failed``, ``uncertain`` and ``bounced``: of the last ``RECENT_DAYS``; ``oldest_wait``: None where nothing waits."""

    waiting: int
    failed: int
    uncertain: int
    bounced: int
    oldest_wait: timedelta | None


def standing(reminders: Any, now: datetime) -> Standing:
    """The figures of these reminders at ``now`` (aware), from one statement."""
    recent = changed_within(RECENT_DAYS, now)
    # A row that was written late has waited since then, not since it should have been there.
    could_go = Case(When(due_at__gt=F("created_at"), then=F("due_at")), default=F("created_at"))
    ended_badly = recent & Q(status__in=ENDED_BADLY)
    found = (
        reminders.order_by()
        .filter(ON_ITS_WAY | ended_badly)
        .aggregate(
            waiting=Count("pk", filter=ON_ITS_WAY),
            failed=Count("pk", filter=Q(status=Status.FAILED)),
            uncertain=Count("pk", filter=Q(status=Status.UNCERTAIN)),
            bounced=Count("pk", filter=Q(status=Status.BOUNCED)),
            oldest=Min(could_go, filter=ON_ITS_WAY, output_field=DateTimeField()),
        )
    )
    oldest = found.pop("oldest")
    return Standing(**found, oldest_wait=_wait_since(oldest, now))


def changed_within(days: int, now: datetime) -> Q:
    return Q(changed_at__gt=now - timedelta(days=days))


def _wait_since(moment: datetime | None, now: datetime) -> timedelta | None:
    """Nights, Sundays and holidays before the mail may leave are no waiting."""
    if moment is None:
        return None
    return max(now - next_sending_moment(moment, rules_at(moment)), timedelta(0))
