"""The legal state by date: numbers and sentences that change with the law, each with the day from which it counts."""

from datetime import date, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# What the software brings along; a row of the same day takes its place. Have the texts checked before use.
REMEDIES = (
    "Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben, schriftlich oder"
    " zur Niederschrift bei der oben genannten Stelle. Der Widerspruch hat keine aufschiebende Wirkung (§ 39 SGB II)."
)
UNTIL_JUNE_2026 = (
    "Kommen Sie ohne wichtigen Grund nicht, kann das Folgen für Ihre Leistungen haben (§ 32 SGB II in der Fassung bis zum"
    " 30. Juni 2026). Einen wichtigen Grund teilen Sie uns bitte mit. Vor jeder Entscheidung werden Sie angehört."
)
SINCE_JULY_2026 = (
    "Kommen Sie ohne wichtigen Grund nicht, hat das beim ersten Mal keine Minderung zur Folge. Bei wiederholtem Versäumnis"
    " kann sich der Regelbedarf jeweils um 30 Prozent für einen Monat mindern (§ 32 SGB II). Wer drei Meldetermine in Folge"
    " versäumt, gilt als nicht erreichbar (§ 7b Abs. 4 SGB II).\n"
    "Einen wichtigen Grund teilen Sie uns bitte mit. Vor jeder Entscheidung werden Sie angehört, auf Wunsch persönlich."
)


class LegalStateQuerySet(models.QuerySet["LegalState"]):
    def on(self, day: date) -> "LegalState":
        """What counts on the local day; before the first one, the first one. One statement."""
        states = self.by_day()
        return next((state for state in states if state.valid_from <= day), states[-1])

    def by_day(self) -> list["LegalState"]:
        """The newest first: the administration's, and what the software brings along for other days."""
        states: list[LegalState] = [*built_in(), *self.all()]
        known = {state.valid_from: state for state in states}
        return [known[day] for day in sorted(known, reverse=True)]


class LegalState(models.Model):
    """The law on summonses from a day on. What was missed before keeps the law of its own time."""

    valid_from = models.DateField(_("valid from"), unique=True)
    counts_from = models.PositiveSmallIntegerField(
        _("consequences from missed summons no."),
        validators=[MinValueValidator(1)],
        help_text=_("1: each one; 2: only a repeated one."),
    )
    in_a_row = models.PositiveSmallIntegerField(
        _("in a row until not reachable"), null=True, blank=True, help_text=_("Empty: this law knows no such rule.")
    )
    deemed_days = models.PositiveSmallIntegerField(
        _("days until a letter is deemed known"), default=4, validators=[MaxValueValidator(14)]
    )
    hearing_days = models.PositiveSmallIntegerField(
        _("days for the hearing"), default=14, validators=[MinValueValidator(1), MaxValueValidator(60)]
    )
    months = models.PositiveSmallIntegerField(
        _("time limit in months"), default=6, validators=[MinValueValidator(1), MaxValueValidator(24)]
    )
    dense_from = models.PositiveSmallIntegerField(
        _("individual reason from summons no."), default=3, validators=[MinValueValidator(2)]
    )
    dense_weeks = models.PositiveSmallIntegerField(_("within so many weeks"), default=8)
    consequences = models.TextField(
        _("notice of consequences"), max_length=4000, help_text=_("German; printed in every letter. Have it checked.")
    )
    remedies = models.TextField(
        _("notice of remedies"), max_length=4000, help_text=_("German; printed in every letter. Have it checked.")
    )

    objects = LegalStateQuerySet.as_manager()

    class Meta:
        ordering = ["-valid_from"]
        verbose_name = _("legal state of summonses")
        verbose_name_plural = _("legal states of summonses")
        constraints = [
            models.CheckConstraint(
                condition=Q(counts_from__gte=1)
                & Q(deemed_days__lte=14)
                & Q(months__gte=1)
                & Q(hearing_days__gte=1)
                & Q(dense_from__gte=2)
                & Q(dense_weeks__gte=1),
                name="legal_state_numbers",
                violation_error_message=_("Please check the numbers of this legal state."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.valid_from:%d.%m.%Y}"

    @property
    def hearing(self) -> timedelta:
        return timedelta(days=self.hearing_days)


def built_in() -> list[LegalState]:
    """Each missed summons counted until 30 June 2026; since then a repeated one, and three in a row (DOMAIN.md 2.3)."""
    return [
        LegalState(valid_from=date(2025, 1, 1), counts_from=1, consequences=UNTIL_JUNE_2026, remedies=REMEDIES),
        LegalState(
            valid_from=date(2026, 7, 1), counts_from=2, in_a_row=3, consequences=SINCE_JULY_2026, remedies=REMEDIES
        ),
    ]
