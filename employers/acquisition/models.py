from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Case, Count, Exists, F, OuterRef, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.staff.models import User
from employers.companies.contacts import EmployerContact
from employers.companies.models import Employer
from employers.vacancies.models import Vacancy


class Stage(models.TextChoices):
    """How far a lead has come; each stage follows from what is on record, nobody sets it."""

    LEAD = "lead", _("Lead")
    CONTACTED = "contacted", _("Employer reached")
    VACANCY = "vacancy", _("Vacancy taken down")
    FILLED = "filled", _("Filled")
    ENDED = "ended", _("Given up")


# What a lead passed to stand where it stands.
FUNNEL = (Stage.LEAD, Stage.CONTACTED, Stage.VACANCY, Stage.FILLED)
KNOWN_ALREADY = _("This employer is being asked for this client already.")


class LeadQuerySet(models.QuerySet["AcquisitionLead"]):
    def visible_to(self, user: Any) -> "LeadQuerySet":
        return self.filter(client_scope(user, "client__"))

    def open(self) -> "LeadQuerySet":
        """Neither given up nor come to a vacancy."""
        return self.filter(ended_at__isnull=True, vacancy__isnull=True)

    def with_stage(self) -> "LeadQuerySet":
        """Annotates ``stage``: reached means a contact with the employer for this client since the lead was noted."""
        reached = EmployerContact.objects.filter(
            employer=OuterRef("employer"), client=OuterRef("client"), reached=True, at__gte=OuterRef("created_at")
        )
        return self.annotate(
            stage=Case(
                When(vacancy__status=Vacancy.Status.FILLED, then=Value(Stage.FILLED)),
                When(vacancy__isnull=False, then=Value(Stage.VACANCY)),
                When(ended_at__isnull=False, then=Value(Stage.ENDED)),
                When(Exists(reached), then=Value(Stage.CONTACTED)),
                default=Value(Stage.LEAD),
                output_field=models.CharField(),
            )
        )

    def counts(self) -> dict[str, int]:
        """Leads by stage, all stages. One statement."""
        staged: Any = self.with_stage().order_by()
        rows = staged.values("stage").annotate(n=Count("pk"))
        found = {row["stage"]: row["n"] for row in rows}
        return {stage: found.get(stage, 0) for stage in Stage.values}

    @transaction.atomic
    def note(self, client: Client, employer: Employer, by: Any, wanted: str = "") -> "AcquisitionLead":
        """Write down that the employer is to be asked for work for the client, ``wanted`` being as what.

        Raises ValidationError where care ended, the employer is closed, or the same lead is open.
        """
        if not client.is_active:
            raise ValidationError(_("Care has ended; nothing can be proposed any more."))
        if not employer.is_open:
            raise ValidationError({"employer_name": _("This employer is closed; there can be no new vacancy.")})
        try:
            with transaction.atomic():
                lead = self.create(client=client, employer=employer, by=by, wanted=wanted)
        except IntegrityError as error:
            raise ValidationError({"employer_name": KNOWN_ALREADY}) from error
        journal("note", lead, by, client.pk, employer=employer.pk)
        return lead


class AcquisitionLead(models.Model):
    client = models.ForeignKey(Client, models.CASCADE, related_name="leads", verbose_name=_("client"))
    employer = models.ForeignKey(Employer, models.PROTECT, related_name="leads", verbose_name=_("employer"))
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("counsellor"))
    wanted = models.CharField(_("as what"), max_length=120, blank=True)
    vacancy = models.ForeignKey(
        Vacancy, models.SET_NULL, null=True, blank=True, related_name="leads", verbose_name=_("vacancy")
    )
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)
    ended_at = models.DateTimeField(_("given up at"), null=True, blank=True)

    objects = LeadQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("lead to a vacancy")
        verbose_name_plural = _("leads to vacancies")
        constraints = [
            models.UniqueConstraint(
                fields=["client", "employer"],
                condition=Q(ended_at__isnull=True, vacancy__isnull=True),
                name="lead_open_once",
                violation_error_message=KNOWN_ALREADY,
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("created_at")), name="lead_ends_after_start"
            ),
        ]
        indexes = [models.Index(fields=["client", "-created_at"], name="lead_client_created")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    # --- verbs in order of life ---

    @transaction.atomic
    def win(self, vacancy: Vacancy, by: Any) -> None:
        """The employer has a vacancy. Raises ValidationError where the lead was closed meanwhile."""
        if not AcquisitionLead.objects.open().filter(pk=self.pk).update(vacancy=vacancy):
            raise ValidationError(_("This lead is no longer open."))
        self.refresh_from_db()
        journal("win", self, by, self.client_id, vacancy=vacancy.pk)

    @transaction.atomic
    def give_up(self, by: Any) -> None:
        """Nothing came of it. Raises ValidationError where it is closed already."""
        if not AcquisitionLead.objects.open().filter(pk=self.pk).update(ended_at=timezone.now()):
            raise ValidationError(_("This lead is no longer open."))
        self.refresh_from_db()
        journal("give up", self, by, self.client_id)
