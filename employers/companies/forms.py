from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Client
from caseload.contacts.forms import LoggedForm
from caseload.lib.dates import local_today
from caseload.lib.forms import LineField, VerbForm
from caseload.lib.layout import layout
from employers.companies.contacts import EmployerContact
from employers.companies.fields import SeenForm, plain_digits, without_null
from employers.companies.merging import EmployerMerge
from employers.companies.models import ContactPerson, Employer, Site

NEW = "new"
CHOICES_SHOWN = 8


class EmployerForm(SeenForm):
    """An employer's own data. Before a probable second entry of the same employer is stored, it asks."""

    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https", max_length=200)
    confirm = forms.BooleanField(label=_("This is another employer"), required=False)

    class Meta(SeenForm.Meta):
        model = Employer
        fields = [
            "name",
            "establishment_number",
            "branch",
            "branch_code",
            "branch_version",
            "size",
            "street",
            "postcode",
            "place",
            "phone",
            "email",
            "website",
            "remark",
            "closed_on",
        ]
        widgets = {
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
            "postcode": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
            "establishment_number": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.twins: list[Employer] = []
        rows: list[Any] = [
            "seen",
            ("name", "establishment_number"),
            ("branch", "branch_code", "branch_version", "size"),
            ("street", "postcode", "place"),
        ]
        rows += [("phone", "email", "website"), "remark"]
        self.fields["size"].choices = [("", "–"), *Employer.Size.choices]
        self.fields["branch_version"].choices = [("", "–"), *Employer.BranchVersion.choices]
        for name in ("name", "postcode", "establishment_number"):
            self.fields[name].widget.attrs |= self._looks_for_twins()
        if self.instance.pk:
            rows.append("closed_on")
        else:
            del self.fields["closed_on"]
        say_if_dead(self)
        self.helper = layout(*rows)

    def _looks_for_twins(self) -> dict[str, str]:
        """While somebody types, the page shows whether the employer is there already; saving asks in any case."""
        address = reverse("employer-twins")
        return {
            "hx-get": f"{address}?not={self.instance.pk}" if self.instance.pk else address,
            "hx-trigger": "input changed delay:400ms",
            "hx-target": "#twins",
            "hx-include": "#id_name, #id_postcode, #id_establishment_number",
            "hx-sync": "closest form:replace",
        }

    def clean_street(self) -> str:
        return without_null(self.cleaned_data["street"])

    def clean_postcode(self) -> str:
        return plain_digits(self.cleaned_data["postcode"])

    def clean_place(self) -> str:
        return without_null(self.cleaned_data["place"])

    def clean_closed_on(self) -> Any:
        day = self.cleaned_data["closed_on"]
        if day and day > local_today():
            raise ValidationError(_("This day lies in the future."))
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        telling = {"name", "postcode", "establishment_number"}
        if telling & set(self.changed_data) and data.get("name"):
            others = Employer.objects.exclude(pk=self.instance.pk)
            self.twins = others.twins_of(
                data["name"], data.get("postcode", ""), data.get("establishment_number") or None
            )
        if self.twins and not data.get("confirm"):
            self.add_error(
                "confirm", _("This employer may already be there; please look before a second one is created.")
            )
        return data

    def act(self, by: Any) -> Employer:
        self.instance.dead_email = ""
        return self.instance.keep(by, self.named_changes)


class SiteForm(SeenForm):
    class Meta(SeenForm.Meta):
        model = Site
        fields = ["name", "establishment_number", "street", "postcode", "place", "phone", "closed_on"]
        widgets = {
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
            "postcode": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["closed_on"]
        closing = [("closed_on",)] if self.instance.pk else []
        rows = [("name", "establishment_number"), ("street", "postcode", "place"), ("phone",), *closing]
        self.helper = layout("seen", *rows)

    def clean_street(self) -> str:
        return without_null(self.cleaned_data["street"])

    def clean_postcode(self) -> str:
        return plain_digits(self.cleaned_data["postcode"])

    def clean_place(self) -> str:
        return without_null(self.cleaned_data["place"])

    def act(self, by: Any) -> Site:
        return self.instance.keep(by, self.named_changes)


def say_if_dead(form: SeenForm) -> None:
    """Whoever saves the form has looked at the address: it is used again."""
    if form.instance.has_dead_address:
        form.fields["email"].help_text = _("Mails to this address came back. Please correct it; saving uses it again.")


class ContactPersonForm(SeenForm):
    class Meta(SeenForm.Meta):
        model = ContactPerson
        fields = ["name", "function", "phone", "email"]
        widgets = {"phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = layout("seen", ("name", "function"), ("phone", "email"))
        say_if_dead(self)

    def act(self, by: Any) -> ContactPerson:
        self.instance.dead_email = ""
        return self.instance.keep(by, self.named_changes)


class EmployerContactForm(LoggedForm):
    """Log a contact with an employer in two clicks: everything has a default; the next step stands in the same form."""

    channel = forms.ChoiceField(label=_("Channel"), choices=EmployerContact.Channel.choices)
    person = forms.ModelChoiceField(ContactPerson.objects.none(), label=_("With"), required=False, empty_label="–")
    result = forms.ChoiceField(label=_("Result"), choices=[("", "–"), *EmployerContact.Result.choices], required=False)

    def __init__(self, employer: Employer, client: Client | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.employer, self.client = employer, client
        people: Any = self.fields["person"]
        people.queryset = ContactPerson.objects.filter(employer=employer).active()

    def act(self, by: Any) -> EmployerContact:
        names = ("channel", "reached", "at", "person", "result", "note", "next_step", "next_step_on", "token")
        facts = {name: self.cleaned_data[name] for name in names}
        try:
            return EmployerContact.objects.log(self.employer, by, client=self.client, **facts)
        except ValidationError as error:
            raise ValidationError({"on": error.messages}) from error


class EmployerPick(forms.Form):
    """Part of other forms: find an employer by a few letters, or enter a new one by name.

    ``employer`` holds a number or "new". Without JavaScript the button *Search* shows the same choices.
    """

    employer_name = LineField(label=_("Employer"), required=False, max_length=200)
    employer = forms.CharField(required=False, max_length=20)

    @property
    def employer_choices(self) -> list[Employer]:
        """The chosen one first, then those that fit what was typed."""
        chosen = self.chosen_employer()
        words = str(self["employer_name"].value() or "")
        fitting = list(Employer.objects.open().matching(words).by_name()[:CHOICES_SHOWN]) if words.strip() else []
        return [*([chosen] if chosen else []), *(one for one in fitting if one != chosen)][:CHOICES_SHOWN]

    def chosen_employer(self) -> Employer | None:
        value = str(self["employer"].value() or "")
        if not value.isascii() or not value.isdigit() or len(value) > 20:
            return None
        return Employer.objects.filter(pk=int(value)).first()

    def picked_employer(self) -> Employer | None:
        """The employer meant (not stored yet if new), None if nothing was entered. Raises ValidationError if unclear."""
        data = self.cleaned_data
        name = data.get("employer_name", "")
        if data.get("employer") == NEW:
            return self._new_employer(name)
        if chosen := self.chosen_employer():
            return chosen
        if not name:
            return None
        exact = [one for one in Employer.objects.twins_of(name, "", None) if one.is_open]
        if len(exact) == 1:
            return exact[0]
        raise ValidationError({"employer_name": _("Please choose one of these employers, or enter it as a new one.")})

    def _new_employer(self, name: str) -> Employer:
        if not name:
            raise ValidationError({"employer_name": _("Please enter the employer's name.")})
        if Employer.objects.twins_of(name, "", None):
            raise ValidationError({"employer_name": _("There is already an employer of this name; please choose it.")})
        return Employer(name=name)


class MergeForm(EmployerPick, VerbForm):
    """Which other entry is the same employer as ``kept``; all that belongs to it moves."""

    def __init__(self, kept: Employer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept = kept

    @property
    def employer_choices(self) -> list[Employer]:
        """Closed ones too, but never the employer itself. Before anything was typed, those that are probably the same."""
        if not str(self["employer_name"].value() or "").strip() and not self.chosen_employer():
            others = Employer.objects.exclude(pk=self.kept.pk)
            return others.twins_of(self.kept.name, self.kept.postcode, None)
        return [one for one in super().employer_choices if one.pk != self.kept.pk]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.gone = None if data.get("employer") == NEW else self.picked_employer()
        if self.gone is None or self.gone == self.kept:
            raise ValidationError({"employer_name": _("Please choose the other entry of this employer.")})
        return data

    def act(self, by: Any) -> EmployerMerge:
        assert self.gone is not None
        return EmployerMerge.objects.merge(self.kept, self.gone, by)
