"""The PDF as a screen reader and a window envelope see it."""

import io
import re
from datetime import timedelta

import pikepdf
import pytest
import time_machine
from django.utils import timezone

from caseload.clients.models import MailLanguage
from caseload.letters import draft
from caseload.letters.paper import typeset
from caseload.texts.models import MailText
from caseload.texts.wording import WORDINGS
from tests.factories import AppointmentFactory, ClientFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
MM = 72 / 25.4


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def written(language="de", **changes):
    counsellor = UserFactory(last_name="Berger")
    names = {name: changes.pop(name) for name in ("first_name", "last_name", "street", "place") if name in changes}
    client = ClientFactory(counsellor=counsellor, language=language, **names)
    where = changes.pop("where", "Ahstraße 22, Raum 2.14")
    visit = AppointmentFactory(client=client, counsellor=counsellor, starts_at=NOW + timedelta(days=2), place=where)
    return draft.about(visit, MailText.objects.in_force(NOW.date()), NOW)


def opened(letter):
    return pikepdf.open(io.BytesIO(typeset(letter.content(), timezone.now())))


def words(pdf):
    """Text of all pages by the fonts' own tables, as a reader copies it out."""
    return "".join(text for page in pdf.pages for _x, _y, text in shown(page))


def shown(page):
    """(mm from the left, mm from the top, text) of everything shown on the page, in order."""
    tables = {str(name): unicode_of(font) for name, font in page.Resources.Font.items()}
    height, stack, matrix, table, found = float(page.MediaBox[3]), [], pikepdf.Matrix(), {}, []
    line = pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "q":
            stack.append(matrix)
        elif name == "Q":
            matrix = stack.pop()
        elif name == "cm":
            matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
        elif name == "Tm":
            line = pikepdf.Matrix(*map(float, operands))
        elif name == "Tf":
            table = tables[str(operands[0])]
        elif name in ("Tj", "TJ"):
            pieces = operands[0] if name == "TJ" else [operands[0]]
            raw = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
            text = "".join(table.get(raw[n : n + 2], "") for n in range(0, len(raw), 2))
            at = line @ matrix
            found.append((at.e / MM, (height - at.f) / MM, text))
    return found


def unicode_of(font):
    table = {}
    for operands, operator in pikepdf.parse_content_stream(font.ToUnicode):
        if str(operator) == "endbfchar":
            pairs = [bytes(value) for value in operands]
            table |= {code: text.decode("utf-16-be") for code, text in zip(pairs[::2], pairs[1::2], strict=True)}
    return table


@pytest.mark.parametrize("language", MailLanguage.values)
def test_a_letter_is_tagged_and_says_its_language_and_title(language):
    with opened(written(language)) as pdf:
        assert pdf.Root.MarkInfo.Marked and "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == language
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == WORDINGS[MailLanguage(language)].subject
            assert metadata["pdfuaid:part"] == "1"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle and len(pdf.pages) == 1


def test_the_address_stands_in_the_window_and_only_street_and_place_above_it():
    with opened(written(first_name="Ayşe", last_name="Yılmaz")) as pdf:
        rows = [(x, y, text) for x, y, text in shown(pdf.pages[0]) if text.strip()]
    at = {text: (round(x, 1), y) for x, y, text in rows}
    (sender,) = [place for text, place in at.items() if text == "Ahstraße 22, 45879 Gelsenkirchen"]
    name, street, town = at["Ayşe Yılmaz"], at["Hauptstraße 1"], at["45879 Gelsenkirchen"]
    assert sender[0] == name[0] == street[0] == town[0] == 25.0
    assert 45 < sender[1] <= 62.7 < name[1] < street[1] < town[1] <= 90
    # Nothing else can be seen through the window (20 to 105 mm from the left, 45 to 90 from above).
    window = [text for x, y, text in rows if 20 <= x < 105 and 45 <= y <= 90]
    assert window == ["Ahstraße 22, 45879 Gelsenkirchen", "Ayşe Yılmaz", "Hauptstraße 1", "45879 Gelsenkirchen"]
    assert min(y for _x, y, text in rows if text.startswith("Nachricht")) > 98


def test_another_language_has_the_german_text_below():
    with opened(written("uk")) as pdf:
        text = words(pdf)
    assert "Вам призначено зустріч:" in text and "Середа, 25 листопада 2026\u00a0р., 09:00" in text
    assert "Sie haben einen Termin:" in text and text.index("Вам") < text.index("Auf Deutsch") < text.index("Sie haben")


LABELS = {
    "de": ["Ihre Ansprechperson", "Telefon", "Datum", "23. November 2026"],
    "en": ["Your contact person", "Telephone", "Date", "23 November 2026"],
    "tr": ["İrtibat kişiniz", "Telefon", "Tarih", "23 Kasım 2026"],
    "uk": ["Ваша контактна особа", "Телефон", "Дата", "23 листопада 2026\u00a0р."],
    "ru": ["Ваше контактное лицо", "Телефон", "Дата", "23 ноября 2026\u00a0г."],
    "ar": ["جهة الاتصال الخاصة بكم", "الهاتف", "التاريخ", "23 تشرين الثاني/نوفمبر 2026"],
}


@pytest.mark.parametrize("language", MailLanguage.values)
def test_what_stands_beside_the_address_is_in_the_clients_language_too(language):
    facts = written(language).content()["facts"]
    assert [*[name for name, _value in facts], facts[2][1]] == LABELS[language]


def test_from_right_to_left_every_letter_has_its_shape():
    with opened(written("ar")) as pdf:
        text = words(pdf)
    assert "09:00" in text and "Auf Deutsch" in text
    assert len(re.findall(r"0209[ \u00a0]555123", text)) == 3, (
        "also beside Arabic words a number runs from left to right"
    )
    assert sum("\u0600" <= sign <= "\u06ff" for sign in text) > 60


HOSTILE = [
    '#panic("x")', "$x^2$ \\ #set page(paper: \"a0\")", "*fett* _kursiv_ = = <label> @ref `roh` // /* */", '"}], "x": ["',
    "\u202eevil\u202c", "李小龍 😀", "Пётр ‘Ґанок’", "مُحَمَّد", "x" * 120, "a\u000bb", "' OR 1=1 --", "{{ 7*7 }}",
]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_somebody_is_called_stays_text(hostile):
    with opened(written(first_name=hostile, last_name="Ende", where=hostile)) as pdf:
        text = words(pdf)
        assert pdf.pages[0].MediaBox[2] < 600 and "Ende" in text
    if hostile.isascii() and hostile.isprintable() and len(hostile) < 60:
        assert "".join(hostile.split()) in "".join(text.split())
    if hostile.startswith("李"):
        assert "Li" in text


def test_the_number_and_the_day_are_not_broken_and_no_link_is_printed():
    letter = written()
    lines = [line for paragraph in letter.own for line in paragraph]
    assert "Mittwoch, 25. November 2026, 09:00 Uhr" in lines and any("0209\u00a0555123" in line for line in lines)
    assert not any("http" in line or "E-Mail" in line for line in lines)


def test_an_office_whose_address_reveals_it_is_not_printed_on_the_outside():
    letter = written()
    letter.holder.team.office = "Jobcenter, Ahstraße 22, Gelsenkirchen"
    assert letter.sender == ""
