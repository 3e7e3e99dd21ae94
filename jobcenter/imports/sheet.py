"""The bytes of a file become the lines of a list: what kind of file it is, and what is refused as a whole.

Every cell is text, as a person would read it: dates as 1988-04-03, numbers without exponent, yes as ``ja``.
Knows nothing of clients and of the database.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

MAX_BYTES = 10 * 1024 * 1024
MAX_LINES = 50_000
MAX_UNPACKED = 100 * 1024 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3",
    b"MZ", b"\x7fELF", b"BM", b"II*\x00", b"MM\x00*", b"RIFF", b"OggS", b"ID3",
)  # fmt: skip


class Unreadable(Exception):
    """The file as a whole cannot be read as a list; the message says why and what to do, in the person's language."""


@dataclass(frozen=True)
class Line:
    """``number`` is the row as Excel counts it: a cell with line breaks is one row, a ``sep=;`` line is none."""

    number: int
    cells: list[str]


@dataclass(frozen=True)
class Sheet:
    """``name`` is that of the worksheet, empty for a text file. Empty lines are left out."""

    name: str
    lines: list[Line]


def check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise Unreadable(
            _("The file has more than %(limit)s megabytes. Please split the list.") % {"limit": MAX_BYTES // 2**20}
        )


def kind_of(content: bytes) -> str:
    """``xlsx`` or ``text``, by content and never by name; everything else raises Unreadable with what to do."""
    check_size(len(content))
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise Unreadable(_("The file is empty."))
    if content.startswith(_OLE):
        raise Unreadable(_ole_advice(content))
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_archive(content)
    if content.startswith(_OTHER_KINDS):
        raise Unreadable(_no_list())
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise Unreadable(
            _("This is a web page or XML file, whatever its name says. Please open it in Excel and save it as .xlsx.")
        )
    if _is_binary(content[:65536]):
        raise Unreadable(_no_list())
    return "text"


def filled(lines: Iterable[tuple[int, list[str]]]) -> Iterator[Line]:
    """The lines with anything in them, given with their numbers. More than ``MAX_LINES`` raises Unreadable."""
    count = 0
    for number, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        # The title line and some lines above it do not count against the limit.
        if count > MAX_LINES + 20:
            raise Unreadable(too_many())
        yield Line(number, cells)


def _ole_advice(content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return _("The file is protected by a password. Please save it without a password and try again.")
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return _("This is a file of an old Excel (.xls). Please open it and save it as .xlsx.")
    return _no_list()


def _kind_of_archive(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Unreadable(damaged()) from None
    names = {part.filename for part in parts}
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise Unreadable(_("Unpacked, the file would be far too large. Please save only the list, as .xlsx or CSV."))
    if "xl/workbook.bin" in names:
        raise Unreadable(_("This is a binary Excel file (.xlsb). Please open it and save it as .xlsx."))
    if any(name.endswith("workbook.xml") for name in names):
        return "xlsx"
    if "mimetype" in names and b"opendocument" in content[:200]:
        raise Unreadable(_("This is an OpenDocument file (.ods). Please open it and save it as .xlsx or CSV."))
    raise Unreadable(_no_list())


def _is_binary(start: bytes) -> bool:
    """Control characters that no text has. NUL is judged by the reader: UTF-16 is full of it, and a cell may have one."""
    strange = sum(start.count(byte) for byte in (*range(1, 9), 11, *range(14, 26), *range(27, 32)))
    return strange > len(start) // 50


def _no_list() -> str:
    return _("This is not a list: only XLSX and CSV files can be read. Please save the list in Excel as .xlsx.")


def too_many() -> str:
    return _("The list has more than %(limit)s lines. Please split it.") % {
        "limit": number_format(MAX_LINES, force_grouping=True)
    }


def damaged() -> str:
    return _("The workbook is damaged and cannot be read. Please open it in Excel and save it again as .xlsx.")
