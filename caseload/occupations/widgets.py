from typing import Any

from django import forms
from django.urls import reverse_lazy


class OccupationInput(forms.TextInput):
    """A text field that offers occupations while somebody types: combobox.js makes the list of it; without JavaScript it
    stays a text field, and any words may be entered.
    """

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        options = {"data-combobox": reverse_lazy("occupation-list"), "autocomplete": "off"}
        super().__init__({**options, **(attrs or {})})
