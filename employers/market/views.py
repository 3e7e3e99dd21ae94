from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from caseload.access import client_scope
from caseload.clients.profile import TargetOccupation
from caseload.lib.dates import local_date, month_start
from caseload.lib.pages import Page
from caseload.lib.postcodes import as_postcode, coordinates_of, metres_of
from caseload.lib.text import clean_line
from caseload.occupations.kinship import Kinship
from employers.acquisition.worth_asking import WorthAsking, who_had_such_work
from employers.market import figures
from employers.market.figures import FAR_KM, NEAR_KM, NO_FIELD, Demand, Wanted
from employers.market.models import LabourMarket
from employers.vacancies.models import Vacancy

MONTHS_OF_CONTEXT, MONTHS_OF_REGION = 12, 36
CLIENTS_SHOWN = 100
HOMES_SHOWN = 8


class OfPlace(Page):
    """Figures around a postcode: that of the address, else where most of the person's clients live."""

    @cached_property
    def postcode(self) -> str:
        asked = as_postcode(self.request.GET.get("around", ""))[:5]
        return asked or next((home.postcode for home in self.homes), "")

    @cached_property
    def homes(self) -> list[figures.Home]:
        return figures.homes(self.request.user)[:HOMES_SHOWN]

    def place(self) -> dict[str, Any]:
        return {
            "postcode": self.postcode,
            "homes": self.homes,
            "is_known": coordinates_of(self.postcode) is not None,
            "near_km": NEAR_KM,
            "far_km": FAR_KM,
        }

    def shown(self, row: Wanted, names: dict[str, str]) -> dict[str, Any]:
        """A row with the lists behind its numbers."""
        around = {"group": row.group, "around": self.postcode}
        return {
            "row": row,
            "name": names.get(row.group, ""),
            "clients": link("client-list", row.clients, target=row.group, around=self.postcode, km=NEAR_KM),
            "near": link("vacancy-list", row.near, km=NEAR_KM, **around),
            "far": link("vacancy-list", row.far, km=FAR_KM, **around),
            "url": reverse("market-group", args=[row.group]) + f"?{urlencode({'around': self.postcode})}",
        }


class Market(OfPlace):
    """What is asked for, what is wanted and where it is scarce, and what the statistics say."""

    template_name = "employers/market/market.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        this_month = month_start(local_date(timezone.now()))
        months = [this_month, month_start(this_month - timedelta(days=1))]
        wanted = figures.wanted(request.user, self.postcode)
        demand = figures.demand(months)
        names = figures.names_of([*(row.group for row in wanted), *(row.code for row in demand)])
        return self.show(
            {
                **self.place(),
                "wanted": [self.shown(row, names) for row in wanted],
                "scarce": sum(1 for row in wanted if row.is_bottleneck),
                "months": months,
                "levels": Vacancy.Level.choices,
                "demand": [demand_row(entry, months, names) for entry in demand],
                "places": [
                    (place, link("vacancy-list", total, town=place or NO_FIELD)) for place, total in figures.places()
                ],
                "context": self.statistics(),
                "region": self.region,
            }
        )

    @property
    def region(self) -> str:
        return clean_line(self.request.GET.get("region", ""))[:100]

    def statistics(self) -> list[LabourMarket]:
        """The latest months of all regions, or more of them of one."""
        if self.region:
            return list(LabourMarket.objects.filter(region=self.region)[:MONTHS_OF_REGION])
        return list(LabourMarket.objects.all()[:MONTHS_OF_CONTEXT])


class MarketGroup(OfPlace):
    """One bottleneck: who wants it, what lies farther off, which groups are related, and acquiring in one click."""

    template_name = "employers/market/group.html"

    @cached_property
    def group(self) -> str:
        group = self.kwargs["group"]
        if len(group) != 3 or not group.isascii() or not group.isdigit():
            raise Http404
        return str(group)

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        related = Kinship.objects.of([self.group])[self.group]
        rows = figures.wanted(request.user, self.postcode, [self.group, *related])
        names = figures.names_of([self.group, *related])
        shown = [self.shown(row, names) for row in rows]
        targets = TargetOccupation.objects.filter(client_scope(request.user, "client__"), code__startswith=self.group)
        targets = targets.filter(client__ended_on__isnull=True).select_related("client")
        targets = list(targets.order_by("client__last_name", "client__first_name", "pk")[:CLIENTS_SHOWN])
        return self.show(
            {
                **self.place(),
                "group": self.group,
                "name": names.get(self.group, ""),
                "own": next((row for row in shown if row["row"].group == self.group), None),
                "own_and_related": sorted(shown, key=lambda each: each["row"].group != self.group),
                "targets": targets,
                "clients": list({target.client_id: target.client for target in targets}.values()),
                "worth_asking": self.worth_asking() if targets else [],
            }
        )

    def worth_asking(self) -> list[WorthAsking]:
        return who_had_such_work([self.group], metres_of(coordinates_of(self.postcode)), FAR_KM * 1000)


def demand_row(entry: Demand, months: list[Any], names: dict[str, str]) -> dict[str, Any]:
    return {
        "code": entry.code if entry.code != NO_FIELD else "",
        "name": names.get(entry.code, ""),
        "total": link("vacancy-list", entry.total, group=entry.code),
        "levels": [
            link("vacancy-list", entry.levels.get(level, 0), group=entry.code, level=level or NO_FIELD)
            for level in (*Vacancy.Level.values, None)
        ],
        "new": [
            link("vacancy-list", entry.new.get(month, 0), group=entry.code, taken=f"{month:%Y-%m}", status="all")
            for month in months
        ],
    }


def link(page: str, value: int, **filters: Any) -> dict[str, Any]:
    """A figure and the list it counts."""
    return {"value": value, "url": f"{reverse(page)}?{urlencode(filters)}"}
