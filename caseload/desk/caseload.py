"""The caseload list: one row per client with the facts of all rooms, from one statement.

Also the one definition of "needs a contact", used by Today, by the list's filter and by the counts on both.
"""

from datetime import datetime
from difflib import get_close_matches
from typing import Any

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from caseload.appointments.models import Appointment
from caseload.clients.assignments import Assignment
from caseload.clients.models import NO_NEXT_STEP, rhythm_has_run_out
from caseload.lib.dates import local_date, month_bounds
from caseload.lib.text import fold

# Similar names are looked for among so many people at most; a counsellor sees 100, a team lead about 1,000.
SIMILAR_AMONG = 5000


def with_facts(clients: Any, now: datetime) -> Any:
    """Annotates what a row shows: held, attempts, booked, needs_contact, next_appointment_at."""
    budgeted = Appointment.objects.filter(client=OuterRef("pk")).budgeted()
    start, end = month_bounds(local_date(now))
    booked = budgeted.filter(starts_at__gte=start, starts_at__lt=end).order_by().values("client")
    ahead = appointments_ahead(now).order_by("starts_at")
    due = rhythm_has_run_out(local_date(now)) & Q(ended_on__isnull=True) & ~Exists(appointments_ahead(now))
    return (
        clients.select_related("state", "state__counsellor")
        .with_month(local_date(now))
        .annotate(
            booked=Coalesce(
                Subquery(booked.annotate(total=Count("pk")).values("total"), output_field=IntegerField()), Value(0)
            ),
            needs_contact=Case(When(due, then=True), default=False),
            next_appointment_at=Subquery(ahead.values("starts_at")[:1]),
        )
    )


def for_worklist(clients: Any, now: datetime) -> Any:
    """``with_facts``, and ``in_care_since`` for those whom nobody has reached yet."""
    current = Assignment.objects.filter(client=OuterRef("pk"), ended_at__isnull=True)
    return with_facts(clients, now).annotate(in_care_since=Subquery(current.values("started_at")[:1]))


def appointments_ahead(now: datetime) -> Any:
    """Planned appointments of the client of the outer query from now on."""
    return Appointment.objects.filter(client=OuterRef("pk"), starts_at__gte=now).planned()


def needing_contact(clients: Any, now: datetime) -> Any:
    """Clients whose rhythm has run out and for whom nothing is booked from now on."""
    return clients.due(local_date(now)).filter(~Exists(appointments_ahead(now)))


def worst_first(clients: QuerySet[Any]) -> QuerySet[Any]:
    """Longest silence first; who was never reached stands before everybody."""
    return clients.order_by(F("state__last_contact_at").asc(nulls_first=True), "pk")


def similar_names(clients: Any, words: str) -> list[int]:
    """Numbers of up to ten clients whose name is spelt nearly like ``words``; for when nothing matches exactly."""
    wanted = fold(words)
    if len(wanted) < 3:
        return []
    keys: dict[str, list[int]] = {}
    for pk, last, first in clients.active().values_list("pk", "last_name", "first_name")[:SIMILAR_AMONG]:
        names = fold(f"{last} {first}")
        for key in {fold(last), fold(first), names, fold(f"{first} {last}"), *names.split()} - {""}:
            keys.setdefault(key, []).append(pk)
    near = get_close_matches(wanted, keys, n=10, cutoff=0.72)
    return list(dict.fromkeys(pk for key in near for pk in keys[key]))[:10]


def counts(clients: Any, now: datetime, user: Any) -> dict[str, int]:
    """How many rows each of the list's quick filters would show, in one statement; ``covered`` are others' clients."""
    due = rhythm_has_run_out(local_date(now)) & Q(~Exists(appointments_ahead(now)))
    found: dict[str, int] = clients.active().aggregate(
        all=Count("pk"),
        due=Count("pk", filter=due),
        no_step=Count("pk", filter=NO_NEXT_STEP),
        own=Count("pk", filter=Q(state__counsellor=user.pk)),
        covered=Count("pk", filter=~Q(state__counsellor=user.pk)),
    )
    return found
