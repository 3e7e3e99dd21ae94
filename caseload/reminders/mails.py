"""From a claimed reminder to the bytes on the wire: text and HTML in the client's language, with the calendar file.

Only date, time, place and telephone stand in it (DOMAIN.md 4.2, classes 0 and 1). Bodies are base64, so nothing that a
field holds can become a header or a part. The frame is built by hand: a message object costs forty times as much.
"""

from base64 import encodebytes
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.utils import format_datetime, formataddr
from functools import lru_cache

from django.conf import settings
from django.template import Template
from django.template.loader import get_template, render_to_string
from django.utils import translation
from django.utils.dateformat import format as format_date

from caseload.appointments.ics import calendar_file
from caseload.clients.models import MailLanguage
from caseload.lib.dates import LOCAL
from caseload.lib.text import clean_line
from caseload.reminders.models import Kind, Reminder

RIGHT_TO_LEFT = frozenset({MailLanguage.ARABIC})


@dataclass(frozen=True)
class Wording:
    """Fixed words of a language: the subject of every mail, the name of a calendar entry, how a day is written."""

    subject: str
    entry: str
    day: str


WORDINGS = {
    MailLanguage.GERMAN: Wording("Nachricht von Ihrer Ansprechperson", "Termin", "l, j. F Y"),
    MailLanguage.ENGLISH: Wording("A message from your contact person", "Appointment", "l j F Y"),
    MailLanguage.TURKISH: Wording("İletişim kişinizden mesaj", "Randevu", "j F Y l"),
    MailLanguage.UKRAINIAN: Wording("Повідомлення від Вашої контактної особи", "Зустріч", "l, j E Y"),
    MailLanguage.RUSSIAN: Wording("Сообщение от Вашего контактного лица", "Встреча", "l, j E Y"),
    MailLanguage.ARABIC: Wording("رسالة من الشخص المسؤول عنكم", "موعد", "l، j F Y"),
}


@dataclass(frozen=True)
class Mail:
    recipient: str
    message: bytes


def compose(reminder: Reminder, now: datetime) -> Mail:
    """The mail of a reminder whose client, appointment, counsellor and team are at hand. ``now`` is its date, aware."""
    text, html = bodies(reminder)
    calendar = b""
    if reminder.appointment:
        entry = WORDINGS[MailLanguage(reminder.language)].entry
        calendar = calendar_file(reminder.appointment, entry, now, phone_of(reminder))
    return Mail(reminder.client.email, frame(reminder, text, html, calendar, now))


def bodies(reminder: Reminder) -> tuple[str, str]:
    """Text and HTML of the mail."""
    language = MailLanguage(reminder.language)
    text = _template(reminder.kind, language).render(_context(reminder, language)).strip() + "\n"
    paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    html = render_to_string(
        "emails/reminder/frame.html",
        {
            "language": language.value,
            "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
            "subject": WORDINGS[language].subject,
            "paragraphs": paragraphs,
        },
    )
    return text, html


def phone_of(reminder: Reminder) -> str:
    """The counsellor's own number, else the team's."""
    counsellor = reminder.appointment.counsellor if reminder.appointment else reminder.client.state.counsellor
    if counsellor is None:
        return ""
    return clean_line(counsellor.phone or (counsellor.team.phone if counsellor.team else ""))


def frame(reminder: Reminder, text: str, html: str, calendar: bytes, now: datetime) -> bytes:
    """The MIME message with CRLF: mixed(alternative(text, html), calendar)."""
    outer, inner = f"=_{reminder.key.hex}", f"=_a{reminder.key.hex}"
    subject = _encoded(WORDINGS[MailLanguage(reminder.language)].subject)
    head = (
        f"From: {_sender()}\r\nTo: {_address(reminder.client.email)}\r\nSubject: {subject}\r\n"
        f"Date: {format_datetime(now.astimezone(LOCAL))}\r\nMessage-ID: {reminder.message_id}\r\n"
        f"MIME-Version: 1.0\r\nAuto-Submitted: auto-generated\r\nContent-Language: {reminder.language}\r\n"
        f'Content-Type: multipart/mixed; boundary="{outer}"\r\n\r\n--{outer}\r\n'
        f'Content-Type: multipart/alternative; boundary="{inner}"\r\n\r\n'
    )
    parts = _part(inner, 'text/plain; charset="utf-8"', text.encode())
    parts += _part(inner, 'text/html; charset="utf-8"', html.encode()) + f"--{inner}--\r\n"
    if calendar:
        kind = 'text/calendar; charset="utf-8"; name="termin.ics"'
        disposition = 'Content-Disposition: attachment; filename="termin.ics"\r\n'
        parts += _part(outer, kind, calendar, disposition)
    return f"{head}{parts}--{outer}--\r\n".encode("ascii")


def _context(reminder: Reminder, language: MailLanguage) -> dict[str, str]:
    context = {"phone": phone_of(reminder), "sender": settings.MAIL_SENDER_NAME, "day": "", "time": "", "place": ""}
    if appointment := reminder.appointment:
        starts_at = appointment.starts_at.astimezone(LOCAL)
        with translation.override(language.value):
            context["day"] = format_date(starts_at, WORDINGS[language].day)
        context["time"] = f"{starts_at:%H:%M}"
        context["place"] = clean_line(appointment.place)
    return context


@lru_cache(maxsize=16)
def _template(kind: str, language: MailLanguage) -> Template:
    name = Kind(kind).value
    return get_template(f"emails/reminder/{name}.{language.value}.txt")


@lru_cache(maxsize=16)
def _encoded(subject: str) -> str:
    return Header(subject, "utf-8").encode(linesep="\r\n")


def _sender() -> str:
    return formataddr((settings.MAIL_SENDER_NAME, settings.DEFAULT_FROM_EMAIL), "utf-8")


def _address(address: str) -> str:
    """The address as a header may hold it: international domains in their ASCII form, no line break whatever was stored."""
    local, _at, domain = clean_line(address).rpartition("@")
    return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode()}"


def _part(boundary: str, kind: str, body: bytes, more: str = "") -> str:
    encoded = encodebytes(body).decode("ascii").replace("\n", "\r\n")
    return f"--{boundary}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n{more}\r\n{encoded}"
