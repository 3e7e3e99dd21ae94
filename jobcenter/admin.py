from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from jobcenter.imports.models import ClientImport


@admin.register(ClientImport)
class ClientImportAdmin(ReadOnlyAdmin):
    """Who uploaded which list and what came of it; the rows themselves are not shown."""

    list_display = ["uploaded_at", "filename", "uploaded_by", "applied_at"]
    list_filter = [("applied_at", admin.EmptyFieldListFilter)]
    list_select_related = ["uploaded_by"]
    search_fields = ["filename", "uploaded_by__last_name"]
    date_hierarchy = "uploaded_at"
    fields = ["filename", "uploaded_by", "uploaded_at", "applied_at", "summary"]
