from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from caseload.clients.models import Client
from caseload.contacts.forms import ContactForm
from caseload.contacts.models import Contact, NextStep
from caseload.lib.pages import FormPage, Verb, way_back


class ContactLog(FormPage):
    """In place under a row (htmx) or as a page of its own; the defaults make it two clicks."""

    template_name = "caseload/contacts/log.html"
    part_name = "caseload/contacts/parts/form.html"

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.client = None

    def form(self, data: Any = None) -> ContactForm:
        clients = Client.objects.visible_to(self.request.user).active().select_related("state")
        self.client = get_object_or_404(clients, pk=self.kwargs["pk"])
        initial = {"token": uuid4()}
        if self.request.GET.get("reached") == "0":
            initial["reached"] = "0"
        return ContactForm(self.client, data, initial=initial, prefix=None)

    def context(self) -> dict[str, Any]:
        fallback = reverse("client-detail", args=[self.kwargs["pk"]])
        return {"client": self.client, "next": way_back(self.request, fallback)}

    def done(self, contact: Contact) -> HttpResponse:
        if self.request.htmx:
            client = Client.objects.select_related("state").get(pk=contact.client_id)
            return render(self.request, "caseload/contacts/parts/logged.html", {"client": client, "contact": contact})
        from_page = way_back(self.request, reverse("client-detail", args=[contact.client_id]))
        return redirect(from_page)


class ContactUndo(Verb):
    def act(self) -> str:
        contact = get_object_or_404(Contact.objects.visible_to(self.request.user), pk=self.kwargs["pk"])
        contact.undo(by=self.request.user)
        return _("The entry was taken back.")


class NextStepDone(Verb):
    def act(self) -> str:
        step = get_object_or_404(NextStep.objects.visible_to(self.request.user).open(), pk=self.kwargs["pk"])
        step.complete(by=self.request.user)
        return _("The step was marked as done.")
