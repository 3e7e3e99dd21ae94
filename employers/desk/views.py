from typing import Any

from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.pages import ListPage, Page
from employers.companies.models import Employer
from employers.desk.filters import EmployerFilter
from employers.desk.overview import dossier, proposal_file, with_facts
from employers.matching.facts import profile_of
from employers.matching.score import FITS, MISSES, Asked, verdict
from employers.proposals.check import Answer
from employers.proposals.models import Proposal
from employers.proposals.views import ProposalCheck
from employers.vacancies.models import Vacancy


class EmployerList(ListPage):
    template_name = "employers/desk/employers.html"
    filterset = EmployerFilter
    export_name = "arbeitgeber"
    columns = (
        (_("Name"), lambda employer: employer.name),
        (_("Establishment number"), lambda employer: employer.establishment_number),
        (_("Branch"), lambda employer: employer.branch),
        (_("Street and number"), lambda employer: employer.street),
        (_("Postcode"), lambda employer: employer.postcode),
        (_("Place"), lambda employer: employer.place),
        (_("Telephone"), lambda employer: employer.phone),
        (_("E-mail"), lambda employer: employer.email),
        (_("Contact person"), lambda employer: employer.person_name),
        (_("Telephone of the contact person"), lambda employer: employer.person_phone),
        (_("Last contact"), lambda employer: employer.last_contact_at),
        (_("Last contact by"), lambda employer: employer.last_contact_by),
        (_("Open vacancies"), lambda employer: employer.open_vacancies),
        (_("Closed on"), lambda employer: employer.closed_on),
    )

    def queryset(self) -> Any:
        return with_facts(Employer.objects.known()).by_name()


class EmployerPage(Page):
    """One employer: who to call, what was said, what is open, what came of it. Clients only within the scope."""

    template_name = "employers/desk/employer.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        employer = get_object_or_404(Employer, pk=self.kwargs["pk"])
        if employer.merged_into_id:
            return redirect("employer-detail", pk=employer.merged_into_id)
        return self.show({"employer": employer, "known": dossier(employer, request.user)})


class VacancyPage(Page):
    """One vacancy with its proposals. ``?client=`` (who it was taken down for) offers the proposal in one click."""

    template_name = "employers/desk/vacancy.html"

    @cached_property
    def vacancy(self) -> Vacancy:
        return get_object_or_404(
            Vacancy.objects.select_related("employer", "person", "site", "taken_by", "parent"), pk=self.kwargs["pk"]
        )

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        mine = Proposal.objects.visible_to(request.user).filter(vacancy=self.vacancy)
        proposals = list(mine.select_related("client", "by").prefetch_related("integrations")[:100])
        return self.show(
            {
                "vacancy": self.vacancy,
                "requirements": list(self.vacancy.requirements.all()),
                "bundles": list(self.vacancy.bundles.all()),
                "proposals": proposals,
                "client": self.client(proposals),
            }
        )

    def client(self, proposals: list[Proposal]) -> Client | None:
        """The client to propose to; none where it is malformed, outside the scope, or proposed already."""
        number = self.request.GET.get("client", "")
        if not number.isascii() or not number.isdigit():
            return None
        if any(proposal.is_open and proposal.client_id == int(number) for proposal in proposals):
            return None
        return Client.objects.visible_to(self.request.user).active().filter(pk=int(number)).first()


class ProposalPage(Page):
    """One proposal: how it stands and came there, the check, what both sides say, what is to be done next."""

    template_name = "employers/desk/proposal.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        mine = Proposal.objects.visible_to(request.user)
        rows = mine.select_related("client", "vacancy__employer", "vacancy__person", "by", "checked_by")
        proposal = get_object_or_404(rows.prefetch_related("integrations"), pk=self.kwargs["pk"])
        return self.show({"proposal": proposal, "known": proposal_file(proposal)})


class ProposalCheckPage(ProposalCheck):
    """The check, with what the client's profile says about the must criteria already chosen."""

    def known(self) -> dict[int, str]:
        profile = profile_of(self.proposal.client)
        if profile is None:
            return {}
        musts = [one for one in self.proposal.vacancy.requirements.all() if one.must]
        verdicts = {one.pk: verdict(profile.abilities_line, Asked(one.kind, one.code, one.level)) for one in musts}
        words = {FITS: Answer.YES, MISSES: Answer.NO}
        return {pk: words[said].value for pk, said in verdicts.items() if said in words}
