"""No token in a log: who reads it could open the page of a client."""

import logging
from datetime import timedelta
from types import SimpleNamespace

from django.conf import settings
from django.test import Client
from django.urls import get_resolver, reverse
from gunicorn.config import Config

from jobcenter.logs import WithoutTokens
from jobcenter.ops import web_server

SECRET = "Abc-_12:3.xyz"


def test_every_address_that_opens_by_its_token_is_known():
    paths = {
        path % dict.fromkeys(names, SECRET)
        for _name, entries in get_resolver().reverse_dict.lists()
        for possibilities, *_ in entries
        for path, names in possibilities
        if "token" in names
    }
    assert len(paths) >= 4
    for path in paths:
        record = logging.makeLogRecord({"msg": "%s: %s", "args": ("Not Found", f"/{path}?day=1")})
        assert WithoutTokens().filter(record)
        assert record.getMessage() == f"Not Found: /{path[:2]}...{path.partition(SECRET)[2].removeprefix('.ics')}?day=1"


def test_a_page_that_fails_is_logged_without_its_token(db, caplog, monkeypatch):
    monkeypatch.setattr("caseload.appointments.feed_page.CalendarFeed.objects", None)
    with caplog.filtering(WithoutTokens()):
        answer = Client(raise_request_exception=False).get(reverse("calendar-feed", args=[SECRET]))
    assert answer.status_code == 500
    assert "Internal Server Error: /f/..." in caplog.text and SECRET not in caplog.text
    assert settings.LOGGING["handlers"]["stderr"]["filters"] == ["without tokens"]


def test_gunicorn_names_neither_such_an_address_nor_one_somebody_came_from(tmp_path):
    config = Config()
    config.set("logger_class", web_server.logger_class)
    config.set("accesslog", str(tmp_path / "access.log"))
    config.set("errorlog", str(tmp_path / "error.log"))
    log = config.logger_class(config)
    came_from = f"https://jobs.example.org/u/{SECRET}/"
    request = {"REQUEST_METHOD": "GET", "RAW_URI": f"/t/{SECRET}/times/?day=1", "SERVER_PROTOCOL": "HTTP/1.1"}
    answer = SimpleNamespace(status="200 OK", sent=17, headers=[])
    log.access(answer, SimpleNamespace(headers=[]), {**request, "HTTP_REFERER": came_from}, timedelta(seconds=1))
    log.exception("Error handling request %s", request["RAW_URI"])
    said = (tmp_path / "access.log").read_text(), (tmp_path / "error.log").read_text()
    assert '"GET /t/.../times/?day=1 HTTP/1.1" 200 17 "https://jobs.example.org/u/.../"' in said[0]
    assert "Error handling request /t/.../times/?day=1" in said[1]
    assert SECRET not in "".join(said)
