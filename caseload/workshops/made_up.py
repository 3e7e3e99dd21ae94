from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.staff.models import User
from caseload.workshops.seats import Seat
from caseload.workshops.timetable import LONGEST_DAY


class MadeUpTime(models.Model):
    """Hours in which somebody made up what was missed."""

    seat = models.ForeignKey(Seat, models.CASCADE, related_name="made_up_times", verbose_name=_("participant"))
    day = models.DateField(_("day"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("recorded by"))
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        ordering = ["day", "pk"]
        verbose_name = _("time made up")
        verbose_name_plural = _("times made up")
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=1, minutes__lte=LONGEST_DAY),
                name="made_up_time_of_a_day",
                violation_error_message=_("At most eight hours can be made up on a day."),
            )
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @transaction.atomic
    def take_back(self, by: Any) -> None:
        journal("undo", self, by, self.seat.client_id, day=self.day.isoformat())
        self.delete()
