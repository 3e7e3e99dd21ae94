"""What autovacuum does in a real database. It is off in those of tests, so that it does not come between two tests."""

from functools import lru_cache

from django.db import connection

PAGES = 40  # of 8 KB
LARGE = """
    SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND pg_relation_size(oid) > %s * current_setting('block_size')::int"""
# As in a database in which nobody ever counted: then tables are taken for rather full.
FORGET = """
    UPDATE pg_class SET relpages = 0, reltuples = -1, relallvisible = 0
        WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace AND reltuples >= 0;
    DELETE FROM pg_statistic
        USING pg_class WHERE pg_class.oid = starelid AND relnamespace = 'public'::regnamespace"""


def analyse() -> None:
    """PostgreSQL gets to know how full its tables are: taken for empty, a statement over hundreds of rows takes seconds."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(larger_than(0))}")


def sweep_out() -> None:
    """What tests rolled back or deleted still lies in their tables, and each statement walks over it: that is given back.

    So is what was counted in them, which no roll back takes back: where a table was known for empty, each row that another
    one names would be looked for from the table's beginning, also among thousands.
    """
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if large := larger_than(PAGES):
            cursor.execute(f"VACUUM {', '.join(large)}")
        if is_superuser():
            cursor.execute(FORGET)


def larger_than(pages: int) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(LARGE, [pages])
        return [name for (name,) in cursor.fetchall()]


@lru_cache(maxsize=1)
def is_superuser() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        return bool(cursor.fetchone()[0])
