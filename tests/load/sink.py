"""A mail server that takes everything and keeps nothing, as fast as one process can: ``python -m tests.load.sink``.

It prints its port and runs until its standard input closes, so it never outlives the bench.
"""

import asyncio
import sys

END = b"\r\n.\r\n"
ANSWERS = {
    b"EHLO": b"250-sink\r\n250 8BITMIME\r\n",
    b"DATA": b"354 go\r\n",
    b"QUIT": b"221 bye\r\n",
}


class Session(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport, self.buffer, self.in_data = transport, b"", False
        transport.write(b"220 sink\r\n")

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while self.take_mail() if self.in_data else self.take_line():
            pass

    def take_mail(self) -> bool:
        _mail, end, rest = self.buffer.partition(END)
        if not end:
            return False
        self.buffer, self.in_data = rest, False
        self.transport.write(b"250 taken\r\n")
        return True

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


async def serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Session, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
