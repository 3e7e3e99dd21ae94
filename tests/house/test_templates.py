"""Templates: each is used, each link leads somewhere, parts see only what they are given, nothing inline."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from django.template.utils import get_app_template_dirs
from django.urls import URLResolver, get_resolver

from tests.house.sources import TEMPLATES, python_files, template_files

HTML = [path for path in template_files() if path.suffix == ".html"]
# Mails bring their styles along; the administration asks for "extends" and "block" only.
PAGES = [path for path in HTML if "emails" not in path.parts]
KNOWN_TO_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}


def name_of(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


def named_in_python() -> list[str]:
    """What the code names: plain strings, and f-strings as patterns (``emails/{kind}/text.txt``)."""
    found = []
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr):
                parts = [re.escape(part.value) if isinstance(part, ast.Constant) else "[^/]+" for part in node.values]
                found.append("".join(parts))
    return [pattern for pattern in found if "/" in pattern]


def named_in_templates() -> set[str]:
    texts = (path.read_text() for path in template_files())
    return {name for text in texts for name in re.findall(r"""{%\s*(?:include|extends)\s+["']([^"']+)["']""", text)}


def stands_in_for_a_library(name: str) -> bool:
    """A library asks for a template of this name and brings its own."""
    return any((directory / name).exists() for directory in get_app_template_dirs("templates"))


def test_every_template_is_used():
    patterns, included = re.compile("|".join(named_in_python())), named_in_templates()
    unused = [
        name
        for name in map(name_of, template_files())
        if name not in KNOWN_TO_DJANGO | included and not patterns.fullmatch(name) and not stands_in_for_a_library(name)
    ]
    assert not unused


def test_every_included_template_exists():
    missing = [
        name for name in named_in_templates() if not (TEMPLATES / name).exists() and not stands_in_for_a_library(name)
    ]
    assert not missing


def address_names(resolver: URLResolver, prefix: str = "") -> set[str]:
    names = set()
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            names |= address_names(entry, f"{entry.namespace}:" if entry.namespace else prefix)
        elif entry.name:
            names.add(prefix + entry.name)
    return names


@cache
def all_addresses() -> set[str]:
    return address_names(get_resolver())


@pytest.mark.parametrize("path", HTML, ids=name_of)
def test_links_lead_to_addresses_that_exist(path):
    linked = set(re.findall(r"""{%\s*url\s+["']([^"']+)["']""", path.read_text()))
    assert not linked - all_addresses()


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_parts_see_only_what_they_are_given(path):
    """``{% include ... only %}``: what a part needs can be read where it is included."""
    includes = re.findall(r"{%\s*include\s[^%]*%}", path.read_text())
    assert not [tag for tag in includes if not re.search(r"\bonly\s*%}", tag)]


@pytest.mark.parametrize("path", [path for path in PAGES if "parts" in path.parts], ids=name_of)
def test_parts_open_with_their_inputs(path):
    assert re.match(r"\s*{(#|%\s*comment)", path.read_text())


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_nothing_inline(path):
    """The content security policy would refuse it."""
    text = re.sub(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", "", path.read_text(), flags=re.S)
    assert not re.search(r"<style|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:|hx-on|\shx-vals\s*=\s*[\"']js:", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)
