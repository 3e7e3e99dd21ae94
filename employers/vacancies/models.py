from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models import F, Q, SmallIntegerField, Value
from django.db.models.functions import Cast, NullIf, Substr
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.clients.models import postcode_validator
from caseload.lib.dates import local_today
from caseload.lib.postcodes import coordinates_of, metres_of
from caseload.lib.text import fold
from caseload.occupations.models import requirement_level
from caseload.occupations.requirements import Wanted
from caseload.staff.models import User
from employers.companies.models import ContactPerson, Employer, Site
from employers.vacancies import wage_words
from employers.vacancies.choices import Level, Limitation, Source, Status, WageKind, WagePer
from employers.vacancies.equal_treatment import Wish, wishes_in
from employers.vacancies.finding import VacancyQuerySet
from employers.vacancies.minimum_wage import falls_short_of
from employers.vacancies.requirements import Requirement

HOURS = [MinValueValidator(Decimal("0.5")), MaxValueValidator(Decimal("60"))]


class Vacancy(models.Model):
    Status = Status
    Level = Level
    WagePer = WagePer
    WageKind = WageKind
    Limitation = Limitation
    Source = Source

    ASK_AFTER_DAYS = 28
    SHIFTS = ("day_shift", "early_shift", "late_shift", "night_shift", "weekend_shift")

    # --- who ---
    employer = models.ForeignKey(Employer, models.PROTECT, related_name="vacancies", verbose_name=_("employer"))
    site = models.ForeignKey(
        Site, models.SET_NULL, null=True, blank=True, related_name="vacancies", verbose_name=_("site")
    )
    person = models.ForeignKey(
        ContactPerson, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("contact person")
    )
    # --- what ---
    title = models.CharField(_("title"), max_length=200)
    occupation = models.CharField(
        _("occupation code (KldB 2010)"),
        max_length=5,
        blank=True,
        validators=[RegexValidator(r"^[0-9]{5}$", _("The occupation code has five digits."))],
    )
    occupation_label = models.CharField(_("occupation"), max_length=300, blank=True)
    # The first two digits of the code: what matching narrows by first (index below). Null without a code.
    occupation_group = models.GeneratedField(
        expression=Cast(NullIf(Substr("occupation", 1, 2), Value("")), SmallIntegerField()),
        output_field=SmallIntegerField(),
        db_persist=True,
    )
    # Unknown (null) where nobody said it and no code tells.
    level = models.PositiveSmallIntegerField(_("requirement level"), choices=Level.choices, null=True, blank=True)
    description = models.TextField(_("description"), blank=True, max_length=4000)
    # A simpler bundle of tasks, carved out of another vacancy for somebody.
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="bundles", verbose_name=_("carved out of")
    )
    # --- where ---
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True, validators=[postcode_validator])
    place = models.CharField(_("place"), max_length=120, blank=True)
    # Degrees; from the postcode, without one as the source gave them. Null: unknown.
    lat = models.FloatField(_("latitude"), null=True, blank=True, editable=False)
    lon = models.FloatField(_("longitude"), null=True, blank=True, editable=False)
    # The same in whole metres on a map of Germany (``postcodes.metres_of``): what matching measures with.
    north = models.IntegerField(null=True, editable=False)
    east = models.IntegerField(null=True, editable=False)
    # --- when ---
    hours_min = models.DecimalField(
        _("hours a week, at least"), max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS
    )
    hours_max = models.DecimalField(
        _("hours a week, at most"), max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS
    )
    # None of them ticked: unknown.
    day_shift = models.BooleanField(_("usual day"), default=False)
    early_shift = models.BooleanField(_("early shift"), default=False)
    late_shift = models.BooleanField(_("late shift"), default=False)
    night_shift = models.BooleanField(_("night shift"), default=False)
    weekend_shift = models.BooleanField(_("weekend"), default=False)
    starts_on = models.DateField(_("start"), null=True, blank=True)
    starts_at_once = models.BooleanField(_("at once"), default=False)
    limitation = models.CharField(_("limitation"), max_length=10, choices=Limitation.choices, blank=True)
    limited_months = models.PositiveSmallIntegerField(
        _("limited to months"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(120)]
    )
    limited_until = models.DateField(_("limited until"), null=True, blank=True)
    # --- wage ---
    wage = models.DecimalField(
        _("gross wage in euros"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"))],
    )
    wage_per = models.CharField(_("per"), max_length=5, choices=WagePer.choices, blank=True)
    wage_kind = models.CharField(_("kind of wage"), max_length=8, choices=WageKind.choices, blank=True)
    wage_text = models.CharField(_("wage in words"), max_length=120, blank=True)
    # Euros an hour, from wage and hours at every save: for comparing. Null: unknown.
    hourly_wage = models.DecimalField(
        _("gross wage an hour in euros"), max_digits=8, decimal_places=2, null=True, blank=True, editable=False
    )
    # Euros a month, for comparing with what a household needs. Null: unknown.
    monthly_wage = models.DecimalField(
        _("gross wage a month in euros"), max_digits=10, decimal_places=2, null=True, blank=True, editable=False
    )
    # --- state ---
    openings = models.PositiveSmallIntegerField(_("open positions"), default=1, validators=[MinValueValidator(1)])
    status = models.CharField(_("state"), max_length=10, choices=Status.choices, default=Status.OPEN)
    source = models.CharField(_("source"), max_length=12, choices=Source.choices, default=Source.OWN)
    source_number = models.CharField(_("number at the source"), max_length=100, blank=True)
    fetched_on = models.DateField(_("fetched on"), null=True, blank=True)
    # Field and value as the last imported file had them: what is something else by now was corrected here.
    imported = models.JSONField(default=dict, blank=True, editable=False)
    checked_on = models.DateField(_("last confirmed on"), null=True, blank=True)
    ask_after_days = models.PositiveSmallIntegerField(
        _("ask again after days"),
        default=ASK_AFTER_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
    )
    # The day from which on the employer should be asked again; kept at every save.
    ask_on = models.DateField(_("ask again on"), null=True, editable=False)
    taken_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken down by"), editable=False
    )
    search_key = models.CharField(max_length=400, editable=False, default="")
    # Something that decides on fitting clients has changed; null: the sweep has seen it.
    match_due_at = models.DateTimeField(null=True, default=timezone.now, editable=False)
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
            models.CheckConstraint(
                condition=Q(hours_min__isnull=True) | Q(hours_max__isnull=True) | Q(hours_min__lte=F("hours_max")),
                name="vacancy_hours_in_order",
                violation_error_message=_("The hours at most must not be fewer than the hours at least."),
            ),
            models.CheckConstraint(
                condition=Q(wage__isnull=True) | ~Q(wage_per=""),
                name="vacancy_wage_has_a_period",
                violation_error_message=_("Please say whether the wage is for an hour or for a month."),
            ),
            models.CheckConstraint(
                condition=(Q(lat__isnull=True) & Q(lon__isnull=True)) | (Q(lat__isnull=False) & Q(lon__isnull=False)),
                name="vacancy_point_is_whole",
            ),
            models.UniqueConstraint(
                fields=["source", "source_number"],
                condition=~Q(source_number=""),
                name="vacancy_source_number_once",
                violation_error_message=_("There is already a vacancy with this number from this source."),
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-created_at"], name="vacancy_status_created"),
            models.Index(
                fields=["occupation_group", "north", "east"],
                condition=Q(status="open"),
                name="vacancy_open_group_metres",
            ),
            models.Index(fields=["occupation_group", "north", "east"], name="vacancy_group_metres"),
            models.Index(fields=["match_due_at"], condition=Q(match_due_at__isnull=False), name="vacancy_match_due"),
            models.Index(fields=["ask_on"], condition=Q(status="open"), name="vacancy_open_ask_on"),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """What follows from the other fields; also called before rows are written in bulk."""
        self.search_key = fold(f"{self.title} {self.occupation_label} {self.place} {self.postcode}")[:400]
        self.level = self.level or requirement_level(self.occupation)
        self.hours_min, self.hours_max = self.hours_min or self.hours_max, self.hours_max or self.hours_min
        self.wage_per = self.wage_per if self.wage else ""
        self.hourly_wage = wage_words.hourly(self.wage, self.wage_per, self.hours_max)
        self.monthly_wage = wage_words.monthly(self.wage, self.wage_per, self.hours_max)
        if self.limited_months or self.limited_until:
            self.limitation = Vacancy.Limitation.LIMITED
        if point := coordinates_of(self.postcode):
            self.lat, self.lon = point
        known = (self.lat, self.lon) if self.lat is not None and self.lon is not None else None
        self.north, self.east = metres_of(known) or (None, None)
        self.match_due_at = timezone.now()
        self.ask_on = (self.checked_on + timedelta(days=self.ask_after_days)) if self.checked_on else local_today()

    @property
    def is_open(self) -> bool:
        return self.status == Vacancy.Status.OPEN

    @property
    def level_word(self) -> str:
        """The requirement level as text, empty where it is unknown."""
        return str(Vacancy.Level(self.level).label) if self.level else ""

    @property
    def phone(self) -> str:
        """The number to call: of the contact person, else of the employer."""
        return (self.person.phone if self.person and self.person.is_active else "") or self.employer.phone

    @property
    def forbidden_wishes(self) -> list[Wish]:
        """Words of title and description that the law on equal treatment may forbid: a hint, not a verdict."""
        return wishes_in(f"{self.title}\n{self.description}")

    @property
    def shift_words(self) -> list[str]:
        """The working times as text; empty where they are unknown."""
        return [
            str(getattr(self._meta.get_field(name), "verbose_name", name))
            for name in self.SHIFTS
            if getattr(self, name)
        ]

    @property
    def missing_minimum_wage(self) -> Decimal | None:
        """The minimum wage this vacancy stays below, valid on its start or today; None where it does not."""
        return falls_short_of(self.hourly_wage, self.starts_on, local_today())

    # --- verbs in order of life ---

    @transaction.atomic
    def keep(self, by: Any, fields: Sequence[str] = (), wanted: Sequence[Wanted] | None = None) -> "Vacancy":
        """Store what was taken down, with all it asks for (``wanted``; None leaves that as it is); the journal names the
        ``fields``. Raises ValidationError for a closed employer.
        """
        new = self._state.adding
        if new:
            if not self.employer.is_open:
                raise ValidationError(_("This employer is closed; there can be no new vacancy."))
            self.taken_by = by
        elif {"postcode", "place"} & set(fields):
            self.lat = self.lon = None  # what the source said held for the old place
        self.save()
        if wanted is not None and (wanted or not new):
            self._require(wanted)
        journal("take down" if new else "change", self, by, fields=sorted(fields))
        return self

    def _require(self, wanted: Sequence[Wanted]) -> None:
        self.requirements.all().delete()
        Requirement.objects.bulk_create(Requirement(vacancy=self, **asdict(one)) for one in wanted)

    def take_address_of(self, owner: Employer | Site | None) -> None:
        """The work is where the site or the employer is, unless another place was named."""
        if owner and not self.postcode and not self.place:
            self.street, self.postcode, self.place = owner.street, owner.postcode, owner.place

    @transaction.atomic
    def close(self, status: str, by: Any) -> None:
        """Filled or withdrawn: no more proposals. Raises ValidationError where it is closed already."""
        if status not in CLOSED:
            raise ValueError(status)
        if not Vacancy.objects.open().filter(pk=self.pk).update(status=status, match_due_at=timezone.now()):
            raise ValidationError(_("This vacancy is no longer open."))
        self.refresh_from_db()
        journal("close", self, by, status=status)

    def withdraw_with_employer(self) -> None:
        """The employer closed; somebody who was quicker is right."""
        with suppress(ValidationError):
            self.close(Status.WITHDRAWN, by=None)

    @transaction.atomic
    def reopen(self, by: Any) -> None:
        """Open again, confirmed today. Raises ValidationError where it is open already."""
        closed = Vacancy.objects.filter(pk=self.pk, status__in=CLOSED)
        if not closed.update(status=Vacancy.Status.OPEN, match_due_at=timezone.now(), **self._confirmed_today()):
            raise ValidationError(_("This vacancy is already open."))
        self.refresh_from_db()
        journal("reopen", self, by)

    @transaction.atomic
    def confirm(self, by: Any) -> None:
        """The employer said today that the vacancy is still to be filled."""
        Vacancy.objects.filter(pk=self.pk).update(**self._confirmed_today())
        self.refresh_from_db()
        journal("confirm", self, by)

    def _confirmed_today(self) -> dict[str, date]:
        return {"checked_on": local_today(), "ask_on": local_today() + timedelta(days=self.ask_after_days)}


CLOSED = (Status.FILLED, Status.WITHDRAWN)
