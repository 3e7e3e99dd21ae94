"""The log of contacts: written in two clicks, taken back, its steps done, and read over all employers."""

from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_htmx.http import HttpResponseClientRedirect

from caseload.clients.models import Client
from caseload.lib.pages import FormPage, ListPage, Verb, way_back
from employers.companies.contacts import EmployerContact
from employers.companies.filters import EmployerContactFilter
from employers.companies.forms import (
    EmployerContactForm,
)
from employers.companies.in_address import client_in_address, number_in
from employers.companies.models import Employer


class EmployerContactLog(FormPage):
    """In place under a row or heading (htmx), or as a page of its own; the defaults make it two clicks."""

    template_name = "employers/companies/log.html"
    part_name = "employers/companies/parts/in_place.html"

    @cached_property
    def employer(self) -> Employer:
        return get_object_or_404(Employer, pk=self.kwargs["pk"])

    @cached_property
    def client(self) -> Client | None:
        """For whom the employer is asked (``?client=``); a client outside the scope is none that exists."""
        return client_in_address(self.request)

    def form(self, data: Any = None) -> EmployerContactForm:
        return EmployerContactForm(self.employer, self.client, data, initial={"token": uuid4()})

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("employer-detail", args=[self.employer.pk]))

    def context(self) -> dict[str, Any]:
        crowd = EmployerContact.objects.crowd_at(self.employer, self.request.user, timezone.now())
        return {"employer": self.employer, "client": self.client, "next": self.next, "crowd": crowd}

    def done(self, contact: EmployerContact) -> HttpResponse:
        undo = f"{reverse('employer-contact-undo', args=[contact.pk])}?{urlencode({'next': self.next})}"
        text = _("Contact with %(name)s saved.") if contact.reached else _("Attempt to reach %(name)s saved.")
        messages.success(self.request, text % {"name": self.employer.name}, extra_tags=undo)
        if not getattr(self.request, "htmx", False):
            return redirect(self.next)
        if urlsplit(self.next).path != reverse("employer-list"):
            return HttpResponseClientRedirect(self.next)  # the whole page tells of the contact: load it anew
        last = EmployerContact.objects.filter(employer=self.employer).select_related("by").first()
        return render(self.request, "employers/companies/parts/logged.html", {"last": last})


class ContactVerb(Verb):
    """A verb of one entry of the log; whose words the person may not read is not there for them."""

    @cached_property
    def contact(self) -> EmployerContact:
        entries = EmployerContact.objects.readable_by(self.request.user)
        return get_object_or_404(entries, pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("employer-detail", args=[self.contact.employer_id])


class EmployerContactUndo(ContactVerb):
    def act(self) -> str:
        self.contact.undo(by=self.request.user)
        return _("The entry was taken back.")


class EmployerStepDone(ContactVerb):
    def act(self) -> str:
        self.contact.complete_step(by=self.request.user)
        return _("The step was marked as done.")


class EmployerContactList(ListPage):
    """The log over all employers. Everybody sees that and with what result; words about a client only within scope."""

    template_name = "employers/companies/contacts.html"
    filterset = EmployerContactFilter
    export_name = "arbeitgeberkontakte"
    columns = (
        (gettext_lazy("At"), lambda contact: contact.at),
        (gettext_lazy("Employer"), lambda contact: contact.employer),
        (gettext_lazy("With"), lambda contact: contact.person),
        (gettext_lazy("Channel"), lambda contact: contact.get_channel_display()),
        (gettext_lazy("Reached?"), lambda contact: _("reached") if contact.reached else _("not reached")),
        (gettext_lazy("Result"), lambda contact: contact.get_result_display()),
        (gettext_lazy("Counsellor"), lambda contact: contact.by),
        (gettext_lazy("For client"), lambda contact: contact.client.name if contact.client else None),
        (gettext_lazy("Note"), lambda contact: contact.note if contact.readable else None),
        (gettext_lazy("Next step"), lambda contact: contact.next_step if contact.readable else None),
        (gettext_lazy("by"), lambda contact: contact.next_step_on if contact.readable else None),
    )

    def queryset(self) -> Any:
        return EmployerContact.objects.shown_to(self.request.user).select_related("employer", "by", "person")

    def context(self) -> dict[str, Any]:
        number = number_in(self.request, "employer")
        return {"employer": Employer.objects.filter(pk=number).first() if number else None}
