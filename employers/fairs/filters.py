from typing import Any

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.dates import local_today
from employers.companies.filters import OfficeFilter, hidden_id
from employers.fairs.models import Fair
from employers.fairs.talks import Outcome, Talk


class FairFilter(OfficeFilter):
    """Those ahead unless asked otherwise."""

    when = django_filters.ChoiceFilter(
        label=_("When"), choices=[("past", _("past")), ("all", _("all"))], empty_label=_("to come"), method="by_time"
    )

    class Meta:
        model = Fair
        fields: list[str] = []

    @property
    def qs(self) -> Any:
        found = super().qs
        return (
            found
            if self.form.cleaned_data.get("when")
            else found.ahead(local_today()).order_by("day", "starts_at", "pk")
        )

    def by_time(self, fairs: Any, name: str, value: str) -> Any:
        return fairs.filter(day__lt=local_today()) if value == "past" else fairs


class TalkFilter(OfficeFilter):
    q = django_filters.CharFilter(
        label=_("Name or number"), method="by_words", max_length=100, widget=forms.TextInput(attrs={"type": "search"})
    )
    outcome = django_filters.ChoiceFilter(
        label=_("Outcome"),
        choices=[("missing", _("missing")), *Outcome.choices],
        empty_label=_("all"),
        method="by_outcome",
    )
    fair = hidden_id("fair")
    employer = hidden_id("table__employer")

    class Meta:
        model = Talk
        fields: list[str] = []

    def by_words(self, talks: Any, name: str, value: str) -> Any:
        words = value.replace("\x00", "")
        return talks.filter(client__in=Client.objects.matching(words)) if words.strip() else talks

    def by_outcome(self, talks: Any, name: str, value: str) -> Any:
        return talks.lacking_outcome(timezone.now()) if value == "missing" else talks.filter(outcome=value)
