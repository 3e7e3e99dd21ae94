"""XLSX workbooks: the visible worksheets as a person sees them."""

import io
import re
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

from openpyxl import load_workbook
from openpyxl.styles.numbers import BUILTIN_FORMATS_MAX_SIZE
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.escape import unescape

from jobcenter.imports.sheet import MAX_LINES, Sheet, Unreadable, damaged, filled, too_many

MAX_ROW = 1_048_576  # Excel's own; a damaged file may claim more
MAX_COLUMN = 200
NO_RESULT = "#?"  # a formula that was saved without its result

_PADDED = re.compile(r"(\[\$[^\]]*\])?00+(;.*)?")  # a number format of zeros alone
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
_FORMULA_ONLY = re.compile(
    rb"<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)

Row = tuple[int, list[str]]


def read_workbook(content: bytes) -> list[Sheet]:
    """All visible worksheets with anything in them. Raises Unreadable where openpyxl cannot follow."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of charts, filters and the like, which no list needs
        try:
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = [_read(book, sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
        except Unreadable:
            raise
        except Exception:
            raise Unreadable(damaged()) from None
    return [sheet for sheet in sheets if sheet.lines]


def _read(book: Any, sheet: Any) -> Sheet:
    xml = book._archive.read(sheet._worksheet_path)
    if xml.count(b"row ") > MAX_LINES and _filled_rows(xml) > MAX_LINES + 20:
        raise Unreadable(too_many())  # said at once, not after a minute of reading
    sheet.reset_dimensions()  # some programs write a wrong one, and rows would be lost
    rows = ((number, row) for number, row in enumerate(_texts(sheet, _zeros(book)), 1) if row)
    return Sheet(sheet.title, list(filled(_with_merged(_with_missing_results(rows, xml), xml))))


def _zeros(book: Any) -> dict[int, int]:
    """Which styles of cells show numbers with leading zeros, and how many digits: the format ``00000`` of a postcode."""
    widths = {}
    for style, cell in enumerate(book._cell_styles):
        custom = cell.numFmtId - BUILTIN_FORMATS_MAX_SIZE
        if 0 <= custom < len(book._number_formats) and _PADDED.fullmatch(book._number_formats[custom]):
            widths[style] = book._number_formats[custom].partition(";")[0].count("0")
    return widths


def _texts(sheet: Any, zeros: dict[int, int]) -> Iterator[list[str]]:
    if not zeros:  # values alone are read in two thirds of the time
        for row in sheet.iter_rows(max_row=MAX_ROW, values_only=True):
            yield [as_text(value) for value in row[:MAX_COLUMN]]
        return
    for row in sheet.iter_rows(max_row=MAX_ROW):
        yield [_padded(cell, zeros) for cell in row[:MAX_COLUMN]]


def _padded(cell: Any, zeros: dict[int, int]) -> str:
    text = as_text(cell.value)
    return text.zfill(zeros.get(cell._style_id, 0)) if cell.data_type == "n" and text.isdecimal() else text


def as_text(value: Any) -> str:
    """A cell as text: 1988-04-03 for a date, 44623 for 44623.0, no exponent, ``ja`` and ``nein`` for yes and no."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, float):
        return f"{value:.15g}" if not value.is_integer() else f"{value:.0f}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return unescape(text) if "_x" in text else text


def _filled_rows(xml: bytes) -> int:
    return sum(b"v>" in row or b"is>" in row for row in re.split(rb"<(?:\w+:)?row\b", xml)[1:])


def _with_missing_results(rows: Iterable[Row], xml: bytes) -> Iterator[Row]:
    """A formula without a stored result would read as an empty cell; it must not pass in silence.

    An empty text is a result: the cell then says ``t="str"``.
    """
    missing: dict[int, list[int]] = {}
    for found in _FORMULA_ONLY.finditer(xml) if b"<f" in xml or b":f" in xml else ():
        place = re.search(rb'\br="([A-Z]+\d+)"', found[1])
        if place and b't="str"' not in found[1]:
            row, column = coordinate_to_tuple(place[1].decode())
            missing.setdefault(row, []).append(column)
    for number, cells in rows:
        for column in missing.get(number, ()):
            _put(cells, column, NO_RESULT)
        yield number, cells


def _with_merged(rows: Iterable[Row], xml: bytes) -> Iterator[Row]:
    """A cell merged over several rows holds for each of them; the file keeps its value in the first only.

    Merged over columns it stays in the first: that is how titles above a list are written.
    """
    starts: dict[int, list[tuple[int, int]]] = {}
    for found in _MERGED.finditer(xml):
        column, first, _last_column, last = range_boundaries(found[1].decode())
        if last > first:
            starts.setdefault(first, []).append((column, last))
    open_cells: dict[int, tuple[int, str]] = {}
    for number, cells in rows:
        if any(cells):
            for column, (last, text) in open_cells.items():
                if number <= last:
                    _put(cells, column, text)
        for column, last in starts.get(number, ()):
            if column <= len(cells) and cells[column - 1]:
                open_cells[column] = (last, cells[column - 1])
        yield number, cells


def _put(cells: list[str], column: int, text: str) -> None:
    if column > MAX_COLUMN:
        return
    cells.extend([""] * (column - len(cells)))
    cells[column - 1] = cells[column - 1] or text
