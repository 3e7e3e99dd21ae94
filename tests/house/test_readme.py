"""The README is true: its table of settings, its map of the house, its commands."""

import ast
import os
import re
import subprocess

from tests.house.sources import APPS, ROOT

README = (ROOT / "README.md").read_text()
NO_ROOMS = {"__pycache__", "locale", "management", "migrations", "templatetags"}
READERS = ("env", "env_flag", "env_int", "env_time")


def settings_read():
    """Pairs of variable and default, where that is a plain value, of each reading in the settings."""
    for call in ast.walk(ast.parse((ROOT / "jobcenter" / "settings.py").read_text())):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in READERS:
            name, *others = call.args
            if isinstance(name, ast.Constant):
                plain = others and isinstance(others[0], ast.Constant) and not isinstance(others[0].value, bool)
                yield name.value, str(others[0].value) if plain else ""


def table():
    """The default's cell of each variable in the table."""
    rows = re.findall(r"^\| (`[A-Z_`, ]+`) \| (.*?) \|", README, re.M)
    return {name: default for names, default in rows for name in re.findall(r"[A-Z_]+", names)}


def test_the_table_of_settings_is_complete_and_names_the_defaults():
    found = table()
    assert {name for name, _default in settings_read()} == set(found)
    assert {name: default for name, default in settings_read() if default not in found[name]} == {}


def test_the_map_of_the_house_names_each_room():
    for app in APPS:
        rooms = {path.parent.name for path in (ROOT / app).glob("*/__init__.py")} - NO_ROOMS
        row = re.search(rf"^\| `{app}/` \|.*", README, re.M)
        assert rooms and not {room for room in rooms if f"`{room}`" not in row[0]}, app
        assert set(re.findall(r"`(\w+)`", row[0])) <= rooms | {path.stem for path in (ROOT / app).iterdir()}


def test_each_command_is_named():
    commands = {path.stem for app in APPS for path in (ROOT / app / "management" / "commands").glob("[a-z]*.py")}
    assert {command for command in commands if not re.search(rf"`(manage.py )?{command}\b", README)} == set()
    targets = re.findall(r"^make (\w+)", README, re.M)
    assert targets == ["run", "test", "bench"]
    assert set(targets) <= set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.M))


def test_make_leaves_the_choice_of_python_to_its_caller():
    """Where the python3 of the machine is too old, ``.ci/install`` asks for another one in PYTHON."""
    rule = "--eval=asked: ; @echo $$PYTHON $(INSIDE)"
    for words, outside in ((["PYTHON=/there/python3"], {}), ([], {"PYTHON": "/there/python3"})):
        done = subprocess.run(
            ["make", "--no-print-directory", rule, "asked", *words],
            cwd=ROOT,
            env=os.environ | outside,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout == "/there/python3 .venv/bin/python\n"
