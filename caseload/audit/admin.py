"""What all pages of the administration share: who may enter, what may be exported, and that each change is journaled."""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy, pgettext_lazy
from import_export.admin import ExportMixin
from import_export.formats.base_formats import CSV, XLSX
from import_export.forms import ExportForm
from import_export.resources import ModelResource, modelresource_factory

from caseload.access import may_administer
from caseload.audit.models import JournalEntry, journal
from caseload.lib.export import csv_lines

VERBS = {
    "agree": pgettext_lazy("journal", "agreed"),
    "assign": pgettext_lazy("journal", "assigned"),
    "attendance": pgettext_lazy("journal", "attendance recorded"),
    "become voluntary": pgettext_lazy("journal", "became voluntary"),
    "book": pgettext_lazy("journal", "booked"),
    "cancel": pgettext_lazy("journal", "cancelled"),
    "decide reason": pgettext_lazy("journal", "important reason decided"),
    "give earlier time": pgettext_lazy("journal", "earlier time given"),
    "join waiting list": pgettext_lazy("journal", "put on the waiting list"),
    "leave waiting list": pgettext_lazy("journal", "taken off the waiting list"),
    "change": pgettext_lazy("journal", "changed"),
    "change state": pgettext_lazy("journal", "state changed"),
    "close": pgettext_lazy("journal", "closed"),
    "complete": pgettext_lazy("journal", "completed"),
    "confirm": pgettext_lazy("journal", "confirmed"),
    "create": pgettext_lazy("journal", "entered"),
    "delete": pgettext_lazy("journal", "deleted"),
    "ask travel costs": pgettext_lazy("journal", "travel costs asked for"),
    "cover": pgettext_lazy("journal", "deputy named"),
    "discard": pgettext_lazy("journal", "discarded"),
    "end": pgettext_lazy("journal", "end recorded"),
    "end care": pgettext_lazy("journal", "care ended"),
    "end absence": pgettext_lazy("journal", "end of absence changed"),
    "export": pgettext_lazy("journal", "exported"),
    "hear": pgettext_lazy("journal", "hearing recorded"),
    "import": pgettext_lazy("journal", "imported"),
    "leave": pgettext_lazy("journal", "exit recorded"),
    "log": pgettext_lazy("journal", "logged"),
    "make up": pgettext_lazy("journal", "time made up recorded"),
    "move": pgettext_lazy("journal", "moved"),
    "move up": pgettext_lazy("journal", "moved up"),
    "outcome": pgettext_lazy("journal", "outcome recorded"),
    "pause": pgettext_lazy("journal", "paused"),
    "pair": pgettext_lazy("journal", "usual deputy named"),
    "prove summons": pgettext_lazy("journal", "proof of receipt recorded"),
    "plan": pgettext_lazy("journal", "planned"),
    "propose": pgettext_lazy("journal", "proposed"),
    "read": pgettext_lazy("journal", "read"),
    "record": pgettext_lazy("journal", "recorded"),
    "record absence": pgettext_lazy("journal", "absence recorded"),
    "record mail wish": pgettext_lazy("journal", "wish for e-mail recorded"),
    "reopen": pgettext_lazy("journal", "opened again"),
    "restore": pgettext_lazy("journal", "brought back"),
    "renew feed": pgettext_lazy("journal", "calendar feed made"),
    "revoke feed": pgettext_lazy("journal", "calendar feed made void"),
    "resume": pgettext_lazy("journal", "resumed"),
    "send summons": pgettext_lazy("journal", "summons sent"),
    "summon": pgettext_lazy("journal", "summons drawn up"),
    "take down": pgettext_lazy("journal", "taken down"),
    "undo": pgettext_lazy("journal", "undone"),
    "undo outcome": pgettext_lazy("journal", "outcome undone"),
    "upload": pgettext_lazy("journal", "uploaded"),
    "withdraw summons": pgettext_lazy("journal", "summons withdrawn"),
    "withdraw mail wish": pgettext_lazy("journal", "wish for e-mail withdrawn"),
}


