from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from employers.companies.filters import OfficeFilter, by_place, hidden_id
from employers.vacancies.models import Vacancy


class VacancyFilter(OfficeFilter):
    q = django_filters.CharFilter(
        label=_("Title"), method="by_words", max_length=100, widget=forms.TextInput(attrs={"type": "search"})
    )
    place = django_filters.CharFilter(label=_("Place or postcode"), method=by_place, max_length=100)
    level = django_filters.ChoiceFilter(label=_("Requirement level"), choices=Vacancy.Level.choices)
    status = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("filled", _("Filled")), ("withdrawn", _("Withdrawn")), ("all", _("all"))],
        empty_label=_("Open"),
        method="by_status",
    )
    missing = django_filters.ChoiceFilter(
        label=_("Missing"),
        choices=[("place", _("place")), ("occupation", _("occupation code"))],
        empty_label="–",
        method="by_missing",
    )
    group = django_filters.CharFilter(method="by_group", max_length=60, widget=forms.HiddenInput)
    employer = hidden_id("employer")

    class Meta:
        model = Vacancy
        fields: list[str] = []

    @property
    def qs(self) -> Any:
        """Only open ones unless asked otherwise."""
        found = super().qs
        return found if self.form.cleaned_data.get("status") else found.open()

    def by_words(self, vacancies: Any, name: str, value: str) -> Any:
        return vacancies.matching(value)

    def by_missing(self, vacancies: Any, name: str, value: str) -> Any:
        return vacancies.filter(north__isnull=True) if value == "place" else vacancies.filter(occupation="")

    def by_group(self, vacancies: Any, name: str, value: str) -> Any:
        """``51,54``: fields of the KldB by their two digits; anything else is ignored."""
        groups = [part for part in value.split(",") if len(part) == 2 and part.isascii() and part.isdigit()]
        return vacancies.of_groups(groups) if groups else vacancies

    def by_status(self, vacancies: Any, name: str, value: str) -> Any:
        return vacancies if value == "all" else vacancies.filter(status=value)


class AskFilter(OfficeFilter):
    who = django_filters.ChoiceFilter(
        label=_("Taken down by"), choices=[("mine", _("me"))], empty_label=_("all"), method="by_who"
    )
    place = django_filters.CharFilter(label=_("Place or postcode"), method=by_place, max_length=100)
    employer = hidden_id("employer")

    class Meta:
        model = Vacancy
        fields: list[str] = []

    def by_who(self, vacancies: Any, name: str, value: str) -> Any:
        return vacancies.taken_down_by(self.request.user)
