from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from caseload.lib.forms import VerbForm
from caseload.staff.models import Team
from jobcenter.imports.models import ClientImport
from jobcenter.imports.sheet import Unreadable, check_size


class UploadForm(VerbForm):
    file = forms.FileField(
        label=_("Client list"),
        help_text=_("XLSX or CSV, at most 10 megabytes and 50,000 lines."),
        error_messages={"required": _("Please choose a file."), "empty": _("The file is empty.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt"}),
    )
    team = forms.ModelChoiceField(
        label=_("Team of new clients"),
        queryset=Team.objects.all(),
        required=False,
        empty_label=_("no team"),
        help_text=_("For those without a counsellor. Without a team only administrators see them."),
    )

    def __init__(self, by: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if by.team_id:
            del self.fields["team"]

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        try:
            check_size(file.size or 0)
        except Unreadable as error:
            raise ValidationError(str(error)) from None
        return file

    def act(self, by: Any) -> ClientImport:
        file = self.cleaned_data["file"]
        try:
            return ClientImport.objects.receive(file.name, file.read(), by, self.cleaned_data.get("team"))
        except Unreadable as error:
            raise ValidationError({"file": str(error)}) from None
