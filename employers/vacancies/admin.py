from decimal import Decimal

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import OfficeAdmin
from employers.vacancies.models import Vacancy
from employers.vacancies.requirements import Requirement


class RequirementInline(admin.TabularInline):
    model = Requirement
    extra = 1
    fields = ["kind", "code", "label", "level", "must"]


@admin.register(Vacancy)
class VacancyAdmin(OfficeAdmin):
    list_display = [
        "title",
        "employer",
        "place",
        "level",
        "wage",
        "wage_per",
        "below",
        "openings",
        "status",
        "checked_on",
    ]
    list_filter = ["status", "level", "source"]
    list_select_related = ["employer"]
    search_fields = ["title", "search_key", "employer__name", "=occupation", "=source_number", "=id"]
    autocomplete_fields = ["employer", "person", "site", "parent"]
    readonly_fields = ["taken_by", "created_at", "hourly_wage", "lat", "lon", "ask_on"]
    inlines = [RequirementInline]
    date_hierarchy = "created_at"
    export_fields = (
        "id",
        "title",
        "employer__name",
        "occupation",
        "level",
        "postcode",
        "place",
        "lat",
        "lon",
        "hours_min",
        "hours_max",
        "wage",
        "wage_per",
        "wage_kind",
        "wage_text",
        "hourly_wage",
        "starts_on",
        "starts_at_once",
        "limitation",
        "limited_months",
        "limited_until",
        "openings",
        "status",
        "source",
        "source_number",
        "checked_on",
    )

    @admin.display(description=_("below the minimum wage of"))
    def below(self, vacancy: Vacancy) -> Decimal | None:
        return vacancy.missing_minimum_wage
