"""From what may be said in a mail to the bytes on the wire: text and HTML in the client's language, the calendar file.

Only date, time, place and telephone stand in it (DOMAIN.md 4.2, classes 0 and 1): a ``Mail`` holds nothing else of the
client than the address. The frame is built by hand, a message object costs forty times as much; bodies are base64 (or
plain ASCII), so nothing that a field holds can become a header or a part.
"""

import re
from binascii import b2a_base64
from dataclasses import dataclass
from datetime import date, datetime
from email.header import Header
from email.utils import format_datetime, formataddr, parseaddr
from functools import lru_cache
from uuid import UUID

from django.conf import settings
from django.template import Context, Engine
from django.utils import translation
from django.utils.dateformat import format as format_date
from django.utils.html import escape

from caseload.appointments.ics import event_file
from caseload.appointments.models import Kind as AppointmentKind
from caseload.clients.models import MailLanguage
from caseload.lib.dates import LOCAL
from caseload.lib.text import clean_line
from caseload.reminders.models import Kind, message_id

RIGHT_TO_LEFT = frozenset({MailLanguage.ARABIC})
# A place is free text. What would tell a neighbour what the appointment is about does not leave in a mail.
REVEALING = re.compile(
    r"job\W?cent|agentur|arbeitsamt|arbeits(los|such)|\barge\b|bürgergeld|grundsicherung|hartz|\bsgb\b|sozial|leistungsabt"
    r"|vermittlung|maßnahme|unemploy|welfare|benefit",
    re.I,
)


@dataclass(frozen=True)
class Wording:
    """Fixed words of a language: subject of every mail, name of a calendar entry, how a day is written, other places."""

    subject: str
    entry: str
    day: str
    by_phone: str
    by_video: str


