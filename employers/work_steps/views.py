from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_htmx.http import HttpResponseClientRedirect

from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.lib.pages import FormPage, ListPage, Verb, way_back
from employers.proposals.models import Proposal
from employers.work_steps.filters import WorkStepFilter
from employers.work_steps.forms import ProlongForm, ResultForm, WorkStepForm
from employers.work_steps.models import Result, WorkStep


class WorkStepList(ListPage):
    template_name = "employers/work_steps/list.html"
    filterset = WorkStepFilter
    export_name = "schritte_im_betrieb"
    columns = (
        (gettext_lazy("Client"), lambda step: step.client.name),
        (gettext_lazy("Employer"), lambda step: step.employer),
        (gettext_lazy("Instrument"), lambda step: step.instrument.name),
        (gettext_lazy("Legal basis"), lambda step: step.instrument.legal_basis),
        (gettext_lazy("First day"), lambda step: step.starts_on),
        (gettext_lazy("Last day"), lambda step: step.ends_on),
        (gettext_lazy("Percent of the wage"), lambda step: step.percent),
        (gettext_lazy("Result"), lambda step: step.get_result_display()),
        (gettext_lazy("Cancelled on"), lambda step: step.cancelled_on),
        (gettext_lazy("Counsellor"), lambda step: step.by),
    )

    def queryset(self) -> Any:
        steps = WorkStep.objects.visible_to(self.request.user).with_work()
        return steps.select_related("client", "employer", "instrument", "by")

    def context(self) -> dict[str, Any]:
        return {"today": local_today()}


class WorkStepNew(FormPage):
    """A step for a client; ``?proposal=`` names the one it comes from, with its employer."""

    template_name = "employers/work_steps/new.html"

    @cached_property
    def client(self) -> Client:
        return get_object_or_404(Client.objects.visible_to(self.request.user).active(), pk=self.kwargs["pk"])

    @cached_property
    def proposal(self) -> Proposal | None:
        number = self.request.GET.get("proposal", "")
        if not number:
            return None
        if not (number.isascii() and number.isdigit() and len(number) < 10):
            raise Http404
        proposals = Proposal.objects.filter(client=self.client).select_related("client", "vacancy__employer")
        return get_object_or_404(proposals, pk=int(number))

    def form(self, data: Any = None) -> WorkStepForm:
        return WorkStepForm(self.client, self.proposal, data, initial={"starts_on": local_today()})

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if "find" in request.POST:  # the button "Search", where there is no JavaScript
            return self.answer(WorkStepForm(self.client, self.proposal, initial=request.POST.dict()))
        return super().post(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        return {"client": self.client, "proposal": self.proposal}

    def done(self, step: WorkStep) -> HttpResponse:
        messages.success(self.request, _("Step saved. Its result is asked for on Today once it is over."))
        if self.proposal:
            return redirect("proposal-detail", pk=self.proposal.pk)
        return redirect("client-detail", pk=self.client.pk)


class OfStep(FormPage):
    """A form about one step: in place below a row (htmx) or as a page of its own."""

    template_name = "employers/work_steps/page.html"
    part_name = "employers/work_steps/parts/form.html"

    @cached_property
    def step(self) -> WorkStep:
        steps = WorkStep.objects.visible_to(self.request.user).select_related("client", "employer", "instrument")
        return get_object_or_404(steps, pk=self.kwargs["pk"])

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("client-detail", args=[self.step.client_id]))

    def context(self) -> dict[str, Any]:
        return {"step": self.step, "next": self.next, "address": self.request.path, "heading": self.heading()}

    def heading(self) -> str:
        raise NotImplementedError

    def said(self) -> str:
        raise NotImplementedError

    def done(self, step: WorkStep) -> HttpResponse:
        messages.success(self.request, self.said())
        return HttpResponseClientRedirect(self.next) if self.request.htmx else redirect(self.next)


class WorkStepResult(OfStep):
    def form(self, data: Any = None) -> ResultForm:
        return ResultForm(self.step, data)

    def heading(self) -> str:
        return _("Result of the step")

    def said(self) -> str:
        text = _("Result saved: %(result)s.") % {"result": self.step.get_result_display()}
        return text + " " + _("Please record the integration now.") if self.step.result == Result.JOB else text


class WorkStepProlong(OfStep):
    def form(self, data: Any = None) -> ProlongForm:
        return ProlongForm(self.step, data)

    def heading(self) -> str:
        return _("Change the last day")

    def said(self) -> str:
        return _("Last day changed.")


class WorkStepCancel(Verb):
    @cached_property
    def step(self) -> WorkStep:
        return get_object_or_404(WorkStep.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    def act(self) -> str:
        self.step.cancel(by=self.request.user)
        return _("The step was cancelled.")

    def back(self) -> str:
        return reverse("client-detail", args=[self.step.client_id])
