"""Names the administration of every room for Django; each stands in its room."""

from caseload.appointments.admin import AppointmentAdmin, CalendarFeedAdmin, KindRuleAdmin, WaitingAdmin
from caseload.audit.admin import JournalEntryAdmin
from caseload.client_link.admin import AnswerAdmin
from caseload.clients.admin import (
    AbilityAdmin,
    AssignmentAdmin,
    CounsellorAdmin,
    MailWishAdmin,
    ProfileAdmin,
    TargetOccupationAdmin,
)
from caseload.contacts.admin import ClientWithRhythmAdmin, ContactAdmin, NextStepAdmin
from caseload.heartbeats.admin import HeartbeatAdmin
from caseload.inbox.admin import IncomingMailAdmin
from caseload.letters.admin import LetterAdmin
from caseload.occupations.admin import KinshipAdmin, OccupationAdmin
from caseload.programmes.admin import EnrolmentAdmin, ProgrammeAdmin
from caseload.reminders.admin import ReminderAdmin, TextAdmin
from caseload.schedule.admin import ClientTimeAdmin, RoomAdmin, SpecialDayAdmin, WorkingWeekAdmin
from caseload.staff.admin import AbsenceAdmin, DeputyPairAdmin, TeamAdmin
from caseload.summons.admin import HearingAdmin, LegalStateAdmin, SummonsAdmin, SummonsLetterAdmin
from caseload.workshops.admin import PresenceAdmin, SeatAdmin, SessionAdmin, WorkshopAdmin, WorkshopTemplateAdmin

__all__ = [
    "AbilityAdmin",
    "AbsenceAdmin",
    "AnswerAdmin",
    "AppointmentAdmin",
    "AssignmentAdmin",
    "CalendarFeedAdmin",
    "ClientTimeAdmin",
    "ClientWithRhythmAdmin",
    "ContactAdmin",
    "CounsellorAdmin",
    "DeputyPairAdmin",
    "EnrolmentAdmin",
    "HearingAdmin",
    "HeartbeatAdmin",
    "IncomingMailAdmin",
    "JournalEntryAdmin",
    "KindRuleAdmin",
    "KinshipAdmin",
    "LegalStateAdmin",
    "LetterAdmin",
    "MailWishAdmin",
    "NextStepAdmin",
    "OccupationAdmin",
    "PresenceAdmin",
    "ProfileAdmin",
    "ProgrammeAdmin",
    "ReminderAdmin",
    "RoomAdmin",
    "SeatAdmin",
    "SessionAdmin",
    "SpecialDayAdmin",
    "SummonsAdmin",
    "SummonsLetterAdmin",
    "TargetOccupationAdmin",
    "TeamAdmin",
    "TextAdmin",
    "WaitingAdmin",
    "WorkingWeekAdmin",
    "WorkshopAdmin",
    "WorkshopTemplateAdmin",
]
