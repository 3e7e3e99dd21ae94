from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey
from django.http import HttpRequest

from caseload.audit.admin import OfficeAdmin
from caseload.clients.admin import ClientChoice, OfClient
from caseload.programmes.models import Enrolment, Programme


@admin.register(Programme)
class ProgrammeAdmin(OfficeAdmin):
    list_display = ["name", "starts_on", "ends_on", "places"]
    search_fields = ["name"]
    date_hierarchy = "starts_on"
    export_fields = ("name", "starts_on", "ends_on", "places")


@admin.register(Enrolment)
class EnrolmentAdmin(OfClient, OfficeAdmin):
    list_display = ["client_name", "programme", "started_on", "ended_on", "end_reason"]
    list_filter = ["programme", ("ended_on", admin.EmptyFieldListFilter), "end_reason"]
    list_select_related = ["client", "programme"]
    search_fields = ["client"]
    autocomplete_fields = ["client", "programme"]
    date_hierarchy = "started_on"
    export_fields = ("client__number", "programme__name", "started_on", "ended_on", "end_reason")

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "client":
            kwargs["form_class"] = ClientChoice
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
