from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import OfficeAdmin, ReadOnlyAdmin
from caseload.clients.admin import OfClient
from caseload.summons.hearing import Hearing
from caseload.summons.kept import SummonsLetter
from caseload.summons.legal import LegalState
from caseload.summons.models import Summons


@admin.register(LegalState)
class LegalStateAdmin(OfficeAdmin):
    """What is not written here counts as the software brings it along; a row takes the place of the one of its day."""

    list_display = ["valid_from", "counts_from", "in_a_row", "deemed_days", "months", "dense_from", "dense_weeks"]
    date_hierarchy = "valid_from"
    export_fields = ("valid_from", "counts_from", "in_a_row", "deemed_days", "hearing_days", "months", "dense_from")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Letters were printed with it."""
        return False


@admin.register(Summons)
class SummonsAdmin(OfClient, ReadOnlyAdmin):
    """Drawn up on the client's page."""

    list_display = ["starts_at", "client_name", "purpose", "sent_how", "sent_on", "known_by", "outcome", "reason_state"]
    list_filter = ["purpose", "sent_how", "outcome", "reason_state", "needs_reason"]
    list_select_related = ["client"]
    search_fields = ["client"]
    search_help_text = _("Name or number")
    date_hierarchy = "starts_at"
    exclude = ["token"]
    export_fields = (
        *("client__number", "starts_at", "purpose", "sent_how", "sent_on", "known_by", "is_proved"),
        *("outcome", "reason_state", "establish_by", "travel_asked_on"),
    )


@admin.register(Hearing)
class HearingAdmin(ReadOnlyAdmin):
    list_display = ["summons", "due_on", "personal_offered_on", "how", "closed_on", "closed_by"]
    list_filter = ["how", ("closed_on", admin.EmptyFieldListFilter)]
    list_select_related = ["summons", "closed_by"]
    search_fields = ["=summons__pk"]
    date_hierarchy = "due_on"
    exclude = ["words"]
    export_fields = ("summons", "due_on", "personal_offered_on", "how", "closed_on")


@admin.register(SummonsLetter)
class SummonsLetterAdmin(ReadOnlyAdmin):
    list_display = ["summons", "at"]
    list_select_related = ["summons"]
    search_fields = ["=summons__pk"]
    date_hierarchy = "at"
    exclude = ["pdf"]
