"""What beat wakes every minute (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

from caseload.heartbeats.models import Heartbeat
from caseload.lib.dates import local_now
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan

NIGHT = 3  # o'clock: nobody waits for a page
DAY = 24 * 3600


@shared_task(name="reminders.plan")
def plan_reminders() -> None:
    with Heartbeat.objects.beating("planner") as outcome:
        outcome.update(plan(timezone.now(), everyone=is_first_of_the_day()).counts)


def is_first_of_the_day() -> bool:
    """The first run after three in the morning looks at all clients: what a verb forgot to say is found after all.

    A cache that forgets costs one run more, nothing else.
    """
    now = local_now()
    return now.hour >= NIGHT and bool(cache.add(f"planned-for-all:{now:%Y-%m-%d}", True, DAY))


@shared_task(name="reminders.send")
def send_reminders() -> None:
    with Heartbeat.objects.beating("sender") as outcome:
        outcome.update(send_due().counts)
