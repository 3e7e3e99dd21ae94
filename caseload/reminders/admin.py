from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import ReadOnlyAdmin, ReadOnlyInline
from caseload.clients.admin import OfClient
from caseload.reminders.kept import SentMail
from caseload.reminders.models import Reminder
from caseload.reminders.trial import send_trial
from caseload.texts.admin import MailTextAdmin
from caseload.texts.models import MailText, Text


@admin.register(MailText)
class TextAdmin(MailTextAdmin):
    def try_out(self, request: HttpRequest, text: Text) -> None:
        try:
            recipient = send_trial(text, request.user, timezone.now())
            self.message_user(request, gettext("Trial mail sent to %(address)s.") % {"address": recipient})
        except ValidationError as error:
            self.message_user(request, error.messages[0], messages.ERROR)


class SentMailInline(ReadOnlyInline):
    model = SentMail
    fields = ["at", "recipient", "text"]
    show_change_link = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("text")


@admin.register(Reminder)
class ReminderAdmin(OfClient, ReadOnlyAdmin):
    """Planned and sent by the worker; a row changed by hand could send a mail twice."""

    list_display = ["due_at", "client_name", "kind", "status", "reason", "attempts", "sent_at", "error"]
    list_filter = ["status", "kind", "reason"]
    list_select_related = ["client"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "due_at"
    inlines = [SentMailInline]
    export_fields = (
        *("client__number", "kind", "month", "place", "status", "reason", "due_at", "latest_at"),
        *("attempts", "language", "error", "created_at", "sent_at"),
    )
