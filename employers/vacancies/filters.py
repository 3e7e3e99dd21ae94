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

    def by_status(self, vacancies: Any, name: str, value: str) -> Any:
        return vacancies if value == "all" else vacancies.filter(status=value)


class AskFilter(OfficeFilter):
    place = django_filters.CharFilter(label=_("Place or postcode"), method=by_place, max_length=100)
    employer = hidden_id("employer")

    class Meta:
        model = Vacancy
        fields: list[str] = []
