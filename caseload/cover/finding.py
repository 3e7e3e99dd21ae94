"""The appointments an absent counsellor cannot hold, and for each what is possible: who has time then, the next free dates.

A constant number of statements, however many appointments and colleagues.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import islice
from typing import Any

from django.conf import settings
from django.db.models import F, Prefetch, Q
from django.utils.translation import gettext as _

from caseload.access import colleague_scope
from caseload.appointments.calendar import days_from, starts_within
from caseload.appointments.kinds import WITHOUT_WAY, Kind
from caseload.appointments.models import Appointment, Participant
from caseload.cover.choices import AT, CALL, JOIN, KEEP, NEW, WITHOUT, Choice, Row, otherwise
from caseload.cover.telling import tell
from caseload.lib.dates import LOCAL, day_bounds, local_date, month_start
from caseload.schedule.busy import Busy
from caseload.schedule.hours import Hours, Span, merged, spans_on, widened, without
from caseload.schedule.models import ClientTime
from caseload.schedule.reading import counts_on, hours_of
from caseload.staff.models import Absence, User

HORIZON = 28
PLANS = ("deputy", "new", "call")


@dataclass
class Cover:
    """The work of one absence as ``reader`` may see it. ``whole``: until its end (four weeks at most), not only this week."""

    absence: Absence
    reader: Any
    now: datetime
    whole: bool = False
    plan: str = "deputy"
    _reserved: dict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))

    @cached_property
    def first(self) -> date:
        return max(local_date(self.now), self.absence.starts_on)

    @cached_property
    def last(self) -> date:
        end_of_week = self.first + timedelta(days=6 - self.first.weekday())
        furthest = self.first + timedelta(days=HORIZON) if self.whole else end_of_week
        return min(furthest, self.absence.ends_on)

    @cached_property
    def visits(self) -> list[Any]:
        """Planned ones of the days away that the absent one holds or takes part in, not begun yet, in order of time."""
        user = self.absence.user
        joins = Participant.objects.filter(user=user).values("appointment")
        found = Appointment.objects.visible_to(self.reader).planned().filter(Q(counsellor=user) | Q(pk__in=joins))
        found = found.filter(starts_at__gt=self.now, starts_at__gte=day_bounds(self.first)[0])
        found = found.filter(starts_at__lt=day_bounds(self.last)[1]).order_by("starts_at", "pk")
        rows = found.select_related("client__state", "counsellor__team", "room")
        rows = rows.prefetch_related(Prefetch("participants", Participant.objects.select_related("user__team")))
        return [visit for visit in rows if self.absence.holds_on(local_date(visit.starts_at))]

    @cached_property
    def people(self) -> list[User]:
        """The deputy first, then the colleagues of the team; the absent counsellor last (for dates after the return)."""
        team = User.objects.counsellors().filter(colleague_scope(self.reader), team=self.absence.user.team_id)
        deputy = User.objects.counsellors().filter(pk=self.absence.deputy_id)
        found = list((team | deputy).exclude(pk=self.absence.user_id).select_related("team").by_name())
        return sorted(found, key=lambda one: one.pk != self.absence.deputy_id)

    @property
    def in_care(self) -> tuple[int | None, int]:
        """Who sees the client's page then: the deputy, and the absent counsellor when back."""
        return self.absence.deputy_id, self.absence.user_id

    @property
    def deputy(self) -> User | None:
        return next((one for one in self.people if one.pk == self.absence.deputy_id), None)

    @cached_property
    def rows(self) -> list[Row]:
        rows = [self._row(visit) for visit in self.visits]
        for row in rows:
            row.chosen = self._usual(row)
        tell(rows, self.now)
        return rows

    def _row(self, visit: Any) -> Row:
        joint = visit.counsellor_id != self.absence.user_id
        choices = self._joint_choices(visit) if joint else self._choices(visit)
        for heading, group in choices.items():
            for one in group:
                one.heading, one.is_deputy = heading, one.counsellor_id == self.absence.deputy_id
        return Row(visit, choices, is_joint=joint)

    def _usual(self, row: Row) -> str:
        """What the page proposes, as the plan says; where that is not possible the next best.

        Somebody who is not the deputy is never proposed: that is for a person to choose. A joint talk goes on without the
        absent one.
        """
        if row.is_joint:
            return WITHOUT
        order = {"deputy": ("at", "new", "call"), "new": ("new", "at", "call"), "call": ("call", "at", "new")}
        offered = [one.value for group in row.choices.values() for one in group if one.counsellor_id in self.in_care]
        wishes = order[self.plan]
        return next((value for wish in wishes for value in offered if value.startswith(f"{wish}/")), KEEP)

    # --- what is possible ---

    def _choices(self, visit: Any) -> dict[str, list[Choice]]:
        free = [one for one in self.people if self.is_free(one, visit)]
        at = [Choice(f"{AT}{one.pk}", self._with(one), one, visit.starts_at) for one in free]
        found = {_("Same time"): at}
        if visit.kind in (Kind.TALK, Kind.VIDEO, Kind.WALK_IN) and not visit.summoned:
            found[_("By telephone, same time")] = [
                Choice(f"{CALL}{one.pk}", self._with(one), one, visit.starts_at, by_telephone=True) for one in free
            ]
        if not visit.summoned:
            found[_("New date")] = list(self._new_dates(visit))
        found[_("Otherwise")] = otherwise()
        return {heading: group for heading, group in found.items() if group}

    def _joint_choices(self, visit: Any) -> dict[str, list[Choice]]:
        """Of a talk somebody else holds: without the absent colleague, or with another one."""
        taking_part = {visit.counsellor_id, *(one.pk for one in visit.colleagues)}
        free = [one for one in self.people if one.pk not in taking_part and self.is_free(one, visit)]
        alone = _("%(name)s without %(absent)s") % {"name": visit.counsellor, "absent": self.absence.user}
        return {
            _("Same time"): [
                Choice(WITHOUT, alone),
                *(Choice(f"{JOIN}{one.pk}", self._with(one), one, visit.starts_at) for one in free),
            ],
            _("Otherwise"): otherwise(),
        }

    def _with(self, one: User) -> str:
        """Only the deputy sees the client's page; of the others that is said, as when one books."""
        if one.pk == self.absence.deputy_id:
            return _("with %(name)s") % {"name": one}
        return _("with %(name)s, who does not see the client's page") % {"name": one}

    def is_free(self, one: User, visit: Any) -> bool:
        """At the time of the appointment, or of anything else that begins and ends."""
        day = local_date(visit.starts_at)
        there = any(
            begin <= visit.starts_at and visit.ends_at <= end
            for begin, end in self._hours[one.pk].windows(day, settings.LAND)
        )
        if any(one.pk == colleague.pk for colleague in getattr(visit, "colleagues", ())):
            return there  # taken by this very talk
        clear = all(end <= visit.starts_at or visit.ends_at <= begin for begin, end in self._taken["user", one.pk])
        return there and clear

    def _new_dates(self, visit: Any) -> Iterator[Choice]:
        """The next free one with the deputy, and the first with the absent counsellor after the return."""
        for one in [person for person in (self.deputy, self.absence.user) if person]:
            for start in islice(self._starts(one, visit), 1):
                self._reserved[one.pk].append((start, start + (visit.ends_at - visit.starts_at)))
                local = start.astimezone(LOCAL)
                yield Choice(f"{NEW}{one.pk}/{local:%Y-%m-%dT%H:%M}", str(one), one, start)

    def _starts(self, one: User, visit: Any) -> Iterator[datetime]:
        days = [day for day in self._days if self._has_place(visit, day)]
        windows = [span for day in days for span in self._hours[one.pk].windows(day, settings.LAND)]
        joined = [span for who in visit.colleagues if who != one for span in self._taken["user", who.pk]]
        taken = [*self._taken["user", one.pk], *self._reserved[one.pk], *self._closed(visit, days), *joined]
        length = visit.ends_at - visit.starts_at
        return starts_within(without(windows, merged(taken)), length, max(self.now, visit.starts_at))

    def _closed(self, visit: Any, days: Sequence[date]) -> list[Span]:
        """When the client is taken or cannot come, with the way where somebody has to go."""
        found = list(self._taken["client", visit.client_id])
        travels = visit.kind not in WITHOUT_WAY
        for day in days:
            for row in self._limits[visit.client_id]:
                if counts_on(row, day):
                    (span,) = spans_on(day, [(row.starts_at, row.ends_at)])
                    found.append(widened(span, row.travel_minutes if travels else 0))
        return found

    def _has_place(self, visit: Any, day: date) -> bool:
        month = month_start(day)
        return month == visit.month or self._budgets[visit.client_id, month].may_plan

    # --- facts, each read once ---

    @cached_property
    def _days(self) -> list[date]:
        return days_from(local_date(self.now) + timedelta(days=1), HORIZON)

    @cached_property
    def _hours(self) -> dict[int, Hours]:
        people = [one.pk for one in self.people] + [self.absence.user_id]
        return hours_of(people, local_date(self.now), self._days[-1])

    @cached_property
    def _taken(self) -> dict[tuple[str, int], list[Span]]:
        people = {one.pk for one in self.people} | {self.absence.user_id}
        people |= {one.pk for visit in self.visits for one in visit.colleagues}
        near = Busy.objects.overlapping(self.now, day_bounds(self._days[-1])[1]).order_by()
        clients = [visit.client_id for visit in self.visits]
        of_people = near.filter(user__in=people).annotate(who=F("user_id"))
        of_clients = near.filter(client__in=clients).annotate(who=F("client_id"))
        found: dict[tuple[str, int], list[Span]] = defaultdict(list)
        for name, rows in (("user", of_people), ("client", of_clients)):
            for who, begin, end in rows.values_list("who", "starts_at", "ends_at"):
                found[name, who].append((begin, end))
        return found

    @cached_property
    def _limits(self) -> dict[int, list[ClientTime]]:
        rows = ClientTime.objects.filter(client__in=[visit.client_id for visit in self.visits])
        found: dict[int, list[ClientTime]] = defaultdict(list)
        for row in rows.within(self._days[0], self._days[-1]):
            found[row.client_id].append(row)
        return found

    @cached_property
    def _budgets(self) -> dict[tuple[int, date], Any]:
        limits = {visit.client_id: visit.client.state.contact_limit for visit in self.visits}
        return Appointment.objects.budgets(limits, {month_start(day) for day in self._days})
