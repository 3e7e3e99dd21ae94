from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import ReadOnlyAdmin
from caseload.clients.admin import OfClient
from employers.matching.models import Listing


@admin.register(Listing)
class ListingAdmin(OfClient, ReadOnlyAdmin):
    """Written by the sweep alone; here it is looked at."""

    list_display = ["client_name", "vacancy", "entered_at", "left_at"]
    list_filter = [("left_at", admin.EmptyFieldListFilter)]
    list_select_related = ["client", "vacancy"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "entered_at"
    export_fields = ("client__number", "vacancy__id", "entered_at", "left_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Listing]:
        return super().get_queryset(request).select_related("client", "vacancy")
