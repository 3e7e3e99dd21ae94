from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import ReadOnlyAdmin
from caseload.clients.admin import OfClient
from caseload.letters.models import Letter


@admin.register(Letter)
class LetterAdmin(OfClient, ReadOnlyAdmin):
    """Put on record on the client's page."""

    list_display = ["sent_on", "client_name", "kind", "language", "by", "at"]
    list_filter = ["kind", "language"]
    list_select_related = ["client", "by"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "sent_on"
    export_fields = ("client__number", "kind", "language", "sent_on", "by__username", "at")