WORDINGS = {
    MailLanguage.GERMAN: Wording(
        "Nachricht von Ihrer Ansprechperson", "Termin", "l, j. F Y", "Wir rufen Sie an.", "Video-Gespräch"
    ),
    MailLanguage.ENGLISH: Wording(
        "A message from your contact person", "Appointment", "l j F Y", "We will call you.", "Video call"
    ),
    MailLanguage.TURKISH: Wording(
        "İletişim kişinizden mesaj", "Randevu", "j F Y l", "Sizi biz arayacağız.", "Görüntülü görüşme"
    ),
    MailLanguage.UKRAINIAN: Wording(
        "Повідомлення від Вашої контактної особи", "Зустріч", "l, j E Y", "Ми Вам зателефонуємо.", "Відеорозмова"
    ),
    MailLanguage.RUSSIAN: Wording(
        "Сообщение от Вашего контактного лица", "Встреча", "l, j E Y", "Мы Вам позвоним.", "Видеозвонок"
    ),
    MailLanguage.ARABIC: Wording(
        "رسالة من جهة الاتصال الخاصة بكم", "موعد", "l، j F Y", "سنتصل بكم هاتفياً.", "مكالمة فيديو"
    ),
}


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail may say and to whom. Moments are aware; an invitation has no appointment (``starts_at`` is None)."""

    kind: str
    language: str
    recipient: str  # ASCII, as it goes over the wire
    key: UUID
    phone: str
    office: str = ""  # where the counsellor's team sits
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    uid: UUID | None = None
    version: int = 0
    way: str = ""  # kind of the appointment: there, by telephone, by video
    place: str = ""

    @property
    def wording(self) -> Wording:
        return WORDINGS[MailLanguage(self.language)]

    @property
    def where(self) -> str:
        """The place as the client may read it; without one that reveals nothing, the office of the team."""
        return _where(self.place, self.office, self.way, MailLanguage(self.language))


def neutral(words: str) -> bool:
    return not REVEALING.search(words)


def compose(mail: Mail, now: datetime) -> bytes:
    """The mail with CRLF: mixed(alternative(text, html), calendar). ``now`` (aware) becomes its date."""
    text, html = bodies(mail)
    parts = f"{_part(TEXT, text)}{_part(HTML, html)}--=_b--\r\n"
    if not mail.starts_at:
        return f"{_head(mail, now)}{ALTERNATIVE}{parts}".encode("ascii")
    calendar = _part(CALENDAR, _calendar(mail, now))
    return f"{_head(mail, now)}{MIXED}{ALTERNATIVE}{parts}{calendar}--=_a--\r\n".encode("ascii")


# An encoded body never holds "=_", so the boundaries need not be random.
MIXED = 'Content-Type: multipart/mixed; boundary="=_a"\r\n\r\n--=_a\r\n'
ALTERNATIVE = 'Content-Type: multipart/alternative; boundary="=_b"\r\n\r\n'
TEXT = "--=_b\r\nContent-Type: text/plain; charset=utf-8\r\n"
HTML = "--=_b\r\nContent-Type: text/html; charset=utf-8\r\n"
CALENDAR = (
    '--=_a\r\nContent-Type: text/calendar; charset=utf-8; method=PUBLISH; name="termin.ics"\r\n'
    'Content-Disposition: attachment; filename="termin.ics"\r\n'
)


def bodies(mail: Mail) -> tuple[str, str]:
    """Text and HTML of the mail, lines ending in CRLF."""
    language = MailLanguage(mail.language)
    said = {"phone": _shown(mail.phone)}
    if mail.starts_at:
        local = mail.starts_at.astimezone(LOCAL)
        said |= {"day": _day(local.date(), language), "time": f"{local:%H:%M}", "place": mail.where}
    text, html = _skeleton(mail.kind, language, bool(said["phone"]), bool(said.get("place")))
    for name, value in said.items():
        text = text.replace(GAPS[name], value)
        html = html.replace(GAPS[name], escape(value))
    return text, html


def _calendar(mail: Mail, now: datetime) -> str:
    assert mail.starts_at and mail.ends_at
    return event_file(
        uid=str(mail.uid),
        version=mail.version,
        starts_at=mail.starts_at,
        ends_at=mail.ends_at,
        summary=mail.wording.entry,
        place=mail.where,
        phone=_shown(mail.phone),
        stamp=now,
    ).decode()


def _head(mail: Mail, now: datetime) -> str:
    return (
        f"{_sender(settings.MAIL_SENDER_NAME, settings.DEFAULT_FROM_EMAIL)}To: {mail.recipient}\r\n"
        f"{_subject(mail.wording.subject)}Date: {_date(int(now.timestamp()))}\r\n"
        f"Message-ID: {message_id(mail.key)}\r\nMIME-Version: 1.0\r\nContent-Language: {mail.language}\r\n"
        "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n"
    )


def _part(head: str, body: str) -> str:
    """Plain ASCII stays readable (and is not taken for a disguise), all else is base64."""
    if body.isascii() and "=_" not in body:
        return f"{head}Content-Transfer-Encoding: 7bit\r\n\r\n{body}"
    encoded = b2a_base64(body.encode(), newline=False).decode("ascii")
    lines = "\r\n".join([encoded[begin : begin + 76] for begin in range(0, len(encoded), 76)])
    return f"{head}Content-Transfer-Encoding: base64\r\n\r\n{lines}\r\n"


# --- what thousands of mails share: rendered once with gaps, and filled ------------------------------------------------

# One private character for each thing a mail may say; ``_shown`` lets none of them in from outside.
GAPS = {"phone": "\ue001", "day": "\ue002", "time": "\ue003", "place": "\ue004"}
_OF_OURS = re.compile("[\ue000-\ue00f]")


@lru_cache(maxsize=64)
def _skeleton(kind: str, language: MailLanguage, phone: bool, place: bool) -> tuple[str, str]:
    """Text and HTML from their templates, with ``GAPS``. Right to left, numbers and Latin words keep their direction."""
    right_to_left = language in RIGHT_TO_LEFT
    said = {
        "day": GAPS["day"],
        "time": GAPS["time"],
        "phone": phone and GAPS["phone"],
        "place": place and GAPS["place"],
    }
    if right_to_left:
        said |= {name: f"\u2068{said[name]}\u2069" for name in ("phone", "time", "place") if said[name]}
    engine = Engine.get_default()
    template = engine.get_template(f"emails/reminder/{Kind(kind).value}.{language.value}.txt")
    text = template.render(Context(said, autoescape=False)).strip() + "\n"
    frame = {
        "language": language.value,
        "direction": "rtl" if right_to_left else "ltr",
        "subject": WORDINGS[language].subject,
        "paragraphs": re.split(r"\n{2,}", text.strip()),
    }
    html = engine.get_template("emails/reminder/frame.html").render(Context(frame))
    return text.replace("\n", "\r\n"), html.replace("\n", "\r\n")


@lru_cache(maxsize=1024)
def _shown(words: str) -> str:
    return _OF_OURS.sub("", clean_line(words))


@lru_cache(maxsize=1024)
def _where(place: str, office: str, way: str, language: MailLanguage) -> str:
    wording, place, office = WORDINGS[language], _shown(place), _shown(office)
    if way == AppointmentKind.TELEPHONE:
        return wording.by_phone
    if way == AppointmentKind.VIDEO:
        return f"{wording.by_video}: {place}" if place and neutral(place) else wording.by_video
    return next((words for words in (place, office) if words and neutral(words)), "")


@lru_cache(maxsize=256)
def _day(day: date, language: MailLanguage) -> str:
    with translation.override(language.value):
        return format_date(day, WORDINGS[language].day)


@lru_cache(maxsize=8)
def _date(second: int) -> str:
    return format_datetime(datetime.fromtimestamp(second, LOCAL))


@lru_cache(maxsize=16)
def _subject(subject: str) -> str:
    return f"Subject: {Header(subject, 'utf-8', header_name='Subject').encode(linesep=chr(13) + chr(10))}\r\n"


@lru_cache(maxsize=4)
def _sender(name: str, address: str) -> str:
    return f"From: {formataddr((clean_line(name), parseaddr(address)[1]), 'utf-8')}\r\n"
