"""One connection to the mail server, and its answers told apart: taken, refused, not now, uncertain."""

import smtplib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.conf import settings


class Answer(StrEnum):
    TAKEN = "taken"
    REFUSED = "refused"  # 5xx for this mail: trying again does not help
    NOT_NOW = "not_now"  # 4xx, no connection, time-out before the mail was handed over: try again later
    UNCERTAIN = "uncertain"  # the connection was lost after the mail was handed over: it may have been taken


@dataclass(frozen=True)
class Delivery:
    answer: Answer
    error: str = ""  # code and class of the failure, never an address or a text


class Relay:
    """The connection of a batch, opened when first needed and again after it was lost. Use as a context manager.

    Where the server cannot be reached, the rest of the batch is not tried: each attempt would wait for the time-out.
    """

    def __init__(self) -> None:
        self.connection: smtplib.SMTP | None = None
        self.unreachable = ""

    def __enter__(self) -> "Relay":
        return self

    def __exit__(self, *error: Any) -> None:
        self.close()

    def deliver(self, recipient: str, message: bytes) -> Delivery:
        """Hand over one mail. Never raises for what a server or a network does."""
        if self.unreachable:
            return Delivery(Answer.NOT_NOW, self.unreachable)
        try:
            if self.connection is None:
                self.connection = connect()
        except (OSError, smtplib.SMTPException) as error:
            self.unreachable = name_of(error)
            return Delivery(Answer.NOT_NOW, self.unreachable)
        return self._hand_over(self.connection, recipient, message)

    def close(self) -> None:
        if self.connection is not None:
            try:
                self.connection.quit()
            except (OSError, smtplib.SMTPException):
                self.connection.close()
            self.connection = None

    def _hand_over(self, connection: smtplib.SMTP, recipient: str, message: bytes) -> Delivery:
        handed_over = False
        try:
            for code, _text in (connection.mail(settings.DEFAULT_FROM_EMAIL), connection.rcpt(recipient)):
                if code >= 300:
                    return self._refusal(connection, code)
            code, _text = connection.docmd("data")
            if code != 354:
                return self._refusal(connection, code)
            handed_over = True
            # No line of ours begins with a dot (headers, boundaries, base64), so nothing needs doubling.
            connection.send(message + b".\r\n")
            code, _text = connection.getreply()
        except (OSError, smtplib.SMTPException) as error:
            connection.close()
            self.connection = None
            return Delivery(Answer.UNCERTAIN if handed_over else Answer.NOT_NOW, name_of(error))
        return Delivery(Answer.TAKEN) if 200 <= code < 300 else self._refusal(connection, code)

    def _refusal(self, connection: smtplib.SMTP, code: int) -> Delivery:
        """421 announces the end of the connection; after other refusals it goes on with the next mail."""
        try:
            if code == 421:
                raise smtplib.SMTPServerDisconnected
            connection.rset()
        except (OSError, smtplib.SMTPException):
            connection.close()
            self.connection = None
        return Delivery(Answer.REFUSED if code >= 500 else Answer.NOT_NOW, f"SMTP {code}")


def connect() -> smtplib.SMTP:
    """A connection as EMAIL_URL says. Raises OSError or SMTPException."""
    kind = smtplib.SMTP_SSL if settings.EMAIL_USE_SSL else smtplib.SMTP
    connection = kind(settings.EMAIL_HOST, settings.EMAIL_PORT, timeout=settings.EMAIL_TIMEOUT)
    try:
        connection.ehlo()
        if settings.EMAIL_USE_TLS:
            connection.starttls()
            connection.ehlo()
        if settings.EMAIL_HOST_USER:
            connection.login(settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD)
    except (OSError, smtplib.SMTPException):
        connection.close()
        raise
    return connection


def name_of(error: Exception) -> str:
    code = getattr(error, "smtp_code", "")
    return f"{type(error).__name__} {code}".strip()
