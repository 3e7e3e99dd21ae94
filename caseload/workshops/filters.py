from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.lib.dates import local_today
from caseload.workshops.models import Workshop
from caseload.workshops.seats import Result, Seat


class WorkshopFilter(django_filters.FilterSet):
    """Running and planned ones unless asked otherwise. Malformed values are ignored."""

    q = django_filters.CharFilter(
        label=_("Name"), field_name="name", lookup_expr="icontains", max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )  # fmt: skip
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("running", _("running")), ("planned", _("planned")), ("ended", _("ended")), ("all", _("all"))],
        empty_label=_("running and planned"),
        method="by_state",
    )

    class Meta:
        model = Workshop
        fields: list[str] = []

    @property
    def qs(self) -> Any:
        found = super().qs
        return found if self.form.cleaned_data.get("state") else found.ahead(local_today())

    def by_state(self, workshops: Any, name: str, value: str) -> Any:
        today = local_today()
        if value == "running":
            return workshops.filter(starts_on__lte=today, ends_on__gte=today)
        if value == "planned":
            return workshops.filter(starts_on__gt=today)
        return workshops.filter(ends_on__lt=today) if value == "ended" else workshops


class SeatFilter(django_filters.FilterSet):
    """Who takes part or waits, unless asked for those who have gone. Malformed values are ignored."""

    q = django_filters.CharFilter(
        label=_("Name or number"), method="by_words", max_length=100, widget=forms.TextInput(attrs={"type": "search"})
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[
            ("seated", pgettext_lazy("participant", "takes part")),
            ("waiting", pgettext_lazy("participant", "waits for a place")),
            ("open", pgettext_lazy("participant", "over, result missing")),
            ("gone", pgettext_lazy("participant", "has left")),
            ("all", _("all")),
        ],
        empty_label=pgettext_lazy("participant", "takes part or waits"),
        method="by_state",
    )
    result = django_filters.ChoiceFilter(label=_("Result"), choices=Result.choices)
    workshop = django_filters.NumberFilter(widget=forms.HiddenInput, min_value=0, max_value=2**31, decimal_places=0)

    class Meta:
        model = Seat
        fields: list[str] = []

    @property
    def qs(self) -> Any:
        found = super().qs
        asked = self.form.cleaned_data
        return found if asked.get("state") or asked.get("result") else found.current()

    def by_words(self, seats: Any, name: str, value: str) -> Any:
        words = value.replace("\x00", "")
        return seats.of_clients_matching(words) if words.strip() else seats

    def by_state(self, seats: Any, name: str, value: str) -> Any:
        if value == "seated":
            return seats.seated()
        if value == "waiting":
            return seats.waiting()
        if value == "open":
            return seats.lacking_result(local_today())
        return seats.filter(ended_on__isnull=False) if value == "gone" else seats
