from typing import Any

from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import OfficeAdmin, ReadOnlyAdmin, ReadOnlyInline
from employers.companies.contacts import EmployerContact
from employers.companies.models import ContactPerson, Employer, Site


class ContactPersonInline(ReadOnlyInline):
    model = ContactPerson
    fields = ["name", "function", "phone", "email", "is_active"]


class SiteInline(ReadOnlyInline):
    model = Site
    fields = ["name", "street", "postcode", "place", "closed_on"]


@admin.register(Employer)
class EmployerAdmin(OfficeAdmin):
    list_display = ["name", "place", "postcode", "branch", "phone", "establishment_number", "is_open"]
    list_filter = ["size", ("closed_on", admin.EmptyFieldListFilter)]
    search_fields = ["name", "search_key", "=establishment_number", "postcode"]
    readonly_fields = ["created_at"]
    inlines = [SiteInline, ContactPersonInline]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    export_fields = (
        "id",
        "name",
        "establishment_number",
        "branch",
        "branch_code",
        "branch_version",
        "size",
        "street",
        "postcode",
        "place",
        "phone",
        "email",
        "website",
        "closed_on",
    )

    @admin.display(description=_("open"), boolean=True, ordering="closed_on")
    def is_open(self, employer: Employer) -> bool:
        return employer.is_open


@admin.register(ContactPerson)
class ContactPersonAdmin(OfficeAdmin):
    list_display = ["name", "employer", "function", "phone", "email", "is_active"]
    list_filter = ["is_active"]
    list_select_related = ["employer"]
    search_fields = ["name", "employer__name", "email"]
    autocomplete_fields = ["employer"]
    export_fields = ("id", "employer__name", "name", "function", "phone", "email", "is_active")


@admin.register(Site)
class SiteAdmin(OfficeAdmin):
    list_display = ["name", "employer", "postcode", "place", "establishment_number", "closed_on"]
    list_filter = [("closed_on", admin.EmptyFieldListFilter)]
    list_select_related = ["employer"]
    search_fields = ["name", "employer__name", "postcode", "=establishment_number"]
    autocomplete_fields = ["employer"]
    readonly_fields = ["lat", "lon"]
    export_fields = ("id", "employer__name", "name", "establishment_number", "street", "postcode", "place", "closed_on")


@admin.register(EmployerContact)
class EmployerContactAdmin(ReadOnlyAdmin):
    """Written only by the form in the application, with its rules; here it is looked at."""

    list_display = ["at", "employer", "channel", "reached", "result", "by", "person", "step_is_open"]
    list_filter = ["channel", "reached", "result", "by__team"]
    list_select_related = ["employer", "by", "person"]
    search_fields = ["employer__name", "by__last_name", "by__username", "=id"]
    date_hierarchy = "at"
    export_fields = ("id", "employer__name", "at", "channel", "reached", "result", "by__username", "next_step_on")

    @admin.display(description=_("next step open"), boolean=True)
    def step_is_open(self, contact: EmployerContact) -> Any:
        return bool(contact.next_step) and contact.next_step_done_at is None
