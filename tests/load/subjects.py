"""What is measured: four pages, the planning of reminders, the sending of mails."""

import smtplib
from collections.abc import Callable
from contextlib import contextmanager
from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.db import transaction
from django.test import Client as Browser
from django.test import override_settings
from django.urls import reverse

from caseload.clients.models import Client
from caseload.lib.dates import at_local, is_working_day, local_today
from caseload.reminders.models import Reminder, Status
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from caseload.reminders.relay import Relay
from caseload.staff.models import User
from tests.load.measure import Row, interleaved, recorded, run_bare

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WIDE_LEAD_DAYS = 14  # so that the bench has some hundred mails to send


def pages(clients: int, rounds: int) -> list[Row]:
    counsellor, lead = (User.objects.get(username=name) for name in ("counsellor", "teamlead"))
    client = Client.objects.filter(state__counsellor=counsellor).order_by("pk").first()
    subjects = {
        "today": page(counsellor, reverse("home")),
        "caseload list": page(counsellor, reverse("client-list")),
        "client page": page(counsellor, reverse("client-detail", args=[client.pk])),
        "team dashboard": page(lead, reverse("team")),
    }
    statements = {}
    for name, get in subjects.items():
        get()  # compiled templates, translations and connections are not part of the picture
        with recorded() as statements[name]:
            get()
    pairs = {name: (get, bare(statements[name])) for name, get in subjects.items()}
    return [
        Row(name, clients, wall, floor, len(statements[name]), cpu)
        for name, (wall, floor, cpu) in interleaved(pairs, rounds).items()
    ]


def page(user: User, address: str) -> Callable[[], None]:
    browser = Browser(headers={"accept-language": "de"})
    browser.force_login(user, backend=BACKEND)

    def get() -> None:
        answer = browser.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}.")
        getattr(answer, "content", b"")

    return get


def bare(statements: list[Any]) -> Callable[[], None]:
    return lambda: run_bare(statements)


# --- reminders -----------------------------------------------------------------------------------------------------------


def sending_moment() -> datetime:
    """Noon of today or of the next working day: within the sending hours."""
    day = local_today()
    while not is_working_day(day, settings.LAND):
        day = day.fromordinal(day.toordinal() + 1)
    return at_local(day, time(12))


def planning(clients: int, rounds: int) -> Row:
    """A minute's planning for all clients after some hours without any; each round is rolled back."""
    now = sending_moment()
    with recorded() as statements:
        undone(lambda: plan(now))()
    wall, floor, cpu = interleaved({"": (undone(lambda: plan(now)), undone(bare(statements)))}, rounds)[""]
    share = 1000 / clients
    note = f"{len(statements)} statements for {clients} clients in {wall:.0f} ms"
    return Row("planning, 1,000 clients", clients, wall * share, floor * share, len(statements), cpu * share, note)


def undone(work: Callable[[], Any]) -> Callable[[], None]:
    def run() -> None:
        with transaction.atomic():
            work()
            transaction.set_rollback(True)

    return run


def mails(clients: int, rounds: int) -> Row:
    """The outbox against bare smtplib: the same mails over one connection into the same sink."""
    now = sending_moment()
    with override_settings(REMINDER_LEAD_DAYS=WIDE_LEAD_DAYS):
        plan(now)
    ids = list(Reminder.objects.filter(status=Status.PLANNED).values_list("pk", flat=True))
    ready(ids, now)
    with handed_over() as sent, recorded() as statements:
        send_due(now)
    if not sent:
        raise RuntimeError("No reminder was due: nothing to measure.")

    def again() -> None:
        send_due(now)

    timings = []
    for _ in range(rounds):
        ready(ids, now)
        timings.append(interleaved({"": (again, lambda: send_bare(sent))}, 1)[""])
    wall, floor, cpu = (sorted(values)[len(values) // 2] / len(sent) for values in zip(*timings, strict=True))
    note = f"{len(sent)} mails, {1000 / wall:.0f} a second against {1000 / floor:.0f} bare"
    return Row("one mail", clients, wall, floor, len(statements), cpu, note)


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

    def note(self: Relay, recipient: str, message: bytes) -> Any:
        sent.append((recipient, message))
        return deliver(self, recipient, message)

    Relay.deliver = note  # type: ignore[method-assign]
    try:
        yield sent
    finally:
        Relay.deliver = deliver  # type: ignore[method-assign]


def send_bare(messages: list[tuple[str, bytes]]) -> None:
    with smtplib.SMTP(settings.EMAIL_HOST, settings.EMAIL_PORT) as connection:
        for recipient, message in messages:
            connection.sendmail(settings.DEFAULT_FROM_EMAIL, [recipient], message)
