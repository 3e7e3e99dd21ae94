from datetime import timedelta

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client, override_settings
from django.utils import timezone

from caseload.heartbeats.models import Heartbeat
from caseload.reminders.models import Reminder
from jobcenter.celery import LATE_AFTER
from jobcenter.watch import pulse
from tests.factories import ReminderFactory, berlin

NOW = berlin("2026-11-23 09:00")
DEAD_CACHE = {
    **settings.CACHES,
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "unix:///nowhere/valkey.sock?db=0",
    },
}


@pytest.fixture(autouse=True)
def up_for_long(monkeypatch):
    monkeypatch.setattr(pulse, "STARTED", berlin("2026-01-01 08:00"))


def beaten(now, **ages):
    """Heartbeats of all jobs, so many seconds old (default: none)."""
    for name in LATE_AFTER:
        finished = now - timedelta(seconds=ages.get(name, 0))
        Heartbeat.objects.create(name=name, begun_at=finished, finished_at=finished, outcome={"sent": 1})


@pytest.fixture
def no_database():
    def refuse(execute, sql, params, many, context):
        raise OperationalError("connection to server at 10.1.2.3 failed")

    with connection.execute_wrapper(refuse):
        yield


def test_live_asks_nobody(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz/live")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response.headers["Cache-Control"]


def test_ready_when_all_parts_are_there(client, db, django_assert_num_queries):
    client.get("/healthz/ready")
    with django_assert_num_queries(3):
        response = client.get("/healthz/ready")
    assert response.status_code == 200
    assert response.json() == {"status": "ok", "parts": {"database": "ok", "migrations": "ok", "broker": "ok"}}


def test_ready_names_the_database_and_no_details(client, db, no_database):
    response = client.get("/healthz/ready")
    assert response.status_code == 503
    assert response.json()["parts"] == {"database": "failed", "migrations": "failed", "broker": "ok"}
    assert b"10.1.2.3" not in response.content
    assert client.get("/healthz/live").status_code == 200


def test_ready_names_a_missing_migration(client, db):
    MigrationRecorder(connection).record_unapplied("caseload", "0001_initial")
    response = client.get("/healthz/ready")
    assert response.status_code == 503
    assert response.json()["parts"] == {"database": "ok", "migrations": "failed", "broker": "ok"}


@pytest.mark.parametrize("address", ["/healthz/ready", "/healthz"])
def test_ready_names_the_broker_and_no_details(client, db, address):
    with override_settings(CACHES=DEAD_CACHE):
        response = client.get(address)
    assert response.status_code == 503
    assert response.json()["status"] == "failed"
    assert response.json()["parts"] == {"database": "ok", "migrations": "ok", "broker": "failed"}
    assert b"nowhere" not in response.content


def test_health_tells_the_age_of_the_jobs(client, db, time_machine, django_assert_num_queries):
    time_machine.move_to(NOW, tick=False)
    beaten(NOW, planner=30)
    client.get("/healthz")
    with django_assert_num_queries(5):  # database, two of the migrations, heartbeats, figures of the outbox
        answer = client.get("/healthz").json()
    assert answer["status"] == "ok"
    assert set(answer["jobs"]) == set(LATE_AFTER)
    assert answer["jobs"]["planner"] == {"status": "ok", "age_seconds": 30, "late_seconds": None}
    assert answer["mails"] == {"waiting": 0, "failed": 0, "uncertain": 0, "bounced": 0, "oldest_unsent_seconds": None}


@pytest.mark.parametrize("name", LATE_AFTER)
def test_each_job_is_late_after_its_time_and_by_how_much(client, db, time_machine, name):
    time_machine.move_to(NOW, tick=False)
    beaten(NOW, **{name: LATE_AFTER[name]})
    assert client.get("/healthz").json()["status"] == "ok"
    time_machine.shift(timedelta(seconds=7))
    Heartbeat.objects.exclude(name=name).update(finished_at=timezone.now())
    response = client.get("/healthz")
    assert (response.status_code, response.json()["status"]) == (200, "late")
    late = {other: job for other, job in response.json()["jobs"].items() if job["status"] != "ok"}
    assert late == {name: {"status": "late", "age_seconds": LATE_AFTER[name] + 7, "late_seconds": 7}}


def test_a_late_job_takes_nothing_out_of_service(client, db):
    response = client.get("/healthz")
    assert response.json()["status"] == "late"
    assert response.json()["jobs"]["sender"]["age_seconds"] is None
    assert client.get("/healthz/ready").status_code == 200


def test_after_a_start_the_jobs_have_their_time(client, db, monkeypatch, time_machine):
    time_machine.move_to(NOW, tick=False)
    monkeypatch.setattr(pulse, "STARTED", NOW)
    beaten(NOW, beat=3 * 24 * 3600)
    Heartbeat.objects.filter(name="sender").delete()
    answer = client.get("/healthz").json()
    assert (answer["status"], answer["jobs"]["sender"]["status"]) == ("ok", "never")
    time_machine.shift(timedelta(minutes=10))
    assert client.get("/healthz").json()["jobs"]["sender"]["status"] == "late"


def test_health_counts_mails_and_says_nothing_else(client, cast, time_machine):
    time_machine.move_to(NOW, tick=False)
    friday = berlin("2026-11-20 17:30")
    ReminderFactory(client=cast.client, due_at=friday)
    Reminder.objects.update(created_at=friday)
    ReminderFactory(client=cast.client, status="failed", reason="refused", place=None, changed_at=friday)
    ReminderFactory(
        client=cast.client, status="failed", reason="refused", place=None, changed_at=NOW - timedelta(days=8)
    )
    response = client.get("/healthz")
    # Due on Friday at 17:30, within the sending hours: since then.
    assert response.json()["mails"] == {
        "waiting": 1,
        "failed": 1,
        "uncertain": 0,
        "bounced": 0,
        "oldest_unsent_seconds": (NOW - friday).total_seconds(),
    }
    # Written down on Sunday, it could leave on Monday at eight for the first time.
    Reminder.objects.filter(status="planned").update(created_at=berlin("2026-11-22 10:00"))
    assert client.get("/healthz").json()["mails"]["oldest_unsent_seconds"] == 3600
    assert "@" not in response.content.decode() and "Yılmaz" not in response.content.decode()


@pytest.mark.parametrize("address", ["/healthz", "/healthz/live", "/healthz/ready"])
def test_health_is_only_read(client, db, address):
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


@override_settings(SECURE_SSL_REDIRECT=True)
@pytest.mark.parametrize("address", ["/healthz", "/healthz/live", "/healthz/ready"])
def test_a_probe_from_inside_needs_no_tls(db, address):
    assert Client().get(address).status_code == 200
