from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.appointments.conditions import CHANGED
from caseload.appointments.ending import Ending
from caseload.appointments.queries import AppointmentQuerySet
from caseload.appointments.states import CANCELLED, OUTCOMES, Confirmed, Missed, Status
from caseload.audit.models import journal
from caseload.clients.models import ClientState
from caseload.staff.models import User

__all__ = [
    "CANCELLED",
    "OUTCOMES",
    "Appointment",
    "AppointmentMove",
    "Confirmed",
    "Missed",
    "Participant",
    "Status",
]


class Appointment(Ending):
    """Columns and constraints stand in ``facts.py``, moving in ``moving.py``, cancelling and outcomes in ``ending.py``."""

    objects = AppointmentQuerySet.as_manager()

    class Meta(Ending.Meta):
        abstract = False

    @property
    def colleagues(self) -> list[User]:
        """Who holds the talk together with ``counsellor``; from the prefetched participants where there are such."""
        return [participant.user for participant in self.participants.all()]

    @property
    def has_moved(self) -> bool:
        """It stands at another time than the one it was booked for; what was undone does not count."""
        first = self.moves.first()
        return first is not None and first.old_starts_at != self.starts_at

    def save(self, *args: Any, joined: Collection[User] = (), **kwargs: Any) -> None:
        """A new appointment takes the time of everybody who takes part, in the same transaction."""
        new = self._state.adding
        with transaction.atomic():
            super().save(*args, **kwargs)
            if new:
                Participant.objects.bulk_create(Participant(appointment=self, user=user) for user in joined)
                self._occupy([user.pk for user in joined])

    @transaction.atomic
    def confirm(self, version: int, how: str) -> None:
        """The client will come at the time of ``version``; ``how`` as in ``Confirmed``. Once is enough.

        Raises ValidationError where the appointment has been moved, cancelled or has begun in the meantime.
        """
        now = timezone.now()
        open_ = Appointment.objects.filter(pk=self.pk, version=version, starts_at__gt=now).planned()
        told = {"confirmed_at": now, "confirmed_version": version, "confirmed_how": how}
        if open_.exclude(confirmed_version=version).update(**told):
            journal("confirm", self, None, self.client_id, how=how)
        elif not open_.exists():
            raise ValidationError(CHANGED, code="changed")
        self.refresh_from_db()

    @transaction.atomic
    def become_voluntary(self, by: Any) -> None:
        """The summons behind it is withdrawn: what stands and lies ahead now uses a place of its month.

        Raises BudgetUsedUp where there is none. Call with the client's row held.
        """
        if self.is_planned and self.starts_at > timezone.now():
            Appointment.objects.check_budget(ClientState.objects.get(client=self.client_id), self.starts_at)
        Appointment.objects.filter(pk=self.pk).update(summoned=False)
        journal("become voluntary", self, by, self.client_id)
        self.refresh_from_db()

    @transaction.atomic
    def take_back_confirmation(self, version: int) -> None:
        """The client does not come at the time of ``version`` after all. The appointment stands until a person acts."""
        confirmed = Appointment.objects.filter(pk=self.pk, version=version, confirmed_version=version).planned()
        if confirmed.update(confirmed_at=None, confirmed_version=None, confirmed_how=""):
            journal("take back confirmation", self, None, self.client_id)
        self.refresh_from_db()


class Participant(models.Model):
    """A colleague who holds the talk together with the appointment's counsellor."""

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="participants")
    user = models.ForeignKey(User, models.PROTECT, related_name="joint_talks", verbose_name=_("colleague"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("colleague in a joint talk")
        verbose_name_plural = _("colleagues in a joint talk")
        constraints = [models.UniqueConstraint(fields=["appointment", "user"], name="participant_once")]

    def __str__(self) -> str:
        return f"#{self.appointment_id} {self.user_id}"


class AppointmentMove(models.Model):
    """The trace of a move, and of a change that was taken back (``takes_back``)."""

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="moves")
    old_starts_at = models.DateTimeField(_("old time"))
    new_starts_at = models.DateTimeField(_("new time"))
    version = models.PositiveIntegerField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    tell = models.BooleanField(_("client is mailed of the change"), default=True)
    takes_back = models.BooleanField(_("takes back the change before"), default=False)
    # The columns as they were, so that the move can be taken back.
    before = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        ordering = ["version"]
        verbose_name = _("move")
        verbose_name_plural = _("moves")
        constraints = [models.UniqueConstraint(fields=["appointment", "version"], name="move_once_per_version")]

    def __str__(self) -> str:
        return f"#{self.appointment_id} v{self.version}"
