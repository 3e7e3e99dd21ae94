"""What autovacuum does in a real database. It is off in those of tests, so that it does not come between two tests."""

from django.db import connection

PAGES = 40  # of 8 KB


def analyse() -> None:
    """PostgreSQL gets to know how full its tables are: taken for empty, a statement over hundreds of rows takes seconds."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def sweep_out() -> None:
    """What tests rolled back or deleted still lies in their tables, and each statement walks over it: that is given back."""
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            " AND pg_relation_size(oid) > %s * current_setting('block_size')::int",
            [PAGES],
        )
        if large := [name for (name,) in cursor.fetchall()]:
            cursor.execute(f"VACUUM {', '.join(large)}")
