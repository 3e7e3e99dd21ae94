import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DatabaseError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)


class HeartbeatQuerySet(models.QuerySet["Heartbeat"]):
    @contextmanager
    def beating(self, name: str) -> Iterator[Counter[str]]:
        """Around one run of a job: its row says when it began, when it ended, and what the counter holds then.

        A run that raises leaves the kind of its error; what it raised is raised on.
        """
        outcome: Counter[str] = Counter()
        self.note(name, begun_at=timezone.now())
        try:
            yield outcome
        except Exception as error:
            self.note(name, failure=type(error).__name__[:80])
            raise
        self.note(name, finished_at=timezone.now(), outcome=dict(+outcome), failure="")

    def note(self, name: str, **facts: Any) -> None:
        """Write facts into the row, made where there is none. Never waits for another worker, never stops the job."""
        row = self.filter(name=name)
        try:
            with transaction.atomic():
                free = row.select_for_update(skip_locked=True).values("pk")
                if not self.filter(pk__in=free).update(**facts) and not row.exists():
                    self.bulk_create([Heartbeat(name=name, **facts)], ignore_conflicts=True)
        except DatabaseError as error:
            logger.warning("No heartbeat of %s: %s", name, type(error).__name__)


class Heartbeat(models.Model):
    """The last run of one job. How old it may be stands beside the schedule (``jobcenter/celery.py``)."""

    name = models.CharField(_("name"), max_length=40, unique=True)
    begun_at = models.DateTimeField(_("begun at"), default=timezone.now)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    outcome = models.JSONField(_("outcome"), default=dict, blank=True)
    failure = models.CharField(_("failure"), max_length=80, blank=True)

    objects = HeartbeatQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("heartbeat")
        verbose_name_plural = _("heartbeats")

    def __str__(self) -> str:
        return self.name
