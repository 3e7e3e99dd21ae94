"""Which employers to ask first: those who had such work before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Max

from employers.companies.models import Employer
from employers.vacancies.models import Vacancy

SHOWN = 8


@dataclass(frozen=True)
class WorthAsking:
    """An employer with the number of vacancies of these groups, and when the last of them was taken down."""

    employer: int
    name: str
    place: str
    vacancies: int
    last: datetime


def who_had_such_work(groups: Iterable[str], point: tuple[int, int] | None, metres: int) -> list[WorthAsking]:
    """Employers with vacancies within so many metres of the point whose occupation begins with one of these digits, open or
    not: the latest first. One statement, none without a group or a point.
    """
    groups = [group for group in groups if group]
    if not groups or point is None:
        return []
    theirs = Vacancy.objects.of_groups(groups).apart_from(point, metres).filter(employer__in=Employer.objects.open())
    named: Any = theirs.order_by().values("employer", name=F("employer__name"), town=F("employer__place"))
    rows = named.annotate(vacancies=Count("pk"), last=Max("created_at")).order_by("-last", "employer")[:SHOWN]
    return [WorthAsking(row["employer"], row["name"], row["town"], row["vacancies"], row["last"]) for row in rows]
