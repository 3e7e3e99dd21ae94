"""Measuring: the statements of some work, the same statements alone, medians of interleaved rounds."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter, process_time
from typing import Any, NamedTuple

from django.db import connection
from django.db.backends.sqlite3.base import FORMAT_QMARK_REGEX

Statement = tuple[str, Any, bool]
FRAME = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "SET CONSTRAINTS")


@dataclass
class Row:
    """One line of the table. Milliseconds of wall clock; ``cpu_ms`` is this process alone, without the database's."""

    name: str
    clients: int
    median_ms: float
    floor_ms: float
    queries: int
    cpu_ms: float = field(default=0.0)
    note: str = field(default="")

    @property
    def ratio(self) -> float:
        return self.median_ms / self.floor_ms

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "clients": self.clients,
            "median_ms": round(self.median_ms, 3),
            "floor_ms": round(self.floor_ms, 3),
            "ratio": round(self.ratio, 2),
            "queries": self.queries,
        }


@contextmanager
def recorded() -> Iterator[list[Statement]]:
    """The statements executed within, as the driver gets them; those that only frame transactions are left out."""
    statements: list[Statement] = []

    def record(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.startswith(FRAME):
            statements.append((as_the_driver_reads_it(sql, params), params, many))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(record):
        yield statements


def as_the_driver_reads_it(sql: str, params: Any) -> str:
    if connection.vendor != "sqlite" or params is None:
        return sql
    if isinstance(params, Mapping):
        return sql % {name: f":{name}" for name in params}
    return FORMAT_QMARK_REGEX.sub("?", sql).replace("%%", "%")


def run_bare(statements: list[Statement]) -> None:
    """Execute them with the driver's own cursor and fetch all rows: what cannot be saved by better code above."""
    cursor = connection.connection.cursor()
    for sql, params, many in statements:
        if many:
            cursor.executemany(sql, params)
        elif params is None:
            cursor.execute(sql)
        else:
            cursor.execute(sql, params)
        if cursor.description:
            cursor.fetchall()
    cursor.close()


@dataclass
class Timing:
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def run(self, work: Callable[[], Any]) -> None:
        wall, cpu = perf_counter(), process_time()
        work()
        self.wall.append((perf_counter() - wall) * 1000)
        self.cpu.append((process_time() - cpu) * 1000)


class Medians(NamedTuple):
    """Milliseconds of a work and of its floor: wall clock, and CPU of this process."""

    wall: float
    floor: float
    cpu: float
    floor_cpu: float


def interleaved(
    pairs: dict[str, tuple[Callable[[], Any], Callable[[], Any]]],
    rounds: int,
    before: Callable[[], Any] = lambda: None,
) -> dict[str, Medians]:
    """Runs (work, floor) of each name in turn, ``rounds`` times; what disturbs the machine then meets all alike.

    ``before`` goes before each of them and is not timed. Which of the two comes first alternates.
    """
    timings = {name: (Timing(), Timing()) for name in pairs}
    for turn in range(rounds):
        for name, pair in pairs.items():
            runs = list(zip(timings[name], pair, strict=True))
            for timing, run in runs[:: -1 if turn % 2 else 1]:
                before()
                timing.run(run)
    return {
        name: Medians(median(work.wall), median(floor.wall), median(work.cpu), median(floor.cpu))
        for name, (work, floor) in timings.items()
    }
