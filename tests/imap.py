"""A real IMAP server in the test process: as much of RFC 3501 as a reader of one mailbox needs."""

import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Mailbox:
    """``mails``: UID -> bytes; ``flags``: UID -> what a client has set. ``asked``: every command, without its tag."""

    def __init__(self, *mails: bytes) -> None:
        self.mails = dict(enumerate(mails, start=1))
        self.flags: dict[int, set[str]] = {uid: set() for uid in self.mails}
        self.asked: list[str] = []
        self.port = 0

    @property
    def url(self) -> str:
        return f"imap://office:p%40ss@127.0.0.1:{self.port}/INBOX"


class Talk(socketserver.StreamRequestHandler):
    mailbox: Mailbox

    def handle(self) -> None:
        self.say("* OK ready")
        while line := self.rfile.readline().decode().rstrip("\r\n"):
            tag, _blank, command = line.partition(" ")
            self.mailbox.asked.append(command)
            name = " ".join(command.split()[: 2 if command.startswith("UID") else 1]).upper()
            answer = getattr(self, f"do_{name.replace(' ', '_').lower()}", None)
            self.say(f"{tag} {answer(command) if answer else 'BAD unknown'}")
            if name == "LOGOUT":
                return

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def do_capability(self, command: str) -> str:
        self.say("* CAPABILITY IMAP4rev1")
        return "OK done"

    def do_login(self, command: str) -> str:
        return "OK logged in" if command == 'LOGIN office "p@ss"' else "NO wrong"

    def do_select(self, command: str) -> str:
        self.say(f"* {len(self.mailbox.mails)} EXISTS")
        return "OK [READ-WRITE] selected" if command == 'SELECT "INBOX"' else "NO no such folder"

    def do_uid_search(self, command: str) -> str:
        unread = [uid for uid, flags in self.mailbox.flags.items() if not flags & {"\\Seen", "\\Flagged"}]
        self.say("* SEARCH " + " ".join(map(str, unread)))
        return "OK done"

    def do_uid_fetch(self, command: str) -> str:
        uid, length = (int(n) for n in re.fullmatch(r"UID FETCH (\d+) .*BODY\.PEEK\[\]<0\.(\d+)>\)", command).groups())
        data = self.mailbox.mails.get(uid)
        if data is not None:
            part = data[:length]
            head = f'* 1 FETCH (UID {uid} RFC822.SIZE {len(data)} INTERNALDATE "21-Nov-2025 08:00:00 +0100" BODY[]<0>'
            self.wfile.write(f"{head} {{{len(part)}}}\r\n".encode() + part + b")\r\n")
        return "OK done"

    def do_uid_store(self, command: str) -> str:
        uid, flag = re.fullmatch(r"UID STORE (\d+) \+FLAGS\.SILENT \((\\\w+)\)", command).groups()
        self.mailbox.flags[int(uid)].add(flag)
        return "OK done"

    def do_logout(self, command: str) -> str:
        self.say("* BYE")
        return "OK bye"


@contextmanager
def imap_server(*mails: bytes) -> Iterator[Mailbox]:
    mailbox = Mailbox(*mails)
    handler = type("Bound", (Talk,), {"mailbox": mailbox})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        mailbox.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield mailbox
        finally:
            server.shutdown()
            thread.join()
