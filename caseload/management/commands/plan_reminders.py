from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from caseload.lib.dates import LOCAL
from caseload.reminders.planner import plan


class Command(BaseCommand):
    help = "Plans the reminders that are due, looking at all clients; what was planned before is not planned again."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--now", help="Plan as of this moment, for example 2026-11-23T09:00 (local time).")
        parser.add_argument("--dry-run", action="store_true", help="Only say what would be planned.")

    def handle(self, *args: Any, **options: Any) -> None:
        report = plan(moment(options["now"]), dry_run=options["dry_run"], everyone=True)
        self.stdout.write(("would plan: " if options["dry_run"] else "planned: ") + str(report))


def moment(text: str | None) -> datetime:
    """The moment named on the command line, None: now; local time where no offset is given. Raises CommandError."""
    if text is None:
        return timezone.now()
    try:
        named = datetime.fromisoformat(text)
    except ValueError as error:
        raise CommandError(f"--now: {text!r} is not a moment such as 2026-11-23T09:00.") from error
    if not 2000 <= named.year <= 2100:
        raise CommandError(f"--now: {text!r} lies too far away.")
    return named if named.tzinfo else named.replace(tzinfo=LOCAL)
