"""An SMTP server that keeps every mail as a file and sends nothing on."""

import asyncio
import logging
import os
import secrets
import signal
import time
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope


class Keeper:
    """Writes each mail to ``directory``, readable by this user only, under a name that sorts by arrival."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        directory.chmod(0o700)

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Envelope) -> str:
        name = f"{time.time_ns():020d}-{secrets.token_hex(4)}"
        waiting = self.directory / f".{name}"
        recipients = ", ".join(envelope.rcpt_tos)
        with open(os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(f"X-Envelope-From: {envelope.mail_from}\r\nX-Envelope-To: {recipients}\r\n".encode())
            file.write(envelope.content or b"")
        waiting.rename(self.directory / f"{name}.eml")  # readers never meet half a mail
        return "250 Kept"


async def serve(directory: Path, port: int) -> None:
    """Until SIGTERM, on this machine only."""
    logging.getLogger("mail.log").setLevel(logging.WARNING)  # else every step of every mail, with its addresses
    loop = asyncio.get_running_loop()
    keeper = Keeper(directory)
    server = await loop.create_server(
        lambda: SMTP(keeper, hostname="localhost", enable_SMTPUTF8=True, loop=loop), "127.0.0.1", port
    )
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    await ended.wait()
    server.close()
