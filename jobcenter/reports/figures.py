"""The figures of a team as plain data, each from one statement whatever the size.

Contacts are never aggregated: the state rows know (PERFORMANCE W3). The conditions are those of the lists the figures
open, taken from the same QuerySets. Months and days are local (Europe/Berlin).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any

from django.conf import settings
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, TruncMonth

from caseload.access import own_scope
from caseload.appointments.models import Appointment
from caseload.clients.models import NO_NEXT_STEP, Client, not_reached_for
from caseload.lib.dates import LOCAL, local_date
from caseload.programmes.models import Enrolment, Programme
from caseload.reminders.models import Reminder
from caseload.reminders.standing import Standing, standing
from caseload.staff.capacity import capacity
from caseload.staff.models import Absence, Team, User
from employers.companies.contacts import EmployerContact
from employers.placements.models import INSURED, Integration

HELD = (0, 1, 2, 3, 4)  # 4 means four or more
LONG_ABSENCE_DAYS = 28  # DOMAIN.md 3.5: the actual ratio counts nobody who is away for more than four weeks


@dataclass(frozen=True)
class Scope:
    """Whose figures: all that ``user`` may see, or one team of it."""

    user: Any
    team: Team | None = None

    def clients(self) -> Any:
        clients = Client.objects.visible_to(self.user).active()
        return clients.filter(state__team=self.team) if self.team else clients

    def of_clients(self, rows: Any) -> Any:
        """Rows that belong to a client, narrowed to the clients of this scope (ended care included)."""
        rows = rows.visible_to(self.user)
        return rows.filter(client__state__team=self.team) if self.team else rows

    def counsellors(self) -> Any:
        people = User.objects.visible_to(self.user)
        return people.filter(team=self.team) if self.team else people

    def work(self, rows: Any, person: str) -> Any:
        """Rows that are the work of people of this scope; ``person`` names the field."""
        rows = rows.filter(own_scope(self.user, person))
        return rows.filter(**{f"{person}__team": self.team}) if self.team else rows


@dataclass
class Workload:
    """Open work, in clients: of one counsellor, of a team, or of those whom nobody looks after yet."""

    clients: int = 0
    held: list[int] = field(default_factory=lambda: [0] * len(HELD))
    silent_14: int = 0
    silent_30: int = 0
    no_step: int = 0

    def __add__(self, other: "Workload") -> "Workload":
        return Workload(
            self.clients + other.clients,
            [mine + theirs for mine, theirs in zip(self.held, other.held, strict=True)],
            self.silent_14 + other.silent_14,
            self.silent_30 + other.silent_30,
            self.no_step + other.no_step,
        )


def workloads(scope: Scope, now: datetime) -> dict[int | None, Workload]:
    """Clients in care by counsellor (None: not assigned yet), from the state rows alone."""
    counts = {f"held_{n}": Count("pk", filter=Q(held__gte=n) if n == HELD[-1] else Q(held=n)) for n in HELD}
    rows = (
        scope.clients()
        .with_month(local_date(now))
        .order_by()
        .values("state__counsellor")
        .annotate(
            **counts,
            total=Count("pk"),
            silent_14=Count("pk", filter=not_reached_for(14, now)),
            silent_30=Count("pk", filter=not_reached_for(30, now)),
            no_step=Count("pk", filter=NO_NEXT_STEP),
        )
    )
    return {
        row["state__counsellor"]: Workload(
            row["total"], [row[f"held_{n}"] for n in HELD], row["silent_14"], row["silent_30"], row["no_step"]
        )
        for row in rows
    }


def counsellors(scope: Scope, with_clients: Iterable[int | None]) -> list[User]:
    """Alphabetical: who works in the scope, and whoever still has clients there without working any more."""
    people = scope.counsellors().filter(
        Q(pk__in=[pk for pk in with_clients if pk]) | Q(pk__in=User.objects.counsellors())
    )
    return list(people.by_name())


def places(people: Iterable[User]) -> int:
    """Capacity of all together: the sum of each one's whole places."""
    return sum(capacity(fte_of(person), settings.CASELOAD_RATIO) for person in people)


