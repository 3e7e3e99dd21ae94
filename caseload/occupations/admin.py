from django.contrib import admin

from caseload.audit.admin import OfficeAdmin
from caseload.occupations.kinship import Kinship
from caseload.occupations.models import Occupation, OccupationName


class OccupationNameInline(admin.TabularInline):
    model = OccupationName
    extra = 1
    fields = ["name"]


@admin.register(Occupation)
class OccupationAdmin(OfficeAdmin):
    list_display = ["code", "title", "level", "version"]
    list_filter = ["level", "version"]
    search_fields = ["=code", "title", "search_key"]
    autocomplete_fields = ["parent"]
    inlines = [OccupationNameInline]
    export_fields = ("code", "title", "level", "parent__code", "version")


@admin.register(Kinship)
class KinshipAdmin(OfficeAdmin):
    list_display = ["one", "other", "reason", "source"]
    list_filter = ["source"]
    search_fields = ["one", "other", "reason"]
    export_fields = ("one", "other", "reason", "source")
