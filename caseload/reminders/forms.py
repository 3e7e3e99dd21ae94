from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.appointments.typed import CLOCK_FORMATS, as_moment
from caseload.clients.models import Client, ClientState
from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, VerbForm

LONGEST_PAUSE = timedelta(days=366)


class MailPauseForm(VerbForm):
    """No mails up to and including a day; the rhythm of contacts goes on."""

    until = DateField(
        label=gettext_lazy("No mails until"),
        help_text=gettext_lazy("That day included. Contacts stay due as before; appointments stand."),
    )
    reason = forms.ChoiceField(label=gettext_lazy("Reason"), choices=ClientState.MailPause.choices)

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        self.client = client
        state = client.state
        initial = {"until": state.mails_paused_until, "reason": state.mails_pause_reason or ClientState.MailPause.AWAY}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until < local_today():
            raise forms.ValidationError(_("This day has passed; to let mails go out again, end the pause."))
        if until > local_today() + LONGEST_PAUSE:
            raise forms.ValidationError(_("A pause lasts at most a year; withdraw the wish for e-mail instead."))
        return until

    def act(self, by: Any) -> None:
        self.client.pause_mails(self.cleaned_data["until"], self.cleaned_data["reason"], by)


class WishedTime(forms.Form):
    """The time that stands in a booking form at this moment."""

    day = DateField()
    time = forms.TimeField(input_formats=CLOCK_FORMATS)

    @property
    def moment(self) -> datetime | None:
        """Aware; None where day and time do not make one."""
        try:
            return as_moment(self.cleaned_data["day"], self.cleaned_data["time"]) if self.is_valid() else None
        except ValidationError:
            return None
