"""A letter before it is posted: what it says to whom, from an appointment or for an invitation. Nothing is written."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from caseload.appointments.models import CANCELLED, Appointment
from caseload.clients.models import Client, MailLanguage
from caseload.lib.dates import local_date
from caseload.lib.text import clean_line
from caseload.texts.filling import facts, printed
from caseload.texts.models import Kind, Texts
from caseload.texts.rules import neutral
from caseload.texts.wording import RIGHT_TO_LEFT, WORDINGS, date_in_words, where


@dataclass(frozen=True)
class Draft:
    """``holder`` is whom the client can call: who holds the appointment, else the client's counsellor."""

    client: Client
    kind: Kind
    holder: Any
    texts: Texts
    day: date
    appointment: Appointment | None = None

    @property
    def language(self) -> MailLanguage:
        return MailLanguage(self.client.language)

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    @property
    def subject(self) -> str:
        return WORDINGS[self.language].subject

    @property
    def german(self) -> list[list[str]] | None:
        """The same in German, for whoever helps with reading; None where the letter is German anyway."""
        return None if self.language == MailLanguage.GERMAN else self.paragraphs(MailLanguage.GERMAN)

    @property
    def own(self) -> list[list[str]]:
        return self.paragraphs(self.language)

    @property
    def phone(self) -> str:
        team = self.holder.team if self.holder else None
        return clean_line((self.holder.phone if self.holder else "") or (team.phone if team else ""))

    @property
    def office(self) -> str:
        return clean_line(self.holder.team.office) if self.holder and self.holder.team else ""

    @property
    def sender(self) -> str:
        """What can be read through the window: street and place of the office, never its name."""
        return self.office if neutral(self.office) else ""

    @property
    def address(self) -> list[str]:
        """Lines of the address field; empty where nothing could be delivered."""
        client = self.client
        lines = [client.full_name, client.street, f"{client.postcode} {client.place}"]
        return [clean_line(line) for line in lines] if client.street and client.postcode and client.place else []

    @property
    def starts_at(self) -> datetime | None:
        return self.appointment.starts_at if self.appointment else None

    def place(self, language: MailLanguage) -> str:
        visit = self.appointment
        return where(visit.place, self.office, visit.remote_way or visit.kind, language) if visit else ""

    def paragraphs(self, language: MailLanguage) -> list[list[str]]:
        said = facts(language, self.phone, self.starts_at, self.place(language))
        said["phone"] = said["phone"].replace(" ", "\u00a0")  # a number is not broken at the end of a line
        return printed(self.texts[self.kind, language].body, language, said)

    def content(self) -> dict[str, Any]:
        """What the template asks for (``templates/letters/letter.typ``)."""
        wording = WORDINGS[self.language]
        contact = str(self.holder) if self.holder else ""
        named = zip(wording.labels, (contact, self.phone, date_in_words(self.day, self.language)), strict=True)
        return {
            "sender": self.sender,
            "address": self.address,
            "facts": [pair for pair in named if pair[1]],
            "subject": self.subject,
            "language": self.language.value,
            "direction": "rtl" if self.right_to_left else "ltr",
            "paragraphs": self.own,
            "german": self.german and {"heading": "Auf Deutsch", "paragraphs": self.german},
        }


def invitation(client: Client, texts: Texts, now: datetime) -> Draft:
    return Draft(client, Kind.INVITATION, client.state.counsellor, texts, local_date(now))


def about(appointment: Appointment, texts: Texts, now: datetime) -> Draft | None:
    """The letter about an appointment as it stands; None where there is nothing (more) to tell about it."""
    if appointment.starts_at <= now:
        return None
    if appointment.status in CANCELLED:
        kind = Kind.CANCELLATION
    elif not appointment.is_planned:
        return None
    else:
        kind = Kind.MOVED if appointment.has_moved else Kind.APPOINTMENT
    return Draft(appointment.client, kind, appointment.counsellor, texts, local_date(now), appointment)
