"""Where PostgreSQL and SQLite differ: SQLite keeps moments as text in UTC and spans in microseconds."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import connection

from caseload.lib.dates import LOCAL
from caseload.reminders.rules import DueRange

NEW_ID = {"postgresql": "gen_random_uuid()", "sqlite": "lower(hex(randomblob(16)))"}
GREATEST = {"postgresql": "GREATEST", "sqlite": "MAX"}
LEAST = {"postgresql": "LEAST", "sqlite": "MIN"}


def is_postgresql() -> bool:
    return connection.vendor == "postgresql"


def moment(name: str) -> str:
    """The parameter of that name as a moment."""
    return f"%({name})s::timestamptz" if is_postgresql() else f"%({name})s"


def span(name: str) -> str:
    return f"%({name})s::interval" if is_postgresql() else f"%({name})s"


def days(number: str) -> str:
    return f"make_interval(days => {number})" if is_postgresql() else f"{number} * 86400000000"


def minus(at: str, by: str) -> str:
    # Django gives SQLite its own arithmetic of moments under this name.
    return f"({at} - {by})" if is_postgresql() else f"django_format_dtdelta('-', {at}, {by})"


def plus(at: str, by: str) -> str:
    return f"({at} + {by})" if is_postgresql() else f"django_format_dtdelta('+', {at}, {by})"


def midnight(day: str, later: int = 0) -> str:
    """The first moment of the local day that many days after the date; null where that is null."""
    if is_postgresql():
        return f"(({day} + {later})::timestamp AT TIME ZONE '{LOCAL.key}')"
    connection.ensure_connection()
    connection.connection.create_function("local_midnight", 2, _local_midnight, deterministic=True)
    return f"local_midnight({day}, {later})"


def _local_midnight(day: str | None, later: int) -> str | None:
    if day is None:
        return None
    first = datetime.combine(date.fromisoformat(day) + timedelta(days=later), time.min, LOCAL)
    return str(first.astimezone(UTC).replace(tzinfo=None))


def listed(values: Iterable[str]) -> str:
    """Values of ours (never of a person) as the right side of IN."""
    return "(" + ", ".join(f"'{value}'" for value in values) + ")"


def chosen(clients: Sequence[int] | None) -> tuple[str, dict[str, Any]]:
    """A CTE ``chosen (client_id)`` with these clients, None: all, and its parameter."""
    if clients is None:
        return "chosen AS (SELECT client_id FROM caseload_clientstate)", {}
    if is_postgresql():
        # As one text: a list would become an expression of so many numbers, each of which the database would plan.
        listed_ids = f"{{{','.join(map(str, clients))}}}"
        return "chosen AS (SELECT unnest(%(clients)s::bigint[]) AS client_id)", {"clients": listed_ids}
    return "chosen AS (SELECT value AS client_id FROM json_each(%(clients)s))", {"clients": json.dumps(list(clients))}


def range_rows(ranges: Sequence[DueRange]) -> tuple[str, dict[str, Any]]:
    """A CTE ``ranges (begins, ends, due_at, shift)`` and its parameters."""
    rows: list[str] = []
    parameters: dict[str, Any] = {}
    for n, row in enumerate(ranges):
        rows.append(f"({moment(f'from{n}')}, {moment(f'until{n}')}, {moment(f'due{n}')}, {span(f'shift{n}')})")
        parameters |= {f"from{n}": row.start, f"until{n}": row.end, f"due{n}": row.due, f"shift{n}": row.shift}
    return f"ranges (begins, ends, due_at, shift) AS (VALUES {', '.join(rows)})", parameters


def adapted(parameters: dict[str, Any]) -> dict[str, Any]:
    return {name: _adapt(value) for name, value in parameters.items()}


def _adapt(value: Any) -> Any:
    if isinstance(value, timedelta):
        return value if is_postgresql() else value // timedelta(microseconds=1)
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
