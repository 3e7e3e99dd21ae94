from decimal import Decimal

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from caseload.audit.admin import OfficeAdmin
from employers.vacancies.models import Vacancy


@admin.register(Vacancy)
class VacancyAdmin(OfficeAdmin):
    list_display = ["title", "employer", "place", "level", "hourly_wage", "below", "openings", "status", "checked_on"]
    list_filter = ["status", "level"]
    list_select_related = ["employer"]
    search_fields = ["title", "search_key", "employer__name", "=occupation", "=id"]
    autocomplete_fields = ["employer", "person"]
    readonly_fields = ["taken_by", "created_at"]
    date_hierarchy = "created_at"
    export_fields = (
        "id",
        "title",
        "employer__name",
        "occupation",
        "level",
        "postcode",
        "place",
        "hours",
        "hourly_wage",
        "starts_on",
        "limited_until",
        "openings",
        "status",
        "checked_on",
    )

    @admin.display(description=_("below the minimum wage of"))
    def below(self, vacancy: Vacancy) -> Decimal | None:
        return vacancy.missing_minimum_wage
