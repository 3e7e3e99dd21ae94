from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from caseload.management.commands.plan_reminders import moment
from jobcenter.briefings.planner import plan
from jobcenter.briefings.sender import send_due


class Command(BaseCommand):
    help = "Sends the mails to staff that are due: the morning overview and the weekly digest."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--now", help="Send what is due at this moment, for example 2026-11-23T07:00 (local time).")

    def handle(self, *args: Any, **options: Any) -> None:
        now = moment(options["now"]) if options["now"] is not None else timezone.now()
        self.stdout.write(f"planned {plan(now)}")
        for name, number in sorted(send_due(now).items()):
            self.stdout.write(f"{name} {number}")
