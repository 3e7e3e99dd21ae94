"""One line becomes a checked person."""

import csv
import json
from datetime import date

import pytest
import time_machine

from caseload.lib.export import defuse
from caseload.lib.text import clean_line
from jobcenter.imports.clients import read_list
from jobcenter.imports.rows import people
from tests.factories import berlin
from tests.jobcenter.imports.lists import DATA, csv_bytes, workbook_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_day():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


def read(content):
    return list(people(read_list(content)))


def person(head, cells):
    """The person of a list with one line; last name and date of birth are given."""
    found = read(csv_bytes([["Nachname", "Geburtsdatum", *head], ["Koch", "03.04.1988", *cells]]))
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("name", ["a01_cp1252_semikolon.csv", "a02_utf8_bom_sep_zeile.csv", "a03_utf16le_tab.txt"])
def test_shared_lists_come_in_without_a_word(name):
    found = read((DATA / "csv/excel_german" / name).read_bytes())
    assert [p.reasons + p.warnings for p in found] == [[] for _ in found]
    expected = {
        "a01_cp1252_semikolon.csv": [
            ("Öztürk", date(1988, 4, 3), "sucht ab 01.12.; Teilzeit"),
            ("Weiß", date(1990, 11, 17), "Führerschein B – gültig"),
        ],
        "a02_utf8_bom_sep_zeile.csv": [("Kovalenko", date(1979, 5, 2), None)],
        "a03_utf16le_tab.txt": [("Łukasik", date(1985, 2, 1), None)],
    }[name]
    assert [(p.values["last_name"], p.values["birth_date"], p.values.get("remark")) for p in found] == expected


def test_shared_list_without_leading_zeros_is_completed_and_pointed_out():
    found = read((DATA / "csv/excel_german/a04_plz_ohne_null.csv").read_bytes())
    assert [(p.values["postcode"], p.reasons, len(p.warnings)) for p in found] == [("01067", [], 1), ("04103", [], 1)]
    assert "01067" in found[0].warnings[0]


def test_shared_list_with_a_damaged_telephone_loses_that_value_only():
    found = read((DATA / "csv/excel_german/a05_telefon_wissenschaftlich.csv").read_bytes())
    assert [("phone" in p.values, p.reasons, len(p.warnings)) for p in found] == [(False, [], 1), (True, [], 0)]
    assert found[0].faults == [["phone", "4,91513E+12"]] and found[0].line == 2


def test_shared_list_with_empty_lines_and_columns():
    assert [
        (p.line, p.name) for p in read((DATA / "csv/excel_german/a06_leere_zeilen_und_spalten.csv").read_bytes())
    ] == [(3, "Becker, Uwe")]


def test_shared_list_with_formulas_is_text():
    (found,) = read((DATA / "csv/excel_german/a07_formel.csv").read_bytes())
    assert found.values["last_name"] == "=1+1" and found.values["remark"].startswith("=HYPERLINK(")


def test_shared_workbook_with_numbers_and_text():
    found = read((DATA / "xlsx/clients_handmade/a01_plz_zahl_und_text.xlsx").read_bytes())
    assert [(p.values["postcode"], p.values["birth_date"]) for p in found] == [
        ("44623", date(1988, 4, 3)),
        ("01067", date(1990, 11, 17)),
    ]


def test_numeric_postcode_of_a_workbook_is_completed_and_pointed_out():
    content = workbook_bytes(("K", [["Nachname", "PLZ", "Geburtsdatum"], ["Koch", 1067, date(1988, 4, 3)]]))
    (found,) = read(content)
    assert found.values["postcode"] == "01067" and len(found.warnings) == 1


def test_what_our_export_defused_comes_back_readable():
    found = person(["Telefon", "Zielberuf"], ["'+49 2323 12345", "'=1+1"])
    assert found.values["phone"] == "+49 2323 12345" and found.values["target_occupation"] == "=1+1"


def test_every_shared_injection_is_text_and_survives_export_and_import():
    with (DATA / "security/csv_injection_a.csv").open(newline="") as file:
        payloads = [json.loads(row["cell_json"]) for row in csv.DictReader(file)]
    assert len(payloads) > 10
    for payload in payloads:
        for text in (payload, defuse(payload)):
            assert person(["Zielberuf"], [text]).values["target_occupation"] == clean_line(payload)


def test_zeros_kept_by_a_text_formula_or_an_apostrophe():
    found = person(["PLZ", "Telefon"], ['="01067"', "'0209 1"])
    assert (found.values["postcode"], found.values["phone"], found.warnings) == ("01067", "0209 1", [])


@pytest.mark.parametrize(
    "birth", ["31.02.1990", "30.02.2000", "99.99.9999", "24.11.2026", "01.01.1899", "#NV", "#WERT!"]
)
def test_date_of_birth_that_cannot_be_refuses_the_line(birth):
    (found,) = read(csv_bytes([["Nachname", "Vorname", "Geburtsdatum"], ["Koch", "Lea", birth]]))
    assert len(found.reasons) == 1 and found.line == 2


@pytest.mark.parametrize(
    ("column", "text"),
    [("E-Mail", "keine"), ("PLZ", "ABC"), ("Telefon", "#NV"), ("Sprache", "Klingonisch"), ("Bemerkung", "x" * 2001)],
)
def test_other_unusable_values_are_left_out_and_named(column, text):
    found = person([column, "Ort"], [text, "Herne"])
    assert found.reasons == [] and len(found.warnings) == 1
    assert set(found.values) == {"last_name", "birth_date", "place"}
    assert text not in found.warnings[0] or text == "#NV"


