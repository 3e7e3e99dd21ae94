"""Related occupations: groups of the KldB 2010 that lie apart in the classification and near in the work."""

from collections.abc import Iterable

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

GROUP = [RegexValidator(r"^[0-9]{3}$", _("An occupation group has three digits."))]


class KinshipQuerySet(models.QuerySet["Kinship"]):
    def of(self, groups: Iterable[str]) -> dict[str, frozenset[str]]:
        """For each of these three-digit groups the groups related to it. One statement."""
        wanted = {group for group in groups if len(group) == 3}
        found: dict[str, set[str]] = {group: set() for group in wanted}
        if wanted:
            for one, other in self.filter(Q(one__in=wanted) | Q(other__in=wanted)).values_list("one", "other"):
                if one in wanted:
                    found[one].add(other)
                if other in wanted:
                    found[other].add(one)
        return {group: frozenset(related) for group, related in found.items()}


class Kinship(models.Model):
    """Two groups whose work is related; which way round they are named says nothing."""

    one = models.CharField(_("occupation group"), max_length=3, validators=GROUP)
    other = models.CharField(_("related group"), max_length=3, validators=GROUP)
    reason = models.CharField(_("what they share"), max_length=200, blank=True)
    source = models.CharField(_("source"), max_length=100, blank=True)

    objects = KinshipQuerySet.as_manager()

    class Meta:
        ordering = ["one", "other"]
        verbose_name = _("related occupation groups")
        verbose_name_plural = _("related occupation groups")
        constraints = [
            models.UniqueConstraint(
                fields=["one", "other"],
                name="kinship_once",
                violation_error_message=_("These two groups are on the list already."),
            ),
            models.CheckConstraint(
                condition=Q(one__lt=F("other")),
                name="kinship_in_order",
                violation_error_message=_("Please name the group with the smaller number first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one} – {self.other}"
