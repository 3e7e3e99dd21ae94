from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.lib.pages import ListPage, Page
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


class ReminderMail(Page):
    """What the client received, word for word; more than once where the first attempt may have arrived."""

    template_name = "caseload/reminders/mail.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        reminders = Reminder.objects.visible_to(request.user).select_related("client")
        reminder = get_object_or_404(reminders, pk=kwargs["pk"])
        journal("read", reminder, request.user, reminder.client_id)
        return self.show({"reminder": reminder, "mails": list(reminder.mails.select_related("text"))})
