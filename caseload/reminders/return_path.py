"""The address to which a mail's bounce returns: one for each reminder, signed, so that forged bounces are told apart.

``MAIL_RETURN_PATH=antwort@example.org`` gives ``antwort+<42 letters and digits>@example.org`` (a mail server has to deliver
``antwort+anything`` to the same mailbox); without it bounces return to the sender and are known by the Message-ID alone.
The token is the reminder's random key and a signature; in lower case, as some servers change the case of addresses.
"""

import hashlib
import hmac
from base64 import b32decode, b32encode
from email.utils import parseaddr
from functools import lru_cache
from uuid import UUID

from django.conf import settings

KEY_BYTES, SIGNATURE_BYTES = 16, 10
TOKEN_CHARS = 42
# RFC 5321, 4.5.3.1.1: 64 before the @.
LONGEST_NAME = 64 - 1 - TOKEN_CHARS


def return_path(key: UUID) -> str:
    """The envelope sender of the mail with this key."""
    name, _at, domain = _base().rpartition("@")
    return f"{name}+{_token(key.bytes)}@{domain}" if settings.MAIL_RETURN_PATH else _base()


def is_return_path(address: str) -> bool:
    """Whether it has the form of one, signed by us or not."""
    name, _at, domain = address.lower().rpartition("@")
    own_name, _at, own_domain = _base().lower().rpartition("@")
    return bool(settings.MAIL_RETURN_PATH) and domain == own_domain and name.startswith(f"{own_name}+")


def key_of(address: str) -> UUID | None:
    """The key of the reminder whose bounces return to this address; None for what we have not signed."""
    if not is_return_path(address):
        return None
    token = address.lower().rpartition("@")[0].rpartition("+")[2]
    try:
        known = b32decode(f"{token}======".encode("ascii"), casefold=True)
    except ValueError:
        return None
    key, signature = known[:KEY_BYTES], known[KEY_BYTES:]
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    signed = [hmac.compare_digest(signature, _signature(secret, key)) for secret in secrets]
    return UUID(bytes=key) if len(known) == KEY_BYTES + SIGNATURE_BYTES and any(signed) else None


def _base() -> str:
    return _bare(settings.MAIL_RETURN_PATH or settings.DEFAULT_FROM_EMAIL)


@lru_cache(maxsize=4)
def _bare(address: str) -> str:
    return parseaddr(address)[1]


def _token(key: bytes) -> str:
    return b32encode(key + _signature(settings.SECRET_KEY, key)).decode().rstrip("=").lower()


def _signature(secret: str, key: bytes) -> bytes:
    return hmac.digest(_derived(secret), key, "sha256")[:SIGNATURE_BYTES]


@lru_cache(maxsize=8)
def _derived(secret: str) -> bytes:
    """A key for this purpose alone: a signature of a link says nothing about this one."""
    return hashlib.sha256(f"caseload.reminders.return_path:{secret}".encode()).digest()
