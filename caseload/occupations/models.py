import re
from typing import Any

from django.db import models
from django.db.models import Case, IntegerField, Q, Value, When
from django.utils.translation import gettext_lazy as _

from caseload.lib.text import fold, search_words

CHOICES_SHOWN = 10
_STARTS_WITH_CODE = re.compile(r"([0-9]{5})(?![0-9])\s*(.*)", re.S)


class OccupationQuerySet(models.QuerySet["Occupation"]):
    def work(self) -> "OccupationQuerySet":
        """The five-digit occupations, not the groups above them."""
        return self.filter(level=5)

    def matching(self, words: str) -> "OccupationQuerySet":
        """Occupations whose official title or one of whose names holds all the words, or whose code begins so."""
        key = " ".join(search_words(words))
        if not key:
            return self.none()
        if key.isdigit():
            return self.work().filter(code__startswith=key).order_by("code")
        own, named = Q(), OccupationName.objects.all()
        for word in key.split():
            own &= Q(search_key__contains=word)
            named = named.filter(search_key__contains=word)
        begins = Case(When(search_key__startswith=key, then=Value(0)), default=Value(1), output_field=IntegerField())
        return self.work().filter(own | Q(pk__in=named.values("occupation"))).order_by(begins, "code")


class Occupation(models.Model):
    """One entry of the classification of occupations, on any of its five levels. An operator imports the official list."""

    code = models.CharField(_("code"), max_length=5, unique=True)
    title = models.CharField(_("title"), max_length=300)
    level = models.PositiveSmallIntegerField(_("level of the classification"))
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="children", verbose_name=_("group above")
    )
    version = models.CharField(_("version"), max_length=20, default="KldB 2010 (2020)")
    search_key = models.CharField(max_length=400, editable=False, default="")

    objects = OccupationQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = _("occupation")
        verbose_name_plural = _("occupations")
        constraints = [
            models.CheckConstraint(condition=Q(level__gte=1) & Q(level__lte=5), name="occupation_level"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.search_key = fold(self.title)[:400]
        super().save(*args, **kwargs)


class OccupationName(models.Model):
    """A name people use for an occupation, such as those of the official list of occupation titles."""

    occupation = models.ForeignKey(Occupation, models.CASCADE, related_name="names", verbose_name=_("occupation"))
    name = models.CharField(_("name"), max_length=300)
    search_key = models.CharField(max_length=400, editable=False, default="", db_index=True)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("name of an occupation")
        verbose_name_plural = _("names of occupations")
        constraints = [models.UniqueConstraint(fields=["occupation", "name"], name="occupation_name_once")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.search_key = fold(self.name)[:400]
        super().save(*args, **kwargs)


def requirement_level(code: str) -> int | None:
    """1 (helper) to 4 (expert): the fifth digit of the KldB 2010 (DOMAIN.md 4.1); None where there is none."""
    return int(code[4]) if len(code) == 5 and code[4] in "1234" else None


def split_code(text: str) -> tuple[str, str]:
    """A leading five-digit code and the words after it: ``51311 Lagerhelfer/in``; without a code ("", text)."""
    found = _STARTS_WITH_CODE.fullmatch(text.strip())
    return (found[1], found[2].strip(" -–:,")) if found else ("", text.strip())


def codes_of(labels: set[str]) -> dict[str, str]:
    """The code of each label that means exactly one occupation of the list. Two statements whatever the number."""
    keys = {label: fold(label)[:400] for label in labels if fold(label)}
    found: dict[str, set[str]] = {}
    for queryset, field in (
        (Occupation.objects.work(), "code"),
        (OccupationName.objects.filter(occupation__level=5), "occupation__code"),
    ):
        for key, code in queryset.filter(search_key__in=set(keys.values())).values_list("search_key", field):
            found.setdefault(key, set()).add(code)
    return {label: next(iter(found[key])) for label, key in keys.items() if len(found.get(key, ())) == 1}
