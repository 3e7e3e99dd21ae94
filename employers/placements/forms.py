from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.amounts import AmountField
from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, VerbForm, VerbModelForm
from caseload.lib.layout import layout
from employers.companies.forms import EmployerPick
from employers.placements.models import LIMIT_BEFORE_START, Integration, Kind
from employers.placements.wage import gross_a_month
from employers.proposals.models import Proposal
from employers.proposals.states import OPEN, Status
from employers.vacancies.models import Vacancy


class ProposalChoice(forms.ModelChoiceField):
    def label_from_instance(self, proposal: Any) -> str:
        return f"{proposal.vacancy.title} – {proposal.vacancy.employer} ({proposal.get_status_display()})"


def leading_to_work(client: Client) -> Any:
    """Proposals of the client from which an integration can still come: open or accepted, and none recorded yet."""
    found = Proposal.objects.filter(Q(status__in=OPEN) | Q(status=Status.ACCEPTED), client=client)
    return found.filter(integrations__isnull=True).select_related("vacancy__employer")


class IntegrationForm(EmployerPick, VerbModelForm):
    """The client found work. A proposal that led there says which employer; else it is searched or entered by name."""

    proposal = ProposalChoice(Proposal.objects.none(), label=_("Through the proposal"), required=False, empty_label="–")

    class Meta(VerbModelForm.Meta):
        model = Integration
        fields = ["kind", "proposal", "occupation", "started_on", "limited_until", "hours", "gross_wage"]
        field_classes = {"hours": AmountField, "gross_wage": AmountField}
        widgets = {"hours": forms.TextInput, "gross_wage": forms.TextInput}

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client = client
        proposals: Any = self.fields["proposal"]
        proposals.queryset = leading_to_work(client)
        rows: list[Any] = ["kind", "occupation", ("started_on", "limited_until"), ("hours", "gross_wage")]
        self.helper = layout(*rows, "proposal")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        proposal, start, limit = data.get("proposal"), data.get("started_on"), data.get("limited_until")
        if start and limit and limit < start:
            self.add_error("limited_until", LIMIT_BEFORE_START)
        self.employer_meant = self.picked_employer()
        if self.employer_meant is None and proposal:
            self.employer_meant = proposal.vacancy.employer
        if self.employer_meant is None and data.get("kind") != Kind.SELF_EMPLOYMENT:
            raise ValidationError({"employer_name": _("Please say where the client works.")})
        return data

    @transaction.atomic
    def act(self, by: Any) -> Integration:
        employer = self.employer_meant
        if employer and employer.pk is None:
            employer.keep(by, ["name"])
        facts = {name: self.cleaned_data[name] for name in self._meta.fields}
        return Integration.objects.record(self.client, by, employer=employer, **facts)


def prefilled(proposal: Proposal) -> dict[str, Any]:
    """What the proposal's vacancy says about the work."""
    vacancy = proposal.vacancy
    by_the_month = vacancy.wage_per == Vacancy.WagePer.MONTH
    return {
        "proposal": proposal.pk,
        "employer": vacancy.employer_id,
        "employer_name": vacancy.employer.name,
        "occupation": vacancy.title,
        "started_on": vacancy.starts_on if vacancy.starts_on and vacancy.starts_on >= local_today() else None,
        "limited_until": vacancy.limited_until,
        "hours": vacancy.hours_max,
        "gross_wage": vacancy.wage if by_the_month else gross_a_month(vacancy.hourly_wage, vacancy.hours_max),
    }


class EndForm(VerbForm):
    """The work has ended; the same page corrects an end entered wrongly."""

    ended_on = DateField(label=_("Last day"))
    end_reason = forms.ChoiceField(label=_("Reason for the end"), choices=[("", "–"), *Integration.EndReason.choices])

    def __init__(self, integration: Integration, *args: Any, **kwargs: Any) -> None:
        now = {"ended_on": integration.ended_on or local_today(), "end_reason": integration.end_reason}
        super().__init__(*args, **{**kwargs, "initial": now})
        self.integration = integration

    def act(self, by: Any) -> Integration:
        self.integration.end(self.cleaned_data["ended_on"], self.cleaned_data["end_reason"], by)
        return self.integration
