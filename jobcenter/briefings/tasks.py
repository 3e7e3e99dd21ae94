"""What beat wakes every few minutes (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task
from django.utils import timezone

from caseload.heartbeats.models import Heartbeat
from jobcenter.briefings.planner import plan
from jobcenter.briefings.sender import send_due


@shared_task(name="briefings.send")
def send_briefings() -> None:
    with Heartbeat.objects.beating("briefings") as outcome:
        plan(timezone.now())
        outcome.update(send_due(timezone.now()))
