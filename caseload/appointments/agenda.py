"""What a calendar page shows: columns with appointments, absences and holidays, or how full each day of a team is.

Everything is read in a constant number of statements and handed to the template as prepared words.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from caseload.appointments.grid import LAST_HOUR, Box, lay_out, place
from caseload.appointments.kinds import Kind
from caseload.appointments.models import CANCELLED, Appointment, Participant, Status
from caseload.lib.dates import LOCAL, day_bounds, is_holiday, local_date
from caseload.schedule.busy import Busy
from caseload.schedule.hours import Hours
from caseload.schedule.reading import hours_of
from caseload.staff.models import Absence, User
from caseload.workshops.sessions import Session


class Facts(NamedTuple):
    """The columns of an appointment that its entry is drawn from."""

    pk: int
    uid: UUID
    starts_at: datetime
    ends_at: datetime
    kind: str
    status: str
    place: str
    counsellor_id: int
    first_name: str
    last_name: str
    confirmed_version: int | None
    version: int
    owner_id: int | None
    summoned: bool


COLUMNS = (
    *("pk", "uid", "starts_at", "ends_at", "kind", "status", "place", "counsellor_id"),
    *("client__first_name", "client__last_name", "confirmed_version", "version", "client__state__counsellor"),
    "summoned",
)


@dataclass
class Entry:
    """A box: what stands in it, and the appointment behind it (None: time taken by something else, or by what the reader
    may not see). ``address``: where the something else stands. ``formal``: a summons, whose time its letter names; it is
    not dragged.
    """

    begins: str
    ends: str
    title: str
    detail: str
    state: str
    css: str = ""
    pk: int | None = None
    movable: bool = False
    formal: bool = False
    address: str = ""


@dataclass
class Column:
    day: date
    counsellor: User | None
    holiday: bool = False
    notes: list[str] = field(default_factory=list)
    off: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not self.entries


class Agenda:
    """The calendar of ``people`` from ``first`` to ``last`` as ``reader`` may see it.

    ``own``: the reader's own work, appointments of covered colleagues included, in one column a day.
    """

    def __init__(self, reader: Any, people: Sequence[User], first: date, last: date, own: bool) -> None:
        self.reader, self.people, self.own = reader, people, own
        self.first, self.last = first, last
        self.start, self.end = day_bounds(first)[0], day_bounds(last)[1]
        self.now = timezone.now()
        self.names = {one.pk: str(one) for one in people}
        self.kinds = dict(Kind.choices)
        self.absences = list(Absence.objects.between(first, last).filter(user__in=people).select_related("deputy"))

    def columns(self, days: Iterable[date]) -> list[Column]:
        """Days of one person, or people of one day; ``days`` without weekends that hold nothing."""
        hours = hours_of([one.pk for one in self.people], self.first, self.last)
        found = {(day, one.pk): self._column(day, one, hours[one.pk]) for day in days for one in self.people}
        times: dict[tuple[date, int], list[tuple[tuple[int, int], Entry]]] = defaultdict(list)
        for key, begin, end, entry in sorted(self._entries(), key=lambda row: (row[1], row[2])):
            times[key].append(((minute(begin), minute_after(begin, end)), entry))
        for key, pairs in times.items():
            if key in found:
                for box, (_span, entry) in zip(lay_out([span for span, _entry in pairs]), pairs, strict=True):
                    entry.css = f"{box.css} is-{entry.state}{' is-formal' if entry.formal else ''}"
                    found[key].entries.append(entry)
        return [column for column in found.values() if column.day.weekday() < 5 or column.entries]

    def _column(self, day: date, counsellor: User, hours: Hours) -> Column:
        column = Column(day, counsellor, is_holiday(day, settings.LAND))
        column.notes = self._notes(day, counsellor)
        if day in hours.special and not column.notes:
            column.notes.append(_("other hours") if hours.special[day] else _("not there"))
        column.off = off_hours(hours, day)
        return column

    def _notes(self, day: date, counsellor: User) -> list[str]:
        return [
            _("%(kind)s, covered by %(name)s") % {"kind": row.get_kind_display(), "name": row.deputy}
            if row.deputy
            else str(row.get_kind_display())
            for row in self.absences
            if row.user_id == counsellor.pk and row.holds_on(day)
        ]

    def _entries(self) -> Iterable[tuple[tuple[date, int], datetime, datetime, Entry]]:
        rows = [Facts(*row) for row in self._appointments().values_list(*COLUMNS)]
        joined = self._joined([row.pk for row in rows])
        shown = {row.uid for row in rows}
        for row in rows:
            for column in self._columns_of(row, joined[row.pk]):
                yield (local_date(row.starts_at), column), row.starts_at, row.ends_at, self._entry(row, joined[row.pk])
        taken = [row for row in self._taken() if row[1] not in shown]
        sessions = Session.objects.held_as({holder for _user, holder, _begin, _end in taken})
        for user, holder, begin, end in taken:
            if holder in sessions:
                pk, workshop, name = sessions[holder]
                # Whoever trains records attendance there; others see the workshop.
                address = (
                    reverse("workshop-session", args=[pk]) if self.own else reverse("workshop-detail", args=[workshop])
                )
                entry = Entry(clock(begin), clock(end), name, _("Workshop session"), "sure", address=address)
            else:
                entry = Entry(clock(begin), clock(end), _("taken"), _("held for somebody else's client"), "other")
            yield (local_date(begin), user), begin, end, entry

    def _appointments(self) -> Any:
        found = Appointment.objects.work_of(self.reader).standing_or_undoable(self.now)
        found = found.filter(starts_at__gte=self.start, starts_at__lt=self.end)
        if self.own:
            return found.filter(self._own_work())
        with_them = Participant.objects.filter(user__in=self.people).values("appointment")
        return found.filter(Q(counsellor__in=self.people) | Q(pk__in=with_them))

    def _own_work(self) -> Q:
        """Held by the reader, alone or with others; of the reader's clients; and colleagues' on the days covered."""
        with_me = Participant.objects.filter(user=self.reader).values("appointment")
        own = Q(counsellor=self.reader) | Q(client__state__counsellor=self.reader) | Q(pk__in=with_me)
        for absence in Absence.objects.between(self.first, self.last).filter(deputy=self.reader):
            for first, last in absence.stretches(self.first, self.last):
                moments = {"starts_at__gte": day_bounds(first)[0], "starts_at__lt": day_bounds(last)[1]}
                own |= Q(counsellor=absence.user_id, **moments)
        return own

    def _joined(self, pks: Sequence[int]) -> dict[int, dict[int, str]]:
        found: dict[int, dict[int, str]] = defaultdict(dict)
        rows = Participant.objects.filter(appointment__in=pks).select_related("user")
        for row in rows:
            found[row.appointment_id][row.user_id] = str(row.user)
        return found

    def _taken(self) -> Any:
        rows = Busy.objects.filter(user__in=self.people, starts_at__gte=self.start, starts_at__lt=self.end)
        return rows.values_list("user", "holder", "starts_at", "ends_at")

    def _columns_of(self, row: Facts, joined: dict[int, str]) -> list[int]:
        """In whose columns it stands: of everybody shown who takes part; the own calendar has but one."""
        if self.own:
            return [self.people[0].pk]
        return [pk for pk in (row.counsellor_id, *joined) if pk in self.names]

    def _entry(self, row: Facts, joined: dict[int, str]) -> Entry:
        detail = [_("Summons") if row.summoned else str(self.kinds[row.kind])]
        if self.own and row.owner_id not in (None, self.reader.pk):
            detail.append(_("covered"))
        elif self.own and row.counsellor_id != self.reader.pk:
            detail.append(_("held by a colleague"))
        detail += [_("with %(name)s") % {"name": name} for name in joined.values()]
        state, words = self._state(row)
        return Entry(
            begins=clock(row.starts_at),
            ends=clock(row.ends_at),
            title=", ".join(part for part in (row.last_name, row.first_name) if part),
            detail=", ".join([*detail, *([words] if words else [])]),
            state=state,
            pk=row.pk,
            movable=row.status == Status.PLANNED and row.starts_at > self.now and not row.summoned,
            formal=row.summoned,
        )

    def _state(self, row: Facts) -> tuple[str, str]:
        """A class for the look and the same in words; nothing to say of what lies ahead."""
        if row.status == Status.ATTENDED:
            return "held", _("Attended")
        if row.status == Status.NOT_ATTENDED:
            return "missed", _("Did not come")
        if row.status == Status.EXCUSED:
            return "missed", _("Excused")
        if row.status in CANCELLED:
            return "gone", _("cancelled, can still be undone")
        if row.ends_at <= self.now:
            return "open", _("outcome missing")
        if row.confirmed_version == row.version:
            return "sure", _("confirmed")
        return "planned", ""


@dataclass
class Cell:
    """One person's day in the overview: how many entries, and what keeps the person away."""

    day: date
    count: int
    note: str
    state: str
    query: str = ""  # of the page of that day, ready for an attribute


