"""Is the process alive, can it work, do the jobs run? Without log-in and without a word about people.

``live``: this process answers. ``ready``: database, migrations and broker are there; 503 names what is not.
``/healthz`` is ``ready`` with the heartbeats of the jobs (``jobcenter/watch``) and the figures of the outbox: a late job
is reported, but does not take the web server out of service.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache as remember

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from caseload.reminders.models import Reminder
from caseload.reminders.standing import standing
from jobcenter.watch.pulse import Pulse, pulses

logger = logging.getLogger(__name__)


@never_cache
@login_not_required
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"status": "ok"})


@never_cache
@login_not_required
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    parts = state_of_parts()
    working = all(parts.values())
    return JsonResponse(spoken(working, parts), status=200 if working else 503)


@never_cache
@login_not_required
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    parts = state_of_parts()
    working = all(parts.values())
    answer = spoken(working, parts)
    if parts["database"] and parts["migrations"]:
        now = timezone.now()
        jobs = pulses(now)
        answer |= {"jobs": {job.name: beats(job) for job in jobs}, "mails": mails(now)}
        if working and any(job.late_by for job in jobs):
            answer["status"] = "late"
    return JsonResponse(answer, status=200 if working else 503)


def beats(job: Pulse) -> dict[str, object]:
    """Ages in whole seconds; None where it never ran, or is in time."""
    return {"status": job.status, "age_seconds": seconds(job.age), "late_seconds": seconds(job.late_by)}


def mails(now: datetime) -> dict[str, int | None]:
    """Failed, uncertain and bounced ones are those of the last days (``standing.RECENT_DAYS``)."""
    found = standing(Reminder.objects.all(), now)
    return {
        "waiting": found.waiting,
        "failed": found.failed,
        "uncertain": found.uncertain,
        "bounced": found.bounced,
        "oldest_unsent_seconds": seconds(found.oldest_wait),
    }


def seconds(length: timedelta | None) -> int | None:
    return None if length is None else int(length.total_seconds())


def spoken(working: bool, parts: dict[str, bool]) -> dict[str, object]:
    return {
        "status": "ok" if working else "failed",
        "parts": {name: "ok" if works else "failed" for name, works in parts.items()},
    }


def state_of_parts() -> dict[str, bool]:
    return {name: works(name, part) for name, part in PARTS.items()}


def works(name: str, part: Callable[[], bool]) -> bool:
    """Whatever the failure, the answer names the part alone: its address is nobody's business."""
    try:
        return part()
    except Exception as error:
        logger.warning("Not ready: %s (%s)", name, type(error).__name__)
        return False


def database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def migrations() -> bool:
    return known_migrations() <= set(MigrationRecorder(connection).applied_migrations())


@remember
def known_migrations() -> frozenset[tuple[str, str]]:
    """Those in the code, as (app, name); a squashed one counts by what it replaces, or by itself."""
    return frozenset(MigrationLoader(None).disk_migrations)


def broker() -> bool:
    """Broker and cache are one server: a question to the cache asks both."""
    cache.get("health")
    return True


PARTS = {"database": database, "migrations": migrations, "broker": broker}