class GermanCSV(CSV):
    """CSV as a German Excel opens it with a double click, the same as from every list of the application."""

    def export_data(self, dataset: Any, **kwargs: Any) -> str:
        return "".join(csv_lines(dataset.headers, dataset))


class OfficeAdmin(ExportMixin, admin.ModelAdmin):
    """The base of every model in the administration. The role decides, not Django's permissions.

    ``export_fields`` names what leaves the house as CSV or XLSX; without it there is no export.
    """

    export_fields: tuple[str, ...] = ()
    export_formats = [GermanCSV, XLSX]
    export_form_class = ExportForm
    export_template_name = "admin/export.html"
    list_per_page = 50
    show_full_result_count = False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may_administer(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_administer(request.user)

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return may_administer(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_administer(request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_administer(request.user)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return bool(self.export_fields) and may_administer(request.user)

    def get_export_resource_classes(self, request: HttpRequest) -> list[type[ModelResource]]:
        return [modelresource_factory(self.model, meta_options={"fields": self.export_fields})]

    def get_export_data(self, file_format: Any, request: HttpRequest, queryset: Any, **kwargs: Any) -> Any:
        data = super().get_export_data(file_format, request, queryset, **kwargs)
        JournalEntry.objects.create(
            by=request.user, verb="export", object_type=self.opts.model_name, detail={"rows": queryset.count()}
        )
        return data

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        journal("create", obj, request.user, client_of(obj))
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        journal("change", obj, request.user, client_of(obj), fields=fields_of(message))
        return super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: QuerySet[Any]) -> Any:
        for obj in queryset:
            journal("delete", obj, request.user, client_of(obj))
        return super().log_deletions(request, queryset)


class ReadOnlyAdmin(OfficeAdmin):
    """For facts that only the verbs of the application write: to be looked at, never edited here."""

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyInline(admin.TabularInline):
    """The same for rows shown on the page of what they belong to."""

    extra = 0
    can_delete = False
    show_change_link = True

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_administer(request.user)

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def client_of(obj: Model) -> int | None:
    """The number of the client a row concerns, if any."""
    return obj.pk if obj._meta.model_name == "client" else getattr(obj, "client_id", None)


def fields_of(message: Any) -> list[str]:
    """The names of the changed fields from the change message of the admin; never their values."""
    if not isinstance(message, list):
        return []
    return [str(name) for part in message for name in part.get("changed", {}).get("fields", [])]


class WordFilter(admin.AllValuesFieldListFilter):
    """What the journal keeps as words of the code, in the person's words."""

    def choices(self, changelist: Any) -> Any:
        for choice in super().choices(changelist):
            yield {**choice, "display": word(str(choice["display"]))}


@admin.register(JournalEntry)
class JournalEntryAdmin(ReadOnlyAdmin):
    list_display = ["at", "by", "act", "object", "object_id", "client_id", "detail"]
    list_filter = [("verb", WordFilter), ("object_type", WordFilter)]
    list_select_related = ["by"]
    search_fields = ["=object_id", "=client_id", "by__last_name", "by__username"]
    date_hierarchy = "at"
    export_fields = ("at", "by__username", "verb", "object_type", "object_id", "client_id", "detail")

    @admin.display(description=gettext_lazy("act"), ordering="verb")
    def act(self, entry: JournalEntry) -> str:
        return word(entry.verb)

    @admin.display(description=gettext_lazy("object"), ordering="object_type")
    def object(self, entry: JournalEntry) -> str:
        return word(entry.object_type)


def word(text: str) -> str:
    """A verb of the journal or the name of a model, as a person says it; what is not known stays as it is."""
    for model in apps.get_models():
        if model._meta.model_name == text:
            return str(model._meta.verbose_name)
    return str(VERBS.get(text, text))
