from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from caseload.lib.pages import Page
from caseload.lib.text import clean_line
from caseload.occupations.models import CHOICES_SHOWN, Occupation, split_code

LOOKED_UP = 50


class OccupationList(Page):
    """Look up an occupation and its code. For htmx the options of a combobox, else a page that works without JavaScript."""

    template_name = "caseload/occupations/list.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        words = clean_line(request.GET.get("q") or request.GET.get("occupation", ""))[:100]
        code, rest = split_code(words)
        found = Occupation.objects.matching(code or rest)
        if getattr(request, "htmx", False):
            return render(request, "caseload/occupations/parts/options.html", {"rows": found[:CHOICES_SHOWN]})
        return self.show({"words": words, "rows": found.prefetch_related("names")[:LOOKED_UP]})
