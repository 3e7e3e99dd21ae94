from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.letters.draft import Draft
from caseload.letters.models import Letter
from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, VerbForm

EARLIEST = timedelta(days=31)


class SentForm(VerbForm):
    """The letter was posted: on which day."""

    sent_on = DateField(label=gettext_lazy("Posted on"), initial=local_today)

    def __init__(self, draft: Draft | None, *args: Any, **kwargs: Any) -> None:
        self.draft = draft
        super().__init__(*args, **kwargs)

    def clean_sent_on(self) -> date:
        day: date = self.cleaned_data["sent_on"]
        if day > local_today():
            raise forms.ValidationError(_("This day lies in the future."))
        if day < local_today() - EARLIEST:
            raise forms.ValidationError(_("This day lies too far back; please check it."))
        return day

    def act(self, by: Any) -> Letter:
        if self.draft is None or not self.draft.address:
            raise forms.ValidationError(_("There is no letter that could have been posted."))
        return Letter.objects.record_sent(self.draft, self.cleaned_data["sent_on"], by)
