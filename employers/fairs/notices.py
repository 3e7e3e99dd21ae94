"""Whom somebody has to tell that a talk at an employer day is at another time, or does not take place."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.access import client_scope, fair_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.staff.models import User
from employers.companies.models import Employer
from employers.fairs.models import Fair, Table
from employers.fairs.talks import Talk

# A talk, its time and place so far, and its new time (None: taken off).
News = tuple[Talk, datetime, str, datetime | None]


class TalkNoticeQuerySet(models.QuerySet["TalkNotice"]):
    def visible_to(self, user: Any) -> "TalkNoticeQuerySet":
        return self.filter(client_scope(user, "client__") | fair_scope(user, "fair__"))

    def untold(self, now: datetime) -> "TalkNoticeQuerySet":
        """Still ahead, and nobody has said so: what was telephoned, or a contact held since, settles it."""
        last = "client__state__last_contact_at"
        silent = Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__lt": F("at")})
        ahead = Q(starts_at__gt=now) | Q(starts_at__isnull=True, was_at__gt=now)
        return self.filter(silent, ahead, told_at__isnull=True, client__ended_on__isnull=True)

    def untold_of(self, user: Any) -> "TalkNoticeQuerySet":
        """What the user may see of them, with what a row shows; ``readable``: the client's file is open to the user."""
        readable = Exists(Client.objects.visible_to(user).filter(pk=OuterRef("client")))
        found = self.visible_to(user).untold(timezone.now()).annotate(readable=readable)
        return found.select_related("client", "employer", "fair__room").order_by("was_at", "pk")

    def write(self, fair: Fair, news: Iterable["News"], by: Any) -> None:
        """A row for each talk that changed; a later one takes the place of one that nobody has told yet. Three statements."""
        open_ones = {(row.client_id, row.table_id): row for row in self.filter(fair=fair, told_at__isnull=True)}
        rows: list[Any] = []
        outdated = []
        for talk, was_at, was_place, starts_at in news:
            if first := open_ones.get((talk.client_id, talk.table_id)):
                was_at, was_place = first.was_at, first.was_place
                outdated.append(first.pk)
            if (was_at, was_place) != (starts_at, fair.where):
                facts = {
                    "fair": fair,
                    "client_id": talk.client_id,
                    "table": talk.table,
                    "employer": talk.table.employer,
                }
                rows.append(TalkNotice(**facts, was_at=was_at, was_place=was_place, starts_at=starts_at, by=by))
        self.filter(pk__in=outdated).delete()
        self.bulk_create(rows)


class TalkNotice(models.Model):
    """One client and one table of a day that has changed."""

    fair = models.ForeignKey(Fair, models.CASCADE, related_name="notices", verbose_name=_("employer day"))
    client = models.ForeignKey(Client, models.CASCADE, related_name="+", verbose_name=_("client"))
    table = models.ForeignKey(
        Table,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=pgettext_lazy("of an employer", "table"),
    )
    employer = models.ForeignKey(Employer, models.CASCADE, related_name="+", verbose_name=_("employer"))
    was_at = models.DateTimeField(_("time so far"))
    was_place = models.CharField(_("place so far"), max_length=200, blank=True)
    starts_at = models.DateTimeField(_("new time"), null=True, blank=True)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("changed by"))
    at = models.DateTimeField(_("changed at"), default=timezone.now)
    told_at = models.DateTimeField(_("told at"), null=True, blank=True)
    told_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("told by")
    )

    objects = TalkNoticeQuerySet.as_manager()

    class Meta:
        ordering = ["fair", "starts_at", "pk"]
        verbose_name = _("notice of a changed talk")
        verbose_name_plural = _("notices of changed talks")
        constraints = [
            models.UniqueConstraint(
                fields=["fair", "client", "table"], condition=Q(told_at__isnull=True), name="talk_notice_open_once"
            ),
        ]
        indexes = [models.Index(fields=["client"], condition=Q(told_at__isnull=True), name="talk_notice_untold")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @transaction.atomic
    def tell(self, by: Any) -> None:
        """The client has been told. Again changes nothing."""
        if TalkNotice.objects.filter(pk=self.pk, told_at__isnull=True).update(told_at=timezone.now(), told_by=by):
            journal("telephone", self, by, self.client_id)

    @transaction.atomic
    def take_back(self, by: Any) -> None:
        if TalkNotice.objects.filter(pk=self.pk, told_at__isnull=False).update(told_at=None, told_by=None):
            journal("undo", self, by, self.client_id)
