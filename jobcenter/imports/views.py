from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from caseload import access
from caseload.clients.models import Client
from caseload.lib.export import csv_lines
from caseload.lib.pages import FormPage, Page, Verb
from employers.companies.models import Employer
from employers.market.models import LabourMarket
from employers.vacancies.models import Vacancy
from jobcenter.imports.client_columns import CLIENTS
from jobcenter.imports.columns import Columns
from jobcenter.imports.decisions import CHANGE, CREATE, KINDS
from jobcenter.imports.employer_columns import EMPLOYERS
from jobcenter.imports.employers import label_of as employer_label
from jobcenter.imports.forms import (
    ClientUploadForm,
    EmployerUploadForm,
    MarketUploadForm,
    UploadForm,
    VacancyUploadForm,
)
from jobcenter.imports.market import label_of as market_label
from jobcenter.imports.market_columns import MARKET
from jobcenter.imports.models import ClientImport, EmployerImport, ListImport, MarketImport, VacancyImport
from jobcenter.imports.rows import label
from jobcenter.imports.vacancies import label_of
from jobcenter.imports.vacancy_columns import VACANCIES

PER_PAGE = 100


class ClientLists:
    """What the pages below need to know of the kind of list: here clients."""

    allowed = staticmethod(access.may_import)
    model: type[ListImport] = ClientImport
    upload_form: type[UploadForm] = ClientUploadForm
    columns: Columns = CLIENTS
    kind = "client"
    heading = gettext_lazy("Import clients")
    empty_file = "kundenliste.csv"
    label_of: Callable[[str], str] = staticmethod(label)

    def records(self, user: Any) -> Any:
        """Those whom a line can mean and whose page the person may open."""
        return Client.objects.visible_to(user)


class VacancyLists(ClientLists):
    model = VacancyImport
    upload_form = VacancyUploadForm
    columns = VACANCIES
    kind = "vacancy"
    heading = gettext_lazy("Import vacancies")
    empty_file = "stellenliste.csv"
    label_of = staticmethod(label_of)

    def records(self, user: Any) -> Any:
        return Vacancy.objects.all()


class EmployerLists(ClientLists):
    model = EmployerImport
    upload_form = EmployerUploadForm
    columns = EMPLOYERS
    kind = "employer"
    heading = gettext_lazy("Import employers")
    empty_file = "arbeitgeberliste.csv"
    label_of = staticmethod(employer_label)

    def records(self, user: Any) -> Any:
        return Employer.objects.all()


class MarketLists(ClientLists):
    model = MarketImport
    upload_form = MarketUploadForm
    columns = MARKET
    kind = "market"
    heading = gettext_lazy("Import labour market figures")
    empty_file = "arbeitsmarkt.csv"
    label_of = staticmethod(market_label)

    def records(self, user: Any) -> Any:
        return LabourMarket.objects.all()


class ListUpload(FormPage):
    template_name = "jobcenter/imports/upload.html"

    def form(self, data: Any = None) -> UploadForm:
        return self.upload_form(self.request.user, data, self.request.FILES or None)

    def done(self, result: ListImport) -> HttpResponse:
        return redirect(f"{self.kind}-import-detail", result.pk)

    def context(self) -> dict[str, Any]:
        imports = own_imports(self).defer("content", "rows")[:10]
        return {"imports": imports, "kind": self.kind, "heading": self.heading, **addresses(self.kind)}


