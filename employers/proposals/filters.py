from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.staff.models import User
from employers.companies.filters import OfficeFilter, hidden_id
from employers.proposals.models import Proposal
from employers.proposals.states import Status


class ProposalFilter(OfficeFilter):
    q = django_filters.CharFilter(
        label=_("Client"), method="by_client", max_length=100, widget=forms.TextInput(attrs={"type": "search"})
    )
    status = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[
            ("open", _("all open")),
            ("ask", _("to be asked how it stands")),
            ("unknown", _("open, with open questions")),
            *Status.choices,
        ],
        empty_label=_("all"),
        method="by_status",
    )
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="client__state__counsellor"
    )
    client = hidden_id("client")
    vacancy = hidden_id("vacancy")
    team = hidden_id("client__state__team")

    class Meta:
        model = Proposal
        fields: list[str] = []

    def by_client(self, proposals: Any, name: str, value: str) -> Any:
        return proposals.filter(client__in=Client.objects.matching(value))

    def by_status(self, proposals: Any, name: str, value: str) -> Any:
        if value == "open":
            return proposals.open()
        if value == "ask":
            return proposals.to_ask(local_today())
        return proposals.with_unknown() if value == "unknown" else proposals.filter(status=value)


class BoardFilter(OfficeFilter):
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="client__state__counsellor"
    )
    client = hidden_id("client")
    vacancy = hidden_id("vacancy")
    team = hidden_id("client__state__team")

    class Meta:
        model = Proposal
        fields: list[str] = []
