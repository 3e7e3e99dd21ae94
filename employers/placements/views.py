from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.clients.models import Client
from caseload.lib.pages import FormPage, ListPage, way_back
from employers.placements.filters import IntegrationFilter
from employers.placements.forms import EndForm, IntegrationForm, leading_to_work, prefilled
from employers.placements.models import Integration
from employers.proposals.models import Proposal


class IntegrationNew(FormPage):
    """Record that the client found work; ``?proposal=`` fills in what its vacancy says."""

    template_name = "employers/placements/form.html"

    @cached_property
    def client(self) -> Client:
        # Also after the end of care: that work was found is often learnt later.
        return get_object_or_404(Client.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    @cached_property
    def proposal(self) -> Proposal | None:
        number = self.request.GET.get("proposal", "")
        if not number:
            return None
        if not number.isascii() or not number.isdigit():
            raise Http404
        return get_object_or_404(leading_to_work(self.client), pk=int(number))

    def form(self, data: Any = None, **initial: Any) -> IntegrationForm:
        known = prefilled(self.proposal) if self.proposal and data is None else {}
        return IntegrationForm(self.client, data, initial={**known, **initial})

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if "find" in request.POST:  # the button "Search" of the employer's name, where there is no JavaScript
            return self.answer(self.form(**request.POST.dict()))
        return super().post(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        return {"client": self.client, "back": reverse("client-detail", args=[self.client.pk])}

    def done(self, integration: Integration) -> HttpResponse:
        messages.success(self.request, _("Integration recorded: %(kind)s.") % {"kind": integration.get_kind_display()})
        return redirect("client-detail", pk=self.client.pk)


class IntegrationEnd(FormPage):
    template_name = "employers/placements/end.html"

    @cached_property
    def integration(self) -> Integration:
        integrations = Integration.objects.visible_to(self.request.user).select_related("client", "employer")
        return get_object_or_404(integrations, pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> EndForm:
        return EndForm(self.integration, data)

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("client-detail", args=[self.integration.client_id]))

    def context(self) -> dict[str, Any]:
        return {"integration": self.integration, "next": self.next}

    def done(self, integration: Integration) -> HttpResponse:
        messages.success(self.request, _("End of the work recorded."))
        return redirect(self.next)


class IntegrationList(ListPage):
    template_name = "employers/placements/list.html"
    filterset = IntegrationFilter
    export_name = "integrationen"
    columns = (
        (gettext_lazy("Client number"), lambda integration: integration.client.number),
        (gettext_lazy("Client"), lambda integration: integration.client.name),
        (gettext_lazy("Employer"), lambda integration: integration.employer),
        (gettext_lazy("Kind"), lambda integration: integration.get_kind_display()),
        (gettext_lazy("Insured"), lambda integration: _("yes") if integration.is_insured else _("no")),
        (gettext_lazy("Occupation"), lambda integration: integration.occupation),
        (gettext_lazy("First day"), lambda integration: integration.started_on),
        (gettext_lazy("Limited until"), lambda integration: integration.limited_until),
        (gettext_lazy("Last day"), lambda integration: integration.ended_on),
        (gettext_lazy("Reason for the end"), lambda integration: integration.get_end_reason_display()),
        (gettext_lazy("Hours a week"), lambda integration: integration.hours),
        (gettext_lazy("Gross wage a month"), lambda integration: integration.gross_wage),
    )

    def queryset(self) -> Any:
        return Integration.objects.visible_to(self.request.user).select_related("client", "employer")
