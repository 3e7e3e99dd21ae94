from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from caseload.lib.dates import local_today
from caseload.staff.models import User
from employers.companies.filters import MonthFilter, OfficeFilter, hidden_id
from employers.placements.models import Integration


class IntegrationFilter(OfficeFilter):
    month = MonthFilter(label=_("Started in"), method="by_month")
    kind = django_filters.ChoiceFilter(
        label=_("Kind"),
        choices=[("insured", _("insured employment")), ("other", _("other than insured"))],
        empty_label=_("all"),
        method="by_kind",
    )
    running = django_filters.ChoiceFilter(
        label=_("Work"), choices=[("1", _("running")), ("0", _("ended"))], empty_label=_("all"), method="by_end"
    )
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="client__state__counsellor"
    )
    client = hidden_id("client")
    team = hidden_id("client__state__team")

    class Meta:
        model = Integration
        fields: list[str] = []

    def by_month(self, integrations: Any, name: str, value: Any) -> Any:
        return integrations.started_in_month(value)

    def by_kind(self, integrations: Any, name: str, value: str) -> Any:
        return integrations.insured() if value == "insured" else integrations.other_than_insured()

    def by_end(self, integrations: Any, name: str, value: str) -> Any:
        today = local_today()
        return integrations.running(today) if value == "1" else integrations.filter(ended_on__lt=today)
