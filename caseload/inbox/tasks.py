"""What beat wakes every minute where there is a mailbox (the table stands in ``jobcenter/celery.py``)."""

from celery import shared_task
from django.conf import settings

from caseload.heartbeats.models import Heartbeat
from caseload.inbox.mailbox import read_mailbox


@shared_task(name="inbox.read")
def read_mails() -> None:
    with Heartbeat.objects.beating("mailbox") as outcome:
        outcome.update(read_mailbox(settings.MAILBOX_URL))
