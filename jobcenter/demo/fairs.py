"""Employer days of the demo: one to come that is half filled, one that was with what came of its talks."""

import random
from datetime import date, time, timedelta
from uuid import UUID

from caseload.schedule.busy import Busy
from caseload.schedule.models import Room
from employers.fairs.models import Fair, Table
from employers.fairs.talks import Outcome, Talk
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Rows
from jobcenter.demo.market import Market
from jobcenter.demo.showcase import DRAWN
from jobcenter.demo.staffing import Staff

TABLES = 5
TALKS = 16  # of each day, at most
CAME_OF_IT = [*Outcome.values, Outcome.INTERESTED, Outcome.HELD, Outcome.EMPLOYER_DECLINED]
NOBODY_SAID = 2  # talks of the day that was without an outcome


class FairDays:
    """Draws from a source of chance of its own: the rest of the demo stays as it is."""

    def __init__(self, frame: Frame, staff: Staff, rows: Rows, market: Market) -> None:
        self.frame, self.staff, self.rows = frame, staff, rows
        self.rng = random.Random(frame.places)
        self.host = staff.counsellors[0]
        room = next(room for room in reversed(rows.of[Room]) if room.capacity >= 2 * TABLES)
        vacancies = {one.employer_id: one for one in market.vacancies if one.is_open and one.employer.is_open}
        employers = list(vacancies.values())[: 2 * TABLES]
        self.count: dict[int, int] = {}
        self.tables: dict[int, list[Table]] = {}
        self.coming = self.fair("Arbeitgebertag Lager und Pflege", frame.workday(frame.full_day + timedelta(8)), room)
        self.past = self.fair("Arbeitgebertag im Rathaus", frame.workday_before(frame.today - timedelta(18)), None)
        for fair, seated in ((self.coming, employers[:TABLES]), (self.past, employers[-TABLES:])):
            for number, vacancy in enumerate(seated, start=1):
                person = market.people[vacancy.employer_id][0]
                table = Table(fair=fair, number=number, employer=vacancy.employer, person=person, vacancy=vacancy)
                self.tables[fair.pk].append(self.rows.add(table))

    def fair(self, name: str, day: date, room: Room | None) -> Fair:
        fair = self.rows.add(
            Fair(
                name=name,
                day=day,
                starts_at=time(13),
                slots=8,
                slot_minutes=12,
                pause_minutes=3,
                room=room,
                place="" if room else "Rathaus, Ebertstraße 11, 45879 Gelsenkirchen",
                host=self.host,
                uid=self.uid(),
                created_at=at(min(day, self.frame.today) - timedelta(20), time(11)),
            )
        )
        self.count[fair.pk], self.tables[fair.pk] = 0, []
        if room:
            self.rows.new(Busy, holder=fair.uid, starts_at=fair.begins_at, ends_at=fair.ends_at, room_id=room.pk)
        return fair

    def enrol(self, position: int, case: Case) -> None:
        """Before the case is told, as the day is taken; the clients whose month is drawn by hand are left out."""
        if case.end or (case.owner is self.host and position < len(DRAWN)):
            return
        for fair in (self.coming, self.past):
            fits = case.start < fair.day - timedelta(7) and fair.day not in case.busy
            if fits and self.count[fair.pk] < TALKS and self.rng.random() < 0.4:
                self.talk(case, fair)
                return

    def talk(self, case: Case, fair: Fair) -> None:
        """The next table in the next slot: so nobody sits anywhere twice."""
        number, tables = self.count[fair.pk], self.tables[fair.pk]
        self.count[fair.pk] += 1
        slot = 1 + number // len(tables)
        begin, end = fair.span(slot)
        talk = self.rows.new(
            Talk,
            fair_id=fair.pk,
            table_id=tables[number % len(tables)].pk,
            client_id=case.client.pk,
            slot=slot,
            starts_at=begin,
            ends_at=end,
            by_id=case.owner.pk,
            uid=self.uid(),
            created_at=at(min(fair.day, self.frame.today) - timedelta(6), time(10, number)),
            outcome=self.outcome(number) if fair is self.past else "",
        )
        self.rows.new(Busy, holder=talk.uid, starts_at=begin, ends_at=end, client_id=case.client.pk)
        case.busy.add(fair.day)

    def outcome(self, number: int) -> str:
        return "" if number < NOBODY_SAID else CAME_OF_IT[number % len(CAME_OF_IT)]

    def uid(self) -> UUID:
        return UUID(int=self.rng.getrandbits(128), version=4)
