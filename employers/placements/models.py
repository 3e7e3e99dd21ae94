from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.lib.dates import local_today, month_start, next_month
from caseload.staff.models import User
from employers.companies.models import Employer
from employers.proposals.models import Proposal
from employers.proposals.states import Status


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


RECORDED_ALREADY = _("This integration has already been recorded.")
LIMIT_BEFORE_START = _("The limitation must not end before the first day.")
EARLIEST_START = date(2000, 1, 1)
MAX_DAYS_AHEAD = 366


def check_start(started_on: date, today: date) -> None:
    """Work agreed for the coming year can be recorded. Raises ValidationError for a slip of the keyboard."""
    if started_on < EARLIEST_START:
        raise ValidationError({"started_on": _("The first day lies before the year 2000; please check the year.")})
    if started_on > today + timedelta(days=MAX_DAYS_AHEAD):
        raise ValidationError({"started_on": _("The first day lies more than a year ahead; please check the year.")})


def check_limit(started_on: date, limited_until: date | None) -> None:
    if limited_until and limited_until < started_on:
        raise ValidationError({"limited_until": LIMIT_BEFORE_START})


class IntegrationQuerySet(models.QuerySet["Integration"]):
    def visible_to(self, user: Any) -> "IntegrationQuerySet":
        return self.filter(client_scope(user, "client__"))

    def insured(self) -> "IntegrationQuerySet":
        """What the project counts: employment subject to social insurance."""
        return self.filter(kind__in=INSURED)

    def started_in_month(self, day: date) -> "IntegrationQuerySet":
        return self.filter(started_on__gte=month_start(day), started_on__lt=next_month(day))

    def other_than_insured(self) -> "IntegrationQuerySet":
        """Apprenticeship, self-employment, mini-jobs and the rest, shown apart."""
        return self.exclude(kind__in=INSURED)

    def starting(self, first: date, last: date) -> "IntegrationQuerySet":
        return self.filter(started_on__gte=first, started_on__lte=last)

    def running(self, day: date) -> "IntegrationQuerySet":
        return self.filter(Q(ended_on__isnull=True) | Q(ended_on__gte=day), started_on__lte=day)

    @transaction.atomic
    def record(self, client: Client, by: Any, **facts: Any) -> "Integration":
        """Write down that the client found work; ``facts`` are the fields of the model.

        A proposal that led there and is still open becomes accepted. Raises ValidationError for a first day before 2000
        or more than a year ahead, a limitation before the first day, a proposal of somebody else, or a second entry of
        the same work.
        """
        integration = Integration(client=client, recorded_by=by, **facts)
        check_start(integration.started_on, local_today())
        check_limit(integration.started_on, integration.limited_until)
        integration.check_proposal()
        if self.filter(client=client, employer=integration.employer, started_on=integration.started_on).exists():
            raise ValidationError(RECORDED_ALREADY)
        try:
            with transaction.atomic():
                integration.save()
        except IntegrityError as error:
            raise ValidationError(RECORDED_ALREADY) from error
        if integration.proposal and integration.proposal.is_open:
            integration.proposal.set_status(Status.ACCEPTED, by)
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
                violation_error_message=RECORDED_ALREADY,
            ),
            models.CheckConstraint(
                condition=Q(limited_until__isnull=True) | Q(limited_until__gte=F("started_on")),
                name="integration_limit_after_start",
                violation_error_message=LIMIT_BEFORE_START,
            ),
        ]
        indexes = [models.Index(fields=["started_on"], name="integration_started")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def is_insured(self) -> bool:
        return self.kind in INSURED

    def check_proposal(self) -> None:
        """Raises ValidationError where the proposal belongs to another client or another employer."""
        if self.proposal is None:
            return
        if self.proposal.client_id != self.client_id or self.proposal.vacancy.employer_id != self.employer_id:
            raise ValidationError({"proposal": _("This proposal does not belong to this client and employer.")})

    @transaction.atomic
    def end(self, on: date, reason: str, by: Any) -> None:
        """The work has ended, or its end was entered wrongly: the later entry counts, the journal keeps both.

        Raises ValidationError for a day before the first one or more than a year ahead, and without a reason.
        """
        if on < self.started_on:
            raise ValidationError({"ended_on": _("The last day must not lie before the first.")})
        if on > local_today() + timedelta(days=MAX_DAYS_AHEAD):
            raise ValidationError({"ended_on": _("The last day lies more than a year ahead; please check the year.")})
        if reason not in Integration.EndReason.values:
            raise ValidationError({"end_reason": _("Please give the reason for the end.")})
        Integration.objects.filter(pk=self.pk).update(ended_on=on, end_reason=reason)
        self.refresh_from_db()
        journal("end", self, by, self.client_id, reason=reason, ended_on=on.isoformat())
