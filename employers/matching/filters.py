from datetime import datetime, timedelta
from typing import Any

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.lib.dates import day_bounds, local_date
from caseload.staff.models import User
from employers.companies.filters import OfficeFilter, hidden_id
from employers.matching.models import Listing

NEW_DAYS = 7
PERIODS = [("1", _("today")), ("30", _("30 days"))]


def days_ago(days: int) -> datetime:
    """The beginning of the local day so many days ago; 1 is today, the first of them."""
    begin, _end = day_bounds(local_date(timezone.now()) - timedelta(days=days - 1))
    return begin


class ListingFilter(OfficeFilter):
    what = django_filters.ChoiceFilter(
        label=_("What"), choices=[("left", _("left a list"))], empty_label=_("came onto a list"), method="by_what"
    )
    period = django_filters.ChoiceFilter(label=_("Since"), choices=PERIODS, empty_label=_("7 days"), method="by_what")
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="client__state__counsellor"
    )
    vacancy = hidden_id("vacancy")
    client = hidden_id("client")

    class Meta:
        model = Listing
        fields: list[str] = []

    @property
    def qs(self) -> Any:
        """Those still standing that came, or those that left, within the period."""
        asked = self.form.cleaned_data if self.form.is_valid() else {}
        since = days_ago(int(asked.get("period") or NEW_DAYS))
        found = super().qs
        return found.left_since(since) if asked.get("what") else found.entered_since(since)

    def by_what(self, listings: Any, name: str, value: str) -> Any:
        """Both are asked together, in ``qs``."""
        return listings
