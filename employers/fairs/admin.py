from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from caseload.audit.admin import ReadOnlyAdmin, ReadOnlyInline
from caseload.clients.admin import OfClient
from employers.fairs.models import Fair, Table
from employers.fairs.notices import TalkNotice
from employers.fairs.talks import Talk


class NoticeInline(ReadOnlyInline):
    model = TalkNotice
    fields = ["client", "employer", "was_at", "starts_at", "told_at", "told_by"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("client", "employer", "told_by")


class TableInline(ReadOnlyInline):
    model = Table
    fields = ["number", "employer", "person", "vacancy"]


@admin.register(Fair)
class FairAdmin(ReadOnlyAdmin):
    """Planned and filled on the pages of the application, where everybody's time follows."""

    list_display = ["name", "day", "starts_at", "slots", "slot_minutes", "place", "room", "host"]
    list_filter = ["host__team"]
    list_select_related = ["room", "host"]
    search_fields = ["name", "place", "host__last_name"]
    date_hierarchy = "day"
    inlines = [TableInline, NoticeInline]
    export_fields = ("id", "name", "day", "starts_at", "slots", "slot_minutes", "place", "host__username")


@admin.register(Table)
class TableAdmin(ReadOnlyAdmin):
    list_display = ["fair", "number", "employer", "person", "vacancy"]
    list_select_related = ["fair", "employer", "person", "vacancy"]
    search_fields = ["employer__name", "fair__name"]
    export_fields = ("id", "fair__name", "number", "employer__name", "person__name", "vacancy__title")


@admin.register(Talk)
class TalkAdmin(OfClient, ReadOnlyAdmin):
    list_display = ["starts_at", "client_name", "fair", "table", "outcome", "by"]
    list_filter = ["outcome"]
    list_select_related = ["client", "fair", "table__employer", "by"]
    search_fields = ["client"]
    date_hierarchy = "starts_at"
    export_fields = ("id", "client__number", "fair__name", "table__employer__name", "starts_at", "outcome")
