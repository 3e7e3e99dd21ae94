"""What kind of file it is, and text files in every encoding and delimiter."""

import io
import zipfile

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jobcenter.imports.clients import read_list
from jobcenter.imports.delimited import decode, read_text
from jobcenter.imports.sheet import MAX_BYTES, MAX_LINES, Unreadable, kind_of
from tests.jobcenter.imports.lists import DATA, csv_bytes, shared

ENCODINGS = ["utf-8", "utf-8-sig", "cp1252", "iso-8859-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


def cells(content):
    return [line.cells for line in read_text(content).lines]


@pytest.mark.parametrize("path", [*shared("csv"), *shared("xlsx")], ids=lambda path: path.name)
def test_every_file_is_read_or_refused_in_words(path):
    try:
        table = read_list(path.read_bytes())
    except Unreadable as error:
        assert len(str(error)) > 15
    else:
        assert table.lines and "last_name" in table.positions


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings_and_delimiters(encoding, delimiter):
    rows = [["Nachname", "Vorname", "Ort"], ["Weiß", "Söre;n,\t|", "Köln"], ['Öz "Ö" türk', "Zeile 1\nZeile 2", ""]]
    assert cells(csv_bytes(rows, delimiter, encoding)) == rows


# Surrogates and control characters are no text; NUL is tested by itself.
CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=20)
LATIN = st.text("abcXYZ äöüÄÖÜß'.-/;,\t@019éèáçñ§", max_size=20)
PLAIN = st.text("abcXYZ äöüß.-/@019", max_size=20)
WORD = st.text("abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=12)


def tables(cell):
    """Title line and lines of one width. The first cell of a line is never blank, so no line counts as empty."""
    return st.integers(2, 6).flatmap(
        lambda width: st.lists(
            st.tuples(WORD, st.lists(cell, min_size=width - 1, max_size=width - 1)).map(lambda t: [t[0], *t[1]]),
            min_size=2,
            max_size=8,
        )
    )


@settings(deadline=None)
@given(table=tables(CELL), delimiter=st.sampled_from(";,\t"), encoding=st.sampled_from(["utf-8-sig", "utf-16"]))
def test_written_and_read_back_in_unicode(table, delimiter, encoding):
    content = f"sep={delimiter}\r\n".encode("utf-16-le" if encoding == "utf-16" else "utf-8")
    mark = b"\xff\xfe" if encoding == "utf-16" else b"\xef\xbb\xbf"
    body = csv_bytes(table, delimiter, "utf-16-le" if encoding == "utf-16" else "utf-8")
    assert cells(mark + content + body) == table


@settings(deadline=None)
@given(table=tables(LATIN), delimiter=st.sampled_from(";,\t"))
def test_written_and_read_back_in_the_windows_code_page(table, delimiter):
    """But for bytes that are UTF-8 by chance, such as "Ä§" alone: nobody can tell what those mean."""
    text = f"sep={delimiter}\r\n".encode() + csv_bytes(table, delimiter, "cp1252")
    assume(text.isascii() or not is_utf8(text))
    assert cells(text) == table


def is_utf8(data):
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


@settings(deadline=None)
@given(table=tables(PLAIN), delimiter=st.sampled_from(";,\t|"))
def test_delimiter_is_found(table, delimiter):
    assert cells(csv_bytes(table, delimiter)) == table


def test_dos_code_page_is_recognised_by_its_umlauts():
    assert decode("Müller;Köhler;Bär".encode("cp850")) == "Müller;Köhler;Bär"
    assert decode("„Test“ – Führerschein".encode("cp1252")) == "„Test“ – Führerschein"
    assert decode("sagt „Test“".encode("cp1252")) == "sagt „Test“"


def test_lists_of_two_programs_put_together():
    lines = "Name;Vorname\r\nMüller;Jörg\r\n".encode() + "Möller;Jürgen\r\n".encode("cp1252")
    assert decode(lines) == "Name;Vorname\r\nMüller;Jörg\r\nMöller;Jürgen\r\n"


def test_line_numbers_are_those_of_excel():
    sheet = read_text(b'sep=;\r\nName;Ort\r\n"zwei\nZeilen";Herne\r\n\r\n;\r\nMeier;Essen\r\n')
    assert [(line.number, line.cells[0]) for line in sheet.lines] == [(1, "Name"), (2, "zwei\nZeilen"), (5, "Meier")]


def test_lone_carriage_returns_end_lines():
    assert cells(b"Name;Ort\rMeier;Essen\r") == [["Name", "Ort"], ["Meier", "Essen"]]


def test_quotation_mark_never_closed_is_named_with_its_line():
    with pytest.raises(Unreadable, match="4"):
        read_text(b'Name;Ort\nA;B\nC;D\nE;"F\nG;H\n')


def test_quotation_marks_inside_do_no_harm():
    assert cells(b'Name;Ort\n"Uschi" Becker;Essen\nA;5" breit\n') == [
        ["Name", "Ort"],
        ["Uschi Becker", "Essen"],
        ["A", '5" breit'],
    ]


@pytest.mark.parametrize("content", [b"", b"  \r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00" * 100])
def test_empty(content):
    with pytest.raises(Unreadable, match=r"leer|empty"):
        kind_of(content)


def archive(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"%PDF-1.7\n...", "XLSX"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "XLSX"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "XLSX"),
        (b"{\\rtf1 Nachname}", "XLSX"),
        (b"<html><table><tr><td>Nachname", "Excel"),
        (b'\xef\xbb\xbf <?xml version="1.0"?><Workbook/>', "Excel"),
        (bytes(range(256)) * 20, "XLSX"),
        (archive(word__document_xml="<w/>"), "XLSX"),
        (archive(liste_csv="Nachname;Vorname"), "XLSX"),
        (archive(xl__workbook_bin="x"), "xlsb"),
        (archive(xl__workbook_xml="<workbook/>"), "xlsx"),
        (b"PK\x03\x04 und dann nichts", "xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "XLSX"),
    ],
)
def test_other_kinds_of_files_are_refused_with_advice(content, word):
    with pytest.raises(Unreadable, match=word):
        read_list(content)


@pytest.mark.parametrize(
    ("name", "word"),
    [("pass_protected.xlsx", "Kennwort|password"), ("date.xls", r"\.xls"), ("date.ods", r"\.ods")],
)
def test_advice_for_what_cannot_be_read(name, word):
    with pytest.raises(Unreadable, match=word):
        read_list((DATA / "xlsx" / "calamine" / name).read_bytes())


@pytest.mark.parametrize("path", shared("security", "upload_svg"), ids=lambda path: path.name)
def test_pictures_in_xml_are_no_list(path):
    with pytest.raises(Unreadable):
        read_list(path.read_bytes())


def test_too_large():
    with pytest.raises(Unreadable, match="10"):
        kind_of(b"a" * (MAX_BYTES + 1))


def test_too_many_lines():
    head, line = b"Nachname;Vorname\n", b"Meier;Udo\n"
    assert len(read_list(head + line * MAX_LINES).lines) == MAX_LINES
    for count in (MAX_LINES + 1, 60_000):
        with pytest.raises(Unreadable, match=r"50.?000"):
            read_list(head + line * count)


def test_bomb_is_refused_before_it_is_unpacked():
    bomb = archive(xl__workbook_xml="<workbook/>", xl__worksheets__sheet1_xml=b" " * (101 * 2**20))
    assert len(bomb) < 300_000
    with pytest.raises(Unreadable):
        kind_of(bomb)
