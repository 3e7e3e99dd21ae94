from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from employers.market import tension


class LabourMarket(models.Model):
    """The labour market of one region in one month, as a statistics office counted it. Null is missing, never zero."""

    region = models.CharField(_("region"), max_length=100)
    month = models.DateField(_("month (first day)"))
    unemployed = models.PositiveIntegerField(_("unemployed"), null=True, blank=True)
    vacancies = models.PositiveIntegerField(_("reported vacancies"), null=True, blank=True)
    rate = models.DecimalField(
        _("unemployment rate, per cent"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(100))],
    )
    source = models.CharField(_("source"), max_length=200)
    published_on = models.DateField(_("as of"))

    class Meta:
        ordering = ["-month", "region"]
        verbose_name = _("labour market of a region")
        verbose_name_plural = _("labour markets of regions")
        constraints = [
            models.UniqueConstraint(
                fields=["region", "month"],
                name="labour_market_once",
                violation_error_message=_("There are figures for this region and month already."),
            ),
            models.CheckConstraint(
                condition=Q(month__day=1),
                name="labour_market_month_is_a_first_day",
                violation_error_message=_("Please enter the first day of the month."),
            ),
            models.CheckConstraint(
                condition=~Q(source=""),
                name="labour_market_has_a_source",
                violation_error_message=_("Please say where the figures come from."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region} {self.month:%Y-%m}"

    def clean(self) -> None:
        """Any day of the month means the month."""
        if self.month:
            self.month = self.month.replace(day=1)

    @transaction.atomic
    def keep(self, by: Any, fields: Sequence[str] = ()) -> "LabourMarket":
        """Store the figures; the journal names the ``fields``."""
        verb = "add" if self._state.adding else "change"
        self.save()
        journal(verb, self, by, fields=sorted(fields))
        return self

    @property
    def per_vacancy(self) -> Any:
        return tension.per_vacancy(self.unemployed, self.vacancies)

    @property
    def per_hundred(self) -> Any:
        return tension.per_hundred(self.unemployed, self.vacancies)

    @property
    def labour_force(self) -> int | None:
        return tension.labour_force(self.unemployed, self.rate)
