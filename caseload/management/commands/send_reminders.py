from typing import Any

from django.core.management.base import BaseCommand

from caseload.management.commands.plan_reminders import moment
from caseload.reminders.outbox import send_due


class Command(BaseCommand):
    help = "Sends the reminders that are due."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--now", help="Send what is due at this moment, for example 2026-11-23T09:00 (local time).")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(str(send_due(moment(options["now"]) if options["now"] is not None else None)))
