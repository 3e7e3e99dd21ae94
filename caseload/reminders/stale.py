"""Waiting rows that have lost their occasion, or their time, and rows that only say why nothing was planned."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThan

from caseload.appointments.models import CANCELLED, Appointment
from caseload.appointments.models import Status as AppointmentStatus
from caseload.clients.models import ClientState
from caseload.lib.dates import local_date
from caseload.reminders.models import Kind, Reason, Reminder, Status
from caseload.reminders.policy import PLACES
from caseload.reminders.states import OF_SESSION

ENDING = {Reason.TOO_LATE: Status.SKIPPED, Reason.GAVE_UP: Status.FAILED}  # for all other reasons: cancelled


def clear(now: datetime, everyone: bool = False) -> tuple[Counter[str], list[int]]:
    """End what waits in vain: how many for which reason, and of whom. Places are free, so the planner looks at them anew.

    Of the clients about whom something has changed, or of ``everyone``. A client whose state row somebody holds at this
    moment is left for the next run. Call within a transaction, after the rows of those were locked who are due: what
    changes later wakes them once more.
    """
    client_ids = list(in_vain(now, everyone).values_list("client", flat=True))
    ended: Counter[str] = Counter()
    if not client_ids:
        return ended, []
    held = ClientState.objects.held(Q(client__in=client_ids))
    by_reason = defaultdict(list)
    for pk, reason in in_vain(now, everyone).filter(client__in=held).values_list("pk", "lost"):
        by_reason[Reason(reason)].append(pk)
    for reason, pks in by_reason.items():
        status = ENDING.get(reason, Status.CANCELLED)
        waiting = Reminder.objects.waiting().order_by().filter(pk__in=pks)
        ended[reason] = waiting.update(status=status, reason=reason, place=None, changed_at=now)
    ClientState.objects.wake(held)
    return ended, held


def in_vain(now: datetime, everyone: bool = True) -> Any:
    """Waiting rows that the policy would not let go (``policy.why_not_send``), with ``lost``: why.

    Wish and address are left to the sender: they may come back before the mail is useless. Unless asked about
    ``everyone`` only rows whose time is over, and those of clients whom a verb has woken (``schedule.py``).
    """
    waiting = Reminder.objects.waiting().order_by()
    if not everyone:
        over, woken = waiting.filter(latest_at__lt=now), waiting.filter(client__state__next_plan_at__lte=now)
        waiting = waiting.filter(pk__in=over.values("pk").union(woken.values("pk")))
    return waiting.annotate(lost=why_lost(now)).exclude(lost="")


def why_lost(now: datetime) -> Case:
    today = local_date(now)
    same_version = Q(appointment__version=F("appointment_version"))
    stands = Q(kind=Kind.APPOINTMENT, appointment__status=AppointmentStatus.PLANNED) & same_version
    cancelled = Q(kind=Kind.CANCELLATION, appointment__status__in=CANCELLED) & same_version
    invitation = Q(kind=Kind.INVITATION)
    session = Q(kind__in=OF_SESSION, notice__version=F("notice__session__version"), notice__seat__place__isnull=False)
    booked = Appointment.objects.filter(client=OuterRef("client")).planned().filter(starts_at__gt=now)
    return Case(
        When(client__ended_on__isnull=False, then=Value(Reason.CARE_ENDED)),
        When(~(stands | cancelled | invitation | session), then=Value(Reason.CHANGED)),
        When(invitation & Exists(booked), then=Value(Reason.BOOKED)),
        When(invitation & Q(client__state__due_on__gt=today), then=Value(Reason.CONTACT_HELD)),
        When(invitation & Q(client__state__paused_until__gte=today), then=Value(Reason.PAUSED)),
        When(latest_at__lt=now, attempts=0, then=Value(Reason.TOO_LATE)),
        When(latest_at__lt=now, then=Value(Reason.GAVE_UP)),
        default=Value(""),
        output_field=CharField(),
    )


def forget_outlived_skips(now: datetime, month: date, cleared: Sequence[int], everyone: bool) -> int:
    """Rows that only say why nothing was planned, and no longer say it rightly, make room for a new decision.

    A wish or an address may have been recorded since (the client was changed), a pause of the mails be over, a place in
    ``month`` be free. Of the clients who are due at ``now`` or had a place ``cleared``, or of ``everyone``. How many.
    """
    skipped = Reminder.objects.live().order_by().filter(status=Status.SKIPPED, appointment_at__gt=now)
    if not everyone:
        skipped = skipped.filter(Q(client__state__next_plan_at__lte=now) | Q(client__in=cleared))
    changed = Q(reason__in=(Reason.NO_WISH, Reason.NO_ADDRESS), client__updated_at__gt=F("changed_at"))
    paused = Q(client__state__mails_paused_until__gte=local_date(now))
    # A number, not whether there is one: only those are asked about who had no place, not all clients of the month.
    has_place = Q(reason=Reason.LIMIT) & Q(GreaterThan(PLACES, _places_taken(month)))
    outlived = skipped.filter(changed | has_place | (Q(reason=Reason.MAIL_PAUSE) & ~paused))
    pks = list(outlived.values_list("pk", flat=True))
    return Reminder.objects.filter(pk__in=pks).delete()[0] if pks else 0


def _places_taken(month: date) -> Coalesce:
    taken = Reminder.objects.filter(client=OuterRef("client"), month=month, place__isnull=False).order_by()
    return Coalesce(Subquery(taken.values("client").annotate(number=Count("pk")).values("number")), 0)
