from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.inbox.models import IncomingMail, Kind, Outcome


class IncomingMailFilter(django_filters.FilterSet):
    """Malformed values are ignored."""

    open = django_filters.ChoiceFilter(label=_("Work"), choices=[("1", _("needs an answer"))], method="by_work")
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Kind.choices)
    outcome = django_filters.ChoiceFilter(label=_("Outcome"), choices=Outcome.choices)
    client = django_filters.NumberFilter(widget=forms.HiddenInput, min_value=0, max_value=2**31, method="of_client")

    class Meta:
        model = IncomingMail
        fields: list[str] = []

    def by_work(self, mails: Any, name: str, value: str) -> Any:
        return mails.open()

    def of_client(self, mails: Any, name: str, value: Any) -> Any:
        return mails.filter(client_id=int(value))
