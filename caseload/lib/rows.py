"""Parts that a page draws a hundred times: the template once for each kind of row, then only filled.

Django's templates ask anew in each row what stands in all of them; a list of 100 rows was four fifths of its page's time.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

HOLE = re.compile("\0(\\w+)\0")

Row = tuple[frozenset[str], Mapping[str, Any]]


def filled(template: str, rows: Iterable[Row], **shared: Any) -> SafeString:
    """The rows drawn one after the other, each of them its kind and its values.

    The kind is the names that are true in the template: it can only ask for these. Each value is a hole there, printed as
    it comes (no filter reaches it), and escaped where it is filled in. ``shared`` is the same for all rows; where nothing is,
    a process draws the template once in each language and keeps it.
    """
    skeletons: dict[frozenset[str], str] = {}
    drawn = []
    for kind, values in rows:
        if kind not in skeletons:
            if shared:
                skeletons[kind] = _skeleton(template, kind, values, shared)
            else:
                skeletons[kind] = _kept_skeleton(template, kind, tuple(values), get_language())
        drawn.append(skeletons[kind].format_map({name: _escaped(value) for name, value in values.items()}))
    return mark_safe("".join(drawn))


def kind_of(signs: Mapping[str, Any]) -> frozenset[str]:
    """The names that are true."""
    return frozenset(name for name, true in signs.items() if true)


def _escaped(value: Any) -> str:
    """As Django's ``conditional_escape``, without its care for lazy texts, which costs a quarter of a list's rows."""
    return value if isinstance(value, SafeString) else escape(str(value))


@lru_cache(maxsize=512)
def _kept_skeleton(template: str, kind: frozenset[str], names: tuple[str, ...], _language: str | None) -> str:
    return _skeleton(template, kind, names, {})


def _skeleton(template: str, kind: Iterable[str], names: Iterable[str], shared: Mapping[str, Any]) -> str:
    """The template as a format string."""
    holes = {name: mark_safe(f"\0{name}\0") for name in names}
    drawn = render_to_string(template, {**shared, **dict.fromkeys(kind, True), **holes})
    return HOLE.sub(r"{\1}", drawn.replace("{", "{{").replace("}", "}}"))
