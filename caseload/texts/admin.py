from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from caseload.texts.models import MailText


@admin.register(MailText)
class MailTextAdmin(ReadOnlyAdmin):
    """Every version of every text; the built-in ones stand here from the day they were first mailed."""

    list_display = ["kind", "language", "valid_from", "by", "created_at"]
    list_filter = ["kind", "language"]
    list_select_related = ["by"]
    date_hierarchy = "valid_from"
    export_fields = ("kind", "language", "valid_from", "body", "by__username", "created_at")
