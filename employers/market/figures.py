"""The figures of the market view as plain data, each from one statement; each names the filters of the list it counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, Q
from django.db.models.functions import Substr, TruncMonth

from caseload.access import client_scope
from caseload.clients.profile import Profile, TargetOccupation
from caseload.lib.dates import LOCAL, month_bounds
from caseload.lib.nearby import apart_from
from caseload.lib.postcodes import coordinates_of, metres_of
from caseload.lib.text import fold
from caseload.occupations.models import Occupation
from employers.market import tension
from employers.vacancies.models import Vacancy

NEAR_KM, FAR_KM = 15, 30
PLACES_SHOWN = 15
NO_FIELD = "none"


@dataclass
class Demand:
    """Open vacancies of one field of work: in all, by requirement level (None: unknown), new this month and last."""

    code: str
    total: int = 0
    levels: dict[int | None, int] = field(default_factory=dict)
    new: dict[date, int] = field(default_factory=dict)


def demand(months: Sequence[date]) -> list[Demand]:
    """By field (two digits of the KldB), the greatest first; vacancies without a code last. Two statements."""
    found: dict[str, Demand] = {}
    rows: Any = Vacancy.objects.open().order_by().values(code=Substr("occupation", 1, 2))
    for row in rows.values("code", "level").annotate(total=Count("pk")):
        entry = found.setdefault(row["code"] or NO_FIELD, Demand(row["code"] or NO_FIELD))
        entry.total += row["total"]
        entry.levels[row["level"]] = row["total"]
    begin, end = month_bounds(months[-1])[0], month_bounds(months[0])[1]
    new: Any = Vacancy.objects.filter(created_at__gte=begin, created_at__lt=end).order_by()
    new = new.values(code=Substr("occupation", 1, 2), month=TruncMonth("created_at", tzinfo=LOCAL))
    for row in new.annotate(total=Count("pk")):
        code = row["code"] or NO_FIELD
        found.setdefault(code, Demand(code)).new[row["month"].date()] = row["total"]
    return sorted(found.values(), key=lambda entry: (entry.code == NO_FIELD, -entry.total, entry.code))


def places() -> list[tuple[str, int]]:
    """Places with most open vacancies; one without a name is unknown."""
    rows = Vacancy.objects.open().order_by().values("place").annotate(total=Count("pk")).order_by("-total", "place")
    return [(row["place"], row["total"]) for row in rows[:PLACES_SHOWN]]


@dataclass(frozen=True)
class Wanted:
    """How many clients who live around a place want an occupation group, and how many open vacancies it has there.

    ``nowhere``: further clients whose place nobody knows.
    """

    group: str
    clients: int
    near: int
    far: int
    nowhere: int = 0
    is_bottleneck: bool = False

    @property
    def scarcity(self) -> tuple[bool, float, int, str]:
        """Sorts bottlenecks first, then by vacancies for each client, and of equals the most wanted first."""
        share = self.near / self.clients if self.clients else float("inf")
        return not self.is_bottleneck, share, -self.clients, self.group


@dataclass(frozen=True)
class Home:
    """A place where clients live, by its postcode with most of them."""

    postcode: str
    place: str
    clients: int


def homes(user: Any) -> list[Home]:
    """The places where most clients of the scope live, by the middle of their commonest postcode. One statement."""
    rows = Profile.objects.filter(client_scope(user, "client__"), client__ended_on__isnull=True, north__isnull=False)
    counted: Any = rows.order_by().values(code=F("client__postcode"), town=F("client__place"))
    found: dict[str, list[Home]] = {}
    for row in counted.annotate(total=Count("pk")).order_by("-total", "code"):
        found.setdefault(fold(row["town"]) or row["code"], []).append(Home(row["code"], row["town"], row["total"]))
    places = [Home(same[0].postcode, same[0].place, sum(one.clients for one in same)) for same in found.values()]
    return sorted(places, key=lambda home: (-home.clients, home.postcode))


def wanted(user: Any, postcode: str, only: Iterable[str] = ()) -> list[Wanted]:
    """Target groups (three digits) of the scope's clients who live within 15 km of the postcode's middle, with vacancies
    within 15 and 30 km of it: the scarcest first. ``only``: of these groups, wanted or not; all wanted ones are counted, as
    what is scarce shows in comparison. Two statements; empty where the postcode is not known.
    """
    point = metres_of(coordinates_of(postcode))
    if point is None:
        return []
    clients = seekers(user, point)
    asked = set(only) or clients.keys()
    groups = sorted(asked | clients.keys())
    around = Vacancy.objects.open().of_groups(groups).apart_from(point, FAR_KM * 1000).order_by()
    counts = around.values(group=Substr("occupation", 1, 3)).annotate(
        near=Count("pk", filter=Q(apart__lte=(NEAR_KM * 1000) ** 2)), far=Count("pk")
    )
    vacancies = {row["group"]: (row["near"], row["far"]) for row in counts}
    everybody = sum(here for here, _nowhere in clients.values())
    offered = sum(vacancies.get(group, (0, 0))[0] for group, (here, _nowhere) in clients.items() if here)
    found = []
    for group in asked:
        (here, nowhere), (near, far) = clients.get(group, (0, 0)), vacancies.get(group, (0, 0))
        found.append(Wanted(group, here, near, far, nowhere, tension.is_scarce(near, here, offered, everybody)))
    return sorted(found, key=lambda row: row.scarcity)


def seekers(user: Any, point: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """By target group: clients who live near the point, and those whose place nobody knows. One statement."""
    targets = TargetOccupation.objects.filter(client_scope(user, "client__"), client__ended_on__isnull=True)
    near = apart_from(TargetOccupation.objects.all(), point, NEAR_KM * 1000).order_by().values("pk")
    rows: Any = targets.filter(Q(pk__in=near) | Q(north__isnull=True)).order_by().values(group=Substr("code", 1, 3))
    rows = rows.annotate(
        here=Count("client", distinct=True, filter=Q(north__isnull=False)),
        nowhere=Count("client", distinct=True, filter=Q(north__isnull=True)),
    )
    return {row["group"]: (row["here"], row["nowhere"]) for row in rows}


def names_of(codes: Iterable[str]) -> dict[str, str]:
    """What the groups are called: by the list of occupations, else by one occupation of theirs. One statement."""
    wanted_codes = {code for code in codes if code.isdigit()}
    begins = Q(code__in=wanted_codes)
    for code in wanted_codes:
        begins |= Q(code__startswith=code)
    rows = (
        Occupation.objects.filter(begins).order_by("code").values_list("code", "title", "level") if wanted_codes else ()
    )
    names: dict[str, str] = {}
    for code, title, _level in rows:
        for wanted_code in wanted_codes & {code[:2], code[:3]}:
            names.setdefault(wanted_code, title)
    return names
