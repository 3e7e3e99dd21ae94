from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from employers.acquisition.models import AcquisitionLead


@admin.register(AcquisitionLead)
class AcquisitionLeadAdmin(ReadOnlyAdmin):
    """Written only by the pages of the application, with their rules; here they are looked at."""

    list_display = ["created_at", "employer", "by", "vacancy", "ended_at"]
    list_filter = [("ended_at", admin.EmptyFieldListFilter), "by__team"]
    list_select_related = ["employer", "by", "vacancy"]
    search_fields = ["employer__name", "=id"]
    date_hierarchy = "created_at"
    export_fields = ("id", "employer__name", "by__username", "vacancy__id", "created_at", "ended_at")
