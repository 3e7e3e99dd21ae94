"""The schema follows the models, and every migration can be undone: on a database of its own, of the kind in use."""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command

from tests.house.sources import ROOT
from tests.migrated import own_database

ALL_THE_WAY_DOWN = """
import django
django.setup()
from django.core.management import call_command
from django.db import connection
from tests.little_rendered import little_rendered
with little_rendered():
    call_command("migrate", "caseload", "zero", verbosity=0)
left = {name for name in connection.introspection.table_names() if name.startswith(("caseload", "employers", "jobcenter"))}
assert not left, left
with connection.cursor() as cursor:
    cursor.execute('''SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')''')
    functions = cursor.fetchall()
assert not functions, functions
"""


@pytest.mark.django_db
def test_no_change_of_a_model_lacks_its_migration():
    call_command("makemigrations", "--check", "--dry-run", verbosity=1)


@pytest.mark.postgres  # where it runs for real; forward they run for every test run, on both
@pytest.mark.long
@pytest.mark.django_db
def test_all_migrations_can_be_undone_and_leave_nothing(tmp_path):
    with own_database(tmp_path) as address:
        environment = {**os.environ, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "jobcenter.settings"}
        all_the_way_down(environment)


def all_the_way_down(environment):
    done = subprocess.run(
        [sys.executable, "-c", ALL_THE_WAY_DOWN], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=900
    )
    assert done.returncode == 0, done.stderr[-2000:]
