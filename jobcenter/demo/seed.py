"""The whole demonstration in one transaction."""

import gc
from datetime import date, time, timedelta

from django.db import transaction
from django.db.models import OuterRef, Subquery

from caseload.appointments.models import Appointment, AppointmentMove, Participant
from caseload.audit.models import JournalEntry
from caseload.clients.assignments import Assignment
from caseload.clients.models import Client, ClientState
from caseload.clients.profile import Ability, Profile, TargetOccupation
from caseload.clients.wishes import MailWish
from caseload.contacts.models import Contact, NextStep, refresh_contact_state
from caseload.occupations.models import Occupation
from caseload.programmes.models import Enrolment, Programme
from caseload.reminders.kept import SentMail
from caseload.reminders.models import Reminder
from caseload.schedule.busy import Busy
from caseload.schedule.models import ClientTime, Room, SpecialDay, WorkingBlock, WorkingWeek
from caseload.staff.models import Absence, DeputyPair, Team, User
from caseload.workshops.attendance import Presence
from caseload.workshops.models import Workshop
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session
from caseload.workshops.templates import TemplateDay, WorkshopTemplate, WorkshopText
from employers.acquisition.models import AcquisitionLead
from employers.companies.contacts import EmployerContact
from employers.companies.models import ContactPerson, Employer, Site
from employers.fairs.models import Fair, Table
from employers.fairs.talks import Talk
from employers.inquiries.agreements import Agreement
from employers.inquiries.models import Inquiry
from employers.introductions.models import Introduction
from employers.market.models import LabourMarket
from employers.matching.models import Listing
from employers.matching.sweep import sweep
from employers.placements.models import Integration
from employers.proposals.feedback import Feedback
from employers.proposals.history import ProposalStep
from employers.proposals.models import Proposal
from employers.vacancies.models import Vacancy
from employers.vacancies.requirements import Requirement
from employers.work_steps.models import WorkStep
from jobcenter.demo.answered import answer_mails
from jobcenter.demo.cases import Case, add_care, add_waiting, make_cases
from jobcenter.demo.courses import SESSION_TRAINER, Courses
from jobcenter.demo.fairs import FairDays
from jobcenter.demo.formal import add_formal
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.freed import free_a_time
from jobcenter.demo.history import Story
from jobcenter.demo.loading import Light, Rows
from jobcenter.demo.mailed import Postbox
from jobcenter.demo.market import Market
from jobcenter.demo.people import hard_name_at
from jobcenter.demo.profiles import Profiles
from jobcenter.demo.showcase import Showcase, awkward_moments
from jobcenter.demo.staffing import ILL, Staff, make_staff
from jobcenter.demo.timetable import add_client_times

ROWS = (
    Team,
    User,
    Absence,
    DeputyPair,
    Room,
    WorkingWeek,
    WorkingBlock,
    SpecialDay,
    Programme,
    WorkshopTemplate,
    TemplateDay,
    WorkshopText,
    Workshop,
    Session,
    SESSION_TRAINER,
    Employer,
    Site,
    Occupation,
    LabourMarket,
    ContactPerson,
    Vacancy,
    Requirement,
    Client,
    Assignment,
    ClientState,
    Profile,
    TargetOccupation,
    Ability,
    MailWish,
    ClientTime,
    Enrolment,
    Contact,
    NextStep,
    Appointment,
    AppointmentMove,
    Participant,
    Busy,
    Seat,
    Presence,
    Reminder,
    SentMail,
    EmployerContact,
    AcquisitionLead,
    Proposal,
    ProposalStep,
    Feedback,
    Agreement,
    Inquiry,
    Introduction,
    WorkStep,
    Fair,
    Table,
    Talk,
    Integration,
    JournalEntry,
)
JOURNAL_DAYS = 7
"""Acts of that many days are in the journal; eighteen months of them would be most of the data."""


class NotEmpty(Exception):
    """The database already holds something the demo data would mix with."""


def refuse_if_filled() -> None:
    """Raises NotEmpty; deletes nothing."""
    for model in (Client, Team, Programme, Employer):
        if model._default_manager.exists():
            raise NotEmpty(
                f"The database already holds a {model._meta.model_name}; demo data is loaded into an empty one only. "
                "Nothing was changed."
            )
    if User.objects.filter(username__in=("counsellor", "teamlead", "admin")).exists():
        raise NotEmpty("A user counsellor, teamlead or admin exists already. Nothing was changed.")


