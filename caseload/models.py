"""Names every model for Django; the models live in their rooms."""

from caseload.appointments.feed import CalendarFeed
from caseload.appointments.kinds import KindRule
from caseload.appointments.models import Appointment, AppointmentMove, Participant
from caseload.appointments.waiting import Waiting
from caseload.audit.models import JournalEntry
from caseload.client_link.models import Answer
from caseload.clients.assignments import Assignment
from caseload.clients.models import Client, ClientState
from caseload.clients.profile import Ability, Profile, TargetOccupation
from caseload.clients.wishes import MailWish
from caseload.contacts.models import Contact, NextStep
from caseload.heartbeats.models import Heartbeat
from caseload.inbox.models import IncomingMail
from caseload.letters.models import Letter
from caseload.occupations.kinship import Kinship
from caseload.occupations.models import Occupation, OccupationName
from caseload.programmes.models import Enrolment, Programme
from caseload.reminders.kept import SentMail
from caseload.reminders.models import Reminder
from caseload.schedule.busy import Busy
from caseload.schedule.models import ClientTime, Room, SpecialDay, WorkingBlock, WorkingWeek
from caseload.staff.models import Absence, DeputyPair, Team, User
from caseload.summons.hearing import Hearing
from caseload.summons.kept import SummonsLetter
from caseload.summons.legal import LegalState
from caseload.summons.models import Summons
from caseload.texts.models import MailText
from caseload.workshops.attendance import Presence
from caseload.workshops.made_up import MadeUpTime
from caseload.workshops.models import Workshop
from caseload.workshops.notices import SessionNotice
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session
from caseload.workshops.templates import TemplateDay, WorkshopTemplate, WorkshopText

__all__ = [
    "Ability",
    "Absence",
    "Answer",
    "Appointment",
    "AppointmentMove",
    "Assignment",
    "Busy",
    "CalendarFeed",
    "Client",
    "ClientState",
    "ClientTime",
    "Contact",
    "DeputyPair",
    "Enrolment",
    "Hearing",
    "Heartbeat",
    "IncomingMail",
    "JournalEntry",
    "KindRule",
    "Kinship",
    "LegalState",
    "Letter",
    "MadeUpTime",
    "MailText",
    "MailWish",
    "NextStep",
    "Occupation",
    "OccupationName",
    "Participant",
    "Presence",
    "Profile",
    "Programme",
    "Reminder",
    "Room",
    "Seat",
    "SentMail",
    "Session",
    "SessionNotice",
    "SpecialDay",
    "Summons",
    "SummonsLetter",
    "TargetOccupation",
    "Team",
    "TemplateDay",
    "User",
    "Waiting",
    "WorkingBlock",
    "WorkingWeek",
    "Workshop",
    "WorkshopTemplate",
    "WorkshopText",
]
