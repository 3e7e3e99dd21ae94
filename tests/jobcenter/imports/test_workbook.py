"""Workbooks as people keep them."""

import io
import re
import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from jobcenter.imports.clients import read_list
from jobcenter.imports.sheet import Unreadable
from jobcenter.imports.workbook import NO_RESULT, read_workbook
from tests.jobcenter.imports.lists import DATA, saved, workbook_bytes


def rows(content):
    return [line.cells for line in read_workbook(content)[0].lines]


def rewritten(content, part, change):
    """The workbook with one part changed, as other programs write it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()).encode() if name == part else text)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_cells_become_text_as_a_person_reads_them():
    content = workbook_bytes(
        ("Kunden", [["Name", "x"], [44623, 44623.0], ["01067", 1.5], [True, False], [4915134567890.0, "  a "]])
    )
    assert rows(content) == [
        ["Name", "x"],
        ["44623", "44623"],
        ["01067", "1.5"],
        ["ja", "nein"],
        ["4915134567890", "  a "],
    ]


def test_leading_zeros_that_a_format_shows_are_kept():
    book = Workbook()
    book.active.append(["Kundennummer", "Name", "PLZ", "Telefon"])
    book.active.append([4711, "Koch", 1067, 123])
    for cell, shown in (("A2", "0000000000"), ("C2", "00000"), ("D2", "0.00")):
        book.active[cell].number_format = shown
    assert rows(saved(book))[1] == ["0000004711", "Koch", "01067", "123"]


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904])
def test_dates_in_both_date_systems(epoch):
    content = workbook_bytes(
        ("Kunden", [["Name", "am"], [date(1988, 4, 3), datetime.combine(date(1990, 1, 2), time(9, 30))]]), epoch=epoch
    )
    assert rows(content)[1] == ["1988-04-03", "1990-01-02 09:30"]


def test_shared_1904_workbook():
    assert rows((DATA / "xlsx/calamine/date_1904.xlsx").read_bytes())[0] == ["2021-01-01", "15"]


def test_line_breaks_written_as_codes():
    assert "_x000D_" not in rows((DATA / "xlsx/calamine/has_x000D_.xlsx").read_bytes())[0][0]


def test_hidden_worksheets_are_not_read():
    sheets = read_workbook((DATA / "xlsx/calamine/any_sheets.xlsx").read_bytes())
    assert [sheet.name for sheet in sheets] == ["Visible"]


def test_list_behind_a_cover_sheet_and_below_a_title():
    table = read_list((DATA / "xlsx/clients_handmade/a02_deckblatt_und_titelzeile.xlsx").read_bytes())
    assert (table.sheet, table.header.number, [line.number for line in table.lines]) == ("Kunden", 3, [4])


def test_second_list_is_named_not_forgotten():
    head = ["Nachname", "Vorname"]
    content = workbook_bytes(("Deckblatt", [["Stand"]]), ("A", [head, ["M", "E"]]), ("B", [head, ["N", "F"]]))
    table = read_list(content)
    assert (table.sheet, table.others) == ("A", ["B"])


def test_formula_counts_with_its_result_and_never_as_an_empty_cell():
    book = Workbook()
    book.active.append(["Name", "Ort"])
    book.active.append(['="a"&"b"', "Herne"])
    content = saved(book)
    assert rows(content)[1] == [NO_RESULT, "Herne"]
    with_result = rewritten(content, SHEET, lambda xml: re.sub(r"</f>\s*<v\s*/?>(</v>)?", "</f><v>ab</v>", xml))
    with_result = rewritten(with_result, SHEET, lambda xml: xml.replace('r="A2"', 'r="A2" t="str"'))
    assert rows(with_result)[1] == ["ab", "Herne"]
    empty = rewritten(with_result, SHEET, lambda xml: xml.replace("<v>ab</v>", "<v></v>"))
    assert rows(empty)[1] == ["", "Herne"]


def test_text_that_looks_like_a_formula_stays_text():
    book = Workbook()
    book.active.append(["Name", "Ort"])
    book.active.append(["x", "Herne"])
    cell = book.active["A2"]
    cell.value, cell.data_type = "=1+1", "s"
    assert rows(saved(book))[1][0] == "=1+1"


def test_cell_merged_over_rows_holds_for_each():
    book = Workbook()
    for row in (
        ["Liste", None, None],
        ["Name", "IFK", "Ort"],
        ["A", "Berger", "x"],
        ["B", None, "y"],
        [None] * 3,
        ["C"],
    ):
        book.active.append(row)
    book.active.merge_cells("A1:C1")
    book.active.merge_cells("B3:B5")
    assert rows(saved(book)) == [["Liste"], ["Name", "IFK", "Ort"], ["A", "Berger", "x"], ["B", "Berger", "y"], ["C"]]


def test_titles_in_two_merged_lines():
    book = Workbook()
    for row in (["Nachname", "Erreichbar", None], [None, "Telefon", "E-Mail"], ["Koch", "0209 1", "k@example.org"]):
        book.active.append(row)
    book.active.merge_cells("A1:A2")
    book.active.merge_cells("B1:C1")
    table = read_list(saved(book))
    assert table.header.number == 2 and table.cells(table.lines[0])["last_name"] == "Koch"


def test_wrong_dimension_loses_no_rows():
    content = workbook_bytes(("Kunden", [["Name", "Ort"], ["A", "x"], ["B", "y"]]))
    assert len(rows(rewritten(content, SHEET, lambda xml: re.sub(r'ref="A1:B3"', 'ref="A1"', xml)))) == 3


def test_row_number_beyond_excel_ends_the_list():
    content = workbook_bytes(("Kunden", [["Name", "Ort"], ["A", "x"]]))
    far = rewritten(
        content, SHEET, lambda xml: xml.replace("</sheetData>", '<row r="99999999999"><c r="A9"/></row></sheetData>')
    )
    assert len(rows(far)) == 2


def test_entity_bomb_is_refused():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    content = workbook_bytes(("Kunden", [["Name", "Ort"], ["A", "x"]]))
    for part in (SHEET, "xl/workbook.xml"):
        with pytest.raises(Unreadable):
            read_workbook(
                rewritten(content, part, lambda xml: re.sub(r"^(<\?xml[^>]*\?>)?", lambda m: m[0] + bomb, xml, count=1))
            )


def test_truncated_workbook_is_refused():
    content = workbook_bytes(("Kunden", [["Name", "Ort"], ["A", "x"]]))
    for size in (100, len(content) // 2, len(content) - 10):
        with pytest.raises(Unreadable):
            read_list(content[:size])
