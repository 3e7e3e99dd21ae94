"""Three promises kept on every request: the user's language, nothing without log-in, GET never writes."""

import re
import threading
from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Answer = Callable[[HttpRequest], HttpResponse]

# What a reader may write: the session and the journal of who read what.
WRITABLE_ON_GET = re.compile(r'^\s*(INSERT INTO|UPDATE|DELETE FROM)\s+"(django_session|caseload_journalentry)"', re.I)
WRITING = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE|MERGE|TRUNCATE|CREATE|ALTER|DROP)\b", re.I)


class GetWrites(RuntimeError):
    """A GET or HEAD request tried to change data."""


class UserLanguage:
    """The browser's language decides; the user's own setting wins."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = getattr(request.user, "language", "")
        if not language:
            return self.get_response(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers["Content-Language"] = language
            return response


class LoginWall(LoginRequiredMiddleware):
    """Everything needs a log-in but what the view itself declares public (``login_not_required``)."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponse:
        if not request.headers.get("HX-Request"):
            return super().handle_no_permission(request, view_func)
        # htmx would swap the log-in page into a table row; have the whole page loaded anew instead.
        response = HttpResponse(status=401)
        response.headers["HX-Refresh"] = "true"
        return response


class ReadOnlyGet:
    """GET and HEAD run on a connection that refuses to write."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with connection.execute_wrapper(refuse_writes_of(threading.get_ident())):
            return self.get_response(request)


def refuse_writes_of(reader: int) -> Callable[..., Any]:
    """A wrapper that refuses the writes of one thread; threads may share a connection to a database in memory."""

    def refuse(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if threading.get_ident() == reader:
            refuse_writes(sql)
        return execute(sql, params, many, context)

    return refuse


def refuse_writes(sql: str) -> None:
    """Raises GetWrites for a statement that changes anything but the session and the journal."""
    if WRITING.match(sql) and not WRITABLE_ON_GET.match(sql):
        raise GetWrites(sql.split("(")[0][:80])
