from collections.abc import Collection
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.access import workshop_scope
from caseload.audit.models import journal
from caseload.lib.dates import local_today
from caseload.schedule.models import Room
from caseload.staff.models import User
from caseload.workshops.conditions import check_room, check_start, check_trainers, check_unused, hold_staff
from caseload.workshops.templates import WorkshopTemplate


class WorkshopQuerySet(models.QuerySet["Workshop"]):
    def run_by(self, user: Any) -> "WorkshopQuerySet":
        """Those whose attendance the user records."""
        return self.filter(pk__in=Workshop.objects.filter(workshop_scope(user)).order_by().values("pk"))

    def ahead(self, today: date) -> "WorkshopQuerySet":
        """Running or still to come: a client can be assigned."""
        return self.filter(ends_on__gte=today)

    def with_counts(self) -> "WorkshopQuerySet":
        """Annotates ``taken`` places and ``waiting`` people."""
        return self.annotate(
            taken=Count("seats", filter=Q(seats__place__isnull=False)),
            waiting=Count("seats", filter=Q(seats__place__isnull=True, seats__ended_on__isnull=True)),
        )

    @transaction.atomic
    def plan(
        self,
        template: WorkshopTemplate,
        starts_on: date,
        room: Room,
        trainers: Collection[User],
        contact: User,
        by: Any,
        name: str = "",
    ) -> "Workshop":
        """Plan all sessions of the template from ``starts_on`` (local day) on; trainers and room are taken from then on.

        Raises ValidationError: no trainer or one who has left, room too small or out of use, day passed or more than
        400 days ahead, nothing but holidays, trainer or room already taken in one of the sessions.
        """
        check_start(starts_on, local_today())
        plan = template.timetable(starts_on)
        if not plan.slots:
            raise ValidationError({"starts_on": _("All these days are public holidays.")})
        people, room = hold_staff([one.pk for one in trainers], room)
        check_trainers(people)
        check_room(room, template.places)
        check_unused(plan.slots, people, room)
        workshop = self.create(
            template=template,
            name=name or template.name,
            places=template.places,
            counts_as_contact=template.counts_as_contact,
            makes_up=template.makes_up,
            starts_on=plan.slots[0].day,
            ends_on=plan.slots[-1].day,
            contact=contact,
            planned_by=by,
        )
        workshop.sessions.lay_out(workshop, plan.slots, room, people)
        journal("plan", workshop, by, sessions=len(plan.slots), starts_on=workshop.starts_on.isoformat())
        return workshop


class Workshop(models.Model):
    """One that takes place; what decides about contacts and made-up time is as the template said when it was planned."""

    template = models.ForeignKey(WorkshopTemplate, models.PROTECT, related_name="workshops", verbose_name=_("template"))
    name = models.CharField(_("name"), max_length=120)
    places = models.PositiveSmallIntegerField(_("places"))
    counts_as_contact = models.BooleanField(_("attendance counts as a contact of the month"), default=False)
    makes_up = models.BooleanField(_("missed time is made up"), default=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    contact = models.ForeignKey(
        User,
        models.PROTECT,
        related_name="+",
        verbose_name=_("contact person"),
        help_text=_("For clients and colleagues."),
    )
    planned_by = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+", verbose_name=_("planned by"), editable=False
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = WorkshopQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "name", "pk"]
        verbose_name = pgettext_lazy("measure", "workshop")
        verbose_name_plural = pgettext_lazy("measures", "workshops")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="workshop_ends_after_start",
                violation_error_message=_("The last day must not lie before the first."),
            ),
            models.CheckConstraint(
                condition=Q(places__gte=1, places__lte=100),
                name="workshop_places",
                violation_error_message=_("A workshop has from one to 100 places."),
            ),
        ]
        indexes = [models.Index(fields=["ends_on"], name="workshop_ends")]

    def __str__(self) -> str:
        return self.name

    @property
    def state(self) -> str:
        today = local_today()
        return "planned" if today < self.starts_on else "ended" if today > self.ends_on else "running"

    def hold(self) -> "Workshop":
        """Lock it for the running transaction: whoever gives out or frees places takes turns."""
        return Workshop.objects.select_for_update(no_key=True).select_related(None).get(pk=self.pk)

    def keep_days(self) -> None:
        """First and last day follow from the sessions that take place."""
        days = self.sessions.standing().aggregate(first=models.Min("day"), last=models.Max("day"))
        if days["first"]:
            self.starts_on, self.ends_on = days["first"], days["last"]
            self.save(update_fields=["starts_on", "ends_on"])
