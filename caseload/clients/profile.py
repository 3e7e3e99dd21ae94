"""What a client can and wants to work, and how far they come: what matching needs to know, and nothing else.

No diagnoses, no protected traits. What is empty is unknown, never "no".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models import F, Q, SmallIntegerField
from django.db.models.functions import Cast, Substr
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.clients.mobility import MOST_KM, Mobility, band_of
from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.lib.postcodes import coordinates_of, metres_of
from caseload.occupations.abilities import LANGUAGE, LICENCE, NO_LICENCE, SKILL, line_of
from caseload.occupations.codes import Language, LanguageLevel, Licence
from caseload.occupations.requirements import Wanted

HOURS = [MinValueValidator(Decimal("0.5")), MaxValueValidator(Decimal("60"))]
SHIFTS = ("day_shift", "early_shift", "late_shift", "night_shift", "weekend_shift")


@dataclass(frozen=True)
class Goal:
    """A target occupation as it comes from a form: KldB code, words, and how far from the work done so far."""

    code: str
    label: str
    distance: int


class ProfileQuerySet(models.QuerySet["Profile"]):
    @transaction.atomic
    def keep(
        self, profile: "Profile", goals: Sequence[Goal], abilities: Sequence[Wanted], by: Any, fields: Iterable[str]
    ) -> "Profile":
        """Store a checked profile with all its target occupations and abilities; the journal names the ``fields``."""
        client: Client = profile.client
        profile.derive(client.postcode, abilities)
        profile.save()
        since = dict(client.target_occupations.values_list("code", "since"))
        client.target_occupations.all().delete()
        client.abilities.all().delete()
        targets = profile.targets(goals)
        for target in targets:
            target.since = since.get(target.code, target.since)
        TargetOccupation.objects.bulk_create(targets)
        Ability.objects.bulk_create(
            Ability(client=client, kind=one.kind, code=one.code, label=one.label, level=one.level) for one in abilities
        )
        journal("change", profile, by, client.pk, fields=sorted(fields))
        return profile

    @transaction.atomic
    def move(self, client: Client) -> None:
        """The client lives elsewhere now: what is near has changed."""
        north, east = metres_of(coordinates_of(client.postcode)) or (None, None)
        if self.filter(client=client).update(north=north, east=east, match_due_at=timezone.now()):
            TargetOccupation.objects.filter(client=client).update(north=north, east=east)


class Profile(models.Model):
    """One row per client for whom somebody has asked. What follows from other facts is kept by ``derive``."""

    client = models.OneToOneField(
        Client, models.CASCADE, primary_key=True, related_name="profile", verbose_name=_("client")
    )
    # --- working time ---
    hours_min = models.DecimalField(
        _("hours a week, at least"), max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS
    )
    hours_max = models.DecimalField(
        _("hours a week, at most"), max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS
    )
    # None of them ticked: unknown.
    day_shift = models.BooleanField(_("usual day"), default=False)
    early_shift = models.BooleanField(_("early shift"), default=False)
    late_shift = models.BooleanField(_("late shift"), default=False)
    night_shift = models.BooleanField(_("night shift"), default=False)
    weekend_shift = models.BooleanField(_("weekend"), default=False)
    # --- the way to work ---
    vehicle = models.BooleanField(_("has a vehicle to use"), null=True, blank=True)
    public_transport = models.BooleanField(_("can take bus and train"), null=True, blank=True)
    radius_km = models.PositiveSmallIntegerField(
        _("radius in kilometres"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(MOST_KM)]
    )
    minutes_one_way = models.PositiveSmallIntegerField(
        _("minutes one way"), null=True, blank=True, validators=[MinValueValidator(5), MaxValueValidator(240)]
    )
    # --- wage ---
    wage_need = models.DecimalField(
        _("gross wage needed, euros a month"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"))],
    )
    # --- what follows ---
    abilities_line = models.TextField(editable=False, default="", blank=True)
    north = models.IntegerField(null=True, editable=False)
    east = models.IntegerField(null=True, editable=False)
    # Something that decides on fitting vacancies has changed; null: the sweep has seen it.
    match_due_at = models.DateTimeField(null=True, default=timezone.now, editable=False)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = ProfileQuerySet.as_manager()

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_min__isnull=True) | Q(hours_max__isnull=True) | Q(hours_min__lte=F("hours_max")),
                name="profile_hours_in_order",
                violation_error_message=_("The hours at most must not be fewer than the hours at least."),
            ),
            models.CheckConstraint(
                condition=Q(north__isnull=True, east__isnull=True) | Q(north__isnull=False, east__isnull=False),
                name="profile_point_is_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["match_due_at"], condition=Q(match_due_at__isnull=False), name="profile_match_due"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    def derive(self, postcode: str, abilities: Iterable[Any]) -> None:
        """What follows from the client's postcode and abilities; also called before rows are written in bulk."""
        self.north, self.east = metres_of(coordinates_of(postcode)) or (None, None)
        self.abilities_line = line_of((one.kind, one.code, one.level) for one in abilities)
        self.match_due_at = timezone.now()

    def targets(self, goals: Iterable[Goal]) -> list["TargetOccupation"]:
        """The rows for these goals, not saved; they carry along what a search from a vacancy looks at."""
        reach = self.mobility.reach_m
        return [
            TargetOccupation(
                client_id=self.pk,
                code=goal.code,
                label=goal.label,
                distance=goal.distance,
                north=self.north,
                east=self.east,
                reach_m=reach,
                band=band_of(reach),
            )
            for goal in goals
        ]

    def wake(self) -> None:
        """Something that decides on fitting vacancies has changed."""
        Profile.objects.filter(pk=self.pk).update(match_due_at=timezone.now())

    @property
    def mobility(self) -> Mobility:
        return Mobility(self.radius_km, self.minutes_one_way, self.vehicle, self.public_transport)

    @property
    def shift_words(self) -> list[str]:
        """The working times as text; empty where they are unknown."""
        return [str(self._meta.get_field(name).verbose_name) for name in SHIFTS if getattr(self, name)]  # type: ignore[union-attr]


