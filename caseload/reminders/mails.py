"""From what may be said in a mail to the bytes on the wire: text and HTML in the client's language, the calendar file.

Only date, time, place, telephone and the two links stand in it (DOMAIN.md 4.2, classes 0 and 1): a ``Mail`` holds nothing
else of the client than the address. The frame is built by hand, a message object costs forty times as much; bodies are
base64 (or plain ASCII), so nothing that a field holds can become a header or a part.
"""

from binascii import b2a_base64
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.utils import format_datetime, formataddr, parseaddr
from functools import lru_cache
from uuid import UUID

from django.conf import settings

from caseload.appointments.ics import event_file
from caseload.clients.models import MailLanguage
from caseload.lib.dates import LOCAL
from caseload.lib.text import clean_line
from caseload.reminders.models import message_id
from caseload.texts.filling import facts, filled
from caseload.texts.models import Kind, Text
from caseload.texts.wording import WORDINGS, Wording, where


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail may say and to whom. Moments are aware; an invitation has no appointment (``starts_at`` is None)."""

    text: Text
    recipient: str  # ASCII, as it goes over the wire
    key: UUID
    phone: str
    link: str  # to the client's own page; empty for what is not the client's to change, such as a session of a group
    stop: str  # to the page on which mails are unsubscribed
    office: str = ""  # where the counsellor's team sits
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    uid: UUID | None = None
    version: int = 0
    way: str = ""  # kind of the appointment: there, by telephone, by video
    place: str = ""

    @property
    def language(self) -> MailLanguage:
        return MailLanguage(self.text.language)

    @property
    def wording(self) -> Wording:
        return WORDINGS[self.language]

    @property
    def sender(self) -> str:
        """The name the office has set for all mails, else "your contact person" as the client says it."""
        return settings.MAIL_SENDER_NAME or self.wording.labels[0]

    @property
    def where(self) -> str:
        """The place as the client may read it; without one that reveals nothing, the office of the team."""
        return where(self.place, self.office, self.way, self.language) if self.starts_at else ""


def compose(mail: Mail, now: datetime) -> bytes:
    """The mail with CRLF: mixed(alternative(text, html), calendar). ``now`` (aware) becomes its date."""
    text, html = bodies(mail)
    parts = f"{_part(TEXT, text)}{_part(HTML, html)}--=_b--\r\n"
    if not mail.starts_at:
        return f"{_head(mail, now)}{ALTERNATIVE}{parts}".encode("ascii")
    method = "CANCEL" if mail.text.kind == Kind.CANCELLATION else "REQUEST" if mail.link else "PUBLISH"
    calendar = _part(CALENDAR % method, _calendar(mail, method, now))
    return f"{_head(mail, now)}{MIXED}{ALTERNATIVE}{parts}{calendar}--=_a--\r\n".encode("ascii")


# An encoded body never holds "=_", so the boundaries need not be random.
MIXED = 'Content-Type: multipart/mixed; boundary="=_a"\r\n\r\n--=_a\r\n'
ALTERNATIVE = 'Content-Type: multipart/alternative; boundary="=_b"\r\n\r\n'
TEXT = "--=_b\r\nContent-Type: text/plain; charset=utf-8\r\n"
HTML = "--=_b\r\nContent-Type: text/html; charset=utf-8\r\n"
CALENDAR = (
    '--=_a\r\nContent-Type: text/calendar; charset=utf-8; method=%s; name="termin.ics"\r\n'
    'Content-Disposition: attachment; filename="termin.ics"\r\n'
)


def bodies(mail: Mail) -> tuple[str, str]:
    """Text and HTML of the mail, lines ending in CRLF."""
    said = facts(mail.language, mail.phone, mail.starts_at, mail.where, mail.link, mail.stop)
    return filled(mail.text.body, mail.language, said)


def _calendar(mail: Mail, method: str, now: datetime) -> str:
    """The appointment as a request, or its cancellation, to the recipient as the one who attends (RFC 5546).

    Without a link nobody is asked for an answer: then it is published.
    """
    assert mail.starts_at and mail.ends_at
    return event_file(
        method=method,
        attendee=mail.recipient if mail.link else "",
        organizer=mail.sender,
        uid=str(mail.uid),
        version=mail.version,
        starts_at=mail.starts_at,
        ends_at=mail.ends_at,
        summary=mail.wording.entry,
        place=mail.where,
        phone=clean_line(mail.phone),
        stamp=now,
    ).decode()


def _head(mail: Mail, now: datetime) -> str:
    return (
        f"{_sender(mail.sender, settings.DEFAULT_FROM_EMAIL)}To: {mail.recipient}\r\n"
        f"{_subject(mail.wording.subject)}Date: {_date(int(now.timestamp()))}\r\n"
        f"Message-ID: {message_id(mail.key)}\r\nMIME-Version: 1.0\r\nContent-Language: {mail.text.language}\r\n"
        "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n"
        f"List-Unsubscribe: <{mail.stop}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
    )


def _part(head: str, body: str) -> str:
    """Plain ASCII stays readable (and is not taken for a disguise), all else is base64."""
    if body.isascii() and "=_" not in body:
        return f"{head}Content-Transfer-Encoding: 7bit\r\n\r\n{body}"
    encoded = b2a_base64(body.encode(), newline=False).decode("ascii")
    lines = "\r\n".join([encoded[begin : begin + 76] for begin in range(0, len(encoded), 76)])
    return f"{head}Content-Transfer-Encoding: base64\r\n\r\n{lines}\r\n"


# --- what thousands of mails share ---------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _date(second: int) -> str:
    return format_datetime(datetime.fromtimestamp(second, LOCAL))


@lru_cache(maxsize=16)
def _subject(subject: str) -> str:
    return f"Subject: {Header(subject, 'utf-8', header_name='Subject').encode(linesep=chr(13) + chr(10))}\r\n"


@lru_cache(maxsize=8)
def _sender(name: str, address: str) -> str:
    return f"From: {formataddr((clean_line(name), parseaddr(address)[1]), 'utf-8')}\r\n"
