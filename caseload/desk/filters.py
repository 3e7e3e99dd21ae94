from typing import Any

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.clients.profile import Profile, TargetOccupation
from caseload.desk.caseload import needing_contact, similar_names
from caseload.lib.dates import local_today
from caseload.lib.nearby import apart_from
from caseload.lib.postcodes import coordinates_of, metres_of
from caseload.staff.models import User

CONTACTS = [(str(n), str(n)) for n in range(4)] + [("4", _("4 and more"))]
SILENT = [("14", _("14 days")), ("30", _("30 days"))]


class CaseloadFilter(django_filters.FilterSet):
    """The filters of the caseload list; they live in the address, and a dashboard's number links to one of them.

    Malformed values are ignored.
    """

    q = django_filters.CharFilter(
        label=_("Name or number"), method="by_name", widget=forms.TextInput(attrs={"type": "search"})
    )
    held = django_filters.ChoiceFilter(label=_("Contacts this month"), choices=CONTACTS, method="by_held")
    silent = django_filters.ChoiceFilter(label=_("Not contacted for"), choices=SILENT, method="by_silence")
    due = django_filters.ChoiceFilter(label=_("Contact"), choices=[("1", _("due"))], method="by_due")
    step = django_filters.ChoiceFilter(label=_("Next step"), choices=[("none", _("none agreed"))], method="by_step")
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="state__counsellor", null_label=_("none yet")
    )
    team = django_filters.NumberFilter(field_name="state__team", widget=forms.HiddenInput, min_value=0, max_value=2**31)
    target = django_filters.CharFilter(method="by_target", max_length=5, widget=forms.HiddenInput)
    around = django_filters.CharFilter(method="as_it_is", max_length=5, widget=forms.HiddenInput)
    km = django_filters.NumberFilter(
        method="by_home", min_value=1, max_value=200, decimal_places=0, widget=forms.HiddenInput
    )
    ended = django_filters.ChoiceFilter(
        label=_("Care"), choices=[("1", _("ended"))], empty_label=_("running"), method="by_end"
    )
    similar = False

    class Meta:
        model = Client
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user = self.request.user
        if user.is_counsellor:
            del self.filters["counsellor"], self.filters["team"]
        else:
            self.filters["counsellor"].field.queryset = User.objects.visible_to(user).ever_counsellors()

    @property
    def qs(self) -> Any:
        """Ended care only on request; where a name is not found as written, similar ones."""
        if not hasattr(self, "_qs"):
            found = super().qs
            if self.form.cleaned_data.get("ended") != "1":
                found = found.active()
            words = self.form.cleaned_data.get("q") or ""
            if words and not found.exists() and (near := similar_names(self.queryset, words)):
                self.similar = True
                found = self.queryset.filter(pk__in=near)
            self._qs = found
        return self._qs

    def by_name(self, clients: Any, name: str, value: str) -> Any:
        return clients.matching(value)

    def by_held(self, clients: Any, name: str, value: str) -> Any:
        return clients.held_in_month(int(value), local_today())

    def by_silence(self, clients: Any, name: str, value: str) -> Any:
        return clients.silent_for(int(value), timezone.now())

    def by_due(self, clients: Any, name: str, value: str) -> Any:
        return needing_contact(clients, timezone.now())

    def by_step(self, clients: Any, name: str, value: str) -> Any:
        return clients.without_next_step()

    def by_target(self, clients: Any, name: str, value: str) -> Any:
        """The first digits of a target occupation; anything else is ignored."""
        if not (value.isascii() and value.isdigit()):
            return clients
        return clients.filter(pk__in=TargetOccupation.objects.filter(code__startswith=value).values("client"))

    def by_home(self, clients: Any, name: str, value: Any) -> Any:
        """Who lives around the postcode named beside it; without a known one nothing is filtered."""
        point = metres_of(coordinates_of(self.data.get("around", "")))
        if point is None:
            return clients
        return clients.filter(pk__in=apart_from(Profile.objects.all(), point, int(value) * 1000).values("client"))

    def as_it_is(self, clients: Any, name: str, value: str) -> Any:
        """Asked together with the distance."""
        return clients

    def by_end(self, clients: Any, name: str, value: str) -> Any:
        return clients.filter(ended_on__isnull=False)
