"""The mails to one client, for the client's page."""

from typing import Any

from django import template

from caseload.clients.models import Client
from caseload.reminders.models import Reminder

register = template.Library()
SHOWN = 6


@register.inclusion_tag("caseload/reminders/parts/client_panel.html")
def client_reminders(client: Client) -> dict[str, Any]:
    """The latest mails: planned, sent, not sent and why. One statement."""
    reminders = Reminder.objects.filter(client=client).select_related("appointment").order_by("-due_at", "-pk")
    return {"client": client, "reminders": list(reminders[:SHOWN])}
