from django.contrib import admin

from caseload.audit.admin import OfficeAdmin
from employers.instruments.models import Instrument


@admin.register(Instrument)
class InstrumentAdmin(OfficeAdmin):
    """A change of the law is a new row from its day on; the old one is ended, so that what began under it stays right."""

    list_display = ["name", "kind", "legal_basis", "valid_from", "valid_until", "max_days", "max_months", "max_percent"]
    list_filter = ["kind"]
    search_fields = ["name", "legal_basis", "code"]
    date_hierarchy = "valid_from"
    export_fields = (
        "code", "name", "kind", "legal_basis", "valid_from", "valid_until", "max_days", "max_months", "max_percent",
    )  # fmt: skip