def fte_of(person: User) -> Decimal:
    """The working-time share for placement; nobody who has left or leads has one."""
    return person.fte if person.is_active and person.is_counsellor else Decimal(0)


def missing_outcomes(scope: Scope, now: datetime) -> dict[int, int]:
    """Past appointments without an outcome, by counsellor of the appointment."""
    rows = scope.of_clients(Appointment.objects.missing_outcome(now)).order_by().values("counsellor")
    return {row["counsellor"]: row["total"] for row in rows.annotate(total=Count("pk"))}


def employer_contacts(scope: Scope, months: Sequence[date]) -> list[int]:
    """Contacts and attempts with employers, noted by people of the scope, in each of the months."""
    rows = scope.work(any_of(EmployerContact.objects.in_month(month) for month in months), "by").order_by()
    rows = rows.values(month=TruncMonth("at", tzinfo=LOCAL)).annotate(total=Count("pk"))
    found = {row["month"].date(): row["total"] for row in rows}
    return [found.get(month, 0) for month in months]


@dataclass(frozen=True)
class Integrations:
    """Work that began in a month: insured employment, which the project counts, apart from the rest."""

    insured: int = 0
    other: int = 0


def integrations(scope: Scope, months: Sequence[date]) -> list[Integrations]:
    """Integrations of clients of the scope, whether still in care or not, by the month of the first day."""
    rows = scope.of_clients(any_of(Integration.objects.started_in_month(month) for month in months)).order_by()
    rows = rows.values(month=TruncMonth("started_on")).annotate(
        insured=Count("pk", filter=Q(kind__in=INSURED)), other=Count("pk", filter=~Q(kind__in=INSURED))
    )
    found = {row["month"]: Integrations(row["insured"], row["other"]) for row in rows}
    return [found.get(month, Integrations()) for month in months]


def absences(scope: Scope, day: date) -> list[Absence]:
    """Counsellors of the scope who are away on ``day``, each once, with ``appointments``: those standing that day."""
    standing = scope.of_clients(Appointment.objects.standing().on(day)).filter(counsellor=OuterRef("user")).order_by()
    count = Subquery(
        standing.values("counsellor").annotate(total=Count("pk")).values("total"), output_field=IntegerField()
    )
    rows = scope.work(Absence.objects.on(day), "user").filter(user__in=User.objects.counsellors())
    rows = rows.select_related("user", "deputy").annotate(appointments=Coalesce(count, Value(0)))
    away: dict[int, Absence] = {}
    for absence in rows.order_by("user__last_name", "user__first_name", "user", "-ends_on"):
        away.setdefault(absence.user_id, absence)
    return list(away.values())


def mails(scope: Scope, now: datetime) -> Standing:
    """Where the mails to clients of the scope stand."""
    return standing(scope.of_clients(Reminder.objects.all()), now)


def is_long(absence: Absence) -> bool:
    return absence.weekday is None and (absence.ends_on - absence.starts_on).days + 1 > LONG_ABSENCE_DAYS


def programmes(scope: Scope, day: date) -> list[Programme]:
    """Programmes running on ``day``, with ``filled`` (the whole office) and ``of_scope``: clients in care taking part."""
    taking_part = Q(enrolments__in=Enrolment.objects.on(day), enrolments__client__ended_on__isnull=True)
    running = Programme.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)
    of_scope = taking_part & Q(enrolments__client__in=scope.clients())
    counts = {"filled": Count("enrolments", filter=taking_part), "of_scope": Count("enrolments", filter=of_scope)}
    return list(running.annotate(**counts).order_by("name"))


def any_of(querysets: Iterable[QuerySet[Any]]) -> Any:
    """Rows of one of them; all over the same model."""
    return reduce(or_, querysets)
