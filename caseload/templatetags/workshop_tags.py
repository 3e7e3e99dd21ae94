"""Panels of the workshops on other pages: Today, the client's page, the vacancies. And minutes as hours."""

from datetime import timedelta
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext

from caseload.clients.models import Client
from caseload.lib.dates import day_bounds, local_date, local_today
from caseload.workshops.attendance import lacking_attendance
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session

register = template.Library()
VACANCY_HOUR_DAYS = 14


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
    workshop is over without a result. Three statements, a fourth for trainers of what is shown.
    """
    now = timezone.now()
    start, _end = day_bounds(local_date(now))
    trained = Session.objects.filter(trainers__in=user.caseload_of).distinct().select_related("workshop", "room")
    lacking = lacking_attendance(trained, now).filter(starts_at__lt=start)
    open_seats = Seat.objects.lacking_result(local_today()).filter(workshop__contact__in=user.caseload_of)
    return {
        "sessions": list(trained.standing().on(local_date(now))),
        "lacking": list(lacking),
        "open_seats": list(open_seats.select_related("client", "workshop")),
        "now": now,
    }


@register.inclusion_tag("caseload/workshops/parts/vacancy_hours.html")
def vacancy_hours() -> dict[str, Any]:
    """The weekly hours in which vacancies are presented, of the next two weeks. One statement."""
    now = timezone.now()
    sessions = Session.objects.vacancy_hours(now).filter(vacancy_hour_at__lt=now + timedelta(days=VACANCY_HOUR_DAYS))
    return {"sessions": list(sessions.select_related("workshop__contact", "room"))}
