"""A connection to PostgreSQL that a test gives up waits for the next one that wants one.

A process of the server that has just begun knows no table: its first statements cost a multiple, and each test of parallel
writers had up to nine such processes.
"""

from contextlib import suppress
from typing import Any

import psycopg2
from django.db import connection, connections

WAITING: list[Any] = []


def keep_open() -> None:
    if connection.vendor != "postgresql":
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


def let_go() -> None:
    """Nobody drops a database to which somebody is connected."""
    while raw := next_waiting():
        raw.close()
