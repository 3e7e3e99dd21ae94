from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from jobcenter.briefings.models import Briefing
from jobcenter.imports.models import ClientImport, EmployerImport, MarketImport, VacancyImport


@admin.register(ClientImport, EmployerImport, MarketImport, VacancyImport)
class ListImportAdmin(ReadOnlyAdmin):
    """Who uploaded which list and what came of it; the rows themselves are not shown."""

    list_display = ["uploaded_at", "filename", "uploaded_by", "applied_at"]
    list_filter = [("applied_at", admin.EmptyFieldListFilter)]
    list_select_related = ["uploaded_by"]
    search_fields = ["filename", "uploaded_by__last_name"]
    date_hierarchy = "uploaded_at"
    fields = ["filename", "uploaded_by", "uploaded_at", "applied_at", "summary"]


@admin.register(Briefing)
class BriefingAdmin(ReadOnlyAdmin):
    """Planned and sent by the worker; a row changed by hand could send a mail twice."""

    list_display = ["day", "person", "kind", "status", "attempts", "sent_at", "error"]
    list_filter = ["status", "kind"]
    list_select_related = ["person"]
    search_fields = ["person__last_name", "person__username"]
    date_hierarchy = "day"
