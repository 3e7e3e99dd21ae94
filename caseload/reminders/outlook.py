"""Before anything is saved: whether the client will be mailed of an appointment, when, or why not."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings

from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.reminders.addresses import deliverable
from caseload.reminders.models import TOLD, Reminder
from caseload.reminders.policy import (
    PLACES,
    AppointmentFacts,
    Rules,
    Why,
    due_at,
    next_sending_moment,
    plan_appointment,
)
from caseload.reminders.rules import rules_at
from caseload.reminders.states import Reason, Status


@dataclass(frozen=True)
class Outlook:
    """``send_at``: when the mail will leave as things stand. Without one ``why`` says what is in its way.

    With neither there is nothing to tell: the client knows this very time, or was never told of what is cancelled.
    ``corrects``: it tells of the move or the cancellation, after the moment in which that can be undone; ``told_at``: the
    time of which the client was mailed last.
    """

    send_at: datetime | None = None
    why: Why | None = None
    corrects: bool = False
    told_at: datetime | None = None

    @property
    def reason(self) -> str:
        return str(Reason(self.why).label) if self.why else ""


def outlook(
    client: Client,
    starts_at: datetime,
    now: datetime,
    moving: Appointment | None = None,
    tell: bool = True,
    elsewhere: bool = False,
) -> Outlook:
    """For an appointment at ``starts_at`` (aware), booked ``now`` or moved there. Asks the policy; two statements.

    ``tell`` False: the client is not mailed of the move; the reminder before the appointment goes out all the same.
    ``elsewhere``: at another place or with another person.
    """
    told_at, announced = _told(moving, starts_at)
    corrects = tell and told_at is not None and told_at > now and told_at != starts_at
    soonest = now + settings.NOTICE_GRACE if moving else now
    when = soonest if corrects else max(soonest, due_at(starts_at, rules_at(starts_at)))
    return _ask(client, starts_at, when, told_at, announced, moving, corrects, tell=tell, elsewhere=elsewhere)


def outlook_of_cancelling(appointment: Appointment, now: datetime) -> Outlook:
    """For the notice of a cancellation, which only who had been told of the appointment gets. Two statements."""
    told_at, _announced = _told(appointment, appointment.starts_at)
    when = now + settings.NOTICE_GRACE
    return _ask(appointment.client, appointment.starts_at, when, told_at, False, appointment, True, cancelled=True)


def outlooks(moves: Sequence[tuple[Appointment, datetime | None]], now: datetime) -> list[Outlook]:
    """The same for many appointments (with client and state loaded), each moved to its time or cancelled (None).

    An appointment may come several times. Two statements for all.
    """
    visits = {visit.pk: visit for visit, _wanted in moves}.values()
    told = Reminder.objects.filter(status__in=TOLD, appointment__in=visits).order_by("appointment_version", "pk")
    times: dict[int, list[datetime]] = defaultdict(list)
    for number, at in told.values_list("appointment", "appointment_at"):
        if number and at:
            times[number].append(at)
    rows = Reminder.objects.filter(client__in=[visit.client_id for visit in visits], place__isnull=False)
    places: dict[tuple[int, Any], list[tuple[int | None, str]]] = defaultdict(list)
    for client, month, number, status in rows.values_list("client", "month", "appointment", "status"):
        places[client, month].append((number, status))
    found = []
    for visit, wanted in moves:
        known, starts_at = times[visit.pk], wanted or visit.starts_at
        told_at = known[-1] if known else None
        corrects = wanted is None or (told_at is not None and told_at > now and told_at != starts_at)
        soonest = now + settings.NOTICE_GRACE
        when = soonest if corrects else max(soonest, due_at(starts_at, rules_at(starts_at)))
        month = rules_at(when).month(next_sending_moment(when, rules_at(when)))
        taken = [row for row in places[visit.client_id, month] if row != (visit.pk, Status.PLANNED)]
        free = PLACES - len(taken)
        announced, gone = wanted is not None and starts_at in known, wanted is None
        found.append(_ask(visit.client, starts_at, when, told_at, announced, visit, corrects, gone, free=free))
    return found


def _ask(
    client: Client,
    starts_at: datetime,
    when: datetime,
    told_at: datetime | None,
    announced: bool,
    appointment: Appointment | None,
    corrects: bool = False,
    cancelled: bool = False,
    tell: bool = True,
    free: int | None = None,
    elsewhere: bool = False,
) -> Outlook:
    rules = rules_at(when)
    facts = AppointmentFacts(
        starts_at=starts_at.astimezone(UTC),
        in_care=client.is_active,
        wish=client.wants_mail,
        address=deliverable(client.email) is not None and not client.has_dead_address,
        known=False,
        announced=announced,
        told_at=told_at,
        mails_paused_until=client.state.mails_paused_until,
        free_places=_free_places(client, when, rules, appointment) if free is None else free,
        cancelled=cancelled,
        tell=tell,
        elsewhere=elsewhere,
    )
    plan = plan_appointment(facts, when.astimezone(UTC), rules)
    if plan is None or plan.reason:
        return Outlook(why=plan.reason if plan else None)
    return Outlook(next_sending_moment(when, rules), None, corrects, told_at if corrects else None)


def _told(appointment: Appointment | None, starts_at: datetime) -> tuple[datetime | None, bool]:
    """The time of which the client was, or may have been, mailed last; and whether that ever was ``starts_at``."""
    if appointment is None:
        return None, False
    told = Reminder.objects.filter(status__in=TOLD, appointment=appointment).order_by("appointment_version", "pk")
    times = list(told.values_list("appointment_at", flat=True))
    return (times[-1] if times else None), starts_at in times


def _free_places(client: Client, when: datetime, rules: Rules, appointment: Appointment | None) -> int:
    """Of the month of sending; what waits for the time given up here will give its place back."""
    month = rules.month(next_sending_moment(when, rules))
    taken = Reminder.objects.filter(client=client, month=month, place__isnull=False)
    return PLACES - taken.exclude(appointment=appointment, status=Status.PLANNED).count()
