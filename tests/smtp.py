"""A real SMTP server in the test process; what arrives is kept as it came over the wire."""

import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from aiosmtpd.controller import Controller
from django.test import override_settings


class Server:
    """``answers`` maps a recipient's local part to the reply at DATA's end; ``refused`` to that at RCPT.

    ``answers_in_turn`` is asked for the reply to every other mail.
    """

    def __init__(self) -> None:
        self.raw: list[tuple[str, bytes]] = []
        self.senders: list[str] = []
        self.refused: dict[str, str] = {}
        self.answers: dict[str, str] = {}
        self.drops: set[str] = set()
        self.connections = 0
        self.pipelining = False
        self.answers_in_turn: Callable[[], str] = lambda: "250 OK"

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.connections += 1
        session.host_name = hostname
        return [responses[0], "250-PIPELINING", *responses[1:]] if self.pipelining else responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        reply = self.refused.get(address.split("@")[0])
        if reply:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name in self.drops:
            server.transport.abort()
            return "250 never heard"
        if name in self.answers:
            return self.answers[name]
        if (answer := self.answers_in_turn()).startswith("250"):
            self.raw.append((envelope.rcpt_tos[0], envelope.content))
            self.senders.append(envelope.mail_from)
        return answer

    @property
    def mails(self) -> list[EmailMessage]:
        return [BytesParser(policy=policy.default).parsebytes(content) for _to, content in self.raw]

    @property
    def recipients(self) -> list[str]:
        return [to for to, _content in self.raw]


def said(mail: EmailMessage) -> str:
    """All that a mail says, decoded: each header and text. Without what is random, in which any digits may occur."""
    headers = [(name, value) for part in mail.walk() for name, value in part.items() if name != "Message-ID"]
    texts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
    return "\n".join([*(re.sub(r'boundary="[^"]*"', "", f"{name}: {value}") for name, value in headers), *texts])


@contextmanager
def smtp_server() -> Iterator[Server]:
    server = Server()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        with override_settings(EMAIL_HOST="127.0.0.1", EMAIL_PORT=port, EMAIL_TIMEOUT=5):
            yield server
    finally:
        controller.stop()
