"""What beat wakes: reading where there is a mailbox, and forgetting (the table stands in ``jobcenter/celery.py``)."""

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from caseload.heartbeats.models import Heartbeat
from caseload.inbox.mailbox import read_mailbox
from caseload.inbox.models import IncomingMail


@shared_task(name="inbox.read")
def read_mails() -> None:
    with Heartbeat.objects.beating("mailbox") as outcome:
        outcome.update(read_mailbox(settings.MAILBOX_URL))


@shared_task(name="inbox.forget")
def forget_texts() -> None:
    with Heartbeat.objects.beating("forgetting") as outcome:
        outcome["deleted"] = IncomingMail.objects.forget_texts(timezone.now())
