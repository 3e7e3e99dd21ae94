"""Panels of this app on pages of the other: the client's page and Today. Called from templates, each within the scope."""

from typing import Any

from django import template
from django.utils import timezone

from caseload.access import Stead
from caseload.clients.models import Client
from employers.desk.overview import by_person, employer_day, employment
from employers.proposals.models import MAX_OPEN_PROPOSALS

register = template.Library()


@register.inclusion_tag("employers/desk/parts/client_employment.html", takes_context=True)
def client_employment(context: dict[str, Any], client: Client, user: Any) -> dict[str, Any]:
    """Proposals, integrations and calls for a client, with the verbs. Six statements."""
    known = employment(client, user)
    return {
        "client": client,
        "known": known,
        "open_count": sum(1 for proposal in known.proposals if proposal.is_open),
        "limit": MAX_OPEN_PROPOSALS,
        "next": context["request"].path,
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("employers/desk/parts/today.html", takes_context=True)
def today_employers(context: dict[str, Any], user: Any) -> dict[str, Any]:
    """What is due with employers today; nothing is shown where nothing is. Six statements, a seventh for names."""
    return {"day": employer_day(user, timezone.now()), "user": user, "csrf_token": context.get("csrf_token")}


@register.simple_tag
def with_employers(people: list[Any], user: Any) -> list[Any]:
    """What the Today of people who are not there would show of employers joins their other open work (``beyond``).

    Who has none of either is left out. Eight statements however many people.
    """
    day = employer_day(user, timezone.now(), Stead(tuple(one.person.pk for one in people))) if people else None
    found = by_person(day) if day else {}
    for one in people:
        one.beyond = found.get(one.person.pk)
    return [one for one in people if one.total]