@pytest.mark.parametrize(
    "birth",
    ["3. April 1988", "03. Apr. 1988", "Sonntag, 3. April 1988", "3-Apr-1988", "03. April 1988 00:00"],
)
def test_date_of_birth_with_the_name_of_its_month(birth):
    (found,) = read(csv_bytes([["Nachname", "Geburtsdatum"], ["Koch", birth]]))
    assert found.values["birth_date"] == date(1988, 4, 3) and not found.warnings


@pytest.mark.parametrize(
    ("birth", "month"), [("3. Mrz 88", 3), ("3. März 88", 3), ("03-Mai-88", 5), ("3. Dez. 88", 12)]
)
def test_date_of_birth_as_a_spreadsheet_shows_it(birth, month):
    (found,) = read(csv_bytes([["Nachname", "Geburtsdatum"], ["Koch", birth]]))
    assert found.values["birth_date"] == date(1988, month, 3) and len(found.warnings) == 1


def test_line_longer_than_its_titles_is_pointed_out():
    found = read(b"Nachname;Vorname;Ort;\nKoch;Lea;Herne\nMeier;Udo;Herne; Mitte\nRuf;Ina;Herne;;\n")
    assert [len(p.warnings) for p in found] == [0, 1, 0]


def test_nul_refuses_its_line_only():
    found = read(b"Nachname;Vorname\nKo\x00ch;Lea\nMeier;Udo\n" + b"Schmidt;Eva\n" * 5)
    assert [bool(p.reasons) for p in found[:2]] == [True, False] and found[0].line == 2


def test_titles_and_sums_are_no_people():
    found = read(csv_bytes([["Nachname", "Vorname", "PLZ"], ["Koch", "Lea", ""], ["Anzahl: 1", "", ""]]))
    assert [bool(p.reasons) for p in found] == [False, True]


@pytest.mark.parametrize("title", ["Nachname", "Nachname, Vorname"])
@pytest.mark.parametrize("name", ["Summe", "Anzahl:", "Gesamt 2", "Insgesamt", "Gesamtsumme"])
def test_sum_over_another_column_is_no_person(title, name):
    found = read(csv_bytes([[title, "Geburtsdatum", "Vermittlungen"], ["Koch, Lea", "1.1.1990", "1"], [name, "", "1"]]))
    assert [bool(p.reasons) for p in found] == [False, True]


def test_somebody_called_like_a_sum_is_a_person():
    found = read(csv_bytes([["Nachname", "Vorname", "PLZ"], ["Total", "Lea", "45879"], ["Anzahler", "", "45879"]]))
    assert not any(p.reasons for p in found)


def test_names_in_one_column():
    for title in ("Name", "Name, Vorname"):
        found = read(
            csv_bytes(
                [[title, "Geburtsdatum"], ["Koch, Lea", "1.1.1990"], ["Suharto", "1.1.1990"], ["Ali Can", "1.1.1990"]]
            )
        )
        assert [(p.values["last_name"], p.values.get("first_name")) for p in found] == [
            ("Koch", "Lea"),
            ("Suharto", None),
            ("Ali Can", None),
        ]


def test_columns_that_belong_together():
    found = person(["PLZ Ort", "Straße", "Hausnr."], ["45879 Gelsenkirchen", "Ahstr.", "22"])
    assert found.values["postcode"] == "45879" and found.values["place"] == "Gelsenkirchen"
    assert found.values["street"] == "Ahstr. 22"


@pytest.mark.parametrize(
    ("phone", "mobile", "stored", "warnings"),
    [
        ("0209 1", "0151 2", "0209 1 / 0151 2", 0),
        ("", "0151 2", "0151 2", 0),
        ("0209 1", "0209 1", "0209 1", 0),
        ("4,9E+12", "0151 2", "0151 2", 1),
        ("0209 1", "abends", "0209 1", 1),
        ("0" * 25, "1" * 25, "0" * 25, 1),
    ],
)
def test_telephone_and_mobile_number(phone, mobile, stored, warnings):
    found = person(["Telefon", "Mobil"], [phone, mobile])
    assert found.values["phone"] == stored and len(found.warnings) == warnings


@pytest.mark.parametrize(
    ("text", "code"), [("Türkisch", "tr"), ("TR", "tr"), ("ukrainisch", "uk"), ("Українська", "uk"), ("arabic", "ar")]
)
def test_languages_as_people_call_them(text, code):
    assert person(["Sprache"], [text]).values["language"] == code


@pytest.mark.parametrize(
    ("text", "wish", "hint"),
    [("x", True, 0), ("JA", True, 0), ("yes", True, 0), ("nein", False, 0), ("", False, 0), ("vielleicht", False, 1)],
)
def test_only_a_clear_yes_is_a_wish(text, wish, hint):
    found = person(["Einwilligung E-Mail", "Ort"], [text, "Herne"])
    assert found.consent is wish and len(found.warnings) == hint


def test_true_of_a_workbook_is_a_yes():
    (found,) = read(workbook_bytes(("K", [["Nachname", "Vorname", "Einwilligung"], ["Koch", "Lea", True]])))
    assert found.consent


def test_hard_names_come_in_as_they_are_written():
    head, *lines = (DATA / "names/names_edge_cases_a.csv").read_text().split("\n", 1)
    found = read(f"Vorname,Nachname,Bemerkung\n{lines[0]}".encode())
    assert len(found) == 48 and not any(p.reasons for p in found)
    names = {(p.values.get("first_name", ""), p.values.get("last_name", "")) for p in found}
    assert {("Suharto", ""), ("", "Sukarno"), ("Jürgen", "Null"), ("Nan", "True"), ("محمد", "الأحمد")} <= names
    assert {("Peter", "Schmidt-Lang"), ("<b>Ute</b>", "Fett"), ("=Sum", "Ali"), ("a b", "Tab")} <= names
    assert head.startswith("first_name")
