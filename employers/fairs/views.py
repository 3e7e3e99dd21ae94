from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.lib.dates import local_today
from caseload.lib.pages import FormPage, ListPage, Page, Verb
from employers.companies.models import Employer
from employers.fairs.changing import remove_with_talks
from employers.fairs.filters import FairFilter
from employers.fairs.forms import FairChangeForm, FairForm, TableChangeForm, TableForm
from employers.fairs.models import Fair, Table
from employers.fairs.notices import TalkNotice
from employers.fairs.talks import Outcome, Talk

CHOICES_PER_PAGE = 25


class FairList(ListPage):
    template_name = "employers/fairs/list.html"
    filterset = FairFilter
    export_name = "arbeitgebertage"
    columns = (
        (gettext_lazy("Name"), lambda fair: fair.name),
        (gettext_lazy("Day"), lambda fair: fair.day),
        (gettext_lazy("Place"), lambda fair: fair.where),
        (gettext_lazy("Tables"), lambda fair: fair.table_count),
        (gettext_lazy("Talks"), lambda fair: fair.talk_count),
        (gettext_lazy("Interested"), lambda fair: fair.interested),
        (gettext_lazy("Host"), lambda fair: fair.host),
    )

    def queryset(self) -> Any:
        fairs = Fair.objects.with_counts().select_related("room", "host")
        return fairs.order_by("-day", "starts_at", "pk")


class FairNew(FormPage):
    template_name = "employers/fairs/new.html"

    def form(self, data: Any = None) -> FairForm:
        return FairForm(self.request.user, data, initial={"host": self.request.user.pk})

    def done(self, fair: Fair) -> HttpResponse:
        messages.success(self.request, _("The employer day was planned. Now seat the employers."))
        return redirect("fair-detail", pk=fair.pk)


