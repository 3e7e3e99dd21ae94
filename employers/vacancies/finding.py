"""The questions asked about vacancies: open, to be asked again, of a field, around a place, by words; and many at once."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import Q

from caseload.access import own_scope
from caseload.audit.models import journal_many
from caseload.lib.nearby import apart_from
from caseload.lib.text import search_words
from caseload.occupations.requirements import Wanted
from employers.vacancies.choices import Status
from employers.vacancies.requirements import Requirement


class VacancyQuerySet(models.QuerySet[Any]):
    @transaction.atomic
    def take_down_many(self, taken: Sequence[tuple[Any, Sequence[str], Sequence[Wanted]]], by: Any) -> None:
        """Store new vacancies of open employers, each with the fields it tells of and all it asks for, in four statements."""
        vacancies = [vacancy for vacancy, _fields, _wanted in taken]
        for vacancy in vacancies:
            vacancy.taken_by = by
            vacancy.derive()
        self.bulk_create(vacancies)
        asked = ((vacancy, one) for vacancy, _fields, wanted in taken for one in wanted)
        Requirement.objects.bulk_create(Requirement(vacancy=vacancy, **asdict(one)) for vacancy, one in asked)
        entries = [(vacancy.pk, None, {"fields": sorted(fields)}) for vacancy, fields, _wanted in taken]
        journal_many("take down", self.model, entries, by)

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
        for word in search_words(words):
            found = found.filter(search_key__contains=word)
        return found
