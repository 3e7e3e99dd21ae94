"""Workshops of the demo: one that runs with a waiting list, one that is over with what came of it, one that is planned."""

import random
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.conf import settings

from caseload.clients.models import Channel
from caseload.contacts.models import Contact
from caseload.lib.dates import LOCAL
from caseload.programmes.models import Programme
from caseload.schedule.busy import Busy
from caseload.schedule.models import Room
from caseload.staff.models import User
from caseload.workshops.attendance import Presence, Status
from caseload.workshops.models import Workshop
from caseload.workshops.seats import Result, Seat
from caseload.workshops.sessions import Session
from caseload.workshops.templates import TemplateDay, WorkshopTemplate, WorkshopText
from caseload.workshops.timetable import Pattern, timetable
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Light, Rows
from jobcenter.demo.staffing import HALF_HOURS, Staff
from jobcenter.demo.workshop_texts import WORKSHOP_TEXTS

SESSION_TRAINER = Session.trainers.through
MORNINGS = [Pattern(0, time(9), time(12)), Pattern(2, time(9), time(12), time(9)), Pattern(4, time(9), time(12))]
TWO_DAYS = [Pattern(1, time(9), time(12)), Pattern(3, time(9), time(12), time(11))]
WAITING = 3
HOW_THERE = {Status.PRESENT: 86, Status.EXCUSED: 9, Status.ABSENT: 5}
CAME_OF_IT = [Result.WORK, Result.COMPLETED, Result.WORK, Result.MEASURE, Result.COMPLETED, Result.LEFT, Result.WORK]
LEGAL_BASIS = "§ 16 Absatz 1 Zweites Buch Sozialgesetzbuch mit § 45 Drittes Buch Sozialgesetzbuch"
OWN_FACILITY = "Kein Träger in der Stadt bietet wöchentliche Stellenbesprechungen mit unseren eigenen Stellen an."


