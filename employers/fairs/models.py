from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Max, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.access import fair_scope
from caseload.audit.models import journal
from caseload.lib.dates import at_local, local_today
from caseload.schedule.busy import LONGEST, ONCE, Busy
from caseload.schedule.models import Room
from caseload.staff.models import User
from employers.companies.models import ContactPerson, Employer
from employers.vacancies.models import Vacancy

FURTHEST = timedelta(days=400)
PEOPLE_AT_A_TABLE = 2
AT_ANOTHER_TABLE = _("This person already sits at another table.")
ROOM_BUSY = _("The room is already taken on this day.")


class FairQuerySet(models.QuerySet["Fair"]):
    def run_by(self, user: Any) -> "FairQuerySet":
        return self.filter(fair_scope(user))

    def ahead(self, today: date) -> "FairQuerySet":
        return self.filter(day__gte=today)

    def with_counts(self) -> "FairQuerySet":
        """Annotates the number of tables, of talks, and of those after which somebody was interested."""
        return self.annotate(
            table_count=Count("tables", distinct=True),
            talk_count=Count("talks", distinct=True),
            interested=Count("talks", filter=Q(talks__outcome="interested"), distinct=True),
        )

    @transaction.atomic
    def plan(self, by: Any, **facts: Any) -> "Fair":
        """Plan a day; ``facts`` are the fields. The room is taken from the first slot to the last.

        Raises ValidationError for a day passed or more than 400 days ahead, a clock time that does not exist, an end
        after midnight or later than eight hours after the start, and a room out of use or taken.
        """
        fair = Fair(**facts)
        fair.check_plan(local_today())
        if fair.room:
            Room.objects.select_for_update(no_key=True).get(pk=fair.room.pk)
        fair.save()
        fair.take_room()
        journal("plan", fair, by, day=fair.day.isoformat())
        return fair


