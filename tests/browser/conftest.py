"""A real browser: Debian's Chromium, German, with the console watched (that is the test of the content security policy)."""

import shutil
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from caseload.lib.dates import LOCAL
from tests.cast import make_cast
from tests.factories import AppointmentFactory, ClientFactory

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": shutil.which("chromium"), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "de-DE", "timezone_id": "Europe/Berlin"}


@pytest.fixture
def people(transactional_db):
    """The cast, a second client of ``own``, and an appointment of today that is over."""
    cast = make_cast()
    ClientFactory(first_name="Jürgen", last_name="Öztürk-Groß", counsellor=cast.own)
    start = timezone.now() - timedelta(minutes=40)
    if start.astimezone(LOCAL).date() != timezone.now().astimezone(LOCAL).date():
        start = timezone.now()  # shortly after midnight
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=start, ends_at=start + timedelta(minutes=10))
    return cast


@pytest.fixture
def page(page):
    """Every message of the console and every error of a page fails the test."""
    said = page.said = []  # a test that provokes messages clears it
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_default_timeout(60_000)
    yield page
    assert [text for text in said if "422 (" not in text] == []  # a refused form is an answer, not an error


@pytest.fixture
def desk(page, people, live_server):
    """The counsellor, logged in through the form, on Today."""
    page.goto(f"{live_server.url}/")
    page.fill("input[name=login]", people.own.username)
    page.fill("input[name=password]", "demo")
    page.click("main button[type=submit], main button.btn-primary")
    page.wait_for_url(f"{live_server.url}/")
    return page


@pytest.fixture
def accessible():
    def check(page):
        findings = Axe().run(page).response["violations"]
        assert [(found["id"], [node["html"][:120] for node in found["nodes"]]) for found in findings] == []

    return check
