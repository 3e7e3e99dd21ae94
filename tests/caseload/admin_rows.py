"""Every model of the administration, and rows of each."""

from datetime import date, time, timedelta

from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from caseload.appointments.feed import CalendarFeed
from caseload.appointments.waiting import Waiting
from caseload.client_link.models import Answer
from caseload.clients.profile import Goal, Profile
from caseload.contacts.models import Contact
from caseload.heartbeats.models import Heartbeat
from caseload.letters.models import Letter
from caseload.lib.dates import local_today
from caseload.occupations.kinship import Kinship
from caseload.occupations.requirements import Wanted
from caseload.programmes.models import Enrolment, Programme
from caseload.reminders.kept import SentMail
from caseload.schedule.models import ClientTime, Room, SpecialDay, WorkingWeek
from caseload.staff.models import DeputyPair
from caseload.summons.hearing import Hearing
from caseload.summons.kept import SummonsLetter
from caseload.summons.legal import LegalState
from caseload.texts.models import MailText
from caseload.workshops.attendance import Presence
from caseload.workshops.seats import Seat
from jobcenter.briefings.models import Briefing
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ClientFactory,
    ReminderFactory,
    SummonsFactory,
    UserFactory,
    WorkshopTemplateFactory,
    plan_workshop,
)

MODELS = sorted(
    (model for model in admin.site._registry if model._meta.app_label in ("caseload", "jobcenter")),
    key=lambda model: model._meta.label,
)
# Statements of a list page: session, user, count, rows, first and last date, what the filters offer.
STATEMENTS = {
    "ability": 4,
    "kinship": 5,
    "profile": 6,
    "targetoccupation": 4,
    "absence": 7,
    "appointment": 7,
    "briefing": 6,
    "assignment": 7,
    "mailwish": 6,
    "client": 8,
    "clientimport": 6,
    "vacancyimport": 6,
    "employerimport": 6,
    "marketimport": 6,
    "clienttime": 4,
    "contact": 7,
    "letter": 6,
    "mailtext": 7,
    "enrolment": 7,
    "deputypair": 5,
    "hearing": 6,
    "heartbeat": 4,
    "legalstate": 6,
    "summons": 6,
    "summonsletter": 6,
    "incomingmail": 6,
    "journalentry": 8,
    "kindrule": 4,
    "nextstep": 6,
    "occupation": 6,
    "programme": 6,
    "reminder": 6,
    "room": 5,
    "presence": 6,
    "seat": 6,
    "session": 6,
    "workshop": 7,
    "workshoptemplate": 5,
    "specialday": 7,
    "answer": 6,
    "team": 4,
    "user": 5,
    "calendarfeed": 4,
    "waiting": 4,
    "workingweek": 5,
}
READ_ONLY = {
    "ability",
    "profile",
    "targetoccupation",
    "appointment",
    "assignment",
    "briefing",
    "clientimport",
    "vacancyimport",
    "employerimport",
    "marketimport",
    "clienttime",
    "contact",
    "hearing",
    "heartbeat",
    "summons",
    "summonsletter",
    "incomingmail",
    "journalentry",
    "mailwish",
    "letter",
    "mailtext",
    "nextstep",
    "reminder",
    "answer",
    "presence",
    "seat",
    "session",
    "calendarfeed",
    "waiting",
    "workshop",
}


def page(model, name, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args)


def fill(cast, number):
    """So many rows more of every model."""
    programme = Programme.objects.create(name=f"Joboffensive {number}", starts_on=date(2026, 3, 1), places=1900)
    for n in range(number):
        counsellor = UserFactory()
        client = ClientFactory(counsellor=counsellor)
        client.record_mail_wish("written", by=counsellor)
        Enrolment.objects.create(programme=programme, client=client, started_on=date(2026, 3, 1))
        Programme.objects.create(name=f"Programm {number} {n}", starts_on=date(2026, 3, 1), places=20)
        Contact.objects.log(client, counsellor, "telephone", next_step="Lebenslauf", topics=["mobility"])
        appointment = AppointmentFactory(client=client, counsellor=counsellor, booked_by=counsellor)
        start = appointment.starts_at + timedelta(days=1)
        appointment.move(start, start + timedelta(minutes=30), by=counsellor)
        reminder = ReminderFactory(client=client)
        text = MailText.objects.write("invitation", "de", "Hallo {stop}", local_today(), counsellor)
        Letter.objects.create(
            client=client, kind="invitation", language="de", text=text, by=counsellor, sent_on=local_today()
        )
        SentMail.objects.create(reminder=reminder, text=text, recipient=client.email, at=timezone.now())
        Answer.objects.ask_for_call(reminder)
        Waiting.objects.join(client, counsellor)
        CalendarFeed.objects.renew(counsellor, counsellor)
        AbsenceFactory(user=counsellor, deputy=UserFactory())
        Heartbeat.objects.create(name=f"job {number} {n}")
        Briefing.objects.create(
            person=counsellor, kind="morning", day=date(2026, 11, 23), next_try_at=start, latest_at=start
        )
        Room.objects.create(name=f"Raum {number} {n}", team=counsellor.team)
        WorkingWeek.objects.plan(counsellor, date(2026, 3, 1), {0: [(time(8), time(12))]}, by=counsellor)
        SpecialDay.objects.set_hours(counsellor, date(2026, 3, 2), [], by=counsellor)
        ClientTime.objects.add(client, [0], by=counsellor, starts_at=time(8), ends_at=time(12))
        workshop = plan_workshop(counsellor, local_today(), WorkshopTemplateFactory(weeks=1))
        seat = Seat.objects.create(
            workshop=workshop, client=client, place=1, places=12, started_on=local_today(), by=counsellor
        )
        abilities = [Wanted("licence", "B")]
        Profile.objects.keep(
            Profile(client=client), [Goal("51311", "Lagerhelfer/in", 0)], abilities, counsellor, ["radius_km"]
        )
        Kinship.objects.create(one=f"1{number}{n}", other=f"2{number}{n}")
        Presence.objects.create(seat=seat, session=workshop.sessions.first(), status="excused", at=timezone.now())
        summons = SummonsFactory(client=client, counsellor=counsellor)
        Hearing.objects.create(summons=summons, due_on=local_today(), opened_by=counsellor)
        SummonsLetter.objects.create(summons=summons, pdf=b"%PDF")
        day = date(2027, 1, 1) + timedelta(days=10 * number + n)
        LegalState.objects.create(valid_from=day, counts_from=2, consequences="Text", remedies="Text")
        DeputyPair.objects.create(user=counsellor, deputy=UserFactory())
