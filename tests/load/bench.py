"""``python -m tests.load.bench``: a first table of what the software costs beside the bare work.

It makes a database of its own (PostgreSQL where DATABASE_URL is given or one answers on this machine, else SQLite), loads
the demo data, measures, prints a table, writes ``.bench.json``, and leaves nothing else behind.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import psycopg2

ROOT = Path(__file__).resolve().parents[2]
LOCAL_POSTGRES = "postgres://postgres@127.0.0.1/postgres"


def main() -> None:
    options = parsed()
    with tempfile.TemporaryDirectory(prefix="jobcenter-bench-") as run_dir, sink() as port:
        prepare_environment(run_dir, port, options.sqlite)
        # Django reads its settings on import, so the environment comes first.
        import django  # noqa: PLC0415

        django.setup()
        from tests.load import table  # noqa: PLC0415

        rows = table.measure(
            options.clients,
            options.rounds,
            () if options.only_calendar else options.matching,
            Path(run_dir),
            options.calendar_clients,
            options.only_calendar,
            options.lists,
        )
    options.output.write_text(json.dumps([row.as_json() for row in rows], indent=1) + "\n")


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.load.bench", description=__doc__)
    parser.add_argument("--clients", type=int, default=1900, help="places of the programme")
    parser.add_argument("--rounds", type=int, default=15, help="medians of that many interleaved rounds")
    parser.add_argument(
        "--matching",
        type=int,
        nargs="*",
        default=[1900, 500_000],
        help="clients of the markets for matching (PostgreSQL)",
    )
    parser.add_argument("--lists", type=int, default=60, help="lists of each kind of matching")
    parser.add_argument("--calendar-clients", type=int, default=20_000, help="more clients for the calendar's figures")
    parser.add_argument("--only-calendar", action="store_true", help="nothing but these")
    parser.add_argument("--sqlite", action="store_true", help="SQLite even where PostgreSQL answers")
    parser.add_argument("--output", type=Path, default=ROOT / ".bench.json")
    return parser.parse_args()


@contextmanager
def sink(*options: str) -> Iterator[int]:
    """The mail sink in a process of its own, with its options; its port."""
    command = [sys.executable, "-m", "tests.load.sink", *options]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield int(process.stdout.readline())
    finally:
        process.communicate()


def prepare_environment(run_dir: str, port: int, sqlite: bool) -> None:
    """As in production: DEBUG off, compiled templates; no redirect to https and no demo mail catcher."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "jobcenter.settings",
        "RUN_DIR": run_dir,
        "SECRET_KEY": "bench-only-" + "x" * 40,
        "DEBUG": "0",
        "SSL_REDIRECT": "0",
        "ALLOWED_HOSTS": "testserver",
        "EMAIL_URL": f"smtp://127.0.0.1:{port}",
        "LOG_LEVEL": "ERROR",
    }
    if sqlite:
        os.environ["DATABASE_URL"] = ""
    elif not os.environ.get("DATABASE_URL") and answers(LOCAL_POSTGRES):
        os.environ["DATABASE_URL"] = LOCAL_POSTGRES


def answers(address: str) -> bool:
    begun = perf_counter()
    try:
        psycopg2.connect(address, connect_timeout=2).close()
    except psycopg2.OperationalError:
        return False
    return perf_counter() - begun < 5


if __name__ == "__main__":
    main()
