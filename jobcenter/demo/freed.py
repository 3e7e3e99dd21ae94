"""One time that became free yesterday, and clients who would like to come earlier: what *Today* offers to give away."""

from datetime import time

from django.db.models import F

from caseload.appointments.models import Appointment, Status
from caseload.appointments.waiting import Waiting
from caseload.lib.dates import next_month
from caseload.schedule.busy import Busy
from caseload.staff.models import User
from jobcenter.demo.frame import Frame, at

WAITING = 3


def free_a_time(frame: Frame, counsellor: User) -> None:
    """Call when all rows are written. A handful of statements; this month's marks stay as they were drawn."""
    month = at(next_month(frame.month), time.min)
    ahead = Appointment.objects.filter(counsellor=counsellor, starts_at__gte=month, participants=None).planned()
    first, *later = list(ahead.order_by("starts_at")[:30]) or [None]
    if not first:
        return
    cancelled = {"status": Status.CANCELLED_CLIENT, "cancelled_at": frame.moment(frame.yesterday), "tell": False}
    Appointment.objects.filter(pk=first.pk).update(version=F("version") + 1, cancelled_by=counsellor, **cancelled)
    Busy.objects.release(first.uid)
    own = [row.client_id for row in later if row.client_id != first.client_id]
    for client in list(dict.fromkeys(own))[-WAITING:]:
        Waiting.objects.create(client_id=client, by=counsellor)
