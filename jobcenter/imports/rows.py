"""One line of a list becomes a checked person: through the form of the screen, with what only lists do put right first."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from caseload.clients.forms import ClientForm
from caseload.clients.models import Channel, Client, MailLanguage
from caseload.lib.text import clean_line, fold
from jobcenter.imports.columns import Table
from jobcenter.imports.sheet import Line
from jobcenter.imports.workbook import NO_RESULT

# Without these a line still makes a client: an unusable value is left out and named. Any other fault refuses the line.
LEAVABLE = {
    "phone", "email", "street", "postcode", "place", "target_occupation", "remark", "language", "preferred_channel",
}  # fmt: skip
ERRORS = {
    NO_RESULT, "#N/A", "#REF!", "#NAME?", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#ÜBERLAUF!",
}  # fmt: skip
WISHES = {"x", "ja", "yes"}
NO_WISHES = {"", "nein", "no", "n", "0"}
_SUM = re.compile(r"(End|Gesamt|Zwischen)?summe\b.*|Anzahl\b.*|(ins)?gesamt\b.*|total\b.*", re.I | re.S)
_LANGUAGES = {
    MailLanguage.GERMAN: "de|deutsch|german",
    MailLanguage.ENGLISH: "en|englisch|english",
    MailLanguage.TURKISH: "tr|türkisch|turkish|Türkçe",
    MailLanguage.UKRAINIAN: "uk|ua|ukrainisch|ukrainian|Українська",
    MailLanguage.RUSSIAN: "ru|russisch|russian|Русский",
    MailLanguage.ARABIC: "ar|arabisch|arabic|العربية",
}
_CHANNELS = {
    Channel.IN_PERSON: "persönlich|in person|Gespräch|vor Ort",
    Channel.TELEPHONE: "Telefon|telefonisch|Anruf|telephone|phone",
    Channel.VIDEO: "Video|Videogespräch",
    Channel.EMAIL: "E-Mail|Mail|email",
    Channel.LETTER: "Brief|Post|postalisch|schriftlich|letter",
}
LONGEST_PHONE = 40  # as Client.phone
LANGUAGE_OF = {fold(word): code for code, words in _LANGUAGES.items() for word in words.split("|")}
CHANNEL_OF = {fold(word): code for code, words in _CHANNELS.items() for word in words.split("|")}


@dataclass
class Person:
    """A checked line. ``values`` hold only what the line says: an empty cell says nothing and deletes nothing.

    ``reasons`` refuse the line; ``warnings`` do not. ``faults`` are the cells that could not be used: (field, text).
    The messages themselves name the field and never the text, so they can be kept.
    """

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    counsellor: str = ""
    consent: bool = False
    no_consent: bool = False
    reasons: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    faults: list[list[str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return ", ".join(part for part in (self.values.get("last_name"), self.values.get("first_name")) if part)

    @property
    def key(self) -> str:
        return fold(f"{self.values.get('last_name', '')} {self.values.get('first_name', '')}")


class RowForm(ClientForm):
    """The form of the screen, bound to one line after another.

    What the form asks the database per client (number taken, possible duplicates) is asked for all lines at once.
    """

    def check(self, values: dict[str, str]) -> None:
        self.data = {"language": MailLanguage.GERMAN, **values}
        self.is_bound, self._errors = True, None
        self.full_clean()

    def _post_clean(self) -> None:
        """No instance is built: which client a line means is found out later."""


def people(table: Table) -> Iterator[Person]:
    form = RowForm()
    for line in table.lines:
        yield _person(form, table, line)


def _person(form: RowForm, table: Table, line: Line) -> Person:
    person = Person(line.number)
    if any("\0" in cell for cell in line.cells):
        person.reasons.append(_("The line contains characters that no text has (NUL); please type it anew."))
    cells = table.cells(line)
    if sum(1 for cell in line.cells if cell.strip()) == 1 and len(table.positions) > 2:
        person.reasons.append(_("Only one cell of the line is filled: a title or a sum?"))
    elif _is_sum(cells):
        person.reasons.append(_("This line is a sum, not a person."))
    if table.has_more(line):
        person.warnings.append(
            _("The line has more cells than the list has columns; please check that no value stands in a wrong one.")
        )
    _take_out_errors(person, cells)
    _split_combined(person, cells, table)
    person.counsellor = clean_line(cells.pop("counsellor", ""))
    _read_wish(person, cells.pop("consent", ""))
    _translate(person, cells, "language", LANGUAGE_OF)
    _translate(person, cells, "preferred_channel", CHANNEL_OF)
    form.check(cells)
    _judge(person, form, cells)
    return person


def _is_sum(cells: dict[str, str]) -> bool:
    """``Summe`` or ``Anzahl: 12`` where the last name stands, and nothing else that only a person has."""
    name = cells.get("last_name") or cells.get("full_name", "")
    return bool(_SUM.fullmatch(name.strip())) and not cells.keys() & {"first_name", "birth_date", "number"}


def _judge(person: Person, form: RowForm, cells: dict[str, str]) -> None:
    for name, errors in form.errors.items():
        if name in cells:
            person.faults.append([name, clean_line(cells[name])[:200]])
        for error in errors:
            if name in LEAVABLE:
                person.warnings.append(
                    _("%(field)s left out: %(reason)s") % {"field": form.fields[name].label, "reason": error}
                )
            else:
                person.reasons.append(str(error))
    person.warnings += form.warnings
    person.values = {name: form.cleaned_data[name] for name in cells if form.cleaned_data.get(name)}


def _take_out_errors(person: Person, cells: dict[str, str]) -> None:
    """#N/A and its kin are no values."""
    for column in [column for column, text in cells.items() if text.upper() in ERRORS]:
        params = {"field": label(column), "error": cells.pop(column)}
        if column in LEAVABLE | {"mobile", "consent", "house_number"}:
            person.warnings.append(_("%(field)s left out: the cell holds an error (%(error)s).") % params)
        else:
            person.reasons.append(_("%(field)s: the cell holds an error (%(error)s).") % params)


