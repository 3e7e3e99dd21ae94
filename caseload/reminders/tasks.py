"""What beat wakes every minute (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan

DAY = 24 * 3600


@shared_task(name="reminders.plan")
def plan_reminders() -> None:
    plan(timezone.now())
    cache.set("heartbeat:plan", timezone.now().isoformat(), DAY)


@shared_task(name="reminders.send")
def send_reminders() -> None:
    send_due()
    cache.set("heartbeat:send", timezone.now().isoformat(), DAY)
