from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.appointments.models import Appointment, AppointmentMove
from caseload.audit.admin import ReadOnlyAdmin, ReadOnlyInline
from caseload.clients.admin import OfClient


class MoveInline(ReadOnlyInline):
    model = AppointmentMove
    fields = ["old_starts_at", "new_starts_at", "by", "at"]
    readonly_fields = ["at"]
    show_change_link = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("by")


@admin.register(Appointment)
class AppointmentAdmin(OfClient, ReadOnlyAdmin):
    """Booked, moved and cancelled in the application, where nobody can be double-booked."""

    list_display = ["starts_at", "ends_at", "client_name", "counsellor", "kind", "place", "status"]
    list_filter = ["status", "kind", ("counsellor", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["client", "counsellor"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "starts_at"
    inlines = [MoveInline]
    readonly_fields = ["booked_by", "outcome_at", "created_at", "version"]
    export_fields = (
        *("client__number", "counsellor__username", "kind", "starts_at", "ends_at", "place", "status"),
        *("booked_by__username", "outcome_at", "created_at"),
    )
