"""Planned rows that have lost their occasion, or their time: one statement for each way of losing it."""

from datetime import date, datetime

from django.db.models import Case, Exists, F, OuterRef, Q, Value, When

from caseload.appointments.models import CANCELLED, Appointment
from caseload.appointments.models import Status as AppointmentStatus
from caseload.clients.models import ClientState
from caseload.lib.dates import local_date
from caseload.reminders.models import Kind, Reason, Reminder, Status
from caseload.reminders.policy import PLACES


def void_changed(now: datetime) -> int:
    """Reminders of appointments that were moved, cancelled or held meanwhile give their places back."""
    same_version = Q(appointment__version=F("appointment_version"))
    stands = Q(kind=Kind.APPOINTMENT, appointment__status=AppointmentStatus.PLANNED) & same_version
    cancelled = Q(kind=Kind.CANCELLATION, appointment__status__in=CANCELLED) & same_version
    changed = Reminder.objects.waiting().order_by().filter(~stands, ~cancelled, appointment__isnull=False)
    return changed.update(status=Status.CANCELLED, reason=Reason.CHANGED, place=None, changed_at=now)


def void_settled(now: datetime) -> int:
    """Invitations whose occasion is gone (``policy.why_not_send``) give their places back."""
    today = local_date(now)
    ahead = Appointment.objects.filter(client=OuterRef("client")).planned().filter(starts_at__gt=now)
    state = ClientState.objects.filter(client=OuterRef("client"))
    booked = Exists(ahead)
    held = Exists(state.filter(due_on__gt=today))
    paused = Exists(state.filter(paused_until__gte=today))
    ended = Exists(state.filter(client__ended_on__isnull=False))
    return (
        Reminder.objects.waiting()
        .order_by()
        .filter(booked | held | paused | ended, kind=Kind.INVITATION)
        .update(
            status=Status.CANCELLED,
            reason=Case(
                When(ended, then=Value(Reason.CARE_ENDED)),
                When(booked, then=Value(Reason.BOOKED)),
                When(held, then=Value(Reason.CONTACT_HELD)),
                default=Value(Reason.PAUSED),
            ),
            place=None,
            changed_at=now,
        )
    )


def drop_late(now: datetime) -> int:
    """What would now come too late is not sent any more; the counsellor reads whether it was ever tried."""
    return (
        Reminder.objects.waiting()
        .order_by()
        .filter(latest_at__lt=now)
        .update(
            status=Case(When(attempts=0, then=Value(Status.SKIPPED)), default=Value(Status.FAILED)),
            reason=Case(When(attempts=0, then=Value(Reason.TOO_LATE)), default=Value(Reason.GAVE_UP)),
            place=None,
            changed_at=now,
        )
    )


def forget_outlived_skips(now: datetime, month: date) -> int:
    """Rows that only say why nothing was planned, and no longer say it rightly, make room for a new decision.

    A wish or an address may have been recorded since (the client was changed), a place in ``month`` may be free.
    """
    taken = Reminder.objects.filter(client=OuterRef("client"), month=month, place__isnull=False)
    places = [Exists(taken.filter(place=place)) for place in range(1, PLACES + 1)]
    full = places[0] & places[1] & places[2] & places[3]
    changed = Q(reason__in=(Reason.NO_WISH, Reason.NO_ADDRESS), client__updated_at__gt=F("changed_at"))
    pause_over = Q(client__state__mails_paused_until__isnull=True) | Q(
        client__state__mails_paused_until__lt=local_date(now)
    )
    outlived = changed | (Q(reason=Reason.LIMIT) & ~full) | (Q(reason=Reason.MAIL_PAUSE) & pause_over)
    skipped = Reminder.objects.live().filter(
        outlived, status=Status.SKIPPED, kind__in=(Kind.APPOINTMENT, Kind.CANCELLATION), appointment_at__gt=now
    )
    return skipped.delete()[0]
