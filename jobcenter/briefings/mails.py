"""The bytes of a mail to staff: text and HTML in the person's language, every number with the address of its list."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from caseload.lib.dates import LOCAL, local_date
from caseload.reminders.models import message_id
from jobcenter.briefings.lines import Part, listed
from jobcenter.briefings.models import Kind

LANGUAGES = [code for code, _name in settings.LANGUAGES]


def compose(kind: str, language: str, recipient: str, key: UUID, parts: list[Part], now: datetime) -> bytes:
    """With CRLF. ``recipient`` is ASCII as it goes over the wire; ``now`` (aware) becomes its date."""
    with translation.override(language):
        day = format_date(local_date(now), _("l, j F"))
        subject = (_("Your day: %(day)s") if kind == Kind.MORNING else _("Your team: %(day)s")) % {"day": day}
        context = {
            "subject": subject,
            "parts": [part for part in parts if part.lines or not part.title],
            "language": language,
            "home": _("Today") if kind == Kind.MORNING else _("Team"),
            "home_url": listed("home"),
            "settings_url": listed("my-settings"),
        }
        text = render_to_string("emails/briefing/mail.txt", context)
        html = render_to_string("emails/briefing/mail.html", context)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject
    message["From"] = Address("Jobcenter", addr_spec=parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
    message["To"] = Address(addr_spec=recipient)
    message["Date"] = format_datetime(now.astimezone(LOCAL))
    message["Message-ID"] = message_id(key)
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    return message.as_bytes()


def language_of(choice: str) -> str:
    """A mail knows no browser: without an own setting it is written in the installation's language."""
    return choice if choice in LANGUAGES else settings.LANGUAGE_CODE
