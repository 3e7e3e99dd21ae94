"""The base of all forms: text comes in clean, and what a model verb refuses is shown at the field it concerns."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from caseload.lib.dates import local_today
from caseload.lib.text import clean_line, clean_text

FURTHEST = timedelta(days=730)


class LineField(forms.CharField):
    """One line of text, stored clean: no control or invisible characters (NUL included), one form of each letter."""

    def to_python(self, value: Any) -> str:
        return clean_line(super().to_python(value) or "")


class TextField(forms.CharField):
    """Several lines of text, stored clean."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: Any) -> str:
        return clean_text(super().to_python(value) or "")


class SeveralField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Rows by their numbers; one that no database can hold is no choice (SQLite would raise where it is looked for)."""

    DIGITS = 18

    def clean(self, value: Any) -> Any:
        for number in value or ():
            if len(str(number)) > self.DIGITS:
                raise ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": number}
                )
        return super().clean(value)


class DateInput(forms.DateInput):
    """The browser's own date picker; without one, 2026-11-26 and 26.11.2026 are both understood."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class DateField(forms.DateField):
    """A day; a year such as 0026, which a date picker makes of two digits, is a slip of the keys."""

    widget = DateInput
    input_formats = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y"]
    default_error_messages = {"year": _("Please check the year.")}
    years = range(1900, 2201)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("input_formats", self.input_formats)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> date | None:
        day = super().to_python(value)
        if day and day.year not in self.years:
            raise ValidationError(self.error_messages["year"], code="year")
        return day


class NearDateField(DateField):
    """A day at most two years away."""

    default_error_messages = {"far": _("This day lies more than two years away; please check the year.")}

    def to_python(self, value: Any) -> date | None:
        day = super().to_python(value)
        if day and abs(day - local_today()) > FURTHEST:
            raise ValidationError(self.error_messages["far"], code="far")
        return day


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


def clean_formfield(db_field: "models.Field[Any, Any]", **kwargs: Any) -> forms.Field | None:
    """Model fields become the fields above (``formfield_callback`` of every model form)."""
    if isinstance(db_field, models.TextField):
        kwargs.setdefault("form_class", TextField)
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 3}))
    elif type(db_field) is models.CharField and not db_field.choices:
        kwargs.setdefault("form_class", LineField)
    elif type(db_field) is models.DateField:
        kwargs.setdefault("form_class", DateField)
        kwargs.setdefault("widget", DateInput())
    return db_field.formfield(**kwargs)


class VerbForm(forms.Form):
    """A form that ends in one verb: subclasses write ``act(by)`` and return what the verb returns."""

    def act(self, by: Any) -> Any:
        raise NotImplementedError

    def save(self, by: Any) -> Any:
        """Run the verb. What it refuses becomes an error of the form; then None is returned and ``is_valid`` is False."""
        return _act_or_explain(self, by)


class VerbModelForm(forms.ModelForm):  # type: ignore[type-arg]
    """The same for a form made from a model; ``act`` saves by default."""

    class Meta:
        formfield_callback = clean_formfield

    def act(self, by: Any) -> Any:
        return super().save()

    def save(self, by: Any = None) -> Any:
        return _act_or_explain(self, by)


def _act_or_explain(form: Any, by: Any) -> Any:
    try:
        return form.act(by)
    except ValidationError as error:
        explain(form, error)
        return None


def explain(form: forms.BaseForm, error: ValidationError) -> None:
    """Put a model verb's refusal where the person looks: at the field if the form has it, else above the form."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for field, errors in error.error_dict.items():
        form.add_error(field if field in form.fields and field != NON_FIELD_ERRORS else None, errors)
