"""Which free times a client is offered: four weeks ahead, with the own counsellor, on days of absence with the deputy."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby

from django.conf import settings

from caseload.appointments.free import Slot, offers
from caseload.appointments.models import Appointment
from caseload.client_link.notice import may_change
from caseload.clients.models import Client
from caseload.lib.dates import local_date

SHOWN_A_DAY = 6  # enough to choose from; a calendar of somebody else is not laid open


def offered(client: Client, kind: str, minutes: int, now: datetime, moving: Appointment | None = None) -> list[Slot]:
    """All times that may be chosen at ``now``, in order of time, each once; not the present one of ``moving``."""
    found: dict[datetime, Slot] = {}
    for slot in offers(client, kind, moving=moving, minutes=minutes, now=now):
        if may_change(slot.starts_at, now, settings.LINK_CANCEL_HOURS) and slot.counsellor:
            found.setdefault(slot.starts_at, slot)
    if moving:
        found.pop(moving.starts_at, None)
    return list(found.values())


def by_day(slots: Sequence[Slot]) -> list[tuple[date, list[Slot]]]:
    """At most ``SHOWN_A_DAY`` a local day, spread over it."""
    days = groupby(slots, key=lambda slot: local_date(slot.starts_at))
    return [(day, spread(list(group), SHOWN_A_DAY)) for day, group in days]


def spread(slots: list[Slot], count: int) -> list[Slot]:
    """``count`` of them, first and last included."""
    if len(slots) <= count:
        return slots
    return [slots[round(n * (len(slots) - 1) / (count - 1))] for n in range(count)]
