"""Eighteen months of contacts, appointments and next steps of one client, and what is booked ahead."""

from datetime import date, datetime, time, timedelta

from caseload.appointments.kinds import CHANNEL_OF_KIND, DEFAULT_MINUTES, INVITED, Kind
from caseload.appointments.models import Appointment, AppointmentMove, Status
from caseload.clients.models import Channel
from caseload.contacts.models import Contact, NextStep, Topic
from caseload.lib.dates import month_start, next_month
from caseload.staff.models import User
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Light, Rows
from jobcenter.demo.staffing import Staff
from jobcenter.demo.timetable import JOINT_EVERY, hold_together, may_be_joint, take_time
from jobcenter.demo.words import NEXT_STEPS, NOTES

SPONTANEOUS = {
    Channel.TELEPHONE: 56,
    Channel.EMAIL: 16,
    Channel.WALK_IN: 12,
    Channel.WORKSHOP: 6,
    Channel.IN_PERSON: 5,
    Channel.LETTER: 5,
}
MINUTES = {Channel.TELEPHONE: 8, Channel.EMAIL: 4, Channel.WALK_IN: 12, Channel.WORKSHOP: 120, Channel.LETTER: 5}
TOPICS, OWNERS = list(Topic.values), list(NextStep.Owner.values)
KINDS = {Kind.TALK: 60, Kind.TELEPHONE: 33, Kind.VIDEO: 7}
# How past appointments ended; some of the last two working days still lack an outcome.
CANCELS = {Status.CANCELLED_CLIENT: 6, Status.CANCELLED_OFFICE: 2}
OUTCOMES = {Status.ATTENDED: 83, Status.EXCUSED: 2, Status.NOT_ATTENDED: 7, **CANCELS}
RECENT_OUTCOMES = {Status.ATTENDED: 78, Status.NOT_ATTENDED: 9, Status.CANCELLED_CLIENT: 5, Status.PLANNED: 8}
# What was said of a talk that was missed, and what was decided.
REASONS = (("open", ""), ("accepted", "Mein Kind war krank."), ("none", "Ich habe es vergessen."))


