"""What beat wakes every minute (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task
from django.utils import timezone

from caseload.heartbeats.models import Heartbeat
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan


@shared_task(name="reminders.plan")
def plan_reminders() -> None:
    with Heartbeat.objects.beating("planner") as outcome:
        outcome.update(plan(timezone.now()).counts)


@shared_task(name="reminders.send")
def send_reminders() -> None:
    with Heartbeat.objects.beating("sender") as outcome:
        outcome.update(send_due().counts)
