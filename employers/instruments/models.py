from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from employers.instruments.limits import latest_end


class Kind(models.TextChoices):
    TRIAL = "trial", _("Trial work at an employer (MAG)")
    WAGE_SUBSIDY = "wage_subsidy", _("Wage subsidy (EGZ)")
    TRAINING = "training", _("Further training: hand-over (§ 82 SGB III)")
    PROVIDER = "provider", _("Measure with a provider (MAT)")
    VOUCHER = "voucher", _("Activation and placement voucher (AVGS)")
    BUDGET = "budget", _("Placement budget")
    ALLOWANCE = "allowance", _("Start allowance")
    SUBSIDISED_JOB = "subsidised_job", _("Subsidised job")
    COACHING = "coaching", _("Coaching and aftercare")


# What is recorded as a step in a company; the others are only looked up.
IN_COMPANY = (Kind.TRIAL, Kind.WAGE_SUBSIDY, Kind.TRAINING)


class InstrumentQuerySet(models.QuerySet["Instrument"]):
    def valid_on(self, day: date) -> "InstrumentQuerySet":
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day), valid_from__lte=day)

    def in_company(self) -> "InstrumentQuerySet":
        return self.filter(kind__in=IN_COMPANY)


class Instrument(models.Model):
    """One line of the law with its numbers, for the days on which it holds. Another state of the law is another row."""

    code = models.SlugField(_("code"), max_length=40)
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices)
    legal_basis = models.CharField(_("legal basis"), max_length=120)
    conditions = models.TextField(_("conditions"), blank=True, max_length=1000)
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    max_days = models.PositiveSmallIntegerField(
        _("at most days"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    max_months = models.PositiveSmallIntegerField(
        _("at most months"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    max_percent = models.PositiveSmallIntegerField(
        _("at most percent"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )

    objects = InstrumentQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "name", "valid_from"]
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="instrument_once_from_a_day"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="instrument_valid_in_order",
                violation_error_message=_("The last day must not lie before the first."),
            ),
            models.CheckConstraint(
                condition=Q(max_percent__isnull=True) | Q(max_percent__gte=1, max_percent__lte=100),
                name="instrument_percent_is_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.legal_basis})"

    def clean(self) -> None:
        """Raises ValidationError where the same instrument holds on one of these days already."""
        others = Instrument.objects.filter(code=self.code).exclude(pk=self.pk)
        if (
            self.valid_from
            and others.filter(
                Q(valid_until__isnull=True) | Q(valid_until__gte=self.valid_from),
                valid_from__lte=self.valid_until or date.max,
            ).exists()
        ):
            raise ValidationError(_("This instrument holds on some of these days already; please end that row first."))

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def latest_end(self, starts_on: date) -> date | None:
        return latest_end(starts_on, self.max_days, self.max_months)

    @property
    def to_be_confirmed(self) -> str:
        """Whom it is for, in the catalogue's words, where no record can tell: whoever plans the step says it holds."""
        return self.conditions if self.kind in (Kind.TRIAL, Kind.WAGE_SUBSIDY) else ""

    @property
    def limits(self) -> list[tuple[Any, int]]:
        """Pairs of word and number, for showing."""
        pairs = ((_("days"), self.max_days), (_("months"), self.max_months), (_("percent"), self.max_percent))
        return [(word, number) for word, number in pairs if number]
