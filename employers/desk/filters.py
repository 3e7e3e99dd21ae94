from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from employers.companies.filters import OfficeFilter, by_place
from employers.companies.models import Employer


class EmployerFilter(OfficeFilter):
    q = django_filters.CharFilter(
        label=_("Name"), method="by_words", max_length=100, widget=forms.TextInput(attrs={"type": "search"})
    )
    place = django_filters.CharFilter(label=_("Place or postcode"), method=by_place, max_length=100)
    closed = django_filters.ChoiceFilter(
        label=_("Establishment"),
        choices=[("1", _("closed")), ("all", _("all"))],
        empty_label=_("open"),
        method="by_closing",
    )
    number = django_filters.ChoiceFilter(
        label=_("Establishment number"),
        choices=[("doubtful", _("check digit does not fit")), ("none", _("missing"))],
        empty_label=_("all"),
        method="by_number",
    )

    class Meta:
        model = Employer
        fields: list[str] = []

    @property
    def qs(self) -> Any:
        """Only open ones unless asked otherwise."""
        found = super().qs
        return found if self.form.cleaned_data.get("closed") else found.open()

    def by_words(self, employers: Any, name: str, value: str) -> Any:
        return employers.matching(value)

    def by_closing(self, employers: Any, name: str, value: str) -> Any:
        return employers.filter(closed_on__isnull=False) if value == "1" else employers

    def by_number(self, employers: Any, name: str, value: str) -> Any:
        if value == "doubtful":
            return employers.filter(number_is_doubtful=True)
        return employers.filter(establishment_number__isnull=True)
