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


def who_had_such_work(groups: Iterable[str], limit: int = SHOWN) -> list[WorthAsking]:
    """Employers with vacancies whose occupation begins with one of these digits, open or not: the latest first.

    One statement, none without a group.
    """
    groups = [group for group in groups if group]
    if not groups:
        return []
    theirs = Vacancy.objects.of_groups(groups).filter(employer__in=Employer.objects.open()).order_by()
    named: Any = theirs.values("employer", name=F("employer__name"), town=F("employer__place"))
    rows = named.annotate(vacancies=Count("pk"), last=Max("created_at")).order_by("-last", "employer")[:limit]
    return [WorthAsking(row["employer"], row["name"], row["town"], row["vacancies"], row["last"]) for row in rows]
