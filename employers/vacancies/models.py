from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.clients.models import postcode_validator
from caseload.lib.text import fold
from caseload.staff.models import User
from employers.companies.models import ContactPerson, Employer


class VacancyQuerySet(models.QuerySet["Vacancy"]):
    def open(self) -> "VacancyQuerySet":
        return self.filter(status=Vacancy.Status.OPEN)

    def matching(self, words: str) -> "VacancyQuerySet":
        found = self
        for word in fold(words).split():
            found = found.filter(search_key__contains=word)
        return found


class Vacancy(models.Model):
    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        FILLED = "filled", _("Filled")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Level(models.IntegerChoices):
        """Requirement level of the KldB 2010 (DOMAIN.md 4.1)."""

        HELPER = 1, _("Helper")
        SKILLED = 2, _("Skilled worker")
        SPECIALIST = 3, _("Specialist")
        EXPERT = 4, _("Expert")

    employer = models.ForeignKey(Employer, models.PROTECT, related_name="vacancies", verbose_name=_("employer"))
    person = models.ForeignKey(
        ContactPerson, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("contact person")
    )
    title = models.CharField(_("title"), max_length=200)
    occupation = models.CharField(
        _("occupation code (KldB 2010)"),
        max_length=5,
        blank=True,
        validators=[RegexValidator(r"^\d{5}$", _("The occupation code has five digits."))],
    )
    level = models.PositiveSmallIntegerField(_("requirement level"), choices=Level.choices, default=Level.SKILLED)
    description = models.TextField(_("description"), blank=True, max_length=4000)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True, validators=[postcode_validator])
    place = models.CharField(_("place"), max_length=120, blank=True)
    hours = models.DecimalField(
        _("hours a week"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.5")), MaxValueValidator(Decimal("60"))],
    )
    hourly_wage = models.DecimalField(
        _("gross wage an hour in euros"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"))],
    )
    starts_on = models.DateField(_("start"), null=True, blank=True)
    limited_until = models.DateField(_("limited until"), null=True, blank=True)
    openings = models.PositiveSmallIntegerField(_("open positions"), default=1, validators=[MinValueValidator(1)])
    status = models.CharField(_("state"), max_length=10, choices=Status.choices, default=Status.OPEN)
    checked_on = models.DateField(_("last confirmed on"), null=True, blank=True)
    taken_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken down by"), editable=False
    )
    search_key = models.CharField(max_length=400, editable=False, default="")
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = VacancyQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("vacancy")
        verbose_name_plural = _("vacancies")
        constraints = [
            models.CheckConstraint(
                condition=Q(openings__gte=1),
                name="vacancy_has_an_opening",
                violation_error_message=_("A vacancy has at least one open position."),
            ),
            models.CheckConstraint(
                condition=Q(limited_until__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(limited_until__gte=F("starts_on")),
                name="vacancy_limit_after_start",
                violation_error_message=_("The limitation must not end before the start."),
            ),
        ]
        indexes = [models.Index(fields=["status", "-created_at"], name="vacancy_status_created")]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.search_key = fold(f"{self.title} {self.place} {self.postcode}")[:400]
        super().save(*args, **kwargs)

    @property
    def is_open(self) -> bool:
        return self.status == Vacancy.Status.OPEN

    @transaction.atomic
    def close(self, status: str, by: Any) -> None:
        """Filled or withdrawn: no more proposals."""
        Vacancy.objects.filter(pk=self.pk, status=Vacancy.Status.OPEN).update(status=status)
        self.refresh_from_db()
        journal("close", self, by, status=status)

    @transaction.atomic
    def reopen(self, by: Any) -> None:
        Vacancy.objects.filter(pk=self.pk).exclude(status=Vacancy.Status.OPEN).update(status=Vacancy.Status.OPEN)
        self.refresh_from_db()
        journal("reopen", self, by)
