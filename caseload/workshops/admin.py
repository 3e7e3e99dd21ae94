from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import OfficeAdmin, ReadOnlyAdmin, ReadOnlyInline
from caseload.clients.admin import OfClient
from caseload.lib.forms import clean_formfield
from caseload.workshops.attendance import Presence
from caseload.workshops.made_up import MadeUpTime
from caseload.workshops.models import Workshop
from caseload.workshops.notices import SessionNotice
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session
from caseload.workshops.templates import TemplateDay, WorkshopTemplate, WorkshopText


class DayInline(admin.TabularInline):
    model = TemplateDay
    extra = 0
    min_num = 1


class TextInline(admin.StackedInline):
    model = WorkshopText
    extra = 0

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        return clean_formfield(db_field, **kwargs)


@admin.register(WorkshopTemplate)
class WorkshopTemplateAdmin(OfficeAdmin):
    """Pattern, rules and texts; what is planned already keeps places and rules as they were."""

    list_display = ["name", "programme", "weeks", "places", "binding", "counts_as_contact", "makes_up", "is_active"]
    list_filter = ["is_active", "binding", "programme"]
    list_select_related = ["programme"]
    search_fields = ["name", "legal_basis"]
    autocomplete_fields = ["programme"]
    inlines = [DayInline, TextInline]
    export_fields = (
        *("name", "programme__name", "weeks", "places", "legal_basis", "binding"),
        *("counts_as_contact", "makes_up", "own_facility", "is_active"),
    )

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        if db_field.is_relation:
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        return clean_formfield(db_field, **kwargs)


class SessionInline(ReadOnlyInline):
    model = Session
    fields = ["starts_at", "ends_at", "room", "vacancy_hour_at", "cancelled_at"]
    readonly_fields = ["cancelled_at"]


@admin.register(Workshop)
class WorkshopAdmin(ReadOnlyAdmin):
    """Planned and changed by the pages of the application, where everybody's time follows."""

    list_display = ["name", "template", "starts_on", "ends_on", "places", "contact"]
    list_filter = ["template"]
    list_select_related = ["template", "contact"]
    search_fields = ["name", "contact__last_name"]
    date_hierarchy = "starts_on"
    inlines = [SessionInline]
    export_fields = ("id", "name", "template__name", "starts_on", "ends_on", "places", "contact__username")


class NoticeInline(ReadOnlyInline):
    model = SessionNotice
    fields = ["seat", "version", "known_at", "starts_at", "room", "phoned_at", "phoned_by"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("room", "phoned_by", "seat")


@admin.register(Session)
class SessionAdmin(ReadOnlyAdmin):
    list_display = ["starts_at", "ends_at", "workshop", "room", "vacancy_hour_at", "cancelled_at"]
    list_filter = [("cancelled_at", admin.EmptyFieldListFilter)]
    list_select_related = ["workshop", "room"]
    search_fields = ["workshop__name", "room__name"]
    date_hierarchy = "starts_at"
    inlines = [NoticeInline]
    export_fields = ("id", "workshop__name", "starts_at", "ends_at", "room__name", "cancelled_at")


class MadeUpInline(ReadOnlyInline):
    model = MadeUpTime
    fields = ["day", "minutes", "by"]


@admin.register(Seat)
class SeatAdmin(OfClient, ReadOnlyAdmin):
    list_display = ["client_name", "workshop", "place", "started_on", "ended_on", "result"]
    list_filter = [("ended_on", admin.EmptyFieldListFilter), "result"]
    list_select_related = ["client", "workshop"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "created_at"
    inlines = [MadeUpInline]
    export_fields = ("id", "client__number", "workshop__name", "place", "started_on", "ended_on", "result")


@admin.register(Presence)
class PresenceAdmin(ReadOnlyAdmin):
    list_display = ["client_name", "session_at", "workshop", "status", "minutes", "missed", "by"]
    list_filter = ["status"]
    list_select_related = ["seat__client", "session__workshop", "by"]
    search_fields = ["seat__client__number", "session__workshop__name"]
    date_hierarchy = "at"
    export_fields = ("seat__client__number", "session__starts_at", "status", "minutes", "missed", "by__username")

    @admin.display(description=_("client"), ordering="seat__client__last_name")
    def client_name(self, presence: Presence) -> str:
        return presence.seat.client.name

    @admin.display(description=_("session"), ordering="session__starts_at")
    def session_at(self, presence: Presence) -> Any:
        return presence.session.starts_at

    @admin.display(description=_("workshop"))
    def workshop(self, presence: Presence) -> str:
        return presence.session.workshop.name
