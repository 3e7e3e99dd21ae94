"""The questions asked about vacancies: open, to be confirmed again, of a field, around a place, by words."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from caseload.access import own_scope
from caseload.lib.nearby import apart_from
from caseload.lib.text import fold
from employers.vacancies.choices import Status


class VacancyQuerySet(models.QuerySet[Any]):
    def open(self) -> "VacancyQuerySet":
        return self.filter(status=Status.OPEN)

    def of_closed_employers(self) -> "VacancyQuerySet":
        """Open ones whose employer is there no more."""
        return self.open().filter(employer__closed_on__isnull=False)

    def to_ask_again(self, today: date) -> "VacancyQuerySet":
        """Open ones that nobody has confirmed for their number of days: call and ask whether they still are."""
        return self.open().filter(ask_on__lte=today)

    def of_groups(self, groups: Iterable[str]) -> "VacancyQuerySet":
        """Whose occupation begins with one of these digits, two or more."""
        fields = {group for group in groups if len(group) == 2}
        found = Q(occupation_group__in=[int(group) for group in fields])
        for group in sorted({group for group in groups if len(group) > 2}):
            found |= Q(occupation_group=int(group[:2]), occupation__startswith=group)
        return self.filter(found)

    def without_place(self) -> "VacancyQuerySet":
        """Nobody can say how far they are."""
        return self.filter(north__isnull=True)

    def without_occupation(self) -> "VacancyQuerySet":
        """Without a code: nobody can say what they are near to."""
        return self.filter(occupation_group__isnull=True)

    def apart_from(self, point: tuple[int, int], metres: int) -> "VacancyQuerySet":
        """Within so many metres of a point of the map; annotates ``apart``, the square of the distance."""
        found: VacancyQuerySet = apart_from(self, point, metres)
        return found

    def taken_down_by(self, user: Any) -> "VacancyQuerySet":
        """Those the user took down, and those of absent colleagues the user covers for (a lead's: the team's)."""
        return self.filter(own_scope(user, "taken_by"))

    def matching(self, words: str) -> "VacancyQuerySet":
        found = self
        for word in fold(words).split():
            found = found.filter(search_key__contains=word)
        return found
