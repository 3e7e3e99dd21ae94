"""Work that nobody looks at: of colleagues who are away today without a deputy who is there, and of those who left.

It is what the absent person's Today would show: the same questions, asked for all of them at once. Work with employers
joins from above (``employers_tags.with_employers``).
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from caseload.access import Role, Stead
from caseload.appointments.freed import Freed, freed_times
from caseload.appointments.models import Appointment
from caseload.client_link.models import Answer
from caseload.clients.models import Client
from caseload.desk.caseload import for_worklist
from caseload.desk.worklist import Row, worklist
from caseload.inbox.models import IncomingMail
from caseload.lib.dates import day_bounds, local_date
from caseload.reminders.models import Reminder
from caseload.staff.models import Absence, User
from caseload.summons.models import Summons
from caseload.workshops.attendance import lacking_attendance
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session


@dataclass
class Unattended:
    """One person whose work nobody does today, why, and what lies there, worst first.

    ``held``: appointments still to be held by that person, today or, of somebody who left, at all. ``sessions`` of
    workshops today and ``lacking`` attendance, ``seats`` without a result, times that became ``freed`` for somebody who
    waits. From the rooms above: ``beyond`` with employers, ``talks`` at employer days.
    """

    person: User
    why: str
    absence: Absence | None = None
    rows: list[Row] = field(default_factory=list)
    held: int = 0
    sessions: list[Session] = field(default_factory=list)
    lacking: list[Session] = field(default_factory=list)
    seats: list[Seat] = field(default_factory=list)
    freed: list[Freed] = field(default_factory=list)
    beyond: Any = None
    talks: list[Any] = field(default_factory=list)

    @property
    def total(self) -> int:
        lists: tuple[list[Any], ...] = (self.rows, self.sessions, self.lacking, self.seats, self.freed, self.talks)
        return sum(map(len, lists)) + self.held + (self.beyond.total if self.beyond else 0)


def unattended(reader: Any, now: datetime) -> list[Unattended]:
    """Within the reader's scope, in the order of the alphabet, also those without open work here. Statements are constant."""
    found = {one.person.pk: one for one in (*_away(reader, now), *_left(reader))}
    if found:
        stead = Stead(tuple(found))
        for row in open_work(reader, stead, now):
            found[row.client.state.counsellor_id].rows.append(row)
        for time in freed_times(stead, now):
            first: Any = time.takers[0].client
            found[first.state.counsellor_id].freed.append(time)
        _add_held(found, reader, now)
        _add_workshops(found, now)
    return sorted(found.values(), key=lambda one: (str(one.person), one.person.pk))


def open_work(reader: Any, stead: Stead, now: datetime) -> list[Row]:
    """What Today would show of their clients: the same rows, the same words."""

    def theirs(rows: Any) -> Any:
        return rows.visible_to(reader).visible_to(stead)

    summonses = list(theirs(Summons.objects).wanting_attention(now).select_related("appointment", "hearing"))
    summoned = {one.appointment_id for one in summonses}
    over = [
        *theirs(Appointment.objects).missing_outcome(now).select_related("client"),
        *theirs(Appointment.objects).missed_unsettled(now),
    ]
    return worklist(
        for_worklist(theirs(Client.objects).active(), now),
        [one for one in over if one.pk not in summoned],
        theirs(Reminder.objects).needing_call(now).select_related("appointment"),
        theirs(Answer.objects).wanting_attention(now).select_related("appointment"),
        theirs(IncomingMail.objects).open().select_related("appointment"),
        summonses,
        now,
    )


def _add_held(found: dict[int, Unattended], reader: Any, now: datetime) -> None:
    left = [pk for pk, one in found.items() if one.absence is None]
    soon = Q(counsellor__in=left) | Q(starts_at__lt=day_bounds(local_date(now))[1])
    planned = Appointment.objects.visible_to(reader).planned().filter(soon, counsellor__in=found, starts_at__gt=now)
    for pk, number in planned.order_by().values_list("counsellor").annotate(number=Count("pk")):
        found[pk].held = number


def _add_workshops(found: dict[int, Unattended], now: datetime) -> None:
    """Of the sessions they train, and of the people whose contact they are; each under the first of its trainers."""
    trained = Session.objects.filter(trainers__in=found).distinct().select_related("workshop", "room")
    today = list(trained.standing().on(local_date(now)))
    lacking = list(lacking_attendance(trained, now).filter(starts_at__lt=day_bounds(local_date(now))[0]))
    for session, user in _trainers([*today, *lacking], found):
        (found[user].sessions if session in today else found[user].lacking).append(session)
    seats = Seat.objects.lacking_result(local_date(now)).filter(workshop__contact__in=found)
    for seat in seats.select_related("client", "workshop"):
        found[seat.workshop.contact_id].seats.append(seat)


def _trainers(sessions: list[Session], people: Collection[int]) -> list[tuple[Session, int]]:
    through = Session.trainers.through._default_manager.filter(session__in=sessions, user__in=people)
    first: dict[int, int] = {}
    for session, user in through.order_by("-user").values_list("session", "user") if sessions else ():
        first[session] = user
    return [(session, first[session.pk]) for session in sessions]


def _away(reader: Any, now: datetime) -> list[Unattended]:
    """Away today, and no absence of today names a deputy who is there."""
    today = local_date(now)
    rows = list(Absence.objects.on(today).filter(user__is_active=True).select_related("user", "deputy"))
    away = {row.user_id for row in rows}
    covered = {row.user_id for row in rows if row.deputy and row.deputy.is_active and row.deputy_id not in away}
    visible = set(User.objects.visible_to(reader).counsellors().values_list("pk", flat=True))
    found: dict[int, Unattended] = {}
    for row in sorted(rows, key=lambda row: (row.ends_on, row.pk)):
        if row.user_id in visible - covered:
            found[row.user_id] = Unattended(row.user, _why(row), row)
    return list(found.values())


def _why(absence: Absence) -> str:
    kind = absence.get_kind_display()
    if absence.deputy:
        return _("%(kind)s; the deputy %(name)s is not there either") % {"kind": kind, "name": absence.deputy}
    return _("%(kind)s; nobody covers") % {"kind": kind}


def _left(reader: Any) -> list[Unattended]:
    """No longer there."""
    people = User.objects.visible_to(reader).filter(is_active=False, role=Role.COUNSELLOR)
    return [Unattended(person, _("no longer works here")) for person in people]
