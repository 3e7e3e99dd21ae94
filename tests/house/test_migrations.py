"""The schema follows the models, and every migration can be undone: on a database of its own, of the kind in use."""

import os
import subprocess
import sys
from urllib.parse import quote

import psycopg2
import pytest
from django.core.management import call_command
from django.db import connection

from tests.house.sources import ROOT

DOWN_AND_UP = """
import django
django.setup()
from django.core.management import call_command
from django.db import connection
call_command("migrate", verbosity=0)
built = set(connection.introspection.table_names())
call_command("migrate", "caseload", "zero", verbosity=0)
left = {name for name in connection.introspection.table_names() if name.startswith(("caseload", "employers", "jobcenter"))}
assert not left, left
call_command("migrate", verbosity=0)
assert set(connection.introspection.table_names()) == built
"""


@pytest.mark.django_db
def test_no_change_of_a_model_lacks_its_migration():
    call_command("makemigrations", "--check", "--dry-run", verbosity=1)


@pytest.fixture
def own_database(tmp_path):
    """The address of an empty database that is gone after the test."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'own.sqlite3'}"
        return
    known = connection.settings_dict
    host, port, user = known["HOST"] or "127.0.0.1", known["PORT"] or 5432, known["USER"]
    name = f"{known['NAME']}_own"
    server = psycopg2.connect(host=host, port=port, user=user, password=known["PASSWORD"] or None, dbname="postgres")
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
        secret = f":{known['PASSWORD']}" if known["PASSWORD"] else ""
        # A socket's folder has to be escaped to stand where a host does.
        yield f"postgres://{user}{secret}@{quote(host, safe='')}:{port}/{name}"
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    server.close()


@pytest.mark.django_db
def test_all_migrations_go_back_and_forth(own_database):
    environment = {**os.environ, "DATABASE_URL": own_database, "DJANGO_SETTINGS_MODULE": "jobcenter.settings"}
    done = subprocess.run(
        [sys.executable, "-c", DOWN_AND_UP], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=400
    )
    assert done.returncode == 0, done.stderr[-2000:]
