"""Which summonses are work, and why; the list, Today and the client's page ask the same questions."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Case, F, IntegerField, Q, Value, When

from caseload.access import client_scope
from caseload.appointments.states import Status
from caseload.lib.dates import day_bounds, local_date, month_start, next_month
from caseload.summons.codes import OPEN, Outcome, Reason

# A time limit that ends within so many days is shown as work.
LIMIT_AHEAD = timedelta(days=30)


def waits_for_outcome(now: datetime) -> Q:
    """Sent, over, and nobody has said how it went; a continued one from the day after the first day of fitness."""
    over = Q(outcome="", starts_at__lte=now) | Q(outcome=Outcome.CONTINUED, continues_on__lt=local_date(now))
    return Q(sent_on__isnull=False) & over


def clashes(now: datetime) -> Q:
    """The letter names a time at which the appointment no longer stands."""
    gone = Q(appointment__isnull=True) | ~Q(appointment__status=Status.PLANNED)
    other = gone | ~Q(appointment__starts_at=F("starts_at"))
    return Q(sent_on__isnull=False, outcome="", starts_at__gt=now) & other


def to_be_sent() -> Q:
    return Q(sent_on__isnull=True, outcome="")


def to_be_heard() -> Q:
    """Not attended, and whether there was an important reason is open."""
    return Q(outcome=Outcome.NOT_ATTENDED, reason_state=Reason.OPEN)


def limit_ends_soon(now: datetime) -> Q:
    today = local_date(now)
    return Q(outcome=Outcome.NOT_ATTENDED, establish_by__gte=today, establish_by__lte=today + LIMIT_AHEAD) & ~Q(
        reason_state=Reason.ACCEPTED
    )


class SummonsQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> "SummonsQuerySet":
        return self.filter(client_scope(user, "client__"))

    def standing(self) -> "SummonsQuerySet":
        """Not withdrawn."""
        return self.exclude(outcome=Outcome.WITHDRAWN)

    def in_month(self, day: date) -> "SummonsQuerySet":
        """Standing ones of the local month of ``day``, counted apart from its contacts (DOMAIN.md A23)."""
        return self.standing().filter(day__gte=month_start(day), day__lt=next_month(day))

    def missed(self) -> "SummonsQuerySet":
        """Missed without an important reason, and known in time: only these are counted."""
        return self.filter(outcome=Outcome.NOT_ATTENDED, reason_state=Reason.NONE).known_in_time()

    def known_in_time(self) -> "SummonsQuerySet":
        """Known (proved or deemed) on the day of the summons at the latest, and the letter did not come back."""
        return self.filter(known_by__lte=F("day"), returned_on__isnull=True)

    def wanting_attention(self, now: datetime) -> "SummonsQuerySet":
        return self.filter(to_be_sent() | waits_for_outcome(now) | clashes(now) | to_be_heard())

    def worst_first(self, now: datetime) -> "SummonsQuerySet":
        """Hearings overdue, outcomes missing, letters that name a wrong time, letters not sent, hearings; then the rest."""
        overdue = to_be_heard() & Q(hearing__due_on__lte=local_date(now))
        order = [overdue, waits_for_outcome(now), clashes(now), to_be_sent(), to_be_heard(), Q(starts_at__gt=now)]
        ranks = [When(condition, then=Value(rank)) for rank, condition in enumerate(order)]
        rank = Case(*ranks, default=Value(len(order)), output_field=IntegerField())
        return self.annotate(rank=rank).order_by("rank", "starts_at", "pk")

    def ahead(self, now: datetime) -> "SummonsQuerySet":
        return self.filter(outcome__in=OPEN, starts_at__gte=day_bounds(local_date(now))[0])
