"""When the demo's people work, which rooms there are, when clients have no time, and whose time appointments take."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from decimal import Decimal

from caseload.appointments.kinds import Kind
from caseload.appointments.models import CANCELLED, Participant, Status
from caseload.schedule.busy import Busy
from caseload.schedule.hours import Block, Week
from caseload.schedule.models import ClientTime, Room, SpecialDay, WorkingBlock, WorkingWeek
from caseload.staff.models import Team, User
from jobcenter.demo.frame import Frame
from jobcenter.demo.loading import Light, Rows

DAY: list[Block] = [(time(8), time(12)), (time(12, 30), time(16, 20))]
MORNING: list[Block] = [(time(8), time(12, 30))]
FULL_TIME: Week = dict.fromkeys(range(5), DAY)
FOUR_DAYS: Week = dict.fromkeys(range(4), DAY)
MORNINGS: Week = dict.fromkeys(range(5), MORNING)
ROOMS = [("Besprechungsraum 1", 4, True), ("Besprechungsraum 2", 3, False), ("Gruppenraum", 14, True)]
CLIENT_TIMES = [
    (ClientTime.Kind.COURSE, (0, 1, 3), time(8, 30), time(12), 25),
    (ClientTime.Kind.CARE, (0, 1, 2, 3, 4), time(13), time(15), 0),
    (ClientTime.Kind.SHIFT, (4,), time(6), time(14), 30),
    (ClientTime.Kind.SCHOOL, (1, 2), time(8), time(13), 20),
]
JOINT_EVERY = 7  # of the talks ahead of the counsellor who is shown


def week_of(share: Decimal) -> Week:
    """The working week that goes with a working-time share."""
    if share >= 1:
        return FULL_TIME
    return FOUR_DAYS if share >= Decimal("0.75") else MORNINGS


def works(week: Week, day: date, clock: time) -> bool:
    """Half an hour from ``clock`` on lies within the week; weekends are left to whoever asks."""
    if day.weekday() >= 5:
        return True
    end = time(clock.hour + (clock.minute + 30) // 60, (clock.minute + 30) % 60)
    return any(begin <= clock and end <= finish for begin, finish in week.get(day.weekday(), ()))


def add_timetable(frame: Frame, rows: Rows, teams: Iterable[Team], counsellors: Sequence[User]) -> None:
    for office in sorted({team.office for team in teams}):
        for name, capacity, step_free in ROOMS:
            rows.add(Room(name=name, office=office, capacity=capacity, step_free=step_free))
    for user in counsellors:
        week = rows.add(WorkingWeek(user=user, valid_from=frame.first_day - timedelta(31)))
        for weekday, blocks in week_of(user.fte).items():
            for begin, end in blocks:
                rows.add(WorkingBlock(week=week, weekday=weekday, starts_at=begin, ends_at=end))
    training = frame.workday(frame.full_day + timedelta(8))
    rows.add(SpecialDay(user=counsellors[0], day=training, starts_at=time(8), ends_at=time(12)))
    if len(counsellors) > 1:
        rows.add(SpecialDay(user=counsellors[1], day=frame.workday(frame.full_day + timedelta(3))))


def add_client_times(rows: Rows, number: int, client_id: int) -> None:
    """Every sixth client has fixed times."""
    if number % 6:
        return
    kind, weekdays, begin, end, travel = CLIENT_TIMES[number // 6 % len(CLIENT_TIMES)]
    for weekday in weekdays:
        rows.new(
            ClientTime,
            client_id=client_id,
            kind=kind,
            weekday=weekday,
            starts_at=begin,
            ends_at=end,
            travel_minutes=travel,
        )


def take_time(rows: Rows, appointment: Light) -> None:
    """As ``Appointment.save``: whoever takes part is taken, unless it was cancelled."""
    if appointment.status in CANCELLED:
        return
    for taken in ({"user_id": appointment.counsellor_id}, {"client_id": appointment.client_id}):
        occupy(rows, appointment, **taken)


def occupy(rows: Rows, appointment: Light, **taken: int) -> None:
    holder, begin, end = appointment.uid, appointment.starts_at, appointment.ends_at
    rows.new(Busy, holder=holder, starts_at=begin, ends_at=end, **taken)


def hold_together(rows: Rows, appointment: Light, colleague: User) -> None:
    rows.new(Participant, appointment_id=appointment.id, user_id=colleague.pk)
    occupy(rows, appointment, user_id=colleague.pk)


def may_be_joint(appointment: Light, today: date) -> bool:
    ahead = appointment.starts_at.date() > today and appointment.status == Status.PLANNED
    return ahead and appointment.kind == Kind.TALK
