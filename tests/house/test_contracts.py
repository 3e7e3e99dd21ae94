"""The order of the house: who may import whom, what files are called, what each room is for."""

import ast
import re

import pytest
from importlinter.cli import lint_imports

from tests.house.sources import APPS, ROOT, python_files

# "utils" knows everything and nothing; a file is named after what it knows.
NAMES_FOR_ANYTHING = {"utils.py", "util.py", "services.py", "helpers.py", "misc.py", "common.py"}


def test_imports_run_down(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    # It would silence all loggers that are there, and with them the tests that read a log later in this process.
    monkeypatch.setattr("importlinter.cli._configure_logging", lambda verbose: None)
    broken = lint_imports(config_filename=str(ROOT / ".importlinter"), no_cache=True, no_logo=True)
    assert not broken, capsys.readouterr().out


def test_files_are_named_after_what_they_know():
    found = [path.relative_to(ROOT).as_posix() for path in python_files() if path.name in NAMES_FOR_ANYTHING]
    assert found in ([], ["jobcenter/ops/services.py"])  # that one knows services: the processes of an installation


IMPORT_WITHIN = re.compile(r"^(?!from\b|import\b).*\bimport\b", re.M)


def test_no_import_hides_in_a_function():
    """An import in a function is how circles hide. The linter says so too; here no comment switches it off."""
    hidden = []
    for path, text in ((path, path.read_text()) for path in python_files()):
        # Only a file with an import that does not begin its line can hide one.
        for node in ast.walk(ast.parse(text)) if IMPORT_WITHIN.search(text) else ():
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                inner = [part for part in ast.walk(node) if isinstance(part, (ast.Import, ast.ImportFrom))]
                hidden += [f"{path.relative_to(ROOT)}:{part.lineno}" for part in inner]
    assert not hidden


def test_nothing_happens_by_signal():
    assert not [str(path) for path in python_files() if "django.dispatch" in path.read_text()]


@pytest.mark.parametrize("app", APPS)
def test_every_room_says_what_it_is_for(app):
    rooms = [path.parent for path in (ROOT / app).glob("*/models.py")]
    silent = [room.name for room in rooms if not ast.get_docstring(ast.parse((room / "__init__.py").read_text()))]
    assert not silent
