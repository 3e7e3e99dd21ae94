from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from employers.introductions.models import Introduction


@admin.register(Introduction)
class IntroductionAdmin(ReadOnlyAdmin):
    list_display = ["id", "client", "employer", "proposal", "outcome", "at"]
    list_filter = ["outcome", "contact__by__team"]
    list_select_related = ["client", "employer", "proposal"]
    search_fields = ["=client__number", "client__last_name", "employer__name"]
    date_hierarchy = "at"
    export_fields = ("id", "client__number", "employer__name", "proposal__id", "outcome", "at")
