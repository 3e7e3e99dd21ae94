"""A list of employers is decided on and applied: recognised by establishment number, else by name and postcode.

What somebody corrected here is not overwritten: a cell counts only where the field is empty or still holds what the last
import put there. The check says which cells were left aside for that.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from caseload.lib.text import fold
from employers.companies.models import ContactPerson, Employer
from jobcenter.imports.applying import refuse_surprises, write
from jobcenter.imports.columns import Table
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED, Decision, Plan, as_kept, read_table
from jobcenter.imports.employer_columns import EMPLOYERS
from jobcenter.imports.firms import Firm, firms

SHOWN = 60  # characters of a value in the dry run


@dataclass
class EmployerDecision(Decision):
    """``pk`` is the employer's number."""

    # Not shown and not kept between dry run and applying:
    firm: Firm = field(default_factory=lambda: Firm(0))
    record: Employer | None = None
    fields: list[str] = field(default_factory=list)
    adds_person: bool = False


@dataclass(frozen=True)
class Firms:
    """A list as it was read: its columns, and one checked firm for each line."""

    table: Table
    firms: list[Firm]


def read_firms(content: bytes) -> Firms:
    """Every line of the file, checked; asks no database. Raises Unreadable."""
    table = read_table(content, EMPLOYERS)
    return Firms(table, list(firms(table)))


def decide_on_firms(listed: Firms) -> Plan:
    """What importing these lines would do now. Four statements whatever their number."""
    known = Known(listed.firms)
    return Plan(listed.table, [_decide(firm, known) for firm in listed.firms])


@transaction.atomic
def apply_firms(listed: Firms, by: Any, shown: list[dict[str, Any]] | None = None) -> Plan:
    """Import the lines; the decisions are returned as they were carried out.

    ``shown`` is what a person saw in the dry run: a line that would now do something else is refused instead.
    """
    plan = decide_on_firms(listed)
    if shown is not None:
        refuse_surprises(plan.decisions, shown)
    for decision in plan.decisions:
        if decision.kind in (CREATE, CHANGE):
            write([decision], lambda lines: _write(lines[0], by))
    return plan


def label_of(column: str) -> str:
    """What a person calls the field."""
    if column == "person":
        return _("Contact person")
    known = {field.name: str(field.verbose_name) for field in Employer._meta.concrete_fields}
    text = known.get(column, column)
    return text[:1].upper() + text[1:]


class Known:
    """The employers the lines of one file can mean, read in few statements; and earlier lines."""

    def __init__(self, read: list[Firm]) -> None:
        self.lines: dict[Any, int] = {}
        numbers = {firm.number for firm in read if firm.number}
        keys = {firm.key[0] for firm in read}
        rows = Employer.objects.select_related("merged_into")
        numbered = rows.filter(establishment_number__in=numbers)
        self.by_number = {one.establishment_number: one.merged_into or one for one in numbered}
        self.by_name: dict[str, list[Employer]] = {}
        for one in rows.filter(name_key__in=keys).order_by("closed_on", "pk"):
            self.by_name.setdefault(one.name_key, []).append(one.merged_into or one)
        places: dict[str, set[str]] = {}
        for firm in read:
            places.setdefault(firm.key[0], set()).add(firm.key[1])
        self.in_many_places = {name for name, postcodes in places.items() if len(postcodes - {""}) > 1}
        ids = {one.pk for same in self.by_name.values() for one in same} | {one.pk for one in self.by_number.values()}
        people = ContactPerson.objects.filter(employer__in=ids).values_list("employer", "name")
        self.people = {(pk, fold(name)) for pk, name in people}

    def employer(self, firm: Firm) -> Employer | None:
        """By number; else the one of that name, at the postcode of the line or with none on one side: where the list has
        the name in several places, nobody can say which of them is meant by one without a postcode.
        """
        if firm.number and (found := self.by_number.get(firm.number)):
            return found
        name, postcode = firm.key
        fitting = (postcode,) if name in self.in_many_places else (postcode, "")
        same = [one for one in self.by_name.get(name, []) if not postcode or one.postcode in fitting]
        # Another number is another employer, whatever its name.
        same = [one for one in same if not (firm.number and one.establishment_number)]
        return same[0] if same else None

    def earlier(self, key: Any, line: int) -> int | None:
        """The line that already said the same; else this line is remembered."""
        first = self.lines.setdefault(key, line)
        return first if first != line else None


def _decide(firm: Firm, known: Known) -> EmployerDecision:
    decision = EmployerDecision(firm.line, CREATE, firm.name, faults=firm.faults, firm=firm)
    decision.reasons, decision.warnings = [*firm.reasons], [*firm.warnings]
    if decision.reasons:
        decision.kind = REFUSED
        return decision
    record = decision.record = known.employer(firm)
    meant = ("record", record.pk) if record else ("number", firm.number) if firm.number else ("key", *firm.key)
    if first := known.earlier(meant, firm.line):
        decision.refuse(_("The same employer as in line %(line)s.") % {"line": first})
        return decision
    _compare(decision)
    name = firm.person[0]
    if name and (record is None or (record.pk, fold(name)) not in known.people):
        decision.adds_person = True
        decision.changes.append(["person", "", name])
    if record:
        decision.pk = record.pk
        decision.kind = CHANGE if decision.changes else UNCHANGED
    return decision


def _compare(decision: EmployerDecision) -> None:
    record, kept = decision.record, []
    if record and record.closed_on:
        decision.warnings.append(_("This establishment closed on %(day)s.") % {"day": f"{record.closed_on:%d.%m.%Y}"})
    for name, new in decision.firm.values.items():
        old = getattr(record, name) if record else None
        if old == new or (record and name == "name" and fold(record.name) == fold(str(new))):
            continue
        if record and old not in (None, "") and as_kept(old) != record.imported.get(name):
            kept.append(f"{label_of(name)}: {_readable(name, old)}")
            continue
        if record and name == "name":
            decision.warnings.append(_("Renamed: so far it was called %(name)s.") % {"name": record.name})
        decision.fields.append(name)
        decision.changes.append([name, _readable(name, old), _readable(name, new)])
    if kept:
        decision.warnings.append(_("Corrected here and kept: %(fields)s.") % {"fields": "; ".join(kept)})


def _readable(name: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    choices = dict(Employer._meta.get_field(name).flatchoices)
    text = str(choices.get(value, value))
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _write(decision: EmployerDecision, by: Any) -> None:
    employer, firm = decision.record or Employer(), decision.firm
    for name in decision.fields:
        setattr(employer, name, firm.values[name])
    # What the list says about a field that holds it counts as imported, whoever put it there first.
    same = {name: as_kept(value) for name, value in firm.values.items() if getattr(employer, name) == value}
    employer.imported = {**employer.imported, **same}
    decision.pk = employer.keep(by, decision.fields).pk
    if decision.adds_person:
        name, phone, email = firm.person
        ContactPerson(employer=employer, name=name, phone=phone, email=email).keep(by, ["name"])
