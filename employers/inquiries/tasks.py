"""What beat wakes every minute (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task
from django.utils import timezone

from caseload.heartbeats.models import Heartbeat
from employers.inquiries.outbox import send_due
from employers.inquiries.returned import take_back


@shared_task(name="inquiries.send")
def send_inquiries() -> None:
    with Heartbeat.objects.beating("inquiries") as outcome:
        outcome["returned"] += take_back(timezone.now())
        outcome.update(send_due(timezone.now()))
