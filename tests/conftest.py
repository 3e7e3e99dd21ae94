import os
import socket

import pytest
from django.db import connection
from django.test import override_settings

from jobcenter.watch import pulse
from tests.cast import make_cast

TEST_SETTINGS = {
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
    "WHITENOISE_AUTOREFRESH": True,
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    "CACHES": {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    "SESSION_ENGINE": "django.contrib.sessions.backends.db",
    "ACCOUNT_RATE_LIMITS": False,
    "SESSION_COOKIE_SECURE": False,
    "CSRF_COOKIE_SECURE": False,
    "CELERY_BROKER_URL": "memory://",
}
if REDIS_URL := os.environ.get("REDIS_URL"):
    # The cache of production; each process of the test run sees its own keys alone.
    REDIS = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    TEST_SETTINGS["CACHES"] = {"default": {**REDIS, "KEY_PREFIX": f"test-{os.getpid()}"}}


@pytest.fixture(scope="session", autouse=True)
def test_settings():
    with override_settings(**TEST_SETTINGS):
        yield


@pytest.fixture(autouse=True)
def this_machine_only(monkeypatch):
    """The running software calls nothing outside: a connection to anywhere but this machine fails the test."""
    real = socket.socket.connect

    def connect(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"Call to the outside: {address}")
        return real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(autouse=True)
def a_fresh_look(monkeypatch):
    """What a process keeps for some seconds about late jobs is kept for one test, however slow the machine is."""
    pulse.look.cache_clear()
    monkeypatch.setattr(pulse, "KEPT_SECONDS", 10**10)


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def as_user(client):
    """``as_user(person)`` is the test client, logged in as that person, in German."""

    def log_in(user):
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        client.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"
        return client

    return log_in


def pytest_collection_modifyitems(items):
    """PostgreSQL tests run on PostgreSQL only; the SQLite run leaves them to the other one and does not call it a skip."""
    if connection.vendor != "postgresql":
        items[:] = [item for item in items if "postgres" not in item.keywords]
