from typing import Any

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.pages import ListPage, Page
from employers.matching.facts import profile_of
from employers.matching.filters import NEW_DAYS, ListingFilter, days_ago
from employers.matching.hits import (
    CLIENTS_SHOWN,
    VACANCIES_SHOWN,
    fitting_clients,
    fitting_vacancies,
    left_out,
)
from employers.matching.models import Listing
from employers.matching.rows import client_rows, vacancy_rows
from employers.proposals.models import Proposal
from employers.vacancies.models import Vacancy

LEFT_SHOWN = 10


class ClientMatches(Page):
    """The open vacancies that fit a client best, each with its reasons and one click to propose it."""

    template_name = "employers/matching/for_client.html"

    @cached_property
    def client(self) -> Client:
        clients = Client.objects.visible_to(self.request.user).select_related("profile")
        return get_object_or_404(clients.prefetch_related("target_occupations"), pk=self.kwargs["pk"])

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        hits = fitting_vacancies(self.client)
        proposed = Proposal.objects.filter(client=self.client, vacancy__in=[hit.row.pk for hit in hits]).open()
        done = set(proposed.values_list("vacancy", flat=True)) if hits else set()
        new = new_on_lists(Listing.objects.filter(client=self.client), "vacancy")
        return self.show(
            {
                "client": self.client,
                "profile": profile_of(self.client),
                "targets": list(self.client.target_occupations.all()),
                "hits": hits,
                "rows": vacancy_rows(hits, self.client, new, done, get_token(request)),
                "left_out": left_out(self.client),
                "limit": VACANCIES_SHOWN,
            }
        )


class VacancyMatches(Page):
    """The clients within the person's scope whom a vacancy fits best."""

    template_name = "employers/matching/for_vacancy.html"

    @cached_property
    def vacancy(self) -> Vacancy:
        vacancies = Vacancy.objects.select_related("employer").prefetch_related("requirements")
        return get_object_or_404(vacancies, pk=self.kwargs["pk"])

    @property
    def listings(self) -> Any:
        return Listing.objects.visible_to(self.request.user).filter(vacancy=self.vacancy)

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        hits = fitting_clients(self.vacancy, request.user) if self.vacancy.is_open else []
        proposed = Proposal.objects.filter(vacancy=self.vacancy, client__in=[hit.row.pk for hit in hits]).open()
        done = set(proposed.values_list("client", flat=True)) if hits else set()
        new = new_on_lists(self.listings, "client")
        return self.show(
            {
                "vacancy": self.vacancy,
                "hits": hits,
                "rows": client_rows(hits, self.vacancy, request.user, new, done, get_token(request)),
                "left": list(self.listings.left_since(days_ago(NEW_DAYS)).select_related("client")[:LEFT_SHOWN]),
                "limit": CLIENTS_SHOWN,
            }
        )


class ListingList(ListPage):
    """Who came onto a vacancy's list and who left it: the events of the sweep, the newest first."""

    template_name = "employers/matching/news.html"
    filterset = ListingFilter
    export_name = "passende-stellen"
    columns = (
        (_("Client number"), lambda listing: listing.client.number),
        (_("Client"), lambda listing: listing.client.name),
        (_("Vacancy"), lambda listing: listing.vacancy.title),
        (_("Employer"), lambda listing: listing.vacancy.employer),
        (_("Came onto the list"), lambda listing: listing.entered_at),
        (_("Left the list"), lambda listing: listing.left_at),
    )

    def queryset(self) -> Any:
        return Listing.objects.visible_to(self.request.user).select_related("client", "vacancy__employer")


def new_on_lists(listings: Any, side: str) -> set[int]:
    """The vacancies or clients (``side``) that came onto these lists within the last days and still stand there."""
    return set(listings.entered_since(days_ago(NEW_DAYS)).order_by().values_list(side, flat=True))
