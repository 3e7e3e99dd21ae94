"""Form fields of this app: months as people write them, and forms that notice a colleague's edit."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from caseload.lib.forms import VerbModelForm

_MONTH = re.compile(r"20(\d\d)-(0[1-9]|1[0-2])", re.ASCII)
# What other systems write where they mean nothing (6 of 10 vacancies of the public job search have it as street).
_NOTHING = {"null", "none", "nan", "n/a", "undefined", "-"}


class MonthField(forms.CharField):
    """``2026-11`` becomes the first day of that month (years 2000 to 2099)."""

    widget = forms.TextInput(attrs={"type": "month"})

    def to_python(self, value: Any) -> date | None:  # type: ignore[override]
        text = super().to_python(value)
        if not text:
            return None
        if not _MONTH.fullmatch(text):
            raise forms.ValidationError(_("Please enter a month such as 2026-11."))
        return date.fromisoformat(f"{text}-01")


def without_null(text: str) -> str:
    """Empty where another system wrote "null"."""
    return "" if text.lower() in _NOTHING else text


def plain_digits(text: str) -> str:
    """The text itself. Raises ValidationError for digits of other scripts, which the model's own rule takes for digits."""
    if not text.isascii():
        raise forms.ValidationError(_("Please use the digits 0 to 9."))
    return text


def fingerprint(instance: Model, fields: list[str]) -> str:
    """A short sign that changes with any of the fields; says nothing about their content."""
    content = "\x1f".join(str(instance.serializable_value(name)) for name in fields)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


class SeenForm(VerbModelForm):
    """Does not overwrite what a colleague changed since the form was opened: it says so and keeps what was typed.

    Saving once more then counts.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=16)
    # Fields of the model that the form sets by itself, from what was typed into a field of the same name.
    read_from_words: Sequence[str] = ()

    class Meta(VerbModelForm.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        watched = [*self._meta.fields, *self.read_from_words]
        self.now = fingerprint(self.instance, watched) if self.instance.pk else ""
        self.initial["seen"] = self.now

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        seen = data.pop("seen", "")
        if self.now and seen and seen != self.now:
            self.data = self.data.copy()
            self.data[self.add_prefix("seen")] = self.now
            raise forms.ValidationError(
                _("Somebody else has changed this in the meantime. Your entries are kept; save again if they count."),
                code="changed",
            )
        return data

    @property
    def named_changes(self) -> list[str]:
        return [name for name in self.changed_data if name in (*self._meta.fields, *self.read_from_words)]
