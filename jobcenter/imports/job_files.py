"""Vacancies in JSON become the lines of a list: files of the public job search and job postings (schema.org).

Both are read as they come: fields that are missing, of another type, or "null" as a word say nothing. Job postings are read
from a saved web page as well, where they stand in script elements.
"""

import html
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

from django.utils.translation import gettext as _

from caseload.lib.text import clean_line
from jobcenter.imports.columns import Table
from jobcenter.imports.delimited import decode
from jobcenter.imports.sheet import MAX_LINES, Line, Unreadable, check_size, too_many

JOB_SEARCH, JOB_POSTING = "job_search", "job_posting"
_TAGS = re.compile(r"<(?:br|/p|/li|/div|/h\d)\b[^>]{0,500}>", re.I), re.compile(r"<[^>]{0,500}>")
_PROGRAM = re.compile(r"<(/?)(?:script|style)\b[^>]{0,500}>", re.I)
_UNITS = {
    "HOUR": "pro Stunde", "HUR": "pro Stunde", "DAY": "pro Tag", "WEEK": "pro Woche", "WEE": "pro Woche",
    "MONTH": "pro Monat", "MON": "pro Monat", "YEAR": "pro Jahr", "ANN": "pro Jahr",
}  # fmt: skip
_HOURS = re.compile(r"(\d+(?:[.,]\d+)?)\s*-?\s*(?:stunden|std\b|h\b|hours?)", re.I)
_ADDRESS = re.compile(r"(?:(.*?),?\s+)?\b(?:D-)?([0-9]{5})\s+([^,0-9]+)", re.I)
DEEPEST = 8


def holds_jobs(content: bytes) -> bool:
    """Whether it is JSON, or a web page with job postings in it."""
    begin = content[:200].decode("utf-16", "ignore") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    first = (begin.encode() or content).lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return first in (b"{", b"[") or (first == b"<" and b"JobPosting" in content)


def read_jobs(content: bytes) -> tuple[str, Table]:
    """The source and the vacancies of a file. Raises Unreadable where it holds none. The lines are numbered from 1."""
    check_size(len(content))
    text = decode(content)
    source, found = _found_in(_of_page(text) if text.lstrip()[:1] == "<" else _data(text))
    if not found:
        raise Unreadable(_("No vacancy was found in this file."))
    if len(found) > MAX_LINES:
        raise Unreadable(too_many())
    read = _of_the_search if source == JOB_SEARCH else _of_a_posting
    return source, _as_table([read(one) for one in found])


def _data(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        raise Unreadable(_("The file is no valid JSON. Please fetch it again, or save the list as .xlsx.")) from None


class _Scripts(HTMLParser):
    """The JSON-LD of a web page: ``found`` has the text of each such script element."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.reading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.reading = tag == "script" and (dict(attrs).get("type") or "").strip().lower().startswith(
            "application/ld+json"
        )
        if self.reading:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self.reading = False

    def handle_data(self, data: str) -> None:
        if self.reading:
            self.found[-1] += data


def _of_page(text: str) -> list[Any]:
    """What the readable ones among the page's scripts hold: a page is not lost for one that is broken."""
    page, found = _Scripts(), []
    page.feed(text)
    for script in page.found:
        try:
            found.append(_data(script))
        except Unreadable:
            continue
    return found


def _found_in(data: Any) -> tuple[str, list[dict[str, Any]]]:
    """Results of the search carry its number; everything else is looked through for job postings."""
    if results := list(_objects(data, lambda one: bool({"refnr", "referenznummer"} & one.keys()))):
        return JOB_SEARCH, results
    known: dict[str, dict[str, Any]] = {}
    for one in _objects(data, lambda one: isinstance(one.get("@id"), str) and len(one) > 1, inside=True):
        known.setdefault(one["@id"], one)
    return JOB_POSTING, [_with_known(one, known) for one in _objects(data, _is_posting)]


def _objects(
    data: Any, wanted: Callable[[dict[str, Any]], bool], depth: int = 0, inside: bool = False
) -> Iterator[dict[str, Any]]:
    """The wanted objects, wherever they stand (alone, in a list, in ``@graph``); ``inside``: those in a wanted one too."""
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _objects(one, wanted, depth + 1, inside)
    elif isinstance(data, dict):
        found = wanted(data)
        if found:
            yield data
        if not found or inside:
            for one in data.values():
                yield from _objects(one, wanted, depth + 1, inside)


def _is_posting(one: dict[str, Any]) -> bool:
    """``JobPosting``, ``schema:JobPosting`` and ``https://schema.org/JobPosting`` are the same."""
    kinds = one.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and re.split(r"[/:#]", kind)[-1] == "JobPosting" for kind in kinds)


