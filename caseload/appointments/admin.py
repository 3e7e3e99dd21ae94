from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.appointments.feed import CalendarFeed
from caseload.appointments.kinds import KindRule
from caseload.appointments.models import Appointment, AppointmentMove, Participant
from caseload.appointments.waiting import Waiting
from caseload.audit.admin import OfficeAdmin, ReadOnlyAdmin, ReadOnlyInline
from caseload.clients.admin import OfClient


class MoveInline(ReadOnlyInline):
    model = AppointmentMove
    fields = ["old_starts_at", "new_starts_at", "takes_back", "tell", "by", "at"]
    readonly_fields = ["at"]
    show_change_link = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("by")


class ParticipantInline(ReadOnlyInline):
    model = Participant
    fields = ["user"]
    show_change_link = False


@admin.register(KindRule)
class KindRuleAdmin(OfficeAdmin):
    """Which kinds there are is the software's; how long, where and at what notice the office's."""

    list_display = ["kind", "minutes", "notice_hours", "place", "needs_room"]
    export_fields = ("kind", "minutes", "notice_hours", "place", "needs_room")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["kind"] if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(CalendarFeed)
class CalendarFeedAdmin(ReadOnlyAdmin):
    """Who has one, and why with names; the address itself is known to nobody but its owner."""

    list_display = ["user", "names", "names_reason", "renewed_at"]
    list_filter = ["names"]
    list_select_related = ["user"]
    search_fields = ["user__last_name", "user__first_name", "user__username"]
    exclude = ["token_hash"]


@admin.register(Waiting)
class WaitingAdmin(OfClient, ReadOnlyAdmin):
    """Joined and given in the application, where nobody can be double-booked."""

    list_display = ["client_name", "kind", "counsellor", "from_on", "until_on", "created_at", "ended_at"]
    list_filter = ["kind", ("ended_at", admin.EmptyFieldListFilter)]
    list_select_related = ["client", "counsellor"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    readonly_fields = ["by", "created_at", "ended_at", "appointment"]


@admin.register(Appointment)
class AppointmentAdmin(OfClient, ReadOnlyAdmin):
    """Booked, moved and cancelled in the application, where nobody can be double-booked."""

    list_display = ["starts_at", "ends_at", "client_name", "counsellor", "kind", "place", "status"]
    list_filter = ["status", "kind", ("counsellor", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["client", "counsellor"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "starts_at"
    inlines = [ParticipantInline, MoveInline]
    readonly_fields = [
        *("despite", "booked_by", "cancelled_at", "cancelled_by", "tell", "outcome_at"),
        *("missed_reason", "missed_words", "missed_by", "missed_at", "summoned", "created_at", "version"),
    ]
    export_fields = (
        *("client__number", "counsellor__username", "kind", "starts_at", "ends_at", "place", "status"),
        *("booked_by__username", "outcome_at", "created_at"),
    )