class OfFair:
    """The day in the address, if the person runs it."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def fair(self) -> Fair:
        return get_object_or_404(Fair.objects.run_by(self.request.user).select_related("room"), pk=self.kwargs["pk"])


class FairChange(OfFair, FormPage):
    """Day, times, room, host: what becomes of the talks is said before anything is saved."""

    template_name = "employers/fairs/change.html"

    def form(self, data: Any = None) -> FairChangeForm:
        return FairChangeForm(self.request.user, self.fair, data)

    def context(self) -> dict[str, Any]:
        return {"fair": self.fair}

    def done(self, fair: Fair) -> HttpResponse:
        messages.success(self.request, _("The employer day was changed."))
        return redirect("fair-detail", pk=fair.pk)


class FairPage(Page):
    """The plan as a grid, times down and tables across, and the talks that have begun with their outcomes.

    Names of the own clients only; of all for whoever runs the day.
    """

    template_name = "employers/fairs/fair.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        fair = get_object_or_404(Fair.objects.select_related("room", "host"), pk=self.kwargs["pk"])
        tables = list(fair.tables.select_related("employer", "person", "vacancy"))
        runs = Fair.objects.run_by(request.user).filter(pk=fair.pk).exists()
        talks = list(fair.talks.readable_by(request.user).select_related("client", "table__employer", "table__vacancy"))
        shown = [talk for talk in talks if runs or talk.readable]
        return self.show(
            {
                "fair": fair,
                "tables": tables,
                "rows": grid(fair, tables, talks),
                "begun": [talk for talk in shown if talk.has_begun],
                "count": len(talks),
                "hidden": len(talks) - len(shown),
                "runs": runs,
                "ahead": fair.day >= local_today(),
                "outcomes": Outcome.choices,
                "notices": list(fair.notices.untold_of(request.user)),
                "here": request.path,
            }
        )


def grid(
    fair: Fair, tables: list[Table], talks: list[Talk]
) -> list[tuple[int, Any, Any, list[tuple[Table, Talk | None]]]]:
    """For each slot its number, begin, end and a cell a table."""
    at = {(talk.table_id, talk.slot): talk for talk in talks}
    return [
        (slot, begin, end, [(table, at.get((table.pk, slot))) for table in tables]) for slot, begin, end in fair.spans
    ]


class FairRemove(OfFair, Verb):
    def act(self) -> str:
        self.fair.remove(by=self.request.user)
        return _("The employer day was removed.")

    def back(self) -> str:
        return reverse("fair-list")


class TableNew(OfFair, FormPage):
    """First which employer (a search, each row leads on), then who sits there and about what."""

    template_name = "employers/fairs/table.html"

    @cached_property
    def employer(self) -> Employer | None:
        number = self.request.GET.get("employer", "")
        if not number.isascii() or not number.isdigit():
            return None
        return Employer.objects.open().filter(pk=int(number[:9])).first()

    def form(self, data: Any = None) -> TableForm | None:
        return TableForm(self.fair, self.employer, data) if self.employer else None

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().post(request, *args, **kwargs) if self.employer else self.answer(None, status=422)

    def context(self) -> dict[str, Any]:
        words = self.request.GET.get("q", "").replace("\x00", "")[:100]
        employers = Employer.objects.open().order_by("name", "pk")
        employers = employers.matching(words) if words.strip() else employers
        page = (
            Paginator(employers, CHOICES_PER_PAGE).get_page(self.request.GET.get("page")) if not self.employer else None
        )
        return {"fair": self.fair, "employer": self.employer, "words": words, "page": page}

    def done(self, table: Table) -> HttpResponse:
        text = _("Table %(number)s: %(name)s.") % {"number": table.number, "name": table.employer}
        messages.success(self.request, text)
        return redirect("fair-detail", pk=self.fair.pk)


class OfTable:
    """The table in the address, if the person runs its day."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def table(self) -> Table:
        fairs = Fair.objects.run_by(self.request.user)
        tables = Table.objects.filter(fair__in=fairs).select_related("fair", "employer", "person", "vacancy")
        return get_object_or_404(tables, pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("fair-detail", args=[self.table.fair_id])


class TableChange(OfTable, FormPage):
    """Who sits there and about what; and the way to remove it, with the talks that would be taken off."""

    template_name = "employers/fairs/table_change.html"

    def form(self, data: Any = None) -> TableChangeForm:
        return TableChangeForm(self.table, data)

    def context(self) -> dict[str, Any]:
        talks = list(self.table.talks.select_related("client").order_by("slot"))
        return {"table": self.table, "fair": self.table.fair, "talks": talks, "back": self.back()}

    def done(self, table: Table) -> HttpResponse:
        messages.success(self.request, _("The table was changed."))
        return redirect(self.back())


class TableRemove(OfTable, Verb):
    """An empty table goes at once; one with talks only ``with_talks``, from the page that names them."""

    def act(self) -> str:
        self.table  # noqa: B018 - the way back is known before it goes
        if self.request.POST.get("with_talks"):
            remove_with_talks(self.table, by=self.request.user)
        else:
            self.table.remove(by=self.request.user)
        return _("The table was removed.")


class NoticeTold(Verb):
    """The client was told of the talk's other time; ``undo`` takes that back."""

    undo = False

    @cached_property
    def notice(self) -> TalkNotice:
        notices = TalkNotice.objects.visible_to(self.request.user).select_related("client")
        return get_object_or_404(notices, pk=self.kwargs["pk"])

    def act(self) -> str:
        if self.undo:
            self.notice.take_back(by=self.request.user)
            return _("The entry was taken back.")
        self.notice.tell(by=self.request.user)
        undo = reverse("fair-notice-undo", args=[self.notice.pk])
        facts = {"name": self.notice.client.full_name}
        messages.success(self.request, _("%(name)s was told on the telephone.") % facts, extra_tags=undo)
        return ""

    def back(self) -> str:
        return reverse("fair-detail", args=[self.notice.fair_id])
