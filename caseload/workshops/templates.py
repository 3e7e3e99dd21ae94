"""What a workshop is: the pattern of its sessions, its rules, and what the client reads about it."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import MailLanguage
from caseload.programmes.models import Programme
from caseload.schedule.busy import LONGEST
from caseload.staff.models import Weekday
from caseload.workshops.timetable import Pattern, Timetable, timetable


class WorkshopTemplate(models.Model):
    """The pattern of a measure that is run with own staff, such as a Werkakademie (DOMAIN.md B04, B05)."""

    class Binding(models.TextChoices):
        VOLUNTARY = "voluntary", _("voluntary")
        BINDING = "binding", _("binding")

    name = models.CharField(
        _("name"), max_length=120, unique=True, help_text=_("Each office may use a name of its own.")
    )
    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("programme")
    )
    weeks = models.PositiveSmallIntegerField(
        _("weeks"), default=8, validators=[MinValueValidator(1), MaxValueValidator(52)]
    )
    places = models.PositiveSmallIntegerField(
        _("places"), default=12, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    legal_basis = models.CharField(
        _("legal basis"), max_length=200, help_text=_("As the client reads it, without abbreviations.")
    )
    binding = models.CharField(_("taking part is"), max_length=10, choices=Binding.choices, default=Binding.VOLUNTARY)
    counts_as_contact = models.BooleanField(
        _("attendance counts as a contact of the month"),
        default=False,
        help_text=_("Once a month for each participant, whatever the number of sessions."),
    )
    makes_up = models.BooleanField(
        _("missed time is made up"), default=True, help_text=_("Then missed hours extend the person's end.")
    )
    # Own facilities only where no suitable third party exists (SGB II § 17(1)); DOMAIN.md 2.5.
    own_facility = models.CharField(
        _("why the office runs it itself"),
        max_length=500,
        help_text=_("Briefly: own facilities are not to be created where suitable third parties exist."),
    )
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("workshop template")
        verbose_name_plural = _("workshop templates")
        constraints = [
            models.CheckConstraint(
                condition=Q(weeks__gte=1, weeks__lte=52),
                name="workshop_template_weeks",
                violation_error_message=_("A workshop lasts from one to 52 weeks."),
            ),
            models.CheckConstraint(
                condition=Q(places__gte=1, places__lte=100),
                name="workshop_template_places",
                violation_error_message=_("A workshop has from one to 100 places."),
            ),
            models.CheckConstraint(
                condition=~Q(own_facility=""),
                name="workshop_template_justified",
                violation_error_message=_("Please say why the office runs this itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def patterns(self) -> list[Pattern]:
        """From the prefetched days where there are such."""
        return [Pattern(one.weekday, one.starts_at, one.ends_at, one.vacancy_hour_at) for one in self.days.all()]

    def timetable(self, first: date) -> Timetable:
        """Its sessions from that day on. Raises ValidationError without weekdays, or for an hour that does not exist."""
        patterns = self.patterns
        if not patterns:
            raise ValidationError({"template": _("This template has no weekdays yet.")})
        try:
            return timetable(first, self.weeks, patterns, settings.LAND)
        except ValueError:
            raise ValidationError(
                {"template": _("On one of these days the clocks go forward; this time does not exist.")}
            ) from None


class TemplateDay(models.Model):
    """A weekday of the pattern; clock times, Europe/Berlin."""

    template = models.ForeignKey(WorkshopTemplate, models.CASCADE, related_name="days", verbose_name=_("template"))
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday.choices)
    starts_at = models.TimeField(_("from"))
    ends_at = models.TimeField(_("until"))
    vacancy_hour_at = models.TimeField(
        _("vacancy hour from"),
        null=True,
        blank=True,
        help_text=_("Once a week vacancies are presented for an hour, within the session."),
    )

    class Meta:
        ordering = ["weekday"]
        verbose_name = _("weekday")
        verbose_name_plural = _("weekdays")
        constraints = [
            models.UniqueConstraint(fields=["template", "weekday"], name="template_day_once"),
            models.UniqueConstraint(
                fields=["template"],
                condition=Q(vacancy_hour_at__isnull=False),
                name="template_vacancy_hour_once",
                violation_error_message=_("There is one vacancy hour a week."),
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="template_day_ends_after_start",
                violation_error_message=_("The end must lie after the start."),
            ),
            models.CheckConstraint(
                condition=Q(vacancy_hour_at__isnull=True)
                | Q(vacancy_hour_at__gte=F("starts_at"), vacancy_hour_at__lt=F("ends_at")),
                name="template_vacancy_hour_within",
                violation_error_message=_("The vacancy hour lies within the session."),
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="template_day_weekday"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.starts_at:%H:%M}-{self.ends_at:%H:%M}"

    def clean(self) -> None:
        if self.starts_at and self.ends_at:
            pattern = Pattern(self.weekday or 0, self.starts_at, self.ends_at)
            if pattern.minutes > LONGEST.total_seconds() // 60:
                raise ValidationError({"ends_at": _("A session lasts at most eight hours.")})


class WorkshopText(models.Model):
    """What the client reads about it, in one language; short sentences, no abbreviations."""

    template = models.ForeignKey(WorkshopTemplate, models.CASCADE, related_name="texts", verbose_name=_("template"))
    language = models.CharField(_("language"), max_length=5, choices=MailLanguage.choices, default=MailLanguage.GERMAN)
    legal_basis = models.CharField(
        _("legal basis"), max_length=200, blank=True, help_text=_("In this language; empty: as with the template.")
    )
    purpose = models.TextField(_("purpose"), max_length=2000)
    consequences = models.TextField(_("if you do not take part"), max_length=2000)
    data_flow = models.TextField(_("what is noted down and who reads it"), max_length=2000)
    complaint = models.TextField(_("if you do not agree"), max_length=2000)

    class Meta:
        ordering = ["language"]
        verbose_name = _("text for the client")
        verbose_name_plural = _("texts for the client")
        constraints = [models.UniqueConstraint(fields=["template", "language"], name="workshop_text_once")]

    def __str__(self) -> str:
        return f"{self.template_id} {self.language}"
