"""What is measured of the reminders: planning beside the bare statement, sending beside a bare loop of smtplib."""

import os
import smtplib
from collections.abc import Callable
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from statistics import median
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import connection, connections, transaction
from django.db.models import Q
from django.test import override_settings

from caseload.clients.models import ClientState
from caseload.lib.dates import at_local, is_working_day, local_today
from caseload.reminders import claimed
from caseload.reminders.mails import compose
from caseload.reminders.models import Kind, Reminder, Status
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from caseload.reminders.relay import Relay
from tests.load.bench import sink
from tests.load.measure import Medians, Row, Statement, interleaved, recorded, run_bare

PLANNING_LEAD_DAYS = 7  # so that about a quarter of the clients gets a mail in a first run (PERFORMANCE.md section 3)
WIDE_LEAD_DAYS = 14  # so that the bench has some hundred mails to send
SLOW_MS = 5  # a relay that looks at each mail
MAKER = UUID(int=1)  # the lease under which mails are made and not sent
MAKING_ROUNDS = 41  # a round takes some milliseconds: a median of many is still cheap
DUE_SHARE = 100  # one client of so many is due in a run of a minute


def sending_moment() -> datetime:
    """Noon of today or of the next working day: within the sending hours."""
    day = local_today()
    while not is_working_day(day, settings.LAND):
        day = day.fromordinal(day.toordinal() + 1)
    return at_local(day, time(12))


# --- planning ----------------------------------------------------------------------------------------------------------


def planning(clients: int, rounds: int) -> list[Row]:
    """A first full run, in which some quarter of the clients gets a mail: all due, and the run over everyone; then one of a
    hundred due; nobody. Each round is rolled back, its deferred constraints checked before.

    The floor is the one statement that decides and inserts the same for all; beside a run that finds nobody, itself.
    """
    now = sending_moment()
    Reminder.objects.filter(Q(appointment_at__gt=now) | Q(kind=Kind.INVITATION)).delete()
    with override_settings(REMINDER_LEAD_DAYS=PLANNING_LEAD_DAYS):
        ClientState.objects.update(next_plan_at=now + timedelta(days=1))
        everyone = beside_the_decision("planning, everyone at night", clients, rounds, lambda: plan(now, everyone=True))
        ClientState.objects.update(next_plan_at=now - timedelta(hours=1))
        due = beside_the_decision("planning, everyone due", clients, rounds, lambda: plan(now))
        plan(now)
        before = Reminder.objects.count()
        few = list(ClientState.objects.order_by("client").values_list("client", flat=True)[::DUE_SHARE])
        ClientState.objects.filter(client__in=few).update(next_plan_at=now)
        some = beside_the_decision("planning, 1 of 100 due", clients, rounds, lambda: plan(now), due.deciding)
        plan(now)
        with recorded() as for_nobody:
            plan(now)
        pair = (undone(lambda: plan(now)), undone(lambda: run_bare(for_nobody)))
        nobody = per_thousand("planning, nobody due", clients, interleaved({"": pair}, rounds)[""], for_nobody)
        plan(now, everyone=True)
    if Reminder.objects.count() != before:
        raise RuntimeError("A repeated run has planned something.")
    return [everyone.row, due.row, some.row, nobody]


class Beside(NamedTuple):
    row: Row
    deciding: list[Statement]


def beside_the_decision(
    name: str, clients: int, rounds: int, run: Callable[[], Any], deciding: list[Statement] | None = None
) -> Beside:
    """A run beside the bare statement that decides and inserts: its own, or that of the run for all."""
    with recorded() as statements:
        undone(run)()
    deciding = deciding or [statement for statement in statements if "INSERT INTO caseload_reminder" in statement[0]]
    figures = interleaved({"": (undone(run), undone(lambda: run_bare(deciding)))}, rounds, swept)[""]
    return Beside(per_thousand(name, clients, figures, statements), deciding)


