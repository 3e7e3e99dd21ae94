"""What is made the same way at the beginning of very many tests is made by the verbs once in a process; from then on the
same rows are written again, as they were: a few statements instead of some twenty, nothing compiled.
"""

import pickle
import re
from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.db import connection

INTO = re.compile(r'INSERT INTO "(\w+)"')


class Written:
    """The rows that ``make`` left in the tables it wrote into, and what it returned. The tables were empty before."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self.tables: dict[str, None] = {}
        with connection.execute_wrapper(self.notice):
            made = make()
        self.made = pickle.dumps(made)
        self.inserts = [insert_of(table) for table in self.tables]
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                inserts = [cursor.mogrify(*insert).decode() for insert in self.inserts]
            self.inserts = [(";".join([*inserts, *counted_on(self.tables)]), None)]

    def notice(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.tables |= dict.fromkeys(INTO.findall(sql))  # in the order of writing: who is referred to comes first
        return execute(sql, params, many, context)

    def again(self) -> Any:
        """Numbers included. SQLite counts on from the highest by itself."""
        with connection.cursor() as cursor:
            for insert in self.inserts:
                cursor.execute(*insert)
        return pickle.loads(self.made)


def insert_of(table: str) -> tuple[str, list[Any] | None]:
    (model,) = (model for model in apps.get_models() if model._meta.db_table == table)
    columns = ", ".join(f'"{field.column}"' for field in model._meta.local_concrete_fields if not field.generated)
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {columns} FROM "{table}"')  # names of our own models
        rows = cursor.fetchall()
    row = f"({', '.join(['%s'] * len(rows[0]))})"
    return f'INSERT INTO "{table}" ({columns}) VALUES {", ".join([row] * len(rows))}', [v for r in rows for v in r]


def counted_on(tables: Iterable[str]) -> list[str]:
    """Statements for PostgreSQL: its sequences are not behind the numbers written. (What loads demo data sets them back.)"""
    found = []
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute("SELECT pg_get_serial_sequence(%s, a.attname) FROM pg_attribute a"
                           " WHERE attrelid = %s::regclass AND attidentity <> ''", [table, table])  # fmt: skip
            for (sequence,) in cursor.fetchall():
                cursor.execute(f'SELECT MAX(id) FROM "{table}"')
                highest = cursor.fetchone()[0]
                found.append(f"SELECT setval('{sequence}', GREATEST(last_value, {highest})) FROM {sequence}")
    return found
