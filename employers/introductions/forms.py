from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.clients.models import Client
from caseload.lib.forms import LineField, NearDateField, VerbForm
from employers.companies.models import ContactPerson, Employer
from employers.introductions.models import Introduction, Outcome
from employers.proposals.models import Proposal


class IntroductionForm(VerbForm):
    """Two clicks: the outcome, and save."""

    outcome = forms.ChoiceField(label=_("What came of the call"), choices=Outcome.choices, widget=forms.RadioSelect)
    person = forms.ModelChoiceField(ContactPerson.objects.none(), label=_("With"), required=False, empty_label="–")
    note = LineField(
        label=_("Note"), required=False, max_length=300, help_text=_("Only what is indispensable; no diagnoses.")
    )
    next_step = LineField(label=_("Next step"), required=False, max_length=200)
    next_step_on = NearDateField(label=pgettext_lazy("until when", "by"), required=False)
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, client: Client, employer: Employer, proposal: Proposal | None, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.client, self.employer, self.proposal = client, employer, proposal
        people: Any = self.fields["person"]
        people.queryset = ContactPerson.objects.filter(employer=employer).active()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("next_step_on") and not data.get("next_step"):
            self.add_error("next_step", _("Please say what is to happen by then."))
        return data

    def act(self, by: Any) -> Introduction:
        return Introduction.objects.call(self.client, self.employer, by, proposal=self.proposal, **self.cleaned_data)
