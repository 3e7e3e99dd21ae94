"""Places that are held by nobody any more: care has ended, or the programme of the workshop has been left.

Whoever ends care knows nothing of workshops (the rooms are in order), so a sweep looks for what follows from it and lets the
seat be left by its own verb; the waiting list moves up. A client who is handed over, or whose rhythm is paused, keeps the
seat: the new counsellor looks after the same person, and a pause is often made because of the measure itself.
"""

from collections import Counter
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import TruncDate

from caseload.clients.models import Client
from caseload.lib.dates import LOCAL, local_date
from caseload.programmes.models import Enrolment
from caseload.workshops.seats import Result, Seat, SeatQuerySet

CAME_OF_IT: dict[str, Result] = {
    Client.EndReason.INTEGRATION: Result.WORK,
    Client.EndReason.MOVED: Result.MOVED,
    Client.EndReason.BENEFIT_ENDED: Result.BENEFIT_ENDED,
}


def held_by_nobody(today: date) -> SeatQuerySet:
    """Seats and places on waiting lists whose client is no longer in care, or has left the programme since.

    Annotates when and why the programme was left: ``left_on``, ``left_why``.
    """
    enrolments = Enrolment.objects.filter(
        client=OuterRef("client"), programme=OuterRef("workshop__template__programme")
    )
    left = enrolments.filter(ended_on__lte=today, ended_on__gte=OuterRef("since")).order_by("-ended_on")
    found = {
        name: Subquery(left.values(field)[:1]) for name, field in (("left_on", "ended_on"), ("left_why", "end_reason"))
    }
    gone = Q(client__ended_on__isnull=False) | (Q(left_on__isnull=False) & ~Q(Exists(enrolments.on(today))))
    seats = Seat.objects.current().annotate(since=TruncDate("created_at", tzinfo=LOCAL))
    return seats.annotate(**found).filter(gone).order_by("pk")


def free_seats(now: datetime) -> Counter[str]:
    """Let those seats be left; how many, and how many moved up. Running twice does nothing twice."""
    today = local_date(now)
    done: Counter[str] = Counter()
    for seat in held_by_nobody(today).select_related("client"):
        try:
            moved_up = seat.leave(*_exit(seat, today), by=None)
        except ValidationError:
            continue  # somebody has recorded the exit in this moment
        done["seat left"] += 1
        done["moved up"] += len(moved_up)
    return done


def _exit(seat: Any, today: date) -> tuple[date, str]:
    """Last day and result."""
    ended_on, why = seat.client.ended_on, seat.client.end_reason
    if ended_on is None:
        ended_on, why = seat.left_on, seat.left_why
    if seat.started_on is None or seat.started_on > today:
        return min(ended_on, today), Result.NOT_STARTED
    return min(max(ended_on, seat.started_on), today), CAME_OF_IT.get(why, Result.OTHER)
