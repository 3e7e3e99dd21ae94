from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, LineField, VerbForm
from caseload.staff.models import Team
from jobcenter.imports.models import ClientImport, EmployerImport, ListImport, MarketImport, VacancyImport
from jobcenter.imports.sheet import Unreadable, check_size


class UploadForm(VerbForm):
    """Choose a file; subclasses say which ``model`` receives it, and with which further ``facts``."""

    model: type[ListImport]

    file = forms.FileField(
        label=_("Client list"),
        help_text=_("XLSX or CSV, at most 10 megabytes and 50,000 lines."),
        error_messages={"required": _("Please choose a file."), "empty": _("The file is empty.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt"}),
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        try:
            check_size(file.size or 0)
        except Unreadable as error:
            raise ValidationError(str(error)) from None
        return file

    def facts(self, by: Any) -> dict[str, Any]:
        return {}

    def act(self, by: Any) -> ListImport:
        file = self.cleaned_data["file"]
        try:
            return self.model.objects.receive(file.name, file.read(), by, **self.facts(by))
        except Unreadable as error:
            raise ValidationError({"file": str(error)}) from None


class ClientUploadForm(UploadForm):
    model = ClientImport

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

    def facts(self, by: Any) -> dict[str, Any]:
        return {"team": self.cleaned_data.get("team")}


class VacancyUploadForm(UploadForm):
    model = VacancyImport

    def __init__(self, by: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        file = self.fields["file"]
        file.label = _("File with vacancies")
        file.help_text = _(
            "XLSX, CSV, JSON or a saved web page with job postings, at most 10 megabytes and 50,000 lines."
        )
        file.widget.attrs["accept"] = ".xlsx,.xlsm,.csv,.txt,.json,.jsonld,.html,.htm"


class EmployerUploadForm(UploadForm):
    model = EmployerImport

    def __init__(self, by: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].label = _("List of employers")


class MarketUploadForm(UploadForm):
    """Published tables often name region, source and day in their heading only: it is said here for all lines."""

    model = MarketImport

    region = LineField(label=_("Region"), required=False, max_length=100, help_text=_("Where the lines name none."))
    source = LineField(label=_("Source"), required=False, max_length=200, help_text=_("Where the lines name none."))
    published_on = DateField(label=_("As of"), required=False, help_text=_("Where the lines name none."))

    def __init__(self, by: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].label = _("Table of figures")
        self.initial.setdefault("published_on", local_today())

    def facts(self, by: Any) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("region", "source", "published_on")}
