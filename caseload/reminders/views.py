from typing import Any

from django.utils.translation import gettext_lazy as _

from caseload.lib.pages import ListPage
from caseload.reminders.filters import ReminderFilter
from caseload.reminders.models import Reminder


class ReminderList(ListPage):
    """All mails within the person's scope: planned, sent, not sent and why."""

    template_name = "caseload/reminders/list.html"
    filterset = ReminderFilter
    export_name = "erinnerungen"
    columns = (
        (_("Client number"), lambda reminder: reminder.client.number),
        (_("Last name"), lambda reminder: reminder.client.last_name),
        (_("First name"), lambda reminder: reminder.client.first_name),
        (_("Kind"), lambda reminder: reminder.get_kind_display()),
        (_("Appointment"), lambda reminder: reminder.appointment_at),
        (_("State"), lambda reminder: reminder.get_status_display()),
        (_("Reason"), lambda reminder: reminder.get_reason_display()),
        (_("Due"), lambda reminder: reminder.due_at),
        (_("Sent"), lambda reminder: reminder.sent_at),
    )

    def queryset(self) -> Any:
        return Reminder.objects.visible_to(self.request.user).select_related("client").order_by("-due_at", "-pk")
