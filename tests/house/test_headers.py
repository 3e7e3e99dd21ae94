"""What leaves the house: strict headers on every answer, nothing from outside, no file that is not there."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.management import call_command
from django.template.loader import get_template, render_to_string
from django.test import Client, override_settings

from tests.house.sources import ROOT, TEMPLATES, template_files

PAGES = [path for path in template_files() if path.suffix == ".html" and "emails" not in path.parts]
STATIC = ROOT / "static"
SYMBOLS = set(re.findall(r'<symbol id="([\w-]+)"', (STATIC / "img/sprite.svg").read_text()))
# The copyright line of the symbols, and the name of the SVG language.
NO_CALLS = ("http://www.w3.org/2000/svg", "https://icons.getbootstrap.com")


def name_of(path):
    return path.relative_to(TEMPLATES).as_posix()


def policy(response):
    parts = (part.split() for part in response.headers["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in parts}


# --- headers ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def answers(as_user, cast):
    """Pages, a part of one, an address that is none, the administration, the log-in, a refused form."""
    person = as_user(cast.admin)
    return [
        person.get("/"),
        person.get("/settings/", headers={"HX-Request": "true"}),
        person.get("/nothing/"),
        person.get("/admin/"),
        Client().get("/login/"),
        Client().get("/settings/"),
        person.post("/settings/", {"language": "xx"}),
    ]


def test_the_policy_of_every_answer_is_strict(answers):
    for response in answers:
        rules = policy(response)
        assert rules["default-src"] == ["'self'"]
        assert rules["object-src"] == rules["base-uri"] == rules["frame-ancestors"] == ["'none'"]
        assert rules["form-action"] == ["'self'"]
        assert "script-src" not in rules or rules["script-src"] == ["'self'"]
        assert "style-src" not in rules or rules["style-src"] == ["'self'"]
        assert "unsafe" not in response.headers["Content-Security-Policy"]
        assert "http" not in response.headers["Content-Security-Policy"]


def test_no_frame_no_guessing_no_referrer(answers):
    for response in answers:
        assert response.headers["X-Frame-Options"] == "DENY"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "same-origin"
        assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_an_expired_form_is_answered_in_the_same_face(cast):
    client = Client(enforce_csrf_checks=True, headers={"accept-language": "de"})
    response = client.post("/login/", {"login": "own", "password": "demo"})
    assert response.status_code == 403
    assert "Diese Seite war abgelaufen" in response.content.decode()
    assert policy(response)["default-src"] == ["'self'"]


# --- the pages of last resort ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html"])
def test_error_pages_need_nothing(name):
    """Neither a request nor a database: no ``db`` fixture here."""
    text = render_to_string(name)
    assert text.count("<h1>") == text.count("</main>") == 1
    assert 'class="places"' not in text
    assert get_template(name).render() == text


def test_a_page_that_is_not_there_keeps_the_way_to_the_others(as_user, cast):
    response = as_user(cast.own).get("/nothing/")
    assert response.status_code == 404
    assert 'class="places"' in response.content.decode()
    assert "Seite nicht gefunden" in response.content.decode()


# --- nothing from outside, nothing missing ---------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_templates_call_nothing_outside(path):
    assert not re.findall(r"""(?:src|href|action|srcset|poster|data)\s*=\s*["'](?:https?:)?//""", path.read_text())


def test_styles_scripts_and_symbols_call_nothing_outside():
    for path in STATIC.rglob("*"):
        if path.suffix in (".css", ".js", ".svg"):
            text = path.read_text()
            for known in NO_CALLS:
                text = text.replace(known, "")
            assert not re.search(r"(https?:)?//[a-z0-9.-]+\.[a-z]{2,}|@import|\beval\(|new Function", text), path.name


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_static_file_and_symbol_named_is_there(path):
    text = path.read_text()
    for name in re.findall(r"""{%\s*static\s+["']([^"']+)["']""", text):
        assert finders.find(name), name
    assert not set(re.findall(r"""{%\s*icon\s+["']([^"']+)["']""", text)) - SYMBOLS


def test_no_symbol_is_left_over():
    texts = "".join(path.read_text() for path in template_files())
    texts += "".join(
        path.read_text() for app in ("caseload", "employers", "jobcenter") for path in (ROOT / app).rglob("*.py")
    )
    assert not [name for name in SYMBOLS if f'"{name}"' not in texts and f"'{name}'" not in texts]


def test_no_style_sheet_or_script_is_left_over():
    texts = "".join(path.read_text() for path in [*template_files(), ROOT / "README.md"])
    names = [path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*") if path.is_file()]
    assert not [name for name in names if name not in texts and name != "img/sprite.svg"]


def test_static_files_can_be_collected_under_hashed_names(tmp_path):
    """Production serves them so; a reference to a file that is not there stops the collection."""
    storage = {"BACKEND": f"{ManifestStaticFilesStorage.__module__}.{ManifestStaticFilesStorage.__qualname__}"}
    with override_settings(STATIC_ROOT=tmp_path, STORAGES={"staticfiles": storage}):
        call_command("collectstatic", interactive=False, verbosity=0)
    assert list(tmp_path.glob("css/tokens.*.css"))
