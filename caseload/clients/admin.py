from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Field, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from caseload.access import Role
from caseload.audit.admin import OfficeAdmin, ReadOnlyAdmin, ReadOnlyInline
from caseload.audit.models import journal
from caseload.clients.assignments import Assignment
from caseload.clients.forms import ClientForm
from caseload.clients.models import Client, ClientState
from caseload.clients.profile import Ability, Profile, TargetOccupation
from caseload.clients.wishes import MailWish
from caseload.lib.forms import clean_formfield
from caseload.staff.admin import UserAdmin, UserForm
from caseload.staff.models import User


def choice_label(client: Client) -> str:
    """How the administration's search boxes name a client (``__str__`` has no name, on purpose)."""
    return gettext("%(name)s (%(number)s)") % {"name": client.name, "number": client.number or gettext("no number")}


class ClientChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Client) -> str:
        return choice_label(obj)


class OfClient:
    """For rows that belong to a client: found by the client's name or number, as in the application's own search."""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], term: str) -> tuple[Any, bool]:
        if term:
            queryset = queryset.filter(client__in=Client.objects.matching(term))
        return queryset, False

    @admin.display(description=_("client"), ordering="client__last_name")
    def client_name(self, obj: Any) -> str:
        return obj.client.name


class CounsellorForm(UserForm):
    """Who has clients stays a counsellor until they are handed over; else nobody would look after them."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        load = ClientState.objects.filter(counsellor=self.instance, client__ended_on__isnull=True).count()
        if load and data.get("role", Role.COUNSELLOR) != Role.COUNSELLOR:
            self.add_error("role", _("Clients are still assigned to this counsellor; please hand them over first."))
        return data


@admin.register(User)
class CounsellorAdmin(UserAdmin):
    form = CounsellorForm

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """The caseload changes the team together with its counsellor."""
        super().save_model(request, obj, form, change)
        if change and "team" in form.changed_data:
            ClientState.objects.filter(counsellor=obj).update(team=obj.team)


class OfTeam(admin.RelatedOnlyFieldListFilter):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = _("team")


class OfCounsellor(admin.RelatedOnlyFieldListFilter):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = _("counsellor")


class AssignmentInline(ReadOnlyInline):
    model = Assignment
    fields = ["counsellor", "started_at", "ended_at", "assigned_by", "reason", "override_reason"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("counsellor", "assigned_by")


class ClientAdmin(OfficeAdmin):
    """Master data only, by the same rules as the application's form; everything else happens through its own acts."""

    form = ClientForm
    list_display = ["name", "number", "birth_date", "place", "counsellor", "wants_mail", "ended_on"]
    list_filter = [("state__team", OfTeam), ("state__counsellor", OfCounsellor), "language", "end_reason"]
    list_select_related = ["state__counsellor"]
    search_fields = ["search_key"]
    search_help_text = _("Name or number")
    date_hierarchy = "created_at"
    inlines = [AssignmentInline]
    readonly_fields = ["mail_consent_at", "mail_consent_how", "mail_consent_by", "ended_on", "end_reason", "created_at"]
    fieldsets = [
        (None, {"fields": ["last_name", "first_name", "birth_date", "number", "target_occupation", "remark"]}),
        (_("Ways to reach"), {"fields": ["language", "preferred_channel", "phone", "email"]}),
        (_("Address"), {"fields": ["street", "postcode", "place"]}),
        (_("Wish for e-mail"), {"fields": ["mail_consent_at", "mail_consent_how", "mail_consent_by"]}),
        (_("Care"), {"fields": ["created_at", "ended_on", "end_reason"]}),
    ]
    export_fields = (
        *("number", "last_name", "first_name", "birth_date", "language", "phone", "email", "street", "postcode"),
        *("place", "target_occupation", "mail_consent_at", "mail_consent_how", "ended_on", "end_reason"),
        *("state__counsellor__username", "state__last_contact_at", "state__next_step", "state__next_step_on"),
    )

    @admin.display(description=_("name"), ordering="last_name")
    def name(self, obj: Client) -> str:
        return obj.name

    @admin.display(description=_("counsellor"), ordering="state__counsellor__last_name")
    def counsellor(self, obj: Client) -> Any:
        return obj.state.counsellor

    @admin.display(description=_("e-mail"), boolean=True)
    def wants_mail(self, obj: Client) -> bool:
        return obj.wants_mail

    def choice_label(self, obj: Client) -> str:
        return choice_label(obj)

    def view_on_site(self, obj: Client) -> str:
        return reverse("client-detail", args=[obj.pk])

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Care is ended, with a reason; the history stays."""
        return False

    def get_search_results(self, request: HttpRequest, queryset: Any, term: str) -> tuple[Any, bool]:
        return queryset.matching(term) if term else queryset, False

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        return clean_formfield(db_field, **kwargs)

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        client = self.get_object(request, object_id)
        if client is not None:
            journal("read", client, request.user, client.pk)
        return super().change_view(request, object_id, *args, **kwargs)

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Client:
        return form.instance

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        for formset in formsets:
            self.save_formset(request, form, formset, change=change)

    def save_model(self, request: HttpRequest, obj: Client, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        for warning in form.warnings:
            self.message_user(request, warning, level="WARNING")


@admin.register(Assignment)
class AssignmentAdmin(OfClient, ReadOnlyAdmin):
    list_display = ["client_name", "counsellor", "started_at", "ended_at", "assigned_by", "reason", "override_reason"]
    list_filter = [
        ("ended_at", admin.EmptyFieldListFilter),
        ("override_reason", admin.EmptyFieldListFilter),
        ("counsellor", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["client", "counsellor", "assigned_by"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "started_at"
    export_fields = (
        *("client__number", "counsellor__username", "started_at", "ended_at"),
        *("assigned_by__username", "reason", "override_reason"),
    )


@admin.register(MailWish)
class MailWishAdmin(OfClient, ReadOnlyAdmin):
    list_display = ["client_name", "at", "kind", "how", "by", "told"]
    list_filter = ["kind", "how"]
    list_select_related = ["client", "by"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "at"
    export_fields = ("client__number", "at", "kind", "how", "by__username", "told")


@admin.register(Profile)
class ProfileAdmin(OfClient, ReadOnlyAdmin):
    """Written by the form on the client's page, which keeps what follows from it; here it is looked at."""

    list_display = ["client_name", "hours_min", "hours_max", "radius_km", "minutes_one_way", "vehicle", "changed_at"]
    list_filter = ["vehicle", "public_transport"]
    list_select_related = ["client"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "changed_at"
    export_fields = ("client__number", "hours_min", "hours_max", "radius_km", "minutes_one_way", "vehicle")


@admin.register(TargetOccupation)
class TargetOccupationAdmin(OfClient, ReadOnlyAdmin):
    list_display = ["client_name", "code", "label", "distance", "since"]
    list_filter = ["distance"]
    list_select_related = ["client"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    export_fields = ("client__number", "code", "label", "distance", "since")


@admin.register(Ability)
class AbilityAdmin(OfClient, ReadOnlyAdmin):
    list_display = ["client_name", "kind", "word", "level"]
    list_filter = ["kind", "level"]
    list_select_related = ["client"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    export_fields = ("client__number", "kind", "code", "label", "level")

    @admin.display(description=_("ability"), ordering="code")
    def word(self, obj: Ability) -> str:
        return obj.word
