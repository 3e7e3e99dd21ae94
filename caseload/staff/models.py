from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from caseload.access import Role, counsellor_scope
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


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def on(self, day: date) -> "AbsenceQuerySet":
        return self.filter(starts_on__lte=day, ends_on__gte=day)


class Absence(models.Model):
    """Whole days on which somebody is away; the deputy sees and does the work of the absent colleague."""

    class Kind(models.TextChoices):
        LEAVE = "leave", _("Leave")
        ILLNESS = "illness", _("Illness")
        OTHER = "other", _("Other")

    user = models.ForeignKey(User, models.CASCADE, related_name="absences", verbose_name=_("who"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.LEAVE)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
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
        ]
        indexes = [models.Index(fields=["deputy", "starts_on"], name="absence_deputy_start")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.starts_on:%d.%m.%Y}"
