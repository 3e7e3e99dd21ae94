"""Which job is late, and by how much: heartbeats against the table beside the schedule."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from django.utils import timezone

from caseload.access import may_lead
from caseload.heartbeats.models import Heartbeat
from jobcenter.celery import LATE_AFTER

# What beats from before this process began says nothing yet about now: after a start the jobs have their time.
STARTED = timezone.now()
KEPT_SECONDS = 20  # for how long a process takes its last look for the truth


@dataclass(frozen=True)
class Pulse:
    """One job. ``age`` is since its last run ended (None: never), ``late_by`` beyond what is allowed (None: in time)."""

    name: str
    age: timedelta | None
    late_by: timedelta | None
    heartbeat: Heartbeat | None

    @property
    def status(self) -> str:
        return "late" if self.late_by else "ok" if self.age is not None else "never"


def pulses(now: datetime) -> list[Pulse]:
    """All jobs in the order of the table, from one statement."""
    known = {heartbeat.name: heartbeat for heartbeat in Heartbeat.objects.all()}
    return [pulse(name, known.get(name), timedelta(seconds=seconds), now) for name, seconds in LATE_AFTER.items()]


def pulse(name: str, heartbeat: Heartbeat | None, allowed: timedelta, now: datetime) -> Pulse:
    finished = heartbeat.finished_at if heartbeat else None
    beyond = now - max(finished or STARTED, STARTED) - allowed
    late = beyond if beyond > timedelta(0) else None
    return Pulse(name, now - finished if finished else None, late, heartbeat)


def late_jobs(user: Any) -> tuple[Pulse, ...]:
    """For the banner of those who lead or administer; looked up now and then, for all their pages together."""
    if not may_lead(user):
        return ()
    return look(int(timezone.now().timestamp()) // KEPT_SECONDS)


@lru_cache(maxsize=1)
def look(turn: int) -> tuple[Pulse, ...]:
    """Kept in this process: the shared cache may be what has fallen silent. Where beat is late, the rest only follows."""
    late = tuple(pulse for pulse in pulses(timezone.now()) if pulse.late_by)
    return tuple(pulse for pulse in late if pulse.name == "beat") or late
