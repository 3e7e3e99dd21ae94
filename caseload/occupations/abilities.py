"""What a client brings, as one line that SQL can search: languages, licences, skills. Pure.

``|la|la:de:|la:de:A1|la:de:A2|li|li:B:|li:AM:|sk:kasse:|`` - a requirement (kind, code, level) is met where its own piece
occurs. ``|la|`` and ``|li|`` say that somebody asked: what is missing then is not there; else it is unknown. ``|la:de?|``
is a language of an unknown level. Of skills nobody ever names all, so a missing one is unknown.
"""

from collections.abc import Iterable

from caseload.occupations.codes import with_included

LANGUAGE, LICENCE, SKILL = "language", "licence", "skill"
NO_LICENCE = "none"
LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")


def line_of(abilities: Iterable[tuple[str, str, str]]) -> str:
    """Of (kind, code, level), in that order; empty where nothing is known."""
    pieces: dict[str, None] = {}
    for kind, code, level in abilities:
        prefix = kind[:2]
        if kind != SKILL:
            pieces[prefix] = None
        if kind == LICENCE and code == NO_LICENCE:
            continue
        for each in sorted(with_included(code)) if kind == LICENCE else [code]:
            pieces[f"{prefix}:{each}:"] = None
        if kind == LANGUAGE and level:
            pieces.update(dict.fromkeys(f"{prefix}:{code}:{each}" for each in LEVELS[: LEVELS.index(level) + 1]))
        elif kind == LANGUAGE:
            pieces[f"{prefix}:{code}?"] = None
    return f"|{'|'.join(pieces)}|" if pieces else ""
