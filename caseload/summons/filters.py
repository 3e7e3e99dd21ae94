from typing import Any

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.lib.dates import local_date
from caseload.staff.models import User
from caseload.summons.codes import OPEN, Purpose
from caseload.summons.models import Summons
from caseload.summons.queries import clashes, limit_ends_soon, to_be_heard, to_be_sent, waits_for_outcome

STATES = [
    ("work", _("needs you")),
    ("unsent", _("not sent yet")),
    ("ahead", _("to come")),
    ("month", _("of this month")),
    ("outcome", _("outcome missing")),
    ("clash", _("appointment moved or cancelled")),
    ("hearing", _("hearing open")),
    ("limit", _("time limit ends within 30 days")),
    ("travel", _("travel costs asked for")),
    ("done", _("closed")),
]


class SummonsFilter(django_filters.FilterSet):
    """Malformed values are ignored."""

    status = django_filters.ChoiceFilter(label=_("State"), choices=STATES, method="by_state")
    kind = django_filters.ChoiceFilter(label=_("Purpose"), choices=Purpose.choices, field_name="purpose")
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="client__state__counsellor"
    )
    client = django_filters.NumberFilter(field_name="client", widget=forms.HiddenInput, min_value=0, max_value=2**31)

    class Meta:
        model = Summons
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user = self.request.user
        if user.is_counsellor:
            del self.filters["counsellor"]
        else:
            self.filters["counsellor"].field.queryset = User.objects.visible_to(user).ever_counsellors()

    def by_state(self, rows: Any, name: str, value: str) -> Any:
        now = timezone.now()
        if value == "work":
            return rows.wanting_attention(now)
        if value == "ahead":
            return rows.ahead(now)
        if value == "month":
            return rows.in_month(local_date(now))
        if value == "travel":
            return rows.filter(travel_asked_on__isnull=False)
        if value == "done":
            return rows.exclude(outcome__in=OPEN).exclude(to_be_heard())
        conditions = {
            "unsent": to_be_sent(),
            "outcome": waits_for_outcome(now),
            "clash": clashes(now),
            "hearing": to_be_heard(),
            "limit": limit_ends_soon(now),
        }
        return rows.filter(conditions[value])
