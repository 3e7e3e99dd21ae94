from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from caseload.heartbeats.models import Heartbeat


@admin.register(Heartbeat)
class HeartbeatAdmin(ReadOnlyAdmin):
    """Written by the jobs themselves; what to do about a late one says the page *System state*."""

    list_display = ["name", "begun_at", "finished_at", "outcome", "failure"]
