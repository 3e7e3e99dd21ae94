"""After a test that committed, PostgreSQL deletes what stands in our tables.

Django empties all of some hundred tables with TRUNCATE, which makes new files for each: seconds, where a test took one. And
it has the types of contents and the permissions written anew, to which no test does anything.
"""

from typing import Any

from django.db import connection
from django.test import TransactionTestCase

from tests.tidied import is_superuser

EMPTY = """
DO $$ DECLARE name regclass; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN
        SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0
            AND relname NOT IN ('django_migrations', 'django_content_type', 'auth_permission')
    LOOP
        EXECUTE 'DELETE FROM ' || name;
    END LOOP;
END $$"""


def empty_only_what_is_filled() -> None:
    """Needs the right to leave triggers and foreign keys unasked (a superuser's); without it all stays as it is."""
    if connection.vendor == "postgresql" and is_superuser():
        TransactionTestCase._fixture_teardown = empty


def empty(_test: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(EMPTY)
