from django.contrib import admin

from caseload.audit.admin import OfficeAdmin
from employers.market.models import LabourMarket


@admin.register(LabourMarket)
class LabourMarketAdmin(OfficeAdmin):
    """Entered here from the published tables, with source and date."""

    list_display = ["region", "month", "unemployed", "vacancies", "rate", "source", "published_on"]
    list_filter = ["region"]
    search_fields = ["region", "source"]
    date_hierarchy = "month"
    export_fields = ("region", "month", "unemployed", "vacancies", "rate", "source", "published_on")
