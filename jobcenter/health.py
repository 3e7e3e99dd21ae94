"""Is the process alive, can it work, do the sweeps run? Without log-in and without a word about people.

``live``: this process answers. ``ready``: database, migrations and broker are there; 503 names what is not.
``/healthz`` is ``ready`` with the age of the sweeps' last run, which says whether beat and worker work: a late sweep
is reported, but does not take the web server out of service.
"""

import logging
from collections.abc import Callable
from datetime import datetime
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

logger = logging.getLogger(__name__)

# The sweeps of reminders/tasks.py write the moment of their run (ISO 8601, with offset) to "heartbeat:<name>".
SWEEPS = ("plan", "send")
LATE_SECONDS = 180  # three of the schedule's intervals


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
    sweeps = {name: heartbeat(name) for name in SWEEPS} if parts["broker"] else {}
    late = any(sweep["status"] != "ok" for sweep in sweeps.values())
    answer = {**spoken(working, parts), "sweeps": sweeps}
    if working and late:
        answer["status"] = "late"
    return JsonResponse(answer, status=200 if working else 503)


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
    cache.get("heartbeat:plan")
    return True


PARTS = {"database": database, "migrations": migrations, "broker": broker}


def heartbeat(name: str) -> dict[str, object]:
    """Age in whole seconds of the sweep's last run; ``never`` where there has been none since the broker started."""
    text = cache.get(f"heartbeat:{name}")
    if not text:
        return {"status": "never", "age_seconds": None}
    age = int((timezone.now() - datetime.fromisoformat(text)).total_seconds())
    return {"status": "late" if age > LATE_SECONDS else "ok", "age_seconds": age}
