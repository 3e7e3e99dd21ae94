"""The bench runs and writes what it promises; how long anything takes is not asked here."""

import json
import os
import subprocess
import sys

import pytest
from django.db import connection

from tests import migrated
from tests.load.bench import ROOT
from tests.load.measure import Row, interleaved, recorded, run_bare

NAMES = [
    *("today", "caseload list", "client page", "team dashboard"),
    *("planning, everyone at night", "planning, everyone due", "planning, 1 of 100 due", "planning, nobody due"),
    *("one mail", "one mail, 5 ms, two workers", "making one mail"),
    *("calendar, week", "calendar, month of a team", "free slots, ten counsellors", "one appointment inserted"),
    *("vacancies of a client", "all clients of a vacancy", "own clients of a vacancy"),
]


@pytest.mark.postgres  # where the figures count
@pytest.mark.long
@pytest.mark.django_db
def test_the_bench_prints_a_table_and_writes_its_rows(tmp_path):
    output = tmp_path / "bench.json"
    command = [sys.executable, "-m", "tests.load.bench", "--clients", "40", "--rounds", "1", "--output", str(output)]
    command += ["--matching", "100", "--lists", "5"]
    command += ["--calendar-clients", "300"]
    environment = {name: value for name, value in os.environ.items() if name not in ("DEBUG", "RUN_DIR", "REDIS_URL")}
    environment["BENCH_TEMPLATE"] = migrated.name()
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=900)
    assert run.returncode == 0, run.stderr
    rows = json.loads(output.read_text())
    assert [row["name"] for row in rows] == NAMES
    for row in rows:
        assert set(row) == {"name", "clients", "median_ms", "floor_ms", "ratio", "queries"}
        assert row["clients"] > 40
        assert row["queries"] > 0
        assert row["median_ms"] > 0
        assert row["floor_ms"] > 0
        assert row["name"] in run.stdout
    assert connection.vendor in run.stdout


@pytest.mark.django_db
def test_the_floor_runs_the_very_statements_of_the_work():
    def work():
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s, 'five %%'", ["text"])
            return cursor.fetchall()

    with recorded() as statements:
        work()
    assert [params for _sql, params, _many in statements] == [["text"]]
    with recorded() as nothing:
        run_bare(statements)  # the driver's own cursor: below what is recorded
    assert nothing == []


def test_work_and_floor_take_turns():
    order = []
    pairs = {name: (lambda name=name: order.append(name), lambda: order.append("floor")) for name in ("a", "b")}
    medians = interleaved(pairs, 2, before=lambda: order.append("-"))
    assert order[::2] == ["-"] * 8
    assert order[1::2] == ["a", "floor", "b", "floor", "floor", "a", "floor", "b"]
    assert set(medians) == {"a", "b"}
    assert Row("a", 10, 6.0, 2.0, 1).as_json() == {
        "name": "a",
        "clients": 10,
        "median_ms": 6.0,
        "floor_ms": 2.0,
        "ratio": 3.0,
        "queries": 1,
    }
