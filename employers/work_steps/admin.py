from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from employers.work_steps.models import WorkStep


@admin.register(WorkStep)
class WorkStepAdmin(ReadOnlyAdmin):
    list_display = ["id", "client", "employer", "instrument", "starts_on", "ends_on", "result", "cancelled_on", "by"]
    list_filter = ["instrument__kind", "result", "by__team"]
    list_select_related = ["client", "employer", "instrument", "by"]
    search_fields = ["=client__number", "client__last_name", "employer__name"]
    date_hierarchy = "starts_on"
    export_fields = (
        "id", "client__number", "employer__name", "instrument__code", "starts_on", "ends_on", "result", "result_on",
    )  # fmt: skip
