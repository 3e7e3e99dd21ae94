from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from caseload.staff.models import User
from employers.acquisition.models import AcquisitionLead, Stage
from employers.companies.filters import OfficeFilter, hidden_id


class LeadFilter(OfficeFilter):
    stage = django_filters.ChoiceFilter(label=_("Stage"), choices=Stage.choices, empty_label=_("all"))
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="client__state__counsellor"
    )
    client = hidden_id("client")

    class Meta:
        model = AcquisitionLead
        fields: list[str] = []

    def before_the_stage(self) -> Any:
        """The leads of all stages within the other filters: what the funnel counts."""
        leads = self.queryset
        for name, value in self.form.cleaned_data.items() if self.form.is_valid() else ():
            if name != "stage":
                leads = self.filters[name].filter(leads, value)
        return leads
