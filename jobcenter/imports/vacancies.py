"""A file with vacancies is decided on and applied: recognised by number at the source, else by employer, title and place."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from caseload.lib.dates import local_today
from caseload.lib.text import fold
from employers.companies.models import Employer
from employers.vacancies.models import Vacancy
from jobcenter.imports.applying import refuse_surprises, write
from jobcenter.imports.columns import Table
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED, Decision, Plan, as_kept, read_table
from jobcenter.imports.job_files import holds_jobs, read_jobs
from jobcenter.imports.offers import Offer, offers
from jobcenter.imports.vacancy_columns import VACANCIES

CHUNK = 500
SHOWN = 60  # characters of a value in the dry run


@dataclass
class VacancyDecision(Decision):
    """``pk`` is the vacancy's number."""

    # Not shown and not kept between dry run and applying:
    offer: Offer = field(default_factory=lambda: Offer(0))
    record: Vacancy | None = None
    employer: Employer | None = None
    source: str = Vacancy.Source.LIST


@dataclass(frozen=True)
class Offers:
    """A file as it was read: its columns, one checked offer for each line, and whose file it is."""

    table: Table
    offers: list[Offer]
    source: str


def read_offers(content: bytes) -> Offers:
    """Every line of the file, checked. Two statements. Raises Unreadable where the file is no list of vacancies."""
    if holds_jobs(content):
        source, table = read_jobs(content)
    else:
        table = read_table(content, VACANCIES)
        source = source_of(table)
    return Offers(table, list(offers(table, local_today())), source)


def source_of(table: Table) -> str:
    """A list with the public job search's own names for its columns is a list of the search, with its numbers."""
    titles = {title.strip().lower() for title in table.header.cells}
    return str(Vacancy.Source.JOB_SEARCH if "refnr" in titles else Vacancy.Source.LIST)


def decide_on_offers(listed: Offers) -> Plan:
    """What importing these lines would do now. A constant number of statements whatever their number."""
    known = Known(listed.offers, listed.source)
    return Plan(listed.table, [_decide(offer, listed.source, known) for offer in listed.offers])


@transaction.atomic
def apply_offers(listed: Offers, by: Any, shown: list[dict[str, Any]] | None = None) -> Plan:
    """Import the lines; the decisions are returned as they were carried out.

    ``shown`` is what a person saw in the dry run: a line that would now do something else is refused instead.
    """
    plan = decide_on_offers(listed)
    if shown is not None:
        refuse_surprises(plan.decisions, shown)
    new = [decision for decision in plan.decisions if decision.kind == CREATE]
    _enter_employers(new, by)
    for start in range(0, len(new), CHUNK):
        write(new[start : start + CHUNK], lambda lines: _create(lines, by))
    for decision in plan.decisions:
        if decision.kind == CHANGE:
            write([decision], lambda lines: _change(lines[0], by))
    return plan


def label_of(column: str) -> str:
    """What a person calls the field."""
    if column == "requirements":
        return _("Requirements")
    if column == "employer":
        return _("Employer")
    name = column.split("_", 1)[1] if column.startswith(("must_", "wish_")) else column
    known = {field.name: str(field.verbose_name) for field in Vacancy._meta.concrete_fields}
    words = {"language": _("Language"), "licence": _("Licence"), "skill": _("Skill")}
    text = words.get(name) or known.get(column, column)
    return text[:1].upper() + text[1:]


