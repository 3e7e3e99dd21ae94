"""Every message of the code and the templates is in both catalogues, finished, and compiled."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

from tests.house.sources import ROOT, python_files, template_files

LANGUAGES = ("de", "en")
LOCALE = ROOT / "jobcenter" / "locale"
# Name of the function -> positions of context, message and plural among its arguments.
FUNCTIONS = {
    name + lazy: places
    for lazy in ("", "_lazy", "_noop")
    for name, places in {
        "gettext": (None, 0, None),
        "ngettext": (None, 0, 1),
        "pgettext": (0, 1, None),
        "npgettext": (0, 1, 2),
    }.items()
} | {"_": (None, 0, None)}
IN_TEMPLATE = re.compile(r"(?<![\w.])(n?p?gettext|_)\(((?:\s*u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")\s*,?)+)")

MAY_SAY = re.compile(r"gettext|translation|\b_\(")  # a file without any of these has no message

Message = tuple[str, str, str]  # context, message, plural


def messages_of_python(text: str) -> Iterator[Message]:
    tree = ast.parse(text if MAY_SAY.search(text) else "")
    alias = {
        name.asname: name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for name in node.names
        if name.asname
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
            places = FUNCTIONS.get(alias.get(name, name))
            if places:
                given = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
                context, message, plural = (given[at] if at is not None and at < len(given) else "" for at in places)
                if isinstance(message, str):
                    yield context or "", message, plural or ""


def messages_of_template(text: str) -> Iterator[Message]:
    for name, arguments in IN_TEMPLATE.findall(templatize(text)):
        given = ast.literal_eval(f"[{arguments}]")
        context, message, plural = (given[at] if at is not None and at < len(given) else "" for at in FUNCTIONS[name])
        yield context, message, plural


@cache
def messages() -> set[Message]:
    found = {message for path in python_files() for message in messages_of_python(path.read_text())}
    for path in template_files():
        found |= set(messages_of_template(path.read_text()))
    return {message for message in found if message[1]}


def path_of(language: str, kind: str) -> str:
    path: Path = LOCALE / language / "LC_MESSAGES" / f"django.{kind}"
    assert path.exists(), f"{path.relative_to(ROOT)} is missing."
    return str(path)


@pytest.fixture(params=LANGUAGES)
def catalogue(request):
    return polib.pofile(path_of(request.param, "po"))


def test_messages_are_found_in_code_and_templates():
    code = 'from django.utils.translation import gettext_lazy as t\nt("One" " two")\nngettext("%(n)s a", "%(n)s b", n)'
    assert set(messages_of_python(code)) == {("", "One two", ""), ("", "%(n)s a", "%(n)s b")}
    page = (
        '{% translate "One" %}{% translate "May" context "month" %}{{ _("Two") }}'
        "{% blocktranslate count n=n %}{{ n }} a{% plural %}{{ n }} b{% endblocktranslate %}"
        "{% blocktranslate trimmed %}\n it's\n  long\n{% endblocktranslate %}"
    )
    assert set(messages_of_template(page)) == {
        ("", "One", ""),
        ("month", "May", ""),
        ("", "Two", ""),
        ("", "%(n)s a", "%(n)s b"),
        ("", "it's long", ""),
    }


def test_every_message_is_translated(catalogue):
    finished = {(entry.msgctxt or "", entry.msgid) for entry in catalogue.translated_entries() if complete(entry)}
    missing = sorted({(context, message) for context, message, _plural in messages()} - finished)
    assert missing == []


def complete(entry: polib.POEntry | polib.MOEntry) -> bool:
    return not getattr(entry, "fuzzy", False) and all(entry.msgstr_plural.values() or [entry.msgstr])


def test_nothing_is_left_empty_fuzzy_or_over(catalogue):
    """What is no longer said is removed: the catalogue is as long as the application talks."""
    assert not [entry.msgid for entry in catalogue if entry.fuzzy or not complete(entry)]
    assert not [entry.msgid for entry in catalogue.obsolete_entries()]
    said = {(context, message) for context, message, _plural in messages()}
    over = sorted({(entry.msgctxt or "", entry.msgid) for entry in catalogue} - said)
    assert over == []


def test_placeholders_survive_translation(catalogue):
    for entry in catalogue:
        wanted = placeholders(entry.msgid) | placeholders(entry.msgid_plural)
        for text in entry.msgstr_plural.values() or [entry.msgstr]:
            assert placeholders(text) <= wanted, entry.msgid
            assert entry.msgid_plural or placeholders(text) == wanted, entry.msgid


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[sd]|%[sd]", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_current(language):
    def content(catalogue):
        entries = (entry for entry in catalogue if not getattr(entry, "obsolete", False) and complete(entry))
        return {(entry.msgctxt or "", entry.msgid): entry.msgstr_plural or entry.msgstr for entry in entries}

    assert content(polib.mofile(path_of(language, "mo"))) == content(polib.pofile(path_of(language, "po")))


def test_german_avoids_words_that_hurt():
    said = " ".join(entry.msgstr.lower() for entry in polib.pofile(path_of("de", "po")))
    assert not [word for word in ("hemmnis", "sanktion", "hartz iv", "aufstocker") if word in said]
