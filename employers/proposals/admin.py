from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from employers.proposals.models import Proposal


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    """Made and changed only by the verbs of the application, with their rules; here it is looked at."""

    list_display = ["id", "client", "vacancy", "status", "changed_at", "by"]
    list_filter = ["status", "by__team"]
    list_select_related = ["client", "vacancy", "by"]
    search_fields = ["=client__number", "client__last_name", "vacancy__title", "=id"]
    date_hierarchy = "changed_at"
    export_fields = ("id", "client__number", "vacancy__title", "status", "changed_at", "by__username")
