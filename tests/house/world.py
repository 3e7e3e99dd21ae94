"""One row of everything around the cast's client, for tests that walk all pages and all models."""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from django.utils import timezone

from caseload.appointments.feed import CalendarFeed
from caseload.appointments.models import Appointment
from caseload.appointments.waiting import Waiting
from caseload.client_link.models import Answer
from caseload.clients.profile import Goal, Profile
from caseload.contacts.models import Contact, NextStep
from caseload.heartbeats.models import Heartbeat
from caseload.inbox.models import IncomingMail
from caseload.letters.models import Letter
from caseload.lib.dates import local_today
from caseload.occupations.requirements import Wanted
from caseload.programmes.models import Enrolment, Programme
from caseload.reminders.kept import SentMail
from caseload.reminders.models import Reminder
from caseload.schedule.models import ClientTime, Room, SpecialDay, WorkingWeek
from caseload.staff.models import Absence, DeputyPair, User
from caseload.summons.kept import SummonsLetter
from caseload.summons.legal import LegalState, built_in
from caseload.summons.models import Hearing, Summons
from caseload.texts.models import MailText
from caseload.workshops.attendance import Presence
from caseload.workshops.made_up import MadeUpTime
from caseload.workshops.models import Workshop
from caseload.workshops.notices import SessionNotice
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session
from employers.acquisition.models import AcquisitionLead
from employers.companies.contacts import EmployerContact
from employers.companies.merging import EmployerMerge
from employers.companies.models import ContactPerson, Employer, Site
from employers.cvs.models import Cv
from employers.fairs.models import Fair, Table
from employers.fairs.notices import TalkNotice
from employers.fairs.talks import Talk
from employers.inquiries.agreements import Agreement
from employers.inquiries.models import Inquiry
from employers.introductions.models import Introduction
from employers.market.models import LabourMarket
from employers.matching.models import Listing
from employers.placements.models import Integration
from employers.proposals.feedback import Feedback
from employers.proposals.models import Proposal
from employers.vacancies.models import Vacancy
from employers.work_steps.models import WorkStep
from jobcenter.briefings.models import Briefing
from jobcenter.imports.models import ClientImport, EmployerImport, MarketImport, VacancyImport
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ContactPersonFactory,
    EmployerContactFactory,
    EmployerFactory,
    FairFactory,
    IncomingMailFactory,
    InstrumentFactory,
    IntegrationFactory,
    OccupationNameFactory,
    ProposalFactory,
    ReminderFactory,
    RequirementFactory,
    RoomFactory,
    SiteFactory,
    SummonsFactory,
    VacancyFactory,
    WorkshopTemplateFactory,
)


@dataclass
class World:
    client: Any
    contact: Contact
    step: NextStep
    ahead: Appointment
    past: Appointment
    reminder: Reminder
    answer: Answer
    employer: Employer
    person: ContactPerson
    employer_contact: EmployerContact
    vacancy: Vacancy
    site: Site
    proposal: Proposal
    integration: Integration
    merge: EmployerMerge
    lead: AcquisitionLead
    upload: ClientImport
    jobs: VacancyImport
    cv: Cv
    firms: EmployerImport
    statistics: MarketImport
    enrolment: Enrolment
    absence: Absence
    mail: IncomingMail
    nobodys_mail: IncomingMail
    feedback: Feedback
    agreement: Agreement
    inquiry: Inquiry
    introduction: Introduction
    work_step: WorkStep
    heartbeat: Heartbeat
    briefing: Briefing
    counsellor: User
    special_day: SpecialDay
    client_time: ClientTime
    waiting: Waiting
    summons: Summons
    summoned: Appointment
    workshop: Workshop
    session: Session
    seat: Seat
    made_up: MadeUpTime
    session_notice: SessionNotice
    fair: Fair
    table: Table
    talk: Talk
    talk_notice: TalkNotice


def make_workshop(own: User, client: Any) -> tuple[Workshop, Session, Seat, MadeUpTime]:
    """It has begun and goes on; ``own`` trains and is the contact person."""
    today, now = local_today(), timezone.now()
    workshop = Workshop.objects.create(
        template=WorkshopTemplateFactory(),
        name="Werkakademie",
        places=12,
        starts_on=today,
        ends_on=today + timedelta(days=30),
        contact=own,
    )
    facts = {"workshop": workshop, "day": today, "room": RoomFactory()}
    session = Session.objects.create(starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=2), **facts)
    session.trainers.set([own])
    seat = Seat.objects.create(workshop=workshop, client=client, place=1, places=12, started_on=today)
    Presence.objects.create(seat=seat, session=session, status="present", minutes=60, missed=120, at=now)
    return workshop, session, seat, seat.made_up_times.create(day=today, minutes=30)


def make_fair(cast: Any) -> tuple[Fair, Table, Talk]:
    """Ahead, hosted by ``own``; the cast's client comes to the only table."""
    fair = FairFactory(host=cast.own)
    table = Table.objects.create(fair=fair, number=1, employer=EmployerFactory())
    return fair, table, Talk.objects.book(table, cast.client, cast.own)


