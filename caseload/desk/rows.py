"""The rows of the caseload list and of the worklist: what stands in each of them, for ``parts/caseload_row.html`` and
``parts/work_row.html``.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from django.urls import reverse
from django.utils.safestring import SafeString

from caseload.desk import worklist
from caseload.desk.worklist import Why
from caseload.lib.rows import Row, filled, kind_of
from caseload.templatetags.caseload_tags import NOTHING, day, marks, tel, when


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
    return kind_of(kind), values


def work_rows(rows: Iterable[worklist.Row], user: Any, next: str) -> SafeString:
    """The rows of ``worklist.worklist``; ``next`` is the address to come back to."""
    back = quote(next, safe="")
    return filled("caseload/desk/parts/work_row.html", (work_row(row, user, back) for row in rows))


def work_row(row: worklist.Row, user: Any, back: str) -> Row:
    client, first, address = row.client, row.first, _first_step(row)
    kind = {
        "for_colleague": client.state.counsellor_id != user.pk,
        "dated": first.at,
        "reachable": client.phone,
        "summons": row.summons,
        "outcome": row.outcome_of,
        "missed": row.missed,
        "log": not address,
        "has_written": row.has_written,
        "about_mails": row.about_mails,
    }
    values = {
        "pk": client.pk,
        "name": client.name,
        "counsellor": client.state.counsellor,
        "why": first.text,
        "at": when(first.at),
        "others": filled("caseload/desk/parts/work_why.html", map(work_why, row.others)),
        "phone": tel(client.phone),
        "marks": marks(client.held, client.booked, client.state.contact_limit),
        "address": address,
        "back": back,
    }
    return kind_of(kind), values


def _first_step(row: worklist.Row) -> str:
    """Where the first thing to do is done, if it concerns an appointment or a summons."""
    if row.summons:
        return reverse("summons-detail", args=[row.summons.pk])
    if row.outcome_of:
        return reverse("appointment-outcome", args=[row.outcome_of.pk])
    return reverse("appointment-missed", args=[row.missed.pk]) if row.missed else ""


def work_why(why: Why) -> Row:
    return kind_of({"dated": why.at}), {"why": why.text, "at": when(why.at)}
