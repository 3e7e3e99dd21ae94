from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.lib.dates import local_today
from caseload.lib.text import clean_line
from caseload.staff.models import Team
from jobcenter.imports.applying import apply_list
from jobcenter.imports.clients import decide_on, read_people
from jobcenter.imports.decisions import KINDS, Plan
from jobcenter.imports.employers import apply_firms, decide_on_firms, read_firms
from jobcenter.imports.market import apply_reports, decide_on_reports, read_reports
from jobcenter.imports.vacancies import apply_offers, decide_on_offers, read_offers

KEPT = timedelta(hours=24)


class ListImportQuerySet(models.QuerySet[Any]):
    def of(self, user: Any) -> "ListImportQuerySet":
        """Only who uploaded a list sees it."""
        return self.filter(uploaded_by=user)

    def forget_old(self, now: datetime) -> int:
        """Lists that nobody applied within 24 hours lose their content. Called with every upload; the row stays."""
        old = self.filter(content__isnull=False, uploaded_at__lt=now - KEPT)
        return old.update(content=None, rows=[])

    def receive(self, filename: str, content: bytes, by: Any, **facts: Any) -> Any:
        """Keep an uploaded list with what importing it would do. Raises ``sheet.Unreadable``; then nothing is kept.

        ``facts`` are further fields of the kind of list.
        """
        received = self.model(filename=clean_line(filename)[-200:], uploaded_by=by, content=content, **facts)
        plan = received.decide_on(received.read(content), by)
        received.rows, received.summary = [decision.shown() for decision in plan.decisions], summary_of(plan)
        with transaction.atomic():
            self.forget_old(timezone.now())
            received.save()
            journal("upload", received, by, counts=received.counts)
        return received


class ListImport(models.Model):
    """One uploaded list between dry run and applying. What its cells say may be social data: it goes when the list is
    applied or discarded, and after 24 hours (with the next upload). Line numbers, outcome and reasons stay.
    """

    filename = models.CharField(_("file"), max_length=200)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("uploaded by")
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    content = models.BinaryField(null=True)
    # Before applying ``Decision.shown()`` of each line, afterwards ``Decision.outcome()``.
    rows = models.JSONField(_("lines"), default=list, blank=True)
    applied_at = models.DateTimeField(_("applied at"), null=True, blank=True)
    summary = models.JSONField(_("result"), default=dict, blank=True)

    objects: ClassVar[Any] = ListImportQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def is_applied(self) -> bool:
        return self.applied_at is not None

    @property
    def is_waiting(self) -> bool:
        """Checked, and still there to be applied."""
        return self.applied_at is None and bool(self.rows)

    @property
    def counts(self) -> dict[str, int]:
        """Lines by what happens with them."""
        return {kind: self.summary.get("counts", {}).get(kind, 0) for kind in KINDS}

    # --- what the kinds of list differ in ---

    def read(self, content: bytes) -> Any:
        """The lines of the file, checked. Raises Unreadable. Takes longer than all else: never in a transaction."""
        raise NotImplementedError

    def decide_on(self, listed: Any, by: Any) -> Plan:
        """What importing these lines would do now."""
        raise NotImplementedError

    def carry_out(self, listed: Any, by: Any, shown: list[dict[str, Any]]) -> Plan:
        """Import the lines, except for lines that would now do something else than was ``shown``."""
        raise NotImplementedError

    # --- verbs in order of life ---

    def apply(self, by: Any) -> bool:
        """Import the list; True if this call did it. A second call, or one at the same time, changes nothing."""
        return self._apply(self.read(bytes(self.content)) if self.content else None, by)

    @transaction.atomic
    def _apply(self, listed: Any, by: Any) -> bool:
        locked = type(self)._default_manager.select_for_update().get(pk=self.pk)
        if locked.is_applied:
            return False
        if listed is None or locked.content is None:
            raise ValidationError(_("The content of this list has been deleted. Please choose the file again."))
        plan = locked.carry_out(listed, by, locked.rows)
        self.applied_at, self.content, self.summary = timezone.now(), None, summary_of(plan)
        self.rows = [decision.outcome() for decision in plan.decisions]
        self.save(update_fields=["applied_at", "content", "summary", "rows"])
        journal("import", self, by, counts=self.counts)
        return True

    @transaction.atomic
    def discard(self, by: Any) -> None:
        """Delete what the list says, without importing it."""
        waiting = type(self)._default_manager.filter(pk=self.pk, applied_at__isnull=True)
        if waiting.update(content=None, rows=[]):
            journal("discard", self, by)


class ClientImportQuerySet(ListImportQuerySet):
    def receive(self, filename: str, content: bytes, by: Any, team: Team | None = None) -> "ClientImport":
        """As for every list. New clients without a counsellor will belong to ``team``, without one to that of ``by``."""
        received: ClientImport = super().receive(filename, content, by, team=team or by.team)
        return received


class ClientImport(ListImport):
    """A list of clients."""

    team = models.ForeignKey(
        Team, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("team of new clients")
    )

    objects: ClassVar[Any] = ClientImportQuerySet.as_manager()

    class Meta(ListImport.Meta):
        verbose_name = _("import of a client list")
        verbose_name_plural = _("imports of client lists")

    def read(self, content: bytes) -> Any:
        return read_people(content)

    def decide_on(self, listed: Any, by: Any) -> Plan:
        return decide_on(listed, by)

    def carry_out(self, listed: Any, by: Any, shown: list[dict[str, Any]]) -> Plan:
        return apply_list(listed, by, self.team, shown)


class VacancyImport(ListImport):
    """A list of vacancies, or a file of the public job search or of job postings."""

    class Meta(ListImport.Meta):
        verbose_name = _("import of vacancies")
        verbose_name_plural = _("imports of vacancies")

    def read(self, content: bytes) -> Any:
        return read_offers(content)

    def decide_on(self, listed: Any, by: Any) -> Plan:
        return decide_on_offers(listed)

    def carry_out(self, listed: Any, by: Any, shown: list[dict[str, Any]]) -> Plan:
        return apply_offers(listed, by, shown)


class EmployerImport(ListImport):
    """A list of employers."""

    class Meta(ListImport.Meta):
        verbose_name = _("import of employers")
        verbose_name_plural = _("imports of employers")

    def read(self, content: bytes) -> Any:
        return read_firms(content)

    def decide_on(self, listed: Any, by: Any) -> Plan:
        return decide_on_firms(listed)

    def carry_out(self, listed: Any, by: Any, shown: list[dict[str, Any]]) -> Plan:
        return apply_firms(listed, by, shown)


class MarketImport(ListImport):
    """A table of labour market figures. The fields hold for lines that do not say it themselves."""

    region = models.CharField(_("region"), max_length=100, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    published_on = models.DateField(_("as of"), null=True, blank=True)

    class Meta(ListImport.Meta):
        verbose_name = _("import of labour market figures")
        verbose_name_plural = _("imports of labour market figures")

    def read(self, content: bytes) -> Any:
        return read_reports(content, local_today(), self.region, self.source, self.published_on)

    def decide_on(self, listed: Any, by: Any) -> Plan:
        return decide_on_reports(listed)

    def carry_out(self, listed: Any, by: Any, shown: list[dict[str, Any]]) -> Plan:
        return apply_reports(listed, by, shown)


def summary_of(plan: Plan) -> dict[str, Any]:
    counts = dict.fromkeys(KINDS, 0)
    for decision in plan.decisions:
        counts[decision.kind] += 1
    table = plan.table
    return {"counts": counts, "sheet": table.sheet, "unknown": table.unknown[:50], "others": table.others[:20]}
