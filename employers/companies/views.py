from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.lib.pages import FormPage, Page, Verb
from caseload.lib.postcodes import as_postcode
from caseload.lib.text import clean_line
from employers.companies.forms import (
    ContactPersonForm,
    EmployerForm,
    EmployerPick,
    SiteForm,
)
from employers.companies.in_address import number_in
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
