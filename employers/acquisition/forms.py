from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.lib.forms import LineField, VerbForm
from caseload.lib.layout import layout
from employers.acquisition.models import AcquisitionLead
from employers.companies.forms import EmployerPick


class LeadForm(EmployerPick, VerbForm):
    """Which employer is to be asked for the client, and as what."""

    wanted = LineField(
        label=_("As what"),
        required=False,
        max_length=120,
        help_text=_("For example: helper in the warehouse, mornings."),
    )

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client = client
        self.helper = layout("wanted")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.employer_meant = self.picked_employer()
        if self.employer_meant is None:
            raise ValidationError({"employer_name": _("Please say which employer is to be asked.")})
        return data

    @transaction.atomic
    def act(self, by: Any) -> AcquisitionLead:
        assert self.employer_meant is not None
        if self.employer_meant.pk is None:
            self.employer_meant.keep(by, ["name"])
        return AcquisitionLead.objects.note(self.client, self.employer_meant, by, self.cleaned_data["wanted"])
