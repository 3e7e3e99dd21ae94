from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.appointments.conditions import CHANGED, check_in_care
from caseload.appointments.kinds import Kind, KindRule
from caseload.appointments.models import Appointment
from caseload.appointments.places import usual_place
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.staff.models import User


class WaitingQuerySet(models.QuerySet["Waiting"]):
    def visible_to(self, user: Any) -> "WaitingQuerySet":
        return self.filter(client_scope(user, "client__"))

    def open(self, today: date) -> "WaitingQuerySet":
        """Not ended, in care, and the last wished day has not passed."""
        lasting = Q(until_on__isnull=True) | Q(until_on__gte=today)
        return self.filter(lasting, ended_at__isnull=True, client__ended_on__isnull=True)

    @transaction.atomic
    def join(self, client: Client, by: Any, **wish: Any) -> "Waiting":
        """The client waits for an earlier time; ``wish`` as the fields. What was wished before is replaced."""
        check_in_care(client)
        waiting, _new = self.update_or_create(client=client, ended_at=None, defaults={"by": by, **wish})
        journal("join waiting list", waiting, by, client.pk)
        return waiting


class Waiting(models.Model):
    """A client who would like to come earlier, should a time become free."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="waiting", verbose_name=_("client"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, blank=True)
    counsellor = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("counsellor")
    )
    from_on = models.DateField(_("first day"), null=True, blank=True)
    until_on = models.DateField(_("last day"), null=True, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("noted by"), editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True, editable=False)
    appointment = models.ForeignKey(
        Appointment,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("given"),
        editable=False,
    )

    objects = WaitingQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("entry of the waiting list")
        verbose_name_plural = _("waiting list")
        constraints = [
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(ended_at__isnull=True),
                name="waiting_once_a_client",
                violation_error_message=_("The client already waits for an earlier time."),
            ),
            models.CheckConstraint(
                condition=Q(from_on__isnull=True) | Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="waiting_last_day_after_first",
                violation_error_message=_("The last day must not lie before the first."),
            ),
            models.CheckConstraint(
                condition=Q(appointment__isnull=True) | Q(ended_at__isnull=False),
                name="waiting_ends_with_what_is_given",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.client_id}"

    def may_take(self, day: date, counsellor: int, kinds: Iterable[str]) -> bool:
        """What was wished fits; ``kinds`` are those the client's talk may be."""
        wished_day = (self.from_on is None or self.from_on <= day) and (self.until_on is None or day <= self.until_on)
        wished = self.counsellor_id or self.client.state.counsellor_id
        return wished_day and wished == counsellor and (not self.kind or self.kind in kinds)

    # --- verbs ---

    @transaction.atomic
    def withdraw(self, by: Any) -> None:
        """Raises ValidationError where it has ended already."""
        self._end()
        journal("leave waiting list", self, by, self.client_id)

    @transaction.atomic
    def give(self, starts_at: datetime, counsellor: User, by: Any) -> Appointment:
        """The free time becomes the client's: the next appointment moves there, or one is booked.

        Of two who give the same time at once the database lets one win. Raises ValidationError (no longer waiting) and
        what booking and moving raise; then the client goes on waiting.
        """
        check_in_care(self.client)
        self._end()
        usual, later = KindRule.objects.usual(), self.next_appointment(starts_at)
        kind = later.kind if later else self.kind or Kind.TALK
        minutes = later.minutes if later else usual[kind].minutes
        ends_at = starts_at + timedelta(minutes=minutes)
        if later:
            same = later.counsellor_id == counsellor.pk
            place = later.place if same else usual_place(kind, counsellor, usual)
            later.move(starts_at, ends_at, by, place=place, counsellor=counsellor)
            given = later
        else:
            place = usual_place(kind, counsellor, usual)
            given = Appointment.objects.book(self.client, counsellor, starts_at, ends_at, kind, by, place=place)
        Waiting.objects.filter(pk=self.pk).update(appointment=given)
        journal("give earlier time", self, by, self.client_id, starts_at=starts_at.isoformat())
        return given

    def next_appointment(self, after: datetime) -> Appointment | None:
        """The one that would be brought forward. A summons is not: its letter names the day and the time."""
        ahead = Appointment.objects.filter(client=self.client_id, starts_at__gt=after).budgeted()
        return ahead.order_by("starts_at").first()

    def _end(self) -> None:
        if not Waiting.objects.filter(pk=self.pk, ended_at__isnull=True).update(ended_at=timezone.now()):
            raise ValidationError(CHANGED, code="changed")
