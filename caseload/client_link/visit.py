"""What one link is about at one moment: which appointment stands, what may be done, whom to call."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.functional import cached_property

from caseload.appointments.free import Slot
from caseload.appointments.kinds import Kind as AppointmentKind
from caseload.appointments.kinds import KindRule, Usual
from caseload.appointments.models import CANCELLED, Appointment
from caseload.appointments.places import usual_place
from caseload.client_link.models import Answer, Kind
from caseload.client_link.notice import may_change
from caseload.client_link.slots import offered
from caseload.clients.models import Client, MailLanguage
from caseload.reminders.links import Purpose, is_over
from caseload.reminders.models import Reminder
from caseload.texts.wording import RIGHT_TO_LEFT, where


class State(StrEnum):
    """What the page says first."""

    OVER = "over"  # the link has ended, or care has
    AHEAD = "ahead"  # an appointment is coming
    FREE = "free"  # none is: one can be chosen, or a call asked for


@dataclass
class Visit:
    """The reminder is fetched by ``find``: with client, state, counsellors and teams."""

    reminder: Reminder
    now: datetime

    @classmethod
    def find(cls, key: UUID, now: datetime) -> "Visit | None":
        people = ("client__state__counsellor__team", "client__state__team", "appointment__counsellor__team")
        reminder = Reminder.objects.select_related(*people).filter(key=key).first()
        return cls(reminder, now) if reminder else None

    # --- what it is about ---

    @property
    def client(self) -> Client:
        return self.reminder.client

    @cached_property
    def told(self) -> Appointment | None:
        """The appointment the client was written about; by an invitation's link, the one that was booked with it."""
        if self.reminder.appointment:
            return self.reminder.appointment
        booked = Answer.objects.filter(reminder=self.reminder, kind=Kind.BOOKED)
        answer = booked.select_related("appointment__counsellor__team").order_by("-at", "-pk").first()
        return answer.appointment if answer else None

    @cached_property
    def appointment(self) -> Appointment | None:
        """The one that stands: that of the mail, or where it is gone the client's next."""
        if self.told and self.is_ahead(self.told):
            return self.told
        ahead = self.client.appointments.planned().filter(starts_at__gt=self.now)
        return ahead.select_related("counsellor__team").order_by("starts_at").first()

    def is_ahead(self, appointment: Appointment) -> bool:
        return appointment.is_planned and appointment.starts_at > self.now

    @property
    def state(self) -> State:
        if not self.client.is_active or self.is_over(Purpose.PAGE):
            return State.OVER
        return State.AHEAD if self.appointment else State.FREE

    def is_over(self, purpose: Purpose) -> bool:
        """A later appointment does not keep an old mail's link alive; that the mail's own was moved there does."""
        known = [self.told.starts_at] if self.told else []
        return is_over(purpose, max([self.reminder.latest_at, *known]), self.now)

    @cached_property
    def bygone(self) -> Appointment | None:
        """The appointment that is gone: the appointment cancelled last by this link, else that of the mail."""
        if self.told and self.is_ahead(self.told):
            return None
        cancelled = Answer.objects.filter(reminder=self.reminder, kind=Kind.CANCELLED).select_related("appointment")
        answer = cancelled.order_by("-at", "-pk").first()
        return answer.appointment if answer else self.told

    @property
    def gone(self) -> str:
        """What became of it: ``cancelled_client`` and so on, or ``past``; empty where the mail's appointment stands."""
        if not self.bygone:
            return ""
        return self.bygone.status if self.bygone.status in CANCELLED else "past"

    @property
    def has_moved(self) -> bool:
        """At another time than the mail said."""
        at = self.reminder.appointment_at
        return bool(at and self.told and self.is_ahead(self.told) and self.told.starts_at != at)

    @cached_property
    def call_asked(self) -> bool:
        asked = Answer.objects.filter(client=self.client, kind=Kind.CALL)
        return asked.wanting_attention(self.now).exists()

    # --- what may be done ---

    @property
    def may_change(self) -> bool:
        """Cancel, or take another time. Behind a summons stands a letter that names the time: a person has to act."""
        if not self.appointment or self.appointment.summoned:
            return False
        return may_change(self.appointment.starts_at, self.now, settings.LINK_CANCEL_HOURS)

    @property
    def may_choose(self) -> bool:
        return self.may_change if self.state == State.AHEAD else self.state == State.FREE

    @cached_property
    def slots(self) -> list[Slot]:
        if self.appointment:
            return offered(self.client, self.kind, self.appointment.minutes, self.now, self.appointment)
        return offered(self.client, self.kind, self._usual[self.kind].minutes, self.now)

    def choose(self, slot: Slot, version: int) -> None:
        """Move the appointment there, or book one. Errors as for ``Answer.objects.move`` and ``book``."""
        assert slot.counsellor
        if not self.appointment:
            length = timedelta(minutes=self._usual[self.kind].minutes)
            place = usual_place(self.kind, slot.counsellor, self._usual)
            Answer.objects.book(self.reminder, slot, length, self.kind, place)
        elif slot.counsellor == self.appointment.counsellor or self.appointment.room_id:
            Answer.objects.move(self.reminder, self.appointment, version, slot, self.appointment.place)
        else:
            place = usual_place(self.kind, slot.counsellor, self._usual)
            Answer.objects.move(self.reminder, self.appointment, version, slot, place)

    @property
    def kind(self) -> str:
        if self.appointment:
            return self.appointment.kind
        return AppointmentKind.TALK if self.client.state.last_contact_at else AppointmentKind.FIRST_TALK

    @cached_property
    def _usual(self) -> dict[str, Usual]:
        return KindRule.objects.usual()

    # --- how it is said ---

    @property
    def language(self) -> MailLanguage:
        return MailLanguage(self.client.language)

    @property
    def phone(self) -> str:
        """Of the one who holds the appointment, else of the client's counsellor, else of the team."""
        appointment = self.appointment or self.told
        state = self.client.state
        holders: list[Any] = [appointment.counsellor] if appointment else []
        holders += [state.counsellor] if state.counsellor else []
        numbers = [number for one in holders for number in (one.phone, one.team.phone if one.team else "")]
        return next(filter(None, [*numbers, state.team.phone if state.team else ""]), "")

    def frame(self) -> dict[str, Any]:
        """What every page of the link needs."""
        return {
            "visit": self,
            "language": self.language.value,
            "direction": "rtl" if self.language in RIGHT_TO_LEFT else "ltr",
            "phone": self.phone,
        }

    @property
    def by_phone(self) -> bool:
        """Nobody comes anywhere."""
        way = (self.appointment.remote_way or self.appointment.kind) if self.appointment else ""
        return way == AppointmentKind.TELEPHONE

    @property
    def place(self) -> str:
        """As a mail would say it: nothing that reveals what the appointment is about."""
        if not self.appointment:
            return ""
        team = self.appointment.counsellor.team
        way = self.appointment.remote_way or self.appointment.kind
        return where(self.appointment.place, team.office if team else "", way, self.language)