class Known:
    """The employers and vacancies the lines of one file can mean, read in four statements; and earlier lines."""

    def __init__(self, read: list[Offer], source: str) -> None:
        self.lines: dict[Any, int] = {}
        keys = {fold(offer.employer)[:200] for offer in read}
        self.employers: dict[str, list[Employer]] = {}
        named = Employer.objects.filter(name_key__in=keys).select_related("merged_into")
        for employer in named.order_by("closed_on", "pk"):
            # Under its old name an employer that was merged is still found.
            self.employers.setdefault(employer.name_key, []).append(employer.merged_into or employer)
        numbers = {offer.number for offer in read if offer.number}
        mine = Vacancy.objects.filter(source=source).select_related("employer").prefetch_related("requirements")
        self.by_number = {one.source_number: one for one in mine.filter(source_number__in=numbers)}
        ids = [employer.pk for same in self.employers.values() for employer in same]
        self.by_key: dict[tuple[str, str, str], Vacancy] = {}
        if any(not offer.number for offer in read):
            for one in mine.filter(employer__in=ids, source_number=""):
                self.by_key[fold(one.employer.name), fold(one.title), fold(one.place)] = one

        others = Vacancy.objects.open().exclude(source=source).filter(employer__in=ids).order_by()
        rows = others.values_list("employer__name", "title", "place")
        self.elsewhere = {(fold(employer), fold(title), fold(place)) for employer, title, place in rows}

    def vacancy(self, offer: Offer) -> Vacancy | None:
        return self.by_number.get(offer.number) if offer.number else self.by_key.get(offer.key)

    def employer(self, offer: Offer) -> Employer | None:
        """The employer of that name: the open one, and of several the one at the postcode of the vacancy."""
        same = self.employers.get(fold(offer.employer)[:200], [])
        there = [one for one in same if one.is_open and one.postcode == offer.values.get("postcode")]
        return next(iter([*there, *(one for one in same if one.is_open), *same]), None)

    def earlier(self, key: Any, line: int) -> int | None:
        """The line that already said the same; else this line is remembered."""
        first = self.lines.setdefault(key, line)
        return first if first != line else None


def _decide(offer: Offer, source: str, known: Known) -> VacancyDecision:
    name = ", ".join(part for part in (offer.title, offer.employer) if part)
    decision = VacancyDecision(offer.line, CREATE, name, faults=offer.faults, offer=offer, source=source)
    decision.reasons, decision.warnings = [*offer.reasons], [*offer.warnings]
    if decision.reasons:
        decision.kind = REFUSED
        return decision
    if first := known.earlier(("number", offer.number) if offer.number else offer.key, offer.line):
        decision.refuse(_("The same vacancy as in line %(line)s.") % {"line": first})
        return decision
    if offer.number and (first := known.earlier(offer.key, offer.line)):
        decision.warnings.append(_("Title, employer and place are those of line %(line)s.") % {"line": first})
    decision.record = known.vacancy(offer)
    if decision.record and _is_another(decision.record, offer):
        decision.refuse(_("This number belongs to another vacancy: %(title)s.") % {"title": decision.record.title})
        return decision
    if decision.record is None and offer.key in known.elsewhere:
        decision.warnings.append(
            _("A vacancy of this title is on record already from another source; please check it.")
        )
    _choose_employer(decision, known)
    if decision.kind != REFUSED:
        _compare(decision)
    return decision


def _is_another(record: Vacancy, offer: Offer) -> bool:
    """A list numbers its lines as it likes: where neither employer nor title agree, the number means something else."""
    return fold(record.employer.name) != fold(offer.employer) and fold(record.title) != fold(offer.title)


def _choose_employer(decision: VacancyDecision, known: Known) -> None:
    offer, record = decision.offer, decision.record
    if record:
        decision.employer = record.employer
        if fold(record.employer.name) != fold(offer.employer):
            decision.warnings.append(
                _("The source now names %(name)s as employer; the vacancy stays with %(known)s.")
                % {"name": offer.employer, "known": record.employer.name}
            )
    else:
        decision.employer = known.employer(offer)
    if decision.employer and not decision.employer.is_open:
        decision.refuse(_("This employer is closed; there can be no new vacancy."))


def _compare(decision: VacancyDecision) -> None:
    record, offer = decision.record, decision.offer
    if record is None and decision.employer is None:
        decision.changes.append(["employer", "", offer.employer])
    kept = _corrected(record, offer) if record else set()
    for name, new in offer.values.items():
        old = getattr(record, name) if record else None
        if name not in kept and ((record is None and new not in (None, "")) or (record is not None and old != new)):
            decision.changes.append([name, _readable(name, old), _readable(name, new)])
    if offer.wanted is not None and "requirements" not in kept:
        _compare_requirements(decision, offer.wanted)
    if kept:
        words = sorted({f"{label_of(name)}: {_readable(name, _held(record, name))}" for name in kept})
        decision.warnings.append(_("Corrected here and kept: %(fields)s.") % {"fields": "; ".join(words)})
    if record:
        decision.pk = record.pk
        decision.kind = CHANGE if decision.changes else UNCHANGED


