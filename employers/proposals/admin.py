from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from employers.proposals.feedback import Feedback
from employers.proposals.history import ProposalStep
from employers.proposals.models import Proposal


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    """Made and changed only by the verbs of the application, with their rules; here it is looked at."""

    list_display = ["id", "client", "vacancy", "status", "changed_at", "sent_with", "unmet_musts", "by"]
    list_filter = ["status", "sent_with", "by__team"]
    list_select_related = ["client", "vacancy", "by"]
    search_fields = ["=client__number", "client__last_name", "vacancy__title", "=id"]
    date_hierarchy = "changed_at"
    export_fields = ("id", "client__number", "vacancy__title", "status", "changed_at", "sent_with", "by__username")


@admin.register(ProposalStep)
class ProposalStepAdmin(ReadOnlyAdmin):
    list_display = ["proposal", "old", "new", "at", "by", "taken_back_at"]
    list_filter = ["new", "by__team"]
    list_select_related = ["proposal", "by"]
    search_fields = ["=proposal__id", "=proposal__client__number"]
    date_hierarchy = "at"
    export_fields = ("proposal__id", "old", "new", "at", "by__username", "taken_back_at")


@admin.register(Feedback)
class FeedbackAdmin(ReadOnlyAdmin):
    list_display = ["proposal", "side", "said", "at", "by", "seen_at"]
    list_filter = ["side", "said"]
    list_select_related = ["proposal", "by"]
    search_fields = ["=proposal__id", "=proposal__client__number"]
    date_hierarchy = "at"
    export_fields = ("proposal__id", "side", "said", "at", "by__username", "seen_at")
