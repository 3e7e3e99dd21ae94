"""One line of a list of vacancies becomes a checked offer: through the form of the screen, put right first."""

import hashlib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from caseload.lib.postcodes import Point, as_postcode, coordinates_of, lies_in_germany
from caseload.lib.text import clean_line, fold
from caseload.occupations.models import codes_of, split_code
from employers.companies.fields import without_null
from employers.companies.models import Employer
from employers.vacancies.forms import ASKED_FOR, VacancyForm
from employers.vacancies.models import Vacancy
from jobcenter.imports.columns import Table

# Without these a line still makes a vacancy: an unusable value is left out and named. Any other fault refuses the line.
LEAVABLE = {
    "occupation", "description", "street", "postcode", "place", "hours_min", "hours_max", "wage", "starts_on", "level",
    "limited_months", "limited_until", "must_language", "must_licence", "must_skill",
}  # fmt: skip
OLD_AFTER = timedelta(days=365)
LONGEST_NUMBER = 100
_AT_ONCE = {
    "sofort",
    "ab sofort",
    "at once",
    "asap",
    "nachste moglichkeit",
    "zum nachstmoglichen zeitpunkt",
    "immediately",
}
_SHIFT_WORDS = {
    "early_shift": "früh|early|schicht_nacht_wochenende",
    "late_shift": "spät|late|schicht_nacht_wochenende",
    "night_shift": "nacht|night",
    "weekend_shift": "wochenend|weekend|samstag|sonntag",
    "day_shift": r"\btag|vollzeit|normal|\bday",
}
_LEVELS = {
    "helfer": 1,
    "fachkraft": 2,
    "spezialist": 3,
    "experte": 4,
    "helper": 1,
    "skilled worker": 2,
    "specialist": 3,
}
_MONTHS = re.compile(r"(\d{1,3})\s*(?:monate?n?|months?|mon\.?)\b", re.I)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{2,4})")


