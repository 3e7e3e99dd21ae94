from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_htmx.http import HttpResponseClientRedirect

from caseload.clients.models import Client
from caseload.lib.pages import FormPage, ListPage, Verb, way_back
from employers.proposals.board import arranged, shown_on_board
from employers.proposals.feedback import Feedback
from employers.proposals.filters import BoardFilter, ProposalFilter
from employers.proposals.forms import (
    CheckForm,
    FeedbackForm,
    ProposalForm,
    ProposeToClient,
    ProposeVacancy,
    StatusForm,
)
from employers.proposals.models import MAX_OPEN_PROPOSALS, Proposal, open_proposals_of
from employers.proposals.states import Side, Status
from employers.vacancies.models import Vacancy

CHOICES_PER_PAGE = 25


class ChoicePage(FormPage):
    """A search with one button per row; the other side stands above it. Works without JavaScript."""

    def choices(self, words: str) -> Any:
        raise NotImplementedError

    def words(self) -> str:
        return self.request.GET.get("q", "").replace("\x00", "")[:100]

    def context(self) -> dict[str, Any]:
        page = Paginator(self.choices(self.words()), CHOICES_PER_PAGE).get_page(self.request.GET.get("page"))
        return {"words": self.words(), "page": page, "rows": page.object_list, "limit": MAX_OPEN_PROPOSALS}

    def done(self, proposal: Proposal) -> HttpResponse:
        messages.success(self.request, _("Vacancy proposed: %(state)s.") % {"state": proposal.get_status_display()})
        return redirect(way_back(self.request, self.page_behind()))

    def page_behind(self) -> str:
        raise NotImplementedError


