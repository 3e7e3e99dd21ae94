"""Real workers on Redis and PostgreSQL, a real SMTP sink, and all of them die: nothing is lost, hardly anything repeated."""

import os
import random
import re
import subprocess
import threading
import time
from collections import Counter
from contextlib import contextmanager
from datetime import timedelta

import pytest
import redis
from celery import Celery
from django.db import connection

from caseload.appointments.models import Appointment
from caseload.clients.assignments import Assignment
from caseload.clients.models import Client, ClientState
from caseload.reminders.models import Reminder, message_id
from caseload.staff.models import Team, User
from jobcenter.ops.broker import server_binary
from tests.factories import berlin
from tests.load.bench import sink
from tests.ports import free_port
from tests.tidied import analyse
from tests.workers import crew

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres, pytest.mark.long]
BEGIN = berlin("2026-11-23 09:00")  # what the workers' clocks show at first
PATIENCE = 600  # seconds, on a machine that does much else


def people(number):
    """Clients to whom one mail is due: half wait for an invitation, half have an appointment tomorrow."""
    team = Team.objects.create(name="Nord", office="Ahstraße 22", phone="0209 555000")
    counsellors = User.objects.bulk_create(User(username=f"k{n}", team=team) for n in range(number // 20))
    clients = Client.objects.bulk_create(
        Client(
            number=f"{n}", last_name="A", email=f"k{n}@example.org", mail_consent_at=BEGIN, mail_consent_how="written"
        )
        for n in range(number)
    )
    of = {client.pk: counsellors[n % len(counsellors)] for n, client in enumerate(clients)}
    woken = {"next_plan_at": BEGIN - timedelta(days=1)}
    ClientState.objects.bulk_create(ClientState(client_id=pk, counsellor=who, **woken) for pk, who in of.items())
    since = BEGIN - timedelta(days=11)
    Assignment.objects.bulk_create(Assignment(client_id=pk, counsellor=who, started_at=since) for pk, who in of.items())
    starts = [BEGIN + timedelta(hours=25, minutes=30 * n) for n in range(10)]
    Appointment.objects.bulk_create(
        Appointment(
            client=client,
            counsellor=of[client.pk],
            starts_at=starts[n // len(counsellors)],
            ends_at=starts[n // len(counsellors)] + timedelta(minutes=30),
        )
        for n, client in enumerate(clients[: number // 2])
    )
    analyse()


class Broker:
    """A Redis of the test's own: what dies here is nobody else's."""

    def __init__(self):
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.process = None

    def start(self):
        words = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen([str(server_binary()), *words], **silent)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                return redis.Redis.from_url(self.url).ping()
            except redis.RedisError:
                time.sleep(0.02)
        raise TimeoutError("Redis does not start.")

    def kill(self):
        self.process.kill()
        self.process.wait()


@pytest.fixture
def broker():
    broker = Broker()
    broker.start()
    yield broker
    broker.kill()


@contextmanager
def beating(url, seconds=0.2):
    """A beat in a hurry."""
    app, over = Celery(broker=url), threading.Event()

    def beat():
        while not over.wait(seconds):
            for name in ("reminders.plan", "reminders.send"):
                app.send_task(name, expires=30, ignore_result=True)

    thread = threading.Thread(target=beat)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        app.close()


def database_of_the_test():
    """The address of this test's database."""
    return re.sub(r"/[^/]*$", f"/{connection.settings_dict['NAME']}", os.environ["DATABASE_URL"])


def unfinished():
    return Reminder.objects.filter(status__in=("planned", "sending")).count()


def wait_for_all(number):
    end = time.monotonic() + PATIENCE
    while Reminder.objects.count() < number or unfinished():
        if time.monotonic() > end:
            raise TimeoutError(str(Counter(Reminder.objects.values_list("status", flat=True))))
        time.sleep(0.1)


def wait_for_mails(team, kept, number):
    """Until so many more have been answered, or none is left."""
    wanted, end = kept.stat().st_size + number * LINE, time.monotonic() + PATIENCE
    while unfinished() or not Reminder.objects.exists():
        if time.monotonic() > end:
            raise TimeoutError(team.said())
        for _look in range(25):  # the file is cheap to look at, the tables are not
            if kept.stat().st_size >= wanted:
                return
            time.sleep(0.01)


LINE = len("250 <00000000-0000-0000-0000-000000000000@example.org>\n")


def arrived(path, code="250"):
    """How often each Message-ID was answered with ``code``."""
    lines = [line.split() for line in path.read_text().splitlines()]
    return Counter(mail for answer, mail in lines if answer == code)


@pytest.fixture
def no_backend_left():
    """Connections of killed workers may outlive them, and would block the emptying of the tables."""
    yield
    with connection.cursor() as cursor:
        cursor.execute(END_OTHERS)


END_OTHERS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


class Killer:
    """Keeps some workers alive, and kills one of them again and again, whenever some more mails have arrived.

    So it meets them at any moment, also while they start, and a slow machine has as many kills to a mail as a quick one.
    ``in_flight`` are the mails that were claimed at a kill.
    """

    POOLS = ("prefork", "prefork", "solo")

    def __init__(self, team, seed):
        self.team, self.chance = team, random.Random(seed)
        self.workers = [(team.start(f"worker {pool}"), pool) for pool in self.POOLS]
        self.kills, self.in_flight = Counter(), set()

    def kill_one(self):
        """Two of three times only the process that sends, which its worker replaces at once: most of the time of this test
        goes into starting workers."""
        pools = [pid for pid, pool in self.workers if pool == "prefork"]
        if self.chance.random() < 0.67 and any(map(self.team.kill_pool_process, self.chance.sample(pools, len(pools)))):
            self.kills["pool process"] += 1
        else:
            victim = pid, pool = self.chance.choice(self.workers)
            self.team.kill(pid)
            self.workers.remove(victim)
            self.workers.append((self.team.start(f"worker {pool}"), pool))
            self.kills["worker"] += 1
        self.in_flight.update(Reminder.objects.filter(status="sending").values_list("key", flat=True))


def test_two_thousand_mails_and_fifty_kills(tmp_path, broker, no_backend_left):
    number = 2000
    people(number)
    kept = tmp_path / "kept"
    short = {"LEASE": 4, "FRESH_FOR": 1, "CHUNK": 10, "BATCH": 30}
    with sink("--delay", "3", "--keep", str(kept)) as port:
        where = {
            "DATABASE_URL": database_of_the_test(), "REDIS_URL": broker.url, "EMAIL_URL": f"smtp://127.0.0.1:{port}"
        }  # fmt: skip
        with crew(tmp_path / "run", where, BEGIN, **short) as team, beating(broker.url):
            killer = Killer(team, seed=1)
            while killer.kills.total() < 55 and (unfinished() or not Reminder.objects.exists()):
                wait_for_mails(team, kept, killer.chance.randrange(50))
                killer.kill_one()
            wait_for_all(number)
    copies = arrived(kept)
    rows = Reminder.objects.values_list("key", "status", "attempts", "place")
    by_mail = {message_id(key): (key, status, attempts) for key, status, attempts, _place in rows}
    assert killer.kills.total() >= 50 and killer.kills.keys() == {"worker", "pool process"}
    # None lost, none that was not planned, and one row for each client.
    assert copies.keys() == by_mail.keys() and len(rows) == number
    assert Reminder.objects.values("client").distinct().count() == number
    assert {(status, place) for _key, status, _attempts, place in rows} == {("sent", 1)}
    # Repeated is only what was in flight at a kill, at most a chunk of each; each copy is an attempt on record.
    repeated = {mail for mail, times in copies.items() if times > 1}
    assert {by_mail[mail][0] for mail in repeated} <= killer.in_flight
    assert len(repeated) <= killer.kills.total() * short["CHUNK"]
    assert all(times <= by_mail[mail][2] for mail, times in copies.items())


def refuse_database(seconds):
    """All connections but the test's own break, and for so long no new one is taken: a restart, as the workers see it."""
    name = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        try:
            with connection.cursor() as own:
                own.execute(END_OTHERS)
            time.sleep(seconds)
        finally:
            cursor.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


def test_a_day_on_which_everything_breaks_and_two_beats_run(tmp_path, broker, no_backend_left):
    """Redis gone, database gone, mail server gone and in a mood of refusing: each mail arrives once, or is accounted for."""
    number, kept, smtp = 240, tmp_path / "kept", free_port()
    people(number)
    where = {"DATABASE_URL": database_of_the_test(), "REDIS_URL": broker.url, "EMAIL_URL": f"smtp://127.0.0.1:{smtp}"}
    sinking = ["--port", str(smtp), "--delay", "5", "--keep", str(kept), "--moody", "1"]
    with crew(tmp_path / "run", where, BEGIN, LEASE=6, FRESH_FOR=1, CHUNK=10, BATCH=20) as team:
        with sink(*sinking):
            for role in ("worker solo", "worker prefork", "beat", "beat"):
                team.start(role)
            wait_for_mails(team, kept, 30)
            broker.kill()
            time.sleep(0.5)
            broker.start()
            wait_for_mails(team, kept, 30)
            refuse_database(1)
            wait_for_mails(team, kept, 30)
        time.sleep(0.5)  # nobody listens
        with sink(*sinking):
            wait_for_all(number)
    rows = dict(Reminder.objects.values_list("key", "status"))
    of = {status: {message_id(key) for key, found in rows.items() if found == status} for status in set(rows.values())}
    taken, refused = arrived(kept), arrived(kept, "550")
    assert len(rows) == number == Reminder.objects.values("client").distinct().count()
    assert set(taken.values()) == {1}
    assert of["sent"] <= taken.keys() <= of["sent"] | of.get("uncertain", set())
    assert of["failed"] == refused.keys() and set(refused.values()) == {1}
    assert of.keys() <= {"sent", "failed", "uncertain"} and len(of.get("uncertain", ())) <= 2
    assert arrived(kept, "450") and arrived(kept, "421")
