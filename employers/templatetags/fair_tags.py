"""Panels of the employer days on other pages: Today, the client's page, the employer's page. Each within the scope."""

from datetime import datetime
from typing import Any

from django import template
from django.db.models import F, Q
from django.utils import timezone

from caseload.access import Stead, client_scope, fair_scope
from caseload.clients.models import Client
from caseload.lib.dates import day_bounds, local_date, local_today
from employers.companies.models import Employer
from employers.fairs.models import Fair, Table
from employers.fairs.notices import TalkNotice
from employers.fairs.talks import Outcome, Talk

register = template.Library()
TALKS_SHOWN = 20


@register.inclusion_tag("employers/fairs/parts/client_panel.html", takes_context=True)
def client_fairs(context: dict[str, Any], client: Client) -> dict[str, Any]:
    """The client's talks at employer days, the latest first. One statement."""
    talks = Talk.objects.filter(client=client).select_related("fair__room", "table__employer", "table__vacancy")
    return {
        "client": client,
        "talks": list(talks.order_by("-starts_at", "pk")[:TALKS_SHOWN]),
        "next": context["request"].path,
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("employers/fairs/parts/employer_panel.html")
def employer_fairs(employer: Employer, user: Any) -> dict[str, Any]:
    """The employer's tables, the latest first, and the talks at them that the user may see. Two statements."""
    tables = Table.objects.filter(employer=employer).select_related("fair", "person", "vacancy")
    talks = Talk.objects.visible_to(user).readable_by(user).filter(table__employer=employer)
    return {
        "employer": employer,
        "tables": list(tables.order_by("-fair__day", "number")[:TALKS_SHOWN]),
        "talks": list(talks.select_related("client", "fair").order_by("-starts_at", "pk")[:TALKS_SHOWN]),
        "today": local_today(),
    }


@register.inclusion_tag("employers/fairs/parts/hosted.html")
def hosted_fairs(user: Any) -> dict[str, Any]:
    """Today's employer days of which the user is the host. One statement."""
    return {"fairs": list(Fair.objects.filter(host=user, day=local_today()).select_related("room").with_counts())}


@register.inclusion_tag("employers/fairs/parts/today.html", takes_context=True)
def today_fairs(context: dict[str, Any], user: Any) -> dict[str, Any]:
    """Today's talks of the own clients and of the day the user hosts, earlier ones without an outcome, and whom somebody has
    to tell of a changed talk. Two statements.
    """
    now = timezone.now()
    mine = Talk.objects.filter(client_scope(user, "client__") | fair_scope(user, "fair__")).readable_by(user)
    return {
        "talks": list(to_do(mine, now)),
        "notices": list(TalkNotice.objects.untold_of(user)),
        "now": now,
        "outcomes": Outcome.choices,
        "next": "/",
        "csrf_token": context.get("csrf_token"),
    }


def to_do(talks: Any, now: datetime) -> Any:
    """Of today, and earlier ones without an outcome."""
    start, end = day_bounds(local_date(now))
    today = talks.filter(starts_at__gte=start, starts_at__lt=end) | talks.lacking_outcome(now)
    return today.select_related("client", "fair", "table__employer", "table__vacancy").order_by("starts_at", "table")


@register.simple_tag
def with_fairs(people: list[Any], user: Any) -> list[Any]:
    """The same for people who are not there: joins their other open work (``talks``). One statement."""
    stead, found = Stead(tuple(one.person.pk for one in people)), {one.person.pk: one for one in people}
    theirs = Q(fair__host__in=stead.caseload_of) | client_scope(stead, "client__")
    talks = Talk.objects.visible_to(user).readable_by(user).filter(theirs) if people else Talk.objects.none()
    for talk in to_do(talks, timezone.now()).annotate(owner=F("client__state__counsellor")):
        found[talk.fair.host_id if talk.fair.host_id in found else talk.owner].talks.append(talk)
    return people


@register.simple_tag
def talk_outcomes() -> list[tuple[str, Any]]:
    return list(Outcome.choices)
