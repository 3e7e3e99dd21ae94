"""Rows written once for all tests of a file, which only look at them: what a test leaves is undone by its own savepoint."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection, transaction


def once(blocker: Any, make: Callable[[], Any]) -> Iterator[Any]:
    """For a fixture of the file (``yield from``): what ``make`` gives, until the last test has run.

    PostgreSQL looks at foreign keys late, here before the first test: else at the end of each test at all of them again.
    """
    with blocker.unblock(), transaction.atomic():
        made = make()
        connection.check_constraints()
        yield made
        transaction.set_rollback(True)
