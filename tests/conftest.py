import gc
import os
import socket
from contextlib import nullcontext
from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib import admin
from django.core.cache import caches
from django.db import connection
from django.template import Template
from django.test import override_settings
from django.test.signals import template_rendered
from django.utils import translation
from pytest_django.plugin import blocking_manager_key

from jobcenter.watch import pulse
from tests import migrated
from tests.cast import make_cast
from tests.emptied import empty_only_what_is_filled
from tests.kept_open import kept_open
from tests.logged_in import log_in_as
from tests.tidied import sweep_out

TEST_SETTINGS = {
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
    "WHITENOISE_AUTOREFRESH": True,
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    "CACHES": {**settings.CACHES, "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    "ACCOUNT_RATE_LIMITS": False,
    "SESSION_COOKIE_SECURE": False,
    "CSRF_COOKIE_SECURE": False,
    "CELERY_BROKER_URL": "memory://",
}
if connection.vendor == "postgresql":
    # Nobody's data: a commit of this process need not wait for the disk. What tests kill and restart connects by itself.
    # And hardly any rows: which of many joins comes first is not worth trying out, which took a tenth of the server's time.
    OPTIONS = {"synchronous_commit": "off", "join_collapse_limit": 4, "from_collapse_limit": 4}
    connection.settings_dict["OPTIONS"]["options"] = " ".join(f"-c {name}={value}" for name, value in OPTIONS.items())
if REDIS_URL := os.environ.get("REDIS_URL"):
    # The cache of production; each process of the test run sees its own keys alone.
    REDIS = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    TEST_SETTINGS["CACHES"] = {**settings.CACHES, "default": {**REDIS, "KEY_PREFIX": f"test-{os.getpid()}"}}


@pytest.fixture(scope="session", autouse=True)
def test_settings():
    with override_settings(**TEST_SETTINGS):
        yield


@pytest.fixture(scope="session", autouse=True)
def pages_are_watched(django_test_environment):
    """``answer.context`` is that of the page, not also those of its forty parts: each is a copy of all that is known."""
    Template._render = watched


def watched(template, context):
    if context.template is template:
        template_rendered.send(sender=template, template=template, context=context)
    return template.nodelist.render(context)


@pytest.fixture(scope="session")
def django_db_setup(request, django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """The test database of pytest-django, which only the first process of a run has to migrate; that of the browser as
    users do.
    """
    as_shipped = request.config.option.markexpr == "browser"
    with django_db_blocker.unblock(), migrated.first_migrates(as_shipped):
        request.getfixturevalue("django_db_setup")
        migrated.rows_of_migrations()
        empty_only_what_is_filled()
    gc.freeze()  # what is imported and set up by now stays: the collector need not look at it time and again
    # The browser's server gives up connections whenever it likes, also while the database is being dropped.
    with nullcontext() if as_shipped else kept_open():
        yield


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """A test that commits ends with all tables emptied; what migrations wrote is put back for the next one.

    What a file's tests leave on the database's disk is swept out before the next file.
    """
    yield
    with item.session.config.stash[blocking_manager_key].unblock():
        if nextitem and commits(item):
            migrated.put_back()
        if nextitem and nextitem.path != item.path and connection.connection:
            sweep_out()


def pytest_unconfigure(config):
    if not hasattr(config, "workerinput"):
        migrated.forget()


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
    """What a process keeps for some seconds about late jobs is kept for one test, however slow the machine is.

    And no test meets the language in which another one left its thread.
    """
    translation.activate(settings.LANGUAGE_CODE)
    pulse.look.cache_clear()
    monkeypatch.setattr(pulse, "KEPT_SECONDS", 10**10)


@pytest.fixture
def nothing_cached(monkeypatch):
    """A cache in which nothing stands. Redis is one for all processes of a run: emptied, it would lose what others count."""
    monkeypatch.setattr(caches["default"], "key_prefix", f"test-{uuid4()}")


@pytest.fixture
def without_sidebar(monkeypatch):
    """Pages of the administration without the list of all models beside them: it is most of each, and the same on all."""
    monkeypatch.setattr(admin.site, "enable_nav_sidebar", False)


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def as_user(client):
    """``as_user(person)`` is the test client, logged in as that person, in German."""

    def log_in(user):
        log_in_as(client, user)
        client.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"
        return client

    return log_in


def pytest_addoption(parser):
    parser.addoption(
        "--other-half",
        action="store_true",
        help="Only what the database may answer otherwise: the rest runs on SQLite.",
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Each test runs where it can say something, and those that take long begin first.

    PostgreSQL tests run on PostgreSQL only; the SQLite run leaves them to the other one and does not call it a skip.
    """
    if connection.vendor != "postgresql":
        items[:] = [item for item in items if "postgres" not in item.keywords]
    if config.getoption("other_half"):
        items[:] = [item for item in items if meets_the_database(item) and "alike" not in item.keywords]
    items.sort(key=lambda item: "long" not in item.keywords)


def meets_the_database(item):
    marked = "postgres" in item.keywords or "django_db" in item.keywords
    return marked or not {"db", "transactional_db", "live_server"}.isdisjoint(item.fixturenames)


def commits(item):
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or "transactional_db" in item.fixturenames
