"""What beat wakes (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task
from django.utils import timezone

from caseload.heartbeats.models import Heartbeat
from employers.matching.sweep import sweep


@shared_task(name="matching.sweep")
def sweep_matches() -> None:
    with Heartbeat.objects.beating("matching") as outcome:
        outcome.update(sweep(timezone.now()))
