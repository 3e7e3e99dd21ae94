"""How the fields of a longer form stand on the page."""

from dataclasses import dataclass
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Field, Fieldset, Layout, Row


@dataclass(frozen=True)
class Group:
    """Rows of a form under one legend."""

    legend: Any
    rows: list[Any]


def layout(*rows: Any) -> FormHelper:
    """Fields side by side on a wide screen: each tuple is a row; the page itself has the form tag and the buttons."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.layout = Layout(*map(_laid_out, rows))
    return helper


def _laid_out(row: Any) -> Any:
    if isinstance(row, Group):
        return Fieldset(row.legend, *map(_laid_out, row.rows))
    return Row(*map(Column, row)) if isinstance(row, tuple) else Field(row)