def _with_known(job: dict[str, Any], known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A posting may only point to its employer and place: ``{"@id": ...}``, told of elsewhere in the file."""

    def told(value: Any) -> Any:
        value = value[0] if isinstance(value, list) and value else value
        pointer = value.get("@id") if isinstance(value, dict) else None
        return known.get(pointer, value) if isinstance(pointer, str) and len(value) == 1 else value

    return {
        name: told(value) if name in ("hiringOrganization", "jobLocation") else value for name, value in job.items()
    }


def _as_table(rows: list[dict[str, str]]) -> Table:
    columns = sorted({column for row in rows for column in row})
    lines = [Line(number, [row.get(column, "") for column in columns]) for number, row in enumerate(rows, 1)]
    return Table("", Line(0, columns), {column: place for place, column in enumerate(columns)}, [], lines, [])


def _of_the_search(job: dict[str, Any]) -> dict[str, str]:
    """A result of the search, or the details of one vacancy: there the place of work is a list, and names differ."""
    location = _first(job.get("arbeitsort") or job.get("arbeitsorte") or job.get("stellenlokationen"))
    place = _first(location.get("adresse")) or location
    point = _first(place.get("koordinaten")) or _first(location.get("koordinaten")) or location
    times = job.get("arbeitszeitmodelle")
    times = [time for time in times if isinstance(time, str)] if isinstance(times, list) else []
    return _said(
        title=job.get("stellenangebotsTitel") or job.get("titel"),
        employer=job.get("arbeitgeber") or job.get("firma"),
        number=job.get("referenznummer") or job.get("refnr"),
        occupation=job.get("beruf") or job.get("hauptberuf"),
        description=_plain(job.get("stellenangebotsBeschreibung") or job.get("stellenbeschreibung")),
        street=place.get("strasse"),
        postcode=place.get("plz"),
        place=place.get("ort"),
        lat=point.get("lat", point.get("breite")),
        lon=point.get("lon", point.get("laenge")),
        shifts=", ".join(times),
        wage=job.get("verguetung"),
        starts_on=job.get("eintrittsdatum"),
        limitation=job.get("befristung"),
        openings=job.get("anzahlOffeneStellen"),
        published=job.get("aktuelleVeroeffentlichungsdatum") or job.get("modifikationsTimestamp"),
    )


def _of_a_posting(job: dict[str, Any]) -> dict[str, str]:
    location = _first(job.get("jobLocation"))
    geo = _first(location.get("geo"))
    organisation = _first(job.get("hiringOrganization"))
    identifier = job.get("identifier")
    kinds = job.get("employmentType")
    hours = _HOURS.search(str(job.get("workHours") or "")[:200])
    return _said(
        title=_text(job.get("title")) or _text(job.get("name")),
        employer=html.unescape(_text(organisation.get("name")) or _text(job.get("hiringOrganization"))),
        number=(identifier.get("value") if isinstance(identifier, dict) else identifier) or job.get("url"),
        occupation=_text(job.get("relevantOccupation")) or _text(job.get("occupationalCategory")),
        description=_plain(job.get("description")),
        **_address(job.get("jobLocation"), location.get("address")),
        lat=geo.get("latitude", location.get("latitude")),
        lon=geo.get("longitude", location.get("longitude")),
        hours_max=hours[1] if hours else None,
        wage=_salary(job),
        limitation="befristet" if "TEMPORARY" in (kinds if isinstance(kinds, list) else [kinds]) else None,
        starts_on="sofort" if str(job.get("jobImmediateStart")).lower() == "true" else job.get("jobStartDate"),
        openings=job.get("totalJobOpenings"),
        published=job.get("datePosted"),
        open_until=job.get("validThrough"),
    )


def _address(location: Any, address: Any) -> dict[str, Any]:
    """Street, postcode and place, from their fields or from one line of text."""
    fields = _first(address)
    if fields:
        names = ("streetAddress", "postalCode", "addressLocality")
        return dict(zip(("street", "postcode", "place"), (fields.get(name) for name in names), strict=True))
    line = _text(address) or (location if isinstance(location, str) else "")
    if found := _ADDRESS.search(clean_line(line)[:300]):
        return {"street": found[1], "postcode": found[2], "place": found[3]}
    return {"place": line}


def _salary(job: dict[str, Any]) -> str:
    """``baseSalary`` in euros; other currencies are left as words nobody could compare, so they are left out."""
    salary = job.get("baseSalary")
    salary = salary[0] if isinstance(salary, list) and salary else salary
    currency = (salary.get("currency") if isinstance(salary, dict) else None) or job.get("salaryCurrency")
    if not salary or currency not in (None, "", "EUR", "€"):
        return ""
    if not isinstance(salary, dict):
        return str(salary)
    value = salary.get("value")
    amount = value if isinstance(value, dict) else salary
    unit = _UNITS.get(str(amount.get("unitText") or salary.get("unitText")).upper(), "")
    exact = amount.get("value")
    low, high = amount.get("minValue"), amount.get("maxValue")
    if exact and not isinstance(exact, (dict, list)):
        return f"{exact} {unit}".strip()
    if low and high and low != high:
        return f"{low} - {high} {unit}".strip()
    return f"{low} {unit}".strip() if low else f"bis {high} {unit}".strip() if high else ""


def _text(value: Any) -> str:
    """Text as such, or as the name of an object; of several the first."""
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, dict):
        value = next((value[name] for name in ("name", "@value", "codeValue") if value.get(name)), "")
    return value if isinstance(value, str) else ""


def _first(value: Any) -> dict[str, Any]:
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, dict) else {}


def _plain(value: Any) -> str:
    """The text of a description: job postings carry HTML, some of them HTML that is written as text."""
    text = str(value or "")
    if "<" not in text and "&lt;" in text:
        text = html.unescape(text)
    if "<" in text:
        breaks, tags = _TAGS
        text = tags.sub("", breaks.sub("\n", _without_programs(text)))
    return html.unescape(text).replace("\xa0", " ")[:4000]


def _without_programs(text: str) -> str:
    """Without what stands between script and style tags."""
    before, *rest = _PROGRAM.split(text)
    return before + "".join(after for closes, after in zip(rest[::2], rest[1::2], strict=True) if closes)


def _said(**values: Any) -> dict[str, str]:
    """What was said, as text. Numbers stay as they are written; lists, objects and truth values are no cell.

    JSON can name half a sign (``\\ud800``), which no database holds.
    """
    texts = {
        name: whole if name == "description" else clean_line(whole)
        for name, value in values.items()
        if isinstance(value, (str, int, float))
        and not isinstance(value, bool)
        and (whole := str(value).encode(errors="replace").decode())
    }
    return {name: text for name, text in texts.items() if text.strip()}
