"""Vacancies in JSON become the lines of a list: files of the public job search and job postings (schema.org).

Both are read as they come: fields that are missing, of another type, or "null" as a word say nothing.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from caseload.lib.text import clean_line
from jobcenter.imports.columns import Table
from jobcenter.imports.delimited import decode
from jobcenter.imports.sheet import MAX_LINES, Line, Unreadable, check_size, too_many

JOB_SEARCH, JOB_POSTING = "job_search", "job_posting"
_TAGS = re.compile(r"<(?:br|/p|/li|/div)\b[^>]*>", re.I), re.compile(r"<[^>]{0,500}>")
_UNITS = {"HOUR": "pro Stunde", "MONTH": "pro Monat", "YEAR": "pro Jahr"}


def is_json(content: bytes) -> bool:
    return content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def read_json(content: bytes) -> tuple[str, Table]:
    """The source and the vacancies of a file. Raises Unreadable where it holds none. The lines are numbered from 1."""
    check_size(len(content))
    try:
        data = json.loads(decode(content))
    except (ValueError, RecursionError):
        raise Unreadable(_("The file is no valid JSON. Please fetch it again, or save the list as .xlsx.")) from None
    source, found = _found_in(data)
    if not found:
        raise Unreadable(_("No vacancy was found in this file."))
    if len(found) > MAX_LINES:
        raise Unreadable(too_many())
    read = _of_the_search if source == JOB_SEARCH else _of_a_posting
    return source, _as_table([read(one) for one in found])


def _found_in(data: Any) -> tuple[str, list[dict[str, Any]]]:
    if isinstance(data, dict) and isinstance(data.get("stellenangebote"), list):
        return JOB_SEARCH, [one for one in data["stellenangebote"] if isinstance(one, dict)]
    if isinstance(data, dict) and {"refnr", "referenznummer"} & data.keys():
        return JOB_SEARCH, [data]
    if isinstance(data, list) and any(isinstance(one, dict) and "refnr" in one for one in data):
        return JOB_SEARCH, [one for one in data if isinstance(one, dict)]
    return JOB_POSTING, list(_postings(data))


def _postings(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All JobPosting objects, wherever they stand (alone, in a list, in ``@graph``)."""
    if depth > 8:
        return
    if isinstance(data, list):
        for one in data:
            yield from _postings(one, depth + 1)
    elif isinstance(data, dict):
        kind = data.get("@type")
        if kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind):
            yield data
        else:
            for one in data.values():
                yield from _postings(one, depth + 1)


def _as_table(rows: list[dict[str, str]]) -> Table:
    columns = sorted({column for row in rows for column in row})
    lines = [Line(number, [row.get(column, "") for column in columns]) for number, row in enumerate(rows, 1)]
    return Table("", Line(0, columns), {column: place for place, column in enumerate(columns)}, [], lines, [])


def _of_the_search(job: dict[str, Any]) -> dict[str, str]:
    """A result of the search, or the details of one vacancy: there the place of work is a list, and names differ."""
    place = _first(job.get("arbeitsort") or job.get("arbeitsorte") or job.get("stellenlokationen"))
    place = place.get("adresse", place) if isinstance(place.get("adresse"), dict) else place
    point = _first(place.get("koordinaten")) or place
    times = [time for time in job.get("arbeitszeitmodelle") or [] if isinstance(time, str)]
    return _said(
        title=job.get("stellenangebotsTitel") or job.get("titel"),
        employer=job.get("arbeitgeber") or job.get("firma"),
        number=job.get("referenznummer") or job.get("refnr"),
        occupation=job.get("beruf") or job.get("hauptberuf"),
        description=_plain(job.get("stellenangebotsBeschreibung") or job.get("stellenbeschreibung")),
        street=place.get("strasse"),
        postcode=place.get("plz"),
        place=place.get("ort"),
        lat=point.get("lat"),
        lon=point.get("lon"),
        shifts=", ".join(times),
        wage=job.get("verguetung"),
        starts_on=job.get("eintrittsdatum"),
        limitation=job.get("befristung"),
        openings=job.get("anzahlOffeneStellen"),
        published=job.get("aktuelleVeroeffentlichungsdatum") or job.get("modifikationsTimestamp"),
    )


def _of_a_posting(job: dict[str, Any]) -> dict[str, str]:
    location = _first(job.get("jobLocation"))
    address = _first(location.get("address"))
    geo = _first(location.get("geo"))
    organisation = job.get("hiringOrganization")
    identifier = job.get("identifier")
    return _said(
        title=job.get("title") or job.get("name"),
        employer=organisation.get("name") if isinstance(organisation, dict) else organisation,
        number=(identifier.get("value") if isinstance(identifier, dict) else identifier) or job.get("url"),
        occupation=_first(job.get("relevantOccupation")).get("name"),
        description=_plain(job.get("description")),
        street=address.get("streetAddress"),
        postcode=address.get("postalCode"),
        place=address.get("addressLocality"),
        lat=geo.get("latitude"),
        lon=geo.get("longitude"),
        wage=_salary(job),
        starts_on="sofort" if job.get("jobImmediateStart") is True else job.get("jobStartDate"),
        openings=job.get("totalJobOpenings"),
        published=job.get("datePosted"),
    )


def _salary(job: dict[str, Any]) -> str:
    """``baseSalary`` in euros; other currencies are left as words nobody could compare, so they are left out."""
    salary = job.get("baseSalary")
    currency = (salary.get("currency") if isinstance(salary, dict) else None) or job.get("salaryCurrency")
    if not salary or currency not in (None, "EUR"):
        return ""
    if not isinstance(salary, dict):
        return str(salary)
    value = salary.get("value")
    unit = (value.get("unitText") if isinstance(value, dict) else None) or salary.get("unitText")
    amount = (value.get("value") or value.get("minValue")) if isinstance(value, dict) else value
    amount = amount or salary.get("minValue")
    return f"{amount} {_UNITS.get(str(unit).upper(), '')}".strip() if amount else ""


def _first(value: Any) -> dict[str, Any]:
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, dict) else {}


def _plain(value: Any) -> str:
    """The text of a description: job postings carry HTML."""
    text = str(value or "")
    if "<" in text:
        breaks, tags = _TAGS
        text = html.unescape(tags.sub("", breaks.sub("\n", text)))
    return text[:4000]


def _said(**values: Any) -> dict[str, str]:
    """What was said, as text. Numbers stay as they are written; lists, objects and truth values are no cell."""
    texts = {
        name: str(value) if name == "description" else clean_line(str(value))
        for name, value in values.items()
        if isinstance(value, (str, int, float)) and not isinstance(value, bool)
    }
    return {name: text for name, text in texts.items() if text.strip()}
