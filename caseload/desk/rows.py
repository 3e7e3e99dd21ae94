"""The rows of the caseload list: what stands in each of them, for ``parts/caseload_row.html``."""

from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString

from caseload.lib.rows import Row, filled
from caseload.templatetags.caseload_tags import NOTHING, day, marks, when


def caseload_rows(clients: Iterable[Any], user: Any, here: str) -> SafeString:
    """``clients`` with their facts (``caseload.with_facts``); ``here`` is the address to come back to."""
    rows = (caseload_row(client, user) for client in clients)
    return filled("caseload/desk/parts/caseload_row.html", rows, user=user, here=here)


def caseload_row(client: Any, user: Any) -> Row:
    state = client.state
    kind = {
        "active": client.is_active,
        "needs_contact": client.needs_contact,
        "has_date": state.next_step_on,
        "covered": user.is_counsellor and state.counsellor_id != user.pk,
    }
    values = {
        "pk": client.pk,
        "name": client.name,
        "counsellor": state.counsellor or NOTHING,
        "marks": marks(client.held, client.booked, state.contact_limit),
        "last_contact": when(state.last_contact_at),
        "next_appointment": when(client.next_appointment_at),
        "step": state.next_step or NOTHING,
        "step_on": day(state.next_step_on),
    }
    return frozenset(name for name, true in kind.items() if true), values
