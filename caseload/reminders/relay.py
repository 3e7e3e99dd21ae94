"""One connection to the mail server, and its answers told apart: taken, refused, not now, uncertain."""

import re
import smtplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parseaddr
from enum import StrEnum
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.mail.utils import DNS_NAME

# After so many lost connections in a row the server is left alone until the next run.
PATIENCE = 2
# The enhanced status code (RFC 3463) says more than 550, and nothing about the person.
_ENHANCED = re.compile(rb"^([245]\.\d{1,3}\.\d{1,3})\b")


class Answer(StrEnum):
    TAKEN = "taken"
    REFUSED = "refused"  # 5xx for this recipient or mail: trying again does not help
    NOT_NOW = "not_now"  # 4xx, no connection, time-out before the mail was handed over: try again later
    UNCERTAIN = "uncertain"  # the connection was lost after the mail was handed over: it may have been taken


@dataclass(frozen=True)
class Delivery:
    answer: Answer
    error: str = ""  # code or class of the failure and the step of the talk; never an address or a text


class Relay:
    """The connection of a run, opened when first needed and again after it was lost. Use as a context manager.

    Where the server cannot be reached or keeps breaking off, nothing more is tried: each attempt would wait for the
    time-out. ``unreachable`` then says why.
    """

    def __init__(self) -> None:
        self.connection: smtplib.SMTP | None = None
        self.lost_in_a_row = 0
        self.unreachable = ""

    def __enter__(self) -> "Relay":
        return self

    def __exit__(self, *error: Any) -> None:
        if self.connection is not None:
            try:
                self.connection.quit()
            except OSError:
                self.connection.close()

    def deliver(self, recipient: str, message: bytes, return_path: str = "") -> Delivery:
        """Hand over one mail (CRLF), whose bounces go to ``return_path`` (default: the sender).

        Never raises for what a server or a network does.
        """
        if self.unreachable:
            return Delivery(Answer.NOT_NOW, self.unreachable)
        if self.connection is None:
            try:
                self.connection = connect()
            except OSError as error:
                self.unreachable = named(error, "connect")
                return Delivery(Answer.NOT_NOW, self.unreachable)
        delivery = self._hand_over(self.connection, recipient, message, return_path)
        if self.connection is not None:
            self.lost_in_a_row = 0
        return delivery

    def _hand_over(self, server: smtplib.SMTP, recipient: str, message: bytes, return_path: str) -> Delivery:
        refusal = None
        talk = Talk(server, recipient, return_path or envelope_sender(settings.DEFAULT_FROM_EMAIL))
        try:
            for code, text in talk:
                if code not in WANTED[talk.step]:
                    refusal = refusal or self._refused(talk.step, code, text)
            if refusal is None:
                # Where this fails, the closing dot has not left: the server cannot have the mail.
                server.send(stuffed(message) + b".\r\n")
        except OSError as error:
            return self._lost(server, refusal or Delivery(Answer.NOT_NOW, named(error, talk.step)))
        if refusal is None:
            try:
                code, text = server.getreply()
            except OSError as error:
                return self._lost(server, Delivery(Answer.UNCERTAIN, named(error, "end of DATA")))
            if 200 <= code < 300:
                return Delivery(Answer.TAKEN)
            refusal = self._refused("end of DATA", code, text)
        return self._go_on(server, refusal)

    def _refused(self, step: str, code: int, text: bytes) -> Delivery:
        """A 5xx at MAIL speaks of us (log-in, sender), not of the mail: that can be put right, so it is tried again."""
        enhanced = _ENHANCED.match(text)
        error = " ".join(filter(None, (str(code), enhanced and enhanced[1].decode(), f"({step})")))
        if 500 <= code < 600 and step != "MAIL":
            return Delivery(Answer.REFUSED, error)
        no_answer = not 400 <= code < 600  # none that the protocol knows here
        return Delivery(Answer.UNCERTAIN if no_answer and step == "end of DATA" else Answer.NOT_NOW, error)

    def _go_on(self, server: smtplib.SMTP, refusal: Delivery) -> Delivery:
        """The next mail finds the connection as if nothing had been. After 421 the server ends it."""
        try:
            if refusal.error.startswith("421") or server.rset()[0] != 250:
                return self._lost(server, refusal)
        except OSError:
            return self._lost(server, refusal)
        return refusal

    def _lost(self, server: smtplib.SMTP, delivery: Delivery) -> Delivery:
        server.close()
        self.connection = None
        self.lost_in_a_row += 1
        if self.lost_in_a_row >= PATIENCE:
            self.unreachable = delivery.error
        return delivery


WANTED = {"MAIL": (250,), "RCPT": (250, 251), "DATA": (354,)}


class Talk:
    """The replies to MAIL, RCPT and DATA in turn; ``step`` names the one being waited for.

    A server that takes commands in one go (PIPELINING, RFC 2920) gets them in one go: two round trips a mail, not four.
    """

    def __init__(self, server: smtplib.SMTP, recipient: str, sender: str) -> None:
        self.server = server
        self.commands = {"MAIL": f"MAIL FROM:<{sender}>", "RCPT": f"RCPT TO:<{recipient}>", "DATA": "DATA"}
        self.step = "MAIL"

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        at_once = self.server.has_extn("pipelining")
        if at_once:
            self.server.send("".join(f"{command}\r\n" for command in self.commands.values()))
        refused = False
        for step, command in self.commands.items():
            self.step = step
            if not at_once:
                self.server.send(f"{command}\r\n")
            code, text = self.server.getreply()
            if refused and code == 354:  # it waits for a mail to nobody
                self.server.send(".\r\n")
                code, text = self.server.getreply()
            yield code, text
            refused = refused or code not in WANTED[step]
            if refused and not at_once:
                return


@lru_cache(maxsize=4)
def envelope_sender(address: str) -> str:
    return parseaddr(address)[1]


def stuffed(message: bytes) -> bytes:
    """Lines that begin with a dot get another one (RFC 5321, 4.5.2)."""
    return message.replace(b"\r\n.", b"\r\n..")


def connect() -> smtplib.SMTP:
    """A connection as EMAIL_URL says. Raises OSError (SMTPException is one)."""
    place: dict[str, Any] = {"host": settings.EMAIL_HOST, "port": settings.EMAIL_PORT}
    common: dict[str, Any] = {"timeout": settings.EMAIL_TIMEOUT, "local_hostname": DNS_NAME.get_fqdn()}
    if settings.EMAIL_USE_SSL:
        server: smtplib.SMTP = smtplib.SMTP_SSL(**place, **common, context=tls())
    else:
        server = smtplib.SMTP(**place, **common)
    try:
        if settings.EMAIL_USE_TLS:
            server.starttls(context=tls())
        server.ehlo_or_helo_if_needed()
        if settings.EMAIL_HOST_USER:
            server.login(settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD)
    except OSError:
        server.close()
        raise
    return server


@lru_cache(maxsize=1)
def tls() -> ssl.SSLContext:
    """Loading the certificates costs a hundred times the connection itself."""
    return ssl.create_default_context()


def named(error: OSError, step: str) -> str:
    code = getattr(error, "smtp_code", "")
    timed_out = isinstance(error, TimeoutError) or "timed out" in str(error)
    name = "TimeoutError" if timed_out else type(error).__name__
    return " ".join(filter(None, (name, str(code), f"({step})")))
