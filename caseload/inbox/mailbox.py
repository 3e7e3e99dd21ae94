"""Where mails come from: an IMAP mailbox, a pipe, a folder. Each is read mail by mail, never whole into memory.

A mail is marked as read on the server only after it is filed; a reader that dies in between meets it again and files it
once (``IncomingMail.digest``). The mailbox belongs to this reader alone: what a person has read there counts as filed.
"""

import imaplib
import logging
import mailbox
import re
import ssl
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from django.db import InterfaceError, OperationalError
from django.utils import timezone

from caseload.inbox.filing import take_in
from caseload.inbox.mime import LOOKED_AT
from caseload.inbox.place import Place, place_of

logger = logging.getLogger(__name__)

TIMEOUT = 30  # seconds, of each answer
AT_ONCE = 200  # mails in one run
_SIZE = re.compile(rb"RFC822\.SIZE (\d{1,12})")


@dataclass(frozen=True)
class Arrived:
    """``data``: the mail, or its beginning where ``size`` is more. ``name``: what the log calls it."""

    name: str
    data: bytes
    size: int
    at: datetime


# --- filing what comes -------------------------------------------------------------------------------------------------


def file_all(mails: Iterable[Arrived]) -> Counter[str]:
    """File mail after mail; how many came to which outcome. One that cannot be filed is named in the log and passed over.

    Raises OperationalError or InterfaceError where the database is gone: then none would be filed.
    """
    counts: Counter[str] = Counter()
    for mail in mails:
        counts[file_one(mail)] += 1
    return counts


def file_one(mail: Arrived) -> str:
    try:
        row = take_in(mail.data, mail.at, mail.size)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        logger.error("Mail %s cannot be filed: %s", mail.name, type(error).__name__)
        return "failed"
    return row.outcome if row else "known"


def from_pipe(pipe: BinaryIO) -> Arrived:
    """The one mail that a mail server pipes in. What lies beyond the bound is counted, not kept."""
    data = pipe.read(LOOKED_AT + 1)
    size = len(data)
    while piece := pipe.read(1 << 16):
        size += len(piece)
    return Arrived("from the pipe", data, size, timezone.now())


def from_path(path: Path) -> Iterator[Arrived]:
    """The mails of a maildir, an mbox or a single file; they stay there as they are. Raises OSError."""
    if path.is_dir() and (path / "cur").is_dir():
        names = sorted(file for part in ("new", "cur") for file in (path / part).iterdir() if file.is_file())
        yield from (_from_file(name) for name in names)
    elif path.read_bytes()[:5] == b"From ":
        box = mailbox.mbox(path, create=False)
        for key in box.iterkeys():
            data = box.get_bytes(key)
            yield Arrived(f"{path.name} {key}", data[: LOOKED_AT + 1], len(data), timezone.now())
    else:
        yield _from_file(path)


def _from_file(path: Path) -> Arrived:
    with path.open("rb") as file:
        return Arrived(path.name, file.read(LOOKED_AT + 1), path.stat().st_size, timezone.now())


# --- IMAP --------------------------------------------------------------------------------------------------------------


def read_mailbox(url: str) -> Counter[str]:
    """File what is unread in the mailbox, at most ``AT_ONCE``. Raises OSError or imaplib's error where it cannot be read.

    What cannot be filed is flagged, so that it is not tried anew every minute, and a person finds it.
    """
    counts: Counter[str] = Counter()
    with Imap(place_of(url)) as server:
        for uid in server.unread()[:AT_ONCE]:
            mail = server.fetch(uid)
            outcome = file_one(mail) if mail else "gone"
            counts[outcome] += 1
            if outcome != "gone":
                server.mark(uid, r"(\Flagged)" if outcome == "failed" else r"(\Seen)")
    return counts


class Imap:
    """One logged-in connection with the folder open. Use as a context manager; certificates are verified."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def __enter__(self) -> "Imap":
        place = self.place
        if place.encrypted:
            context = ssl.create_default_context()
            self.server: imaplib.IMAP4 = imaplib.IMAP4_SSL(place.host, place.port, ssl_context=context, timeout=TIMEOUT)
        else:
            self.server = imaplib.IMAP4(place.host, place.port, timeout=TIMEOUT)
        try:
            self.server.login(place.user, place.password)
            self.said(self.server.select(f'"{place.folder}"'))
        except BaseException:
            self.server.shutdown()
            raise
        return self

    def __exit__(self, *error: Any) -> None:
        try:
            self.server.logout()
        except (OSError, imaplib.IMAP4.error):
            self.server.shutdown()

    def unread(self) -> list[str]:
        """UIDs, oldest first."""
        (found,) = self.said(self.server.uid("SEARCH", "UNSEEN", "UNFLAGGED"))[:1] or [b""]
        return [uid.decode() for uid in (found or b"").split() if uid.isdigit()]

    def fetch(self, uid: str) -> Arrived | None:
        """The beginning of the mail, as much as is looked at; None where it is no longer there."""
        items = f"(RFC822.SIZE INTERNALDATE BODY.PEEK[]<0.{LOOKED_AT + 1}>)"
        answer = next(
            (part for part in self.said(self.server.uid("FETCH", uid, items)) if isinstance(part, tuple)), None
        )
        if answer is None:
            return None
        head, data = answer
        size = _SIZE.search(head)
        return Arrived(f"UID {uid}", data, int(size[1]) if size else len(data), _internal_date(head))

    def mark(self, uid: str, flags: str) -> None:
        self.said(self.server.uid("STORE", uid, "+FLAGS.SILENT", flags))

    def said(self, answer: tuple[str, list[Any]]) -> list[Any]:
        if answer[0] != "OK":
            raise imaplib.IMAP4.error("refused")  # the server's words may name the mailbox
        return answer[1]


def _internal_date(head: bytes) -> datetime:
    """When the mail arrived on the server; now, where it does not say so or says what cannot be."""
    local = imaplib.Internaldate2tuple(head)
    now = timezone.now()
    if local is None:
        return now
    try:
        return min(datetime.fromtimestamp(time.mktime(local), UTC), now)
    except (OverflowError, ValueError, OSError):
        return now
