"""The three kinds of page that carry almost everything: ListPage, FormPage and Verb.

Each knows its rule of access (``allowed``, a predicate of ``access.py``); who is not allowed gets 404, as strangers do.
"""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View
from django_filters import FilterSet

from caseload import access
from caseload.lib.export import export


def way_back(request: HttpRequest, fallback: str) -> str:
    """Where the person came from (``next`` in the form or address), if that is a page of ours; else ``fallback``."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    if target and url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        return target
    return fallback


class Page(View):
    """What all pages share: the access rule and the template."""

    allowed: Callable[[Any], bool] = staticmethod(access.may_work)
    template_name = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not type(self).allowed(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        """What the template is shown besides what the kind of page gives it."""
        return {}

    def show(self, context: dict[str, Any], status: int = 200) -> HttpResponse:
        return render(self.request, self.template_name, {**context, **self.context()}, status=status)


class ListPage(Page):
    """Filter form -> queryset -> table, pager and export, all one path.

    Subclasses give ``queryset()`` (already within the person's scope), ``filterset`` and ``columns`` for the export:
    pairs of title and function of a row.
    """

    filterset: type[FilterSet]
    per_page = 100
    export_name = "liste"
    columns: Sequence[tuple[Any, Callable[[Any], Any]]] = ()

    def queryset(self) -> QuerySet[Any]:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        filters = self.filterset(request.GET, queryset=self.queryset(), request=request)
        rows = filters.qs
        kind = request.GET.get("export", "")
        if kind in ("csv", "xlsx") and self.columns:
            return export(
                self.export_name,
                kind,
                [title for title, _ in self.columns],
                ([value(row) for _, value in self.columns] for row in rows.iterator(chunk_size=1000)),
            )
        page = Paginator(rows, self.per_page).get_page(request.GET.get("page"))
        return self.show({"page": page, "rows": page.object_list, "filter": filters, "form": filters.form})


class FormPage(Page):
    """Load -> form -> ``save(by=)`` -> message and the way back. htmx gets the same form as a part.

    Subclasses give ``form()`` (bound to POST data or not) and ``done(result)`` (the answer after success).
    """

    part_name = ""

    def form(self, data: Any = None) -> Any:
        raise NotImplementedError

    def done(self, result: Any) -> HttpResponse:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.answer(self.form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form(request.POST)
        if form.is_valid():
            result = form.save(by=request.user)
            if form.is_valid():
                return self.done(result)
        return self.answer(form, status=422)

    def answer(self, form: Any, status: int = 200) -> HttpResponse:
        name = self.part_name if self.part_name and getattr(self.request, "htmx", False) else self.template_name
        return render(self.request, name, {"form": form, **self.context()}, status=status)


class Verb(Page):
    """POST -> one verb of a model -> message, then the way back (or what ``done`` answers to htmx)."""

    http_method_names = ["post"]

    def act(self) -> str:
        """Run the verb and return the message to show (empty for none). May raise ValidationError."""
        raise NotImplementedError

    def back(self) -> str:
        """Where to go when nobody said where the person came from."""
        return "/"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if message := self.act():
                messages.success(request, message)
        except ValidationError as error:
            for text in error.messages:
                messages.error(request, text)
        return HttpResponseRedirect(way_back(request, self.back()))
