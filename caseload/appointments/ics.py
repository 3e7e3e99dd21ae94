"""An appointment as a calendar file (RFC 5545): stable UID, rising SEQUENCE, time zone Europe/Berlin, neutral words.

Written line by line: a library's object costs a hundred times as much, and thousands leave in a morning. The tests read
the files back with two libraries. What staff take along is published (METHOD PUBLISH); a client is mailed a REQUEST to
attend or its CANCEL (RFC 5546), with one ATTENDEE, whose answer goes to the address mails are sent from.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parseaddr
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings

from caseload.appointments.models import CANCELLED, Appointment
from caseload.lib.dates import LOCAL

# What is the same in every file. The zone's rule is that of the European Union since 1996; appointments lie in the future.
HEAD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Calendar//Appointments//EN
METHOD:%s
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE""".replace("\n", "\r\n")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def calendar_file(appointment: Appointment, summary: str, stamp: datetime, phone: str = "") -> bytes:
    """The file of one appointment, UTF-8 with CRLF.

    ``summary`` is what the client's calendar shows to everybody who looks over the shoulder: neutral (DOMAIN.md 4.2,
    class 1). ``stamp`` is the moment of writing. A cancelled appointment is announced as such.
    """
    return event_file(
        uid=str(appointment.uid),
        version=appointment.version,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        summary=summary,
        place=appointment.place,
        phone=phone,
        stamp=stamp,
        method="CANCEL" if appointment.status in CANCELLED else "PUBLISH",
    )


def event_file(
    uid: str,
    version: int,
    starts_at: datetime,
    ends_at: datetime,
    summary: str,
    place: str,
    phone: str,
    stamp: datetime,
    method: str = "PUBLISH",
    attendee: str = "",
    organizer: str = "",
) -> bytes:
    """The same from plain values; ``attendee`` is an address in ASCII, asked to answer by a REQUEST.

    ``organizer`` is the name beside our address (empty: that of all mails, or none).
    """
    lines = [
        HEAD % method,
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"SEQUENCE:{version}",
        _stamp(int(stamp.timestamp())),
        _moment("DTSTART", int(starts_at.timestamp())),
        _moment("DTEND", int(ends_at.timestamp())),
        _line("SUMMARY", summary),
        "STATUS:CANCELLED" if method == "CANCEL" else "STATUS:CONFIRMED",
        _organizer(organizer or settings.MAIL_SENDER_NAME, settings.DEFAULT_FROM_EMAIL),
    ]
    if attendee:
        asked = "PARTSTAT=NEEDS-ACTION;RSVP=TRUE" if method == "REQUEST" else "RSVP=FALSE"
        lines.append(_folded(f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;{asked}:mailto:{attendee}"))
    if place:
        lines.append(_line("LOCATION", place))
    if phone:
        lines.append(_line("CONTACT", phone))
    lines.append("END:VEVENT\r\nEND:VCALENDAR\r\n")
    return "\r\n".join(lines).encode()


class FeedEvent(NamedTuple):
    """What a calendar program shows of one time; ``address`` is the page of it, behind the log-in."""

    starts_at: datetime
    ends_at: datetime
    uid: str
    version: int
    summary: str
    place: str = ""
    address: str = ""


def feed_file(name: str, events: Iterable[FeedEvent], stamp: datetime) -> bytes:
    """A calendar that a program reads again and again; what is cancelled is simply no longer in it."""
    lines = [HEAD % "PUBLISH", _folded(f"X-WR-CALNAME:{_text(name)}"), "REFRESH-INTERVAL;VALUE=DURATION:PT15M"]
    written = _stamp(int(stamp.timestamp()))
    for event in events:
        lines += ["BEGIN:VEVENT", f"UID:{event.uid}", f"SEQUENCE:{event.version}", written]
        lines.append(_moment("DTSTART", int(event.starts_at.timestamp())))
        lines.append(_moment("DTEND", int(event.ends_at.timestamp())))
        lines.append(_folded(f"SUMMARY:{_text(event.summary)}"))
        lines += [_folded(f"LOCATION:{_text(event.place)}")] if event.place else []
        lines += [_folded(f"URL:{event.address}")] if event.address else []
        lines.append("END:VEVENT")
    return "\r\n".join([*lines, "END:VCALENDAR\r\n"]).encode()


@lru_cache(maxsize=8)
def _organizer(name: str, address: str) -> str:
    named = f';CN="{_quoted(name)}"' if name else ""
    return _folded(f"ORGANIZER{named}:mailto:{parseaddr(address)[1]}")


@lru_cache(maxsize=8)
def _stamp(second: int) -> str:
    return f"DTSTAMP:{datetime.fromtimestamp(second, UTC):%Y%m%dT%H%M%SZ}"


@lru_cache(maxsize=1024)
def _line(name: str, words: str) -> str:
    return _folded(f"{name}:{_text(words)}")


@lru_cache(maxsize=1024)
def _moment(name: str, second: int) -> str:
    """Local time with its zone; the second pass of the hour that exists twice can only be said in UTC."""
    local = datetime.fromtimestamp(second, LOCAL)
    if local.fold:
        return f"{name}:{local.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{name};TZID=Europe/Berlin:{local:%Y%m%dT%H%M%S}"


def _text(value: str) -> str:
    """TEXT of RFC 5545, 3.3.11; a line break or control character becomes a blank."""
    value = _CONTROL.sub(" ", value).replace("\\", "\\\\")
    return value.replace(";", "\\;").replace(",", "\\,")


def _quoted(value: str) -> str:
    return _CONTROL.sub(" ", value).replace('"', "'")


def _folded(line: str) -> str:
    """At most 75 octets to a line (3.1), never in the middle of a character."""
    if len(line) <= 75 and line.isascii():
        return line
    octets = line.encode()
    if len(octets) <= 75:
        return line
    pieces = []
    while len(octets) > 74:
        end = 74
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[:end].decode())
        octets = octets[end:]
    return "\r\n ".join([*pieces, octets.decode()])
