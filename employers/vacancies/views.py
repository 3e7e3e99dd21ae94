from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.lib.pages import FormPage, ListPage, Verb
from employers.companies.in_address import client_in_address, number_in
from employers.companies.models import Employer
from employers.vacancies.filters import AskFilter, VacancyFilter
from employers.vacancies.forms import BundleForm, VacancyForm
from employers.vacancies.models import CLOSED, Vacancy


class VacancyList(ListPage):
    template_name = "employers/vacancies/list.html"
    filterset = VacancyFilter
    export_name = "stellen"
    columns = (
        (gettext_lazy("Title"), lambda vacancy: vacancy.title),
        (gettext_lazy("Employer"), lambda vacancy: vacancy.employer),
        (gettext_lazy("Occupation code"), lambda vacancy: vacancy.occupation),
        (gettext_lazy("Occupation"), lambda vacancy: vacancy.occupation_label),
        (gettext_lazy("Requirement level"), lambda vacancy: vacancy.level_word),
        (gettext_lazy("Postcode"), lambda vacancy: vacancy.postcode),
        (gettext_lazy("Place"), lambda vacancy: vacancy.place),
        (gettext_lazy("Hours a week, from"), lambda vacancy: vacancy.hours_min),
        (gettext_lazy("Hours a week, to"), lambda vacancy: vacancy.hours_max),
        (gettext_lazy("Gross wage"), lambda vacancy: vacancy.wage),
        (gettext_lazy("Wage per"), lambda vacancy: vacancy.get_wage_per_display()),
        (gettext_lazy("Wage in words"), lambda vacancy: vacancy.wage_text),
        (gettext_lazy("Gross wage an hour"), lambda vacancy: vacancy.hourly_wage),
        (gettext_lazy("Start"), lambda vacancy: vacancy.starts_on),
        (gettext_lazy("Limitation"), lambda vacancy: vacancy.get_limitation_display()),
        (gettext_lazy("Limited until"), lambda vacancy: vacancy.limited_until),
        (gettext_lazy("Open positions"), lambda vacancy: vacancy.openings),
        (gettext_lazy("State"), lambda vacancy: vacancy.get_status_display()),
        (gettext_lazy("Source"), lambda vacancy: vacancy.get_source_display()),
        (gettext_lazy("Number at the source"), lambda vacancy: vacancy.source_number),
        (gettext_lazy("Last confirmed on"), lambda vacancy: vacancy.checked_on),
        (gettext_lazy("Taken down by"), lambda vacancy: vacancy.taken_by),
    )

    def queryset(self) -> Any:
        return Vacancy.objects.select_related("employer", "taken_by")

    def context(self) -> dict[str, Any]:
        """``client``: within whose reach they are, for whom one of them may be proposed."""
        user, employer, client = (
            self.request.user,
            number_in(self.request, "employer"),
            number_in(self.request, "client"),
        )
        return {
            "employer": Employer.objects.filter(pk=employer).first() if employer else None,
            "client": Client.objects.visible_to(user).filter(pk=client).first() if client else None,
        }


class VacancyNew(FormPage):
    """From an employer (``?employer=``), from a client (``?client=``: the proposal follows in one click), or from nothing."""

    template_name = "employers/vacancies/form.html"

    @cached_property
    def client(self) -> Client | None:
        return client_in_address(self.request)

    @cached_property
    def employer(self) -> Employer | None:
        number = self.request.GET.get("employer", "")
        if not number:
            return None
        if not number.isascii() or not number.isdigit():
            raise Http404
        return get_object_or_404(Employer, pk=int(number))

    def form(self, data: Any = None, **initial: Any) -> VacancyForm:
        return VacancyForm(self.employer, data, initial={**self.first_words(), **initial})

    def first_words(self) -> dict[str, Any]:
        """What stands in the form at first: the work is where the employer is."""
        owner = self.employer
        return {"street": owner.street, "postcode": owner.postcode, "place": owner.place} if owner else {}

    def context(self) -> dict[str, Any]:
        pages = {"client-detail": self.client, "employer-detail": self.employer}
        back = next((reverse(name, args=[obj.pk]) for name, obj in pages.items() if obj), reverse("vacancy-list"))
        return {"client": self.client, "employer": self.employer, "heading": _("Take down a vacancy"), "back": back}

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if "find" in request.POST:  # the button "Search" of the employer's name, where there is no JavaScript
            return self.answer(self.form(**request.POST.dict()))
        return super().post(request, *args, **kwargs)

    def done(self, vacancy: Vacancy) -> HttpResponse:
        messages.success(self.request, _("Vacancy taken down."))
        warn_of(self.request, vacancy)
        page = reverse("vacancy-detail", args=[vacancy.pk])
        return redirect(f"{page}?client={self.client.pk}" if self.client else page)


