"""What is measured of the reminders: planning beside the bare statement, sending beside a bare loop of smtplib."""

import os
import smtplib
from collections.abc import Callable
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connections, transaction
from django.test import override_settings

from caseload.clients.models import ClientState
from caseload.lib.dates import at_local, is_working_day, local_today
from caseload.reminders import claimed
from caseload.reminders.mails import compose
from caseload.reminders.models import Reminder, Status
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from caseload.reminders.relay import Relay
from tests.load.bench import sink
from tests.load.measure import Row, interleaved, recorded, run_bare

WIDE_LEAD_DAYS = 14  # so that the bench has some hundred mails to send
SLOW_MS = 5  # a relay that looks at each mail
MAKER = UUID(int=1)  # the lease under which mails are made and not sent
DUE_SHARE = 100  # one client of so many is due in a run of a minute


def sending_moment() -> datetime:
    """Noon of today or of the next working day: within the sending hours."""
    day = local_today()
    while not is_working_day(day, settings.LAND):
        day = day.fromordinal(day.toordinal() + 1)
    return at_local(day, time(12))


# --- planning ----------------------------------------------------------------------------------------------------------


def planning(clients: int, rounds: int) -> list[Row]:
    """All clients due after some hours without any run; one of a hundred; none. Each round is rolled back.

    The floor is the one statement that decides and inserts for all; beside a run that finds nobody, itself.
    """
    now = sending_moment()
    ClientState.objects.update(next_plan_at=now - timedelta(hours=1))
    with recorded() as statements:
        undone(lambda: plan(now))()
    deciding = [statement for statement in statements if "INSERT INTO caseload_reminder" in statement[0]]
    whole = interleaved({"": (undone(lambda: plan(now)), undone(lambda: run_bare(deciding)))}, rounds)[""]
    plan(now)
    before = Reminder.objects.count()
    some_clients = list(ClientState.objects.order_by("client").values_list("client", flat=True)[::DUE_SHARE])

    def wake() -> None:
        ClientState.objects.filter(client__in=some_clients).update(next_plan_at=now)

    wake()
    with recorded() as for_few:
        undone(lambda: plan(now))()
    some = interleaved({"": (undone(lambda: plan(now)), undone(lambda: run_bare(deciding)))}, rounds)[""]
    plan(now)
    with recorded() as for_nobody:
        plan(now)
    nobody = interleaved({"": (lambda: plan(now), undone(lambda: run_bare(for_nobody)))}, rounds)[""]
    if Reminder.objects.count() != before:
        raise RuntimeError("A repeated run has planned something.")
    return [
        per_thousand("planning, 1,000 clients", clients, whole, statements),
        per_thousand("planning, 1 of 100 due", clients, some, for_few),
        per_thousand("planning, nobody due", clients, nobody, for_nobody),
    ]


def per_thousand(name: str, clients: int, figures: tuple[float, float, float], statements: list[Any]) -> Row:
    wall, floor, cpu = (figure * 1000 / clients for figure in figures)
    note = f"{len(statements)} statements for {clients} clients in {figures[0]:.0f} ms"
    return Row(name, clients, wall, floor, len(statements), cpu, note)


def undone(work: Callable[[], Any]) -> Callable[[], None]:
    def run() -> None:
        with transaction.atomic():
            work()
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
        making(clients, few, now, rounds),
    ]


def repeated(work: Callable[[], Any], sent: list[Any], ids: list[int], now: datetime, rounds: int) -> list[float]:
    """Medians of ``work`` and of the bare loop over the same mails, and the median CPU."""
    timings = []
    for _ in range(rounds):
        ready(ids, now)
        timings.append(interleaved({"": (work, lambda: send_bare(sent))}, 1)[""])
    return [sorted(values)[len(values) // 2] for values in zip(*timings, strict=True)]


def per_mail(name: str, clients: int, figures: list[float], number: int, statements: list[Any]) -> Row:
    wall, floor, cpu = (figure / number for figure in figures)
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


def making(clients: int, ids: list[int], now: datetime, rounds: int) -> Row:
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
    work, floor, cpu = interleaved(
        {
            "": (
                lambda: [compose(row.mail(row.recipient or ""), now) for row in rows],
                lambda: [skeleton.format(key=key).encode("ascii") for skeleton, key in skeletons],
            )
        },
        rounds,
    )[""]
    number = len(rows)
    return Row("making one mail", clients, work / number, floor / number, 1, cpu / number, f"{number} mails")


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