class Fair(models.Model):
    """A day on which employers sit at tables and clients come to them, a few minutes each."""

    name = models.CharField(_("name"), max_length=120)
    day = models.DateField(_("day"))
    starts_at = models.TimeField(_("first talk at"))
    slot_minutes = models.PositiveSmallIntegerField(
        _("minutes a talk"), default=15, validators=[MinValueValidator(5), MaxValueValidator(60)]
    )
    pause_minutes = models.PositiveSmallIntegerField(
        _("minutes in between"), default=0, validators=[MaxValueValidator(30)]
    )
    slots = models.PositiveSmallIntegerField(
        _("talks one after the other"), default=8, validators=[MinValueValidator(1), MaxValueValidator(40)]
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    room = models.ForeignKey(
        Room, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("booked room")
    )
    host = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("host"))
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = FairQuerySet.as_manager()

    class Meta:
        ordering = ["-day", "starts_at", "pk"]
        verbose_name = _("employer day")
        verbose_name_plural = _("employer days")
        constraints = [
            models.CheckConstraint(
                condition=Q(slot_minutes__gte=5, slot_minutes__lte=60),
                name="fair_talk_minutes",
                violation_error_message=_("A talk lasts from 5 to 60 minutes."),
            ),
            models.CheckConstraint(
                condition=Q(slots__gte=1, slots__lte=40),
                name="fair_slots",
                violation_error_message=_("There are from one to 40 talks one after the other."),
            ),
            models.CheckConstraint(
                condition=Q(pause_minutes__lte=30),
                name="fair_pause",
                violation_error_message=_("At most 30 minutes lie between two talks."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def where(self) -> str:
        return self.place or (self.room.place if self.room else "")

    @property
    def begins_at(self) -> datetime:
        return self.span(1)[0]

    @property
    def ends_at(self) -> datetime:
        return self.span(self.slots)[1]

    @property
    def spans(self) -> list[tuple[int, datetime, datetime]]:
        """Number, begin and end of each slot."""
        return [(slot, *self.span(slot)) for slot in range(1, self.slots + 1)]

    def span(self, slot: int) -> tuple[datetime, datetime]:
        """Begin and end (UTC) of a slot, the first being 1. Raises ValueError for a start that does not exist (March)."""
        first = at_local(self.day, self.starts_at).astimezone(UTC)
        begin = first + (slot - 1) * timedelta(minutes=self.slot_minutes + self.pause_minutes)
        return begin, begin + timedelta(minutes=self.slot_minutes)

    def check_plan(self, today: date) -> None:
        """Raises ValidationError as ``FairQuerySet.plan`` says."""
        if self.day < today:
            raise ValidationError({"day": _("This day has passed.")}, code="past")
        if self.day > today + FURTHEST:
            message = _("This day is more than %(days)s days ahead; please check the year.") % {"days": FURTHEST.days}
            raise ValidationError({"day": message}, code="too_far")
        try:
            begin, end = self.begins_at, self.ends_at
        except ValueError:
            raise ValidationError(
                {"starts_at": _("On this day the clocks go forward; this time does not exist.")}
            ) from None
        midnight = at_local(self.day + timedelta(days=1), time.min)
        if end - begin > LONGEST or end > midnight:
            raise ValidationError({"slots": _("All talks together last at most eight hours and end before midnight.")})
        if self.room and not self.room.is_active:
            raise ValidationError({"room": _("This room is no longer in use.")})

    def take_room(self) -> None:
        if not self.room_id:
            return
        taken = Busy.objects.overlapping(self.begins_at, self.ends_at).filter(room=self.room_id)
        if taken.exists():
            raise ValidationError({"room": ROOM_BUSY}, code="room_busy")
        try:
            with transaction.atomic():
                Busy.objects.take(self.uid, self.begins_at, self.ends_at, [], room=self.room_id)
        except IntegrityError as error:
            if ONCE["room"] not in str(error):
                raise
            raise ValidationError({"room": ROOM_BUSY}, code="room_busy") from error

    def hold(self) -> "Fair":
        """Lock it for the running transaction: whoever fills its tables takes turns."""
        return Fair.objects.select_for_update(of=("self",), no_key=True).select_related("room").get(pk=self.pk)

    @transaction.atomic
    def seat(
        self, employer: Employer, by: Any, person: ContactPerson | None = None, vacancy: Vacancy | None = None
    ) -> "Table":
        """A table for the employer, with the person who sits there and the vacancy it is about.

        Raises ValidationError where the employer is closed, person or vacancy belong to another or are gone, the person
        sits at another table, or the room is too small for one more table.
        """
        fair = self.hold()
        if not employer.is_open:
            raise ValidationError({"employer_name": _("This employer is closed.")})
        check_seated(fair.tables.all(), employer, person, vacancy)
        tables = fair.tables.count() + 1
        if fair.room and fair.room.capacity < tables * PEOPLE_AT_A_TABLE:
            message = _("The room is too small: it holds %(capacity)s, and %(people)s people would sit at the tables.")
            people = {"capacity": fair.room.capacity, "people": tables * PEOPLE_AT_A_TABLE}
            raise ValidationError(message, code="room_too_small", params=people)
        number = (fair.tables.aggregate(last=Max("number"))["last"] or 0) + 1
        table = Table.objects.create(fair=fair, number=number, employer=employer, person=person, vacancy=vacancy)
        journal("create", table, by, employer=employer.pk)
        return table

    @transaction.atomic
    def remove(self, by: Any) -> None:
        """It does not take place; the room is free again. Raises ValidationError as long as a talk is planned."""
        self.hold()
        if self.talks.exists():
            raise ValidationError(_("Talks are planned on this day; please take them off first."))
        Busy.objects.release(self.uid)
        journal("delete", self, by, day=self.day.isoformat())
        self.delete()


def check_seated(others: Any, employer: Employer, person: ContactPerson | None, vacancy: Vacancy | None) -> None:
    """Person and vacancy are the employer's, and the person sits at none of the other tables."""
    if person and (person.employer_id != employer.pk or not person.is_active):
        raise ValidationError({"person": _("This person does not belong to the employer, or is no longer there.")})
    if vacancy and (vacancy.employer_id != employer.pk or not vacancy.is_open):
        raise ValidationError({"vacancy": _("This vacancy does not belong to the employer, or is no longer open.")})
    if person and others.filter(person=person).exists():
        raise ValidationError({"person": AT_ANOTHER_TABLE})


class Table(models.Model):
    fair = models.ForeignKey(Fair, models.CASCADE, related_name="tables", verbose_name=_("employer day"))
    number = models.PositiveSmallIntegerField(_("table"))
    employer = models.ForeignKey(Employer, models.PROTECT, related_name="tables", verbose_name=_("employer"))
    person = models.ForeignKey(
        ContactPerson, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("contact person")
    )
    vacancy = models.ForeignKey(
        Vacancy, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("vacancy")
    )

    class Meta:
        ordering = ["fair", "number"]
        verbose_name = pgettext_lazy("of an employer", "table")
        verbose_name_plural = pgettext_lazy("of employers", "tables")
        constraints = [
            models.UniqueConstraint(fields=["fair", "number"], name="table_number_once"),
            models.UniqueConstraint(
                fields=["fair", "person"],
                condition=Q(person__isnull=False),
                name="table_person_once",
                violation_error_message=AT_ANOTHER_TABLE,
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="table_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.employer}"

    @transaction.atomic
    def change(self, by: Any, person: ContactPerson | None, vacancy: Vacancy | None) -> None:
        """Somebody else sits there, or it is about another vacancy; talks stay. Raises ValidationError as ``Fair.seat``."""
        tables = self.fair.hold().tables.exclude(pk=self.pk)
        check_seated(tables, self.employer, person, None if vacancy and vacancy.pk == self.vacancy_id else vacancy)
        self.person, self.vacancy = person, vacancy
        self.save(update_fields=["person", "vacancy"])
        journal("change", self, by, person=person.pk if person else None, vacancy=vacancy.pk if vacancy else None)

    @transaction.atomic
    def remove(self, by: Any) -> None:
        """Raises ValidationError as long as somebody is to come to it."""
        self.fair.hold()
        if self.talks.exists():
            raise ValidationError(_("Talks are planned at this table; please take them off first."))
        journal("delete", self, by, employer=self.employer_id)
        self.delete()
