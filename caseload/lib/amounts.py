"""Amounts as people write them: ``13,90 €``, ``2.350``, ``38,5``."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

# 2.350 and 2,350 are thousands: no amount has three decimals.
_THOUSANDS = re.compile(r"\d{1,3}([.,]\d{3})+([.,]\d{1,2})?")


def plain_amount(text: str) -> str:
    """``13,90 €``, ``13.90``, ``2.350`` and ``2.349,10`` as Python reads numbers; anything else unchanged."""
    text = re.sub(r"[\s€]|EUR", "", text)
    if _THOUSANDS.fullmatch(text):
        whole, _sign, decimals = text.rpartition("," if text.rfind(",") > text.rfind(".") else ".")
        if len(decimals) == 3:
            whole, decimals = whole + decimals, ""
        return re.sub(r"[.,]", "", whole) + (f".{decimals}" if decimals else "")
    return text.replace(",", ".", 1) if text.count(",") == 1 and "." not in text else text


class AmountField(forms.DecimalField):
    """Euros or hours with comma or point; shown again as the language writes them."""

    widget = forms.TextInput
    default_error_messages = {
        "invalid": _("Please enter a number such as 14.60, or leave it empty; words belong into the description.")
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "localize": True})

    def to_python(self, value: Any) -> Decimal | None:
        return super().to_python(plain_amount(value) if isinstance(value, str) else value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "decimal", "autocomplete": "off"}
