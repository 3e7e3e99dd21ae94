from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from caseload.clients.models import RIGHT_TO_LEFT, Client, MailLanguage
from caseload.clients.views import ClientFormPage
from caseload.lib.dates import LOCAL, local_today
from caseload.lib.pages import FormPage, ListPage, Page, Verb, way_back
from employers.fairs.filters import TalkFilter
from employers.fairs.forms import FillForm, TalkForm, TalkProposalForm
from employers.fairs.models import Table
from employers.fairs.talks import Outcome, Talk
from employers.vacancies.models import Vacancy

CHOICES_PER_PAGE = 25


class TalkList(ListPage):
    """Talks of the own clients, and all of the days the person runs."""

    template_name = "employers/fairs/talks.html"
    filterset = TalkFilter
    export_name = "gespraeche-arbeitgebertage"
    columns = (
        (gettext_lazy("Client number"), lambda talk: talk.client.number),
        (gettext_lazy("Client"), lambda talk: talk.client.name),
        (gettext_lazy("Employer"), lambda talk: talk.table.employer),
        (gettext_lazy("Vacancy"), lambda talk: talk.table.vacancy),
        (gettext_lazy("At"), lambda talk: talk.starts_at),
        (gettext_lazy("Outcome"), lambda talk: talk.get_outcome_display()),
        (gettext_lazy("Proposal"), lambda talk: talk.proposal and talk.proposal.get_status_display()),
    )

    def queryset(self) -> Any:
        talks = Talk.objects.visible_to(self.request.user).readable_by(self.request.user)
        talks = talks.select_related("client", "fair", "table__employer", "table__vacancy", "proposal")
        return talks.order_by("-starts_at", "table", "pk")

    def context(self) -> dict[str, Any]:
        return {"outcomes": Outcome.choices, "here": self.request.get_full_path()}


class Fill(FormPage):
    """Fill a table: a search among the own clients, one button a row. ``?slot=`` names a time; without, the next free one."""

    template_name = "employers/fairs/fill.html"

    @cached_property
    def table(self) -> Table:
        tables = Table.objects.filter(fair__day__gte=local_today())
        return get_object_or_404(tables.select_related("fair", "employer", "vacancy"), pk=self.kwargs["pk"])

    @property
    def slot(self) -> str:
        slot = self.request.GET.get("slot", "")
        return slot if slot.isascii() and slot.isdigit() and 1 <= int(slot[:9]) <= self.table.fair.slots else ""

    def form(self, data: Any = None) -> FillForm:
        return FillForm(self.table, self.request.user, data)

    def context(self) -> dict[str, Any]:
        words = self.request.GET.get("q", "").replace("\x00", "")[:100]
        clients = Client.objects.visible_to(self.request.user).active()
        clients = clients.exclude(pk__in=self.table.talks.values("client"))
        clients = (clients.matching(words) if words.strip() else clients).by_name()
        page = Paginator(clients, CHOICES_PER_PAGE).get_page(self.request.GET.get("page"))
        span = self.table.fair.span(int(self.slot)) if self.slot else None
        facts = {"table": self.table, "fair": self.table.fair, "slot": self.slot, "span": span}
        return {**facts, "words": words, "page": page, "rows": page.object_list}

    def done(self, talk: Talk) -> HttpResponse:
        messages.success(self.request, booked(talk), extra_tags=reverse("fair-talk-off", args=[talk.pk]))
        if self.slot:
            return redirect("fair-detail", pk=talk.fair_id)
        query = urlencode({"q": self.request.GET.get("q", "")})
        return redirect(f"{reverse('fair-fill', args=[self.table.pk])}?{query}")


