"""Where the mailbox is: ``MAILBOX_URL`` taken apart. Without models, so that the system checks can read it too."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Place:
    """``MAILBOX_URL`` taken apart."""

    host: str
    port: int
    user: str
    password: str
    folder: str
    encrypted: bool


def place_of(url: str) -> Place:
    """imaps://user:password@host/folder; imap:// without TLS only for this machine. Raises ImproperlyConfigured."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not (parts.scheme == "imaps" or (parts.scheme == "imap" and local)) or not parts.hostname or not parts.username:
        raise ImproperlyConfigured("MAILBOX_URL must look like imaps://user:password@host/INBOX.")
    encrypted = parts.scheme == "imaps"
    return Place(
        parts.hostname,
        port or (993 if encrypted else 143),
        unquote(parts.username),
        unquote(parts.password or ""),
        unquote(parts.path.strip("/")) or "INBOX",
        encrypted,
    )
