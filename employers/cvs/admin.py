from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from employers.cvs.models import Cv


@admin.register(Cv)
class CvAdmin(ReadOnlyAdmin):
    """Which clients have a CV here; the file itself is opened on the client's page alone."""

    list_display = ["client", "kind", "size", "uploaded_by", "uploaded_at"]
    list_filter = ["kind", "uploaded_by__team"]
    list_select_related = ["client", "uploaded_by"]
    search_fields = ["=client__number", "client__last_name"]
    date_hierarchy = "uploaded_at"
    fields = ["client", "kind", "size", "uploaded_by", "uploaded_at"]
    export_fields = ("client__number", "kind", "size", "uploaded_at")
