"""The planner: finds what is due and not yet done, asks the policy, writes rows of the outbox.

A handful of statements for any number of clients. Running it twice, or two at once, plans nothing twice: each row has a
key in the database (appointment and version; one open invitation; client, month and place), and a row whose key is taken
is left out. What another planner was quicker with is looked at again in the next minute.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db import transaction
from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery

from caseload.appointments.models import Appointment
from caseload.clients.models import Assignment, Client, rhythm_has_run_out
from caseload.lib.dates import local_date, month_bounds
from caseload.reminders.models import Kind, Reason, Reminder, Status
from caseload.reminders.outbox import usable
from caseload.reminders.policy import (
    PLACES,
    AppointmentFacts,
    InvitationFacts,
    Plan,
    Rules,
    next_sending_moment,
    plan_appointment,
    plan_invitation,
)
from caseload.reminders.rules import due_ranges, rules_at

# States of a mail that has, or may have, told the client a time.
TOLD = (Status.SENDING, Status.SENT, Status.UNCERTAIN)
BATCH = 1000


@dataclass
class Report:
    """How many rows of which kind were planned, skipped for which reason, or found to be no longer needed."""

    counts: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return ", ".join(f"{name} {count}" for name, count in sorted(self.counts.items())) or "nothing due"


class Places:
    """The free places of each client in the month of sending; what this run takes is no longer free."""

    def __init__(self, taken: QuerySet[Reminder]) -> None:
        self.used: dict[int, set[int]] = defaultdict(set)
        for client_id, place in taken.filter(place__isnull=False).values_list("client_id", "place"):
            self.used[client_id].add(place)

    def free(self, client_id: int) -> int:
        return PLACES - len(self.used[client_id])

    def take(self, client_id: int) -> int:
        place = min(set(range(1, PLACES + 1)) - self.used[client_id])
        self.used[client_id].add(place)
        return place


@transaction.atomic
def plan(now: datetime, dry_run: bool = False) -> Report:
    """Plan all reminders that are due at ``now`` (aware). With ``dry_run`` nothing is written, only counted."""
    now = now.astimezone(UTC)  # sums of an aware local time follow the clock on the wall, not the time that passes
    rules = rules_at(now)
    report = Report()
    report.counts["no longer needed"] = void_outdated(dry_run)
    send_at = next_sending_moment(now, rules)
    month = rules.month(send_at)
    appointments, clients = due_appointments(now, rules), silent_clients(now, month)
    asked = Q(client__in=appointments.values("client")) | Q(client__in=clients.values("pk"))
    places = Places(Reminder.objects.filter(asked, month=month))
    rows = [
        *_reminders_of(appointments, places, now, send_at, rules),
        *_invitations_to(clients, places, now, send_at, rules),
    ]
    if not dry_run:
        Reminder.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
    report.counts.update(row.reason or f"{row.kind} planned" for row in rows)
    return Report(+report.counts)


def void_outdated(dry_run: bool) -> int:
    """Planned reminders of appointments that were moved, cancelled or held meanwhile give their places back."""
    waiting = Reminder.objects.filter(kind=Kind.APPOINTMENT, status=Status.PLANNED)
    outdated = waiting.filter(
        ~Q(appointment__status="planned") | ~Q(appointment__version=F("appointment_version"))
    ).order_by()
    if dry_run:
        return outdated.count()
    return outdated.update(status=Status.CANCELLED, reason=Reason.CHANGED, place=None)


def due_appointments(now: datetime, rules: Rules) -> QuerySet[Appointment]:
    """Planned appointments whose reminder is due and of whose present version nothing is written down yet."""
    ranges = [
        Q(starts_at__gte=row.start, starts_at__lt=row.end if row.due else min(row.end, now + row.shift + SECOND))
        for row in due_ranges(now, rules)
    ]
    told = Reminder.objects.filter(appointment=OuterRef("pk"), status__in=TOLD)
    known = Reminder.objects.filter(appointment=OuterRef("pk"), appointment_version=OuterRef("version"))
    return (
        Appointment.objects.planned()
        .filter(reduce(or_, ranges, Q(pk__in=())), ~Exists(known), starts_at__gt=now, client__ended_on__isnull=True)
        .annotate(
            announced=Exists(told.filter(appointment_at=OuterRef("starts_at"))),
            last_told=Subquery(told.order_by("-appointment_version").values("appointment_at")[:1]),
        )
        .order_by("starts_at", "pk")
    )


SECOND = timedelta(seconds=1)


def silent_clients(now: datetime, month: date) -> QuerySet[Client]:
    """Clients who wish for mail, whose rhythm has run out and who have no invitation waiting, with the policy's facts."""
    planned = Appointment.objects.filter(client=OuterRef("pk")).planned().order_by()
    start, end = month_bounds(month)
    invitations = Reminder.objects.filter(client=OuterRef("pk"), kind=Kind.INVITATION).exclude(status=Status.CANCELLED)
    return (
        Client.objects.active()
        .filter(
            rhythm_has_run_out(local_date(now)),
            ~Exists(invitations.filter(status__in=(Status.PLANNED, Status.SENDING))),
            ~Exists(planned.filter(starts_at__gt=now)),
            mail_consent_at__isnull=False,
            state__counsellor__isnull=False,
        )
        .exclude(email="")
        .select_related("state")
        .annotate(
            assigned_at=Subquery(
                Assignment.objects.filter(client=OuterRef("pk"), ended_at__isnull=True).values("started_at")[:1]
            ),
            last_planned_start=Subquery(planned.values("client").annotate(last=Max("starts_at")).values("last")),
            invited_at=Subquery(invitations.order_by().values("client").annotate(last=Max("due_at")).values("last")),
            booked=Subquery(
                planned.filter(starts_at__gte=start, starts_at__lt=end)
                .values("client")
                .annotate(total=Count("pk"))
                .values("total")
            ),
        )
        .order_by("pk")
    )


