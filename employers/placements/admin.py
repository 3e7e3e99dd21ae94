from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import OfficeAdmin
from employers.placements.models import Integration


@admin.register(Integration)
class IntegrationAdmin(OfficeAdmin):
    """Recorded by the application, with its rules; what was entered wrongly is corrected or taken out here."""

    list_display = ["id", "client", "employer", "kind", "insured", "started_on", "ended_on", "recorded_by"]
    list_filter = ["kind", ("ended_on", admin.EmptyFieldListFilter), "end_reason"]
    list_select_related = ["client", "employer", "recorded_by"]
    search_fields = ["=client__number", "client__last_name", "employer__name", "=id"]
    autocomplete_fields = ["client", "employer", "proposal"]
    readonly_fields = ["recorded_by", "created_at"]
    date_hierarchy = "started_on"
    export_fields = ("id", "client__number", "employer__name", "kind", "started_on", "ended_on", "end_reason")

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    @admin.display(description=_("insured"), boolean=True, ordering="kind")
    def insured(self, integration: Integration) -> bool:
        return integration.is_insured
