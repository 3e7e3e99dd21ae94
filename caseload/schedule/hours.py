"""Working time as spans of time: weekly blocks, special days, days away. Pure: everything is given.

Blocks are clock times in local time (Europe/Berlin); spans are pairs of aware moments in UTC, so that lengths are real
minutes across a change of the clocks.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise

from caseload.lib.dates import LOCAL, is_holiday

Block = tuple[time, time]
Span = tuple[datetime, datetime]
Week = Mapping[int, Sequence[Block]]  # Monday is 0; a weekday without blocks is free

# Whoever has no working time of their own yet.
USUAL: Week = {weekday: [(time(8), time(16))] for weekday in range(5)}

_SEPARATORS = re.compile(r"\s*(?:,|;|\+|/|\bund\b|\band\b|\s)\s*")
_DASHES = re.compile(r"\s*(?:-|–|—|\bbis\b|\bto\b)\s*")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?")


@dataclass
class Hours:
    """One person's working time. ``weeks``: first day of validity and the week, the newest first."""

    weeks: list[tuple[date, Week]] = field(default_factory=list)
    special: dict[date, list[Block]] = field(default_factory=dict)
    away: list[tuple[date, date]] = field(default_factory=list)

    @property
    def own(self) -> bool:
        """Somebody has written down when this person works; else the usual hours are only a guess."""
        return bool(self.weeks)

    def is_away(self, day: date) -> bool:
        return any(first <= day <= last for first, last in self.away)

    def blocks(self, day: date) -> Sequence[Block]:
        """By the plan: neither absences nor holidays are looked at."""
        if day in self.special:
            return self.special[day]
        week = next((week for valid_from, week in self.weeks if valid_from <= day), USUAL)
        return week.get(day.weekday(), ())

    def windows(self, day: date, land: str) -> list[Span]:
        """When the person is there, in order of time: nothing while away; on a holiday only what a special day says."""
        if self.is_away(day) or (is_holiday(day, land) and day not in self.special):
            return []
        return merged(spans_on(day, self.blocks(day)))

    def covers(self, starts_at: datetime, ends_at: datetime) -> bool:
        """The whole time lies within one block of its local day, or in blocks that touch."""
        blocks = merged(spans_on(starts_at.astimezone(LOCAL).date(), self.blocks(starts_at.astimezone(LOCAL).date())))
        return any(begin <= starts_at and ends_at <= end for begin, end in blocks)


def spans_on(day: date, blocks: Iterable[Block]) -> Iterator[Span]:
    """Blocks of a local day as moments. A clock time that does not exist (March) counts as the one an hour later."""
    for begin, end in blocks:
        yield _moment(day, begin), _moment(day, end)


def merged(spans: Iterable[Span]) -> list[Span]:
    """In order of time, what touches or overlaps as one; empty spans left out."""
    found: list[Span] = []
    for begin, end in sorted(spans):
        if end <= begin:
            continue
        if found and begin <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((begin, end))
    return found


def without(windows: Sequence[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """What is left of ``windows`` beside ``taken``; both as ``merged`` gives them."""
    position = 0
    for begin, end in windows:
        while position < len(taken) and taken[position][1] <= begin:
            position += 1
        here = position
        while here < len(taken) and taken[here][0] < end:
            if taken[here][0] > begin:
                yield begin, taken[here][0]
            begin = max(begin, taken[here][1])
            here += 1
        if begin < end:
            yield begin, end


def widened(span: Span, minutes: int) -> Span:
    """The span with the way there and back."""
    return span[0] - timedelta(minutes=minutes), span[1] + timedelta(minutes=minutes)


def read_blocks(text: str) -> list[Block]:
    """``8-12, 12.30-16`` as people write it. Empty: none. Raises ValueError where it is no such list.

    Also where a block ends before it begins, or two of them overlap.
    """
    text = _DASHES.sub("-", text.replace("Uhr", "").strip())
    blocks = sorted(_read_block(part) for part in _SEPARATORS.split(text) if part)
    if any(later[0] < earlier[1] for earlier, later in pairwise(blocks)):
        raise ValueError(text)
    return blocks


def in_words(blocks: Iterable[Block]) -> str:
    """``08:00-12:00, 12:30-16:00``: what ``read_blocks`` reads again."""
    return ", ".join(f"{begin:%H:%M}-{end:%H:%M}" for begin, end in sorted(blocks))


def _read_block(part: str) -> Block:
    begin, end = (_read_clock(clock) for clock in part.split("-"))
    if end <= begin:
        raise ValueError(part)
    return begin, end


def _read_clock(text: str) -> time:
    found = _CLOCK.fullmatch(text)
    if not found:
        raise ValueError(text)
    return time(int(found[1]), int(found[2] or 0))


@lru_cache(maxsize=4096)
def _moment(day: date, clock: time) -> datetime:
    """The same few clock times of the coming weeks are asked of everybody."""
    return datetime.combine(day, clock, LOCAL).astimezone(UTC)
