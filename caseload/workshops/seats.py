"""Who takes part, who waits, until when somebody has to come, and what came of it."""

from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, Exists, F, FilteredRelation, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.access import client_scope, workshop_scope
from caseload.audit.models import journal
from caseload.clients.models import Client, ClientState
from caseload.lib.dates import day_bounds, local_date, local_today
from caseload.schedule.busy import Busy
from caseload.staff.models import User
from caseload.workshops.conditions import clashes, in_words, taken_as_message
from caseload.workshops.models import Workshop
from caseload.workshops.sessions import Session
from caseload.workshops.timetable import LONGEST_DAY, made_up_until

TELL_WITHIN = timedelta(days=14)  # later it is no news any more


class Clash(ValidationError):
    """The client has appointments in some of the sessions; whoever assigns confirms that these are missed."""


class Result(models.TextChoices):
    """Where somebody went from there (glossary: whereabouts)."""

    WORK = "work", _("Found work")
    APPRENTICESHIP = "apprenticeship", _("Began an apprenticeship")
    MEASURE = "measure", _("Went on to another measure or training")
    COMPLETED = "completed", _("Completed, goes on looking for work")
    LEFT = "left", _("Left early")
    ILLNESS = "illness", _("Left because of illness")
    BENEFIT_ENDED = "benefit_ended", _("No longer draws benefit")
    MOVED = "moved", _("Moved away")
    NOT_STARTED = "not_started", _("Did not begin")
    OTHER = "other", _("Other")


class SeatQuerySet(models.QuerySet["Seat"]):
    def visible_to(self, user: Any) -> "SeatQuerySet":
        """Of the clients within the user's scope, and all in workshops the user runs."""
        run = Workshop.objects.filter(workshop_scope(user)).order_by().values("pk")
        return self.filter(client_scope(user, "client__") | Q(workshop__in=run))

    def of_clients_matching(self, words: str) -> "SeatQuerySet":
        return self.filter(client__in=Client.objects.matching(words))

    def seated(self) -> "SeatQuerySet":
        return self.filter(place__isnull=False)

    def waiting(self) -> "SeatQuerySet":
        """In the order in which they move up."""
        return self.filter(place__isnull=True, ended_on__isnull=True).order_by("created_at", "pk")

    def current(self) -> "SeatQuerySet":
        """With a place or waiting for one."""
        return self.filter(ended_on__isnull=True)

    def lacking_result(self, today: date) -> "SeatQuerySet":
        """The workshop is over and nobody has said what came of it: that is work."""
        return self.current().filter(workshop__ends_on__lt=today)

    def with_news(self, now: datetime) -> "SeatQuerySet":
        """Who takes part and has a session today, once for each; or has moved up from the waiting list of late.

        Annotates ``session``, ``starts_at`` and ``ends_at`` of that session, and ``untold``: moved up, and no contact has
        been held since, so somebody has to say so.
        """
        start, end = day_bounds(local_date(now))
        meets = Q(workshop__sessions__starts_at__gte=start, workshop__sessions__starts_at__lt=end)
        meets &= Q(workshop__sessions__cancelled_at__isnull=True)
        last = "client__state__last_contact_at"
        silent = Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__lt": F("moved_up_at")})
        untold = Case(When(silent, moved_up_at__gt=now - TELL_WITHIN, then=True), default=False)
        found: Any = self.seated().annotate(
            meets=FilteredRelation("workshop__sessions", condition=meets), untold=untold
        )
        columns = {"session": "pk", "starts_at": "starts_at", "ends_at": "ends_at"}
        found = found.annotate(**{name: F(f"meets__{column}") for name, column in columns.items()})
        found = found.filter(Q(untold=True) | Q(session__isnull=False, started_on__lte=local_date(now)))
        ordered: SeatQuerySet = found.order_by("starts_at", "session", "client__last_name", "client__first_name", "pk")
        return ordered

    def expected_at(self, session: Session) -> "SeatQuerySet":
        """Who had a place on that day."""
        still = Q(ended_on__isnull=True) | Q(ended_on__gte=session.day)
        return self.filter(still, workshop=session.workshop_id, started_on__lte=session.day)

    def readable_by(self, user: Any) -> "SeatQuerySet":
        """Annotates ``readable``: the client's file is open to the user."""
        return self.annotate(readable=Exists(Client.objects.visible_to(user).filter(pk=OuterRef("client"))))

    def with_hours(self) -> "SeatQuerySet":
        """Annotates minutes: ``attended`` and ``missed`` in sessions recorded so far, ``made_up`` afterwards."""
        return self.annotate(
            attended=_total("presences", "minutes"),
            missed=_total("presences", "missed"),
            made_up=_total("made_up_times", "minutes"),
        )

    @transaction.atomic
    def assign(self, workshop: Workshop, client: Client, by: Any, despite: bool = False) -> "Seat":
        """Give the client the next free place, or the last one on the waiting list where all are taken.

        With a place the client's time is taken in all sessions to come. ``despite`` confirms that the client misses those
        in which there is already an appointment. Raises Clash without it; ValidationError where the workshop or care has
        ended, or the client is on the list already.
        """
        workshop = workshop.hold()
        state = ClientState.objects.select_for_update(of=("self",), no_key=True).select_related("client")
        client = state.get(client=client).client
        if workshop.ends_on < local_today():
            raise ValidationError(_("This workshop is over."))
        if not client.is_active:
            raise ValidationError(_("Care has ended; nobody can be assigned any more."))
        if workshop.seats.current().filter(client=client).exists():
            raise ValidationError(ON_THE_LIST)
        place = free_place(workshop)
        seat = Seat(workshop=workshop, client=client, places=workshop.places, by=by)
        if place:
            seat.sit_down(place, despite)
        else:
            seat.save()
        journal("assign", seat, by, client.pk, workshop=workshop.pk, place=place or 0)
        return seat