def swept() -> None:
    """Without the rows that were rolled back before, which would slow down whatever comes later."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE caseload_reminder, caseload_clientstate")


def per_thousand(name: str, clients: int, figures: Medians, statements: list[Statement]) -> Row:
    wall, floor, cpu = (figure * 1000 / clients for figure in figures[:3])
    note = f"of 1,000 clients; {len(statements)} statements for {clients} in {figures.wall:.0f} ms"
    return Row(name, clients, wall, floor, len(statements), cpu, note)


def undone(work: Callable[[], Any]) -> Callable[[], None]:
    def run() -> None:
        with transaction.atomic():
            work()
            if connection.vendor == "postgresql":  # foreign keys wait for the commit that does not come
                connection.check_constraints()
            transaction.set_rollback(True)

    return run


# --- mails -------------------------------------------------------------------------------------------------------------


def mails(clients: int, rounds: int) -> list[Row]:
    """The outbox against bare smtplib, the same mails: over one connection into the same sink; and two workers against
    one such loop, where the server takes its time for each mail."""
    now = sending_moment()
    with override_settings(REMINDER_LEAD_DAYS=WIDE_LEAD_DAYS):
        plan(now, everyone=True)
    ids = list(Reminder.objects.filter(status=Status.PLANNED).values_list("pk", flat=True))
    ready(ids, now)
    with handed_over() as sent, recorded() as statements:
        send_due(now)
    if not sent:
        raise RuntimeError("No reminder was due: nothing to measure.")
    one = repeated(lambda: send_due(now), sent, ids, now, rounds)
    with sink("--delay", str(SLOW_MS)) as port, override_settings(EMAIL_PORT=port):
        few = ids[: len(sent)] if len(sent) < 200 else ids[:200]
        Reminder.objects.filter(pk__in=ids).exclude(pk__in=few).update(status=Status.CANCELLED, place=None)
        two = repeated(lambda: in_two_processes(lambda: send_due(now)), sent[: len(few)], few, now, min(rounds, 3))
    return [
        per_mail("one mail", clients, one, len(sent), statements),
        per_mail(f"one mail, {SLOW_MS} ms, two workers", clients, two, len(few), statements),
        making(clients, few, now),
    ]


def repeated(work: Callable[[], Any], sent: list[Any], ids: list[int], now: datetime, rounds: int) -> list[float]:
    """Medians of ``work`` and of the bare loop over the same mails, and the median CPU."""
    timings = []
    for _ in range(rounds):
        ready(ids, now)
        timings.append(interleaved({"": (work, lambda: send_bare(sent))}, 1)[""])
    return [median(values) for values in zip(*timings, strict=True)]


def per_mail(name: str, clients: int, figures: list[float], number: int, statements: list[Any]) -> Row:
    wall, floor, cpu = (figure / number for figure in figures[:3])
    note = f"{number} mails, {1000 / wall:.0f} a second against {1000 / floor:.0f} bare: {floor / wall:.2f}"
    return Row(name, clients, wall, floor, len(statements), cpu, note)


def in_two_processes(work: Callable[[], Any]) -> None:
    """Both begin with a connection to the database of their own."""
    connections.close_all()
    children = []
    for _number in range(2):
        child = os.fork()
        if not child:
            try:
                work()
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


def making(clients: int, ids: list[int], now: datetime) -> Row:
    """Making the bytes of mails against one format of a string that gives the same bytes."""
    Reminder.objects.filter(pk__in=ids).update(
        status=Status.SENDING, lease=MAKER, lease_until=now + timedelta(hours=1), sent_at=None
    )
    rows = list(claimed.read(ids[:100], MAKER, now, now))
    made = [(row.mail(row.recipient or ""), row) for row in rows]
    skeletons = [
        (
            compose(mail, now).decode("ascii").replace("{", "{{").replace("}", "}}").replace(str(row.key), "{key}"),
            row.key,
        )
        for mail, row in made
    ]
    found = interleaved(
        {
            "": (
                lambda: [compose(row.mail(row.recipient or ""), now) for row in rows],
                lambda: [skeleton.format(key=key).encode("ascii") for skeleton, key in skeletons],
            )
        },
        MAKING_ROUNDS,
    )[""]
    number = len(rows)
    note = f"{number} mails; CPU of this process on both sides"
    return Row("making one mail", clients, found.cpu / number, found.floor_cpu / number, 1, found.cpu / number, note)


def ready(ids: list[int], now: datetime) -> None:
    """All of them wait to be sent (again)."""
    Reminder.objects.filter(pk__in=ids, status__in=(Status.PLANNED, Status.SENT)).update(
        status=Status.PLANNED, next_try_at=now, sent_at=None, attempts=0
    )


@contextmanager
def handed_over() -> Any:
    """The mails that go to the server within, as (recipient, bytes)."""
    sent: list[tuple[str, bytes]] = []
    deliver = Relay.deliver

    def note(self: Relay, recipient: str, message: bytes, *sender: str) -> Any:
        sent.append((recipient, message))
        return deliver(self, recipient, message, *sender)

    Relay.deliver = note  # type: ignore[method-assign]
    try:
        yield sent
    finally:
        Relay.deliver = deliver  # type: ignore[method-assign]


def send_bare(messages: list[tuple[str, bytes]]) -> None:
    with smtplib.SMTP(settings.EMAIL_HOST, settings.EMAIL_PORT) as connection:
        for recipient, message in messages:
            connection.sendmail(settings.DEFAULT_FROM_EMAIL, [recipient], message)
