from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.access import may_administer
from caseload.audit.admin import ReadOnlyAdmin
from caseload.clients.admin import ClientAdmin, OfClient
from caseload.clients.models import Client, ClientState
from caseload.contacts.models import Contact, NextStep, refresh_contact_state


class RhythmInline(admin.StackedInline):
    """What was agreed about the contacts; the rest of the row is derived from the facts and only to be looked at."""

    model = ClientState
    verbose_name = verbose_name_plural = _("Contacts of the month")
    fields = ["contact_limit", "rhythm_days", "paused_until", "pause_reason"]
    readonly_fields = ["paused_until", "pause_reason"]
    can_delete = False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_administer(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_administer(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Client)
class ClientWithRhythmAdmin(ClientAdmin):
    inlines = [RhythmInline, *ClientAdmin.inlines]

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Another rhythm moves the day on which the next contact is due."""
        super().save_formset(request, form, formset, change)
        if formset.model is ClientState:
            refresh_contact_state([form.instance.pk])


@admin.register(Contact)
class ContactAdmin(OfClient, ReadOnlyAdmin):
    """Contacts are logged and undone in the application, where budget and rhythm follow."""

    list_display = ["at", "client_name", "by", "channel", "reached", "minutes", "created_at"]
    list_filter = ["channel", "reached", ("by", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["client", "by"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "at"
    exclude = ["topics"]
    readonly_fields = ["topic_names"]
    export_fields = ("client__number", "by__username", "at", "channel", "reached", "minutes", "topics", "note")

    @admin.display(description=_("topics"))
    def topic_names(self, obj: Contact) -> str:
        return ", ".join(obj.topic_labels)


@admin.register(NextStep)
class NextStepAdmin(OfClient, ReadOnlyAdmin):
    list_display = ["client_name", "text", "due_on", "owner", "set_by", "done_at"]
    list_filter = ["owner", ("done_at", admin.EmptyFieldListFilter)]
    list_select_related = ["client", "set_by"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "created_at"
    export_fields = ("client__number", "text", "due_on", "owner", "set_by__username", "created_at", "done_at")