class ProposalNew(ChoicePage):
    """For a client: choose among the open vacancies."""

    template_name = "employers/proposals/for_client.html"

    @cached_property
    def client(self) -> Client:
        clients = Client.objects.visible_to(self.request.user).active()
        return get_object_or_404(clients.annotate(open_proposals=open_proposals_of("pk")), pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> ProposalForm:
        return ProposeToClient(self.client, data)

    def choices(self, words: str) -> Any:
        """Open vacancies that are not proposed to this client at present."""
        proposed = Proposal.objects.filter(client=self.client, vacancy=OuterRef("pk")).open()
        return Vacancy.objects.open().filter(~Exists(proposed)).matching(words).select_related("employer")

    def page_behind(self) -> str:
        return reverse("client-detail", args=[self.client.pk])

    def context(self) -> dict[str, Any]:
        return {**super().context(), "client": self.client, "back": self.page_behind(), "asked": self.asked()}

    def asked(self) -> str:
        return self.request.POST.get("vacancy", "")


class ProposalNewForVacancy(ChoicePage):
    """For a vacancy: choose among the clients within the person's scope."""

    template_name = "employers/proposals/for_vacancy.html"

    @cached_property
    def vacancy(self) -> Vacancy:
        return get_object_or_404(Vacancy.objects.select_related("employer"), pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> ProposalForm:
        return ProposeVacancy(self.vacancy, self.request.user, data)

    def choices(self, words: str) -> Any:
        proposed = Proposal.objects.filter(client=OuterRef("pk"), vacancy=self.vacancy).open()
        clients = Client.objects.visible_to(self.request.user).active().filter(~Exists(proposed))
        clients = clients.matching(words) if words.strip() else clients
        return clients.annotate(open_proposals=open_proposals_of("pk")).by_name()

    def page_behind(self) -> str:
        return reverse("vacancy-detail", args=[self.vacancy.pk])

    def context(self) -> dict[str, Any]:
        context = {**super().context(), "vacancy": self.vacancy, "back": self.page_behind()}
        return {**context, "asked": self.request.POST.get("client", "")}


class OfProposal(FormPage):
    """A form about one proposal: in place below a row (htmx) or as a page of its own."""

    template_name = "employers/proposals/page.html"

    @cached_property
    def proposal(self) -> Proposal:
        proposals = Proposal.objects.visible_to(self.request.user).select_related("client", "vacancy__employer")
        return get_object_or_404(proposals, pk=self.kwargs["pk"])

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("proposal-detail", args=[self.proposal.pk]))

    def context(self) -> dict[str, Any]:
        return {"proposal": self.proposal, "next": self.next, "part": self.part_name, "heading": self.heading()}

    def heading(self) -> str:
        raise NotImplementedError

    def said(self) -> str:
        raise NotImplementedError

    def done(self, result: Any) -> HttpResponse:
        messages.success(self.request, self.said())
        return HttpResponseClientRedirect(self.next) if self.request.htmx else redirect(self.next)


class ProposalStatus(OfProposal):
    """``?to=`` has a next state chosen already: where a card of the board was dropped."""

    part_name = "employers/proposals/parts/status_form.html"

    def form(self, data: Any = None) -> StatusForm:
        return StatusForm(self.proposal, data, wanted=self.request.GET.get("to", ""))

    def heading(self) -> str:
        return _("State of the proposal")

    def said(self) -> str:
        text = _("Proposal: %(state)s.") % {"state": self.proposal.get_status_display()}
        if self.proposal.status == Status.ACCEPTED:
            text += " " + _("Please record the integration now.")
        return text


class ProposalCheck(OfProposal):
    part_name = "employers/proposals/parts/check_form.html"

    def form(self, data: Any = None) -> CheckForm:
        return CheckForm(self.proposal, data, known=self.known())

    def known(self) -> dict[int, str]:
        """Must criteria (numbers of the requirements) whose answer is on record already: an offer, not an answer."""
        return {}

    def heading(self) -> str:
        return _("Check before sending")

    def said(self) -> str:
        return _("Check saved.")


class ProposalFeedback(OfProposal):
    """``?side=`` has the side chosen already."""

    part_name = "employers/proposals/parts/feedback_form.html"

    def form(self, data: Any = None) -> FeedbackForm:
        return FeedbackForm(self.proposal, data, initial={"side": self.request.GET.get("side", Side.CLIENT)})

    def heading(self) -> str:
        return _("Record feedback")

    def said(self) -> str:
        return _("Feedback saved.")


class ProposalVerb(Verb):
    @cached_property
    def proposal(self) -> Proposal:
        return get_object_or_404(Proposal.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("proposal-detail", args=[self.kwargs["pk"]])


class ProposalTakeBack(ProposalVerb):
    def act(self) -> str:
        self.proposal.take_back(by=self.request.user)
        return _("Taken back; the state before holds again.")


class ProposalAsked(ProposalVerb):
    """``side``: who; ``later``: not yet, put off for a few days."""

    def act(self) -> str:
        proposal, later = self.proposal, "later" in self.request.POST
        side = self.request.POST.get("side", "")
        if side not in Side.values:
            raise ValidationError(_("Please say who was asked."))
        proposal.asked(side, by=self.request.user, later=later)
        day = proposal.ask_client_on if side == Side.CLIENT else proposal.ask_employer_on
        return _("Asked again on %(day)s.") % {"day": date_format(day or timezone.localdate(), "SHORT_DATE_FORMAT")}


class FeedbackSettle(Verb):
    """An employer's answer by link was seen; ``take_over`` makes it the state of the proposal."""

    @cached_property
    def feedback(self) -> Feedback:
        answers = Feedback.objects.visible_to(self.request.user).select_related("proposal")
        return get_object_or_404(answers, pk=self.kwargs["pk"])

    def act(self) -> str:
        self.feedback.settle(by=self.request.user, take_over="take_over" in self.request.POST)
        return _("The answer was noted.")

    def back(self) -> str:
        return reverse("proposal-detail", args=[self.feedback.proposal_id])


class ProposalBoard(ListPage):
    """The open proposals in columns by state, and what was decided in the last two weeks; one counsellor's, one vacancy's."""

    template_name = "employers/proposals/board.html"
    filterset = BoardFilter

    def queryset(self) -> Any:
        return shown_on_board(Proposal.objects.visible_to(self.request.user), timezone.now())

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        filters = self.filterset(request.GET, queryset=self.queryset(), request=request)
        board = arranged(filters.qs)
        kept = {name: value for name, value in request.GET.items() if name in filters.filters}
        return self.show(
            {
                "board": board,
                "filter": filters,
                "form": filters.form,
                "vacancy": self.vacancy(filters),
                "kept": urlencode(kept),
            }
        )

    def vacancy(self, filters: Any) -> Vacancy | None:
        number = filters.form.cleaned_data.get("vacancy")
        return Vacancy.objects.select_related("employer").filter(pk=int(number)).first() if number else None


class ProposalList(ListPage):
    template_name = "employers/proposals/list.html"
    filterset = ProposalFilter
    export_name = "vermittlungsvorschlaege"
    columns = (
        (gettext_lazy("Client number"), lambda proposal: proposal.client.number),
        (gettext_lazy("Client"), lambda proposal: proposal.client.name),
        (gettext_lazy("Vacancy"), lambda proposal: proposal.vacancy.title),
        (gettext_lazy("Employer"), lambda proposal: proposal.vacancy.employer),
        (gettext_lazy("Place"), lambda proposal: proposal.vacancy.place),
        (gettext_lazy("State"), lambda proposal: proposal.get_status_display()),
        (gettext_lazy("Reason"), lambda proposal: proposal.reason),
        (gettext_lazy("State since"), lambda proposal: proposal.changed_at),
        (gettext_lazy("Sent at"), lambda proposal: proposal.sent_at),
        (gettext_lazy("Notice"), lambda proposal: proposal.get_sent_with_display()),
        (gettext_lazy("Open questions"), lambda proposal: proposal.unknown_count),
        (gettext_lazy("Proposed by"), lambda proposal: proposal.by),
    )

    def queryset(self) -> Any:
        proposals = Proposal.objects.visible_to(self.request.user)
        return proposals.select_related("client", "vacancy__employer", "by").prefetch_related("integrations")
