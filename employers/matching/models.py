from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.clients.models import Client
from employers.vacancies.models import Vacancy


class ListingQuerySet(models.QuerySet["Listing"]):
    def visible_to(self, user: Any) -> "ListingQuerySet":
        return self.filter(client_scope(user, "client__"))

    def standing(self) -> "ListingQuerySet":
        return self.filter(left_at__isnull=True)

    def entered_since(self, moment: datetime) -> "ListingQuerySet":
        """Still on the list, and not longer than since then."""
        return self.standing().filter(entered_at__gte=moment)

    def left_since(self, moment: datetime) -> "ListingQuerySet":
        return self.filter(left_at__gte=moment)


class Listing(models.Model):
    """A client came onto a vacancy's list of those who stand out (``Fit.stands_out``), and perhaps left it again.

    Written by the sweep alone; who is listed how long says nothing about the person.
    """

    client = models.ForeignKey(
        Client, models.CASCADE, related_name="listings", verbose_name=_("client"), db_index=False
    )
    vacancy = models.ForeignKey(Vacancy, models.CASCADE, related_name="listings", verbose_name=_("vacancy"))
    entered_at = models.DateTimeField(_("came onto the list"))
    left_at = models.DateTimeField(_("left the list"), null=True, blank=True)

    objects = ListingQuerySet.as_manager()

    class Meta:
        ordering = ["-entered_at", "-pk"]
        verbose_name = _("entry of a list of fitting clients")
        verbose_name_plural = _("entries of lists of fitting clients")
        constraints = [
            models.UniqueConstraint(
                fields=["client", "vacancy"],
                condition=Q(left_at__isnull=True),
                name="listing_stands_once",
                violation_error_message=_("This client is on the list already."),
            ),
            models.CheckConstraint(
                condition=Q(left_at__isnull=True) | Q(left_at__gte=F("entered_at")),
                name="listing_leaves_after_entering",
                violation_error_message=_("Nobody leaves a list before coming onto it."),
            ),
        ]
        indexes = [models.Index(fields=["client", "-entered_at"], name="listing_client_entered")]

    def __str__(self) -> str:
        return f"#{self.pk}"
