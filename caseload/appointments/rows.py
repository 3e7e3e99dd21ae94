"""One appointment in a list of rows: what stands in it, for ``parts/row.html``, and the badges of ``parts/state.html``."""

from functools import lru_cache
from typing import Any
from urllib.parse import quote

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from caseload.lib.dates import LOCAL
from caseload.lib.rows import Row, filled, kind_of
from caseload.templatetags.caseload_tags import marks, when


def appointment_row(
    appointment: Any, client: Any, user: Any, next: str, csrf_token: str, with_day: bool = False
) -> SafeString:
    """``appointment`` with client and counsellor loaded; ``client`` with state, held and booked (None: no marks, no link);
    ``next`` is the address to return to; ``with_day``: the day is shown before the time.
    """
    kind, values = appointment_facts(appointment, client, user)
    kind |= kind_of({"with_day": with_day, "elsewhere": next != "/"})
    shown = {
        "at": when(appointment.starts_at) if with_day else _clock(appointment),
        "next": next,
        "back": quote(next),
        "csrf_token": csrf_token,
    }
    return filled("caseload/appointments/parts/row.html", [(kind, {**values, **shown})])


def appointment_facts(appointment: Any, client: Any, user: Any) -> Row:
    """What follows from the appointment, and whose it is."""
    covered = client and user.is_counsellor and client.state.counsellor_id != user.pk
    kind = {
        "known": client,
        "covered": covered,
        "with_other": not covered and appointment.counsellor_id != user.pk,
        "has_place": appointment.place,
        "undo": appointment.may_undo,
        "missed": appointment.is_missed,
        "planned": appointment.is_planned,
        "summoned": appointment.summoned,
        "begun": appointment.may_have_outcome,
        "called": appointment.kind == "telephone",
    }
    values = {
        "pk": appointment.pk,
        "client_pk": appointment.client_id,
        "name": appointment.client.name,
        "kind": appointment.get_kind_display(),
        "minutes": appointment.minutes,
        "place": appointment.place,
        "version": appointment.version,
        "owner": client.state.counsellor if covered else "",
        "counsellor": appointment.counsellor,
        "state": state_badge(appointment),
        "marks": marks(client.held, client.booked, client.state.contact_limit, appointment.month) if client else "",
    }
    return kind_of(kind), values


def state_badge(appointment: Any) -> SafeString:
    """Whether it is a formal summons; what became of it; ahead, whether the client has confirmed it."""
    facts = {
        "summoned": appointment.summoned,
        "lacks_outcome": appointment.lacks_outcome,
        "status": appointment.status,
        "kind": appointment.kind,
        "is_missed": appointment.is_missed,
        "is_confirmed": appointment.is_confirmed,
        "is_planned": appointment.is_planned,
        "cancelled_at": appointment.cancelled_at is not None,
        "cancelled_in_time": appointment.cancelled_in_time,
        "get_status_display": str(appointment.get_status_display()),
        "get_missed_reason_display": str(appointment.get_missed_reason_display()),
        "get_confirmed_how_display": str(appointment.get_confirmed_how_display()),
    }
    return _state_html(tuple(facts.items()), get_language())


@lru_cache(maxsize=512)
def _state_html(facts: tuple[tuple[str, Any], ...], _language: str | None) -> SafeString:
    return render_to_string("caseload/appointments/parts/state.html", {"appointment": dict(facts)})


def _clock(appointment: Any) -> SafeString:
    local = appointment.starts_at.astimezone(LOCAL)
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), date_format(local, "H:i"))
