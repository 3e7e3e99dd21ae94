from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.forms import LineField, VerbForm
from employers.proposals.check import QUESTIONS, Answer, Check
from employers.proposals.feedback import Feedback
from employers.proposals.models import Proposal, TooManyOpen
from employers.proposals.states import FIRST, Notice, Said, Side, Status
from employers.vacancies.models import Vacancy


class ProposalForm(VerbForm):
    """Propose: the page gives one side, the pressed button the other. One more than five wants a reason."""

    status = forms.ChoiceField(
        label=_("State of the proposal"), choices=[(one.value, one.label) for one in FIRST], required=False
    )
    confirm = forms.BooleanField(required=False)
    limit_reason = LineField(label=_("Why one more makes sense"), required=False, max_length=200)
    too_many = False

    def sides(self) -> tuple[Client, Vacancy]:
        raise NotImplementedError

    def act(self, by: Any) -> Proposal:
        client, vacancy = self.sides()
        data = self.cleaned_data
        try:
            return Proposal.objects.propose(
                client,
                vacancy,
                by,
                data["status"] or Status.NOTED,
                override=data["confirm"] or bool(data["limit_reason"]),
                limit_reason=data["limit_reason"],
            )
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
    """The next state of a proposal. ``seen`` is the state this form was opened with; a colleague's later one is not lost."""

    status = forms.ChoiceField(label=_("Next state"))
    reason = LineField(
        label=_("Reason"),
        required=False,
        max_length=200,
        help_text=_('Needed for "Rejected" and "Did not apply", in the client\'s words.'),
    )
    sent_with = forms.ChoiceField(
        label=_("If it is sent now"), choices=Notice.choices, required=False, initial=Notice.WITHOUT
    )
    seen = forms.ChoiceField(choices=Status.choices, widget=forms.HiddenInput)

    def __init__(self, proposal: Proposal, *args: Any, wanted: str = "", **kwargs: Any) -> None:
        now = {"status": wanted, "seen": proposal.status, "sent_with": Notice.WITHOUT}
        super().__init__(*args, **{**kwargs, "initial": now})
        self.proposal = proposal
        choice: Any = self.fields["status"]
        choice.choices = [(one.value, one.label) for one in proposal.next_states]
        if Status.SENT not in proposal.next_states:
            del self.fields["sent_with"]

    def act(self, by: Any) -> Proposal:
        data = self.cleaned_data
        sent_with = data.get("sent_with") or Notice.WITHOUT
        self.proposal.set_status(data["status"], by, data["reason"], seen=data["seen"], sent_with=sent_with)
        return self.proposal


def answer_choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=Answer.choices, widget=forms.RadioSelect)


class CheckForm(VerbForm):
    """The check before sending. Each must criterion of the vacancy is a question of its own."""

    must_reason = LineField(
        label=_("A must criterion is not met: why is it proposed all the same?"), required=False, max_length=200
    )

    def __init__(self, proposal: Proposal, *args: Any, known: dict[int, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposal = proposal
        self.musts = {f"must_{row.pk}": str(row) for row in proposal.vacancy.requirements.all() if row.must}
        questions = {name: answer_choice(question) for name, question in QUESTIONS.items()}
        questions |= {
            name: answer_choice(_("Must criterion met: %(word)s?") % {"word": word})
            for name, word in self.musts.items()
        }
        self.fields = questions | ({"must_reason": self.fields["must_reason"]} if self.musts else {})
        for name in QUESTIONS:
            self.initial.setdefault(name, getattr(proposal, name))
        profile = {f"must_{pk}": answer for pk, answer in (known or {}).items()}
        for name, word in self.musts.items():
            self.initial.setdefault(name, proposal.musts.get(word) or profile.get(name, ""))
            if name in profile:
                self.fields[name].help_text = _("According to the profile: %(answer)s") % {
                    "answer": Answer(profile[name]).label
                }
        self.initial.setdefault("must_reason", proposal.must_reason)

    def act(self, by: Any) -> Proposal:
        data = self.cleaned_data
        answers = {name: data[name] for name in QUESTIONS}
        musts = {word: data[name] for name, word in self.musts.items()}
        self.proposal.check_fit(Check(answers, musts, data.get("must_reason", "")), by)
        return self.proposal


class FeedbackForm(VerbForm):
    side = forms.ChoiceField(label=_("Who says it"), choices=Side.choices, widget=forms.RadioSelect)
    said = forms.ChoiceField(label=_("Answer"), choices=Said.choices)
    note = LineField(label=_("In their words"), required=False, max_length=300)

    def __init__(self, proposal: Proposal, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposal = proposal

    def act(self, by: Any) -> Feedback:
        data = self.cleaned_data
        return Feedback.objects.record(self.proposal, data["side"], data["said"], by, data["note"])