def _split_combined(person: Person, cells: dict[str, str], table: Table) -> None:
    for column, text in cells.items():
        cells[column] = re.sub(r'^="([^"]*)"$', r"\1", text)  # how programs keep Excel from dropping a zero
    for column in {"number", "phone", "mobile", "postcode"} & cells.keys():
        cells[column] = cells[column].lstrip("'")
    if "birth_date" in cells:
        cells["birth_date"] = re.sub(r"[ T]00:00(:00(\.0+)?)?$", "", cells["birth_date"])
    _split_name(person, cells, table)
    if found := re.fullmatch(r"(?:D-)?\s*(\d{4,5})\s+(.+)", cells.get("postcode_place", "")):
        cells.setdefault("postcode", found[1])
        cells.setdefault("place", found[2])
    elif "postcode_place" in cells:
        cells.setdefault("place", cells["postcode_place"])
    cells.pop("postcode_place", None)
    if house := cells.pop("house_number", ""):
        cells["street"] = f"{cells.get('street', '')} {house}".strip()
    _join_telephones(person, cells)


def _split_name(person: Person, cells: dict[str, str], table: Table) -> None:
    whole = cells.pop("full_name", "")
    if "first_name" not in table.positions and "," in cells.get("last_name", ""):
        whole = cells.pop("last_name")
    if not whole or "last_name" in cells:
        return
    last, comma, first = whole.partition(",")
    cells["last_name"] = last
    if first.strip():
        cells.setdefault("first_name", first)
    elif not comma and " " in whole.strip() and "first_name" not in cells:
        person.warnings.append(_("Last and first name could not be told apart; please check them."))


def _join_telephones(person: Person, cells: dict[str, str]) -> None:
    """Two columns of telephone numbers become one field, as far as both are usable and fit."""
    mobile = cells.pop("mobile", "")
    if not mobile:
        return
    usable = [number for number in (cells.get("phone", ""), mobile) if re.fullmatch(r"[^A-Za-z]*\d[^A-Za-z]*", number)]
    together = " / ".join(dict.fromkeys(usable))
    if not usable:
        cells.setdefault("phone", mobile)
    elif len(together) > LONGEST_PHONE:
        cells["phone"] = usable[0]
        person.warnings.append(_("Only the first telephone number was taken: both together are too long."))
    else:
        if len(usable) < len([number for number in (cells.get("phone"), mobile) if number]):
            person.warnings.append(_("One of the telephone numbers was left out: it is damaged or has letters."))
        cells["phone"] = together


def _read_wish(person: Person, text: str) -> None:
    """Only a clear yes records the wish; a list never withdraws one (DOMAIN.md 4.2)."""
    answer = text.strip().casefold()
    person.consent, person.no_consent = answer in WISHES, answer in NO_WISHES - {""}
    if answer not in WISHES | NO_WISHES:
        person.warnings.append(_("The wish for e-mail was not recorded: only x, ja or yes count."))


def _translate(person: Person, cells: dict[str, str], column: str, words: Mapping[str, str]) -> None:
    if column not in cells:
        return
    text = cells.pop(column)
    if code := words.get(fold(text)):
        cells[column] = code
    else:
        person.faults.append([column, clean_line(text)[:200]])
        person.warnings.append(_("%(field)s left out: the value is not known.") % {"field": label(column)})


def label(column: str) -> str:
    """What a person calls the column or field."""
    special = {
        "full_name": _("Name"),
        "mobile": _("Mobile number"),
        "house_number": _("House number"),
        "postcode_place": _("Postcode and place"),
        "counsellor": _("Counsellor"),
        "consent": _("Wish for e-mail"),
    }
    if column in special:
        return special[column]
    name = str(getattr(Client._meta.get_field(column), "verbose_name", column))
    return name[:1].upper() + name[1:]