@transaction.atomic
def load(places: int, seed: int, today: date) -> dict[str, int]:
    """Fill an empty database with a project of that many places; returns the rows written by kind."""
    refuse_if_filled()
    frame = Frame(places, seed, today)
    gc.disable()  # the rows hold no circles; walking over them again and again would cost a fifth of the time
    try:
        return Loader(frame).run()
    finally:
        gc.enable()


class Loader:
    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.rows = Rows(*ROWS)
        self.staff: Staff = make_staff(frame, self.rows)
        self.programme = self.rows.add(
            Programme(name="Joboffensive Gelsenkirchen", starts_on=frame.first_day, places=frame.places)
        )
        self.courses = Courses(frame, self.staff, self.rows, self.programme)
        self.market = Market(frame, self.staff, self.rows)
        self.fairs = FairDays(frame, self.staff, self.rows, self.market)
        self.profiles = Profiles(frame, self.rows)
        self.story = Story(frame, self.staff, self.rows)
        self.showcase = Showcase(self.story)
        self.postbox = Postbox(frame, self.rows)

    def run(self) -> dict[str, int]:
        number = 0
        for cases in make_cases(self.frame, self.staff):
            for position, case in enumerate(cases):
                add_care(self.frame, self.staff, self.rows, self.programme, case)
                self.tell(position, case, hard_name_at(number + position, self.frame.places) is not None)
            number += len(cases)
            self.mail(cases)
            self.write_journal()
            self.rows.save()
            refresh_contact_state([case.client.pk for case in cases], self.frame.today)
        add_waiting(self.frame, self.staff, self.rows, number)
        self.market.log_contacts()
        self.rows.save()
        self.rows.finish()
        free_a_time(self.frame, self.staff.counsellors[0])
        answer_mails(self.staff.counsellors[0], at(self.frame.yesterday, time(18)))
        add_formal(self.frame, self.staff.counsellors[0])
        sweep(at(self.frame.yesterday, time(11)))
        taken_down = Vacancy.objects.filter(pk=OuterRef("vacancy")).values("created_at")
        Listing.objects.update(entered_at=Subquery(taken_down))
        return {name: count for name, count in self.rows.written.items() if count}

    def tell(self, position: int, case: Case, hard: bool) -> None:
        """The whole story of one case."""
        shown = case.owner is self.staff.counsellors[0] and not case.end
        self.courses.enrol(case)
        self.fairs.enrol(position, case)
        if shown:
            self.showcase.draw(position, case)
        elif case.end:
            self.story.past(case, case.end)
        elif case.start < self.frame.today - timedelta(7) or self.frame.chance(0.5):
            until = self.frame.today - timedelta(max(case.silent - 1, 0))
            following = self.story.past(case, until)
            if case.owner is self.staff.counsellors[ILL] and not case.silent:
                self.showcase.cover(case)
            self.chase(case) if case.silent else self.story.future(case, following)
        if hard and not shown:
            awkward_moments(self.story, case)
        if not case.end:
            self.story.open_steps(case)
            self.market.clients_of[case.owner.pk].append(case.client.pk)
            self.profiles.add(case)
            add_client_times(self.rows, position, case.client.pk)
        self.market.acquire(case)
        self.market.integrate(case, self.market.propose(case))

    def chase(self, case: Case) -> None:
        """A silent client was tried to be reached."""
        quiet = self.frame.workdays_between(self.frame.today - timedelta(case.silent - 3), self.frame.yesterday)
        for day in quiet[3::6]:
            if self.frame.chance(0.6):
                self.story.attempt(case, case.owner, day)

    def mail(self, cases: list[Case]) -> None:
        of: dict[int, list[Light]] = {}
        for appointment in self.rows.of[Appointment]:
            of.setdefault(appointment.client_id, []).append(appointment)
        for case in cases:
            self.postbox.write(case, of.get(case.client.pk, []))

    def write_journal(self) -> None:
        since = at(self.frame.today - timedelta(JOURNAL_DAYS), time.min)
        for contact in self.rows.of[Contact]:
            if contact.at >= since:
                self.rows.new(
                    JournalEntry,
                    at=contact.created_at,
                    by_id=contact.by_id,
                    verb="log",
                    object_type="contact",
                    object_id=contact.id,
                    client_id=contact.client_id,
                    detail={"channel": contact.channel, "reached": contact.reached},
                )
