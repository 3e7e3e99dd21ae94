from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_htmx.http import HttpResponseClientRedirect

from caseload.clients.models import Client
from caseload.lib.pages import FormPage, ListPage, Page, Verb, way_back
from caseload.lib.postcodes import as_postcode
from caseload.lib.text import clean_line
from employers.companies.contacts import EmployerContact
from employers.companies.filters import EmployerContactFilter
from employers.companies.forms import (
    ContactPersonForm,
    EmployerContactForm,
    EmployerForm,
    EmployerPick,
    MergeForm,
    SiteForm,
)
from employers.companies.merging import EmployerMerge, duplicates
from employers.companies.models import ContactPerson, Employer, Site


class EmployerNew(FormPage):
    template_name = "employers/companies/form.html"

    def form(self, data: Any = None) -> EmployerForm:
        return EmployerForm(data, initial={"name": self.request.GET.get("name", "")[:200]})

    def context(self) -> dict[str, Any]:
        return {"heading": _("New employer"), "button": _("Create employer"), "back": reverse("employer-list")}

    def done(self, employer: Employer) -> HttpResponse:
        messages.success(self.request, _("Employer created."))
        return redirect("employer-detail", pk=employer.pk)


class OfEmployer(FormPage):
    """A form about one employer; afterwards back to the employer's page. Employers are common to all colleagues."""

    template_name = "employers/companies/form.html"
    button = gettext_lazy("Save")

    @cached_property
    def employer(self) -> Employer:
        return get_object_or_404(Employer, pk=self.kwargs["pk"])

    def heading(self) -> str:
        raise NotImplementedError

    def said(self) -> str:
        """What happened, in the past tense."""
        raise NotImplementedError

    def context(self) -> dict[str, Any]:
        page = reverse("employer-detail", args=[self.employer.pk])
        return {"employer": self.employer, "heading": self.heading(), "button": self.button, "back": page}

    def done(self, result: Any) -> HttpResponse:
        messages.success(self.request, self.said())
        return redirect("employer-detail", pk=self.employer.pk)


class EmployerEdit(OfEmployer):
    def form(self, data: Any = None) -> EmployerForm:
        return EmployerForm(data, instance=self.employer)

    def heading(self) -> str:
        return _("Change %(name)s") % {"name": Employer.objects.get(pk=self.employer.pk).name}

    def said(self) -> str:
        return _("Employer changed.")


class SiteNew(OfEmployer):
    def form(self, data: Any = None) -> SiteForm:
        return SiteForm(data, instance=Site(employer=self.employer))

    def heading(self) -> str:
        return _("New site of %(name)s") % {"name": self.employer.name}

    def said(self) -> str:
        return _("Site added.")


class SiteEdit(OfEmployer):
    @cached_property
    def site(self) -> Site:
        return get_object_or_404(Site.objects.select_related("employer"), pk=self.kwargs["pk"])

    @cached_property
    def employer(self) -> Employer:
        return self.site.employer

    def form(self, data: Any = None) -> SiteForm:
        return SiteForm(data, instance=self.site)

    def heading(self) -> str:
        return _("Change site of %(name)s") % {"name": self.employer.name}

    def said(self) -> str:
        return _("Site changed.")


class PersonNew(OfEmployer):
    def form(self, data: Any = None) -> ContactPersonForm:
        return ContactPersonForm(data, instance=ContactPerson(employer=self.employer))

    def heading(self) -> str:
        return _("New contact person at %(name)s") % {"name": self.employer.name}

    def said(self) -> str:
        return _("Contact person added.")


class PersonEdit(OfEmployer):
    @cached_property
    def person(self) -> ContactPerson:
        return get_object_or_404(ContactPerson.objects.select_related("employer"), pk=self.kwargs["pk"])

    @cached_property
    def employer(self) -> Employer:
        return self.person.employer

    def form(self, data: Any = None) -> ContactPersonForm:
        return ContactPersonForm(data, instance=self.person)

    def heading(self) -> str:
        return _("Change contact person at %(name)s") % {"name": self.employer.name}

    def said(self) -> str:
        return _("Contact person changed.")


class PersonVerb(Verb):
    @cached_property
    def person(self) -> ContactPerson:
        return get_object_or_404(ContactPerson, pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("employer-detail", args=[self.person.employer_id])


class PersonLeave(PersonVerb):
    def act(self) -> str:
        self.person.leave(by=self.request.user)
        return _("Contact person marked as no longer there.")


class PersonReturn(PersonVerb):
    def act(self) -> str:
        self.person.come_back(by=self.request.user)
        return _("Contact person marked as there again.")


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
        if not self.request.htmx:
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
        number = self.request.GET.get("employer", "")
        known = number.isascii() and number.isdigit()
        return {"employer": Employer.objects.filter(pk=int(number)).first() if known else None}


class EmployerChoices(Page):
    """The employers that fit what was typed, as choices of another form (htmx); as a page, the list does the same."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.htmx:
            return redirect("employer-list")
        return render(request, "employers/companies/parts/choices.html", {"form": EmployerPick(request.GET)})


class EmployerTwins(Page):
    """While an employer is typed in: whether there is one like it (htmx); as a page, the list of duplicates."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.htmx:
            return redirect("employer-duplicates")
        words = {name: clean_line(request.GET.get(name, "")) for name in ("name", "postcode", "establishment_number")}
        others = Employer.objects.exclude(pk=number_in(request, "not"))
        twins = others.twins_of(
            words["name"], as_postcode(words["postcode"])[:5], words["establishment_number"][:8] or None
        )
        return render(request, "employers/companies/parts/twins.html", {"twins": twins})


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


def number_in(request: Any, name: str) -> int | None:
    """A number of a row in the address; None for anything else."""
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def client_in_address(request: Any) -> Client | None:
    """The client named by ``?client=``, within the person's scope and in care. Raises Http404 for any other."""
    number = request.GET.get("client", "")
    return client_in(number, request.user) if number else None


def client_in(number: str, user: Any) -> Client:
    """The client of that number within the person's scope and in care. Raises Http404 for any other."""
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Http404
    return get_object_or_404(Client.objects.visible_to(user).active(), pk=int(number))
