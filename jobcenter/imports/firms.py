"""One line of a list of employers becomes a checked firm: through the form of the screen, put right first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from caseload.lib.postcodes import as_postcode, coordinates_of
from caseload.lib.text import clean_line, fold
from employers.companies.fields import without_null
from employers.companies.forms import EmployerForm
from employers.companies.models import Employer
from employers.companies.numbers import check_digit_fits
from jobcenter.imports.columns import Table

PERSON = ("person", "person_phone", "person_email")
_GONE = re.compile(r"remov|gelöscht|erloschen|geschlossen|stillgelegt|aufgelöst|dissolved|closed", re.I)
_PLACE_IN_ADDRESS = re.compile(r"^(.*?),?\s*\b([0-9]{5})\s+([^,0-9]+?)\.?\s*$")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


@dataclass
class Firm:
    """A checked line. ``values`` hold only what the line says, as fields of Employer; ``person`` is (name, phone, e-mail).

    ``reasons`` refuse the line; ``warnings`` do not. ``faults`` are the cells that could not be used: (field, text).
    """

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    person: tuple[str, str, str] = ("", "", "")
    reasons: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    faults: list[list[str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.values.get("name", ""))

    @property
    def number(self) -> str:
        return str(self.values.get("establishment_number") or "")

    @property
    def key(self) -> tuple[str, str]:
        """What makes a line without a number the same employer as another: name (spelling aside) and postcode."""
        return fold(self.name)[:200], str(self.values.get("postcode", ""))


class FirmForm(EmployerForm):
    """The form of the screen, bound to one line after another. Which employer is meant is found out for all at once."""

    def __init__(self) -> None:
        super().__init__(instance=Employer())
        self.fields["closed_on"] = EmployerForm.base_fields["closed_on"]

    def check(self, cells: dict[str, str]) -> None:
        self.cells = cells
        self.data, self.is_bound, self._errors = cells, True, None
        self.full_clean()

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data

    def _post_clean(self) -> None:
        """No instance is built; each cell is held against the rule of its own field."""
        for name in self.cells.keys() & self.cleaned_data.keys():
            try:
                Employer._meta.get_field(name).clean(self.cleaned_data[name], None)
            except ValidationError as error:
                self.add_error(name, error)


def firms(table: Table) -> Iterator[Firm]:
    form = FirmForm()
    for line in table.lines:
        yield _firm(form, line.number, table.cells(line))


def _firm(form: FirmForm, line: int, cells: dict[str, str]) -> Firm:
    firm = Firm(line)
    cells = {name: text for name, cell in cells.items() if (text := without_null(cell.strip()))}
    name, phone, email = (clean_line(cells.pop(part, "")) for part in PERSON)
    firm.person = (name[:150], phone[:40], email if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email) else "")
    _put_right(firm, cells)
    form.check(cells)
    for field_name, errors in form.errors.items():
        if field_name in cells:
            firm.faults.append([field_name, clean_line(cells[field_name])[:200]])
        for error in errors:
            if field_name == "name":
                firm.reasons.append(_("The line names no employer."))
            else:
                label = form.fields[field_name].label
                firm.warnings.append(_("%(field)s left out: %(reason)s") % {"field": label, "reason": error})
    firm.values = {name: form.cleaned_data[name] for name in cells if form.cleaned_data.get(name)}
    if firm.number and not check_digit_fits(firm.number):
        firm.warnings.append(_("The check digit of the establishment number does not fit; it is kept and marked."))
    return firm


def _put_right(firm: Firm, cells: dict[str, str]) -> None:
    cells.setdefault("name", "")
    if _GONE.search(cells.pop("status", "")):
        firm.warnings.append(_("The list says that this employer is no longer there; please check it."))
    number = cells.pop("house_number", "")
    if number and "street" in cells:
        cells["street"] = f"{cells['street']} {number}"
    if found := _PLACE_IN_ADDRESS.match(cells.get("street", "")):
        cells["street"] = found[1].strip()
        cells["postcode"] = cells.get("postcode") or found[2]
        cells["place"] = cells.get("place") or found[3].strip()
    if "postcode" in cells:
        cells["postcode"] = as_postcode(cells["postcode"])
        if re.fullmatch(r"[0-9]{5}", cells["postcode"]) and not coordinates_of(cells["postcode"]):
            firm.warnings.append(_("The postcode is not known; please check it."))
    if "establishment_number" in cells:
        cells["establishment_number"] = re.sub(r"\D", "", re.sub(r"\.0$", "", cells["establishment_number"])).zfill(8)
    if "size" in cells:
        cells["size"] = _size(cells["size"])
    if found := _DAY.search(cells.get("closed_on", "")):
        cells["closed_on"] = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if "branch_code" in cells:
        cells["branch_code"] = clean_line(cells["branch_code"]).upper()


def _size(text: str) -> str:
    """A number of employees, or our own words, as one of our classes; what is neither is left to the form to refuse."""
    if found := re.search(r"\d+", text.replace(".", "")):
        count = int(found[0])
        return str(Employer.Size.SMALL if count < 50 else Employer.Size.MEDIUM if count < 500 else Employer.Size.LARGE)
    words = {fold(str(label)): value for value, label in Employer.Size.choices}
    return words.get(fold(text), text)
