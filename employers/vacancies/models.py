from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.clients.models import postcode_validator
from caseload.lib.dates import local_today
from caseload.lib.text import fold
from caseload.staff.models import User
from employers.companies.models import ContactPerson, Employer
from employers.vacancies.minimum_wage import falls_short_of


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
        validators=[RegexValidator(r"^[0-9]{5}$", _("The occupation code has five digits."))],
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

    @property
    def missing_minimum_wage(self) -> Decimal | None:
        """The minimum wage this vacancy stays below, valid on its start or today; None where it does not."""
        return falls_short_of(self.hourly_wage, self.starts_on, local_today())

    # --- verbs in order of life ---

    @transaction.atomic
    def keep(self, by: Any, fields: Sequence[str] = ()) -> "Vacancy":
        """Store what was taken down; the journal names the ``fields``. Raises ValidationError for a closed employer."""
        new = self._state.adding
        if new:
            if not self.employer.is_open:
                raise ValidationError(_("This employer is closed; there can be no new vacancy."))
            self.taken_by = by
        self.save()
        journal("take down" if new else "change", self, by, fields=sorted(fields))
        return self

    @transaction.atomic
    def close(self, status: str, by: Any) -> None:
        """Filled or withdrawn: no more proposals. Raises ValidationError where it is closed already."""
        if status not in CLOSED:
            raise ValueError(status)
        if not Vacancy.objects.open().filter(pk=self.pk).update(status=status):
            raise ValidationError(_("This vacancy is no longer open."))
        self.refresh_from_db()
        journal("close", self, by, status=status)

    @transaction.atomic
    def reopen(self, by: Any) -> None:
        """Open again, confirmed today. Raises ValidationError where it is open already."""
        closed = Vacancy.objects.filter(pk=self.pk, status__in=CLOSED)
        if not closed.update(status=Vacancy.Status.OPEN, checked_on=local_today()):
            raise ValidationError(_("This vacancy is already open."))
        self.refresh_from_db()
        journal("reopen", self, by)

    @transaction.atomic
    def confirm(self, by: Any) -> None:
        """The employer said today that the vacancy is still to be filled."""
        Vacancy.objects.filter(pk=self.pk).update(checked_on=local_today())
        self.refresh_from_db()
        journal("confirm", self, by)


CLOSED = (Vacancy.Status.FILLED, Vacancy.Status.WITHDRAWN)
