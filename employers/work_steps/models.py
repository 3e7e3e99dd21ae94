from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import IntegrityError, models, transaction
from django.db.models import F, OuterRef, Q, Subquery
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client, ClientState
from caseload.lib.dates import local_today
from caseload.staff.models import User
from employers.companies.models import Employer
from employers.instruments.limits import duty_until, employed_too_long, training_share
from employers.instruments.models import Instrument, Kind
from employers.placements.models import INSURED, Integration
from employers.placements.models import Kind as WorkKind
from employers.proposals.check import Answer, unknown_in
from employers.proposals.models import Proposal
from employers.proposals.states import Status, may_follow
from employers.vacancies.models import Vacancy
from employers.work_steps.conditions import CONDITIONS

EMPLOYED_BEFORE = _(
    "No wage subsidy is possible: this employer employed the client for more than three months within the last four years "
    "(%(law)s)."
)
TOO_LONG = _("By the law the step can last until %(day)s at most (%(law)s).")


class Result(models.TextChoices):
    JOB = "job", _("Taken on")
    NEXT_STEP = "next_step", _("Goes on in another step")
    EMPLOYER_NO = "employer_no", _("The employer does not take the client on")
    CLIENT_NO = "client_no", _("The client does not want the job")
    BROKEN_OFF = "broken_off", _("Broken off")
    NOT_GRANTED = "not_granted", _("Not granted")


class WorkStepQuerySet(models.QuerySet["WorkStep"]):
    def visible_to(self, user: Any) -> "WorkStepQuerySet":
        return self.filter(client_scope(user, "client__"))

    def standing(self) -> "WorkStepQuerySet":
        return self.filter(cancelled_on__isnull=True)

    def open(self) -> "WorkStepQuerySet":
        """Neither cancelled nor with a result."""
        return self.standing().filter(result="")

    def with_work(self) -> "WorkStepQuerySet":
        """Annotates ``work_ended_on``: the last day of insured work there that began before the step ended."""
        there = Integration.objects.insured().filter(client=OuterRef("client"), employer=OuterRef("employer"))
        there = there.filter(started_on__lte=OuterRef("ends_on")).order_by("-started_on")
        return self.annotate(work_ended_on=Subquery(there.values("ended_on")[:1]))

    def missing_result(self, today: date) -> "WorkStepQuerySet":
        """Over by now, and nobody has said what came of it."""
        return self.open().filter(ends_on__lt=today)

    @transaction.atomic
    def plan(
        self, client: Client, employer: Employer, instrument: Instrument, starts_on: date, ends_on: date, by: Any,
        proposal: Proposal | None = None, percent: int | None = None, conditions: dict[str, str] | None = None,
        note: str = "", confirmed: bool = False,
    ) -> "WorkStep":  # fmt: skip
        """Write down a step. Its limits are those of the catalogue on the first day; days at the same employer under
        instruments of the same kind count together. ``confirmed``: the conditions of the instrument hold. Trial work that
        came from an open proposal becomes its state.

        Raises ValidationError where care ended, the instrument does not hold on that day, its conditions are not confirmed,
        the step is too long or has too high a share, a wage subsidy is excluded, or the step is on record already.
        """
        if not client.is_active:
            raise ValidationError(_("Care has ended; nothing can be proposed any more."))
        if proposal and (proposal.client_id != client.pk or proposal.vacancy.employer_id != employer.pk):
            raise ValidationError(_("This proposal does not belong to this client and employer."))
        ClientState.objects.select_for_update().get(client=client)
        step = WorkStep(client=client, employer=employer, instrument=instrument, starts_on=starts_on, ends_on=ends_on)
        step.proposal, step.vacancy = proposal, proposal.vacancy if proposal else None
        step.percent, step.conditions, step.note, step.by = percent, conditions or {}, note, by
        step.confirmed = instrument.to_be_confirmed if confirmed else ""
        step.check_conditions()
        step.check_limits()
        try:
            with transaction.atomic():
                step.save()
        except IntegrityError as error:
            raise ValidationError(_("This step is on record already.")) from error
        if instrument.kind == Kind.TRIAL and proposal and may_follow(proposal.status, Status.TRIAL_WORK):
            proposal.set_status(Status.TRIAL_WORK, by)
        journal("plan", step, by, client.pk, instrument=instrument.code)
        return step


