"""``manage.py check_state``: what is derived, against the facts: state rows, the standing wish for e-mail, times taken."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import IntegrityError, transaction
from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from caseload.appointments.models import CANCELLED, Appointment, Participant
from caseload.clients.assignments import Assignment
from caseload.clients.models import Client, ClientState
from caseload.clients.wishes import MailWish
from caseload.contacts.models import contact_columns, refresh_contact_state
from caseload.lib.dates import local_today, month_start
from caseload.reminders import schedule
from caseload.reminders.rules import rules_at
from caseload.schedule.busy import Busy

CHUNK = 500
MISSING = "missing row"
NEXT_PLAN = "next_plan_at"
WISH = "wish for e-mail"
TIMES = "times taken"
COUNTERS = ("month_held", "month_attempts")


class Command(BaseCommand):
    help = (
        "Compares the state rows, the times taken and the wishes for e-mail with the facts and counts the differences; "
        "--repair writes what is right, but for the wishes: whether somebody wants mails, a person has to ask."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="rebuild the rows that differ")

    def handle(self, *args: Any, **options: Any) -> None:
        found = check(local_today(), repair=options["repair"])
        if not found:
            self.stdout.write("All state rows agree with the facts.")
        for column, count in sorted(found.items()):
            self.stdout.write(f"{column}: {count}")
        if options["repair"] and set(found) - {WISH}:
            self.stdout.write("Repaired.")


def check(today: date, repair: bool = False) -> Counter[str]:
    """How many state rows differ from the facts on the local day ``today``, by column; ``repair`` rebuilds those.

    ``next_plan_at`` differs where the planner would look later than something can change; too early is harmless.
    """
    found: Counter[str] = Counter()
    lacking = list(Client.objects.filter(state=None).values_list("pk", flat=True))
    if lacking:
        found[MISSING] = len(lacking)
    if repair:
        give_rows(lacking)
    for ids in chunks():
        with transaction.atomic():
            wrong = differences(ClientState.objects.filter(client__in=ids), today)
            for columns in wrong.values():
                found.update(columns)
            if repair and wrong:
                rebuild(list(wrong), today)
    found[NEXT_PLAN] = schedule.count_late(timezone.now(), rules_at(timezone.now()))
    found[WISH] = wishes_that_differ()
    wrong_times = list(with_wrong_times(timezone.now()))
    found[TIMES] = len(wrong_times)
    if repair:
        schedule.bring_forward(timezone.now(), rules_at(timezone.now()))
        for appointment in wrong_times:
            take_again(appointment)
    return +found


def chunks() -> Iterator[list[int]]:
    """Numbers of the clients with a state row, in order, some hundred at a time."""
    last = 0
    while ids := list(ClientState.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        yield ids
        last = ids[-1]


def differences(states: QuerySet[ClientState], today: date) -> dict[int, list[str]]:
    """The columns that differ, by client number, from one statement.

    A row of an earlier month reads as zero (no job runs at the end of a month), so it is right as long as nothing
    happened in the month of ``today``.
    """
    month = month_start(today)
    facts = {f"fact_{name}": expression for name, expression in facts_of(month).items()}
    names = [name.removeprefix("fact_") for name in facts]
    wrong: dict[int, list[str]] = {}
    for row in states.annotate(**facts).values("client_id", "month", *names, *facts):
        if row["month"] != month:
            row |= dict.fromkeys(COUNTERS, 0)
        if columns := [name for name in names if row[name] != row[f"fact_{name}"]]:
            wrong[row["client_id"]] = columns
    return wrong


def facts_of(month: date) -> dict[str, Any]:
    """All derived columns as expressions. Without a counsellor the team stays the one that admitted the client."""
    current = Assignment.objects.filter(client=OuterRef("client"), ended_at__isnull=True)
    team = Subquery(current.values("counsellor__team")[:1])
    return {
        "counsellor_id": Subquery(current.values("counsellor")[:1]),
        "team_id": Case(When(Exists(current), then=team), default=F("team"), output_field=BigIntegerField()),
        **contact_columns(month),
    }


def rebuild(client_ids: list[int], today: date) -> None:
    facts = facts_of(month_start(today))
    ClientState.objects.filter(client__in=client_ids).update(counsellor=facts["counsellor_id"], team=facts["team_id"])
    refresh_contact_state(client_ids, today)


def give_rows(client_ids: list[int]) -> None:
    ClientState.objects.bulk_create(
        ClientState(client_id=pk, contact_limit=settings.CONTACT_LIMIT, rhythm_days=settings.RHYTHM_DAYS)
        for pk in client_ids
    )


# --- the wish for e-mail ---------------------------------------------------------------------------------------------


def wishes_that_differ() -> int:
    """Of how many clients the own row does not say what was declared or withdrawn last."""
    last = MailWish.objects.filter(client=OuterRef("pk")).order_by("-at", "-pk")
    names = ("kind", "at", "how")
    clients = Client.objects.annotate(**{f"last_{name}": Subquery(last.values(name)[:1]) for name in names})
    stands = Q(last_kind=MailWish.Kind.DECLARED, mail_consent_at=F("last_at"), mail_consent_how=F("last_how"))
    none = Q(mail_consent_at__isnull=True) & (Q(last_kind__isnull=True) | Q(last_kind=MailWish.Kind.WITHDRAWN))
    agrees = Case(When(stands | none, then=True), default=False, output_field=BooleanField())
    return clients.annotate(agrees=agrees).filter(agrees=False).count()


# --- times taken -----------------------------------------------------------------------------------------------------


def with_wrong_times(now: datetime) -> QuerySet[Appointment]:
    """Appointments not over at ``now`` that do not take exactly the time of all who take part, and of the room.

    A cancelled one takes nobody's. What is over is in nobody's way.
    """
    joined = Participant.objects.filter(appointment=OuterRef(OuterRef("pk")), user=OuterRef("user"))
    held = Busy.objects.filter(holder=OuterRef("uid")).order_by()
    mine = Q(user=OuterRef("counsellor")) | Q(client=OuterRef("client")) | Q(room=OuterRef("room")) | Exists(joined)
    right = held.filter(mine, starts_at=OuterRef("starts_at"), ends_at=OuterRef("ends_at"))
    with_room = Case(When(room__isnull=False, then=1), default=0)
    wanted = Case(When(status__in=CANCELLED, then=0), default=Count("participants") + with_room + 2)
    rows = Appointment.objects.filter(ends_at__gt=now).annotate(wanted=wanted, right=_number(right), all=_number(held))
    return rows.exclude(wanted=F("right"), all=F("right")).order_by("pk")


def _number(rows: QuerySet[Busy]) -> Coalesce:
    return Coalesce(Subquery(rows.values("holder").annotate(number=Count("pk")).values("number")), 0)


def take_again(appointment: Appointment) -> None:
    """Left as it is where somebody else has that time by now: the next check says so again."""
    with suppress(IntegrityError), transaction.atomic():
        Busy.objects.release(appointment.uid)
        if appointment.status not in CANCELLED:
            people = [appointment.counsellor_id, *appointment.participants.values_list("user", flat=True)]
            times = appointment.starts_at, appointment.ends_at
            Busy.objects.take(appointment.uid, *times, people, appointment.client_id, appointment.room_id)
