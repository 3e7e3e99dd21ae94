import hashlib
import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from caseload.access import Role
from caseload.appointments.ics import FeedEvent, feed_file
from caseload.appointments.kinds import Kind
from caseload.appointments.models import Appointment, Participant
from caseload.audit.models import journal
from caseload.schedule.busy import Busy
from caseload.staff.models import User
from caseload.workshops.sessions import Session

BACK, AHEAD = timedelta(days=31), timedelta(days=400)


class CalendarFeedQuerySet(models.QuerySet["CalendarFeed"]):
    def opened_by(self, token: str) -> "CalendarFeedQuerySet":
        """The feed whose address holds this token, of somebody who still works here as a counsellor."""
        feeds = self.filter(token_hash=hashed(token), user__is_active=True, user__role=Role.COUNSELLOR)
        return feeds.select_related("user")

    @transaction.atomic
    def renew(self, user: User, by: Any, names: bool = False, names_reason: str = "") -> str:
        """The token of a new address; it is kept only hashed, so it is shown this once. The former address is void."""
        token = secrets.token_urlsafe(32)
        facts = {"token_hash": hashed(token), "names": names, "names_reason": names_reason if names else ""}
        feed, _new = self.update_or_create(user=user, defaults=facts)
        journal("renew feed", feed, by, names=names)
        return token


class CalendarFeed(models.Model):
    """A counsellor's own appointments for a calendar program: whoever knows the address can read it."""

    user = models.OneToOneField(User, models.CASCADE, related_name="calendar_feed", verbose_name=_("counsellor"))
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    names = models.BooleanField(_("with clients' names"), default=False)
    names_reason = models.CharField(_("why with names"), max_length=200, blank=True)
    renewed_at = models.DateTimeField(_("address since"), auto_now=True)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")
        constraints = [
            models.CheckConstraint(
                condition=Q(names=False) | ~Q(names_reason=""),
                name="calendar_feed_names_need_a_reason",
                violation_error_message=_("Clients' names leave the office with the feed: that needs a reason."),
            )
        ]

    def __str__(self) -> str:
        return f"#{self.user_id}"

    def content(self, now: datetime) -> bytes:
        """A month back, four hundred days ahead; names of clients in the person's own care alone. Four statements."""
        with translation.override(self.user.language or settings.LANGUAGE_CODE):
            return feed_file(gettext("Appointments"), sorted(self._events(now)), now)

    def _events(self, now: datetime) -> Iterator[FeedEvent]:
        with_them = Participant.objects.filter(user=self.user).values("appointment")
        held = Appointment.objects.standing().filter(Q(counsellor=self.user) | Q(pk__in=with_them))
        held = held.filter(starts_at__gt=now - BACK, starts_at__lt=now + AHEAD)
        columns = ("pk", "uid", "version", "starts_at", "ends_at", "kind", "place")
        of_client = ("client__last_name", "client__first_name", "client__state__counsellor")
        own = set(self.user.caseload_of) if self.names else set()
        kinds, shown = dict(Kind.choices), set()
        for pk, uid, version, begin, end, kind, place, last, first, owner in held.values_list(*columns, *of_client):
            shown.add(uid)
            words = f"{kinds[kind]}: {last}, {first}" if owner in own else str(kinds[kind])
            address = settings.PUBLIC_URL + reverse("appointment-detail", args=[pk])
            yield FeedEvent(begin, end, str(uid), version, words, place, address)
        taken = Busy.objects.filter(user=self.user, starts_at__gt=now - BACK, starts_at__lt=now + AHEAD)
        rows = [row for row in taken.values_list("holder", "starts_at", "ends_at") if row[0] not in shown]
        sessions = Session.objects.held_as({row[0] for row in rows}) if rows else {}
        for holder, begin, end in rows:
            if holder in sessions:
                address = settings.PUBLIC_URL + reverse("workshop-session", args=[sessions[holder][0]])
                yield FeedEvent(begin, end, str(holder), 0, gettext("Workshop session"), address=address)
            else:
                yield FeedEvent(begin, end, f"{holder}-{int(begin.timestamp())}", 0, gettext("taken"))

    # --- verbs ---

    @transaction.atomic
    def revoke(self, by: Any) -> None:
        """The address is void at once."""
        journal("revoke feed", self, by)
        self.delete()


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
