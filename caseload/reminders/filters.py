from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.reminders.models import Kind, Reminder, Status


class ReminderFilter(django_filters.FilterSet):
    """Malformed values are ignored."""

    status = django_filters.ChoiceFilter(label=_("State"), choices=Status.choices)
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Kind.choices)
    client = django_filters.NumberFilter(widget=forms.HiddenInput, min_value=0, max_value=2**31, method="of_client")
    appointment = django_filters.NumberFilter(widget=forms.HiddenInput, min_value=0, max_value=2**31, method="of_visit")

    class Meta:
        model = Reminder
        fields: list[str] = []

    def of_client(self, reminders: Any, name: str, value: Any) -> Any:
        return reminders.filter(client_id=int(value))

    def of_visit(self, reminders: Any, name: str, value: Any) -> Any:
        return reminders.filter(appointment_id=int(value))
