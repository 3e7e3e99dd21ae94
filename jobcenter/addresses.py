"""Addresses by their first word.

Django asks one pattern after the other and keeps a list for each that did not fit; there are more than two hundred.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, include, path

Patterns = Iterable[URLPattern | URLResolver]


def by_first_word(patterns: Patterns) -> list[URLPattern | URLResolver]:
    """The same addresses in the same order, those that begin with the same word (``clients/``) behind one pattern."""
    groups: dict[Any, list[Any]] = {}
    for entry in _flat(patterns):
        groups.setdefault(_first_word(entry) or entry, []).append(entry)
    return [_behind(word, entries) if len(entries) > 1 else entries[0] for word, entries in groups.items()]


def _flat(patterns: Patterns) -> Iterator[URLPattern | URLResolver]:
    """Without the rooms, which have no word of their own."""
    for entry in patterns:
        if isinstance(entry, URLResolver) and str(entry.pattern) == "":
            yield from _flat(entry.url_patterns)
        else:
            yield entry


def _first_word(entry: URLPattern | URLResolver) -> str:
    """Empty where the address begins otherwise; such an entry stays alone."""
    word, slash, _rest = str(entry.pattern).partition("/")
    return word + slash if slash and "<" not in word and isinstance(entry, URLPattern) else ""


def _behind(word: str, entries: Iterable[URLPattern]) -> URLResolver:
    routes = ((str(entry.pattern).removeprefix(word), entry) for entry in entries)
    return path(word, include([path(rest, entry.callback, entry.default_args, entry.name) for rest, entry in routes]))