@dataclass
class Offer:
    """A checked line. ``values`` hold only what the line says, as fields of Vacancy; ``point`` is where the source puts it.

    ``reasons`` refuse the line; ``warnings`` do not. ``faults`` are the cells that could not be used: (field, text).
    """

    line: int
    number: str = ""
    employer: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    wanted: list[Any] | None = None
    point: Point | None = None
    published: date | None = None
    reasons: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    faults: list[list[str]] = field(default_factory=list)

    @property
    def title(self) -> str:
        return str(self.values.get("title", ""))

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes an offer without a number the same as another: employer, title and place, spelling aside."""
        return fold(self.employer), fold(self.title), fold(self.values.get("place", ""))


class OfferForm(VacancyForm):
    """The form of the screen, bound to one line after another; what it asks the database is asked for all lines at once."""

    def __init__(self, codes: dict[str, str]) -> None:
        super().__init__(Employer())
        self.codes = codes
        for name in ("hours_min", "hours_max"):  # on the screen they stand side by side, as from and to
            self.fields[name].label = capfirst(Vacancy._meta.get_field(name).verbose_name)

    def check(self, cells: dict[str, str]) -> None:
        self.data = {"openings": "1", **cells}
        self.is_bound, self._errors = True, None
        self.full_clean()

    def code_of(self, label: str) -> str:
        return self.codes.get(label, "")

    def _offer_people_and_sites(self, employer: Employer | None) -> None:
        for name in ("employer", "employer_name", "person", "site"):
            del self.fields[name]

    def _post_clean(self) -> None:
        """No instance is built: which vacancy a line means is found out later."""


def offers(table: Table, today: date) -> Iterator[Offer]:
    rows = [(line, table.cells(line)) for line in table.lines]
    labels = {split_code(clean_line(cells.get("occupation", "")))[1] for _line, cells in rows}
    form = OfferForm(codes_of(labels))
    for line, cells in rows:
        yield _offer(form, line.number, cells, today)


def _offer(form: OfferForm, line: int, cells: dict[str, str], today: date) -> Offer:
    offer = Offer(line)
    cells = {name: text for name, cell in cells.items() if (text := without_null(cell.strip()))}
    offer.number = _number(clean_line(cells.pop("number", "")))
    offer.employer = clean_line(cells.pop("employer", ""))[:200]
    offer.published = _day(cells.pop("published", ""), today)
    open_until = _day(cells.pop("open_until", ""), None)
    _put_right(offer, cells, today)
    form.check(cells)
    _judge(offer, form, cells)
    if not offer.employer:
        offer.reasons.append(_("The line names no employer."))
    if open_until and open_until < today:
        text = _("Offered until %(day)s only; please ask the employer whether it is still open.")
        offer.warnings.append(text % {"day": f"{open_until:%d.%m.%Y}"})
    if offer.published and today - offer.published > OLD_AFTER:
        offer.warnings.append(_("Published more than a year ago; please ask the employer whether it is still open."))
    return offer


def _judge(offer: Offer, form: OfferForm, cells: dict[str, str]) -> None:
    for name, errors in form.errors.items():
        if name in cells:
            offer.faults.append([name, clean_line(cells[name])[:200]])
        for error in errors:
            said = {"field": form.fields[name].label, "reason": error}
            if name in LEAVABLE:
                offer.warnings.append(_("%(field)s left out: %(reason)s") % said)
            else:
                offer.reasons.append(_("%(field)s: %(reason)s") % said)
    offer.values = {name: form.cleaned_data[name] for name in cells if form.cleaned_data.get(name)}
    read = form.facts_read()
    for word, names in (("occupation", ("occupation", "occupation_label")), ("wage", WAGE)):
        offer.values.pop(word, None)
        if word in cells and word not in form.errors:
            offer.values |= {name: read[name] for name in names}
    asked = {name for name, _kind, _must in ASKED_FOR}
    offer.values = {name: value for name, value in offer.values.items() if name not in asked}
    if asked & cells.keys() - form.errors.keys():
        offer.wanted = form.wanted


WAGE = ("wage", "wage_per", "wage_kind", "wage_text")


def _put_right(offer: Offer, cells: dict[str, str], today: date) -> None:
    _give_a_title(offer, cells)
    _place(offer, cells)
    _start(cells, today)
    _limit(cells)
    shifts = cells.pop("shifts", "")
    cells |= {name: "on" for name, words in _SHIFT_WORDS.items() if shifts and re.search(words, shifts, re.I)}
    for name in ("hours_min", "hours_max"):
        numbers = re.findall(r"\d+(?:[.,]\d+)?", cells.get(name, ""))
        if name == "hours_max" and len(numbers) == 2:  # 20 - 30
            cells.setdefault("hours_min", numbers[0])
        if numbers:
            cells[name] = numbers[-1 if len(numbers) == 2 else 0]
    if "level" in cells and not cells["level"].isdigit():
        cells["level"] = str(_LEVELS.get(fold(cells["level"]), cells["level"]))
    _openings(offer, cells)


def _openings(offer: Offer, cells: dict[str, str]) -> None:
    """``2``, ``2.0`` and ``2 Stellen`` are two; words without a number, or with several, leave one."""
    said = cells.get("openings", "")
    numbers = re.findall(r"-?\d+(?:[.,]0{1,2}(?!\d))?", said)
    if len(numbers) == 1:
        cells["openings"] = re.sub(r"[.,]0+$", "", numbers[0])
    elif said:
        offer.faults.append(["openings", clean_line(cells.pop("openings"))[:200]])
        offer.warnings.append(_("The number of open positions is not understood; one is assumed."))


def _number(said: str) -> str:
    """The number at the source, which may be a long address: its end is what tells one vacancy from another."""
    if len(said) <= LONGEST_NUMBER:
        return said
    sign = hashlib.sha256(said.encode()).hexdigest()[:16]
    return f"{said[: LONGEST_NUMBER - len(sign) - 1]}#{sign}"


def _give_a_title(offer: Offer, cells: dict[str, str]) -> None:
    """One vacancy in a hundred has no title; its occupation says as much."""
    if "title" not in cells and "occupation" in cells:
        cells["title"] = split_code(clean_line(cells["occupation"]))[1]
        offer.warnings.append(_("The line has no title; the occupation stands in for it."))
    if "title" in cells:
        cells["title"] = clean_line(html.unescape(cells["title"]))[:200]


def _place(offer: Offer, cells: dict[str, str]) -> None:
    point = _point(cells.pop("lat", ""), cells.pop("lon", ""))
    if point and not lies_in_germany(point):
        offer.warnings.append(_("The coordinates lie outside Germany and were left out."))
        point = None
    postcode = cells["postcode"] = as_postcode(cells.get("postcode", ""))
    if not postcode:
        del cells["postcode"]
        known = _("The line has no postcode; it is placed by its coordinates.") if point else ""
        offer.warnings.append(known or _("The line has no postcode: nobody can say how far it is."))
    elif len(postcode) <= 5 and not coordinates_of(postcode):
        offer.warnings.append(_("The postcode is not known; please check it."))
    offer.point = point


def _point(lat: str, lon: str) -> Point | None:
    try:
        return (float(lat.replace(",", ".")), float(lon.replace(",", "."))) if lat and lon else None
    except ValueError:
        return None


def _start(cells: dict[str, str], today: date) -> None:
    """Four of five vacancies began in the past: they can begin at once."""
    said = cells.get("starts_on", "")
    day = _day(said, None)
    if fold(said) in _AT_ONCE or (not day and re.match(r"(?:ab\s+)?sofort\b", said, re.I)):
        del cells["starts_on"]
        cells["starts_at_once"] = "on"
    elif day:
        cells["starts_on"] = day.isoformat()
        if day <= today:
            cells["starts_at_once"] = "on"


def _limit(cells: dict[str, str]) -> None:
    said = cells.pop("limitation", "")
    if found := _MONTHS.search(said):
        cells["limited_months"], cells["limitation"] = found[1], Vacancy.Limitation.LIMITED
    elif day := _day(said, None):
        cells["limited_until"], cells["limitation"] = day.isoformat(), Vacancy.Limitation.LIMITED
    elif fold(said).startswith(("unbefristet", "nein", "unlimited", "2")):
        cells["limitation"] = Vacancy.Limitation.UNLIMITED
    elif fold(said).startswith(("befristet", "ja", "limited", "1")):
        cells["limitation"] = Vacancy.Limitation.LIMITED


def _day(text: str, latest: date | None) -> date | None:
    """The first day a text names; None where it names none, or one later than ``latest``."""
    found = _DATE.search(text)
    if not found:
        return None
    parts = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    year, month, day = (int(part) for part in parts)
    try:
        moment = date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
    return None if latest and moment > latest else moment
