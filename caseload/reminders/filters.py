from typing import Any

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.reminders.models import Kind, Reason, Reminder, Status
from caseload.reminders.standing import ON_ITS_WAY, changed_within
from caseload.staff.models import User

STATES = [("waiting", _("On its way")), *Status.choices]
PERIODS = [("1", _("last 24 hours")), ("7", _("last 7 days")), ("30", _("last 30 days"))]


class ReminderFilter(django_filters.FilterSet):
    """They live in the address, and the figures about mails link to one of them. Malformed values are ignored."""

    status = django_filters.ChoiceFilter(label=_("State"), choices=STATES, method="by_state")
    reason = django_filters.ChoiceFilter(label=_("Reason"), choices=Reason.choices)
    period = django_filters.ChoiceFilter(label=_("Changed"), choices=PERIODS, method="by_period")
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Kind.choices)
    call = django_filters.ChoiceFilter(label=_("To do"), choices=[("1", _("please telephone"))], method="to_call")
    counsellor = django_filters.ModelChoiceFilter(
        label=_("Counsellor"), queryset=User.objects.none(), field_name="client__state__counsellor"
    )
    team = django_filters.NumberFilter(
        field_name="client__state__team", widget=forms.HiddenInput, min_value=0, max_value=2**31
    )
    client = django_filters.NumberFilter(widget=forms.HiddenInput, min_value=0, max_value=2**31, method="of_client")
    appointment = django_filters.NumberFilter(widget=forms.HiddenInput, min_value=0, max_value=2**31, method="of_visit")

    class Meta:
        model = Reminder
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user = self.request.user
        if user.is_counsellor:
            del self.filters["counsellor"], self.filters["team"]
        else:
            self.filters["counsellor"].field.queryset = User.objects.visible_to(user).ever_counsellors()

    def by_state(self, reminders: Any, name: str, value: str) -> Any:
        return reminders.filter(ON_ITS_WAY) if value == "waiting" else reminders.filter(status=value)

    def by_period(self, reminders: Any, name: str, value: str) -> Any:
        return reminders.filter(changed_within(int(value), timezone.now()))

    def to_call(self, reminders: Any, name: str, value: str) -> Any:
        return reminders.needing_call(timezone.now())

    def of_client(self, reminders: Any, name: str, value: Any) -> Any:
        return reminders.filter(client_id=int(value))

    def of_visit(self, reminders: Any, name: str, value: Any) -> Any:
        return reminders.filter(appointment_id=int(value))
