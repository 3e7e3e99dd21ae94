from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.clients.models import Client
from caseload.clients.profile import Profile
from caseload.lib.pages import FormPage, ListPage, Verb
from caseload.lib.text import clean_line
from employers.acquisition.filters import LeadFilter
from employers.acquisition.forms import LeadForm
from employers.acquisition.models import FUNNEL, AcquisitionLead, Stage
from employers.acquisition.worth_asking import who_had_such_work
from employers.companies.in_address import client_in
from employers.companies.models import Employer
from employers.vacancies.models import Vacancy
from employers.vacancies.views import VacancyNew


class LeadList(ListPage):
    """Vacancies being acquired for clients, with the funnel; each of its numbers opens its list."""

    template_name = "employers/acquisition/list.html"
    filterset = LeadFilter
    export_name = "stellenakquise"
    columns = (
        (gettext_lazy("Client"), lambda lead: lead.client.name),
        (gettext_lazy("Employer"), lambda lead: lead.employer),
        (gettext_lazy("As what"), lambda lead: lead.wanted),
        (gettext_lazy("Stage"), lambda lead: Stage(lead.stage).label),
        (gettext_lazy("Vacancy"), lambda lead: lead.vacancy),
        (gettext_lazy("Counsellor"), lambda lead: lead.by),
        (gettext_lazy("Since"), lambda lead: lead.created_at),
    )

    def queryset(self) -> Any:
        leads = AcquisitionLead.objects.visible_to(self.request.user).with_stage()
        return leads.select_related("client", "employer", "vacancy", "by")

    def context(self) -> dict[str, Any]:
        mine = AcquisitionLead.objects.visible_to(self.request.user)
        counts = LeadFilter(self.request.GET, queryset=mine, request=self.request).before_the_stage().counts()
        return {"counts": [(stage, stage.label, counts[stage]) for stage in Stage], "funnel": funnel(counts)}


class LeadNew(FormPage):
    """From the client's page: which employer is asked for this person. The call comes next."""

    template_name = "employers/acquisition/new.html"

    @cached_property
    def client(self) -> Client:
        return get_object_or_404(Client.objects.visible_to(self.request.user).active(), pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> LeadForm:
        wanted = clean_line(self.request.GET.get("wanted", "")) or self.client.target_occupation
        return LeadForm(self.client, data, initial={"wanted": wanted[:120]})

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if "find" in request.POST:  # the button "Search", where there is no JavaScript
            return self.answer(LeadForm(self.client, initial=request.POST.dict()))
        return super().post(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        leads = AcquisitionLead.objects.filter(client=self.client).with_stage().select_related("employer", "vacancy")
        groups = sorted({target.code[:3] for target in self.client.target_occupations.all()})
        home = Profile.objects.filter(client=self.client, north__isnull=False).first()
        reach = home.mobility.reach_m if home else 0
        return {
            "client": self.client, "leads": leads[:50], "clients": [self.client],
            "worth_asking": who_had_such_work(groups, home and (home.north, home.east), reach),
        }  # fmt: skip

    def done(self, lead: AcquisitionLead) -> HttpResponse:
        messages.success(self.request, _("Noted. Now call %(name)s.") % {"name": lead.employer.name})
        query = urlencode({"client": lead.client_id, "next": reverse("lead-new", args=[lead.client_id])})
        return redirect(f"{reverse('employer-contact-log', args=[lead.employer_id])}?{query}")


class LeadNote(LeadNew):
    """One click from a list of employers: for whom stands in the form beside the button."""

    http_method_names = ["post"]

    @cached_property
    def client(self) -> Client:
        return client_in(self.request.POST.get("client", ""), self.request.user)


class OfLead:
    """The lead in the address, open and within the person's scope."""

    @cached_property
    def lead(self) -> AcquisitionLead:
        leads = AcquisitionLead.objects.visible_to(self.request.user).select_related("client", "employer")
        return get_object_or_404(leads, pk=self.kwargs["pk"])


class LeadVacancy(OfLead, VacancyNew):
    """The employer has work: taken down for the client, and the lead is won."""

    @property
    def client(self) -> Client:
        return self.lead.client

    @property
    def employer(self) -> Employer:
        return self.lead.employer

    def first_words(self) -> dict[str, Any]:
        return {**super().first_words(), "title": self.lead.wanted}

    def done(self, vacancy: Vacancy) -> HttpResponse:
        if self.lead.vacancy_id is None and self.lead.ended_at is None:
            self.lead.win(vacancy, by=self.request.user)
        return super().done(vacancy)


class LeadEnd(OfLead, Verb):
    def act(self) -> str:
        self.lead.give_up(by=self.request.user)
        return _("The lead was given up.")

    def back(self) -> str:
        return reverse("lead-new", args=[self.lead.client_id])


def funnel(counts: dict[str, int]) -> list[tuple[str, int]]:
    """How many came at least that far. Of those given up nobody knows how far they came: they count as leads."""
    came = {stage: sum(counts[later] for later in FUNNEL[place:]) for place, stage in enumerate(FUNNEL)}
    came[Stage.LEAD] += counts[Stage.ENDED]
    return [(str(stage.label), came[stage]) for stage in FUNNEL]
