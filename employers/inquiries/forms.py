from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.lib.forms import DateField, VerbForm
from employers.companies.models import ContactPerson
from employers.inquiries.agreements import Agreement, Scope
from employers.inquiries.models import Inquiry
from employers.proposals.models import Proposal


class InquiryForm(VerbForm):
    person = forms.ModelChoiceField(
        ContactPerson.objects.none(), label=_("To"), required=False, empty_label=_("the employer's own address")
    )

    def __init__(self, proposal: Proposal, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposal = proposal
        people: Any = self.fields["person"]
        people.queryset = proposal.vacancy.employer.people.active().exclude(email="").order_by("name", "pk")
        if proposal.vacancy.person and proposal.vacancy.person.is_active and proposal.vacancy.person.email:
            self.initial.setdefault("person", proposal.vacancy.person_id)

    def act(self, by: Any) -> Inquiry:
        return Inquiry.objects.ask(self.proposal, by, self.cleaned_data["person"])


class AgreementForm(VerbForm):
    scope = forms.ChoiceField(label=_("What may be given"), choices=Scope.choices, widget=forms.RadioSelect)
    everywhere = forms.TypedChoiceField(
        label=_("To whom"),
        choices=[("", _("to this employer")), ("1", _("to every employer"))],
        coerce=bool,
        required=False,
        widget=forms.RadioSelect,
    )
    how = forms.ChoiceField(label=_("How the client agreed"), choices=Agreement.How.choices)
    given_on = DateField(label=_("Given on"))

    def __init__(self, proposal: Proposal, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposal = proposal

    def act(self, by: Any) -> Agreement:
        data = self.cleaned_data
        return Agreement.objects.give(
            self.proposal, data["scope"], data["how"], by, data["given_on"], everywhere=bool(data["everywhere"])
        )
