"""What a calendar program answers to an appointment (iTIP, RFC 5546): accepted, declined, perhaps, another time. Pure.

Read by hand: of the whole calendar file four lines matter, and a broken one must not raise.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from caseload.inbox.mime import Mail

CALENDAR_CHARS = 60_000


class Answer(StrEnum):
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    OTHER_TIME = "other_time"


@dataclass(frozen=True)
class CalendarAnswer:
    uid: str
    sequence: int | None
    answer: Answer


_FOLD = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(r"([A-Za-z-]{1,40})((?:;[^:\n\"]*(?:\"[^\"\n]*\"[^:\n\"]*)*)?):([^\n]*)")
_PARTSTAT = re.compile(r";\s*PARTSTAT=\"?([A-Za-z-]+)", re.I)
_TYPES = ("text/calendar", "application/ics", "text/x-vcalendar")


def answer_in(mail: Mail) -> CalendarAnswer | None:
    """The first answer that one of the parts holds."""
    files = [part for part in mail.parts if part.type in _TYPES or part.filename.lower().endswith(".ics")]
    return next((answer for part in files if (answer := read(part.text))), None)


def read(calendar: str) -> CalendarAnswer | None:
    """None where the file is no answer, or says nothing of anybody's coming."""
    method, uid, answer = "", "", ""
    sequence: int | None = None
    inside: list[str] = []
    for line in _FOLD.sub("", calendar[:CALENDAR_CHARS]).splitlines():
        found = _LINE.fullmatch(line.strip())
        if not found:
            continue
        name, value = found[1].upper(), found[3].strip()
        if name == "BEGIN":
            inside.append(value.upper())
        elif name == "END":
            inside = inside[:-1]
        elif name == "METHOD":
            method = method or value.upper()
        elif inside[-1:] == ["VEVENT"]:
            if name == "UID":
                uid = uid or value[:255]
            elif name == "SEQUENCE" and sequence is None and value.isascii() and value.isdigit():
                sequence = int(value[:9])
            elif name == "ATTENDEE" and not answer and (state := _PARTSTAT.search(found[2])):
                answer = state[1].upper()
    if method == "COUNTER" and uid:
        return CalendarAnswer(uid, sequence, Answer.OTHER_TIME)
    if method != "REPLY" or not uid or answer not in Answer.__members__:
        return None
    return CalendarAnswer(uid, sequence, Answer[answer])
