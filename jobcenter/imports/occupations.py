"""The official list of occupations comes in by an operator's import: the classification itself, and the names of occupations.

The classification is read as the official export writes it (byte order mark, semicolons, leading zeros dropped, ``&nbsp;``)
and as tables with code, level, title and parent. Codes get their zeros back by their level.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from caseload.audit.models import journal
from caseload.lib.text import clean_line, fold
from caseload.occupations.models import Occupation, OccupationName
from jobcenter.imports.delimited import read_text
from jobcenter.imports.sheet import Line, Unreadable, kind_of

_CODE = set(map(fold, ("code", "Schlüssel", "kldb5", "KldB")))
_LEVEL = set(map(fold, ("level", "Ebene")))
_TITLE = set(map(fold, ("title", "Titel")))
_NAME = set(map(fold, ("title neutral", "Berufsbenennung neutral", "Benennung", "name")))


@dataclass(frozen=True)
class Counts:
    new: int
    changed: int
    names: int


def import_occupations(content: bytes) -> Counts:
    """Take in a file of either kind; entries that are there already are brought up to date, none is deleted.

    Raises Unreadable where the file is neither.
    """
    if kind_of(content) != "text":
        raise Unreadable(_("Please save the list of occupations as CSV."))
    header, *lines = read_text(content).lines or [Line(0, [])]
    titles = [_key(cell) for cell in header.cells]
    code, level, title, name = (_place(titles, words) for words in (_CODE, _LEVEL, _TITLE, _NAME))
    with transaction.atomic():
        if code is not None and level is not None and title is not None:
            counts = _store(list(_entries(lines, code, level, title)), _version(header.cells[code]))
        elif code is not None and name is not None:
            counts = _store_names(lines, code, name)
        else:
            raise Unreadable(_("This is no list of occupations: columns for code, level and title are missing."))
        journal("import", Occupation(), None, new=counts.new, changed=counts.changed, names=counts.names)
    return counts


def _key(title: str) -> str:
    """``Schlüssel KldB 2010, V. 2020`` is the key."""
    return re.sub(r" kldb 2010.*", "", fold(title))


def _place(titles: list[str], words: set[str]) -> int | None:
    return next((place for place, title in enumerate(titles) if title in words), None)


def _version(title: str) -> str:
    found = re.search(r"V\.?\s*(20\d\d)", title)
    return f"KldB 2010 ({found[1] if found else '2020'})"


def _cell(line: Line, place: int) -> str:
    return clean_line(html.unescape(line.cells[place])) if place < len(line.cells) else ""


def _entries(lines: list[Line], code: int, level: int, title: int) -> Iterator[tuple[str, int, str]]:
    """(code, level, title) of each line that has all three; a code is as long as its level."""
    for line in lines:
        digits, depth, words = _cell(line, code), _cell(line, level), _cell(line, title)
        if digits.isdigit() and depth in ("1", "2", "3", "4", "5") and words and len(digits) <= int(depth):
            yield digits.zfill(int(depth)), int(depth), words[:300]


def _store(entries: list[tuple[str, int, str]], version: str) -> Counts:
    if not entries:
        raise Unreadable(_("The list of occupations has no line with code, level and title."))
    known = {one.code: one for one in Occupation.objects.all()}
    new, changed = [], []
    for code, level, title in {entry[0]: entry for entry in entries}.values():
        facts = {"level": level, "title": title, "version": version, "search_key": fold(title)[:400]}
        if one := known.get(code):
            if any(getattr(one, name) != value for name, value in facts.items()):
                changed.append(one)
            for name, value in facts.items():
                setattr(one, name, value)
        else:
            new.append(Occupation(code=code, **facts))
    for level in range(1, 6):  # those above come first: each new one is hung up at once
        rows = [one for one in new if one.level == level]
        for one in rows:
            one.parent = known.get(one.code[:-1])
        known |= {one.code: one for one in Occupation.objects.bulk_create(rows)}
    Occupation.objects.bulk_update(changed, ["level", "title", "version", "search_key"], batch_size=500)
    _hang_up()
    return Counts(len(new), len(changed), 0)


def _hang_up() -> None:
    """Each entry below the one whose code is its own without the last digit, where that is in the list."""
    by_code = {one.code: one for one in Occupation.objects.all()}
    moved = []
    for code, one in by_code.items():
        above = by_code.get(code[:-1])
        if one.parent_id != (above.pk if above else None):
            one.parent = above
            moved.append(one)
    Occupation.objects.bulk_update(moved, ["parent"], batch_size=500)


def _store_names(lines: list[Line], code: int, name: int) -> Counts:
    by_code = dict(Occupation.objects.work().values_list("code", "pk"))
    found = ((_cell(line, code).zfill(5), _cell(line, name)[:300]) for line in lines)
    said = {(by_code[digits], words): None for digits, words in found if digits in by_code and words}
    known = set(OccupationName.objects.values_list("occupation", "name"))
    names = [
        OccupationName(occupation_id=pk, name=words, search_key=fold(words)[:400])
        for pk, words in said
        if (pk, words) not in known
    ]
    before = OccupationName.objects.count()
    OccupationName.objects.bulk_create(names, ignore_conflicts=True, batch_size=2000)
    return Counts(0, 0, OccupationName.objects.count() - before)
