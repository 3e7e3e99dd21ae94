"""To which mail of ours a mail in the mailbox may belong: every place where its Message-ID or its token can stand. Pure.

Subject and sender are no such places: both are written by whoever likes to.
"""

import re
from collections.abc import Iterable

from caseload.inbox.mime import Mail
from caseload.inbox.reports import ADDRESS

IDS = 60

_MESSAGE_ID = re.compile(r"<?([^\s<>\"]{1,200}@[^\s<>\";,]{1,200})>?")
_NAMED_ID = re.compile(
    r"^[ \t>|]{0,40}(?:X-)?(?:Original-)?Message-ID[ \t]*:[ \t]*(?:\n[ \t]+)?<([^<>\s]{3,400})>", re.I | re.M
)


def answers_to(mail: Mail) -> tuple[str, ...]:
    """The Message-IDs in In-Reply-To and References, without angle brackets."""
    headers = [value for name in ("in-reply-to", "references") for value in mail.all(name)]
    return _each(found for value in headers for found in _MESSAGE_ID.findall(value))


def given_back(mail: Mail) -> tuple[str, ...]:
    """Those a report gives back: in the machine's part, the returned headers or mail, or the text itself."""
    parts = [part for part in mail.parts if part.type.startswith(("text/", "message/"))]
    return _each(found for part in parts for found in _NAMED_ID.findall(part.text))


def arrived_at(mail: Mail) -> tuple[str, ...]:
    """The addresses to which the mail was delivered, in lower case."""
    names = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc")
    headers = [value for name in names for value in mail.all(name)]
    return _each(address.lower() for value in headers for address in ADDRESS.findall(value))


def _each(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))[:IDS]
