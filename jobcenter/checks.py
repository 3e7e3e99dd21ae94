"""System checks: what is configured unsafely, or cannot work, is said before anything starts.

A key that is too short and ``ALLOWED_HOSTS=*`` are refused in the settings already.
"""

from collections.abc import Iterator, Sequence
from email.utils import parseaddr
from typing import Any

import holidays
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, Tags, Warning, register, run_checks
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email
from django.db import DatabaseError, connection, connections

from caseload.inbox.place import place_of
from caseload.reminders.return_path import LONGEST_NAME

DEMO_NAMES = ("counsellor", "teamlead", "admin")
DEMO_PASSWORD = "demo"  # published, and refused below  # nosec B105
LAENDER = tuple(name for name in holidays.Germany.subdivisions if len(name) == 2)  # without the city of Augsburg


def refuse_unsafe_start() -> None:
    """Raises ImproperlyConfigured where one of these checks stands against serving.

    For the web server, which runs no checks by itself as ``manage.py`` does.
    """
    found = run_checks(tags=["jobcenter"], databases=["default"])
    connections.close_all()  # they must not be shared with processes forked from here
    if errors := [message for message in found if message.is_serious()]:
        raise ImproperlyConfigured(" ".join(f"{error.msg} ({error.id})" for error in errors))


@register("jobcenter")
def check_mail(app_configs: Any, **kwargs: Any) -> Iterator[CheckMessage]:
    if not settings.DEBUG and settings.MAIL_CATCHER:
        yield Error(
            "MAIL_CATCHER shows every mail to everybody; it is refused where DEBUG is off.", id="jobcenter.E001"
        )
    if not settings.DEBUG and not settings.EMAIL_URL:
        yield Error("EMAIL_URL is missing: no mail would reach anybody.", id="jobcenter.E002")
    try:
        validate_email(parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
    except ValidationError:
        yield Error("MAIL_FROM is no mail address.", id="jobcenter.E003")
    yield from check_mailbox()


def check_mailbox() -> Iterator[CheckMessage]:
    """What comes back is read from there, and returns to an address that leaves room for the token in it."""
    if settings.MAILBOX_URL:
        try:
            place_of(settings.MAILBOX_URL)
        except ImproperlyConfigured as error:
            yield Error(str(error), id="jobcenter.E007")
    name, at, domain = settings.MAIL_RETURN_PATH.rpartition("@")
    if settings.MAIL_RETURN_PATH and not (at and domain and 0 < len(name) <= LONGEST_NAME and "+" not in name):
        yield Error(
            f"MAIL_RETURN_PATH must be an address with at most {LONGEST_NAME} characters and no + before the @.",
            id="jobcenter.E008",
        )


@register("jobcenter")
def check_calendar(app_configs: Any, **kwargs: Any) -> Iterator[CheckMessage]:
    if settings.LAND not in LAENDER:
        yield Error(f"LAND must be one of {', '.join(LAENDER)}.", id="jobcenter.E004")
    if settings.SENDING_FROM >= settings.SENDING_UNTIL:
        yield Error("SENDING_FROM must lie before SENDING_UNTIL.", id="jobcenter.E005")


@register("jobcenter")
def check_engine(app_configs: Any, **kwargs: Any) -> Iterator[CheckMessage]:
    if not settings.DEBUG and connection.vendor == "sqlite":
        yield Warning(
            "SQLite lets one process write at a time and cannot rule out overlapping appointments by itself.",
            hint="Set DATABASE_URL=postgres://... for more than a handful of people.",
            id="jobcenter.W001",
        )


@register("jobcenter", Tags.database)
def check_demo_accounts(
    app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> Iterator[CheckMessage]:
    if settings.DEBUG or "default" not in (databases or ()):
        return
    try:
        people = list(get_user_model()._default_manager.filter(username__in=DEMO_NAMES, is_active=True))
    except DatabaseError:
        return  # no tables yet: nobody can log in
    for person in people:
        if person.check_password(DEMO_PASSWORD):
            yield Error(f"The account {person.username} still has the password of the demo.", id="jobcenter.E006")
