"""Panels of the workshops on other pages: Today, the client's page, the vacancies. And minutes as hours."""

from datetime import timedelta
from typing import Any

from django import template
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext

from caseload.clients.models import Client
from caseload.lib.dates import day_bounds, local_date, local_today
from caseload.workshops.attendance import lacks_attendance
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session

register = template.Library()
VACANCY_HOUR_DAYS = 14
TRAINED_DAYS = 60


@register.filter
def hours(minutes: int | None) -> str:
    """Minutes as hours: ``2.5 h``."""
    return gettext("%(n)s h") % {"n": plain_hours(minutes)}


@register.filter
def plain_hours(minutes: int | None) -> str:
    """Minutes as a number of hours, as ``HoursField`` reads it."""
    found = round((minutes or 0) / 60, 2)
    return str(number_format(int(found) if found == int(found) else found))


@register.inclusion_tag("caseload/workshops/parts/client_panel.html", takes_context=True)
def client_workshops(context: dict[str, Any], client: Client) -> dict[str, Any]:
    """Where the client takes part, waits or took part. Two statements, the second for the patterns."""
    seats = Seat.objects.filter(client=client).with_hours().select_related("workshop__template")
    seats = seats.prefetch_related("workshop__template__days").order_by("-created_at", "-pk")
    return {"client": client, "seats": list(seats), "next": context["request"].path, "today": local_today()}


@register.inclusion_tag("caseload/workshops/parts/today.html")
def today_workshops(user: Any) -> dict[str, Any]:
    """Today's sessions of the trainer and of absent colleagues, earlier ones whose attendance is missing, and people whose
    workshop is over without a result; own clients who have a session today, or have moved up to a place. Three statements.
    """
    now, people = timezone.now(), user.caseload_of
    start, end = day_bounds(local_date(now))
    today = Q(starts_at__gte=start, starts_at__lt=end, cancelled_at__isnull=True)
    trained = Session.objects.filter(trainers__in=people).distinct().select_related("workshop", "room")
    sessions = list(trained.filter(today | Q(lacks_attendance(now), starts_at__lt=start)))
    open_seats = Seat.objects.lacking_result(local_today()).filter(workshop__contact__in=people)
    own: Any = Seat.objects.filter(client__state__counsellor__in=people).select_related("client", "workshop")
    news = list(own.with_news(now))
    return {
        "sessions": [session for session in sessions if session.starts_at >= start],
        "lacking": [session for session in sessions if session.starts_at < start],
        "open_seats": list(open_seats.select_related("client", "workshop")),
        "attending": [seat for seat in news if seat.session],
        "moved_up": list({seat.pk: seat for seat in news if seat.untold}.values()),
        "now": now,
    }


@register.simple_tag
def trains(user: Any) -> bool:
    """The user has trained of late or does so today or later: a team lead, too, then sees the sessions. One statement."""
    since = timezone.now() - timedelta(days=TRAINED_DAYS)
    return Session.objects.filter(trainers=user, starts_at__gt=since).exists()


@register.inclusion_tag("caseload/workshops/parts/vacancy_hours.html")
def vacancy_hours() -> dict[str, Any]:
    """The weekly hours in which vacancies are presented, of the next two weeks. One statement."""
    now = timezone.now()
    sessions = Session.objects.vacancy_hours(now).filter(vacancy_hour_at__lt=now + timedelta(days=VACANCY_HOUR_DAYS))
    return {"sessions": list(sessions.select_related("workshop__contact", "room"))}
