from django.contrib import admin

from caseload.audit.admin import ReadOnlyAdmin
from employers.inquiries.agreements import Agreement
from employers.inquiries.models import Inquiry


@admin.register(Inquiry)
class InquiryAdmin(ReadOnlyAdmin):
    list_display = [
        "id",
        "proposal",
        "delivery",
        "names_client",
        "mentions_cv",
        "created_at",
        "sent_at",
        "answer",
        "by",
    ]
    list_filter = ["delivery", "names_client", "answer", "by__team"]
    list_select_related = ["proposal", "by"]
    search_fields = ["=id", "=proposal__id", "recipient"]
    date_hierarchy = "created_at"
    export_fields = ("id", "proposal__id", "delivery", "created_at", "sent_at", "answer", "answered_at", "by__username")


@admin.register(Agreement)
class AgreementAdmin(ReadOnlyAdmin):
    list_display = ["client", "proposal", "scope", "how", "given_on", "recorded_by", "withdrawn_at"]
    list_filter = ["scope", "how", "recorded_by__team"]
    list_select_related = ["client", "proposal", "recorded_by"]
    search_fields = ["=client__number", "client__last_name"]
    date_hierarchy = "recorded_at"
    export_fields = (
        "client__number",
        "proposal__id",
        "scope",
        "how",
        "given_on",
        "recorded_by__username",
        "withdrawn_at",
    )