class Courses:
    """Draws from a source of chance of its own: the rest of the demo stays as it is."""

    def __init__(self, frame: Frame, staff: Staff, rows: Rows, programme: Programme) -> None:
        self.frame, self.staff, self.rows = frame, staff, rows
        self.rng = random.Random(frame.places)
        self.numbers: dict[tuple[int, bool], int] = {}
        self.days: dict[int, list[Light]] = {}
        self.trainer, self.substitute = staff.counsellors[1], staff.leads[staff.counsellors[1].team_id]
        self.contact = staff.counsellors[0]
        self.rooms = [room for room in rows.of[Room] if room.capacity >= 12]
        academy = self.template("Werkakademie", programme, 8, 12, MORNINGS, counts=True)
        studio = self.template("Bewerbungswerkstatt", None, 6, 10, TWO_DAYS, counts=False)
        monday = frame.today - timedelta(frame.today.weekday())
        self.running = self.workshop(academy, monday - timedelta(21), MORNINGS, self.rooms[0])
        self.ended = self.workshop(academy, monday - timedelta(98), MORNINGS, self.rooms[0])
        self.planned = self.workshop(studio, monday + timedelta(14), TWO_DAYS, self.rooms[-1])

    def template(
        self, name: str, programme: Programme | None, weeks: int, places: int, days: list[Pattern], counts: bool
    ) -> WorkshopTemplate:
        template = self.rows.add(
            WorkshopTemplate(
                name=name,
                programme=programme,
                weeks=weeks,
                places=places,
                legal_basis=LEGAL_BASIS,
                counts_as_contact=counts,
                makes_up=counts,
                own_facility=OWN_FACILITY,
            )
        )
        for day in days:
            self.rows.add(
                TemplateDay(
                    template=template,
                    weekday=day.weekday,
                    starts_at=day.starts_at,
                    ends_at=day.ends_at,
                    vacancy_hour_at=day.vacancy_hour_at,
                )
            )
        for language, texts in WORKSHOP_TEXTS.items():
            self.rows.add(WorkshopText(template=template, language=language, **texts))
        return template

    def workshop(self, template: WorkshopTemplate, first: date, days: list[Pattern], room: Room) -> Workshop:
        """With its sessions; the half hours they take are taken out of the trainers' diaries."""
        slots = timetable(first, template.weeks, days, settings.LAND).slots
        workshop = self.rows.add(
            Workshop(
                template=template,
                name=template.name,
                places=template.places,
                counts_as_contact=template.counts_as_contact,
                makes_up=template.makes_up,
                starts_on=slots[0].day,
                ends_on=slots[-1].day,
                contact=self.contact,
                planned_by=self.substitute,
                created_at=at(min(slots[0].day, self.frame.today) - timedelta(30), time(10)),
            )
        )
        self.days[workshop.pk] = []
        for slot in slots:
            session = self.rows.new(
                Session,
                workshop_id=workshop.pk,
                day=slot.day,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                vacancy_hour_at=slot.vacancy_hour_at,
                room_id=room.pk,
                uid=UUID(int=self.rng.getrandbits(128), version=4),
            )
            self.days[workshop.pk].append(session)
            self.occupy(session, room_id=room.pk)
            for trainer in self.trainers_on(slot.day):
                self.rows.new(SESSION_TRAINER, session_id=session.id, user_id=trainer.pk)
                self.occupy(session, user_id=trainer.pk)
                for clock in HALF_HOURS:
                    if slot.starts_at <= at(slot.day, clock) < slot.ends_at:
                        self.staff.diaries[trainer.pk].take_at(slot.day, clock)
        return workshop

    def trainers_on(self, day: date) -> list[User]:
        """The substitute where the trainer is away; the shown counsellor on Fridays, if her day is not full already."""
        here = self.substitute if self.staff.is_away(self.trainer, day) else self.trainer
        shown = day.weekday() == 4 and day != self.frame.full_day and day != self.frame.today
        away = self.staff.is_away(self.contact, day)
        return [here, self.contact] if shown and not away else [here]

    # --- who takes part ---

    def enrol(self, case: Case) -> None:
        """Before the case is told, as its days are taken: clients of colleagues first, so that the shown month stays."""
        if case.end or case.paused_until:
            return
        own = case.owner is self.contact
        if not own and self.fits(case, self.running) and self.count(self.running) < self.running.places:
            self.take_part(case, self.running)
        elif not own and self.fits(case, self.ended) and self.count(self.ended) < self.ended.places:
            self.take_part(case, self.ended)
        elif self.fits(case, self.running) and self.count(self.running, waiting=True) < WAITING:
            self.seat(case, self.running, None)
        elif own and self.count(self.planned) < 4 and self.rng.random() < 0.3:
            self.seat(case, self.planned, self.count(self.planned) + 1)

    def fits(self, case: Case, workshop: Workshop) -> bool:
        return case.start < workshop.starts_on - timedelta(7) and self.rng.random() < 0.5

    def count(self, workshop: Workshop, waiting: bool = False) -> int:
        return self.numbers.get((workshop.pk, waiting), 0)

    def seat(self, case: Case, workshop: Workshop, place: int | None) -> Light:
        key = (workshop.pk, place is None)
        self.numbers[key] = self.numbers.get(key, 0) + 1
        known = max(case.start, workshop.starts_on - timedelta(20))
        seat = self.rows.new(
            Seat,
            workshop_id=workshop.pk,
            client_id=case.client.pk,
            place=place,
            places=workshop.places,
            by_id=case.owner.pk,
            created_at=at(min(known, self.frame.yesterday), time(9, self.numbers[key])),
            started_on=workshop.starts_on if place else None,
        )
        if place:
            for session in self.days[workshop.pk]:
                case.busy.add(session.day)
                self.occupy(session, client_id=case.client.pk)
        return seat

    def take_part(self, case: Case, workshop: Workshop) -> None:
        number = self.count(workshop) + 1
        seat = self.seat(case, workshop, number)
        past = [session for session in self.days[workshop.pk] if session.day < self.frame.today]
        if workshop is self.running:
            past = past[:-1]  # of the last one the attendance is still missing
        elif number <= 10:
            seat.place, seat.ended_on = None, workshop.ends_on
            seat.result = CAME_OF_IT[number % len(CAME_OF_IT)]
        months: set[date] = set()
        for session in past:
            self.attend(case, seat, session, months)

    def attend(self, case: Case, seat: Light, session: Light, months: set[date]) -> None:
        status = self.rng.choices(list(HOW_THERE), list(HOW_THERE.values()))[0]
        length = int((session.ends_at - session.starts_at).total_seconds() // 60)
        minutes = length - self.rng.choice((0, 0, 0, 0, 30, 60)) if status == Status.PRESENT else 0
        facts = {"status": status, "minutes": minutes, "missed": length - minutes, "by_id": self.trainer.pk}
        month = session.day.replace(day=1)
        if minutes and month not in months:
            months.add(month)
            facts |= {"contact_id": self.contact_of(case, session.starts_at, minutes), "contact_month": month}
        self.rows.new(Presence, seat_id=seat.id, session_id=session.id, at=session.ends_at, **facts)

    def contact_of(self, case: Case, moment: datetime, minutes: int) -> int:
        contact = self.rows.new(
            Contact,
            client_id=case.client.pk,
            by_id=self.trainer.pk,
            at=moment,
            channel=Channel.WORKSHOP,
            minutes=minutes,
            created_at=moment,
        )
        case.used[moment.astimezone(LOCAL).date().replace(day=1)] += 1
        return int(contact.id)

    def occupy(self, session: Light, **taken: int) -> None:
        self.rows.new(Busy, holder=session.uid, starts_at=session.starts_at, ends_at=session.ends_at, **taken)
