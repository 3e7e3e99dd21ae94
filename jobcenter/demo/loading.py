"""Rows go in by the thousand, in one transaction, with the moments of their own time.

Django's ``bulk_create`` prepares each value on its own, which is most of the time of a load of 170,000 rows; and it gives
``created_at`` the moment of loading, so that eighteen months of contacts could all still be undone. Here a column is
prepared by one function, and rows get their numbers when they are added, so that later rows can refer to them.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC
from itertools import count
from operator import attrgetter
from typing import Any, TypeVar

from django.core.management.color import no_style
from django.db import connection, models
from django.db.models import Max
from psycopg2.extras import execute_values

PAGE = 1000
TAKEN_AS_THEY_ARE = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.DateField)
Row = TypeVar("Row", bound=models.Model)


class Light:
    """A row of one of our kinds by its column names alone: a model instance costs five times as much to make."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__ = values


class Rows:
    """Rows of several kinds on their way, in the order in which they have to go in; ``save`` writes and forgets them."""

    def __init__(self, *kinds: type[models.Model]) -> None:
        self.of: dict[type[models.Model], list[Any]] = {kind: [] for kind in kinds}
        self.defaults = {
            kind: {field.attname: field.get_default() for field in kind._meta.concrete_fields} for kind in kinds
        }
        self.numbers = {kind: count(1 + last_number(kind)) for kind in kinds}
        self.written: dict[str, int] = defaultdict(int)

    def add(self, row: Row) -> Row:
        if row.pk is None:
            row.pk = next(self.numbers[type(row)])
        self.of[type(row)].append(row)
        return row

    def new(self, kind: type[models.Model], /, **values: Any) -> Light:
        """A row with these columns (``client_id``, not ``client``), defaults for the others."""
        row = Light(self.defaults[kind] | values)
        row.id = next(self.numbers[kind])
        self.of[kind].append(row)
        return row

    def save(self) -> None:
        for kind, rows in self.of.items():
            if rows:
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
    fields = [field for field in kind._meta.concrete_fields if not field.generated]
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    values = list(zip(*(prepared(field, map(attrgetter(field.attname), rows)) for field in fields), strict=True))
    into = f"INSERT INTO {quote(kind._meta.db_table)} ({names}) VALUES"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            execute_values(cursor.cursor, f"{into} %s", values, page_size=PAGE)
        else:
            cursor.executemany(f"{into} ({', '.join(['%s'] * len(fields))})", values)


def prepared(field: Any, values: Iterable[Any]) -> Iterable[Any]:
    """The column's values as the database driver takes them."""
    while field.is_relation:
        field = field.target_field
    if isinstance(field, models.DateTimeField) and connection.vendor == "sqlite":
        return [value and str(value.astimezone(UTC).replace(tzinfo=None)) for value in values]
    if isinstance(field, models.JSONField):
        return map(json.dumps, values)
    if isinstance(field, TAKEN_AS_THEY_ARE):
        return values
    return [field.get_db_prep_save(value, connection) for value in values]