ON_THE_LIST = _("The client already takes part in this workshop or waits for a place.")


def _total(rows: str, field: str) -> Coalesce:
    """The sum of a field over the rows that belong to the seat."""
    model = Seat._meta.get_field(rows).related_model
    mine = model._default_manager.filter(seat=OuterRef("pk")).order_by().values("seat")  # type: ignore[union-attr]
    total = Subquery(mine.annotate(total=Sum(field)).values("total"), output_field=models.IntegerField())
    return Coalesce(total, Value(0))


def free_place(workshop: Workshop) -> int | None:
    """The lowest free one; None where all are taken. Call with the workshop held."""
    taken = set(workshop.seats.seated().values_list("place", flat=True))
    return next((place for place in range(1, workshop.places + 1) if place not in taken), None)


def move_up(workshop: Workshop, by: Any) -> list["Seat"]:
    """Free places go to those who wait, in order; whose care has ended is passed over. Call with the workshop held."""
    moved: list[Seat] = []
    if workshop.ends_on < local_today():
        return moved
    waiting = list(workshop.seats.waiting().filter(client__ended_on__isnull=True).select_related("client"))
    for seat in waiting:
        place = free_place(workshop)
        if place is None:
            break
        ClientState.objects.select_for_update(no_key=True).get(client=seat.client_id)
        seat.moved_up_at = timezone.now()
        seat.sit_down(place, despite=True)
        journal("move up", seat, by, seat.client_id, workshop=workshop.pk, place=place)
        moved.append(seat)
    return moved