class Assign(ClientFormPage):
    """From the client's page: a table, and the time or the next free one."""

    @cached_property
    def client(self) -> Client:
        clients = Client.objects.visible_to(self.request.user).active().select_related("state__counsellor")
        return get_object_or_404(clients, pk=self.kwargs["pk"])

    def heading(self) -> str:
        return _("%(name)s to an employer's table") % {"name": self.client.full_name}

    def button(self) -> str:
        return pgettext("to a table", "Assign")

    def form(self, data: Any = None) -> TalkForm:
        return TalkForm(self.client, data, initial={"table": self.request.GET.get("table", "")})

    def done(self, talk: Talk) -> HttpResponse:
        messages.success(self.request, booked(talk), extra_tags=reverse("fair-talk-off", args=[talk.pk]))
        return redirect(way_back(self.request, reverse("client-detail", args=[self.client.pk])))


def booked(talk: Talk) -> str:
    begin = talk.starts_at.astimezone(LOCAL)
    facts = {"name": talk.client.full_name, "table": talk.table, "at": f"{begin:%d.%m.%Y %H:%M}"}
    return _("%(name)s comes to table %(table)s, %(at)s.") % facts


class OfTalk:
    """The talk in the address: of the own clients, or of a day the person runs."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def talk(self) -> Talk:
        talks = Talk.objects.visible_to(self.request.user).readable_by(self.request.user)
        talks = talks.select_related("client", "fair__room", "fair__host", "table__employer", "table__vacancy")
        return get_object_or_404(talks, pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("fair-detail", args=[self.talk.fair_id])


class TalkOff(OfTalk, Verb):
    def act(self) -> str:
        text = _("%(name)s was taken off the table.") % {"name": self.talk.client.full_name}
        self.talk.take_off(by=self.request.user)
        return text


class TalkOutcome(OfTalk, Verb):
    """``outcome`` is the button that was pressed; empty takes the entry back."""

    def act(self) -> str:
        self.talk.close(self.request.POST.get("outcome", ""), by=self.request.user)
        if not self.talk.outcome:
            return _("The entry was taken back.")
        undo = reverse("fair-talk-outcome", args=[self.talk.pk])
        facts = {"name": self.talk.client.full_name, "outcome": self.talk.get_outcome_display()}
        messages.success(self.request, _("%(name)s: %(outcome)s.") % facts, extra_tags=undo)
        return ""


class TalkPropose(OfTalk, FormPage):
    """One click where the table has a vacancy; else which of the employer's. The client's file has to be open."""

    template_name = "employers/fairs/propose.html"

    @cached_property
    def talk(self) -> Talk:
        clients = Client.objects.visible_to(self.request.user)
        talks = Talk.objects.filter(client__in=clients).select_related("client", "fair", "table__employer")
        return get_object_or_404(talks, pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> TalkProposalForm:
        return TalkProposalForm(self.talk, data, initial={"vacancy": self.talk.table.vacancy_id})

    def context(self) -> dict[str, Any]:
        open_ones = Vacancy.objects.open().filter(employer=self.talk.table.employer_id)
        asked = self.request.POST.get("vacancy", "")
        return {
            "talk": self.talk,
            "asked": asked,
            "any": open_ones.exists(),
            "back": way_back(self.request, self.back()),
        }

    def done(self, proposal: Any) -> HttpResponse:
        messages.success(self.request, _("Vacancy proposed: %(state)s.") % {"state": proposal.get_status_display()})
        return redirect(way_back(self.request, self.back()))


class Slip(OfTalk, Page):
    """What the client takes along: all of his or her talks of that day, to be printed."""

    template_name = "employers/fairs/slip.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        talk = self.talk
        wanted = request.GET.get("language", talk.client.language)
        language = MailLanguage(wanted) if wanted in MailLanguage.values else MailLanguage.GERMAN
        mine = Talk.objects.filter(fair=talk.fair_id, client=talk.client_id).order_by("starts_at")
        return self.show(
            {
                "fair": talk.fair,
                "client": talk.client,
                "talks": list(mine.select_related("table__employer", "table__person", "table__vacancy")),
                "language": language,
                "languages": MailLanguage.choices,
                "right_to_left": language in RIGHT_TO_LEFT,
            }
        )
