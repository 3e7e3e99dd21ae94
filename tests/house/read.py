"""Which names a page asks for of what stands in its address after the question mark."""

from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.forms import BaseForm
from django.http import QueryDict


def names_read(patch: pytest.MonkeyPatch) -> set[str]:
    """Grows as pages ask, by themselves or by a form that was given all of it."""
    names: set[str] = set()
    real = WSGIRequest.GET.func  # type: ignore[attr-defined]
    of_a_form = BaseForm._widget_data_value  # type: ignore[attr-defined]

    class Read(QueryDict):
        def __getitem__(self, name: str) -> Any:
            names.add(name)
            return super().__getitem__(name)

        def __contains__(self, name: object) -> bool:
            names.add(str(name))
            return super().__contains__(name)

        def getlist(self, name: str, default: Any = None) -> Any:
            names.add(name)
            return super().getlist(name, default)

    def look(request: WSGIRequest) -> QueryDict:
        found: QueryDict = real(request)
        found.__class__ = Read
        return found

    def look_in_form(form: BaseForm, widget: Any, html_name: str) -> Any:
        names.add(html_name)
        return of_a_form(form, widget, html_name)

    patch.setattr(WSGIRequest, "GET", property(look))
    patch.setattr(BaseForm, "_widget_data_value", look_in_form)
    return names
