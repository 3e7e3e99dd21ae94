"""Who is looked after by whom since when: clients, assignments with their history, places in the programme."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.conf import settings

from caseload.clients.assignments import Assignment
from caseload.clients.models import Client, ClientState
from caseload.clients.wishes import MailWish
from caseload.programmes.models import Enrolment, Programme
from caseload.staff.models import User
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Rows
from jobcenter.demo.people import make_client
from jobcenter.demo.staffing import Staff

FILLED = 1860 / 1900  # of the places
CLOSED = 0.19  # cases that ended within the eighteen months, per place
WAITING = 0.0035  # admitted to a team, nobody's yet
OVERRIDE = "Geschwister werden gemeinsam betreut"
EXITS = {"integration": 32, "benefit_ended": 24, "moved": 18, "other_offer": 16, "other": 10}
REASONS = [
    "Wechsel der Zuständigkeit",
    "Wohnortwechsel",
    "Auf Wunsch der Kundin oder des Kunden",
    "Teilzeit der Kollegin",
]


@dataclass
class Case:
    """One client in care: days are local dates; ``spans`` says from which day on who is the counsellor."""

    client: Client
    owner: User
    start: date
    end: date | None
    spans: list[tuple[date, User]]
    rate: int  # contacts a month that are aimed at
    silent: int  # days without contact up to today
    limit: int
    rhythm: int
    paused_until: date | None = None
    beyond_capacity: bool = False
    consent: datetime | None = None
    used: Counter = field(default_factory=Counter)  # month -> held and planned contacts
    busy: set[date] = field(default_factory=set)
    mails: Counter = field(default_factory=Counter)  # month -> places taken
    last_held: date | None = None

    def counsellor_on(self, day: date) -> User:
        return next((user for first, user in reversed(self.spans) if first <= day), self.spans[0][1])


def loads(frame: Frame, counsellors: list[User]) -> list[int]:
    """Active clients of each counsellor: together the filled places; the last one beyond capacity, by an override."""
    filled = round(frame.places * FILLED)
    capacities = [user.capacity for user in counsellors]
    if filled < 0.9 * sum(capacities):  # few clients: the shown counsellor gets half of them
        first = min(capacities[0], max(filled // 2, 1))
        rest = (filled - first) // (len(counsellors) - 1)
        return [first, filled - first - rest * (len(counsellors) - 2), *[rest] * (len(counsellors) - 2)]
    result = capacities.copy()
    result[0] -= 4
    result[-1] += 1
    surplus, number = sum(result) - filled, 1
    while surplus > 0:
        result[number] -= 1
        surplus -= 1
        number = number + 1 if number + 2 < len(result) else 1
    return result


def make_cases(frame: Frame, staff: Staff) -> Iterator[list[Case]]:
    """The cases of one counsellor after the other, not saved."""
    number = 0
    for user, load in zip(staff.counsellors, loads(frame, staff.counsellors), strict=True):
        closed = round(CLOSED * load)
        total = load + closed
        cases = [make_case(frame, staff, make_client(frame, number + n), user, n >= load) for n in range(total)]
        if load > user.capacity:
            cases[load - 1].beyond_capacity = True
        yield cases
        number += total


def make_case(frame: Frame, staff: Staff, client: Client, owner: User, closed: bool) -> Case:
    rng = frame.rng
    start, end = course(frame, closed)
    shown = owner is staff.counsellors[0]
    case = Case(
        client=client,
        owner=owner,
        start=start,
        end=end,
        spans=make_spans(frame, staff, owner, start, end),
        rate=rng.choices([1, 2, 3, 4], [7, 25, 38, 30])[0],
        silent=0 if closed or shown else rng.choices([0, rng.randint(14, 29), rng.randint(30, 70)], [94, 4, 2])[0],
        limit=settings.CONTACT_LIMIT if shown else rng.choices([settings.CONTACT_LIMIT, 2, 6], [97, 2, 1])[0],
        rhythm=rng.choices([settings.RHYTHM_DAYS, 7, 14], [92, 3, 5])[0],
    )
    if case.silent > 55:
        case.paused_until = frame.today + timedelta(case.silent // 2)
    if client.email and frame.chance(0.72):
        case.consent = at(min(start + timedelta(rng.choice([0, 0, 0, 5, 30])), frame.yesterday), time(10, 5))
        client.mail_consent_at = case.consent
        client.mail_consent_how = rng.choice([how for how in Client.Consent.values if how != Client.Consent.LINK])
        client.mail_consent_by = case.counsellor_on(case.consent.date())
    if end:
        client.ended_on, client.end_reason = end, frame.weighted(EXITS)
    client.created_at = client.updated_at = at(start - timedelta(3), time(11))
    return case


def course(frame: Frame, closed: bool) -> tuple[date, date | None]:
    """First and last day of care. A third of the places were filled in the first quarter, some clients are new."""
    age = (frame.today - frame.first_day).days
    if closed:
        start = frame.workday(frame.first_day + timedelta(frame.rng.randint(0, age // 2)))
        length = frame.rng.randint(40, max(41, (frame.today - start).days - 3))
        return start, frame.workday_before(min(start + timedelta(length), frame.yesterday))
    late = frame.rng.random()
    days = frame.rng.randint(0, 90) if late < 0.3 else frame.rng.randint(60, age - 8)
    if late > 0.985:
        days = age - frame.rng.randint(1, 6)
    return frame.workday_before(frame.first_day + timedelta(days + 1)), None


def make_spans(frame: Frame, staff: Staff, owner: User, start: date, end: date | None) -> list[tuple[date, User]]:
    """One in ten came from somebody else: a counsellor who has left, or a colleague."""
    last = (end or frame.today) - timedelta(20)
    if not frame.chance(0.11) or last <= start + timedelta(20):
        return [(start, owner)]
    colleagues = [user for user in staff.counsellors if user.team_id == owner.team_id and user is not owner]
    before = frame.rng.choice(staff.former if frame.chance(0.7) or not colleagues else colleagues)
    change = start + timedelta(frame.rng.randint(20, (last - start).days))
    return [(start, before), (frame.workday(change), owner)]


def add_care(frame: Frame, staff: Staff, rows: Rows, programme: Programme, case: Case) -> None:
    """Client, assignments, state row, place in the programme and the wish for e-mail."""
    client = rows.add(case.client)
    for assignment in assignments(frame, staff, case):
        rows.add(assignment)
    rows.add(
        ClientState(
            client=case.client,
            counsellor=None if case.end else case.owner,
            team_id=case.owner.team_id,
            contact_limit=case.limit,
            rhythm_days=case.rhythm,
            paused_until=case.paused_until,
            pause_reason=frame.rng.choice(ClientState.Pause.values) if case.paused_until else "",
        )
    )
    for enrolment in enrolments(frame, programme, case):
        rows.add(enrolment)
    if client.mail_consent_at:
        rows.add(
            MailWish(
                client=client,
                kind=MailWish.Kind.DECLARED,
                how=client.mail_consent_how,
                at=client.mail_consent_at,
                by=client.mail_consent_by,
            )
        )


def assignments(frame: Frame, staff: Staff, case: Case) -> Iterator[Assignment]:
    for number, (first, user) in enumerate(case.spans):
        last = case.spans[number + 1][0] if number + 1 < len(case.spans) else case.end
        yield Assignment(
            client=case.client,
            counsellor=user,
            started_at=at(first, time(7, 30)),
            ended_at=at(last, time(7, 30) if number + 1 < len(case.spans) else time(18)) if last else None,
            assigned_by=staff.leads[user.team_id],
            reason=frame.rng.choice(REASONS) if number else "",
            override_reason=OVERRIDE if case.beyond_capacity and number + 1 == len(case.spans) else "",
        )


def enrolments(frame: Frame, programme: Programme, case: Case) -> Iterator[Enrolment]:
    """Usually one; who came back has two."""
    first = case.start
    if case.client.pk % 60 == 0 and case.start + timedelta(60) < (case.end or frame.today):
        pause = case.start + timedelta(30)
        yield Enrolment(
            programme=programme, client=case.client, started_on=first, ended_on=pause, end_reason="integration"
        )
        first = case.start + timedelta(55)
    yield Enrolment(
        programme=programme,
        client=case.client,
        started_on=first,
        ended_on=case.end,
        end_reason=case.client.end_reason,
    )


def add_waiting(frame: Frame, staff: Staff, rows: Rows, number: int) -> None:
    """Clients admitted to a team whom nobody looks after yet."""
    teams = list(staff.leads)
    for n in range(max(1, round(frame.places * WAITING))):
        client = make_client(frame, number + n)
        client.created_at = client.updated_at = at(frame.yesterday, time(15))
        rows.add(client)
        rows.add(
            ClientState(
                client=client,
                team_id=teams[n % len(teams)],
                contact_limit=settings.CONTACT_LIMIT,
                rhythm_days=settings.RHYTHM_DAYS,
            )
        )
