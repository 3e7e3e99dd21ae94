"""Where people, room and client are all free: what ``calendar.py`` needs to know, each fact asked once.

``free_slots`` searches over several counsellors; ``offers`` is what a client may be offered, also without a member of staff
beside; ``Diary`` is the same for one counsellor, with alternatives to a wished time.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple, cast

from django.conf import settings
from django.utils import timezone
from django.utils.functional import cached_property

from caseload.appointments.calendar import HORIZON_DAYS, days_from, nearest_free, starts_within
from caseload.appointments.kinds import WITHOUT_WAY, Kind, KindRule
from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.contacts.budget import Budget
from caseload.lib.dates import day_bounds, local_date, month_start, next_month
from caseload.schedule.busy import Busy
from caseload.schedule.hours import Hours, Span, merged, without
from caseload.schedule.models import Room
from caseload.schedule.reading import hours_of, limits_of
from caseload.staff.models import Absence, User

Stretch = tuple[date, date]


class Slot(NamedTuple):
    """A free start (UTC) and with whom; the counsellor is None where none was named."""

    starts_at: datetime
    counsellor: User | None


@dataclass(frozen=True)
class Wish:
    """What is looked for, besides day and length.

    ``joined``: colleagues who must be free as well. ``only``: counsellors (numbers) who count on some days alone, such as
    deputies. ``notice``: how far ahead the first offer lies. An appointment that is being moved (``moving``) does not
    stand in its own way, nor does its month's budget. ``summoned``: for a formal summons, which needs no place of a month.
    """

    counsellors: Sequence[User]
    client: Client | None = None
    kind: str = Kind.TALK
    joined: Sequence[User] = ()
    room: Room | None = None
    moving: Appointment | None = None
    notice: timedelta = timedelta()
    only: Mapping[int, Collection[Stretch]] | None = None
    summoned: bool = False


class Search:
    """Free time in the four weeks from ``first`` on; each question costs a constant number of statements."""

    def __init__(self, wish: Wish, first: date, now: datetime | None = None, horizon: int = HORIZON_DAYS) -> None:
        self.wish, self.now = wish, now or timezone.now()
        self.today = local_date(self.now)
        self.first, self.horizon = max(first, self.today), horizon

    def slots(self, length: timedelta) -> list[Slot]:
        """In order of time, then of the counsellors as they were given."""
        found = [
            Slot(start, counsellor)
            for counsellor in (self.wish.counsellors or (None,))
            for start in self.starts(length, counsellor)
        ]
        return sorted(found, key=lambda slot: slot.starts_at)

    def starts(self, length: timedelta, counsellor: User | None) -> Iterable[datetime]:
        return starts_within(self._free(counsellor), length, self.now + self.wish.notice)

    @cached_property
    def budgets(self) -> dict[date, Budget]:
        """The client's budget of this month, the next, and those in which the four weeks lie."""
        client = self.wish.client
        if not client:
            return {}
        months = [month_start(day) for day in (self.today, self.first)]
        limits = {client.pk: client.state.contact_limit}
        found = Appointment.objects.budgets(limits, [*months, *(next_month(month) for month in months)])
        return {month: budget for (_client, month), budget in found.items()}

    @cached_property
    def days(self) -> list[date]:
        """Calendar days in months with an open place."""
        return [day for day in days_from(self.first, self.horizon) if self._has_place(month_start(day))]

    def _has_place(self, month: date) -> bool:
        moving = self.wish.moving
        if not self.wish.client or self.wish.summoned or (moving is not None and moving.summoned):
            return True
        return self.budgets[month].may_plan or (moving is not None and moving.month == month)

    @cached_property
    def _hours(self) -> dict[int, Hours]:
        people = [one.pk for one in (*self.wish.counsellors, *self.wish.joined)]
        return hours_of(people, self.first, self._last) if people else {}

    @cached_property
    def _taken(self) -> tuple[dict[int, list[Span]], list[Span]]:
        wish = self.wish
        return Busy.objects.spans(
            [one.pk for one in (*wish.counsellors, *wish.joined)],
            *(day_bounds(self.first)[0], day_bounds(self._last)[1]),
            client=wish.client.pk if wish.client else None,
            room=wish.room.pk if wish.room else None,
            except_holder=wish.moving.uid if wish.moving else None,
        )

    @cached_property
    def _closed(self) -> list[Span]:
        """When nobody's talk can be: client or room are taken, the client has no time, a colleague is not there."""
        of_users, shared = self._taken
        closed = list(shared)
        if self.wish.client:
            travels = self.wish.kind not in WITHOUT_WAY
            closed += limits_of(self.wish.client.pk, self.first, self._last, travels)
        whole = [(day_bounds(self.first)[0], day_bounds(self._last)[1])]
        for colleague in self.wish.joined:
            closed += of_users[colleague.pk]
            closed += without(whole, self._windows(colleague))
        return closed

    def _free(self, counsellor: User | None) -> Iterable[Span]:
        of_users, _shared = self._taken
        taken = of_users[counsellor.pk] if counsellor else []
        return without(self._windows(counsellor), merged([*taken, *self._closed]))

    def _windows(self, user: User | None) -> list[Span]:
        hours = self._hours[user.pk] if user else Hours()
        stretches = self.wish.only.get(user.pk) if user and self.wish.only else None
        days = [day for day in self.days if stretches is None or any(one <= day <= last for one, last in stretches)]
        return [span for day in days for span in hours.windows(day, settings.LAND)]

    @property
    def _last(self) -> date:
        return self.first + timedelta(days=self.horizon - 1)


