from itertools import pairwise
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import OfficeAdmin, ReadOnlyAdmin
from caseload.clients.admin import OfClient
from caseload.lib.forms import clean_formfield
from caseload.schedule.models import ClientTime, Room, SpecialDay, WorkingBlock, WorkingWeek


@admin.register(Room)
class RoomAdmin(OfficeAdmin):
    list_display = ["name", "office", "team", "capacity", "step_free", "is_active"]
    list_filter = ["is_active", "step_free", "team"]
    list_select_related = ["team"]
    search_fields = ["name", "office"]
    export_fields = ("name", "office", "team__name", "capacity", "step_free", "is_active")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        if db_field.is_relation:
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        return clean_formfield(db_field, **kwargs)


class BlocksFormSet(BaseInlineFormSet):
    """Blocks of a day do not overlap; the gaps between them are the breaks."""

    def clean(self) -> None:
        super().clean()
        rows = [form.cleaned_data for form in self.forms if form.is_valid() and not form.cleaned_data.get("DELETE")]
        blocks = sorted((row["weekday"], row["starts_at"], row["ends_at"]) for row in rows if row.get("starts_at"))
        for one, following in pairwise(blocks):
            if one[0] == following[0] and following[1] < one[2]:
                raise ValidationError(_("Two blocks of a day overlap."))


class BlockInline(admin.TabularInline):
    model = WorkingBlock
    formset = BlocksFormSet
    extra = 0


@admin.register(WorkingWeek)
class WorkingWeekAdmin(OfficeAdmin):
    list_display = ["user", "valid_from"]
    list_filter = ["user__team"]
    list_select_related = ["user"]
    search_fields = ["user__last_name", "user__first_name", "user__username"]
    autocomplete_fields = ["user"]
    inlines = [BlockInline]
    export_fields = ("user__username", "valid_from", "blocks__weekday", "blocks__starts_at", "blocks__ends_at")


@admin.register(SpecialDay)
class SpecialDayAdmin(OfficeAdmin):
    list_display = ["user", "day", "starts_at", "ends_at"]
    list_filter = ["user__team"]
    list_select_related = ["user"]
    search_fields = ["user__last_name", "user__first_name", "user__username"]
    autocomplete_fields = ["user"]
    date_hierarchy = "day"
    export_fields = ("user__username", "day", "starts_at", "ends_at")


@admin.register(ClientTime)
class ClientTimeAdmin(OfClient, ReadOnlyAdmin):
    """Written down in the application, beside the client."""

    list_display = ["client_name", "kind", "weekday", "starts_at", "ends_at", "valid_until"]
    list_filter = ["kind", "weekday"]
    list_select_related = ["client"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
