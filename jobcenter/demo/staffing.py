"""Teams, counsellors whose working-time shares add up to the project's, their leads, and who is away when."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal

from django.contrib.auth.hashers import make_password

from caseload.access import Role
from caseload.lib.text import fold
from caseload.schedule.hours import Week
from caseload.staff.models import Absence, DeputyPair, Team, User, Weekday
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Rows
from jobcenter.demo.timetable import add_timetable, week_of, works

PASSWORD = "demo"
# 13 x 1.0 + 5 x 0.8 + 4 x 0.5 = 19.0: the Gelsenkirchen project.
SHARES = ["1.00", "0.80", "1.00", "1.00", "0.50", "1.00", "0.80", "1.00", "1.00", "0.80", "1.00"]
SHARES += ["0.50", "1.00", "1.00", "0.50", "1.00", "0.80", "1.00", "1.00", "0.50", "0.80", "1.00"]
ILL = 2  # the counsellor, by position, whom the first one covers today
UNCOVERED = 8  # away today without a deputy
BLOCK = Decimal("19.0")
TEAM_NAMES = ["Team Nord", "Team Süd", "Team Ost", "Team West"]
OFFICES = ["Ahstraße 22, 45879 Gelsenkirchen", "Horster Straße 10, 45897 Gelsenkirchen"]
HALF_HOURS = [time(hour, minute) for hour in (8, 9, 10, 11, 13, 14, 15) for minute in (0, 30)]


class Diary:
    """The half hours of one counsellor; each is given out once, so nobody is booked twice."""

    def __init__(self, frame: Frame, week: Week) -> None:
        self.frame, self.week = frame, week
        self.free: dict[date, list[time]] = {}

    def take(self, day: date) -> time | None:
        """Any free half hour of the day; None where the day is full."""
        free = self._of(day)
        return free.pop(self.frame.rng.randrange(len(free))) if free else None

    def take_at(self, day: date, clock: time) -> bool:
        free = self._of(day)
        if clock not in free:
            return False
        free.remove(clock)
        return True

    def _of(self, day: date) -> list[time]:
        if day not in self.free:
            self.free[day] = [clock for clock in HALF_HOURS if works(self.week, day, clock)]
        return self.free[day]


@dataclass
class Staff:
    counsellors: list[User]
    former: list[User]
    leads: dict[int, User]
    admin: User
    diaries: dict[int, Diary]
    away: dict[int, dict[date, User | None]] = field(default_factory=lambda: defaultdict(dict))

    def deputy_on(self, user: User, day: date) -> User | None:
        return self.away[user.pk].get(day)

    def is_away(self, user: User, day: date) -> bool:
        return day in self.away[user.pk]


def shares_for(places: int) -> list[Decimal]:
    """Working-time shares for that many places at 1:100, at least 3.0; 1,900 places give exactly 19.0."""
    total = max(Decimal("3.0"), (Decimal(places) / 50).to_integral_value() / 2)
    shares = [Decimal(share) for share in SHARES] * int(total // BLOCK)
    rest = total % BLOCK
    while rest > 0:
        share = Decimal("1.00") if rest >= 1 and len(shares) % 4 != 3 else Decimal("0.50")
        shares.append(share)
        rest -= share
    return shares


def make_staff(frame: Frame, rows: Rows) -> Staff:
    shares = shares_for(frame.places)
    teams = make_teams(rows, max(2, 2 * len(shares) // 22))
    password = make_password(PASSWORD)
    counsellors = [
        make_user(frame, "counsellor", number, password, team=teams[number % len(teams)], fte=share)
        for number, share in enumerate(shares)
    ]
    former = [
        make_user(frame, "former", number, password, team=teams[number % len(teams)], is_active=False)
        for number in range(max(2, len(shares) // 11))
    ]
    leads = [
        make_user(frame, "teamlead", number, password, role=Role.TEAM_LEAD, team=team)
        for number, team in enumerate(teams)
    ]
    admin = make_user(frame, "admin", 0, password, role=Role.ADMIN, is_staff=True, is_superuser=True)
    everybody = [*counsellors, *former, *leads, admin]
    for user in everybody:
        rows.add(user)
    staff = Staff(
        counsellors,
        former,
        {lead.team_id: lead for lead in leads},
        admin,
        {user.pk: Diary(frame, week_of(user.fte)) for user in everybody},
    )
    add_timetable(frame, rows, teams, counsellors)
    for absence in [*make_absences(frame, staff), *part_time_days(frame, counsellors)]:
        rows.add(absence)
    for one, other in pairs(counsellors):
        rows.add(DeputyPair(user=one, deputy=other))
        rows.add(DeputyPair(user=other, deputy=one))
    return staff


def pairs(counsellors: list[User]) -> list[tuple[User, User]]:
    """Colleagues of a team by twos; an odd one has nobody yet."""
    teams: dict[int | None, list[User]] = defaultdict(list)
    for user in counsellors:
        teams[user.team_id].append(user)
    return [pair for team in teams.values() for pair in zip(team[::2], team[1::2], strict=False)]


def part_time_days(frame: Frame, counsellors: list[User]) -> list[Absence]:
    """Who works four days is away on Fridays, and the usual deputy looks after the work."""
    deputies = {one.pk: other for pair in pairs(counsellors) for one, other in (pair, pair[::-1])}
    return [
        Absence(
            user=user,
            kind=Absence.Kind.PART_TIME,
            weekday=Weekday.FRIDAY,
            starts_on=frame.first_day,
            ends_on=frame.last_day + timedelta(180),
            deputy=deputies.get(user.pk),
        )
        for user in counsellors
        if Decimal("0.75") <= user.fte < 1
    ]


def make_teams(rows: Rows, count: int) -> list[Team]:
    names = [TEAM_NAMES[n] if n < len(TEAM_NAMES) else f"Team {n + 1}" for n in range(count)]
    return [
        rows.add(Team(name=name, office=OFFICES[n % 2], phone=f"030 23125{100 + n % 900}"))
        for n, name in enumerate(names)
    ]


def make_user(frame: Frame, role_name: str, number: int, password: str, **facts: object) -> User:
    """``counsellor``, ``counsellor2`` ...: names to log in with, easy to guess because this is a demonstration."""
    username = role_name if number == 0 else f"{role_name}{number + 1}"
    first, last = frame.fake.first_name(), frame.fake.last_name()
    if username == "counsellor":
        first, last = "Marie", "Berger"
    return User(
        username=username,
        first_name=first,
        last_name=last,
        email=f"{fold(last).replace(' ', '')}.{role_name}{number + 1}@example.org",
        password=password,
        phone=f"030 23125{frame.rng.randint(200, 999)}",
        room=f"{frame.rng.randint(1, 3)}.{frame.rng.randint(1, 30):02d}",
        date_joined=at(frame.first_day - timedelta(30), time(9)),
        **facts,
    )


def make_absences(frame: Frame, staff: Staff) -> list[Absence]:
    """Leave and illness of eighteen months, and today: one colleague ill whom ``counsellor`` covers, one on leave."""
    absences = []
    for number, user in enumerate(staff.counsellors):
        colleagues = [one for one in staff.counsellors if one.team_id == user.team_id and one is not user]
        today = absence_today(frame, number, user, staff.counsellors[0], colleagues)
        absences += [today] if today else []
        for _ in range(4):
            first = frame.workday(frame.first_day + timedelta(frame.rng.randint(20, 30 * 18 + 60)))
            illness = first < frame.today and frame.chance(0.3)
            last = first + timedelta(frame.rng.randint(1, 4) if illness else frame.rng.randint(4, 15))
            if first <= frame.full_day + timedelta(7) and last >= frame.today - timedelta(7):
                continue  # today's picture is drawn above
            absences.append(
                Absence(
                    user=user,
                    kind=Absence.Kind.ILLNESS if illness else Absence.Kind.LEAVE,
                    starts_on=first,
                    ends_on=last,
                    deputy=frame.rng.choice(colleagues) if colleagues else None,
                )
            )
    for absence in absences:
        mark_away(frame, staff, absence)
    return absences


def absence_today(frame: Frame, number: int, user: User, cover: User, colleagues: list[User]) -> Absence | None:
    if number == ILL:
        return Absence(
            user=user,
            kind=Absence.Kind.ILLNESS,
            starts_on=frame.workday_before(frame.today),
            ends_on=frame.full_day + timedelta(2),
            deputy=cover if user.team_id == cover.team_id else colleagues[0],
        )
    if number == UNCOVERED:
        return Absence(user=user, kind=Absence.Kind.OTHER, starts_on=frame.today, ends_on=frame.full_day + timedelta(1))
    if number == 5 and colleagues:
        return Absence(
            user=user,
            kind=Absence.Kind.LEAVE,
            starts_on=frame.today - timedelta(4),
            ends_on=frame.today + timedelta(9),
            deputy=colleagues[0],
        )
    return None


def mark_away(frame: Frame, staff: Staff, absence: Absence) -> None:
    """Nobody books a day of leave. The ill colleague's days stay booked: that is what the deputy has to cover."""
    unplanned = absence.kind == Absence.Kind.ILLNESS and absence.ends_on >= frame.today
    if unplanned:
        return
    day = absence.starts_on
    while day <= absence.ends_on:
        staff.away[absence.user.pk][day] = absence.deputy
        day += timedelta(1)
