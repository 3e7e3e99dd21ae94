"""A mail server that takes everything and keeps nothing, as fast as one process can: ``python -m tests.load.sink``.

It takes commands in one go (PIPELINING), as the usual relays do. Whoever asks for it; smtplib does not.

It prints its port and runs until its standard input closes, so it never outlives the bench. ``--delay`` milliseconds pass
before it answers to a mail, as with a relay that does something with it; ``--keep`` names a file that gets a line for each
mail, its answer and its Message-ID; ``--moody`` is the seed of a server that answers 421, 450 and 550 at random.
"""

import argparse
import asyncio
import random
import re
import sys
from typing import TextIO

END = b"\r\n.\r\n"
ANSWERS = {
    b"EHLO": b"250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n",
    b"DATA": b"354 go\r\n",
    b"QUIT": b"221 bye\r\n",
}
MESSAGE_ID = re.compile(rb"^message-id:\s*(\S+)", re.I | re.M)
MOODS = (b"250 taken", b"450 4.2.0 later", b"421 4.3.2 closing", b"550 5.7.1 no")


class Session(asyncio.Protocol):
    delay = 0.0
    keep: TextIO | None = None
    moods: random.Random | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport, self.buffer, self.in_data, self.busy = transport, b"", False, False
        transport.write(b"220 sink\r\n")

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while not self.busy and (self.take_mail() if self.in_data else self.take_line()):
            pass

    def take_mail(self) -> bool:
        mail, end, rest = self.buffer.partition(END)
        if not end:
            return False
        self.buffer, self.in_data = rest, False
        if self.delay:
            self.busy = True
            asyncio.get_running_loop().call_later(self.delay, self.answer_late, mail)
        else:
            self.answer(mail)
        return True

    def answer_late(self, mail: bytes) -> None:
        self.busy = False
        self.answer(mail)
        self.data_received(b"")

    def answer(self, mail: bytes) -> None:
        answer = self.moods.choices(MOODS, (6, 1, 1, 1))[0] if self.moods else MOODS[0]
        if self.keep:
            found = MESSAGE_ID.search(mail)
            self.keep.write(f"{answer[:3].decode()} {found[1].decode() if found else '-'}\n")
            self.keep.flush()
        self.transport.write(answer + b"\r\n")
        if answer.startswith(b"421"):
            self.transport.close()

    def take_line(self) -> bool:
        line, end, rest = self.buffer.partition(b"\r\n")
        if not end:
            return False
        verb = line[:4].upper()
        self.buffer, self.in_data = rest, verb == b"DATA"
        self.transport.write(ANSWERS.get(verb, b"250 ok\r\n"))
        if verb == b"QUIT":
            self.transport.close()
        return True


async def serve(port: int) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Session, "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    server.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.load.sink", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--delay", type=float, default=0)
    parser.add_argument("--keep", type=argparse.FileType("a"))
    parser.add_argument("--moody", type=int)
    options = parser.parse_args()
    Session.delay, Session.keep = options.delay / 1000, options.keep
    Session.moods = None if options.moody is None else random.Random(options.moody)
    asyncio.run(serve(options.port))


if __name__ == "__main__":
    main()
