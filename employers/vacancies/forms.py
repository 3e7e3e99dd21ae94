from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from caseload.lib.dates import local_today
from caseload.lib.text import fold
from employers.companies.fields import AmountField, SeenForm, plain_digits, without_null
from employers.companies.forms import EmployerPick, layout
from employers.companies.models import ContactPerson, Employer
from employers.vacancies.models import Vacancy


class VacancyForm(EmployerPick, SeenForm):
    """Take down a vacancy from one telephone call: employer and title are enough, the rest can follow."""

    openings = forms.IntegerField(
        label=_("Open positions"),
        min_value=1,
        max_value=999,
        initial=1,
        error_messages={"min_value": _("A vacancy has at least one open position.")},
    )
    confirm = forms.BooleanField(label=_("This is another vacancy"), required=False)

    class Meta(SeenForm.Meta):
        model = Vacancy
        fields = [
            "title",
            "occupation",
            "level",
            "postcode",
            "place",
            "hours",
            "hourly_wage",
            "starts_on",
            "limited_until",
            "openings",
            "person",
            "description",
        ]
        field_classes = {"hours": AmountField, "hourly_wage": AmountField}
        widgets = {
            "hours": forms.TextInput,
            "hourly_wage": forms.TextInput,
            "occupation": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
            "postcode": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        }

    def __init__(self, employer: Employer | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known_employer = employer
        self.twin: Vacancy | None = None
        rows: list[Any] = [("title", "openings"), ("level", "occupation")]
        rows += [("postcode", "place"), ("hours", "hourly_wage"), ("starts_on", "limited_until")]
        if employer:
            del self.fields["employer"], self.fields["employer_name"]
            people: Any = self.fields["person"]
            people.queryset, people.empty_label = self._people_of(employer), "–"
            rows.append("person")
        else:
            del self.fields["person"]
        self.helper = layout("seen", *rows, "description")

    def _people_of(self, employer: Employer) -> Any:
        """Those still there, and the one already named."""
        people = ContactPerson.objects.filter(employer=employer)
        return people.active() | people.filter(pk=self.instance.person_id)

    def clean_postcode(self) -> str:
        return plain_digits(self.cleaned_data["postcode"])

    def clean_place(self) -> str:
        return without_null(self.cleaned_data["place"])

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self.employer_meant = self.known_employer or self.picked_employer()
        if self.employer_meant is None:
            raise ValidationError({"employer_name": _("Please say which employer offers the vacancy.")})
        start, limit = data.get("starts_on"), data.get("limited_until")
        if start and limit and limit < start:
            self.add_error("limited_until", _("The limitation must not end before the start."))
        self.twin = self._same_vacancy(data)
        if self.twin and not data.get("confirm"):
            self.add_error("confirm", _("This employer already has an open vacancy of this title."))
        return data

    def _same_vacancy(self, data: dict[str, Any]) -> Vacancy | None:
        if not self.employer_meant.pk or self.instance.pk or not data.get("title"):
            return None
        others = Vacancy.objects.open().filter(employer=self.employer_meant)
        return next((one for one in others if fold(one.title) == fold(data["title"])), None)

    @transaction.atomic
    def act(self, by: Any) -> Vacancy:
        if self.employer_meant.pk is None:
            self.employer_meant.keep(by, ["name"])
        if not self.instance.pk:
            self.instance.employer = self.employer_meant
            self.instance.checked_on = local_today()
            if not self.instance.postcode and not self.instance.place:
                self.instance.postcode, self.instance.place = self.employer_meant.postcode, self.employer_meant.place
        return self.instance.keep(by, self.named_changes)
