"""The mails of eighteen months: reminders and invitations that were sent, failed or were skipped.

Nothing is planned here: what is due from today on is found by the planner itself after the start.
"""

from datetime import date, datetime, timedelta

from django.conf import settings

from caseload.appointments.models import CANCELLED
from caseload.lib.dates import month_start
from caseload.reminders.models import TAKES_PLACE, Kind, Reason, Reminder, Status
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Light, Rows

FATES = {
    (Status.SENT, ""): 935,
    (Status.FAILED, Reason.REFUSED): 25,
    (Status.FAILED, Reason.GAVE_UP): 10,
    (Status.SKIPPED, Reason.TOO_LATE): 8,
    (Status.SKIPPED, Reason.NO_ADDRESS): 5,
    (Status.UNCERTAIN, ""): 5,
}
ANSWERS = {
    Reason.REFUSED: "550 5.1.1 mailbox unavailable",
    Reason.GAVE_UP: "421 4.3.2 service not available",
}
PLACES = 4
KEPT_DAYS = 270  # older mails are gone from the demonstration


class Postbox:
    """Writes the reminder rows of one case after the other."""

    def __init__(self, frame: Frame, rows: Rows) -> None:
        self.frame, self.rows = frame, rows
        self.fates, self.weights = list(FATES), list(FATES.values())

    def reminders(self, case: Case, appointments: list[Light]) -> None:
        """One for each appointment for which a mail was due before today."""
        if case.consent:
            for appointment in sorted(appointments, key=lambda one: one.starts_at):
                self.reminder(case, appointment)

    def reminder(self, case: Case, appointment: Light) -> None:
        day = appointment.starts_at.date()
        sending_day = self.sending_day(day)
        due = at(sending_day, settings.SENDING_FROM)
        if not self.frame.today - timedelta(KEPT_DAYS) <= sending_day < self.frame.today:
            return
        if due <= case.consent or due <= appointment.created_at:
            return
        status, reason = self.fate(case, sending_day)
        if sending_day >= day:
            status, reason = Status.SKIPPED, Reason.TOO_LATE
        elif appointment.status in CANCELLED and self.frame.chance(0.5):
            status, reason = Status.CANCELLED, Reason.CHANGED
        self.row(
            case,
            Kind.APPOINTMENT,
            due,
            status,
            reason,
            appointment_id=appointment.id,
            appointment_version=appointment.version,
            appointment_at=appointment.starts_at,
            latest_at=appointment.starts_at - timedelta(hours=2),
        )

    def invitation(self, case: Case, day: date) -> None:
        """An invitation to get in touch, for a client who had not been reached for long."""
        if not case.consent or case.consent.date() >= day or not self.frame.is_mail_day(day) or day >= self.frame.today:
            return
        due = at(day, settings.SENDING_FROM)
        self.row(case, Kind.INVITATION, due, *self.fate(case, day), latest_at=due + timedelta(days=3))

    def sending_day(self, day: date) -> date:
        """Lead time before the appointment, later where nothing is sent on that day."""
        first = day - timedelta(settings.REMINDER_LEAD_DAYS)
        while first < day and not self.frame.is_mail_day(first):
            first += timedelta(1)
        return first

    def fate(self, case: Case, day: date) -> tuple[str, str]:
        if case.mails[month_start(day)] >= PLACES:
            return Status.SKIPPED, Reason.LIMIT
        return self.frame.rng.choices(self.fates, self.weights)[0]

    def row(self, case: Case, kind: str, due: datetime, status: str, reason: str, **facts: object) -> Light:
        month = month_start(due.date())
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
            next_try_at=due,
            attempts=(5 if reason == Reason.GAVE_UP else 1) if tried else 0,
            key=self.frame.uuid(),
            language=case.client.language,
            error=ANSWERS.get(reason, ""),
            created_at=due - timedelta(minutes=1),
            sent_at=due + timedelta(seconds=self.frame.rng.randint(5, 900)) if status == Status.SENT else None,
            **facts,
        )
