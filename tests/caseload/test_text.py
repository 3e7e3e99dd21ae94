import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseload.lib.text import clean_line, fold
from tests.shared import SHARED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Öztürk-Groß", "oeztuerk gross"),
        ("Sören Weiß", "SOEREN WEISS"),
        ("O'Connor", "O’Connor"),
        ("İbrahim Işık", "ibrahim isik"),
        ("José Muñoz", "José Muñoz"),
        ("Ana-Maria", "Ana\u2011Maria"),
        ("Đorđe Đokić", "dorde dokic"),
        ("Коваленко", "kovalenko"),
        ("Guðmundsdóttir", "gudmundsdottir"),
    ],
)
def test_one_person_is_found_under_every_spelling(one, other):
    assert fold(one) == fold(other) != ""


def test_every_hard_name_keeps_its_letters():
    with (SHARED / "names" / "names_edge_cases_a.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name in (row["first_name"], row["last_name"]):
                clean = clean_line(name)
                assert bool(clean) == bool(name.strip())
                assert "\n" not in clean and "\u200b" not in clean and "\u00ad" not in clean


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    assert clean_line(clean_line(text)) == clean_line(text)
    assert fold(fold(text)) == fold(text)
    assert "\x00" not in clean_line(text)