class ListDetail(Page):
    """The dry run with every line; after applying, the result."""

    template_name = "jobcenter/imports/detail.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        found = get_object_or_404(own_imports(self), pk=pk)
        chosen = request.GET.get("show", "")
        chosen = chosen if chosen in (*KINDS, "warned") else ""
        rows = [row for row in found.rows if _is_chosen(row, chosen)]
        page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
        return self.show(
            {
                "import": found,
                "kind": self.kind,
                "heading": self.heading,
                **addresses(self.kind, pk),
                "tabs": [(kind, word, found.counts[kind]) for kind, word in KINDS.items()],
                "warned": sum(1 for row in found.rows if row["warnings"]),
                "writes": found.counts[CREATE] + found.counts[CHANGE],
                "chosen": chosen,
                "page": page,
                "rows": self.readable(list(page.object_list)),
            }
        )

    def readable(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Fields by their names; records that can be opened by the name they have (the list itself forgets names)."""
        pks = [row["pk"] for row in rows if row.get("pk")]
        records = {record.pk: record for record in self.records(self.request.user).filter(pk__in=pks)}
        return [
            {
                **row,
                "word": KINDS[row["kind"]],
                "record": records.get(row.get("pk") or 0),
                "changes": [(self.label_of(name), old, new) for name, old, new in row.get("changes", ())],
                "faults": [(self.label_of(name), text) for name, text in row.get("faults", ())],
            }
            for row in rows
        ]


class ListApply(Verb):
    def act(self) -> str:
        found = get_object_or_404(own_imports(self), pk=self.kwargs["pk"])
        if not found.apply(self.request.user):
            return _("This list has been imported already; nothing was changed.")
        count = found.counts[CREATE] + found.counts[CHANGE]
        return ngettext("%(count)s line imported.", "%(count)s lines imported.", count) % {"count": count}

    def back(self) -> str:
        return reverse(f"{self.kind}-import-detail", args=[self.kwargs["pk"]])


class ListDiscard(Verb):
    def act(self) -> str:
        get_object_or_404(own_imports(self), pk=self.kwargs["pk"]).discard(self.request.user)
        return _("The list was deleted; nothing was imported.")

    def back(self) -> str:
        return reverse(f"{self.kind}-import")


class ListTemplate(Page):
    """An empty list with the titles we know best, to be filled in Excel."""

    def get(self, request: HttpRequest) -> StreamingHttpResponse:
        lines = csv_lines(self.columns.template_titles(), [])
        response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
        response.headers["Content-Disposition"] = f'attachment; filename="{self.empty_file}"'
        return response


class ClientImportUpload(ClientLists, ListUpload): ...


class ClientImportDetail(ClientLists, ListDetail): ...


class ClientImportApply(ClientLists, ListApply): ...


class ClientImportDiscard(ClientLists, ListDiscard): ...


class ClientImportTemplate(ClientLists, ListTemplate): ...


class VacancyImportUpload(VacancyLists, ListUpload): ...


class VacancyImportDetail(VacancyLists, ListDetail): ...


class VacancyImportApply(VacancyLists, ListApply): ...


class VacancyImportDiscard(VacancyLists, ListDiscard): ...


class VacancyImportTemplate(VacancyLists, ListTemplate): ...


class EmployerImportUpload(EmployerLists, ListUpload): ...


class EmployerImportDetail(EmployerLists, ListDetail): ...


class EmployerImportApply(EmployerLists, ListApply): ...


class EmployerImportDiscard(EmployerLists, ListDiscard): ...


class EmployerImportTemplate(EmployerLists, ListTemplate): ...


class MarketImportUpload(MarketLists, ListUpload): ...


class MarketImportDetail(MarketLists, ListDetail): ...


class MarketImportApply(MarketLists, ListApply): ...


class MarketImportDiscard(MarketLists, ListDiscard): ...


class MarketImportTemplate(MarketLists, ListTemplate): ...


def own_imports(page: Any) -> Any:
    own = page.model.objects.of(page.request.user)
    own = own.select_related("team") if page.kind == "client" else own
    return own.annotate(has_content=Q(content__isnull=False)).defer("content")


def addresses(kind: str, pk: int | None = None) -> dict[str, str]:
    """Where the buttons of a list's pages lead."""
    found = {"upload": reverse(f"{kind}-import"), "template": reverse(f"{kind}-import-template")}
    if pk is not None:
        found |= {verb: reverse(f"{kind}-import-{verb}", args=[pk]) for verb in ("apply", "discard")}
    return found


def _is_chosen(row: dict[str, Any], chosen: str) -> bool:
    return not chosen or row["kind"] == chosen or (chosen == "warned" and bool(row["warnings"]))
