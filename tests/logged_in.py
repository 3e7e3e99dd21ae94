"""Somebody is logged in: what Django's ``force_login`` leaves behind, without its detours.

It writes the session three times, looks twice whether its key is free and notes the time in the user's row: a dozen
statements, some 4 ms.

That people who log in get all that is tested elsewhere (``tests/caseload/staff/test_login.py``).
"""

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.crypto import get_random_string

from caseload.staff.models import User

BACKEND = "jobcenter.accounts.StaffBackend"


def log_in_as(browser: Client, user: User) -> None:
    """A browser with a session of its own goes Django's way: what stands in it stays or goes as with users."""
    if settings.SESSION_COOKIE_NAME in browser.cookies:
        browser.force_login(user, backend=BACKEND)
        return
    session = SessionStore()
    facts = {
        SESSION_KEY: str(user.pk),
        BACKEND_SESSION_KEY: BACKEND,
        HASH_SESSION_KEY: user.get_session_auth_hash(),
    }
    written = Session.objects.create(
        session_key=get_random_string(32), session_data=session.encode(facts), expire_date=session.get_expiry_date()
    )
    browser.cookies[settings.SESSION_COOKIE_NAME] = written.session_key
