from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.appointments.models import Appointment
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.clients.views import ClientFormPage
from caseload.lib.dates import local_today
from caseload.lib.pages import FormPage, ListPage, Page, Verb, way_back
from caseload.summons.filters import SummonsFilter
from caseload.summons.forms import (
    HearingForm,
    OfSummons,
    OutcomeForm,
    ProofForm,
    SendForm,
    SummonsForm,
    WithdrawForm,
)
from caseload.summons.legal import LegalState
from caseload.summons.models import Summons
from caseload.summons.paper import address_of, letter_of
from caseload.summons.words import concern, counted, days_left, state_of


class SummonsList(ListPage):
    """All summonses within the person's scope, worst first."""

    template_name = "caseload/summons/list.html"
    filterset = SummonsFilter
    export_name = "meldeaufforderungen"
    columns = (
        (gettext_lazy("Client number"), lambda row: row.client.number),
        (gettext_lazy("Last name"), lambda row: row.client.last_name),
        (gettext_lazy("First name"), lambda row: row.client.first_name),
        (gettext_lazy("Day and time"), lambda row: row.starts_at),
        (gettext_lazy("Purpose"), lambda row: row.get_purpose_display()),
        (gettext_lazy("Form of dispatch"), lambda row: row.get_sent_how_display()),
        (gettext_lazy("Sent on"), lambda row: row.sent_on),
        (gettext_lazy("Known on"), lambda row: row.known_by),
        (gettext_lazy("State"), state_of),
        (gettext_lazy("Time limit"), lambda row: row.establish_by),
    )

    def queryset(self) -> Any:
        rows = Summons.objects.visible_to(self.request.user)
        return rows.select_related("client", "appointment", "hearing").worst_first(timezone.now())

    def show(self, context: dict[str, Any], status: int = 200) -> HttpResponse:
        now = timezone.now()
        rows = [(row, concern(row, now), state_of(row)) for row in context["page"].object_list]
        return super().show({**context, "rows": rows}, status)


class SummonsNew(ClientFormPage):
    """Draw up a summons: the voluntary appointment stands beside it as the other way."""

    template_name = "caseload/summons/new.html"

    @cached_property
    def client(self) -> Client:
        clients = Client.objects.visible_to(self.request.user).select_related("state__counsellor__team")
        return get_object_or_404(clients, pk=self.kwargs["pk"])

    def heading(self) -> str:
        return _("Summon %(name)s") % {"name": self.client.full_name}

    def form(self, data: Any = None) -> SummonsForm:
        return SummonsForm(self.client, self.request.user, data, initial={"token": uuid4()})

    def done(self, summons: Summons) -> HttpResponse:
        messages.success(self.request, _("The summons is drawn up. Print it, and record that it was sent."))
        return redirect("summons-detail", pk=summons.pk)


class OneSummons:
    """One summons, fetched through the scope of its client."""

    request: HttpRequest
    kwargs: dict[str, Any]

    @cached_property
    def summons(self) -> Summons:
        rows = Summons.objects.visible_to(self.request.user).select_related(
            "client__state", "counsellor__team", "appointment", "hearing", "sent_by", "issued_by"
        )
        found: Summons = get_object_or_404(rows, pk=self.kwargs["pk"])
        return found

    def back(self) -> str:
        return reverse("summons-detail", args=[self.summons.pk])


class SummonsDetail(OneSummons, Page):
    """The facts, what they count as in the law of their day, and what can be done next."""

    template_name = "caseload/summons/detail.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        summons, now = self.summons, timezone.now()
        journal("read", summons, request.user, summons.client_id)
        law = LegalState.objects.on(summons.due_day)
        until = max(now, summons.missed_at)
        return self.show(
            {
                "summons": summons,
                "client": summons.client,
                "law": law,
                "state": state_of(summons),
                "concern": concern(summons, now),
                "counted": counted(Summons.objects.record_of(summons.client, law, until), law),
                "limit_days": days_left(summons.establish_by, local_today()) if summons.establish_by else None,
                "address": bool(address_of(summons.client)),
                "may_undo": _may_undo(summons, now),
                "back": way_back(request, reverse("client-detail", args=[summons.client_id])),
            }
        )


