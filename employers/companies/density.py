"""Too many calls from too many people: an employer rung up by several counsellors within a week hears no good word. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

WINDOW = timedelta(days=7)
PEOPLE = 2  # that many colleagues within the window are enough for a hint; it never stops anybody


@dataclass(frozen=True)
class Call:
    by: int
    name: str
    at: datetime


@dataclass(frozen=True)
class Crowd:
    """``calls`` of the last seven days by the colleagues in ``names``, the latest first."""

    calls: int
    names: list[str]


def crowd(calls: Iterable[Call], me: int, now: datetime) -> Crowd | None:
    """What colleagues did within the last seven days, where several of them did; attempts count: the telephone rang."""
    recent = [call for call in calls if call.by != me and now - WINDOW < call.at <= now]
    names = list(dict.fromkeys(call.name for call in sorted(recent, key=lambda call: call.at, reverse=True)))
    return Crowd(len(recent), names) if len({call.by for call in recent}) >= PEOPLE else None
