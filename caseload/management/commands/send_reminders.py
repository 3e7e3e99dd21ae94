from typing import Any

from django.core.management.base import BaseCommand

from caseload.reminders.outbox import send_due


class Command(BaseCommand):
    help = "Sends the reminders that are due now."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(str(send_due()))
