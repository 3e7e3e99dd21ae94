from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, LineField, VerbForm
from employers.companies.forms import EmployerPick
from employers.instruments.models import Instrument, Kind
from employers.proposals.check import Answer
from employers.proposals.models import Proposal
from employers.work_steps.conditions import CONDITIONS
from employers.work_steps.models import Result, WorkStep


class WorkStepForm(EmployerPick, VerbForm):
    instrument = forms.ModelChoiceField(
        Instrument.objects.none(), label=_("Instrument"), help_text=_("The law and its limits on the first day count.")
    )
    starts_on = DateField(label=_("First day"))
    ends_on = DateField(label=_("Last day"))
    percent = forms.IntegerField(
        label=_("Percent of the wage"),
        required=False,
        min_value=1,
        max_value=100,
        help_text=_("Only for a wage subsidy."),
    )
    confirmed = forms.BooleanField(label=_("The conditions of the instrument hold"), required=False)
    note = LineField(label=_("Note"), required=False, max_length=300)

    def __init__(self, client: Client, proposal: Proposal | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client, self.proposal = client, proposal
        instruments: Any = self.fields["instrument"]
        instruments.queryset = Instrument.objects.in_company().filter(
            pk__in=Instrument.objects.valid_on(local_today()).values("pk")
        )
        for name, question in CONDITIONS.items():
            self.fields[name] = forms.ChoiceField(
                label=question, choices=Answer.choices, required=False, widget=forms.RadioSelect
            )

    @property
    def condition_fields(self) -> list[Any]:
        return [self[name] for name in CONDITIONS]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.employer_meant = self.proposal.vacancy.employer if self.proposal else self.picked_employer()
        if self.employer_meant is None:
            raise ValidationError({"employer_name": _("Please say which employer it is.")})
        law = data.get("instrument")
        if law and law.kind == Kind.TRAINING:
            for name in CONDITIONS:
                if not data.get(name):
                    self.add_error(name, _("Please answer; “unknown” is an answer."))
        return data

    @transaction.atomic
    def act(self, by: Any) -> WorkStep:
        data = self.cleaned_data
        assert self.employer_meant is not None
        if self.employer_meant.pk is None:
            self.employer_meant.keep(by, ["name"])
        law = data["instrument"]
        return WorkStep.objects.plan(
            self.client,
            self.employer_meant,
            law,
            data["starts_on"],
            data["ends_on"],
            by,
            proposal=self.proposal,
            percent=data["percent"] if law.kind == Kind.WAGE_SUBSIDY else None,
            conditions={name: data[name] for name in CONDITIONS} if law.kind == Kind.TRAINING else {},
            note=data["note"],
            confirmed=data["confirmed"],
        )


class ResultForm(VerbForm):
    result = forms.ChoiceField(label=_("What came of it"), choices=Result.choices, widget=forms.RadioSelect)
    on = DateField(label=_("On"))
    note = LineField(label=_("In words"), required=False, max_length=300)

    def __init__(self, step: WorkStep, *args: Any, **kwargs: Any) -> None:
        start = {"on": min(local_today(), step.ends_on) if step.starts_on <= local_today() else None}
        super().__init__(*args, **{**kwargs, "initial": start})
        self.step = step

    def act(self, by: Any) -> WorkStep:
        data = self.cleaned_data
        self.step.finish(data["result"], by, on=data["on"], note=data["note"])
        return self.step


class ProlongForm(VerbForm):
    ends_on = DateField(label=_("Last day"))

    def __init__(self, step: WorkStep, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "initial": {"ends_on": step.ends_on}})
        self.step = step

    def act(self, by: Any) -> WorkStep:
        self.step.prolong(self.cleaned_data["ends_on"], by)
        return self.step
