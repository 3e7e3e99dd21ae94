import imaplib
import os
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import Error as DatabaseError

from caseload.inbox.mailbox import file_all, file_one, from_path, from_pipe, read_mailbox


class Command(BaseCommand):
    help = (
        "Files the mails that came back: from the mailbox of MAILBOX_URL, from a maildir, mbox or file, or (-) from a pipe."
        " Exit codes are those of sysexits.h: 75 asks a mail server to deliver again later."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("path", nargs="?", help="A maildir, an mbox, one mail, or - for the standard input.")

    def handle(self, *args: Any, **options: Any) -> None:
        path = options["path"]
        try:
            if path == "-":
                self.from_pipe()
            else:
                counts = file_all(from_path(Path(path))) if path else read_mailbox(self.url())
                self.stdout.write(", ".join(f"{name} {n}" for name, n in sorted(counts.items())) or "nothing new")
        except (DatabaseError, TimeoutError, ConnectionError, imaplib.IMAP4.error) as error:
            raise CommandError(f"Not now: {type(error).__name__}", returncode=os.EX_TEMPFAIL) from error
        except OSError as error:
            raise CommandError(f"Cannot be read: {type(error).__name__}", returncode=os.EX_NOINPUT) from error

    def from_pipe(self) -> None:
        """Silent, as a mail server would send whatever is printed back to the sender."""
        if file_one(from_pipe(sys.stdin.buffer)) == "failed":
            raise CommandError("The mail cannot be filed.", returncode=os.EX_TEMPFAIL)

    def url(self) -> str:
        if not settings.MAILBOX_URL:
            raise CommandError("MAILBOX_URL names no mailbox.", returncode=os.EX_CONFIG)
        return str(settings.MAILBOX_URL)
