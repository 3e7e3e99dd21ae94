from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.forms import LineField, VerbForm
from employers.proposals.models import Proposal, Status, TooManyOpen
from employers.vacancies.models import Vacancy

FIRST_STATES = (Status.NOTED, Status.DISCUSSED, Status.SENT)


class ProposalForm(VerbForm):
    """Propose: the page gives one side, the pressed button the other. Too many open ones want to be confirmed."""

    status = forms.ChoiceField(
        label=_("State of the proposal"), choices=[(one.value, one.label) for one in FIRST_STATES], required=False
    )
    confirm = forms.BooleanField(label=_("One more makes sense here"), required=False)
    too_many = False

    def sides(self) -> tuple[Client, Vacancy]:
        raise NotImplementedError

    def act(self, by: Any) -> Proposal:
        client, vacancy = self.sides()
        status = self.cleaned_data["status"] or Status.NOTED
        try:
            return Proposal.objects.propose(client, vacancy, by, status, override=self.cleaned_data["confirm"])
        except TooManyOpen:
            self.too_many = True
            raise


class ProposeToClient(ProposalForm):
    vacancy = forms.ModelChoiceField(
        Vacancy.objects.all(), error_messages={"invalid_choice": _("This vacancy does not exist.")}
    )

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client = client

    def sides(self) -> tuple[Client, Vacancy]:
        return self.client, self.cleaned_data["vacancy"]


class ProposeVacancy(ProposalForm):
    client = forms.ModelChoiceField(
        Client.objects.none(), error_messages={"invalid_choice": _("This client is not one of yours.")}
    )

    def __init__(self, vacancy: Vacancy, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vacancy = vacancy
        clients: Any = self.fields["client"]
        clients.queryset = Client.objects.visible_to(user).active()

    def sides(self) -> tuple[Client, Vacancy]:
        return self.cleaned_data["client"], self.vacancy


class StatusForm(VerbForm):
    """How the proposal stands. ``seen`` is the state this form was opened with; a colleague's later one is not lost."""

    status = forms.ChoiceField(label=_("State"), choices=Status.choices)
    reason = LineField(
        label=_("Reason"),
        required=False,
        max_length=200,
        help_text=_('Needed for "Rejected" and "Did not apply", in the client\'s words.'),
    )
    seen = forms.ChoiceField(choices=Status.choices, widget=forms.HiddenInput)

    def __init__(self, proposal: Proposal, *args: Any, **kwargs: Any) -> None:
        now = {"status": proposal.status, "reason": proposal.reason, "seen": proposal.status}
        super().__init__(*args, **{**kwargs, "initial": now})
        self.proposal = proposal

    def act(self, by: Any) -> Proposal:
        data = self.cleaned_data
        self.proposal.set_status(data["status"], by, reason=data["reason"], seen=data["seen"])
        return self.proposal
