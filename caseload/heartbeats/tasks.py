"""Beat itself: that this runs says that beat wakes, the broker carries and a worker works."""

from celery import shared_task

from caseload.heartbeats.models import Heartbeat


@shared_task(name="heartbeats.beat")
def beat() -> None:
    with Heartbeat.objects.beating("beat"):
        pass