class Story:
    """Writes the rows of one case after the other into ``rows``."""

    def __init__(self, frame: Frame, staff: Staff, rows: Rows) -> None:
        self.frame, self.staff, self.rows = frame, staff, rows
        self.talks_ahead = 0
        self.recent = frame.workdays_between(frame.today - timedelta(12), frame.yesterday)[-2:]

    # --- the course of a case ---

    def past(self, case: Case, until: date) -> date:
        """Contacts from the first day of care to the day before ``until``; returns the day that would have been next."""
        day = case.start
        first = True
        while day < until:
            if case.used[month_start(day)] >= case.limit and not self.frame.chance(0.02):
                day = self.frame.workday(next_month(day) + timedelta(self.frame.rng.randint(0, 5)))
                continue
            held = self.happen(case, day, first)
            first = False
            day = self.after(day, self.gap(case) if held else self.frame.rng.randint(1, 5))
        return day

    def gap(self, case: Case) -> int:
        return max(1, round(30 / case.rate * self.frame.rng.uniform(0.6, 1.15)))

    def after(self, day: date, days: int) -> date:
        return max(self.frame.workday_near(day + timedelta(days)), self.frame.workday(day + timedelta(1)))

    def happen(self, case: Case, day: date, first: bool = False) -> bool:
        """Something takes place on that past day; True where the client was reached."""
        counsellor = case.counsellor_on(day)
        away = self.staff.is_away(counsellor, day)
        if not away and day not in case.busy and (first or self.frame.chance(0.55)):
            clock = self.staff.diaries[counsellor.pk].take(day)
            if clock:
                return self.appointment_past(case, counsellor, day, clock, first)
        deputy = self.staff.deputy_on(counsellor, day) if away else None
        self.contact(case, deputy or counsellor, self.frame.moment(day))
        return True

    def future(self, case: Case, day: date) -> None:
        """Book what lies ahead, at most as far as the month allows."""
        share = 0.85
        while day <= self.frame.last_day:
            if day >= self.frame.today and self.frame.chance(share):
                self.book(case, day)
            share *= 0.7
            day = self.after(day, self.gap(case))

    # --- single rows ---

    def contact(self, case: Case, by: User, moment: datetime, channel: str = "", minutes: int | None = None) -> Light:
        """A contact in which the client was reached, sometimes after an attempt, sometimes with a next step."""
        frame = self.frame
        channel = channel or frame.weighted(SPONTANEOUS)
        day = moment.date()
        if channel == Channel.TELEPHONE and minutes is None and frame.chance(0.2):
            self.attempt(case, by, frame.workday_before(day))
        contact = self.rows.new(
            Contact,
            client_id=case.client.pk,
            by_id=by.pk,
            at=moment,
            channel=channel,
            minutes=minutes or MINUTES.get(channel, 20) + frame.rng.randint(0, 6),
            topics=sorted(frame.rng.sample(TOPICS, frame.rng.choice((0, 1, 1, 2)))),
            note=frame.rng.choice(NOTES) if frame.chance(0.35) else "",
            created_at=moment,
        )
        case.used[month_start(day)] += 1
        case.last_held = max(case.last_held or day, day)
        if frame.chance(0.25):
            self.done_step(case, by, contact, day)
        return contact

    def attempt(self, case: Case, by: User, day: date) -> None:
        if day < case.start:
            return
        moment = self.frame.moment(day)
        self.rows.new(
            Contact,
            client_id=case.client.pk,
            by_id=by.pk,
            at=moment,
            channel=Channel.TELEPHONE,
            reached=False,
            minutes=1,
            created_at=moment,
        )

    def appointment_past(self, case: Case, counsellor: User, day: date, clock: time, first: bool) -> bool:
        frame = self.frame
        status = frame.weighted(RECENT_OUTCOMES if day in self.recent else OUTCOMES)
        appointment = self.appointment(case, counsellor, at(day, clock), Kind.FIRST_TALK if first else "", status)
        if status == Status.ATTENDED:
            contact = self.contact(
                case,
                counsellor,
                appointment.starts_at,
                CHANNEL_OF_KIND[Kind(appointment.kind)],
                minutes_of(appointment),
            )
            appointment.contact_id = contact.id
        elif status == Status.PLANNED:
            case.used[month_start(day)] += 1
        if status in (Status.ATTENDED, Status.EXCUSED, Status.NOT_ATTENDED):
            appointment.outcome_at = appointment.ends_at + timedelta(minutes=frame.rng.randint(0, 30))
        keep_ending(appointment, counsellor)
        return status in (Status.ATTENDED, Status.PLANNED)

    def appointment(
        self, case: Case, counsellor: User, starts_at: datetime, kind: str, status: str = Status.PLANNED
    ) -> Light:
        frame = self.frame
        day = starts_at.date()
        kind = kind or frame.weighted(KINDS)
        # Half hours are given out, so a first talk keeps to one of them as well.
        minutes = min(DEFAULT_MINUTES[Kind(kind)], 30)
        booked_on = max(min(day - timedelta(frame.rng.randint(4, 21)), frame.yesterday), case.start - timedelta(2))
        appointment = self.rows.new(
            Appointment,
            client_id=case.client.pk,
            counsellor_id=counsellor.pk,
            kind=kind,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=minutes),
            place="" if kind in (Kind.TELEPHONE, Kind.VIDEO) else f"{counsellor.team.office}, Raum {counsellor.room}",
            status=status,
            version=1 if status in (Status.CANCELLED_CLIENT, Status.CANCELLED_OFFICE) else 0,
            uid=frame.uuid(),
            booked_by_id=counsellor.pk,
            created_at=frame.moment(min(booked_on, day - timedelta(1))),
        )
        case.busy.add(day)
        take_time(self.rows, appointment)
        self.join_colleague(appointment, counsellor)
        if frame.chance(0.06):
            self.moved(appointment, counsellor)
        return appointment

    def join_colleague(self, appointment: Light, counsellor: User) -> None:
        """Some talks ahead of the counsellor who is shown are held together with a colleague who has time then."""
        if counsellor is not self.staff.counsellors[0] or not may_be_joint(appointment, self.frame.today):
            return
        self.talks_ahead += 1
        day, clock = appointment.starts_at.date(), appointment.starts_at.time()
        others = [one for one in self.staff.counsellors[1:] if one.team_id == counsellor.team_id]
        there = (one for one in others if not self.staff.is_away(one, day))
        free = (one for one in there if self.staff.diaries[one.pk].take_at(day, clock))
        if self.talks_ahead % JOINT_EVERY == 0 and (colleague := next(free, None)):
            hold_together(self.rows, appointment, colleague)

    def moved(self, appointment: Light, by: User) -> None:
        """It once had another time; the trace of the move stays."""
        appointment.version += 1
        self.rows.new(
            AppointmentMove,
            appointment_id=appointment.id,
            old_starts_at=appointment.starts_at - timedelta(days=self.frame.rng.choice([-2, -1, 1, 2, 7])),
            new_starts_at=appointment.starts_at,
            version=1,
            by_id=by.pk,
            at=min(appointment.created_at + timedelta(hours=20), at(self.frame.yesterday, time(20))),
        )

    def book(self, case: Case, day: date, clock: time | None = None, kind: str = "") -> Light | None:
        """A planned appointment, today or later; None where day, client or budget has no room."""
        month = month_start(day)
        counsellor = case.owner
        if case.used[month] >= case.limit or day in case.busy or self.staff.is_away(counsellor, day):
            return None
        diary = self.staff.diaries[counsellor.pk]
        if clock is None:
            clock = diary.take(day)
        elif not diary.take_at(day, clock):
            return None
        if clock is None:
            return None
        case.used[month] += 1
        return self.appointment(case, counsellor, at(day, clock), kind)

    # --- next steps ---

    def done_step(self, case: Case, by: User, contact: Light, day: date) -> None:
        due = self.frame.workday(day + timedelta(self.frame.rng.randint(2, 10)))
        done = at(due, time(14))
        if due >= self.frame.today or (case.end and due > case.end):
            return
        self.rows.new(
            NextStep,
            client_id=case.client.pk,
            text=self.frame.rng.choice(NEXT_STEPS),
            due_on=due,
            owner=self.frame.rng.choice(OWNERS),
            set_by_id=by.pk,
            contact_id=contact.id,
            created_at=contact.at,
            done_at=done,
        )

    def open_steps(self, case: Case, share: float = 0.97) -> None:
        """What happens next: for almost every client in care, of the counsellor, of the client or of both."""
        if not self.frame.chance(share):
            return
        owners = self.frame.rng.choice((["counsellor"], ["counsellor"], ["client"], ["counsellor", "client"]))
        for owner in owners:
            self.rows.new(
                NextStep,
                client_id=case.client.pk,
                text=self.frame.rng.choice(NEXT_STEPS),
                due_on=self.frame.workday(self.frame.today + timedelta(self.frame.rng.randint(-4, 15))),
                owner=owner,
                set_by_id=case.owner.pk,
                created_at=at(case.last_held or min(case.start, self.frame.yesterday), time(16, 55)),
            )


def keep_ending(appointment: Light, by: User) -> None:
    """Who cancelled when; and whether whoever did not come had an important reason."""
    if appointment.status in CANCELS:
        appointment.cancelled_at = appointment.starts_at - timedelta(hours=2 + appointment.id % 40)
        appointment.cancelled_by_id = by.pk
    elif appointment.status == Status.NOT_ATTENDED and appointment.kind in INVITED:
        appointment.missed_reason, appointment.missed_words = REASONS[appointment.id % len(REASONS)]
        if appointment.missed_words:
            appointment.missed_by_id, appointment.missed_at = by.pk, appointment.outcome_at


def minutes_of(appointment: Light) -> int:
    return int((appointment.ends_at - appointment.starts_at).total_seconds() // 60)