class VacancyCarve(VacancyNew):
    """A simpler bundle of tasks out of another vacancy, for one client (``?client=``) or to be offered."""

    @cached_property
    def parent(self) -> Vacancy:
        return get_object_or_404(Vacancy.objects.select_related("employer", "site", "person"), pk=self.kwargs["pk"])

    @property
    def employer(self) -> Employer:
        return self.parent.employer

    def form(self, data: Any = None, **initial: Any) -> BundleForm:
        return BundleForm(self.parent, data, initial={**self.first_words(), **initial})

    def first_words(self) -> dict[str, Any]:
        names = ("street", "postcode", "place", "site", "person", *Vacancy.SHIFTS)
        first = {name: getattr(self.parent, name) for name in names}
        return {**first, "level": Vacancy.Level.HELPER}

    def context(self) -> dict[str, Any]:
        page = reverse("vacancy-detail", args=[self.parent.pk])
        return {
            **super().context(),
            "heading": _("Carve out a simpler bundle of tasks"),
            "parent": self.parent,
            "back": page,
        }


class VacancyEdit(FormPage):
    template_name = "employers/vacancies/form.html"

    @cached_property
    def vacancy(self) -> Vacancy:
        return get_object_or_404(Vacancy.objects.select_related("employer"), pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> VacancyForm:
        return VacancyForm(self.vacancy.employer, data, instance=self.vacancy)

    def context(self) -> dict[str, Any]:
        page = reverse("vacancy-detail", args=[self.vacancy.pk])
        return {"employer": self.vacancy.employer, "heading": _("Change vacancy"), "back": page}

    def done(self, vacancy: Vacancy) -> HttpResponse:
        messages.success(self.request, _("Vacancy changed."))
        warn_of(self.request, vacancy)
        return redirect("vacancy-detail", pk=vacancy.pk)


class VacancyVerb(Verb):
    @cached_property
    def vacancy(self) -> Vacancy:
        return get_object_or_404(Vacancy, pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("vacancy-detail", args=[self.vacancy.pk])


class VacancyClose(VacancyVerb):
    def act(self) -> str:
        status = self.request.POST.get("status", "")
        if status not in CLOSED:
            raise Http404
        self.vacancy.close(status, by=self.request.user)
        return _("Vacancy closed: %(state)s.") % {"state": self.vacancy.get_status_display()}


class VacancyReopen(VacancyVerb):
    def act(self) -> str:
        self.vacancy.reopen(by=self.request.user)
        return _("Vacancy open again.")


class VacancyConfirm(VacancyVerb):
    def act(self) -> str:
        self.vacancy.confirm(by=self.request.user)
        return _("Vacancy confirmed: still open today.")


class VacancyAskList(ListPage):
    """The call list: open vacancies nobody has confirmed for their number of days, the longest first."""

    template_name = "employers/vacancies/ask.html"
    filterset = AskFilter
    export_name = "stellen-nachfragen"
    columns = (
        (gettext_lazy("Title"), lambda vacancy: vacancy.title),
        (gettext_lazy("Employer"), lambda vacancy: vacancy.employer),
        (gettext_lazy("Contact person"), lambda vacancy: vacancy.person),
        (gettext_lazy("Telephone"), lambda vacancy: vacancy.phone),
        (gettext_lazy("Last confirmed on"), lambda vacancy: vacancy.checked_on),
    )

    def queryset(self) -> Any:
        due = Vacancy.objects.to_ask_again(local_today()).select_related("employer", "person")
        return due.order_by("ask_on", "employer__name", "pk")


def warn_of(request: Any, vacancy: Vacancy) -> None:
    """The vacancy stays as it was entered; whoever took it down is told what the law says."""
    if vacancy.forbidden_wishes:
        words = ", ".join(wish.words for wish in vacancy.forbidden_wishes)
        text = _("Please look at these words with the employer; the law on equal treatment may forbid them: %(words)s")
        messages.warning(request, text % {"words": words})
    if amount := vacancy.missing_minimum_wage:
        text = _("The wage lies below the statutory minimum wage of %(amount)s euros an hour.")
        messages.warning(request, text % {"amount": number_format(amount, 2)})
