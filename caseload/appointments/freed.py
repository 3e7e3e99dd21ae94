"""Times that became free by a cancellation or a move, and who of those waiting could take each of them.

A constant number of statements: one where nobody waits, fifteen at most.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from caseload.appointments.kinds import WITHOUT_WAY, Kind, KindRule
from caseload.appointments.models import CANCELLED, Appointment, AppointmentMove
from caseload.appointments.waiting import Waiting
from caseload.lib.dates import LOCAL, local_date, month_start
from caseload.schedule.busy import Busy
from caseload.schedule.hours import Hours, Span
from caseload.schedule.models import ClientTime
from caseload.schedule.reading import closed_by, hours_of
from caseload.staff.models import User

FREED_WITHIN = timedelta(days=14)  # older gaps are free times like all others


@dataclass
class Freed:
    """A free time of a counsellor, and who could come then, those who wait longest first."""

    starts_at: datetime
    ends_at: datetime
    counsellor: User
    takers: list[Waiting] = field(default_factory=list)

    @property
    def value(self) -> str:
        """Of the button that gives it away."""
        return f"{self.starts_at.astimezone(LOCAL):%Y-%m-%dT%H:%M}/{self.counsellor.pk}"


def freed_times(reader: Any, now: datetime) -> list[Freed]:
    """What ``reader`` can give away, in order of time; times nobody could take are left out."""
    waiting = list(
        Waiting.objects.visible_to(reader).open(local_date(now)).select_related("client__state", "counsellor")
    )
    if not waiting:
        return []
    people = {one.counsellor_id or one.client.state.counsellor_id for one in waiting}
    gaps = sorted(gaps_of(people, now))
    if not gaps:
        return []
    matching = Matching(waiting, gaps, now)
    users = User.objects.in_bulk({user for _begin, _end, user in gaps})
    found = [Freed(begin, end, users[user], matching.takers(begin, end, user)) for begin, end, user in gaps]
    return [one for one in found if one.takers]


def gaps_of(people: Iterable[Any], now: datetime) -> set[tuple[datetime, datetime, int]]:
    """Begin, end and counsellor of what was cancelled or moved away lately and lies ahead. Two statements."""
    people, since = set(people), now - FREED_WITHIN
    gone = Appointment.objects.filter(status__in=CANCELLED, cancelled_at__gte=since, starts_at__gt=now)
    found = set(gone.filter(counsellor__in=people).values_list("starts_at", "ends_at", "counsellor"))
    moves = AppointmentMove.objects.filter(at__gte=since, old_starts_at__gt=now, takes_back=False)
    for begin, before in moves.values_list("old_starts_at", "before"):
        if before and before["counsellor_id"] in people:
            found.add((begin, datetime.fromisoformat(before["ends_at"]), before["counsellor_id"]))
    return found


class Matching:
    """Everything that decides whether a client could come at one of the times, read at once."""

    def __init__(
        self, waiting: Sequence[Waiting], gaps: Sequence[tuple[datetime, datetime, int]], now: datetime
    ) -> None:
        self.waiting = waiting
        self.first, self.last = local_date(gaps[0][0]), local_date(max(end for _begin, end, _user in gaps))
        users, clients = {user for *_span, user in gaps}, [one.client_id for one in waiting]
        self.hours: dict[int, Hours] = hours_of(users, self.first, self.last)
        self.usual = KindRule.objects.usual()
        self.taken: dict[tuple[str, int], list[Span]] = defaultdict(list)
        near = Busy.objects.overlapping(gaps[0][0], max(end for _begin, end, _user in gaps))
        for name, who in (("user", users), ("client", clients)):
            rows = near.filter(**{f"{name}__in": who}).order_by().values_list(name, "starts_at", "ends_at")
            for pk, begin, end in rows:
                self.taken[name, pk].append((begin, end))
        self.limits: dict[int, list[ClientTime]] = defaultdict(list)
        for row in ClientTime.objects.filter(client__in=clients).within(self.first, self.last):
            self.limits[row.client_id].append(row)
        self.ahead: dict[int, Appointment] = {}
        ahead = Appointment.objects.filter(client__in=clients, starts_at__gt=now).budgeted()
        for row in ahead.order_by("-starts_at"):
            self.ahead[row.client_id] = row
        limits = {one.client_id: one.client.state.contact_limit for one in waiting}
        self.budgets = Appointment.objects.budgets(limits, {month_start(local_date(begin)) for begin, *_rest in gaps})

    def takers(self, begin: datetime, end: datetime, user: int) -> list[Waiting]:
        day = local_date(begin)
        if self.hours[user].is_away(day) or overlaps(self.taken["user", user], begin, end):
            return []
        return [one for one in self.waiting if self._could_come(one, begin, end, user)]

    def _could_come(self, one: Waiting, begin: datetime, end: datetime, user: int) -> bool:
        later = self.ahead.get(one.client_id)
        if later and later.starts_at <= begin:
            return False
        kind = later.kind if later else one.kind or Kind.TALK
        minutes = later.minutes if later else self.usual[kind].minutes
        until, day = begin + timedelta(minutes=minutes), local_date(begin)
        if until > end or not one.may_take(day, user, [kind]):
            return False
        month = month_start(day)
        if not (later and later.month == month) and not self.budgets[one.client_id, month].may_plan:
            return False
        closed = closed_by(self.limits[one.client_id], day, day, kind not in WITHOUT_WAY)
        return not overlaps([*self.taken["client", one.client_id], *closed], begin, until)


def overlaps(taken: Iterable[Span], begin: datetime, end: datetime) -> bool:
    return any(start < end and stop > begin for start, stop in taken)
