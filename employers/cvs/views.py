from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.lib.pages import FormPage, Page, Verb, way_back
from employers.cvs.forms import CvForm
from employers.cvs.models import Cv


class CvPage(FormPage):
    """The client's CV: what is on record, and the place to choose a file."""

    template_name = "employers/cvs/page.html"

    @cached_property
    def client(self) -> Client:
        return get_object_or_404(Client.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("client-detail", args=[self.client.pk]))

    def form(self, data: Any = None) -> CvForm:
        return CvForm(self.client, data, self.request.FILES or None)

    def context(self) -> dict[str, Any]:
        cv = Cv.objects.filter(client=self.client).defer("content").select_related("uploaded_by").first()
        return {"client": self.client, "cv": cv, "next": self.next}

    def done(self, cv: Cv) -> HttpResponse:
        messages.success(self.request, _("CV stored."))
        return redirect(self.next)


class OfCv(Page):
    @cached_property
    def cv(self) -> Cv:
        client = get_object_or_404(Client.objects.visible_to(self.request.user), pk=self.kwargs["pk"])
        return get_object_or_404(Cv, client=client)


class CvFile(OfCv):
    """The file itself; that it was opened stands in the journal."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        cv = self.cv
        journal("read", cv, request.user, cv.client_id)
        return as_download(cv)


class CvRemove(OfCv, Verb):
    def act(self) -> str:
        self.cv.remove(by=self.request.user)
        return _("CV deleted.")

    def back(self) -> str:
        return reverse("client-cv", args=[self.kwargs["pk"]])


def as_download(cv: Cv) -> HttpResponse:
    """Never shown in the browser: what somebody uploaded does not run with our name."""
    answer = HttpResponse(bytes(cv.content), content_type=cv.content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{cv.neutral_name}"'
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
