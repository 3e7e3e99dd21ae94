"""What beat wakes (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task

from caseload.heartbeats.models import Heartbeat
from caseload.lib.dates import local_today
from employers.cvs.models import Cv


@shared_task(name="cvs.forget")
def forget_cvs() -> None:
    with Heartbeat.objects.beating("cvs") as outcome:
        outcome["forgotten"] = Cv.objects.forget(local_today())
