"""``manage.py check_state``: the state rows against the facts they are derived from."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.db.models import BigIntegerField, Case, Exists, F, OuterRef, QuerySet, Subquery, When
from django.utils import timezone

from caseload.clients.models import Assignment, Client, ClientState
from caseload.contacts.models import contact_columns, refresh_contact_state
from caseload.lib.dates import local_today, month_start
from caseload.reminders import schedule
from caseload.reminders.rules import rules_at

CHUNK = 500
MISSING = "missing row"
NEXT_PLAN = "next_plan_at"
COUNTERS = ("month_held", "month_attempts")


class Command(BaseCommand):
    help = "Compares the state rows with the facts and counts the differences by column; --repair writes what is right."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="rebuild the rows that differ")

    def handle(self, *args: Any, **options: Any) -> None:
        found = check(local_today(), repair=options["repair"])
        if not found:
            self.stdout.write("All state rows agree with the facts.")
        for column, count in sorted(found.items()):
            self.stdout.write(f"{column}: {count}")
        if found and options["repair"]:
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
    if repair:
        schedule.bring_forward(timezone.now(), rules_at(timezone.now()))
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
