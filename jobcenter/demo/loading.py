"""Rows go in by the thousand, in one transaction, with the moments of their own time.

Django's ``bulk_create`` prepares each value on its own, which is most of the time of a load of 170,000 rows; and it gives
``created_at`` the moment of loading, so that eighteen months of contacts could all still be undone. Here a column is
prepared by one function, and rows get their numbers when they are added, so that later rows can refer to them.
"""

import json
from collections import defaultdict
from collections.abc import Callable
from itertools import count
from typing import Any, TypeVar

from django.core.management.color import no_style
from django.db import connection, models
from django.db.models import Max
from psycopg2.extras import execute_values

PAGE = 1000
Row = TypeVar("Row", bound=models.Model)


class Rows:
    """Rows of several kinds on their way, in the order in which they have to go in; ``save`` writes and forgets them."""

    def __init__(self, *kinds: type[models.Model]) -> None:
        self.of: dict[type[models.Model], list[models.Model]] = {kind: [] for kind in kinds}
        self.numbers = {kind: count(1 + last_number(kind)) for kind in kinds}
        self.written: dict[str, int] = defaultdict(int)

    def add(self, row: Row) -> Row:
        if row.pk is None:
            row.pk = next(self.numbers[type(row)])
        self.of[type(row)].append(row)
        return row

    def save(self) -> None:
        for kind, rows in self.of.items():
            insert(kind, rows)
            self.written[kind._meta.model_name or ""] += len(rows)
            rows.clear()

    def finish(self) -> None:
        """Further rows of these kinds, entered by people, get numbers after ours."""
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), list(self.of)):
                cursor.execute(statement)


def last_number(kind: type[models.Model]) -> int:
    return kind._base_manager.aggregate(last=Max("pk"))["last"] or 0


def insert(kind: type[models.Model], rows: list[Any]) -> None:
    fields = kind._meta.concrete_fields
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    names = [field.attname for field in fields]
    prepare = [preparation(field) for field in fields]
    values = [[ready(getattr(row, name)) for name, ready in zip(names, prepare, strict=True)] for row in rows]
    into = f"INSERT INTO {quote(kind._meta.db_table)} ({columns}) VALUES"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            execute_values(cursor.cursor, f"{into} %s", values, page_size=PAGE)
        else:
            cursor.executemany(f"{into} ({', '.join(['%s'] * len(fields))})", values)


def preparation(field: Any) -> Callable[[Any], Any]:
    """How the column's values become what the database driver takes."""
    while field.is_relation:
        field = field.target_field
    if isinstance(field, models.DateTimeField):
        return connection.ops.adapt_datetimefield_value
    if isinstance(field, models.DateField):
        return connection.ops.adapt_datefield_value
    if isinstance(field, models.JSONField):
        return json.dumps
    if isinstance(field, (models.CharField, models.TextField, models.IntegerField, models.BooleanField)):
        return as_it_is
    return lambda value: field.get_db_prep_save(value, connection)


def as_it_is(value: Any) -> Any:
    return value