def overview(people: Sequence[User], days: Sequence[date]) -> list[tuple[User, list[Cell], int]]:
    """For each person a cell a day and the sum; five statements whatever the number of people and days."""
    start, end = day_bounds(days[0])[0], day_bounds(days[-1])[1]
    taken = Busy.objects.filter(user__in=people, starts_at__gte=start, starts_at__lt=end).order_by()
    counted = taken.annotate(day=TruncDate("starts_at", tzinfo=LOCAL)).values_list("user", "day")
    counts = {(user, day): number for user, day, number in counted.annotate(number=Count("pk"))}
    hours = hours_of([one.pk for one in people], days[0], days[-1])
    rows = Absence.objects.between(days[0], days[-1]).filter(user__in=people)
    absences = list(rows)
    found, written = [], [day.isoformat() for day in days]
    for one in people:
        own = [row for row in absences if row.user_id == one.pk]
        cells = [_cell(day, counts.get((one.pk, day), 0), own, hours[one.pk]) for day in days]
        for cell, day in zip(cells, written, strict=True):
            if cell.count or cell.state == "there":
                cell.query = f"span=day&amp;counsellor={one.pk}&amp;day={day}"
        found.append((one, cells, sum(cell.count for cell in cells)))
    return found


def _cell(day: date, count: int, absences: list[Absence], hours: Hours) -> Cell:
    away = next((row for row in absences if row.holds_on(day)), None)
    if away:
        return Cell(day, count, str(away.get_kind_display()), "away")
    if is_holiday(day, settings.LAND):
        return Cell(day, count, _("Holiday"), "holiday")
    if not hours.blocks(day):
        return Cell(day, count, _("free"), "free")
    return Cell(day, count, "", "there")


def off_hours(hours: Hours, day: date) -> list[str]:
    """The grid's classes for the times outside the working time, to be shaded."""
    found, at = [], 0
    for begin, end in [*hours.windows(day, settings.LAND), (None, None)]:
        until = minute(begin) if begin else 24 * 60
        if until > at and at < LAST_HOUR * 60:
            row, rows = place(at, until, 1)
            found.append(Box(row, rows).css)
        at = minute(end) if end else until
    return found


def minute(moment: datetime) -> int:
    """Of the local day."""
    local = moment.astimezone(LOCAL)
    return local.hour * 60 + local.minute


def minute_after(begin: datetime, end: datetime) -> int:
    """The minute of ``end``, counted on beyond midnight."""
    return minute(end) if local_date(end) == local_date(begin) else 24 * 60


def clock(moment: datetime) -> str:
    return f"{moment.astimezone(LOCAL):%H:%M}"
