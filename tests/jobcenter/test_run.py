"""``manage.py run`` for real: broker, mail catcher, worker with beat and web server, on the database of the test run."""

import http.client
import json
import os
import re
import signal
import smtplib
import subprocess
import sys
import time
from contextlib import contextmanager
from email.message import EmailMessage

import pytest
from django.conf import settings

from tests.migrated import own_database
from tests.ports import free_port


class House:
    """One installation of its own: directory, ports and database."""

    def __init__(self, run_dir, database_url):
        self.port, self.mail_port = free_port(), free_port()
        self.said = run_dir / "said.txt"
        # What it says must come at once also where Python is not told to.
        others = ("DEBUG", "EMAIL_URL", "MAIL_CATCHER", "PYTHONUNBUFFERED")
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in others},
            "RUN_DIR": str(run_dir),
            "DATABASE_URL": database_url,
            "PORT": str(self.port),
            "MAIL_CATCHER_PORT": str(self.mail_port),
            "PYTHONWARNINGS": "ignore",
        }

    def manage(self, *words, **variables):
        return subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=settings.BASE_DIR,
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            check=False,
        )

    def start(self):
        """Runs it from another directory, until it says where it is."""
        with open(self.said, "w") as said:
            process = subprocess.Popen(
                [sys.executable, settings.BASE_DIR / "manage.py", "run"],
                cwd=self.said.parent,
                env=self.environment,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            self.until(lambda: "Ctrl-C ends everything." in self.said.read_text() or process.poll() is not None)
            assert process.poll() is None, self.said.read_text()
        except BaseException:
            process.kill()
            raise
        return process

    def until(self, condition, facts=lambda: ""):
        """Asks whether, not how fast: the machine may be busy. ``facts`` is said beside the output where it fails."""
        deadline = time.monotonic() + 300
        while not condition():
            assert time.monotonic() < deadline, f"{self.said.read_text()}\n{facts()}"
            time.sleep(0.1)

    def jobs(self):
        return json.loads(self.get("/healthz")[1])["jobs"]

    def facts_of_jobs(self):
        """How each job stands, and what the worker is at."""
        command = [sys.executable, "-m", "celery", "-A", "jobcenter.celery", "inspect", "active"]
        asked = subprocess.run(
            command, cwd=settings.BASE_DIR, env=self.environment, capture_output=True, text=True, check=False
        )
        return f"{self.jobs()}\n{asked.stdout}{asked.stderr}"

    def get(self, path):
        web = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            web.request("GET", path, headers={"Accept-Language": "en"})
            response = web.getresponse()
            return response.status, response.read().decode()
        finally:
            web.close()

    def processes(self):
        """Numbers of all processes that run from this directory, whoever started them."""
        return {pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if self.owns(pid)}

    def owns(self, pid):
        try:
            with open(f"/proc/{pid}/environ", "rb") as file:
                return f"RUN_DIR={self.environment['RUN_DIR']}\0".encode() in file.read()
        except OSError:
            return False


@contextmanager
def installed(run_dir, database_url):
    """Nothing of it outlives the test."""
    house = House(run_dir, database_url)
    try:
        yield house
    finally:
        for pid in house.processes():
            os.kill(pid, signal.SIGKILL)


@pytest.fixture
def house(db, tmp_path):
    with own_database(tmp_path) as address, installed(tmp_path, address) as house:
        yield house


@pytest.mark.long
def test_everything_starts_works_and_ends(house):
    prepared = house.manage("seed_demo", "--clients", "20", DEBUG="1")
    assert prepared.returncode == 0, prepared.stderr

    program = house.start()
    assert house.said.read_text().splitlines()[-4:] == [
        f"Ready: http://127.0.0.1:{house.port}",
        "Demo log-ins: counsellor, teamlead, admin; password: demo",
        f"Mails are not sent but shown: http://127.0.0.1:{house.port}/demo/mails/",
        "Ctrl-C ends everything.",
    ]
    assert house.get("/healthz/ready")[0] == 200
    assert "demo-mails" in house.get("/login/")[1] or "/demo/mails/" in house.get("/login/")[1]
    # Beat wakes all jobs at once, and the worker runs them.
    house.until(lambda: all(job["status"] == "ok" for job in house.jobs().values()), house.facts_of_jobs)
    a_mail_is_caught(house)
    another_start_is_refused(house)

    program.send_signal(signal.SIGINT)
    assert program.wait(300) == 0
    assert house.processes() == set()
    assert not re.search("Traceback|ERROR|Error", house.said.read_text()), house.said.read_text()

    program = house.start()
    program.kill()
    program.wait()
    house.until(lambda: not house.processes())


def a_mail_is_caught(house):
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "Guten Tag aus dem Test", "a@example.org", "b@example.org"
    mail.set_content("Text")
    with smtplib.SMTP("127.0.0.1", house.mail_port) as smtp:
        smtp.send_message(mail)
    assert "Guten Tag aus dem Test" in house.get("/demo/mails/")[1]


def another_start_is_refused(house):
    done = house.manage("run")
    assert done.returncode == 1
    assert done.stderr == f"CommandError: Port {house.port} is taken by another program: choose one with PORT=...\n"


def test_what_is_configured_unsafely_does_not_start(tmp_path):
    """Whatever its database is: it is not asked."""
    with installed(tmp_path, database_url="") as house:
        done = house.manage("run", DEBUG="0", MAIL_CATCHER="1", LAND="XX")
        assert done.returncode == 1
        assert "jobcenter.E001" in done.stderr and "jobcenter.E002" in done.stderr and "jobcenter.E004" in done.stderr
        assert house.processes() == set()
