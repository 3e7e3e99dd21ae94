"""Widgets are drawn to the letter as Django draws them."""

from itertools import product

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates, get_default_renderer
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

DJANGOS = DjangoTemplates()
ATTRS = {
    "class": "a \"b\" <c> & 'd'",
    "data-safe": mark_safe("&amp;<b>"),
    "required": True,
    "disabled": False,
    "maxlength": 12345,
    "step": 0.5,
    "data-none": None,
    "data-pair": (1, 2),
    "placeholder": _("Settings"),
    "<odd>": "",
}
CHOICES = [
    ("", "---"),
    (1234, _("Settings")),
    (None, "nothing"),
    ("<&>", mark_safe("<b>bold</b>")),
    ("Group & more", [("in", "'inside'"), (5, 50000)]),
]
WIDGETS = [
    forms.TextInput,
    forms.NumberInput,
    forms.DateInput,
    forms.HiddenInput,
    forms.PasswordInput,
    forms.CheckboxInput,
    forms.Textarea,
    forms.ClearableFileInput,
    forms.Select,
    forms.SelectMultiple,
    forms.NullBooleanSelect,
    forms.RadioSelect,
    forms.CheckboxSelectMultiple,
]


VALUES = [None, "", "<&\"'>", mark_safe("<b>"), 1234, 1234.5, True, _("Settings"), ["in", "<&>"]]


@pytest.mark.parametrize("kind", WIDGETS, ids=lambda kind: kind.__name__)
def test_as_django(kind):
    widget = kind()
    if not isinstance(widget, forms.NullBooleanSelect):
        widget.choices = CHOICES
    values = VALUES[:-1] if isinstance(widget, forms.NullBooleanSelect) else VALUES
    for value, attrs in product(values, ({}, ATTRS, {"id": "id_x", **ATTRS})):
        ours, djangos = (widget.render("a & b", value, dict(attrs), by) for by in (get_default_renderer(), DJANGOS))
        assert ours == djangos, (value, attrs)
