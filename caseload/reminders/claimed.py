"""Claimed rows as they are in the moment of sending: what the policy asks about them, and what their mail may say."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, When

from caseload.appointments.models import CANCELLED, Appointment
from caseload.appointments.models import Status as AppointmentStatus
from caseload.lib.dates import local_date
from caseload.reminders.addresses import deliverable
from caseload.reminders.kept import Kept
from caseload.reminders.links import client_page_url, opt_out_url
from caseload.reminders.mails import Mail
from caseload.reminders.models import TOLD, Kind, Reminder, Status
from caseload.reminders.policy import SendingFacts
from caseload.reminders.states import OF_SESSION
from caseload.schedule.models import place_of
from caseload.texts.models import Kind as TextKind
from caseload.texts.models import MailText, Text, Texts


@dataclass(frozen=True, slots=True)
class Row:
    """One claimed reminder with its facts, in the order of ``COLUMNS``; no model object is built for it."""

    pk: int
    kind: str
    key: UUID
    language: str
    attempts: int
    latest_at: datetime
    version: int | None
    told_at: datetime | None  # the time of the appointment as this reminder knows it: what a cancelled one was
    corrects: bool
    email: str
    dead_email: str
    wish_at: datetime | None
    care_ended_on: date | None
    due_on: date | None
    paused_until: date | None
    mails_paused_until: date | None
    own_phone: str | None
    own_team_phone: str | None
    appointment_status: str | None
    appointment_version: int | None
    uid: UUID | None
    starts_at: datetime | None
    ends_at: datetime | None
    kind_of_talk: str | None
    remote_way: str | None
    place: str | None
    phone: str | None
    team_phone: str | None
    office: str | None
    notice_version: int | None
    session_version: int | None
    seat_place: int | None
    session_uid: UUID | None
    session_at: datetime | None
    session_ends_at: datetime | None
    room_office: str | None
    room_name: str | None
    runs_phone: str | None
    runs_team_phone: str | None
    runs_office: str | None
    booked: bool
    told: bool
    texts: Texts

    def facts(self, recipient: str | None) -> SendingFacts:
        return SendingFacts(
            invitation=self.kind == Kind.INVITATION,
            in_care=self.care_ended_on is None,
            wish=self.wish_at is not None,
            address=recipient is not None,
            latest_at=self.latest_at,
            stands=self.stands,
            booked=self.booked,
            due_on=self.due_on,
            paused_until=self.paused_until,
            mails_paused_until=self.mails_paused_until,
            told=self.told,
        )

    @property
    def stands(self) -> bool:
        """The appointment, or the session, is as this reminder says."""
        if self.kind in OF_SESSION:
            return self.notice_version == self.session_version and self.seat_place is not None
        return self.appointment_status in self.wanted_status and self.appointment_version == self.version

    @property
    def wanted_status(self) -> Sequence[str]:
        return CANCELLED if self.kind == Kind.CANCELLATION else (AppointmentStatus.PLANNED,)

    @property
    def recipient(self) -> str | None:
        return None if self.email == self.dead_email else deliverable(self.email)

    @property
    def text(self) -> Text:
        if self.kind in OF_SESSION:
            kind = TextKind.MOVED if self.kind == Kind.SESSION else TextKind.CANCELLATION
        else:
            kind = TextKind.MOVED if self.kind == Kind.APPOINTMENT and self.corrects else TextKind(self.kind)
        return self.texts[kind, self.language]

    def mail(self, recipient: str) -> Mail:
        """The number to call is that of the one who holds the appointment, or of the client's counsellor, or the team's."""
        links = client_page_url(self.key), opt_out_url(self.key)
        if self.kind == Kind.INVITATION:
            return Mail(self.text, recipient, self.key, self.own_phone or self.own_team_phone or "", *links)
        if self.kind in OF_SESSION:
            return self.session_mail(recipient, links[1])
        return Mail(
            self.text,
            recipient,
            self.key,
            self.phone or self.team_phone or "",
            *links,
            self.office or "",
            *self.time,
            self.uid,
            self.version or 0,
            self.remote_way or self.kind_of_talk or "",
            self.place or "",
        )

    def session_mail(self, recipient: str, stop: str) -> Mail:
        """Without a link to a page: a session is not cancelled or moved by one participant. Whoever runs it is called."""
        assert self.told_at and self.session_at and self.session_ends_at
        place = place_of(self.room_office, self.room_name)
        return Mail(
            self.text,
            recipient,
            self.key,
            self.runs_phone or self.runs_team_phone or "",
            "",
            stop,
            self.runs_office or "",
            self.told_at,
            self.told_at + (self.session_ends_at - self.session_at),
            self.session_uid,
            self.session_version or 0,
            "",
            place,
        )

    @property
    def time(self) -> tuple[datetime | None, datetime | None]:
        """Begin and end of the appointment; of a cancelled one as the client was told of it."""
        if self.kind == Kind.CANCELLATION and self.told_at and self.starts_at and self.ends_at:
            return self.told_at, self.told_at + (self.ends_at - self.starts_at)
        return self.starts_at, self.ends_at

    def sent(self, mail: Mail, now: datetime) -> Kept:
        """What is kept of the mail that left: its text and its facts, so that it can be shown as it was."""
        return Kept(self.pk, mail.text.pk, mail.recipient, mail.phone, mail.where, mail.starts_at, now)


COLUMNS = (
    *("pk", "kind", "key", "language", "attempts", "latest_at", "appointment_version", "appointment_at", "corrects"),
    *("client__email", "client__dead_email", "client__mail_consent_at", "client__ended_on"),
    *("client__state__due_on", "client__state__paused_until", "client__state__mails_paused_until"),
    *("client__state__counsellor__phone", "client__state__team__phone"),
    *("appointment__status", "appointment__version", "appointment__uid", "appointment__starts_at"),
    *("appointment__ends_at", "appointment__kind", "appointment__remote_way", "appointment__place"),
    *(
        "appointment__counsellor__phone",
        "appointment__counsellor__team__phone",
        "appointment__counsellor__team__office",
    ),
    *("notice__version", "notice__session__version", "notice__seat__place", "notice__session__uid"),
    *("notice__session__starts_at", "notice__session__ends_at"),
    *("notice__session__room__office", "notice__session__room__name"),
    *(
        "notice__session__workshop__contact__phone",
        "notice__session__workshop__contact__team__phone",
        "notice__session__workshop__contact__team__office",
    ),
    *("booked", "told"),
)


def read(pks: Sequence[int], lease: UUID, now: datetime, until: datetime) -> deque[Row]:
    """The rows this lease holds until then, with all that decides on them and stands in them, texts of the day included."""
    texts = MailText.objects.kept(local_date(now))
    ahead = Appointment.objects.filter(client=OuterRef("client")).planned().filter(starts_at__gt=now)
    said = Reminder.objects.filter(kind=Kind.APPOINTMENT, appointment=OuterRef("appointment"), status__in=TOLD)
    told = Case(When(kind=Kind.CANCELLATION, then=Exists(said)), default=True)
    held = Reminder.objects.filter(pk__in=pks, lease=lease, status=Status.SENDING, lease_until__gt=until)
    held = held.annotate(booked=Exists(ahead), told=told)
    return deque(Row(*(*values, texts)) for values in held.order_by("next_try_at", "pk").values_list(*COLUMNS))