class Seat(models.Model):
    """A client in a workshop: waiting (no place yet), taking part (a place), or gone (a result).

    A place is a number from one to as many as there are, and each number is given once: so the database holds the limit.
    """

    workshop = models.ForeignKey(
        Workshop, models.CASCADE, related_name="seats", verbose_name=pgettext_lazy("measure", "workshop")
    )
    client = models.ForeignKey(Client, models.CASCADE, related_name="seats", verbose_name=_("client"))
    place = models.PositiveSmallIntegerField(_("place"), null=True, blank=True)
    places = models.PositiveSmallIntegerField(editable=False)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("assigned by"))
    created_at = models.DateTimeField(_("assigned at"), default=timezone.now, editable=False)
    moved_up_at = models.DateTimeField(_("moved up at"), null=True, blank=True, editable=False)
    started_on = models.DateField(_("takes part from"), null=True, blank=True)
    ended_on = models.DateField(_("took part until"), null=True, blank=True)
    result = models.CharField(_("result"), max_length=16, choices=Result.choices, blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["workshop", F("place").asc(nulls_last=True), "created_at", "pk"]
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = [
            models.UniqueConstraint(
                fields=["workshop", "place"],
                condition=Q(place__isnull=False),
                name="seat_place_once",
                violation_error_message=_("This place has just been given to somebody else."),
            ),
            models.CheckConstraint(
                condition=Q(place__isnull=True) | Q(place__gte=1, place__lte=F("places")),
                name="seat_within_places",
                violation_error_message=_("All places are taken."),
            ),
            models.UniqueConstraint(
                fields=["workshop", "client"],
                condition=Q(ended_on__isnull=True),
                name="seat_once_at_a_time",
                violation_error_message=ON_THE_LIST,
            ),
            models.CheckConstraint(
                condition=Q(place__isnull=True) | Q(started_on__isnull=False, ended_on__isnull=True),
                name="seat_place_while_taking_part",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True, result="") | (Q(ended_on__isnull=False) & ~Q(result="")),
                name="seat_exit_has_result",
                violation_error_message=_("Please say what came of it."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(started_on__isnull=True) | Q(ended_on__gte=F("started_on")),
                name="seat_ends_after_start",
                violation_error_message=_("The last day must not lie before the first."),
            ),
        ]
        indexes = [models.Index(fields=["client", "-created_at"], name="seat_client_created")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def state(self) -> str:
        if self.ended_on:
            return "gone"
        return "waiting" if self.place is None else "seated"

    @property
    def to_make_up(self) -> int:
        """Minutes still to be made up. Needs ``SeatQuerySet.with_hours``."""
        seat: Any = self
        return max(seat.missed - seat.made_up, 0) if self.workshop.makes_up else 0

    @property
    def until(self) -> date:
        """The person's own last day: that of the workshop, later by what was missed where missed time is made up.

        Needs ``SeatQuerySet.with_hours``; reads the pattern from the prefetched days of the template.
        """
        if self.ended_on:
            return self.ended_on
        seat: Any = self
        missed = seat.missed if self.workshop.makes_up else 0
        days = {pattern.weekday: pattern.minutes for pattern in self.workshop.template.patterns}
        return made_up_until(self.workshop.ends_on, missed, days, settings.LAND)

    # --- verbs in order of life ---

    def sit_down(self, place: int, despite: bool) -> None:
        """Take the place and the client's time in all sessions to come. Call with workshop and state row held."""
        sessions = list(self.workshop.sessions.to_come(timezone.now()))
        busy = {slot.pk: slot for _u, _client, _r, slot in clashes(sessions, Q(client=self.client_id))}
        if busy and not despite:
            when = in_words(slot.starts_at for slot in busy.values())
            raise Clash(
                _(
                    "The client already has an appointment then: %(when)s. Please confirm that these sessions are missed."
                ),
                code="clash",
                params={"when": when},
            )
        self.place, self.started_on = place, max(local_today(), self.workshop.starts_on)
        self.save()
        with taken_as_message():
            free = [session for session in sessions if session.pk not in busy]
            Busy.objects.take_all(free, [{"client_id": self.client_id}])

    @transaction.atomic
    def leave(self, on: date, result: str, by: Any) -> list["Seat"]:
        """The last day was ``on``; a place that becomes free goes to the first who waits, and those are returned.

        Raises ValidationError for a day before the first or still to come, without a result, and a second time.
        """
        workshop = self.workshop.hold()
        seat = Seat.objects.select_for_update(of=("self",), no_key=True).get(pk=self.pk)
        if seat.ended_on:
            raise ValidationError(_("The exit has already been recorded."))
        if result not in Result.values:
            raise ValidationError({"result": _("Please say what came of it.")})
        if on > local_today():
            raise ValidationError({"ended_on": _("This day lies ahead; please record the exit when it has come.")})
        if seat.started_on and seat.started_on > local_today():
            seat.started_on = None  # it had not begun
        elif seat.started_on and on < seat.started_on:
            raise ValidationError({"ended_on": _("The last day must not lie before the first.")})
        self.place, self.started_on, self.ended_on, self.result = None, seat.started_on, on, result
        self.save(update_fields=["place", "started_on", "ended_on", "result"])
        ahead = workshop.sessions.filter(starts_at__gt=timezone.now()).values("uid")
        Busy.objects.filter(holder__in=ahead, client=self.client_id).delete()
        journal("leave", self, by, self.client_id, on=on.isoformat(), result=result)
        return move_up(workshop, by)

    @transaction.atomic
    def make_up(self, day: date, minutes: int, by: Any) -> Any:
        """Missed time was made up on that day.

        Raises ValidationError where the rule is off, for a day to come or before the first, and for more than was missed.
        """
        self.workshop.hold()
        if not self.workshop.makes_up:
            raise ValidationError(_("In this workshop missed time is not made up."))
        if day > local_today() or self.started_on is None or day < self.started_on:
            raise ValidationError({"day": _("Please give a day since the beginning that is not ahead.")})
        left = Seat.objects.with_hours().select_related("workshop").get(pk=self.pk).to_make_up
        if not 0 < minutes <= min(left, LONGEST_DAY):
            hours = {"hours": f"{left / 60:g}"}
            raise ValidationError({"hours": _("At most the hours that are still missing: %(hours)s.") % hours})
        made_up = self.made_up_times.create(day=day, minutes=minutes, by=by)
        journal("make up", self, by, self.client_id, day=day.isoformat(), minutes=minutes)
        return made_up
