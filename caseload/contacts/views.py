from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget

from caseload.clients.models import Client
from caseload.contacts.forms import ContactForm
from caseload.contacts.models import Contact, NextStep
from caseload.lib.pages import FormPage, Verb, way_back


class ContactLog(FormPage):
    """In place under a row (htmx) or as a page of its own; the defaults make it two clicks."""

    template_name = "caseload/contacts/log.html"
    part_name = "caseload/contacts/parts/in_place.html"

    @cached_property
    def client(self) -> Client:
        clients = Client.objects.visible_to(self.request.user).active().select_related("state")
        return get_object_or_404(clients, pk=self.kwargs["pk"])

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("client-detail", args=[self.client.pk]))

    def form(self, data: Any = None) -> ContactForm:
        return ContactForm(self.client, data, initial={"token": uuid4()})

    def context(self) -> dict[str, Any]:
        return {"client": self.client, "next": self.next}

    def done(self, contact: Contact) -> HttpResponse:
        undo = reverse("contact-undo", args=[contact.pk])
        text = _("Contact with %(name)s saved.") if contact.reached else _("Attempt to reach %(name)s saved.")
        messages.success(self.request, text % {"name": self.client.full_name}, extra_tags=undo)
        if not self.request.htmx:
            return redirect(self.next)
        if urlsplit(self.next).path == reverse("client-detail", args=[self.client.pk]):
            return HttpResponseClientRedirect(self.next)  # the whole page tells of the contact: load it anew
        on_today = urlsplit(self.next).path == "/"
        context = {"client": self.client, "keeps_row": not on_today}
        answer = render(self.request, "caseload/contacts/parts/logged.html", context)
        # On Today the row leaves: what it asked for is done.
        return reswap(retarget(answer, f"#row-{self.client.pk}"), "outerHTML") if on_today else answer


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
