"""What the widgets of forms draw (templates/django/forms/widgets): each input and each choice of a list."""

from typing import Any

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def attributes(given: dict[str, Any]) -> SafeString:
    """The attributes of a widget, as Django's ``attrs.html`` draws them: True has no value, False is left out."""
    return mark_safe(
        "".join(f" {conditional_escape(name)}{_is(value)}" for name, value in given.items() if value is not False)
    )


def _is(value: Any) -> str:
    return "" if value is True else f'="{conditional_escape(value)}"'