class Diary(Search):
    """The time of a client and one counsellor in the four weeks from ``wanted`` on (a past day counts as today)."""

    def __init__(
        self,
        client: Client,
        counsellor: User | None,
        wanted: date,
        moving: Appointment | None = None,
        kind: str = Kind.TALK,
        joined: Sequence[User] = (),
        room: Room | None = None,
        notice: timedelta = timedelta(),
        summoned: bool = False,
    ) -> None:
        self.counsellor = counsellor
        counsellors = [counsellor] if counsellor else []
        super().__init__(Wish(counsellors, client, kind, joined, room, moving, notice, summoned=summoned), wanted)

    @classmethod
    def when_due(cls, client: Client, counsellor: User | None, **wish: object) -> "Diary":
        """From the day on which the next contact is due, tomorrow at the earliest, in a month with an open place."""
        now = local_date(timezone.now())
        diary = cls(client, counsellor, max(now + timedelta(days=1), client.state.due_on or now), **wish)  # type: ignore[arg-type]
        if not diary.budgets[month_start(diary.first)].may_plan:
            diary.first = next_month(diary.first)
        return diary

    def first_free(self, length: timedelta) -> datetime | None:
        """None where the four weeks hold no free time of that length."""
        return next(iter(self.starts(length, self.counsellor)), None)

    def alternatives(self, wanted: datetime, length: timedelta) -> list[datetime]:
        """Up to three free starts near ``wanted``, which is not among them."""
        found = nearest_free(wanted, self.starts(length, self.counsellor), 4)
        return [start for start in found if start != wanted][:3]


def free_slots(wish: Wish, length: timedelta, first: date, now: datetime | None = None) -> list[Slot]:
    """Free starts for ``wish`` in the four weeks from ``first`` on, in order of time.

    Looked at: working time with breaks and special days, absences, holidays of the Land, what people, client and room
    are taken by, the client's own limits with the way, the months' budget, notice. Three statements for the people, and
    with a client three more, however many counsellors.
    """
    return Search(wish, first, now).slots(length)


def offers(
    client: Client,
    kind: str = Kind.TALK,
    first: date | None = None,
    moving: Appointment | None = None,
    minutes: int | None = None,
    now: datetime | None = None,
) -> list[Slot]:
    """What a client can be offered: times of the own counsellor, and of the deputy on days the counsellor is away.

    ``first``: the first local day (default: today); ``moving``: the appointment it would take the place of; ``minutes``:
    default of the kind. The kind's notice counts. Empty where the client has no counsellor.
    """
    now = now or timezone.now()
    first = max(first or local_date(now), local_date(now))
    usual = KindRule.objects.usual()[kind]
    counsellors, only = looked_after_by(client, first, first + timedelta(days=HORIZON_DAYS))
    if not counsellors:
        return []
    joined = moving.colleagues if moving else []
    room = moving.room if moving else None
    wish = Wish(counsellors, client, kind, joined, room, moving, usual.notice, only)
    return free_slots(wish, timedelta(minutes=minutes or usual.minutes), first, now)


def looked_after_by(client: Client, first: date, last: date) -> tuple[list[User], dict[int, list[Stretch]]]:
    """The client's counsellor and the deputies between the days; and on which days alone a deputy counts."""
    own = client.state.counsellor
    if not own:
        return [], {}
    counsellors: list[User] = [own]
    only: dict[int, list[Stretch]] = {}
    absences = Absence.objects.between(first, last).filter(user=own, deputy__is_active=True)
    for absence in absences.select_related("deputy__team").order_by("starts_on"):
        deputy = cast(User, absence.deputy)
        if deputy.pk not in only:
            counsellors.append(deputy)
        only.setdefault(deputy.pk, []).extend(absence.stretches(first, last))
    return counsellors, only
