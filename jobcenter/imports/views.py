from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caseload import access
from caseload.clients.models import Client
from caseload.lib.export import csv_lines
from caseload.lib.pages import FormPage, Page, Verb
from jobcenter.imports.clients import CHANGE, CREATE, KINDS
from jobcenter.imports.columns import template_titles
from jobcenter.imports.forms import UploadForm
from jobcenter.imports.models import ClientImport
from jobcenter.imports.rows import label

PER_PAGE = 100


class ClientImportUpload(FormPage):
    allowed = staticmethod(access.may_import)
    template_name = "jobcenter/imports/upload.html"

    def form(self, data: Any = None) -> UploadForm:
        return UploadForm(self.request.user, data, self.request.FILES or None)

    def done(self, result: ClientImport) -> HttpResponse:
        return redirect("client-import-detail", result.pk)

    def context(self) -> dict[str, Any]:
        return {"imports": own_imports(self.request).defer("content", "rows")[:10]}


class ClientImportDetail(Page):
    """The dry run with every line; after applying, the result."""

    allowed = staticmethod(access.may_import)
    template_name = "jobcenter/imports/detail.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        found = get_object_or_404(own_imports(request), pk=pk)
        chosen = request.GET.get("show", "")
        chosen = chosen if chosen in (*KINDS, "warned") else ""
        rows = [row for row in found.rows if _is_chosen(row, chosen)]
        page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
        return self.show(
            {
                "import": found,
                "tabs": [(kind, word, found.counts[kind]) for kind, word in KINDS.items()],
                "warned": sum(1 for row in found.rows if row["warnings"]),
                "writes": found.counts[CREATE] + found.counts[CHANGE],
                "chosen": chosen,
                "page": page,
                "rows": _readable(list(page.object_list), request.user),
            }
        )


class ClientImportApply(Verb):
    allowed = staticmethod(access.may_import)

    def act(self) -> str:
        found = get_object_or_404(own_imports(self.request), pk=self.kwargs["pk"])
        if not found.apply(self.request.user):
            return _("This list has been imported already; nothing was changed.")
        count = found.counts[CREATE] + found.counts[CHANGE]
        return ngettext("%(count)s line imported.", "%(count)s lines imported.", count) % {"count": count}

    def back(self) -> str:
        return reverse("client-import-detail", args=[self.kwargs["pk"]])


class ClientImportDiscard(Verb):
    allowed = staticmethod(access.may_import)

    def act(self) -> str:
        get_object_or_404(own_imports(self.request), pk=self.kwargs["pk"]).discard(self.request.user)
        return _("The list was deleted; nothing was imported.")

    def back(self) -> str:
        return reverse("client-import")


class ClientImportTemplate(Page):
    """An empty list with the titles we know best, to be filled in Excel."""

    allowed = staticmethod(access.may_import)

    def get(self, request: HttpRequest) -> StreamingHttpResponse:
        response = StreamingHttpResponse(csv_lines(template_titles(), []), content_type="text/csv; charset=utf-8")
        response.headers["Content-Disposition"] = 'attachment; filename="kundenliste.csv"'
        return response


def own_imports(request: HttpRequest) -> Any:
    own = ClientImport.objects.of(request.user).select_related("team")
    return own.annotate(has_content=Q(content__isnull=False)).defer("content")


def _is_chosen(row: dict[str, Any], chosen: str) -> bool:
    return not chosen or row["kind"] == chosen or (chosen == "warned" and bool(row["warnings"]))


def _readable(rows: list[dict[str, Any]], user: Any) -> list[dict[str, Any]]:
    """Fields by their names; clients who can be opened by the name on record (the list itself forgets names)."""
    pks = [row["client"] for row in rows if row.get("client")]
    records = {client.pk: client for client in Client.objects.visible_to(user).filter(pk__in=pks)}
    return [
        {
            **row,
            "word": KINDS[row["kind"]],
            "record": records.get(row.get("client") or 0),
            "changes": [(label(name), old, new) for name, old, new in row.get("changes", ())],
            "faults": [(label(name), text) for name, text in row.get("faults", ())],
        }
        for row in rows
    ]
