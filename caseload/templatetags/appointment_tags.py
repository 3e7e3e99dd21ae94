"""Freed times and who waits for them, for a counsellor's day."""

from typing import Any

from django import template
from django.utils import timezone

from caseload.appointments.freed import freed_times

register = template.Library()


@register.inclusion_tag("caseload/appointments/parts/freed.html", takes_context=True)
def freed(context: dict[str, Any], user: Any) -> dict[str, Any]:
    """One statement where nobody waits."""
    return {
        "freed": freed_times(user, timezone.now()),
        "next": context["request"].path,
        "csrf_token": context.get("csrf_token"),
    }
