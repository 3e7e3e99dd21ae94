"""Rows of appointments, freed times and who waits for them, for a counsellor's day; the cells of a team's month."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from caseload.appointments.agenda import Cell
from caseload.appointments.freed import freed_times
from caseload.appointments.rows import appointment_row, state_badge

register = template.Library()
register.simple_tag(appointment_row)
register.simple_tag(state_badge)


@register.simple_tag
def overview_cells(cells: Iterable[Cell], address: str) -> SafeString:
    """The days of one person in the overview of a month; a template would take three times as long for 300 of them."""
    drawn = []
    for cell in cells:
        begin, end = _frame(cell.state, cell.note)
        link = f'<a href="{address}?{cell.query}">{cell.count}</a>' if cell.query else ""
        drawn.append(f"{begin}{link}{end}")
    return mark_safe("".join(drawn))


@lru_cache(maxsize=64)
def _frame(state: str, note: str) -> tuple[str, str]:
    """What stands around the number: the look, and the same in words."""
    if not note:
        return f'<td class="is-{state}">', "</td>"
    letter = format_html('<small aria-hidden="true">{}</small>', note[:1]) if state == "away" else ""
    words = format_html('<span class="visually-hidden">{}</span>', note)
    return format_html('<td class="is-{}" title="{}">', state, note), f"{words}{letter}</td>"


@register.inclusion_tag("caseload/appointments/parts/freed.html", takes_context=True)
def freed(context: dict[str, Any], user: Any) -> dict[str, Any]:
    """One statement where nobody waits."""
    return {
        "freed": freed_times(user, timezone.now()),
        "next": context["request"].path,
        "csrf_token": context.get("csrf_token"),
    }