class SummonsOfAppointment(Page):
    """From an appointment to the summons behind it."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        visits = Appointment.objects.visible_to(request.user).filter(summons__isnull=False).select_related("summons")
        summons = get_object_or_404(visits, pk=self.kwargs["pk"]).summons
        after = way_back(request, "")
        address = reverse("summons-detail", args=[summons.pk])
        return redirect(f"{address}?{urlencode({'next': after})}" if after else address)


def _may_undo(summons: Summons, now: Any) -> bool:
    visit = summons.appointment
    fresh = summons.outcome_at is not None and visit is not None and summons.outcome_at > now - visit.UNDO_FOR
    return fresh and summons.outcome != "withdrawn"


class SummonsFile(OneSummons, Page):
    """The letter as PDF: as it left, or as it would leave today."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        summons = self.summons
        journal("read", summons, request.user, summons.client_id)
        if summons.is_sent:
            pdf = bytes(summons.letter.pdf)
        else:
            pdf = letter_of(summons, LegalState.objects.on(local_today()), local_today())
        answer = HttpResponse(pdf, content_type="application/pdf")
        answer.headers["Content-Disposition"] = 'inline; filename="meldeaufforderung.pdf"'
        answer.headers["Cache-Control"] = "no-store"
        return answer


class SummonsFormPage(OneSummons, FormPage):
    """A form about one summons; afterwards back to it."""

    template_name = "caseload/summons/form.html"
    form_class: type[OfSummons]
    heading: Any = ""
    verb: Any = ""
    said: Any = ""

    def initial(self) -> dict[str, Any]:
        return {}

    def form(self, data: Any = None) -> OfSummons:
        return self.form_class(self.summons, data, initial=self.initial())

    def closed(self) -> str:
        """Why there is nothing to fill in (any more); empty where there is."""
        return ""

    def context(self) -> dict[str, Any]:
        return {
            "summons": self.summons,
            "heading": self.heading,
            "verb": self.verb,
            "back": self.back(),
            "closed": self.closed(),
        }

    def done(self, summons: Summons) -> HttpResponse:
        messages.success(self.request, self.said)
        return redirect(self.back())


class SummonsSend(SummonsFormPage):
    form_class = SendForm
    heading = gettext_lazy("Record as sent")
    verb = gettext_lazy("Record as sent")
    said = gettext_lazy("The summons is on record as sent; the letter is kept as it left.")

    def closed(self) -> str:
        return "" if not self.summons.is_sent and not self.summons.outcome else _("This summons was sent already.")


class SummonsProof(SummonsFormPage):
    form_class = ProofForm
    heading = gettext_lazy("Proof of receipt")
    verb = gettext_lazy("Save")
    said = gettext_lazy("Saved.")

    def initial(self) -> dict[str, Any]:
        known = self.summons.known_by if self.summons.is_proved else None
        return {"received_on": known, "proof": self.summons.proof, "returned_on": self.summons.returned_on}

    def closed(self) -> str:
        return "" if self.summons.is_sent else _("The summons has not been sent yet.")


class SummonsOutcome(SummonsFormPage):
    form_class = OutcomeForm
    heading = gettext_lazy("Outcome of the summons")
    verb = gettext_lazy("Save outcome")
    said = gettext_lazy("Outcome recorded.")

    def closed(self) -> str:
        if not self.summons.is_open:
            return _("The outcome is recorded: %(state)s.") % {"state": state_of(self.summons)}
        if not self.summons.is_sent:
            return _("The summons has not been sent yet.")
        if not self.summons.may_have_outcome:
            return _("The day of the summons has not come yet; an outcome can be recorded afterwards.")
        return ""


class SummonsHearing(SummonsFormPage):
    form_class = HearingForm
    heading = gettext_lazy("Hearing")
    verb = gettext_lazy("Save")
    said = gettext_lazy("Saved.")

    def initial(self) -> dict[str, Any]:
        hearing = getattr(self.summons, "hearing", None)
        names = ("due_on", "personal_offered_on", "how", "words")
        return {name: getattr(hearing, name) for name in names} if hearing else {}

    def closed(self) -> str:
        open_ = self.summons.reason_state == "open"
        return "" if open_ else _("There is nothing to be heard about this summons (any more).")


class SummonsWithdraw(SummonsFormPage):
    form_class = WithdrawForm
    heading = gettext_lazy("Withdraw the summons")
    verb = gettext_lazy("Withdraw")
    said = gettext_lazy("The summons is withdrawn and no longer counts. If it was sent, please tell the client.")

    def closed(self) -> str:
        return "" if self.summons.is_open else _("This summons is closed already.")


class SummonsTravel(OneSummons, Verb):
    def act(self) -> str:
        self.summons.ask_travel_costs(by=self.request.user)
        return _("Noted that travel costs are asked for; the responsible unit decides about them.")


class SummonsUndoOutcome(OneSummons, Verb):
    def act(self) -> str:
        self.summons.undo_outcome(by=self.request.user)
        return _("The outcome was taken back.")
