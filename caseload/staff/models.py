from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.access import Role, counsellor_scope
from caseload.audit.models import journal
from caseload.lib.dates import local_today
from caseload.staff.capacity import capacity


class Team(models.Model):
    name = models.CharField(_("name"), max_length=80, unique=True)
    office = models.CharField(_("office"), max_length=200, blank=True, help_text=_("Street, number and place"))
    phone = models.CharField(_("telephone"), max_length=40, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("team")
        verbose_name_plural = _("teams")

    def __str__(self) -> str:
        return self.name


class UserQuerySet(models.QuerySet["User"]):
    def counsellors(self) -> "UserQuerySet":
        return self.filter(role=Role.COUNSELLOR, is_active=True)

    def ever_counsellors(self) -> "UserQuerySet":
        """Who has left too, last: their clients and appointments can still be found."""
        return self.filter(role=Role.COUNSELLOR).order_by("-is_active", "last_name", "first_name", "pk")

    def visible_to(self, user: Any) -> "UserQuerySet":
        return self.filter(counsellor_scope(user))

    def by_name(self) -> "UserQuerySet":
        """Alphabetical, never ranked."""
        return self.order_by("last_name", "first_name", "pk")


class StaffManager(UserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    def create_superuser(self, username: str, email: str = "", password: str = "", **fields: Any) -> "User":
        """The first administrator of an installation (``manage.py createsuperuser``)."""
        user: User = super().create_superuser(username, email, password, role=Role.ADMIN, **fields)
        return user


class User(AbstractUser):
    role = models.CharField(_("role"), max_length=12, choices=Role.choices, default=Role.COUNSELLOR)
    team = models.ForeignKey(
        Team, models.PROTECT, null=True, blank=True, related_name="members", verbose_name=_("team")
    )
    fte = models.DecimalField(
        _("working-time share"),
        max_digits=3,
        decimal_places=2,
        default=Decimal("1.00"),
        validators=[MinValueValidator(Decimal("0.00")), MaxValueValidator(Decimal("1.00"))],
        help_text=_("1.00 is full time. The number of places follows from it."),
    )
    language = models.CharField(
        _("language"),
        max_length=5,
        choices=settings.LANGUAGES,
        blank=True,
        help_text=_("Empty: the language of the browser."),
    )
    # The person's own decision, on the page of the own settings; who gets which follows from the role.
    morning_mail = models.BooleanField(_("morning overview by e-mail"), default=True)
    weekly_mail = models.BooleanField(_("weekly digest by e-mail"), default=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    room = models.CharField(_("room"), max_length=40, blank=True)

    objects = StaffManager()  # type: ignore[misc]

    class Meta(AbstractUser.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(fte__gte=0) & Q(fte__lte=1), name="user_fte_between_0_and_1"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="user_role_known"),
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def capacity(self) -> int:
        """Places, in clients."""
        return capacity(self.fte, settings.CASELOAD_RATIO)

    @property
    def initials(self) -> str:
        return (self.first_name[:1] + self.last_name[:1]).upper() or self.username[:2].upper()

    @property
    def is_counsellor(self) -> bool:
        return self.role == Role.COUNSELLOR

    @property
    def is_team_lead(self) -> bool:
        return self.role == Role.TEAM_LEAD

    @property
    def is_admin(self) -> bool:
        return self.role == Role.ADMIN

    @cached_property
    def caseload_of(self) -> list[int]:
        """Numbers of the counsellors whose clients are the user's today: own, and those the user covers for."""
        return [self.pk, *Absence.objects.on(local_today()).filter(deputy=self).values_list("user_id", flat=True)]


class Weekday(models.IntegerChoices):
    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class DeputyPairQuerySet(models.QuerySet["DeputyPair"]):
    @transaction.atomic
    def pair(self, user: User, deputy: User | None, by: Any, mutual: bool = True) -> None:
        """From now on ``deputy`` usually stands in for ``user``, and where ``mutual`` the other way round; None: nobody.

        Raises ValidationError where both are the same, or the deputy is no active counsellor.
        """
        if deputy is None:
            self.filter(user=user).delete()
        else:
            check_deputy(user, deputy)
            for one, other in [(user, deputy), *([(deputy, user)] if mutual else [])]:
                self.update_or_create(user=one, defaults={"deputy": other})
        journal("pair", user, by, deputy=deputy.pk if deputy else None)


class DeputyPair(models.Model):
    """Who usually stands in for whom (DOMAIN.md 2.6); a single absence may name somebody else."""

    user = models.OneToOneField(User, models.CASCADE, related_name="deputy_pair", verbose_name=_("who"))
    deputy = models.ForeignKey(User, models.CASCADE, related_name="+", verbose_name=_("deputy"))

    objects = DeputyPairQuerySet.as_manager()

    class Meta:
        ordering = ["user__last_name", "user__first_name", "pk"]
        verbose_name = _("usual deputy")
        verbose_name_plural = _("usual deputies")
        constraints = [
            models.CheckConstraint(
                condition=~Q(deputy=F("user")),
                name="deputy_pair_is_two",
                violation_error_message=_("Nobody can cover for himself or herself."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.deputy_id}"


def check_deputy(user: User, deputy: User | None) -> None:
    """Raises ValidationError where ``deputy`` cannot stand in for ``user``."""
    if deputy is None:
        return
    if deputy.pk == user.pk:
        raise ValidationError({"deputy": _("Nobody can cover for himself or herself.")}, code="same_person")
    if not deputy.is_counsellor or not deputy.is_active:
        raise ValidationError({"deputy": _("Only an active counsellor can cover for somebody.")}, code="no_counsellor")


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def on(self, day: date) -> "AbsenceQuerySet":
        """That hold on the local day; a part-time day only on its weekday."""
        whole = Q(weekday__isnull=True) | Q(weekday=day.weekday())
        return self.filter(whole, starts_on__lte=day, ends_on__gte=day)

    def between(self, first: date, last: date) -> "AbsenceQuerySet":
        """That touch one of the days, both included; a part-time day may lie on none of them (``Absence.stretches``)."""
        return self.filter(starts_on__lte=last, ends_on__gte=first)

    def visible_to(self, user: Any) -> "AbsenceQuerySet":
        return self.filter(counsellor_scope(user, "user__"))

    @transaction.atomic
    def record(
        self,
        user: User,
        kind: str,
        starts_on: date,
        ends_on: date,
        by: Any,
        deputy: User | None = None,
        weekday: int | None = None,
    ) -> "Absence":
        """Somebody is away on these local days, both included; a part-time day on one weekday of them.

        Without a ``deputy`` the usual one covers, if there is one. Absences may overlap (ill while on leave): away is
        away. Raises ValidationError.
        """
        if deputy is None:
            pair = DeputyPair.objects.filter(user=user, deputy__is_active=True).select_related("deputy").first()
            deputy = pair.deputy if pair else None
        check_deputy(user, deputy)
        absence = Absence(user=user, kind=kind, starts_on=starts_on, ends_on=ends_on, deputy=deputy, weekday=weekday)
        absence.full_clean()
        absence.save()
        journal("record absence", absence, by, starts_on=starts_on.isoformat(), ends_on=ends_on.isoformat())
        return absence


class Absence(models.Model):
    """Whole days on which somebody is away; the deputy sees and does the work of the absent colleague.

    With a ``weekday`` only on that day of each week: the day somebody who works part time is regularly away.
    """

    class Kind(models.TextChoices):
        LEAVE = "leave", _("Leave")
        ILLNESS = "illness", _("Illness")
        PART_TIME = "part_time", _("Part-time day")
        OTHER = "other", _("Other")

    user = models.ForeignKey(User, models.CASCADE, related_name="absences", verbose_name=_("who"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.LEAVE)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    weekday = models.PositiveSmallIntegerField(
        _("only on this weekday"), choices=Weekday.choices, null=True, blank=True, help_text=_("For a part-time day.")
    )
    deputy = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="deputising", verbose_name=_("deputy")
    )

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on"]
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="absence_ends_after_start",
                violation_error_message=_("The last day must not lie before the first."),
            ),
            models.CheckConstraint(
                condition=Q(deputy__isnull=True) | ~Q(deputy=F("user")),
                name="absence_deputy_is_somebody_else",
                violation_error_message=_("Nobody can cover for himself or herself."),
            ),
            models.CheckConstraint(
                condition=Q(kind="part_time", weekday__isnull=False, weekday__lte=6)
                | (~Q(kind="part_time") & Q(weekday__isnull=True)),
                name="absence_part_time_has_a_weekday",
                violation_error_message=_("A part-time day needs its weekday, other absences have none."),
            ),
        ]
        indexes = [models.Index(fields=["deputy", "starts_on"], name="absence_deputy_start")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.starts_on:%d.%m.%Y}"

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on and self.weekday in (None, day.weekday())

    def stretches(self, first: date, last: date) -> list[tuple[date, date]]:
        """The days away from ``first`` to ``last`` as pairs of first and last day, in order."""
        begin, end = max(first, self.starts_on), min(last, self.ends_on)
        if self.weekday is None:
            return [(begin, end)] if begin <= end else []
        begin += timedelta(days=(self.weekday - begin.weekday()) % 7)
        days = (begin + timedelta(days=7 * week) for week in range(max((end - begin).days // 7 + 1, 0)))
        return [(day, day) for day in days]

    # --- verbs ---

    @transaction.atomic
    def cover(self, deputy: User | None, by: Any) -> None:
        """From now on ``deputy`` stands in. Raises ValidationError (``check_deputy``)."""
        check_deputy(self.user, deputy)
        Absence.objects.filter(pk=self.pk).update(deputy=deputy)
        journal("cover", self, by, deputy=deputy.pk if deputy else None)
        self.refresh_from_db()

    @transaction.atomic
    def end(self, last_day: date, by: Any) -> None:
        """It ended early (or lasts longer): ``last_day`` is the last local day away; before the first day it never was.

        What was given away meanwhile stays as it is.
        """
        journal("end absence", self, by, ends_on=last_day.isoformat())
        if last_day < self.starts_on:
            self.delete()
            return
        Absence.objects.filter(pk=self.pk).update(ends_on=last_day)
        self.refresh_from_db()
