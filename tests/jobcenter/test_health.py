from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client, override_settings
from django.utils import timezone

DEAD_CACHE = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "unix:///nowhere/valkey.sock?db=0",
    }
}


@pytest.fixture(autouse=True)
def no_heartbeats():
    cache.delete_many(["heartbeat:plan", "heartbeat:send"])


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


def test_health_tells_the_age_of_the_sweeps(client, db):
    now = timezone.now()
    cache.set("heartbeat:plan", (now - timedelta(seconds=30)).isoformat())
    cache.set("heartbeat:send", (now - timedelta(seconds=10)).isoformat())
    answer = client.get("/healthz").json()
    assert answer["status"] == "ok"
    assert {name: sweep["status"] for name, sweep in answer["sweeps"].items()} == {"plan": "ok", "send": "ok"}
    assert 30 <= answer["sweeps"]["plan"]["age_seconds"] < 60


@pytest.mark.parametrize(("age", "status"), [(180, "ok"), (181, "late"), (5000, "late")])
def test_a_sweep_is_late_after_180_seconds(client, db, time_machine, age, status):
    time_machine.move_to("2026-11-23 09:00+01:00", tick=False)
    cache.set("heartbeat:plan", (timezone.now() - timedelta(seconds=age)).isoformat(), timeout=None)
    cache.set("heartbeat:send", timezone.now().isoformat(), timeout=None)
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json()["status"] == status
    assert response.json()["sweeps"]["plan"] == {"status": status, "age_seconds": age}


def test_a_late_sweep_takes_nothing_out_of_service(client, db):
    response = client.get("/healthz")
    assert response.json()["status"] == "late"
    assert response.json()["sweeps"]["send"] == {"status": "never", "age_seconds": None}
    assert client.get("/healthz/ready").status_code == 200


@pytest.mark.parametrize("address", ["/healthz", "/healthz/live", "/healthz/ready"])
def test_health_is_only_read(client, db, address):
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


@override_settings(SECURE_SSL_REDIRECT=True)
@pytest.mark.parametrize("address", ["/healthz", "/healthz/live", "/healthz/ready"])
def test_a_probe_from_inside_needs_no_tls(db, address):
    assert Client().get(address).status_code == 200
