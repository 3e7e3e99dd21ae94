"""Names every model for Django; the models live in their rooms."""

from caseload.appointments.models import Appointment, AppointmentMove
from caseload.audit.models import JournalEntry
from caseload.clients.models import Assignment, Client, ClientState
from caseload.clients.wishes import MailWish
from caseload.contacts.models import Contact, NextStep
from caseload.heartbeats.models import Heartbeat
from caseload.occupations.models import Occupation, OccupationName
from caseload.programmes.models import Enrolment, Programme
from caseload.reminders.kept import SentMail
from caseload.reminders.models import Reminder
from caseload.staff.models import Absence, Team, User
from caseload.texts.models import MailText

__all__ = [
    "Absence",
    "Appointment",
    "AppointmentMove",
    "Assignment",
    "Client",
    "ClientState",
    "Contact",
    "Enrolment",
    "Heartbeat",
    "JournalEntry",
    "MailText",
    "MailWish",
    "NextStep",
    "Occupation",
    "OccupationName",
    "Programme",
    "Reminder",
    "SentMail",
    "Team",
    "User",
]
