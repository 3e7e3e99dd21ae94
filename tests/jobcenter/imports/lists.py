"""Lists for the tests: written as an office writes them, and those of the shared corpus."""

import csv
import io
from pathlib import Path

from openpyxl import Workbook

from tests.shared import SHARED as DATA

HEAD = ["Nachname", "Vorname", "Geburtsdatum", "PLZ", "Ort", "Telefon", "E-Mail", "Zielberuf", "Bemerkung"]


def shared(*parts: str) -> list[Path]:
    found = sorted(path for path in DATA.joinpath(*parts).rglob("*") if path.is_file())
    assert found, f"{DATA.joinpath(*parts)} is empty"
    return found


def csv_bytes(rows, delimiter=";", encoding="utf-8-sig"):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


def clients_csv(*rows, head=("Kundennummer", "Nachname", "Vorname", "Geburtsdatum", "Telefon", "E-Mail")):
    return csv_bytes([head, *rows])


def workbook_bytes(*sheets, epoch=None):
    """``sheets``: pairs of title and rows."""
    book = Workbook()
    book.remove(book.active)
    if epoch:
        book.epoch = epoch
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return saved(book)


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