class TargetOccupation(models.Model):
    """An occupation a client looks for work in, with where the client lives and how far they come (as in the profile)."""

    class Distance(models.IntegerChoices):
        PRIMARY = 0, _("primary")
        NEAR = 1, _("near")
        NEW = 2, _("new")

    client = models.ForeignKey(
        Client, models.CASCADE, related_name="target_occupations", verbose_name=_("client"), db_index=False
    )
    code = models.CharField(
        _("occupation code (KldB 2010)"),
        max_length=5,
        validators=[RegexValidator(r"^[0-9]{5}$", _("The occupation code has five digits."))],
    )
    label = models.CharField(_("occupation"), max_length=300, blank=True)
    distance = models.PositiveSmallIntegerField(_("kind of target"), choices=Distance.choices)
    # The first two digits of the code: what matching narrows by first.
    occupation_group = models.GeneratedField(
        expression=Cast(Substr("code", 1, 2), SmallIntegerField()), output_field=SmallIntegerField(), db_persist=True
    )
    north = models.IntegerField(null=True, editable=False)
    east = models.IntegerField(null=True, editable=False)
    reach_m = models.PositiveIntegerField(editable=False)
    band = models.PositiveSmallIntegerField(editable=False)
    since = models.DateField(_("since"), default=local_today)

    class Meta:
        ordering = ["distance", "code"]
        verbose_name = _("target occupation")
        verbose_name_plural = _("target occupations")
        constraints = [
            models.UniqueConstraint(
                fields=["client", "code"],
                name="target_occupation_once",
                violation_error_message=_("This occupation is among the targets already."),
            ),
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(distance=0),
                name="target_one_primary",
                violation_error_message=_("A client has one primary target occupation."),
            ),
            models.CheckConstraint(
                condition=Q(code__regex=r"^[0-9]{5}$"),
                name="target_code_has_five_digits",
                violation_error_message=_("The occupation code has five digits."),
            ),
        ]
        indexes = [
            # Everything a search from a vacancy asks first stands in the index (PERFORMANCE.md W6).
            models.Index(
                fields=["occupation_group", "band", "north", "east"],
                include=["reach_m", "client", "code", "distance"],
                name="target_group_band_point",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.label}".strip()


class Ability(models.Model):
    """A language, a licence or a skill a client brings. Skills are compared by ``code``, the folded label."""

    class Kind(models.TextChoices):
        LANGUAGE = LANGUAGE, _("Language")
        LICENCE = LICENCE, _("Licence")
        SKILL = SKILL, _("Skill")

    client = models.ForeignKey(
        Client, models.CASCADE, related_name="abilities", verbose_name=_("client"), db_index=False
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    code = models.CharField(_("code"), max_length=60)
    label = models.CharField(_("label"), max_length=80, blank=True)
    level = models.CharField(_("level of the language"), max_length=2, choices=LanguageLevel.choices, blank=True)

    class Meta:
        ordering = ["kind", "code"]
        verbose_name = _("ability")
        verbose_name_plural = _("abilities")
        constraints = [models.UniqueConstraint(fields=["client", "kind", "code"], name="ability_once")]

    def __str__(self) -> str:
        return f"{self.word} {self.level}".strip()

    @property
    def word(self) -> str:
        """What is brought along, in the language of the person."""
        if self.kind == self.Kind.LANGUAGE and self.code in Language.values:
            return str(Language(self.code).label)
        if self.kind == self.Kind.LICENCE:
            return str(_("no driving licence")) if self.code == NO_LICENCE else licence_word(self.code)
        return self.label or self.code


def licence_word(code: str) -> str:
    return str(Licence(code).label) if code in Licence.values else code
