from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from caseload.lib.amounts import AmountField
from caseload.lib.dates import local_today
from caseload.lib.forms import LineField
from caseload.lib.layout import Group, layout
from caseload.lib.text import fold
from caseload.occupations import requirements
from caseload.occupations.models import codes_of, split_code
from caseload.occupations.widgets import OccupationInput
from employers.companies.fields import SeenForm, plain_digits, without_null
from employers.companies.forms import EmployerPick
from employers.companies.models import ContactPerson, Employer, Site
from employers.vacancies.minimum_wage import falls_short_of
from employers.vacancies.models import HOURS, Vacancy
from employers.vacancies.requirements import Requirement
from employers.vacancies.wage_words import HOUR, MONTH, Wage, hourly, read_wage

ASKED_FOR = [(f"{side}_{kind}", kind, side == "must") for kind in Requirement.Kind.values for side in ("must", "wish")]


class VacancyForm(EmployerPick, SeenForm):
    """Take down a vacancy from one telephone call: employer and title are enough, the rest can follow."""

    read_from_words = ("occupation", "wage")

    occupation = LineField(
        label=_("Occupation"),
        required=False,
        max_length=300,
        help_text=_("A few letters or digits of the code; any other words are kept as they are."),
        widget=OccupationInput,
    )
    wage = LineField(
        label=_("Gross wage"),
        required=False,
        max_length=100,
        help_text=_("For example 14.60, 2,350 a month, at least 15, or in words."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    wage_per = forms.ChoiceField(
        label=_("Wage per"), required=False, choices=[("", _("as said")), *Vacancy.WagePer.choices]
    )
    openings = forms.IntegerField(
        label=_("Open positions"),
        min_value=1,
        max_value=999,
        initial=1,
        error_messages={"min_value": _("A vacancy has at least one open position.")},
    )
    hours_min = AmountField(label=_("Hours a week, from"), required=False, validators=HOURS, decimal_places=1)
    hours_max = AmountField(label=_("to"), required=False, validators=HOURS, decimal_places=1)
    must_language = LineField(label=_("Languages: must"), required=False, max_length=200)
    wish_language = LineField(label=_("Languages: wish"), required=False, max_length=200)
    must_licence = LineField(label=_("Licences: must"), required=False, max_length=200)
    wish_licence = LineField(label=_("Licences: wish"), required=False, max_length=200)
    must_skill = LineField(label=_("Skills: must"), required=False, max_length=400)
    wish_skill = LineField(label=_("Skills: wish"), required=False, max_length=400)
    confirm = forms.BooleanField(label=_("This is another vacancy"), required=False)

    class Meta(SeenForm.Meta):
        model = Vacancy
        fields = [
            "title",
            "level",
            "street",
            "postcode",
            "place",
            "site",
            "hours_min",
            "hours_max",
            *Vacancy.SHIFTS,
            "starts_on",
            "starts_at_once",
            "limitation",
            "limited_months",
            "limited_until",
            "openings",
            "ask_after_days",
            "person",
            "description",
        ]
        widgets = {"postcode": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})}

    def __init__(self, employer: Employer | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known_employer = employer
        self.twin: Vacancy | None = None
        self.occupation_label, self.wage_said, self.wanted = "", Wage(), list[requirements.Wanted]()
        self.fields["ask_after_days"].required = False
        self.fields["level"].choices = [("", "–"), *Vacancy.Level.choices]
        self.fields["limitation"].choices = [("", "–"), *Vacancy.Limitation.choices]
        self._offer_people_and_sites(employer)
        if self.instance.pk:
            self.initial |= self._said_before()
        self.helper = self._laid_out()

    def _offer_people_and_sites(self, employer: Employer | None) -> None:
        """Those still there, and the one already named."""
        if employer:
            del self.fields["employer"], self.fields["employer_name"]
            people = ContactPerson.objects.filter(employer=employer)
            sites = Site.objects.filter(employer=employer)
            self._offer("person", people.active() | people.filter(pk=self.instance.person_id))
            self._offer("site", sites.open() | sites.filter(pk=self.instance.site_id))
        else:
            del self.fields["person"], self.fields["site"]

    def _offer(self, name: str, rows: Any) -> None:
        field: Any = self.fields[name]
        field.queryset, field.empty_label = rows, "–"

    def _said_before(self) -> dict[str, Any]:
        vacancy, asked = self.instance, list(self.instance.requirements.all())
        amount = number_format(vacancy.wage, 2) if vacancy.wage else ""
        return {
            "occupation": f"{vacancy.occupation} {vacancy.occupation_label}".strip(),
            "wage": vacancy.wage_text or amount,
            "wage_per": vacancy.wage_per,
            **{name: requirements.written(kind, must, asked) for name, kind, must in ASKED_FOR},
        }

    def _laid_out(self) -> Any:
        sites = [("site",)] if "site" in self.fields else []
        people = [("person", "ask_after_days")] if "person" in self.fields else [("ask_after_days",)]
        return layout(
            "seen",
            Group(_("The work"), [("title", "openings"), ("occupation", "level"), "description"]),
            Group(_("Pay and hours"), [("wage", "wage_per", "hours_min", "hours_max"), Vacancy.SHIFTS]),
            Group(
                _("Start and limitation"),
                [("starts_on", "starts_at_once"), ("limitation", "limited_months", "limited_until")],
            ),
            Group(_("Place"), [*sites, ("street", "postcode", "place")]),
            Group(_("Requirements"), [(f"must_{kind}", f"wish_{kind}") for kind in Requirement.Kind.values]),
            Group(_("Contact"), people),
        )

    def clean_street(self) -> str:
        return without_null(self.cleaned_data["street"])

    def clean_postcode(self) -> str:
        return plain_digits(self.cleaned_data["postcode"])

    def clean_place(self) -> str:
        return without_null(self.cleaned_data["place"])

    def clean_ask_after_days(self) -> int:
        return self.cleaned_data["ask_after_days"] or Vacancy.ASK_AFTER_DAYS

    def clean_occupation(self) -> str:
        """The code; ``occupation_label`` keeps the words. Words of the list find their code by themselves."""
        code, self.occupation_label = split_code(self.cleaned_data["occupation"])
        return plain_digits(code) or self.code_of(self.occupation_label)

    def code_of(self, label: str) -> str:
        return codes_of({label}).get(label, "")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self.employer_meant = self.known_employer or self.picked_employer()
        if self.employer_meant is None:
            raise ValidationError({"employer_name": _("Please say which employer offers the vacancy.")})
        self._read_wage(data)
        self._read_requirements(data)
        self._compare("starts_on", "limited_until", _("The limitation must not end before the start."))
        self._compare("hours_min", "hours_max", _("The hours at most must not be fewer than the hours at least."))
        self.twin = self._same_vacancy(data)
        if self.twin and not data.get("confirm"):
            self.add_error("confirm", _("This employer already has an open vacancy of this title."))
        return data

    def _compare(self, low: str, high: str, message: Any) -> None:
        first, last = self.cleaned_data.get(low), self.cleaned_data.get(high)
        if first and last and last < first:
            self.add_error(high, message)

    def _read_wage(self, data: dict[str, Any]) -> None:
        per = {HOUR: " / h", MONTH: " / month"}.get(data.get("wage_per") or "", "")
        said = data.get("wage", "")
        try:
            read = read_wage(said + per if said else "")
        except ValueError:
            self.add_error("wage", _("This can be no wage. Please check the amount, or say it in words."))
            return
        self.wage_said = Wage(read.amount, read.per, read.kind, said if read.words else "")

    def _read_requirements(self, data: dict[str, Any]) -> None:
        found: dict[tuple[str, str], requirements.Wanted] = {}
        for name, kind, must in ASKED_FOR:
            try:
                for wanted in requirements.read(kind, data.get(name, ""), must):
                    found.setdefault((kind, wanted.code), wanted)  # what is a must is no wish
            except requirements.NotUnderstood as error:
                self.add_error(name, str(error))
        self.wanted = list(found.values())

    def _same_vacancy(self, data: dict[str, Any]) -> Vacancy | None:
        if not self.employer_meant.pk or self.instance.pk or not data.get("title"):
            return None
        others = Vacancy.objects.open().filter(employer=self.employer_meant)
        title, titles = fold(data["title"]), others.values_list("pk", "title")
        twin = next((pk for pk, other in titles if fold(other) == title), None)
        return Vacancy.objects.get(pk=twin) if twin else None

    def facts_read(self) -> dict[str, Any]:
        """The fields of the model that follow from words: occupation and wage."""
        said = self.wage_said
        return {
            "occupation": self.cleaned_data.get("occupation", ""),
            "occupation_label": self.occupation_label,
            "wage": said.amount,
            "wage_per": said.per,
            "wage_kind": said.kind,
            "wage_text": said.words,
        }

    @transaction.atomic
    def act(self, by: Any) -> Vacancy:
        vacancy = self.instance
        if self.employer_meant.pk is None:
            self.employer_meant.keep(by, ["name"])
        for name, value in self.facts_read().items():
            setattr(vacancy, name, value)
        if not vacancy.pk:
            vacancy.employer = self.employer_meant
            vacancy.checked_on = local_today()
        vacancy.take_address_of(vacancy.site or (self.employer_meant if not vacancy.pk else None))
        changed = self.named_changes
        if {name for name, _kind, _must in ASKED_FOR} & set(self.changed_data):
            changed.append("requirements")
        return vacancy.keep(by, changed, self.wanted)


class BundleForm(VacancyForm):
    """Tasks carved out of the vacancy ``parent``. What the job centre itself proposes is paid by the law at least."""

    def __init__(self, parent: Vacancy, *args: Any, **kwargs: Any) -> None:
        super().__init__(parent.employer, *args, **kwargs)
        self.parent = parent
        self.fields["description"].label = _("Tasks")
        self.fields["description"].required = True

    def _read_wage(self, data: dict[str, Any]) -> None:
        super()._read_wage(data)
        said = self.wage_said
        pay = hourly(said.amount, said.per, data.get("hours_max") or data.get("hours_min"))
        if amount := falls_short_of(pay, data.get("starts_on"), local_today()):
            text = _("The bundle has to be paid with the minimum wage of %(amount)s euros an hour at least.")
            self.add_error("wage", text % {"amount": number_format(amount, 2)})

    def act(self, by: Any) -> Vacancy:
        self.instance.parent = self.parent
        return super().act(by)
