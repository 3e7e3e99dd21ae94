"""What a mail to an employer says: these facts and no others (DOMAIN.md 4.2: no SGB II status, no obstacle, no benefit)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from typing import Any
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from caseload.clients.models import MailLanguage
from caseload.lib.dates import LOCAL, local_date
from caseload.reminders.links import Purpose, link_url
from caseload.reminders.models import message_id
from caseload.texts.wording import WORDINGS

# Employers are written to in the office's language.
LANGUAGE = settings.LANGUAGE_CODE
SENDER = WORDINGS[MailLanguage.GERMAN].labels[0]


@dataclass(frozen=True)
class Facts:
    """All a mail to an employer may hold. ``client_name`` is empty without an agreement; ``cv``: the link offers it."""

    greeting_name: str
    vacancy_title: str
    reference: str
    client_name: str
    cv: bool
    counsellor_name: str
    counsellor_phone: str
    url: str
    last_day: str


def facts_of(inquiry: Any, scope: str) -> Facts:
    """``inquiry`` with proposal, vacancy, client, person and counsellor; ``scope``: what the client agreed to by now."""
    proposal, by = inquiry.proposal, inquiry.by
    named = inquiry.names_client and bool(scope)
    with translation.override(LANGUAGE):
        last_day = format_date(local_date(inquiry.expires_at), _("j F Y"))
    return Facts(
        greeting_name=inquiry.person.name if inquiry.person else "",
        vacancy_title=proposal.vacancy.title,
        reference=str(proposal.pk),
        client_name=proposal.client.full_name if named else "",
        cv=named and inquiry.mentions_cv and scope == "cv",
        counsellor_name=str(by),
        counsellor_phone=by.phone or (by.team.phone if by.team else ""),
        url=link_url(Purpose.EMPLOYER, inquiry.key),
        last_day=last_day,
    )


def subject_of(facts: Facts) -> str:
    """The subject names no person: it is read over shoulders and kept in logs."""
    with translation.override(LANGUAGE):
        return _("How does it stand? (%(reference)s)") % {"reference": facts.reference}


def text_of(facts: Facts) -> str:
    with translation.override(LANGUAGE):
        return render_to_string("emails/inquiry/mail.txt", asdict(facts))


def compose(facts: Facts, recipient: str, key: UUID, now: datetime) -> bytes:
    """With CRLF. ``recipient`` is ASCII as it goes over the wire; ``now`` (aware) becomes its date."""
    subject = subject_of(facts)
    with translation.override(LANGUAGE):
        html = render_to_string("emails/inquiry/mail.html", {**asdict(facts), "subject": subject, "language": LANGUAGE})
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject
    message["From"] = Address(settings.MAIL_SENDER_NAME or SENDER, addr_spec=parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
    message["To"] = Address(addr_spec=recipient)
    message["Date"] = format_datetime(now.astimezone(LOCAL))
    message["Message-ID"] = message_id(key)
    message.set_content(text_of(facts), cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    return message.as_bytes()
