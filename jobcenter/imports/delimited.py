"""Text files as Excel and specialist systems write them: encoding, delimiter, quotation marks."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from jobcenter.imports.sheet import Sheet, Unreadable, filled

DELIMITERS = ";\t,|"
_SEP_LINE = re.compile(r'\A"?sep=(.)"?[ \t]*;*(?:\r\n|\r|\n|\Z)', re.I)
_PROBE = 200  # lines looked at to find the delimiter
# Umlauts inside a word as MS-DOS writes them ("CSV (MS-DOS)" is in Excel's list of formats); in Windows' own code page
# these bytes are quotation marks, which do not stand there.
_DOS_UMLAUT = re.compile(rb"[A-Za-z][\x81\x84\x94][a-z]")
# Umlauts of UTF-8; in Windows' own code page each is a capital A with a tilde and a sign, which no word has.
_UNICODE_UMLAUT = re.compile(rb"\xc3[\xa4\xb6\xbc\x84\x96\x9c\x9f]")
_WINDOWS_UMLAUT = re.compile(rb"[\xe4\xf6\xfc\xc4\xd6\xdc\xdf]")


def read_text(content: bytes) -> Sheet:
    """The list in a text file. Raises Unreadable with the line where a quotation mark is never closed."""
    text = decode(content)
    named = _SEP_LINE.match(text)
    if named:
        text = text[named.end() :]
    delimiter = named[1] if named else likely_delimiter(text)
    return Sheet("", list(filled(enumerate(_records(text, delimiter), 1))))


def decode(content: bytes) -> str:
    """UTF-8, UTF-16 or UTF-32 by their mark, UTF-8 without one if it is valid, else the code page of Windows or DOS.

    Where lists of two programs were put together, each line is judged by itself.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if content.count(0) > len(content) // 5:
        return content.decode("utf-16-le" if content[1::2].count(0) > content[::2].count(0) else "utf-16-be", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _DOS_UMLAUT.search(content) and not _WINDOWS_UMLAUT.search(content):
        return content.decode("cp850")
    if _UNICODE_UMLAUT.search(content):
        return "".join(_line_of_either(line) for line in content.splitlines(keepends=True))
    return _of_windows(content)


def _line_of_either(line: bytes) -> str:
    if _UNICODE_UMLAUT.search(line):
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return _of_windows(line)


def _of_windows(content: bytes) -> str:
    # Five bytes have no meaning in cp1252; as in browsers they pass as control characters, which cleaning removes.
    return content.decode("cp1252", errors="replace").replace("\ufffd", "")


def likely_delimiter(text: str) -> str:
    """The delimiter that cuts the most lines into the same number of cells, more than one."""

    def regularity(delimiter: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        widths: Counter[int] = Counter()
        try:
            for cells, _number in zip(reader, range(_PROBE), strict=False):
                widths[len(cells)] += len(cells) > 1
        except csv.Error:
            pass
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(DELIMITERS, key=lambda delimiter: (*regularity(delimiter), -DELIMITERS.index(delimiter)))


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    if _last_quote_is_open(text, delimiter):
        number = _where_it_opens(text, delimiter)
        raise Unreadable(_("In line %(line)s a quotation mark is opened and never closed.") % {"line": number})
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise Unreadable(
                _("Line %(line)s cannot be read: a cell is far too long.") % {"line": number + 1}
            ) from None
        number += 1
        yield cells


def _strictly(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _last_quote_is_open(text: str, delimiter: str) -> bool:
    if '"' not in text:
        return False
    try:
        for _cells in _strictly(text, delimiter):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def _where_it_opens(text: str, delimiter: str) -> int:
    number = 0
    try:
        for _cells in _strictly(text, delimiter):
            number += 1
    except csv.Error:
        pass
    return number + 1
