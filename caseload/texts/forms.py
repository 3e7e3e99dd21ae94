from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, TextField, VerbForm
from caseload.texts.models import FAULTS, MailText, explained
from caseload.texts.rules import faults
from caseload.texts.wording import RIGHT_TO_LEFT


class MailTextForm(VerbForm):
    """A new version of the text of one kind in one language."""

    body = TextField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 18, "cols": 80}))
    valid_from = DateField(label=_("In force from"), initial=local_today)

    def __init__(self, kind: str, language: str, *args: Any, **kwargs: Any) -> None:
        self.kind, self.language = kind, language
        super().__init__(*args, **kwargs)
        body = self.fields["body"]
        body.widget.attrs |= {"lang": language, "dir": "rtl" if language in RIGHT_TO_LEFT else "ltr"}
        body.error_messages["required"] = FAULTS["empty"]

    def clean_body(self) -> str:
        body: str = self.cleaned_data["body"]
        if found := faults(self.kind, body):
            raise ValidationError([explained(fault) for fault in found])
        return body

    def act(self, by: Any) -> MailText:
        return MailText.objects.write(self.kind, self.language, by=by, **self.cleaned_data)
