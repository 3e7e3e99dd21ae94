"""What beat wakes (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task
from django.utils import timezone

from caseload.heartbeats.models import Heartbeat
from caseload.workshops.freeing import free_seats


@shared_task(name="workshops.free")
def free_workshop_seats() -> None:
    with Heartbeat.objects.beating("workshops") as outcome:
        outcome.update(free_seats(timezone.now()))
