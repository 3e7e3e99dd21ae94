"""PostgreSQL is restarted, without a farewell, between the claim and the end of a batch: nothing lost, nothing twice."""

import importlib.util
import os
import subprocess
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
import time_machine
from django.db import DatabaseError, connection

from caseload.clients.models import ClientState
from caseload.reminders import outbox
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import LEASE, send_due
from caseload.reminders.planner import plan
from tests.factories import AppointmentFactory, ClientFactory, UserFactory, berlin
from tests.smtp import smtp_server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
NOW = berlin("2026-11-23 09:00")
ROOT = Path(__file__).resolve().parents[3]
MAILS = 12
# The servers of a test run do not care for crashes; this one is here for a crash.
DURABLE = b"ALTER ROLE jobcenter SET synchronous_commit = on;"


def server_tools():
    """What starts servers for a test run lies beside the packages, not among them."""
    spec = importlib.util.spec_from_file_location("servers", ROOT / ".ci" / "servers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Cluster:
    """A PostgreSQL of the test's own, with the tables of the test's database."""

    def __init__(self, tools, address):
        self.socket = unquote(address.rpartition("@")[2])
        self.program = tools.postgres_program
        self.as_owner = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []

    def fill(self):
        there = connection.settings_dict
        address = {"PGHOST": there["HOST"], "PGPORT": there["PORT"], "PGUSER": there["USER"]}
        known = {name: str(value) for name, value in address.items() if value} | {"PGPASSWORD": there["PASSWORD"]}
        dump = [self.program("pg_dump"), "--schema-only", "--no-owner", "--no-privileges", there["NAME"]]
        schema = subprocess.run(dump, env=os.environ | known, capture_output=True, check=True).stdout
        load = [self.program("psql"), "-q", "-h", self.socket, "-U", "jobcenter", "postgres"]
        subprocess.run(load, input=schema + DURABLE, capture_output=True, check=True)

    def restart(self):
        """As after a crash: sessions break off, what was committed is there again."""
        control = [*self.as_owner, self.program("pg_ctl"), "-D", f"{self.socket}/data", "-s", "-w", "-m", "immediate"]
        log = ["-l", f"{self.socket}/log"]
        subprocess.run([*control, *log, "restart"], check=True, cwd="/", stdin=subprocess.DEVNULL)

    @contextmanager
    def in_use(self):
        connection.close()
        before = dict(connection.settings_dict)
        own = {"HOST": self.socket, "PORT": "", "USER": "jobcenter", "PASSWORD": "", "NAME": "postgres"}
        # A commit here waits for the disk, unlike on the server of the test run.
        own["OPTIONS"] = {key: value for key, value in before["OPTIONS"].items() if key != "options"}
        connection.settings_dict.update(own)
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict.update(before)


@pytest.fixture
def cluster():
    tools = server_tools()
    if not (initdb := tools.postgres_program("initdb")):
        pytest.skip("No PostgreSQL programs on this machine: no server to restart.")
    with tools.private_cluster(initdb) as address:
        if not address:
            pytest.skip("No server of its own can be started here.")
        own = Cluster(tools, address)
        own.fill()
        with own.in_use(), time_machine.travel(NOW, tick=False):
            yield own


def people():
    counsellor = UserFactory()
    for n in range(MAILS):
        client = ClientFactory(email=f"k{n}@example.org", counsellor=counsellor, consent=True)
        AppointmentFactory(client=client, counsellor=counsellor, starts_at=NOW + timedelta(hours=24, minutes=30 * n))
    ClientState.objects.update(next_plan_at=NOW)
    plan(NOW)


def test_a_restart_after_the_claim_and_one_between_sending_and_marking(cluster, monkeypatch):
    people()
    claim, deliver = outbox.claim, outbox.Relay.deliver
    restarts = []

    def claim_and_restart(now):
        taken = claim(now)
        if taken and not restarts:
            restarts.append("after the claim")
            cluster.restart()
        return taken

    def deliver_and_restart(self, *mail):
        delivery = deliver(self, *mail)
        if len(server.raw) == MAILS // 2 and len(restarts) == 1:
            restarts.append("while sending")
            cluster.restart()
        return delivery

    monkeypatch.setattr(outbox, "claim", claim_and_restart)
    monkeypatch.setattr(outbox.Relay, "deliver", deliver_and_restart)
    with smtp_server() as server:
        with pytest.raises(DatabaseError):  # the task ends here; the next one has a new connection
            send_due(NOW)
        connection.close()
        assert set(Reminder.objects.values_list("status", "attempts")) == {("sending", 1)} and not server.raw
        assert send_due(NOW).counts.total() == 0  # the lease still holds
        after = NOW + LEASE + timedelta(seconds=1)
        report = send_due(after)
    assert restarts == ["after the claim", "while sending"]
    assert (report.counts["taken back"], report.counts["sent"]) == (MAILS, MAILS)
    assert set(Reminder.objects.values_list("status", "attempts", "place")) == {("sent", 2, 1)}
    assert len(server.raw) == MAILS == len({mail["Message-ID"] for mail in server.mails})