# What is said together is corrected together.
TOGETHER = (
    ("occupation", "occupation_label"),
    ("wage", "wage_per", "wage_kind", "wage_text"),
    ("street", "postcode", "place"),
    ("hours_min", "hours_max"),
    ("starts_on", "starts_at_once"),
    ("limitation", "limited_months", "limited_until"),
)


def _corrected(record: Vacancy, offer: Offer) -> set[str]:
    """The fields the file would change that are no longer what the last file put there, with what belongs to them."""
    if not record.imported:
        return set()
    said = {name: as_kept(value) for name, value in offer.values.items()}
    if offer.wanted is not None:
        said["requirements"] = _as_list(offer.wanted)
    found = set()
    for name, new in said.items():
        old = as_kept(_held(record, name))
        if old not in (new, None, "", [], record.imported.get(name)):
            found |= set(next((group for group in TOGETHER if name in group), (name,)))
    return found & said.keys()


def _held(record: Vacancy, name: str) -> Any:
    return _as_list(record.requirements.all()) if name == "requirements" else getattr(record, name)


def _as_list(wanted: Iterable[Any]) -> list[list[Any]]:
    return sorted([one.kind, one.code, one.level, one.must] for one in wanted)


def _compare_requirements(decision: VacancyDecision, wanted: list[Any]) -> None:
    asked = list(decision.record.requirements.all()) if decision.record else []
    old = {(one.kind, one.code, one.level, one.must) for one in asked}
    if old != {(one.kind, one.code, one.level, one.must) for one in wanted}:
        words = ", ".join(one.label or f"{one.code} {one.level}".strip() for one in wanted)
        decision.changes.append(["requirements", ", ".join(map(str, asked)), words[:SHOWN]])


def _readable(name: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, list):
        return ", ".join(f"{code} {level}".strip() for _kind, code, level, _must in value)
    choices = dict(Vacancy._meta.get_field(name).flatchoices)
    text = str(choices.get(value, value))
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _enter_employers(decisions: list[VacancyDecision], by: Any) -> None:
    """Those nobody knows yet, once each; before the lines are written, as what is refused there is undone there."""
    new: dict[str, Employer] = {}
    for decision in decisions:
        if decision.employer is None:
            key = fold(decision.offer.employer)
            if key not in new:
                new[key] = Employer(name=decision.offer.employer).keep(by, ["name"])
            decision.employer = new[key]


def _create(decisions: list[VacancyDecision], by: Any) -> None:
    taken = []
    for decision in decisions:
        offer = decision.offer
        vacancy = Vacancy(source=decision.source, source_number=offer.number, employer=decision.employer)
        taken.append((vacancy, _put_into(vacancy, decision), offer.wanted or []))
    Vacancy.objects.take_down_many(taken, by)
    for decision, (vacancy, _fields, _wanted) in zip(decisions, taken, strict=True):
        decision.pk = vacancy.pk


def _change(decision: VacancyDecision, by: Any) -> None:
    assert decision.record is not None
    changed = _put_into(decision.record, decision)
    wanted = decision.offer.wanted if "requirements" in changed else None
    decision.pk = decision.record.keep(by, changed, wanted).pk


def _put_into(vacancy: Vacancy, decision: VacancyDecision) -> list[str]:
    """Set what the line says; the names of the fields that changed, without those of a place that is set already."""
    offer, today = decision.offer, local_today()
    changed = [name for name, _old, _new in decision.changes if name != "employer"]
    for name in changed:
        if name != "requirements":
            setattr(vacancy, name, offer.values[name])
    said = {name: as_kept(value) for name, value in offer.values.items()}
    asked = {} if offer.wanted is None else {"requirements": _as_list(offer.wanted)}
    vacancy.imported = {**vacancy.imported, **said, **asked}
    # The postcode decides where it lies; what the source says counts where that is unknown.
    if vacancy.pk is None or {"postcode", "place"} & set(changed):
        vacancy.lat, vacancy.lon = offer.point or (None, None)
        changed = [name for name in changed if name not in ("postcode", "place")]
    vacancy.fetched_on, vacancy.checked_on = today, offer.published or vacancy.checked_on or today
    return changed
