"""Employers entered twice: found, merged, and parted again."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from caseload.lib.pages import FormPage, Page, Verb
from employers.companies.forms import (
    MergeForm,
)
from employers.companies.merging import EmployerMerge, duplicates
from employers.companies.models import Employer


class EmployerDuplicates(Page):
    """Employers that are probably entered twice, to be merged."""

    template_name = "employers/companies/duplicates.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.show({"pairs": duplicates()})


class EmployerMergePage(FormPage):
    """Another entry of the same employer is merged into this one; ``?employer=`` proposes which."""

    template_name = "employers/companies/merge.html"

    @cached_property
    def employer(self) -> Employer:
        return get_object_or_404(Employer.objects.known(), pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> MergeForm:
        return MergeForm(self.employer, data, initial={"employer": self.request.GET.get("employer", "")[:20]})

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if "find" in request.POST:  # the button "Search", where there is no JavaScript
            return self.answer(MergeForm(self.employer, initial=request.POST.dict()))
        return super().post(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        return {"employer": self.employer}

    def done(self, merge: EmployerMerge) -> HttpResponse:
        undo = f"{reverse('employer-merge-undo', args=[merge.pk])}"
        text = _("%(name)s was merged into this employer.") % {"name": merge.gone.name}
        messages.success(self.request, text, extra_tags=undo)
        return redirect("employer-detail", pk=merge.kept_id)


class EmployerMergeUndo(Verb):
    @cached_property
    def merge(self) -> EmployerMerge:
        return get_object_or_404(EmployerMerge, pk=self.kwargs["pk"])

    def act(self) -> str:
        self.merge.undo(by=self.request.user)
        return _("The merge was undone; both employers are there again.")

    def back(self) -> str:
        return reverse("employer-detail", args=[self.merge.kept_id])
