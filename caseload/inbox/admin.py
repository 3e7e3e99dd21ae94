from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import ReadOnlyAdmin
from caseload.clients.admin import OfClient
from caseload.inbox.models import IncomingMail


@admin.register(IncomingMail)
class IncomingMailAdmin(OfClient, ReadOnlyAdmin):
    """Filed by the reader of the mailbox; what people wrote is read in the client's file, where reading is journaled."""

    list_display = ["received_at", "client_name", "kind", "outcome", "reason", "code", "matched_by", "size"]
    list_filter = ["kind", "outcome", "matched_by"]
    list_select_related = ["client"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "received_at"
    exclude = ("text", "address")
    export_fields = (
        *("received_at", "client__number", "kind", "outcome", "matched_by", "reason", "code", "size", "settled_at"),
    )

    @admin.display(description=_("client"), ordering="client__last_name")
    def client_name(self, obj: Any) -> str:
        return obj.client.name if obj.client else "–"