class WorkStep(models.Model):
    client = models.ForeignKey(Client, models.CASCADE, related_name="work_steps", verbose_name=_("client"))
    employer = models.ForeignKey(Employer, models.PROTECT, related_name="work_steps", verbose_name=_("employer"))
    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="steps", verbose_name=_("instrument"))
    vacancy = models.ForeignKey(
        Vacancy, models.SET_NULL, null=True, blank=True, related_name="work_steps", verbose_name=_("vacancy")
    )
    proposal = models.ForeignKey(
        Proposal, models.SET_NULL, null=True, blank=True, related_name="work_steps", verbose_name=_("proposal")
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    # The last day the law allowed when the step was planned; null: no limit.
    latest_end = models.DateField(_("latest possible last day"), null=True, blank=True, editable=False)
    percent = models.PositiveSmallIntegerField(
        _("percent of the wage"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    conditions = models.JSONField(_("check list"), default=dict, blank=True)
    # The conditions of the catalogue as they stood when somebody said that they hold.
    confirmed = models.TextField(_("confirmed conditions"), max_length=1000, blank=True, editable=False)
    note = models.CharField(_("note"), max_length=300, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("counsellor"))
    result = models.CharField(_("result"), max_length=12, choices=Result.choices, blank=True)
    result_on = models.DateField(_("result on"), null=True, blank=True)
    result_note = models.CharField(_("words to the result"), max_length=300, blank=True)
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = WorkStepQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = _("step in a company")
        verbose_name_plural = _("steps in companies")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="work_step_ends_after_start",
                violation_error_message=_("The last day must not lie before the first."),
            ),
            models.CheckConstraint(
                condition=Q(latest_end__isnull=True) | Q(ends_on__lte=F("latest_end")),
                name="work_step_within_limit",
                violation_error_message=_("The step lasts longer than the law allows."),
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gte=1, percent__lte=100), name="work_step_percent_is_one"
            ),
            models.CheckConstraint(
                condition=Q(result="", result_on__isnull=True) | (~Q(result="") & Q(result_on__isnull=False)),
                name="work_step_result_has_day",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_on__isnull=True) | Q(result=""), name="work_step_cancelled_has_no_result"
            ),
            models.UniqueConstraint(
                fields=["client", "employer", "instrument", "starts_on"],
                condition=Q(cancelled_on__isnull=True),
                name="work_step_once",
                violation_error_message=_("This step is on record already."),
            ),
        ]
        indexes = [
            models.Index(fields=["client", "-starts_on"], name="work_step_client_start"),
            models.Index(
                fields=["ends_on"], condition=Q(result="", cancelled_on__isnull=True), name="work_step_open_end"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def days(self) -> int:
        return (self.ends_on - self.starts_on).days + 1

    @property
    def is_open(self) -> bool:
        return not self.result and self.cancelled_on is None

    @property
    def unknown_count(self) -> int:
        return unknown_in(self.conditions.values())

    @property
    def checklist(self) -> list[tuple[Any, Any]]:
        words = dict(Answer.choices)
        return [(question, words.get(self.conditions.get(name), "–")) for name, question in CONDITIONS.items()
                if self.conditions]  # fmt: skip

    @property
    def training_share(self) -> int | None:
        """Percent of the course's cost the employer bears by law; None: the size of the company is not known."""
        return training_share(self.employer.size)

    @property
    def duty_until(self) -> date | None:
        """Until when the employer has to go on employing after a wage subsidy; None for what brings no such duty."""
        if self.instrument.kind != Kind.WAGE_SUBSIDY or self.result == Result.NOT_GRANTED or self.cancelled_on:
            return None
        return duty_until(self.starts_on, self.ends_on)

    @property
    def duty_broken_on(self) -> date | None:
        """The last day of work that ended before the duty did, of a step from ``with_work``: the agency has to be told."""
        last, until = getattr(self, "work_ended_on", None), self.duty_until
        return last if last and until and last < until else None

    def check_conditions(self) -> None:
        """Raises ValidationError where the conditions are not confirmed, or what is on record rules a wage subsidy out."""
        if self.instrument.to_be_confirmed and not self.confirmed:
            raise ValidationError({"confirmed": self.instrument.to_be_confirmed})
        if self.instrument.kind == Kind.WAGE_SUBSIDY and employed_too_long(self._employed_before(), self.starts_on):
            raise ValidationError(EMPLOYED_BEFORE, params={"law": "§ 92 SGB III"})

    def _employed_before(self) -> list[tuple[date, date | None]]:
        """First and last days of insured work at the employer, and of subsidies there."""
        same = {"client": self.client, "employer": self.employer}
        work = Integration.objects.filter(**same, kind__in=(*INSURED, WorkKind.APPRENTICESHIP))
        subsidies = WorkStep.objects.standing().exclude(pk=self.pk).exclude(result=Result.NOT_GRANTED)
        subsidies = subsidies.filter(**same, instrument__kind=Kind.WAGE_SUBSIDY)
        return [*work.values_list("started_on", "ended_on"), *subsidies.values_list("starts_on", "ends_on")]

    def check_limits(self) -> None:
        """Sets ``latest_end`` from the catalogue. Raises ValidationError for what the law does not allow."""
        law = self.instrument
        if self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day must not lie before the first.")})
        if not law.holds_on(self.starts_on):
            raise ValidationError({"instrument": _("This instrument does not hold on the first day.")})
        if self.percent and law.max_percent and self.percent > law.max_percent:
            raise ValidationError(
                {"percent": _("The law allows at most %(most)s percent.") % {"most": law.max_percent}}
            )
        self.latest_end = law.latest_end(self.starts_on)
        if self.latest_end and self.ends_on > self.latest_end:
            said = {"day": date_format(self.latest_end, "SHORT_DATE_FORMAT"), "law": law.legal_basis}
            raise ValidationError({"ends_on": TOO_LONG % said})
        self._check_days_together(law)

    def _check_days_together(self, law: Instrument) -> None:
        if not law.max_days:
            return
        same = WorkStep.objects.standing().exclude(pk=self.pk).filter(client=self.client, employer=self.employer)
        before = sum(step.days for step in same.filter(instrument__kind=law.kind))
        if before and before + self.days > law.max_days:
            said = {"before": before, "most": law.max_days, "law": law.legal_basis}
            text = _("There were %(before)s days at this employer already; together at most %(most)s (%(law)s).")
            raise ValidationError({"ends_on": text % said})

    # --- verbs in order of life ---

    @transaction.atomic
    def prolong(self, ends_on: date, by: Any) -> None:
        """Another last day, within the same limits. Raises ValidationError where the step is over and done."""
        fresh = self._locked()
        fresh.ends_on = ends_on
        fresh.check_limits()
        fresh.save(update_fields=["ends_on", "latest_end"])
        self.refresh_from_db()
        journal("prolong", self, by, self.client_id, ends_on=ends_on.isoformat())

    @transaction.atomic
    def finish(self, result: str, by: Any, on: date | None = None, note: str = "") -> None:
        """What came of it, on the local day ``on`` (default today). Broken off early: that day becomes the last one.

        Raises ValidationError before the first day, for a day ahead, or where a result is on record already.
        """
        day = on or local_today()
        fresh = self._locked()
        if day < fresh.starts_on or day > local_today():
            raise ValidationError({"on": _("The day of the result lies between the first day and today.")})
        fresh.result, fresh.result_on, fresh.result_note = result, day, note.strip()
        fresh.ends_on = min(fresh.ends_on, day)
        fresh.save(update_fields=["result", "result_on", "result_note", "ends_on"])
        self.refresh_from_db()
        journal("finish", self, by, self.client_id, result=str(result))

    @transaction.atomic
    def cancel(self, by: Any) -> None:
        """It does not take place. Raises ValidationError where it is over and done."""
        fresh = self._locked()
        fresh.cancelled_on = local_today()
        fresh.save(update_fields=["cancelled_on"])
        self.refresh_from_db()
        journal("cancel", self, by, self.client_id)

    def _locked(self) -> "WorkStep":
        fresh = WorkStep.objects.select_for_update().get(pk=self.pk)
        if not fresh.is_open:
            raise ValidationError(_("This step has a result already, or was cancelled."))
        return fresh
