from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.staff.models import User
from employers.companies.contacts import EmployerContact
from employers.companies.fields import MonthField

MAX_ID = 2**31


class MonthFilter(django_filters.Filter):
    field_class = MonthField


class OfficeFilter(django_filters.FilterSet):
    """Filters live in the address; malformed values are ignored. Counsellors to choose from: those a lead may see."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user = self.request.user
        if user.is_counsellor:
            self.filters.pop("counsellor", None)
        elif "counsellor" in self.filters:
            self.filters["counsellor"].field.queryset = User.objects.visible_to(user).by_name()


def hidden_id(field_name: str) -> django_filters.NumberFilter:
    """A number in the address to which another page links, without a field of its own."""
    return django_filters.NumberFilter(
        field_name=field_name, widget=forms.HiddenInput, min_value=0, max_value=MAX_ID, decimal_places=0
    )


def by_place(rows: Any, name: str, value: str) -> Any:
    """A place, or a postcode or its first digits."""
    if value.isascii() and value.isdigit():
        return rows.filter(postcode__startswith=value)
    return rows.filter(place__icontains=value)


class EmployerContactFilter(OfficeFilter):
    month = MonthFilter(label=_("Month"), method="by_month")
    counsellor = django_filters.ModelChoiceFilter(label=_("Counsellor"), queryset=User.objects.none(), field_name="by")
    result = django_filters.ChoiceFilter(label=_("Result"), choices=EmployerContact.Result.choices)
    reached = django_filters.ChoiceFilter(
        label=_("Reached?"), choices=[("1", _("reached")), ("0", _("not reached"))], method="by_reached"
    )
    who = django_filters.ChoiceFilter(
        label=_("Logged by"), choices=[("all", _("all"))], empty_label=_("me and my team"), method="by_all"
    )
    employer = hidden_id("employer")
    team = hidden_id("by__team")

    class Meta:
        model = EmployerContact
        fields: list[str] = []

    @property
    def qs(self) -> Any:
        """The person's own work (a lead's: the team's) unless all is asked for, or one employer's whole log."""
        found = super().qs
        asked = self.form.cleaned_data
        return found if asked.get("who") or asked.get("employer") else found.work_of(self.request.user)

    def by_all(self, contacts: Any, name: str, value: str) -> Any:
        return contacts

    def by_month(self, contacts: Any, name: str, value: Any) -> Any:
        return contacts.in_month(value)

    def by_reached(self, contacts: Any, name: str, value: str) -> Any:
        return contacts.filter(reached=value == "1")