def make_world(cast: Any) -> World:
    client, own = cast.client, cast.own
    contact = Contact.objects.log(client, own, "telephone", note="Geheim", next_step="Lebenslauf")
    ahead = AppointmentFactory(client=client, counsellor=own, booked_by=own)
    later = ahead.starts_at + timedelta(hours=2)
    ahead.move(later, later + timedelta(minutes=30), by=own)
    ahead.participants.create(user=cast.colleague)
    Room.objects.create(name="2.14", office="Ahstraße 22, 45879 Gelsenkirchen")
    week = WorkingWeek.objects.create(user=own, valid_from=local_today())
    week.blocks.create(weekday=0, starts_at=time(8), ends_at=time(12))
    past = AppointmentFactory(client=client, counsellor=own, starts_at=timezone.now() - timedelta(days=3))
    employer = EmployerFactory(name="Nowak GmbH")
    person = ContactPersonFactory(employer=employer, email="petra@example.org")
    vacancy = VacancyFactory(employer=employer)
    OccupationNameFactory()
    RequirementFactory(vacancy=vacancy)
    programme = Programme.objects.create(name="Joboffensive", starts_on=local_today(), places=1900)
    reminder = ReminderFactory(client=client)
    text = MailText.objects.kept(local_today())["invitation", "de"]
    profile = Profile(client=client, radius_km=25)
    Profile.objects.keep(profile, [Goal("51311", "Lagerhelfer/in", 0)], [Wanted("licence", "B")], own, ["radius_km"])
    Letter.objects.create(
        client=client, kind="invitation", language="de", text_id=text.pk, by=own, sent_on=local_today()
    )
    SentMail.objects.create(reminder=reminder, text_id=text.pk, recipient=client.email, at=timezone.now())
    Answer.objects.ask_for_call(reminder)
    proposal = ProposalFactory(client=client, vacancy=vacancy, by=own)
    proposal.set_status("applied", own)
    LegalState.objects.bulk_create(built_in())
    DeputyPair.objects.pair(own, cast.colleague, own)
    summoned = AppointmentFactory(
        client=client,
        counsellor=own,
        starts_at=timezone.now() - timedelta(days=7),
        status="not_attended",
        summoned=True,
    )
    summons = SummonsFactory(
        client=client, counsellor=own, outcome="not_attended", reason_state="open", reason="Geheim",
        appointment=summoned, starts_at=summoned.starts_at,
    )  # fmt: skip
    Hearing.objects.create(summons=summons, due_on=local_today(), opened_by=own, words="Geheim")
    SummonsLetter.objects.create(summons=summons, pdf=b"%PDF")
    workshop, session, seat, made_up = make_workshop(own, client)
    LabourMarket.objects.create(
        region="Herne", month=local_today().replace(day=1), source="Statistik", published_on=local_today()
    )
    Listing.objects.create(client=client, vacancy=vacancy, entered_at=timezone.now())
    CalendarFeed.objects.renew(own, own)
    fair, table, talk = make_fair(cast)
    return World(
        client=client,
        contact=contact,
        step=client.next_steps.get(),
        ahead=ahead,
        past=past,
        reminder=reminder,
        answer=Answer.objects.get(),
        employer=employer,
        person=person,
        employer_contact=EmployerContactFactory(
            employer=employer, by=own, client=client, note="Geheim", next_step="Anrufen"
        ),
        vacancy=vacancy,
        site=SiteFactory(employer=employer),
        proposal=proposal,
        introduction=Introduction.objects.call(client, employer, own, "meeting", proposal),
        work_step=WorkStep.objects.plan(
            client, employer, InstrumentFactory(), local_today(), local_today() + timedelta(6), own
        ),
        agreement=Agreement.objects.give(proposal, "name", "written", own),
        inquiry=Inquiry.objects.ask(proposal, own, person),
        feedback=Feedback.objects.record(proposal, "employer", "invited", None),
        integration=IntegrationFactory(client=client, employer=employer),
        cv=Cv.objects.keep(client, "cv.pdf", b"%PDF-1.4\n%%EOF", own),
        firms=EmployerImport.objects.create(filename="arbeitgeber.csv", uploaded_by=cast.lead),
        statistics=MarketImport.objects.create(filename="statistik.csv", uploaded_by=cast.lead),
        jobs=VacancyImport.objects.create(filename="stellen.json", uploaded_by=cast.lead),
        merge=EmployerMerge.objects.merge(employer, EmployerFactory(name="Nowak Logistik"), own),
        lead=AcquisitionLead.objects.note(client, employer, own, "Lagerhelfer"),
        upload=ClientImport.objects.create(filename="liste.csv", uploaded_by=cast.lead),
        enrolment=Enrolment.objects.create(programme=programme, client=client, started_on=local_today()),
        absence=AbsenceFactory(user=cast.colleague, starts_on=local_today()),
        heartbeat=Heartbeat.objects.create(name="sender"),
        briefing=Briefing.objects.create(
            person=own, kind="morning", day=local_today(), next_try_at=timezone.now(), latest_at=timezone.now()
        ),
        counsellor=own,
        summons=summons,
        summoned=summoned,
        special_day=SpecialDay.objects.create(user=own, day=local_today()),
        workshop=workshop,
        session=session,
        seat=seat,
        made_up=made_up,
        session_notice=SessionNotice.objects.create(
            seat=seat, session=session, version=1, known_room=session.room, room=session.room, after=timezone.now()
        ),
        fair=fair,
        table=table,
        talk=talk,
        talk_notice=TalkNotice.objects.create(
            fair=fair, client=client, table=table, employer=table.employer, was_at=talk.starts_at
        ),
        client_time=ClientTime.objects.create(client=client, weekday=0, starts_at=time(8), ends_at=time(12)),
        waiting=Waiting.objects.join(client, own),
        mail=IncomingMailFactory(client=client, text="Geheim"),
        nobodys_mail=IncomingMailFactory(client=None, outcome="unassigned", text="Geheim", address="a@example.org"),
    )
