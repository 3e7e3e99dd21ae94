from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import ReadOnlyAdmin
from caseload.client_link.models import Answer
from caseload.clients.admin import OfClient


@admin.register(Answer)
class AnswerAdmin(OfClient, ReadOnlyAdmin):
    """What clients did alone, by the link in a mail."""

    list_display = ["client_name", "at", "kind", "appointment"]
    list_filter = ["kind"]
    list_select_related = ["client", "appointment"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "at"
    export_fields = ("client__number", "at", "kind", "appointment__starts_at")
