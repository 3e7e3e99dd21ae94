"""Which column means what: the spellings of titles in lists of German offices, and the row they stand in."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from caseload.lib.text import clean_line, fold
from jobcenter.imports.sheet import MAX_LINES, Line, Sheet, Unreadable, too_many

# The first spelling of each column is the one in the template. Accents, case, blanks and punctuation do not matter.
SPELLINGS: dict[str, str] = {
    "number": "Kundennummer|Kunden-Nr.|Kundennr.|Kd-Nr.|Kd.-Nummer|KNR|KdNr|BA-Kundennummer|Kunden-ID|Nummer der Kundin"
    "|client number|customer number|client no",
    "last_name": "Nachname|Name|Familienname|Zuname|Nachnamen|last name|surname|family name",
    "first_name": "Vorname|Vornamen|Vorname(n)|Rufname|first name|given name|forename",
    "full_name": "Name, Vorname|Nachname, Vorname|Familienname, Vorname|Vor- und Nachname|Vor- und Zuname"
    "|Vorname Nachname|Vorname Name|Vollständiger Name|Kunde|Kundin|Kunde/Kundin|Kundin/Kunde|full name|client",
    "birth_date": "Geburtsdatum|geb.|geb. am|Geb.-Datum|Geb.-Dat.|Gebdat|Geburtsdat.|Geburtstag|geboren|geboren am"
    "|date of birth|birth date|birthday|DOB",
    "phone": "Telefon|Tel.|Telefonnummer|Telefonnr.|Tel.-Nr.|Tel.-Nummer|Telefon privat|Telefon Festnetz|Festnetz"
    "|Festnetznummer|Rufnummer|Fon|Telephon|Telefon/Handy|phone|phone number|telephone",
    "mobile": "Mobil|Handy|Mobiltelefon|Mobilnummer|Mobilnr.|Mobilfunk|Handynummer|Handynr.|Tel. mobil"
    "|Telefon mobil|mobile|mobile phone|cell phone",
    "email": "E-Mail|Mail|E-Mail-Adresse|Mailadresse|Mail-Adresse|E-Mail privat|elektronische Post|email address",
    "street": "Straße|Str.|Straße und Hausnummer|Straße, Hausnummer|Straße/Hausnr.|Straße, Nr.|Straße und Nr."
    "|Straße Hausnr.|Str./Nr.|Str., Hausnr.|Anschrift|Adresse|Straßenname|street|street and number|address",
    "house_number": "Hausnummer|Hausnr.|Haus-Nr.|HNr.|house number",
    "postcode": "PLZ|Postleitzahl|postcode|postal code|zip|zip code",
    "place": "Ort|Wohnort|Stadt|Wohnsitz|Ortsname|place|city|town",
    "postcode_place": "PLZ Ort|PLZ/Ort|PLZ und Ort|PLZ/Wohnort|PLZ Wohnort|Postleitzahl/Ort|Postleitzahl und Ort",
    "target_occupation": "Zielberuf|Wunschberuf|Berufswunsch|Zieltätigkeit|Zielberuf 1|gewünschter Beruf|target occupation",
    "language": "Sprache|Korrespondenzsprache|Sprache für Mails und Briefe|Sprache für E-Mails und Briefe|Kontaktsprache"
    "|language",
    "preferred_channel": "Kontaktweg|bevorzugter Kontaktweg|gewünschter Kontaktweg|Kontaktart|preferred channel|channel",
    "remark": "Bemerkung|Bemerkungen|Anmerkung|Anmerkungen|Notiz|Notizen|Kommentar|Hinweis|Bem.|remark|remarks|note"
    "|notes|comment",
    "counsellor": "Integrationsfachkraft|IFK|Berater/in|Berater|Beraterin|BeraterIn|Ansprechperson|Ansprechpartner/in"
    "|Ansprechpartner|Ansprechpartnerin|persönlicher Ansprechpartner|persönliche Ansprechperson|pAp|Vermittler/in"
    "|Vermittler|Vermittlerin|Vermittlungsfachkraft|Arbeitsvermittler/in|Fachkraft|zuständige Fachkraft"
    "|zuständige Integrationsfachkraft|Betreuer/in|counsellor|counselor|adviser|advisor",
    "consent": "Einwilligung E-Mail|E-Mail-Einwilligung|Einwilligung Mail|Einwilligung|Einwilligung in E-Mail"
    "|Einwilligung per E-Mail|Einwilligung E-Mail-Kontakt|Einverständnis E-Mail|Einverständnis|Wunsch E-Mail|E-Mail-Wunsch"
    "|E-Mail gewünscht|E-Mail erlaubt|Kontakt per E-Mail|consent|consent to e-mail|e-mail consent",
}
TEMPLATE = (
    "number", "last_name", "first_name", "birth_date", "phone", "email", "street", "postcode", "place",
    "target_occupation", "language", "remark", "counsellor", "consent",
)  # fmt: skip
_NAMES = {"last_name", "first_name", "full_name"}
_SEARCHED = 60  # lines in which the title line is looked for: cover notes stand above it


@dataclass(frozen=True)
class Table:
    """A list whose columns are known: ``positions`` maps each column to its place, ``lines`` are the data.

    ``unknown`` are titles that mean nothing to us, ``others`` worksheets with a list that was not read.
    """

    sheet: str
    header: Line
    positions: dict[str, int]
    unknown: list[str]
    lines: list[Line]
    others: list[str]

    def cells(self, line: Line) -> dict[str, str]:
        """The known cells of a line that are not blank; what our own export put before a formula is taken off again."""
        found = {}
        for column, place in self.positions.items():
            text = line.cells[place] if place < len(line.cells) else ""
            if text := undefused(text).strip():
                found[column] = text
        return found


def key(title: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(clean_line(title)))


def template_titles() -> list[str]:
    return [SPELLINGS[column].split("|")[0] for column in TEMPLATE]


COLUMN_OF = {key(spelling): column for column, spellings in SPELLINGS.items() for spelling in spellings.split("|")}


def column_of(title: str) -> str | None:
    """The column a title means; remarks in brackets such as ``Geburtsdatum (TT.MM.JJJJ)`` and stars do not matter."""
    return COLUMN_OF.get(key(title)) or COLUMN_OF.get(key(re.sub(r"\(.*?\)|\[.*?\]", "", title)))


def find_table(sheets: list[Sheet]) -> Table:
    """The list among the worksheets: the first that has a title line with a name and one more known column.

    Raises Unreadable where there is none, where a column stands there twice, or where nothing follows it.
    """
    if not sheets:
        raise Unreadable(_("The file is empty."))
    found = [(sheet, header) for sheet in sheets if (header := _title_line(sheet.lines[:_SEARCHED]))]
    if found:
        return _table(*found[0], others=[sheet.name for sheet, _header in found[1:]])
    raise Unreadable(
        _("No line with column titles was found. The list needs one, such as: %(titles)s.")
        % {"titles": ", ".join(template_titles()[1:5])}
    )


def undefused(text: str) -> str:
    """Takes off the apostrophe that an export puts before what a spreadsheet would run: ``'+49 2323`` is a number."""
    return text[1:] if re.match(r"'(\s*[=+\-@]|[\t\r\n])", text) else text


