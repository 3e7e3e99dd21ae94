"""Kinds of appointments: how a kind is held (fixed), and how long, where and at what notice (the administration's)."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import Channel


class Kind(models.TextChoices):
    FIRST_TALK = "first_talk", _("First talk")
    TALK = "talk", _("Talk")
    TELEPHONE = "telephone", _("Telephone")
    VIDEO = "video", _("Video")
    WALK_IN = "walk_in", _("Walk-in")


class RemoteWay(models.TextChoices):
    """How a first talk is held by way of exception: by law it takes place in person (SGB II section 15(4))."""

    TELEPHONE = "telephone", _("by telephone")
    VIDEO = "video", _("by video")


CHANNEL_OF_KIND = {
    Kind.FIRST_TALK: Channel.IN_PERSON,
    Kind.TALK: Channel.IN_PERSON,
    Kind.TELEPHONE: Channel.TELEPHONE,
    Kind.VIDEO: Channel.VIDEO,
    Kind.WALK_IN: Channel.WALK_IN,
}
DEFAULT_MINUTES = {Kind.FIRST_TALK: 45, Kind.TALK: 30, Kind.TELEPHONE: 10, Kind.VIDEO: 30, Kind.WALK_IN: 15}
# An agreed talk that was let pass is a missed invitation, whatever its form (DOMAIN.md 2.3, SGB II section 15a(1)); open
# hours oblige nobody.
INVITED = (Kind.FIRST_TALK, Kind.TALK, Kind.TELEPHONE, Kind.VIDEO)
# Nobody has to go anywhere for these, so the client's way does not count.
WITHOUT_WAY = (Kind.TELEPHONE, Kind.VIDEO)


@dataclass(frozen=True)
class Usual:
    """What counts for a kind where nothing else is said."""

    minutes: int
    notice: timedelta = timedelta()
    place: str = ""
    needs_room: bool = False


class KindRuleQuerySet(models.QuerySet["KindRule"]):
    def usual(self) -> dict[str, Usual]:
        """By kind; a kind without a row keeps the defaults. One statement."""
        rows = {row.kind: row for row in self.all()}
        return {kind.value: rows[kind].usual if kind.value in rows else Usual(DEFAULT_MINUTES[kind]) for kind in Kind}


class KindRule(models.Model):
    """Length, notice and place of a kind in this office."""

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, unique=True)
    minutes = models.PositiveSmallIntegerField(_("usual minutes"))
    notice_hours = models.PositiveSmallIntegerField(
        _("hours of notice"), default=0, help_text=_("Free times are offered from so many hours ahead.")
    )
    place = models.CharField(
        _("usual place"), max_length=200, blank=True, help_text=_("Empty: the counsellor's office and room.")
    )
    needs_room = models.BooleanField(_("needs a booked room"), default=False)

    objects = KindRuleQuerySet.as_manager()

    class Meta:
        ordering = ["kind"]
        verbose_name = _("kind of appointment")
        verbose_name_plural = _("kinds of appointments")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="kind_rule_known"),
            models.CheckConstraint(
                condition=Q(minutes__gte=5) & Q(minutes__lte=480),
                name="kind_rule_minutes",
                violation_error_message=_("An appointment lasts between five minutes and eight hours."),
            ),
            models.CheckConstraint(
                condition=Q(notice_hours__lte=24 * 28),
                name="kind_rule_notice",
                violation_error_message=_("The notice is at most four weeks."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def usual(self) -> Usual:
        return Usual(self.minutes, timedelta(hours=self.notice_hours), self.place, self.needs_room)
