"""What is made the same way at the beginning of very many tests is made by the verbs once in a process; from then on the
same rows are written again, as they were: a few statements instead of some twenty, nothing compiled.
"""

import pickle
import re
from collections.abc import Callable
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
                self.inserts = [(";".join(cursor.mogrify(*insert).decode() for insert in self.inserts), None)]

    def notice(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.tables |= dict.fromkeys(INTO.findall(sql))  # in the order of writing: who is referred to comes first
        return execute(sql, params, many, context)

    def again(self) -> Any:
        """Numbers included: on PostgreSQL no sequence goes back, SQLite counts on from the highest."""
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
