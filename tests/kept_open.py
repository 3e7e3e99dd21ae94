"""A connection to PostgreSQL that a test gives up waits for the next one that wants one.

A process of the server that has just begun knows no table: its first statements cost a multiple, and each test of parallel
writers had up to nine such processes.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import psycopg2
from django.db import connection, connections

WAITING: list[Any] = []


@contextmanager
def kept_open() -> Iterator[None]:
    """At the end all are closed, and whatever is given up later as well: nobody drops a database that somebody uses."""
    if connection.vendor != "postgresql":
        yield
        return
    backend = type(connections["default"])
    connect, close = backend.get_new_connection, backend._close

    def take(self: Any, facts: dict[str, Any]) -> Any:
        while raw := next_waiting():
            if raw.info.dbname == facts["dbname"] and as_new(raw):
                return raw
            raw.close()
        return connect(self, facts)

    def give(self: Any) -> None:
        if self.in_atomic_block or not as_new(self.connection):
            close(self)
        else:
            WAITING.append(self.connection)

    backend.get_new_connection, backend._close = take, give
    yield
    backend.get_new_connection, backend._close = connect, close
    while raw := next_waiting():
        raw.close()


def next_waiting() -> Any:
    with suppress(IndexError):  # several threads take at once
        return WAITING.pop()


def as_new(raw: Any) -> bool:
    """Whether somebody is still there, who then knows of no transaction."""
    try:
        raw.rollback()
        raw.autocommit = True
        with raw.cursor() as cursor:
            cursor.execute("SELECT 1")
    except psycopg2.Error:
        return False
    return True
