from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_htmx.http import HttpResponseClientRedirect

from caseload.clients.models import Client
from caseload.lib.pages import FormPage, ListPage, way_back
from employers.proposals.filters import ProposalFilter
from employers.proposals.forms import ProposalForm, ProposeToClient, ProposeVacancy, StatusForm
from employers.proposals.models import MAX_OPEN_PROPOSALS, Proposal, Status, open_proposals_of
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


class ProposalStatus(FormPage):
    """In place below a row (htmx) or as a page of its own."""

    template_name = "employers/proposals/status.html"
    part_name = "employers/proposals/parts/status_form.html"

    @cached_property
    def proposal(self) -> Proposal:
        proposals = Proposal.objects.visible_to(self.request.user).select_related("client", "vacancy__employer")
        return get_object_or_404(proposals, pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> StatusForm:
        return StatusForm(self.proposal, data)

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("client-detail", args=[self.proposal.client_id]))

    def context(self) -> dict[str, Any]:
        return {"proposal": self.proposal, "next": self.next}

    def done(self, proposal: Proposal) -> HttpResponse:
        text = _("Proposal: %(state)s.") % {"state": proposal.get_status_display()}
        if proposal.status == Status.ACCEPTED:
            text += " " + _("Please record the integration now.")
        messages.success(self.request, text)
        return HttpResponseClientRedirect(self.next) if self.request.htmx else redirect(self.next)


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
        (gettext_lazy("Proposed by"), lambda proposal: proposal.by),
    )

    def queryset(self) -> Any:
        proposals = Proposal.objects.visible_to(self.request.user)
        return proposals.select_related("client", "vacancy__employer", "by").prefetch_related("integrations")
