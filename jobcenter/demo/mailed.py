"""The mails of the last months: reminders and invitations that were sent, failed or were skipped, by the planner's rules.

Nothing is planned here: what falls due from today on is found by the planner itself after the start.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

from caseload.appointments.models import CANCELLED
from caseload.appointments.models import Status as AppointmentStatus
from caseload.clients.models import MailLanguage
from caseload.lib.dates import local_date, month_start
from caseload.reminders.kept import SentMail
from caseload.reminders.models import TAKES_PLACE, Kind, Reason, Reminder, Status
from caseload.reminders.policy import INVITATION_USEFUL, PLACES, due_at, latest_at, next_sending_moment
from caseload.reminders.rules import rules_at
from caseload.texts.models import MailText
from caseload.texts.wording import where
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Light, Rows

KEPT_DAYS = 270  # older mails are gone from the demonstration
WITHOUT_WISH_DAYS = 21  # and that nobody wished for one is soon of no interest
FATES = {
    (Status.SENT, ""): 955,
    (Status.FAILED, Reason.REFUSED): 22,
    (Status.FAILED, Reason.GAVE_UP): 10,
    (Status.SKIPPED, Reason.TOO_LATE): 8,
    (Status.UNCERTAIN, ""): 5,
}
ANSWERS = {Reason.REFUSED: "550 5.1.1 mailbox unavailable", Reason.GAVE_UP: "421 4.3.2 service not available"}


class Postbox:
    """Writes the reminder rows of one case after the other."""

    def __init__(self, frame: Frame, rows: Rows) -> None:
        self.frame, self.rows = frame, rows
        self.fates, self.weights = list(FATES), list(FATES.values())
        self.morning = at(frame.today, time.min)
        self.texts = MailText.objects.kept(frame.first_day)

    def write(self, case: Case, appointments: list[Light]) -> None:
        appointments = sorted(appointments, key=lambda one: one.starts_at)
        for appointment in appointments:
            self.remind(case, appointment)
        ahead = self.morning - timedelta(case.rhythm)
        if not any(one.status == AppointmentStatus.PLANNED and one.starts_at > ahead for one in appointments):
            self.invite(case)

    def remind(self, case: Case, appointment: Light) -> None:
        """The reminder of an appointment, if it fell due before today."""
        if appointment.starts_at < self.morning - timedelta(KEPT_DAYS):
            return
        rules = rules_at(appointment.starts_at)
        due, latest = due_at(appointment.starts_at, rules), latest_at(appointment.starts_at)
        sending = next_sending_moment(due, rules)
        if sending >= self.morning or due <= appointment.created_at:
            return
        if case.consent and case.consent < due:
            status, reason = self.fate(case, sending)
        elif due > self.morning - timedelta(WITHOUT_WISH_DAYS):
            status, reason = Status.SKIPPED, Reason.NO_WISH
        else:
            return
        if sending > latest:
            status, reason = Status.SKIPPED, Reason.TOO_LATE
        elif appointment.status in CANCELLED and self.frame.chance(0.5):
            status, reason = Status.CANCELLED, Reason.CHANGED
        row = self.row(
            case,
            Kind.APPOINTMENT,
            due,
            sending,
            status,
            reason,
            appointment_id=appointment.id,
            appointment_version=appointment.version,
            appointment_at=appointment.starts_at,
            latest_at=latest,
        )
        place = where(appointment.place, "", appointment.kind, MailLanguage(case.client.language))
        self.keep(case, row, sending, place=place, starts_at=appointment.starts_at)

    def invite(self, case: Case) -> None:
        """Invitations to get in touch, from the day on which the rhythm ran out."""
        if case.end or not case.consent or not case.last_held or case.paused_until:
            return
        day = case.last_held + timedelta(case.rhythm)
        while day < self.frame.today:
            due = at(day, time(8, 1))
            sending = next_sending_moment(due, rules_at(due))
            if case.consent < due and sending < self.morning and case.used[month_start(day)] < case.limit:
                fate = self.fate(case, sending)
                row = self.row(case, Kind.INVITATION, due, sending, *fate, latest_at=sending + INVITATION_USEFUL)
                self.keep(case, row, sending)
            day += timedelta(case.rhythm)

    def fate(self, case: Case, sending: datetime) -> tuple[str, str]:
        if case.mails[sent_in(sending)] >= PLACES:
            return Status.SKIPPED, Reason.LIMIT
        return self.frame.rng.choices(self.fates, self.weights)[0]

    def row(
        self, case: Case, kind: str, due: datetime, sending: datetime, status: str, reason: str, **facts: object
    ) -> Light:
        month = sent_in(sending)
        place = None
        if status in TAKES_PLACE:
            case.mails[month] += 1
            place = case.mails[month]
        tried = status in (Status.SENT, Status.FAILED, Status.UNCERTAIN)
        return self.rows.new(
            Reminder,
            client_id=case.client.pk,
            kind=kind,
            month=month,
            place=place,
            status=status,
            reason=reason,
            due_at=due,
            next_try_at=sending,
            attempts=(5 if reason == Reason.GAVE_UP else 1) if tried else 0,
            key=self.frame.uuid(),
            language=case.client.language,
            error=ANSWERS.get(reason, ""),
            created_at=due,
            changed_at=sending,
            sent_at=sending + timedelta(seconds=self.frame.rng.randint(5, 900)) if status == Status.SENT else None,
            **facts,
        )

    def keep(self, case: Case, row: Any, sending: datetime, **facts: object) -> None:
        """What the mail said, if it has left."""
        if row.status in (Status.SENT, Status.UNCERTAIN):
            self.rows.new(
                SentMail,
                reminder_id=row.id,
                text_id=self.texts[row.kind, row.language].pk,
                recipient=case.client.email,
                phone=case.owner.phone,
                at=row.sent_at or sending,
                **facts,
            )


def sent_in(moment: datetime) -> date:
    return month_start(local_date(moment))
