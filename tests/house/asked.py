"""Two ways to ask an address as one of the cast: through a browser, and past the log-in.

A browser goes all the way of a user: cookie, session, headers, the page for what is not there. What stands on that way is
the same for all addresses, so each address need not be asked so by everybody: ``PastLogIn`` begins where the person is
known, takes everything that decides what the person may see and do, and leaves "not there" a bare 404 and a page without
the bar above it. Whether a page is there at all is known before it is drawn: ``drawn=False`` ends there.
"""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.core.handlers.base import BaseHandler
from django.http import Http404, HttpRequest, HttpResponse
from django.template import Context, Template
from django.test import Client as Browser
from django.test import RequestFactory, override_settings
from django.test.client import ClientHandler
from django.urls import ResolverMatch, resolve

from caseload.staff.models import User

# What happens on the way before the person is known, and what only adds headers to an answer.
ON_THE_WAY = {
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
}
BAR = "parts/bar.html"
left_out: set[str] | None = set()


def render(template: Template, context: Context) -> str:
    """In place of Django's own and of the test client's, which keeps a copy of all that each template was given."""
    if left_out is None or template.name in left_out:
        return ""
    return template.nodelist.render(context)


@contextmanager
def leaving_out(names: set[str] | None) -> Iterator[None]:
    """These templates are not drawn; none at all where that is None."""
    global left_out
    before, left_out = left_out, names
    try:
        yield
    finally:
        left_out = before


class BareNotThere:
    """The innermost: what a page says is not there is a 404 without a page."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> Any:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return HttpResponse(status=404) if isinstance(exception, Http404) else None


class KnownAddresses(BaseHandler):
    """An address leads to the same view whoever asks; where it leads is looked up once."""

    def resolve_request(self, request: HttpRequest) -> ResolverMatch:
        request.resolver_match = found = leads_to(request.path_info)
        return found


leads_to = cache(resolve)


class PastLogIn:
    """Asks as one person, with that person's session; an error is a 500, as in production."""

    handler = KnownAddresses()

    def __init__(self, key: str) -> None:
        self.key = key
        people = User.objects.select_related("team")
        self.person = people.get(pk=SessionStore(key)["_auth_user_id"]) if key else AnonymousUser()
        if key:
            self.person.caseload_of  # noqa: B018  whom the person stands in for, looked up once for all copies

    def get(self, url: str, data: Any = None, *, drawn: bool = True) -> Any:
        return self.answer(RequestFactory().get(url, data), drawn)

    def post(self, url: str, data: Any = None, *, drawn: bool = True) -> Any:
        return self.answer(RequestFactory().post(url, data), drawn)

    def answer(self, request: Any, drawn: bool) -> Any:
        request.session = SessionStore(self.key or None)
        request.user = copy.copy(self.person)
        request._dont_enforce_csrf_checks = True
        with leaving_out({BAR} if drawn else None):
            return self.chain().get_response(request)

    @classmethod
    def chain(cls) -> BaseHandler:
        if not cls.handler._middleware_chain:
            kept = [name for name in settings.MIDDLEWARE if name not in ON_THE_WAY]
            with override_settings(MIDDLEWARE=[*kept, f"{__name__}.{BareNotThere.__name__}"]):
                cls.handler.load_middleware()
        return cls.handler


def logged_in(person: User) -> str:
    """The key of a session."""
    browser = Browser()
    browser.force_login(person, backend="jobcenter.accounts.StaffBackend")
    return str(browser.session.session_key)


def opened(key: str, handler: ClientHandler) -> Browser:
    """A new browser; errors become answers with 500, as in production. Its way into the application is laid once."""
    browser = Browser(raise_request_exception=False)
    browser.handler = handler
    if key:
        browser.cookies[settings.SESSION_COOKIE_NAME] = key
    return browser
