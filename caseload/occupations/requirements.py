"""Requirements as people write them in a line, ``Deutsch B1, Englisch A2`` or ``B, CE, Staplerschein``: read, written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from caseload.lib.text import fold
from caseload.occupations.codes import LanguageLevel, language_of, licence_of

LANGUAGE, LICENCE, SKILL = "language", "licence", "skill"
_PARTS = re.compile(r"[,;|\n]|\s(?:und|and)\s")
_LEVEL = re.compile(r"\(?\b([ABC][12])\b\)?(?:\s*-?\s*niveau)?", re.I)
_LONGEST_SKILL = 60


@dataclass(frozen=True)
class Wanted:
    kind: str
    code: str
    label: str = ""
    level: str = ""
    must: bool = False


class NotUnderstood(ValueError):
    """A part of the line means no language or licence we know; the message names it, in the person's language."""


def read(kind: str, text: str, must: bool) -> list[Wanted]:
    """The requirements in a line. Raises NotUnderstood; skills are free words and always understood."""
    return list(_each(kind, text, must))


def written(kind: str, must: bool, rows: Iterable[Any]) -> str:
    """The line that ``read`` turns into these requirements again."""
    return ", ".join(str(row) for row in rows if row.kind == kind and row.must == must)


def _each(kind: str, text: str, must: bool) -> Iterator[Wanted]:
    seen = set()
    for part in filter(None, (part.strip() for part in _PARTS.split(text))):
        wanted = _READERS[kind](part, must)
        if wanted.code and wanted.code not in seen:
            seen.add(wanted.code)
            yield wanted


def _language(part: str, must: bool) -> Wanted:
    found = _LEVEL.search(part)
    level = LanguageLevel(found[1].upper()) if found else ""
    language = language_of(_LEVEL.sub("", part).strip(" ()-"))
    if language is None:
        raise NotUnderstood(
            _("“%(word)s” is no language we know. Please write for example: German B1, English.") % {"word": part[:40]}
        )
    return Wanted(LANGUAGE, str(language), level=str(level), must=must)


def _licence(part: str, must: bool) -> Wanted:
    licence = licence_of(part)
    if licence is None:
        raise NotUnderstood(
            _("“%(word)s” is no licence we know. Please write for example: B, CE, forklift licence.")
            % {"word": part[:40]}
        )
    return Wanted(LICENCE, str(licence), must=must)


def _skill(part: str, must: bool) -> Wanted:
    return Wanted(SKILL, fold(part)[:_LONGEST_SKILL], label=part[:80], must=must)


_READERS = {LANGUAGE: _language, LICENCE: _licence, SKILL: _skill}