def _title_line(lines: list[Line]) -> Line | None:
    best, most = None, 1
    for line in lines:
        columns = {column for cell in line.cells if (column := column_of(cell))}
        if len(columns) > most and columns & _NAMES:
            best, most = line, len(columns)
    return best


def _table(sheet: Sheet, header: Line, others: list[str]) -> Table:
    positions: dict[str, int] = {}
    unknown = []
    for place, title in enumerate(header.cells):
        column = column_of(title)
        if column is None:
            if clean_line(title):
                unknown.append(clean_line(title)[:60])
        elif column in positions:
            raise Unreadable(_twice(header, positions[column], place))
        else:
            positions[column] = place
    if "full_name" in positions and {"last_name", "first_name"} <= positions.keys():
        unknown.append(clean_line(header.cells[positions.pop("full_name")])[:60])
    titles = [cell.strip() for cell in header.cells if cell.strip()]
    # A printed list repeats its title line on every page.
    data = [
        line
        for line in sheet.lines
        if line.number > header.number and [cell.strip() for cell in line.cells if cell.strip()] != titles
    ]
    if not data:
        raise Unreadable(_("Below the column titles in line %(line)s there is nothing.") % {"line": header.number})
    if len(data) > MAX_LINES:
        raise Unreadable(too_many())
    return Table(sheet.name, header, positions, unknown, data, others)


def _twice(header: Line, first: int, second: int) -> str:
    titles = clean_line(header.cells[first]), clean_line(header.cells[second])
    if key(titles[0]) == key(titles[1]):
        return _("The column %(title)s stands in line %(line)s twice. Please remove one of them.") % {
            "title": titles[0],
            "line": header.number,
        }
    return _("The columns %(one)s and %(two)s in line %(line)s mean the same. Please remove one of them.") % {
        "one": titles[0],
        "two": titles[1],
        "line": header.number,
    }
