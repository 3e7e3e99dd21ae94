from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from caseload.lib.dates import local_today
from caseload.staff.models import User
from employers.companies.filters import OfficeFilter, hidden_id
from employers.instruments.models import IN_COMPANY, Kind
from employers.work_steps.models import WorkStep


class WorkStepFilter(OfficeFilter):
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=[(kind, Kind(kind).label) for kind in IN_COMPANY], field_name="instrument__kind"
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("open", _("running or planned")), ("missing", _("result missing")), ("done", _("with a result"))],
        empty_label=_("all"),
        method="by_state",
    )
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="client__state__counsellor"
    )
    client = hidden_id("client")
    employer = hidden_id("employer")

    class Meta:
        model = WorkStep
        fields: list[str] = []

    def by_state(self, steps: Any, name: str, value: str) -> Any:
        if value == "open":
            return steps.open()
        return steps.missing_result(local_today()) if value == "missing" else steps.exclude(result="")