def _reminders_of(
    appointments: QuerySet[Appointment], places: Places, now: datetime, send_at: datetime, rules: Rules
) -> Iterator[Reminder]:
    for appointment in appointments.select_related("client"):
        client = appointment.client
        announced = appointment.announced  # type: ignore[attr-defined]
        facts = AppointmentFacts(
            starts_at=appointment.starts_at,
            in_care=client.is_active,
            wish=client.wants_mail,
            address=usable(client.email),
            known=False,
            announced=announced,
            announced_other_since=announced and appointment.last_told != appointment.starts_at,  # type: ignore[attr-defined]
            free_places=places.free(client.pk),
        )
        if decided := plan_appointment(facts, now, rules):
            yield _row(
                client,
                decided,
                places,
                send_at,
                rules,
                kind=Kind.APPOINTMENT,
                appointment=appointment,
                appointment_version=appointment.version,
                appointment_at=appointment.starts_at,
            )


def _invitations_to(
    clients: QuerySet[Client], places: Places, now: datetime, send_at: datetime, rules: Rules
) -> Iterator[Reminder]:
    month = rules.month(send_at)
    client: Any
    for client in clients:
        state = client.state
        facts = InvitationFacts(
            in_care=client.is_active,
            wish=client.wants_mail,
            address=usable(client.email),
            due_on=state.due_on,
            assigned_at=client.assigned_at,
            rhythm_days=state.rhythm_days,
            paused_until=state.paused_until,
            last_planned_start=client.last_planned_start,
            invitation_open=False,
            invited_at=client.invited_at,
            held=state.month_held if state.month == month else 0,
            booked=client.booked or 0,
            limit=state.contact_limit,
            free_places=places.free(client.pk),
        )
        if decided := plan_invitation(facts, now, rules):
            yield _row(client, decided, places, send_at, rules, kind=Kind.INVITATION)


def _row(client: Client, decided: Plan, places: Places, send_at: datetime, rules: Rules, **of_kind: Any) -> Reminder:
    return Reminder(
        client=client,
        month=rules.month(send_at),
        place=None if decided.reason else places.take(client.pk),
        status=Status.SKIPPED if decided.reason else Status.PLANNED,
        reason=Reason(decided.reason.value) if decided.reason else "",
        due_at=decided.due_at,
        latest_at=decided.latest_at,
        next_try_at=send_at,
        language=client.language,
        **of_kind,
    )
