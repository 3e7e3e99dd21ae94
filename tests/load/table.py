"""One run of the bench: database, demo data, measurements, table."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from django.conf import settings
from django.db import connection
from django.test import override_settings

from caseload.lib.dates import local_today
from jobcenter.demo.seed import load
from tests.load.calendar import calendar
from tests.load.matching import matching
from tests.load.measure import Row
from tests.load.reminders import mails, planning
from tests.load.subjects import pages
from tests.load.volume import grow

# No Redis is asked for: the cache as in the tests, static files without a manifest.
SETTINGS = {
    "CACHES": {**settings.CACHES, "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
}


def measure(
    places: int, rounds: int, markets: Sequence[int], run_dir: Path, more: int, only_calendar: bool, lists: int
) -> list[Row]:
    static = run_dir / "static"
    static.mkdir()
    with own_database(run_dir), override_settings(STATIC_ROOT=static, **SETTINGS):
        begun = perf_counter()
        written = load(places, 1, local_today())
        clients = written["client"]
        print(
            f"{connection.vendor}: {sum(written.values())} rows of demo data, {clients} clients, "
            f"in {perf_counter() - begun:.1f} s. Medians of {rounds} interleaved rounds."
        )
        settle()
        rows = [] if only_calendar else [*pages(clients, rounds), *planning(clients, rounds)]
        rows += [] if only_calendar else mails(clients, min(rounds, 5))
        rows += calendar(grown(clients, more), rounds)
    for size in markets if connection.vendor == "postgresql" else ():
        with own_database(run_dir), override_settings(STATIC_ROOT=static, **SETTINGS):
            rows += matching(size, lists)
    print_table(rows)
    return rows


def grown(clients: int, more: int) -> int:
    """The number of clients with ``more`` beside those of the demo; SQLite stays as it is."""
    if connection.vendor != "postgresql" or not more:
        return clients
    begun = perf_counter()
    grow(more)
    settle()
    print(f"{more} clients more in {perf_counter() - begun:.1f} s.")
    return clients + more


@contextmanager
def own_database(run_dir: Path) -> Iterator[None]:
    name = run_dir / "bench.sqlite3" if connection.vendor == "sqlite" else f"jobcenter_bench_{os.getpid()}"
    connection.settings_dict["TEST"]["NAME"] = str(name)
    before = connection.settings_dict["NAME"]
    if template := os.environ.get("BENCH_TEMPLATE"):  # a migrated database, of a test run
        connection.settings_dict["TEST"]["TEMPLATE"] = template
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)


def settle() -> None:
    """Statistics for the query planner, as autovacuum would have made them by the next morning."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def print_table(rows: list[Row]) -> None:
    print(f"\n{'':30}{'clients':>9}{'median ms':>12}{'CPU ms':>10}{'floor ms':>11}{'ratio':>8}{'SQL':>6}")
    for row in rows:
        print(
            f"{row.name:30}{row.clients:9}{row.median_ms:12.2f}{row.cpu_ms:10.2f}{row.floor_ms:11.2f}{row.ratio:8.1f}"
            f"{row.queries:6}" + (f"   {row.note}" if row.note else "")
        )
