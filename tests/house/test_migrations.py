"""The schema follows the models, and every migration can be undone: on a database of its own, of the kind in use."""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command

from tests.house.sources import ROOT
from tests.migrated import own_database

DOWN_AND_UP = """
import django
django.setup()
from django.core.management import call_command
from django.db import connection
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


@pytest.mark.postgres  # where it runs for real; all of them run forward on SQLite for each test run
@pytest.mark.long
@pytest.mark.django_db
def test_all_migrations_go_back_and_forth(tmp_path):
    with own_database(tmp_path) as address:
        environment = {**os.environ, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "jobcenter.settings"}
        down_and_up(environment)


def down_and_up(environment):
    done = subprocess.run(
        [sys.executable, "-c", DOWN_AND_UP], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
