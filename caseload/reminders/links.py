"""The two links of a mail: the client's own page, and the page on which mails are unsubscribed. No account, no database.

A link is a capability: whoever holds it may act for this one reminder. Its token is the reminder's random key and a
signature made for one purpose, so a link to unsubscribe (which mail providers call by themselves, RFC 8058) opens no
appointment, and the Message-ID, which carries the same key, opens nothing. Nothing in it tells of a person or can be
counted on from another one. A token signed with one of ``SECRET_KEY_FALLBACKS`` is still taken.

When a link ends is not written in it but follows from the reminder's row, which nobody outside can change and a moved
appointment can: the client's page until ``PAGE_LASTS`` after the appointment (of an invitation: after the last day it was
useful), so that an old mail still explains itself for a month; the one to unsubscribe until ``OPT_OUT_LASTS`` after that
day, since whoever finds an old mail must be able to end all further ones. RFC 8058 asks that it works without a log-in
and sets no end; a year is beyond what any mail program keeps on offer.
"""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime, timedelta
from enum import Enum
from functools import lru_cache
from uuid import UUID

from django.conf import settings

PAGE_LASTS = timedelta(days=30)
OPT_OUT_LASTS = timedelta(days=365)
KEY_BYTES, SIGNATURE_BYTES = 16, 16


class Purpose(Enum):
    """What a link is for; the value is its path below ``PUBLIC_URL``, neutral like everything that is mailed."""

    PAGE = "t/"
    OPT_OUT = "u/"
    EMPLOYER = "e/"  # an employer's answer about a proposal (employers/inquiries)


def client_page_url(key: UUID) -> str:
    """The page on which the client confirms, cancels or takes another time, or answers an invitation."""
    return link_url(Purpose.PAGE, key)


def opt_out_url(key: UUID) -> str:
    """The page that ends the mails, and at the same time the address of the one-click POST (RFC 8058, List-Unsubscribe)."""
    return link_url(Purpose.OPT_OUT, key)


def token(purpose: Purpose, key: UUID) -> str:
    """43 letters, digits, hyphens and underscores."""
    return urlsafe_b64encode(key.bytes + _signature(settings.SECRET_KEY, purpose, key.bytes)).decode().rstrip("=")


def resolve(text: str, purpose: Purpose) -> UUID | None:
    """The reminder's key; None for what we have not signed for this purpose, in exactly this spelling."""
    try:
        known = urlsafe_b64decode(f"{text}=".encode("ascii"))
    except ValueError:
        return None
    key, signature = known[:KEY_BYTES], known[KEY_BYTES:]
    if len(signature) != SIGNATURE_BYTES or urlsafe_b64encode(known).decode().rstrip("=") != text:
        return None
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    signed = [hmac.compare_digest(signature, _signature(secret, purpose, key)) for secret in secrets]
    return UUID(bytes=key) if any(signed) else None


def is_over(purpose: Purpose, useful_until: datetime, now: datetime) -> bool:
    """``useful_until`` (aware): start of the appointment as it stands now, of an invitation ``Reminder.latest_at``."""
    return now > useful_until + (PAGE_LASTS if purpose is Purpose.PAGE else OPT_OUT_LASTS)


def link_url(purpose: Purpose, key: UUID) -> str:
    return f"{settings.PUBLIC_URL}/{purpose.value}{token(purpose, key)}/"


def _signature(secret: str, purpose: Purpose, key: bytes) -> bytes:
    return hmac.digest(_derived(secret, purpose), key, "sha256")[:SIGNATURE_BYTES]


@lru_cache(maxsize=16)
def _derived(secret: str, purpose: Purpose) -> bytes:
    """A key of its own for each purpose: a signature of one says nothing about the other's."""
    return hashlib.sha256(f"caseload.reminders.links:{purpose.name}:{secret}".encode()).digest()
