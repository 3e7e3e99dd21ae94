"""Figures of the labour market from lists: one line for each region and month; recognised by both.

What a line leaves out says nothing: a missing figure stays missing, and one that stands here stays. An older state of the
same month does not replace a newer one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from caseload.lib.amounts import plain_amount
from caseload.lib.text import clean_line, fold
from employers.market.models import LabourMarket
from jobcenter.imports.applying import refuse_surprises, write
from jobcenter.imports.columns import Table
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED, Decision, Plan, read_table
from jobcenter.imports.market_columns import MARKET

FIGURES = ("unemployed", "vacancies", "rate")
_MOST = {"unemployed": Decimal(100_000_000), "vacancies": Decimal(100_000_000), "rate": Decimal(100)}
# What tables of statistics write for a figure that is not known, secret, or of no use (a dash: exactly none, or none known).
_NOTHING = {"", "-", "–", "—", ".", "..", "...", "…", "x", "*", "/", "null", "nan", "k. a.", "k.a."}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januar january janner", "feb februar february", "mar marz march mrz", "apr april", "mai may",
            "jun juni june", "jul juli july", "aug august", "sep sept september", "okt oct oktober october",
            "nov november", "dez dec dezember december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = (
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?:[-/.]\d{1,2})?(?:[ T].*)?", re.ASCII),  # 2026-09, 2026-09-30
    re.compile(r"(?:\d{1,2}\.)?(?P<m>\d{1,2})[./-](?P<y>\d{4})", re.ASCII),  # 30.09.2026, 09/2026
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?:\d{2})?", re.ASCII),  # 202609
)
_NAMED_MONTH = re.compile(r"([a-z]+)\.? ?(\d{4}|\d{2})")
# The statistics name a town with its kind: "Herne, Stadt".
_KIND_OF_PLACE = re.compile(r",?\s*\(?\b(kreisfreie stadt|stadtkreis|landkreis|stadt|kreis)\b\)?\s*$", re.I)


@dataclass
class Report:
    """A checked line. ``values`` hold the figures it names; ``warnings`` do not refuse it."""

    line: int
    region: str = ""
    month: date | None = None
    values: dict[str, Any] = field(default_factory=dict)
    source: str = ""
    published_on: date | None = None
    reasons: list[str] = field(default_factory=list)
    faults: list[list[str]] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, date | None]:
        return region_key(self.region), self.month


@dataclass
class ReportDecision(Decision):
    """``pk`` is the number of the row."""

    # Not shown and not kept between dry run and applying:
    report: Report = field(default_factory=lambda: Report(0))
    record: LabourMarket | None = None


@dataclass(frozen=True)
class Reports:
    table: Table
    reports: list[Report]


def region_key(name: str) -> str:
    """``Herne``, ``Herne, Stadt`` and ``Herne (kreisfreie Stadt)`` are one region."""
    return fold(_KIND_OF_PLACE.sub("", name)) or fold(name)


def month_of(text: str) -> date | None:
    """The first day of the month a text means: ``2026-09``, ``30.09.2026``, ``Sep 26``, ``September 2026``, ``202609``."""
    text = text.strip()
    found = next((match for pattern in _MONTH if (match := pattern.fullmatch(text))), None)
    if found:
        year, month = int(found["y"]), int(found["m"])
    elif (named := _NAMED_MONTH.fullmatch(fold(text))) and named[1] in _MONTHS:
        year, month = int(named[2]) + (2000 if len(named[2]) == 2 else 0), _MONTHS[named[1]]
    else:
        return None
    return date(year, month, 1) if 1 <= month <= 12 and 1950 <= year < 2100 else None


def figure_of(name: str, text: str) -> Decimal | None:
    """A count or a rate; None where nobody knows it. Raises ValueError for what is neither."""
    text = text.replace("%", "").replace("'", "").strip()
    if fold(text) in _NOTHING or text.lower() in _NOTHING:
        return None
    try:
        number = Decimal(plain_amount(text))
    except InvalidOperation:
        raise ValueError(text) from None
    if not 0 <= number <= _MOST[name] or (name != "rate" and number != number.to_integral_value()):
        raise ValueError(text)
    return number


def read_reports(content: bytes, today: date, region: str, source: str, published_on: date | None) -> Reports:
    """Every line of the file, checked; ``region``, ``source`` and ``published_on`` hold where the line names none.

    Asks no database. Raises Unreadable.
    """
    table = read_table(content, MARKET)
    usual = {"region": region, "source": source}
    return Reports(table, list(_reports(table, usual, published_on, today)))


def _reports(table: Table, usual: dict[str, str], published_on: date | None, today: date) -> Iterator[Report]:
    for line in table.lines:
        cells = {**usual, **{name: clean_line(text) for name, text in table.cells(line).items()}}
        report = Report(line.number, cells["region"][:100], source=cells["source"][:200], published_on=published_on)
        report.month = month_of(cells.get("month", ""))
        if said := cells.get("published_on"):
            report.published_on = _day(said) or published_on
        for name in FIGURES:
            _read_figure(report, name, cells.get(name, ""))
        _judge(report, cells, today)
        yield report


def _read_figure(report: Report, name: str, text: str) -> None:
    try:
        number = figure_of(name, text)
    except ValueError:
        report.faults.append([name, text[:200]])
        report.reasons.append(_("%(field)s: this is no figure.") % {"field": label_of(name)})
        return
    if number is not None:
        report.values[name] = round(number, 1) if name == "rate" else int(number)


def _day(text: str) -> date | None:
    for pattern in (r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})", r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})"):
        if found := re.match(pattern, text, re.ASCII):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                return None
    return None


def _judge(report: Report, cells: dict[str, str], today: date) -> None:
    if not report.region:
        report.reasons.append(_("The line names no region; please name it above, for the whole list."))
    if report.month is None:
        report.faults.append(["month", cells.get("month", "")[:200]])
        report.reasons.append(_("The line names no month; figures of a whole year are not kept."))
    elif report.month > today:
        report.reasons.append(_("The month lies ahead."))
    if not report.source:
        report.reasons.append(_("Please say where the figures come from."))
    if report.published_on is None or report.published_on > today:
        report.reasons.append(_("Please say as of which day the figures are; it cannot lie ahead."))
    if not report.values and not report.reasons:
        report.reasons.append(_("The line has no figure."))


def decide_on_reports(listed: Reports) -> Plan:
    """What importing these lines would do now. One statement whatever their number."""
    months = {report.month for report in listed.reports if report.month}
    rows = LabourMarket.objects.filter(month__in=months) if months else ()
    known = {(region_key(row.region), row.month): row for row in rows}
    lines: dict[Any, int] = {}
    return Plan(listed.table, [_decide(report, known, lines) for report in listed.reports])


def _decide(report: Report, known: dict[Any, LabourMarket], lines: dict[Any, int]) -> ReportDecision:
    name = f"{report.region}, {report.month:%m/%Y}" if report.month else report.region
    decision = ReportDecision(report.line, CREATE, name, faults=report.faults, report=report)
    if report.reasons:
        decision.kind, decision.reasons = REFUSED, [*report.reasons]
        return decision
    first = lines.setdefault(report.key, report.line)
    if first != report.line:
        decision.refuse(_("The same region and month as in line %(line)s.") % {"line": first})
        return decision
    record = decision.record = known.get(report.key)
    _compare(decision)
    if record:
        decision.pk = record.pk
        decision.kind = CHANGE if decision.changes else UNCHANGED
    return decision


def _compare(decision: ReportDecision) -> None:
    report, record = decision.report, decision.record
    assert report.published_on is not None
    if record and record.published_on > report.published_on:
        text = _("Figures of a later day (%(day)s) are on record and stay.")
        decision.warnings.append(text % {"day": f"{record.published_on:%d.%m.%Y}"})
        return
    for name in FIGURES:
        old, new = getattr(record, name, None), report.values.get(name)
        if new is not None and old != new:
            decision.changes.append([name, "" if old is None else str(old), str(new)])
    missing = [label_of(name) for name in FIGURES[:2] if name not in report.values and not getattr(record, name, None)]
    if missing:
        decision.warnings.append(_("Missing: %(fields)s.") % {"fields": ", ".join(missing)})


def label_of(column: str) -> str:
    """What a person calls the field."""
    text = {one.name: str(one.verbose_name) for one in LabourMarket._meta.concrete_fields}.get(column, column)
    return text[:1].upper() + text[1:]


@transaction.atomic
def apply_reports(listed: Reports, by: Any, shown: list[dict[str, Any]] | None = None) -> Plan:
    """Import the lines; the decisions are returned as they were carried out.

    ``shown`` is what a person saw in the dry run: a line that would now do something else is refused instead.
    """
    plan = decide_on_reports(listed)
    if shown is not None:
        refuse_surprises(plan.decisions, shown)
    for decision in plan.decisions:
        if decision.kind in (CREATE, CHANGE):
            write([decision], lambda lines: _write(lines[0], by))
    return plan


def _write(decision: ReportDecision, by: Any) -> None:
    report = decision.report
    row = decision.record or LabourMarket(region=report.region, month=report.month)
    for name, _old, _new in decision.changes:
        setattr(row, name, report.values[name])
    row.source, row.published_on = report.source, report.published_on
    decision.pk = row.keep(by, [name for name, _old, _new in decision.changes]).pk
