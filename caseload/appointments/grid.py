"""Where boxes stand in a day's grid: rows of five minutes, lanes side by side where boxes overlap. Pure.

Minutes are counted from local midnight. What lies before or after the grid's hours is drawn at its edge; the words tell
the true time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

FIRST_HOUR, LAST_HOUR = 7, 19
ROW = 5  # minutes
ROWS = (LAST_HOUR - FIRST_HOUR) * 60 // ROW
SHORTEST = 4  # rows a box takes at least, so that its line of text fits
MOST_LANES = 4


@dataclass(frozen=True)
class Box:
    """``row`` and ``rows`` in the grid, ``lane`` of ``lanes`` side by side; the first of each is 1."""

    row: int
    rows: int
    lane: int = 1
    lanes: int = 1

    @property
    def css(self) -> str:
        return f"at-{self.row} for-{self.rows} lane-{self.lane}-{self.lanes}"


def place(begin: int, end: int, shortest: int = SHORTEST) -> tuple[int, int]:
    """First row and number of rows of a time from minute ``begin`` to ``end``."""
    first = min(max((begin - FIRST_HOUR * 60) // ROW, 0), ROWS - shortest)
    last = min(max(-(-(end - FIRST_HOUR * 60) // ROW), first + shortest), ROWS)
    return first + 1, last - first


def lay_out(times: Sequence[tuple[int, int]]) -> list[Box]:
    """Boxes for times of one day in order of their begin."""
    placed = [place(begin, end) for begin, end in times]
    boxes: list[Box] = []
    group: list[tuple[int, int, int]] = []
    until = 0
    for row, rows in placed:
        if row >= until:
            boxes += _closed(group)
            group, until = [], 0
        taken = {lane for first, count, lane in group if first + count > row}
        lane = next(n for n in range(1, len(group) + 2) if n not in taken)
        group.append((row, rows, lane))
        until = max(until, row + rows)
    return boxes + _closed(group)


def _closed(group: list[tuple[int, int, int]]) -> list[Box]:
    lanes = min(max((lane for _row, _rows, lane in group), default=1), MOST_LANES)
    return [Box(row, rows, min(lane, lanes), lanes) for row, rows, lane in group]
