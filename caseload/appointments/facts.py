from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.appointments.calendar import LONGEST, ODDITIES
from caseload.appointments.kinds import CHANNEL_OF_KIND, Kind, RemoteWay
from caseload.appointments.states import CANCELLED, DECIDED, OUTCOMES, Confirmed, Missed, Status
from caseload.clients.models import Channel, Client
from caseload.contacts.models import Contact
from caseload.lib.dates import local_date, month_start
from caseload.schedule.busy import with_its_time
from caseload.schedule.models import Room
from caseload.staff.models import User


class AppointmentFacts(models.Model):
    """What is kept of an appointment, what of it is possible at all, and what follows from it alone.

    The verbs stand in ``moving.py`` and ``ending.py``.
    """

    objects: Any  # the manager of the whole appointment

    UNDO_FOR = timedelta(minutes=10)

    client = models.ForeignKey(Client, with_its_time, related_name="appointments", verbose_name=_("client"))
    counsellor = models.ForeignKey(User, models.PROTECT, related_name="appointments", verbose_name=_("counsellor"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.TALK)
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    room = models.ForeignKey(
        Room, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("booked room")
    )
    # A first talk takes place in person by law; the exception has its reason.
    remote_way = models.CharField(_("by way of exception"), max_length=12, choices=RemoteWay.choices, blank=True)
    remote_reason = models.CharField(_("reason for the exception"), max_length=200, blank=True)
    # What was unusual about the time and confirmed by whoever booked: codes of ``calendar.ODDITIES``.
    despite = models.CharField(_("booked anyway"), max_length=120, blank=True, editable=False)
    # Kept by the room of summonses: lists and calendars tell it apart, it uses no place of the month (DOMAIN.md A23).
    summoned = models.BooleanField(_("formal summons"), default=False, db_default=False, editable=False)
    status = models.CharField(_("state"), max_length=16, choices=Status.choices, default=Status.PLANNED)
    # Rises with each move and with a cancellation: the SEQUENCE of the ICS file, the version a reminder belongs to.
    version = models.PositiveIntegerField(default=0, editable=False)
    # The version that brought the present place, kind or counsellor: who was told of the time before knows another one.
    where_version = models.PositiveIntegerField(default=0, editable=False)
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    token = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    booked_by = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+", verbose_name=_("booked by"), editable=False
    )
    # The client is mailed of the last move or the cancellation, not before that moment: until then it can be undone.
    tell = models.BooleanField(_("client is mailed of the change"), default=True, editable=False)
    notice_after = models.DateTimeField(_("can be undone until"), null=True, blank=True, editable=False)
    cancelled_at = models.DateTimeField(_("cancelled at"), null=True, blank=True, editable=False)
    cancelled_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("cancelled by"), editable=False
    )
    # Said of one version: a move asks anew.
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True, editable=False)
    confirmed_version = models.PositiveIntegerField(null=True, blank=True, editable=False)
    confirmed_how = models.CharField(
        _("confirmed"), max_length=8, choices=Confirmed.choices, blank=True, editable=False
    )
    outcome_at = models.DateTimeField(_("outcome recorded at"), null=True, blank=True, editable=False)
    contact = models.OneToOneField(
        Contact, models.SET_NULL, null=True, blank=True, related_name="appointment", editable=False
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    # Of whoever did not come: whether there was an important reason, in the client's own words, and who decided that.
    missed_reason = models.CharField(
        _("important reason"), max_length=8, choices=Missed.choices, blank=True, editable=False
    )
    missed_words = models.CharField(_("in the client's words"), max_length=500, blank=True, editable=False)
    missed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decided by"), editable=False
    )
    missed_at = models.DateTimeField(_("decided at"), null=True, blank=True, editable=False)

    participants: Any  # reverse sides, declared in ``models.py``
    moves: Any

    class Meta:
        abstract = True
        ordering = ["starts_at", "pk"]
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="appointment_ends_after_start",
                violation_error_message=_("The end must lie after the start."),
            ),
            models.CheckConstraint(
                condition=Q(ends_at__lte=F("starts_at") + LONGEST),
                name="appointment_at_most_eight_hours",
                violation_error_message=_("An appointment lasts at most eight hours."),
            ),
            models.CheckConstraint(
                condition=Q(contact__isnull=True) | Q(status__in=OUTCOMES),
                name="appointment_contact_only_with_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=OUTCOMES) | Q(outcome_at__isnull=False, outcome_at__gte=F("starts_at")),
                name="appointment_outcome_not_ahead",
                violation_error_message=_("An outcome can be recorded only after the appointment has begun."),
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True, cancelled_by__isnull=True)
                | Q(cancelled_at__isnull=False, status__in=CANCELLED),
                name="appointment_cancelled_when",
            ),
            models.CheckConstraint(
                condition=Q(missed_reason="") | Q(status="not_attended"), name="appointment_reason_of_the_missed"
            ),
            models.CheckConstraint(
                condition=Q(missed_reason__in=DECIDED, missed_by__isnull=False, missed_at__isnull=False)
                | Q(missed_by__isnull=True, missed_at__isnull=True) & ~Q(missed_reason__in=DECIDED),
                name="appointment_reason_decided_by_whom",
                violation_error_message=_("A decision names who made it and when."),
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True, confirmed_version__isnull=True, confirmed_how="")
                | (
                    Q(confirmed_at__isnull=False, confirmed_version__lte=F("version"), confirmed_version__isnull=False)
                    & ~Q(confirmed_how="")
                ),
                name="appointment_confirmed_when_and_how",
            ),
            models.CheckConstraint(
                condition=Q(remote_way="") | (Q(kind=Kind.FIRST_TALK) & ~Q(remote_reason="")),
                name="appointment_first_talk_in_person",
                violation_error_message=_("A first talk takes place in person; an exception needs a reason."),
            ),
        ]
        indexes = [
            models.Index(fields=["counsellor", "starts_at"], name="appointment_counsellor_start"),
            models.Index(fields=["client", "starts_at"], name="appointment_client_start"),
            models.Index(
                fields=["client", "starts_at"], condition=Q(status="planned"), name="appointment_planned_client"
            ),
            models.Index(fields=["starts_at"], condition=Q(status="planned"), name="appointment_planned_start"),
            models.Index(fields=["client"], condition=Q(notice_after__isnull=False), name="appointment_in_grace"),
            models.Index(fields=["counsellor", "ends_at"], condition=Q(status="planned"), name="appointment_open_end"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds() // 60)

    @property
    def kind_in_words(self) -> str:
        """For staff; to clients nothing reveals a summons but its letter."""
        return str(_("Summons")) if self.summoned else self.get_kind_display()

    @property
    def is_planned(self) -> bool:
        return self.status == Status.PLANNED

    @property
    def lacks_outcome(self) -> bool:
        return self.is_planned and self.ends_at <= timezone.now()

    @property
    def is_booked_by_client(self) -> bool:
        """By the link in a mail: nobody of the office booked it, and the link left its token."""
        return self.booked_by_id is None and self.token is not None

    @property
    def is_confirmed(self) -> bool:
        """The client has said that he or she comes, at this very time."""
        return self.is_planned and self.confirmed_version == self.version

    @property
    def may_have_outcome(self) -> bool:
        """An outcome can be recorded from the start on, never for the future."""
        return self.is_planned and self.starts_at <= timezone.now()

    @property
    def may_undo(self) -> bool:
        """The last move or the cancellation can be taken back: nobody has been told of it yet."""
        return self.notice_after is not None and self.notice_after > timezone.now()

    @property
    def cancelled_in_time(self) -> bool | None:
        """Whether so early that the time could be given to somebody else (``LINK_CANCEL_HOURS``); None: not known."""
        if self.status not in CANCELLED or not self.cancelled_at:
            return None
        return self.starts_at - self.cancelled_at >= timedelta(hours=settings.LINK_CANCEL_HOURS)

    @property
    def is_missed(self) -> bool:
        """Nobody came, and whether there was an important reason is to be said (``kinds.INVITED``)."""
        return self.status == Status.NOT_ATTENDED and bool(self.missed_reason)

    @property
    def month(self) -> date:
        """First day of the local month whose budget the appointment belongs to."""
        return month_start(local_date(self.starts_at))

    @property
    def channel(self) -> Channel:
        """How it is held: as its kind says, or as the exception for a first talk."""
        return Channel(self.remote_way or CHANNEL_OF_KIND[Kind(self.kind)])

    @property
    def oddities(self) -> list[Any]:
        """What was unusual about the time when it was booked or moved, in words."""
        return [ODDITIES[code] for code in self.despite.split() if code in ODDITIES]

    @property
    def colleagues(self) -> list[User]:
        """Who holds the talk together with ``counsellor``; from the prefetched participants where there are such."""
        return [participant.user for participant in self.participants.all()]
