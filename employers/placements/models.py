from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.lib.dates import month_start, next_month
from caseload.staff.models import User
from employers.companies.models import Employer
from employers.proposals.models import Proposal


class Kind(models.TextChoices):
    INSURED = "insured", _("Insured employment")
    INSURED_SUBSIDISED = "insured_subsidised", _("Insured employment with wage subsidy")
    APPRENTICESHIP = "apprenticeship", _("Apprenticeship")
    SELF_EMPLOYMENT = "self_employment", _("Self-employment")
    MINI_JOB = "mini_job", _("Mini-job")
    PARTICIPATION = "participation", _("Subsidised job under § 16i")
    WORK_OPPORTUNITY = "work_opportunity", _("Work opportunity under § 16d")


# The project's rule: insured employment only (DOMAIN.md A08, 3.1); subsidised by EGZ is insured all the same.
INSURED = (Kind.INSURED, Kind.INSURED_SUBSIDISED)


class IntegrationQuerySet(models.QuerySet["Integration"]):
    def visible_to(self, user: Any) -> "IntegrationQuerySet":
        return self.filter(client_scope(user, "client__"))

    def insured(self) -> "IntegrationQuerySet":
        """What the project counts: employment subject to social insurance."""
        return self.filter(kind__in=INSURED)

    def started_in_month(self, day: date) -> "IntegrationQuerySet":
        return self.filter(started_on__gte=month_start(day), started_on__lt=next_month(day))

    def running(self, day: date) -> "IntegrationQuerySet":
        return self.filter(Q(ended_on__isnull=True) | Q(ended_on__gte=day), started_on__lte=day)

    @transaction.atomic
    def record(self, client: Client, by: Any, **facts: Any) -> "Integration":
        """Write down that the client found work; ``facts`` are the fields of the model."""
        integration = self.create(client=client, recorded_by=by, **facts)
        journal("record", integration, by, client.pk, kind=integration.kind)
        return integration


class Integration(models.Model):
    class EndReason(models.TextChoices):
        LIMIT = "limit", _("End of the contract")
        EMPLOYER = "employer", _("Ended by the employer")
        CLIENT = "client", _("Ended by the client")
        OTHER_JOB = "other_job", _("Other work")
        OTHER = "other", _("Other reason")

    client = models.ForeignKey(Client, models.CASCADE, related_name="integrations", verbose_name=_("client"))
    employer = models.ForeignKey(
        Employer, models.PROTECT, null=True, blank=True, related_name="integrations", verbose_name=_("employer")
    )
    proposal = models.ForeignKey(
        Proposal, models.SET_NULL, null=True, blank=True, related_name="integrations", verbose_name=_("proposal")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.INSURED)
    occupation = models.CharField(_("occupation"), max_length=200, blank=True)
    started_on = models.DateField(_("first day"))
    ended_on = models.DateField(_("last day"), null=True, blank=True)
    end_reason = models.CharField(_("reason for the end"), max_length=12, choices=EndReason.choices, blank=True)
    limited_until = models.DateField(_("limited until"), null=True, blank=True)
    hours = models.DecimalField(
        _("hours a week"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.5")), MaxValueValidator(Decimal("60"))],
    )
    gross_wage = models.DecimalField(
        _("gross wage a month in euros"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"))],
    )
    recorded_by = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+", verbose_name=_("recorded by"), editable=False
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = IntegrationQuerySet.as_manager()

    class Meta:
        ordering = ["-started_on", "-pk"]
        verbose_name = _("integration")
        verbose_name_plural = _("integrations")
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
                name="integration_ends_after_start",
                violation_error_message=_("The last day must not lie before the first."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | ~Q(end_reason=""),
                name="integration_end_has_reason",
                violation_error_message=_("Please give the reason for the end."),
            ),
            models.UniqueConstraint(
                fields=["client", "employer", "started_on"],
                name="integration_once",
                violation_error_message=_("This integration has already been recorded."),
            ),
        ]
        indexes = [models.Index(fields=["started_on"], name="integration_started")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def is_insured(self) -> bool:
        return self.kind in INSURED

    @transaction.atomic
    def end(self, on: date, reason: str, by: Any) -> None:
        """The work has ended. Raises ValidationError for a day before the start."""
        if on < self.started_on:
            raise ValidationError({"ended_on": _("The last day must not lie before the first.")})
        Integration.objects.filter(pk=self.pk).update(ended_on=on, end_reason=reason)
        self.refresh_from_db()
        journal("end", self, by, self.client_id, reason=reason)
