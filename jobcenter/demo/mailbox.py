"""The mails that the catcher keeps: which there are, and what stands in one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesHeaderParser, BytesParser
from pathlib import Path

NAME = re.compile(r"[0-9]{20}-[0-9a-f]{8}")


@dataclass(frozen=True)
class Mail:
    """``message`` has headers only in a list, everything in ``read``."""

    name: str
    message: EmailMessage

    @property
    def arrived_at(self) -> datetime:
        """Aware, UTC; the catcher's clock, not the header."""
        return datetime.fromtimestamp(int(self.name.split("-")[0]) / 1e9, UTC)

    @property
    def subject(self) -> str:
        return str(self.message.get("Subject", ""))

    @property
    def sender(self) -> str:
        return str(self.message.get("From", ""))

    @property
    def recipients(self) -> str:
        """Those named when it was handed in; the header may say anything."""
        return str(self.message.get("X-Envelope-To", ""))

    @property
    def headers(self) -> list[tuple[str, str]]:
        return [(name, str(value)) for name, value in self.message.items()]

    @property
    def text(self) -> str:
        return body(self.message, "plain")

    @property
    def html(self) -> str:
        return body(self.message, "html")

    @property
    def attachments(self) -> list["Attachment"]:
        """Every part that is neither the text nor its HTML version, calendar invitations in the alternatives included."""
        shown = [self.message.get_body((kind,)) for kind in ("plain", "html")]
        parts = [part for part in self.message.walk() if not part.is_multipart() and part not in shown]
        return [Attachment(number, part) for number, part in enumerate(parts, start=1)]


@dataclass(frozen=True)
class Attachment:
    number: int
    part: EmailMessage

    @property
    def filename(self) -> str:
        extension = "ics" if self.part.get_content_type() == "text/calendar" else "bin"
        return self.part.get_filename() or f"{self.number}.{extension}"

    @property
    def content(self) -> bytes:
        return bytes(self.part.get_payload(decode=True) or b"")


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return decoded(part) if part else ""


def decoded(part: MIMEPart) -> str:
    """The text of a part; a charset that does not exist, or does not fit, must not hide the rest."""
    content = bytes(part.get_payload(decode=True) or b"")
    try:
        return content.decode(part.get_content_charset("utf-8"), errors="replace")
    except LookupError:
        return content.decode("utf-8", errors="replace")


def names(directory: Path) -> list[str]:
    """Newest first."""
    if not directory.is_dir():
        return []
    return sorted((file.stem for file in directory.glob("*.eml") if NAME.fullmatch(file.stem)), reverse=True)


def overview(directory: Path, wanted: list[str]) -> Iterator[Mail]:
    for name in wanted:
        with open(directory / f"{name}.eml", "rb") as file:
            yield Mail(name, BytesHeaderParser(policy=policy.default).parse(file))


def read(directory: Path, name: str) -> Mail | None:
    """None where there is no such mail."""
    file = directory / f"{name}.eml"
    if not NAME.fullmatch(name) or not file.is_file():
        return None
    return Mail(name, BytesParser(policy=policy.default).parsebytes(file.read_bytes()))
