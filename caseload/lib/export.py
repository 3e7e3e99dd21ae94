"""Lists go out as CSV (as German Excel opens it) and XLSX; cells that look like formulas are defused."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from caseload.lib.dates import LOCAL

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def defuse(text: str) -> str:
    """A text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection)."""
    return f"'{text}" if text.lstrip(" ").startswith(_RISKY) else text


def as_text(value: Any) -> str:
    """One cell as a German office writes it: 26.11.2026, local time, empty for None."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone(LOCAL).strftime("%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    return defuse(str(value))


def csv_lines(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Semicolon, CRLF, byte order mark: what a German Excel opens with a double click."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    yield "\ufeff"
    for row in (head, *([as_text(cell) for cell in row] for row in rows)):
        writer.writerow(row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def xlsx_file(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> io.BytesIO:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([str(title) for title in head])
    for row in rows:
        sheet.append([_xlsx_cell(sheet, cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def _xlsx_cell(sheet: Any, value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(LOCAL).replace(tzinfo=None)
    if value is None or isinstance(value, (date, int, float)):
        return value
    cell = WriteOnlyCell(sheet, value=as_text(value))
    cell.data_type = "s"
    return cell


def export(name: str, kind: str, head: Sequence[Any], rows: Iterable[Sequence[Any]]) -> Any:
    """A download of ``rows`` as ``name.csv`` or ``name.xlsx``. Any other ``kind`` raises ValueError."""
    titles = [str(title) for title in head]
    if kind == "csv":
        response: HttpResponse | StreamingHttpResponse = StreamingHttpResponse(
            csv_lines(titles, rows), content_type="text/csv; charset=utf-8"
        )
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return response
    if kind == "xlsx":
        return FileResponse(
            xlsx_file(titles, rows), as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX_TYPE
        )
    raise ValueError(kind)
