from datetime import date
from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.clients.profile import Profile
from caseload.lib.dates import month_bounds
from caseload.lib.postcodes import coordinates_of, metres_of
from employers.companies.filters import MAX_ID, MonthFilter, OfficeFilter, by_place, hidden_id
from employers.vacancies.models import Vacancy

NONE = "none"


class VacancyFilter(OfficeFilter):
    q = django_filters.CharFilter(
        label=_("Title"), method="by_words", max_length=100, widget=forms.TextInput(attrs={"type": "search"})
    )
    place = django_filters.CharFilter(label=_("Place or postcode"), method=by_place, max_length=100)
    level = django_filters.ChoiceFilter(
        label=_("Requirement level"), choices=[*Vacancy.Level.choices, (NONE, _("unknown"))], method="by_level"
    )
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
    town = django_filters.CharFilter(method="by_town", max_length=120, widget=forms.HiddenInput)
    taken = MonthFilter(method="by_month", widget=forms.HiddenInput)
    around = django_filters.CharFilter(method="as_it_is", max_length=5, widget=forms.HiddenInput)
    km = django_filters.NumberFilter(
        method="by_distance", min_value=1, max_value=200, decimal_places=0, widget=forms.HiddenInput
    )
    employer = hidden_id("employer")
    client = django_filters.NumberFilter(
        method="by_reach", min_value=0, max_value=MAX_ID, decimal_places=0, widget=forms.HiddenInput
    )

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
        return vacancies.without_place() if value == "place" else vacancies.without_occupation()

    def by_group(self, vacancies: Any, name: str, value: str) -> Any:
        """``51,541``: the first digits of occupations, ``none`` those without a code; anything else is ignored."""
        if value == NONE:
            return vacancies.without_occupation()
        groups = [part for part in value.split(",") if 2 <= len(part) <= 5 and part.isascii() and part.isdigit()]
        return vacancies.of_groups(groups) if groups else vacancies

    def by_town(self, vacancies: Any, name: str, value: str) -> Any:
        return vacancies.filter(place="" if value == NONE else value)

    def by_month(self, vacancies: Any, name: str, value: date) -> Any:
        """Taken down in that local month."""
        begin, end = month_bounds(value)
        return vacancies.filter(created_at__gte=begin, created_at__lt=end)

    def by_distance(self, vacancies: Any, name: str, value: Any) -> Any:
        """Around the postcode named beside it; without a known one nothing is filtered."""
        point = metres_of(coordinates_of(self.data.get("around", "")))
        return vacancies.apart_from(point, int(value) * 1000) if point else vacancies

    def by_reach(self, vacancies: Any, name: str, value: Any) -> Any:
        """Within the reach of one client, as matching measures it; nobody outside the scope has one. Where those without a
        place are asked for, nothing is measured.
        """
        if self.data.get("missing") == "place":
            return vacancies
        mine = Profile.objects.filter(client_scope(self.request.user, "client__"), client=value, north__isnull=False)
        home = mine.first()
        return vacancies.apart_from((home.north, home.east), home.mobility.reach_m) if home else vacancies.none()

    def by_level(self, vacancies: Any, name: str, value: str) -> Any:
        return vacancies.filter(level__isnull=True) if value == NONE else vacancies.filter(level=int(value))

    def as_it_is(self, vacancies: Any, name: str, value: str) -> Any:
        """Asked together with the distance."""
        return vacancies

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
