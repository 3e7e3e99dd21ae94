from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.forms import VerbForm
from employers.cvs.models import WHY, Cv
from employers.cvs.papers import MAX_BYTES


class CvForm(VerbForm):
    file = forms.FileField(
        label=_("CV"),
        help_text=_("PDF or Word (.docx), at most 5 megabytes. It takes the place of the one before."),
        error_messages={"required": _("Please choose a file."), "empty": WHY["size"]},
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx"}),
    )

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client = client

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise ValidationError(WHY["size"])
        return file

    def act(self, by: Any) -> Cv:
        file = self.cleaned_data["file"]
        return Cv.objects.keep(self.client, file.name, file.read(), by)
