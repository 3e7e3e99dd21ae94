"""One migrated database for a whole test run, from which each process and each test that wants its own takes a copy.

All migrations take some seconds of a processor, a copy takes a tenth of one. Who comes first migrates and leaves the
copy in the run's directory (SQLite) or beside its own database (PostgreSQL); the others wait for that.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

import psycopg2
from django.apps import apps
from django.db import connection
from django.db.models import Model

from tests.little_rendered import little_rendered

RUN_DIR = Path(os.environ["RUN_DIR"])
FILE = RUN_DIR / "migrated.sqlite3"
KEPT: list[sqlite3.Connection] = []  # a database in memory lives as long as somebody is connected


@contextmanager
def first_migrates(as_shipped: bool) -> Iterator[None]:
    """Around the making of the test database: leaves the copy, or has the test database made from it.

    ``as_shipped``: migrated in any case, in Django's own way, to the same schema as before in this run.
    """
    with open(RUN_DIR / f"migrated-{connection.vendor}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        there = exists() and not as_shipped
        if there:
            begin_from_copy()
            fcntl.flock(lock, fcntl.LOCK_UN)
        with nullcontext() if there or as_shipped else little_rendered():
            yield
        if not there:
            compare_schema()
            leave_copy()


def compare_schema() -> None:
    """The first to migrate writes down what came of it, whoever does it once more finds the same."""
    kept = RUN_DIR / f"schema-{connection.vendor}.txt"
    with connection.cursor() as cursor:
        cursor.execute(SCHEMA[connection.vendor])
        found = "\n".join(sorted(str(row) for row in cursor.fetchall()))
    if not kept.exists():
        kept.write_text(found)
    new = set(found.splitlines()) ^ set(kept.read_text().splitlines())
    assert not new, "\n".join(sorted(new))


SCHEMA = {
    "sqlite": "SELECT type, name, sql FROM sqlite_master",
    "postgresql": """
        SELECT 'column', table_name, column_name, data_type || COALESCE(character_maximum_length::text, ''),
            is_nullable || COALESCE(column_default, '') || COALESCE(generation_expression, '') || is_identity
            FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT 'index', tablename, indexname, indexdef, '' FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), ''
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), ''
            FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'function', proname, prosrc, '', '' FROM pg_proc WHERE pronamespace = 'public'::regnamespace""",
}


def exists() -> bool:
    if connection.vendor == "sqlite":
        return FILE.exists()
    with server() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name()])
        return cursor.fetchone() is not None


def begin_from_copy() -> None:
    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = name()
        return
    make = connection.creation._create_test_db

    def from_copy(*args, **kwargs):
        made = make(*args, **kwargs)
        KEPT.append(sqlite3.connect(made, uri=True))
        copy(FILE, KEPT[-1])
        return made

    connection.creation._create_test_db = from_copy


def leave_copy() -> None:
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        half = FILE.with_suffix(".half")
        with closing(sqlite3.connect(half)) as target:
            connection.connection.backup(target)
        half.rename(FILE)
        return
    without_autovacuum()
    connection.close()  # what is connected to cannot be copied
    with server() as cursor:
        cursor.execute(f'CREATE DATABASE "{name()}" TEMPLATE "{connection.settings_dict["NAME"]}"')


def without_autovacuum() -> None:
    """It would write down a table as empty that a test fills in a transaction, and PostgreSQL plan for one row: a statement
    over 200 clients took minutes.
    """
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'ALTER TABLE "{table}" SET (autovacuum_enabled = off)')


def copy(source: Path, target: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(source)) as opened:
        opened.backup(target)


@contextmanager
def own_database(directory: Path) -> Iterator[str]:
    """The address of a migrated database that is gone after the test."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(directory / "own.sqlite3")) as target:
            copy(FILE, target)
        yield f"sqlite:///{directory / 'own.sqlite3'}"
        return
    own = f"{connection.settings_dict['NAME']}_own"
    drop(own)
    with server() as cursor:
        cursor.execute(f'CREATE DATABASE "{own}" TEMPLATE "{name()}"')
    host, port, user, password = known()
    secret = f":{quote(password, safe='')}" if password else ""
    # A socket's folder has to be escaped to stand where a host does.
    yield f"postgres://{user}{secret}@{quote(host, safe='')}:{port}/{own}"
    drop(own)


@lru_cache(maxsize=1)
def rows_of_migrations() -> dict[type[Model], list[Model]]:
    """What migrations wrote into our own tables; to be asked while nothing else is there."""
    ours = (
        model for name in ("caseload", "employers", "jobcenter") for model in apps.get_app_config(name).get_models()
    )
    return {model: rows for model in ours if (rows := list(model._default_manager.all()))}


def put_back() -> None:
    """After a test that committed: it ends with all tables emptied."""
    for model, rows in rows_of_migrations().items():
        model._default_manager.bulk_create(rows)


def forget() -> None:
    """At the end of the run, in the process that began it; what is in its directory goes with that."""
    if connection.vendor == "postgresql":
        drop(name())


def drop(database: str) -> None:
    with server() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')


def name() -> str:
    """Of the copy on PostgreSQL; the same in all processes of a run, another one in each run."""
    return f"migrated_{RUN_DIR.name}".lower()


@contextmanager
def server() -> Iterator[psycopg2.extensions.cursor]:
    host, port, user, password = known()
    with closing(
        psycopg2.connect(host=host, port=port, user=user, password=password or None, dbname="postgres")
    ) as opened:
        opened.autocommit = True
        with opened.cursor() as cursor:
            yield cursor


def known() -> tuple[str, str, str, str]:
    facts = connection.settings_dict
    return facts["HOST"] or "127.0.0.1", str(facts["PORT"] or 5432), facts["USER"], facts["PASSWORD"]
