"""Titles as offices write them."""

import pytest

from caseload.lib.export import csv_lines
from jobcenter.imports.client_columns import CLIENTS
from jobcenter.imports.clients import read_list
from jobcenter.imports.columns import key
from jobcenter.imports.sheet import Unreadable
from tests.jobcenter.imports.lists import DATA, csv_bytes


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("NACHNAME", "last_name"),
        ("Name", "last_name"),
        (" Familienname ", "last_name"),
        ("Vorname(n)", "first_name"),
        ("geb.", "birth_date"),
        ("Geb.-Datum", "birth_date"),
        ("Geburts-\ndatum", "birth_date"),
        ("Geburtsdatum (TT.MM.JJJJ)", "birth_date"),
        ("PLZ", "postcode"),
        ("Postleitzahl*", "postcode"),
        ("Wohnort", "place"),
        ("STRASSE", "street"),
        ("Straße / Hausnr.", "street"),
        ("Tel.", "phone"),
        ("Mobil", "mobile"),
        ("e-mail", "email"),
        ("EMail-Adresse", "email"),
        ("Kd-Nr.", "number"),
        ("Kd.Nr", "number"),
        ("Kunden Nr.", "number"),
        ("Ziel-Beruf", "target_occupation"),
        ("Berater/in", "counsellor"),
        ("Berater:in", "counsellor"),
        ("Berater*in", "counsellor"),
        ("IFK", "counsellor"),
        ("Einwilligung E-Mail", "consent"),
        ("Name, Vorname", "full_name"),
        ("PLZ / Ort", "postcode_place"),
        ("TELEFON_1", "phone"),
        ("Telefon 2", "mobile"),
        ("Straße u. Hausnr.", "street"),
        ("zust. IFK", "counsellor"),
        ("Einw. E-Mail", "consent"),
        ("Nr.", None),
        ("", None),
        ("Spalte1", None),
    ],
)
def test_spellings(title, column):
    assert CLIENTS.column_of(title) == column


def test_no_spelling_means_two_columns():
    spellings = [(key(word), column) for column, words in CLIENTS.spellings.items() for word in words.split("|")]
    assert all(CLIENTS.known[word] == column for word, column in spellings)


def test_the_template_is_understood():
    content = "".join(csv_lines(CLIENTS.template_titles(), [])).encode()
    with pytest.raises(Unreadable):
        read_list(content)
    table = read_list(content + b"123A456789;Koch;Lea\r\n")
    assert not table.unknown and len(table.positions) == len(CLIENTS.template_titles())


def test_lines_above_the_titles_and_repeated_titles_do_not_matter():
    table = read_list(
        csv_bytes(
            [
                ["Jobcenter", "", ""],
                ["Name der Liste:", "Stand 21.11.2026", ""],
                [],
                ["", "Nachname", "Vorname"],
                ["1", "Koch", "Lea"],
                ["", "Nachname", "Vorname"],
                ["2", "Meier", "Udo"],
            ]
        )
    )
    assert table.header.number == 4 and [line.number for line in table.lines] == [5, 7]


def test_unknown_columns_are_named_and_blank_ones_ignored():
    table = read_list(csv_bytes([["Nachname", "", "Vorname", "Haarfarbe", " "], ["Koch", "?", "Lea", "rot", ""]]))
    assert table.unknown == ["Haarfarbe"]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (["Nachname", "PLZ", "PLZ"], ["PLZ", "1"]),
        (["Nachname", "PLZ", "Postleitzahl"], ["PLZ", "Postleitzahl"]),
        (["Name", "Nachname", "Vorname"], ["Name", "Nachname"]),
    ],
)
def test_the_same_column_twice_is_a_clear_error(head, words):
    with pytest.raises(Unreadable) as error:
        read_list(csv_bytes([head, ["a"] * len(head)]))
    assert all(word in str(error.value) for word in words)


def test_shared_list_with_a_column_twice():
    with pytest.raises(Unreadable, match="PLZ"):
        read_list((DATA / "csv/excel_german/a08_doppelte_kopfzeile.csv").read_bytes())


def test_only_titles():
    with pytest.raises(Unreadable, match="1"):
        read_list(b"Nachname;Vorname;Geburtsdatum\r\n;;\r\n")


def test_no_titles():
    with pytest.raises(Unreadable, match="Nachname"):
        read_list(b"Koch;Lea;03.04.1988\r\nMeier;Udo;01.01.1980\r\n")


def test_telephone_and_mobile_number_are_two_columns():
    table = read_list(csv_bytes([["Nachname", "Telefon", "Handy"], ["Koch", "1", "2"]]))
    assert {"phone", "mobile"} <= table.positions.keys()
