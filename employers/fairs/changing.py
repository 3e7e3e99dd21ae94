"""The day, its times or its room change: what becomes of the talks that are booked, said before and done after.

A talk keeps its number and moves with the times. Where its number is gone, or its client is taken by then, it goes to the
next time at the same table that is free for both; where there is none, it is taken off.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal, journal_many
from caseload.clients.models import ClientState
from caseload.lib.dates import local_today
from caseload.schedule.busy import Busy
from caseload.schedule.models import Room
from employers.fairs.models import PEOPLE_AT_A_TABLE, Fair, Table
from employers.fairs.notices import TalkNotice
from employers.fairs.talks import Talk, refusals_as_messages

TIMES = ("day", "starts_at", "slots", "slot_minutes", "pause_minutes")
OUT_OF_THE_WAY = 1000
BEGUN = _("Talks have begun; the times of this day stay as they are.")
CHANGED_MEANWHILE = _("The talks have changed in the meantime; please look at what follows once more.")


@dataclass(frozen=True)
class Consequence:
    """What becomes of one talk: its new number and times, or none where it is taken off (``slot`` is None)."""

    talk: Talk
    slot: int | None
    starts_at: datetime | None = None
    ends_at: datetime | None = None

    @property
    def is_new(self) -> bool:
        return (self.talk.starts_at, self.talk.ends_at) != (self.starts_at, self.ends_at)


def consequences(fair: Fair) -> list[Consequence]:
    """For each talk, if the day were as ``fair`` (not saved) says; those at the same table together. Two statements."""
    talks = list(
        Talk.objects.filter(fair=fair.pk).select_related("client", "table__employer").order_by("table", "slot")
    )
    taken = _taken(fair, talks)
    spans = {slot: (begin, end) for slot, begin, end in fair.spans}
    used: set[tuple[str, int, int]] = set()

    def fits(talk: Talk, slot: int) -> bool:
        if slot not in spans or {("table", talk.table_id, slot), ("client", talk.client_id, slot)} & used:
            return False
        begin, end = spans[slot]
        return not any(start < end and begin < finish for start, finish in taken[talk.client_id])

    def give(talk: Talk, slot: int) -> Consequence:
        used.update({("table", talk.table_id, slot), ("client", talk.client_id, slot)})
        return Consequence(talk, slot, *spans[slot])

    found = {talk.pk: give(talk, talk.slot) for talk in talks if fits(talk, talk.slot)}
    for talk in talks:
        if talk.pk not in found:
            slot = next((number for number in spans if fits(talk, number)), None)
            found[talk.pk] = give(talk, slot) if slot else Consequence(talk, None)
    return [found[talk.pk] for talk in talks]


def _taken(fair: Fair, talks: Sequence[Talk]) -> dict[int, list[tuple[datetime, datetime]]]:
    """When these clients are taken on that day by anything else than the talks themselves. One statement."""
    near = Busy.objects.overlapping(fair.begins_at, fair.ends_at).filter(client__in=[talk.client_id for talk in talks])
    spans: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    for client, start, end in near.exclude(holder__in=[talk.uid for talk in talks]).values_list(
        "client", "starts_at", "ends_at"
    ):
        spans[client].append((start, end))
    return spans


def fingerprint(found: Iterable[Consequence]) -> str:
    """The same for the same consequences: what was confirmed is what is done. Empty where no talk changes."""
    rows = [(one.talk.pk, one.slot, str(one.starts_at), str(one.ends_at)) for one in found if one.is_new]
    return sha256(repr(rows).encode()).hexdigest()[:16] if rows else ""


@transaction.atomic
def change(fair: Fair, confirmed: str, by: Any) -> int:
    """Save the day as ``fair`` says, and let its talks follow; for how many there is something to be told.

    ``confirmed`` is the ``fingerprint`` of what the person was shown. Raises ValidationError as ``FairQuerySet.plan`` does,
    where a talk has begun already and times change, where the room is too small for the tables, and where the consequences
    are others than those confirmed.
    """
    before = fair.hold()
    if fair.room:
        Room.objects.select_for_update(no_key=True).get(pk=fair.room.pk)
    clients = Talk.objects.filter(fair=fair.pk).values("client")
    list(ClientState.objects.filter(client__in=clients).order_by("client").select_for_update(no_key=True))
    check_change(before, fair)
    found = consequences(fair) if fair.day >= local_today() else []
    if fingerprint(found) != confirmed:
        raise ValidationError(CHANGED_MEANWHILE, code="unconfirmed")
    changed = [one for one in found if one.is_new]
    elsewhere = before.where != fair.where
    news = [(one.talk, one.talk.starts_at, before.where, one.starts_at) for one in found if one.is_new or elsewhere]
    with refusals_as_messages():
        _release([fair.uid, *(one.talk.uid for one in changed)], [one.talk for one in changed if one.slot is None])
        fair.save()
        fair.take_room()
        _move([one for one in changed if one.slot])
    journal("change", fair, by, day=fair.day.isoformat(), talks=len(changed))
    details = [(talk.pk, talk.client_id, {"starts_at": str(starts_at or "")}) for talk, _at, _place, starts_at in news]
    journal_many("move", Talk, details, by)
    TalkNotice.objects.write(fair, news, by)
    return len(news)


@transaction.atomic
def remove_with_talks(table: Table, by: Any) -> int:
    """The employer does not come: the talks at the table are taken off, to be told, and the table goes. How many talks.

    Raises ValidationError where one of them has begun.
    """
    fair = table.fair.hold()
    talks = list(table.talks.select_related("table__employer"))
    if any(talk.has_begun for talk in talks):
        raise ValidationError(BEGUN, code="begun")
    news = [(talk, talk.starts_at, fair.where, None) for talk in talks]
    TalkNotice.objects.write(fair, news, by)
    journal_many("cancel", Talk, [(talk.pk, talk.client_id, {"table": table.pk}) for talk in talks], by)
    _release([talk.uid for talk in talks], talks)
    table.remove(by)
    return len(talks)


def check_change(before: Fair, fair: Fair) -> None:
    """Raises ValidationError as ``change`` says, but for what concerns single talks."""
    people = fair.tables.count() * PEOPLE_AT_A_TABLE
    if fair.room and fair.room.capacity < people:
        message = _("The room is too small: it holds %(capacity)s, and %(people)s people would sit at the tables.")
        raise ValidationError({"room": message % {"capacity": fair.room.capacity, "people": people}})
    if not any(getattr(before, name) != getattr(fair, name) for name in TIMES):
        return
    if before.day < local_today():
        raise ValidationError(_("This day has passed."), code="past")
    if Talk.objects.filter(fair=before.pk, starts_at__lte=timezone.now()).exists():
        raise ValidationError(BEGUN, code="begun")
    fair.check_plan(local_today())


def _release(holders: Sequence[Any], gone: Sequence[Talk]) -> None:
    """Give all times back first, so that nobody is in his own way; talks that are taken off go."""
    Busy.objects.filter(holder__in=holders).delete()
    Talk.objects.filter(pk__in=[talk.pk for talk in gone]).delete()


def _move(stay: Sequence[Consequence]) -> None:
    """A number that one leaves may be another's new one: so all go out of the way first, then to the new."""
    for shift in (OUT_OF_THE_WAY, 0):
        for one in stay:
            assert one.slot and one.starts_at and one.ends_at
            one.talk.slot, one.talk.starts_at, one.talk.ends_at = one.slot + shift, one.starts_at, one.ends_at
        Talk.objects.bulk_update([one.talk for one in stay], ["slot", "starts_at", "ends_at"])
    rows: list[Any] = [
        Busy(holder=talk.uid, client_id=talk.client_id, starts_at=talk.starts_at, ends_at=talk.ends_at)
        for talk in (one.talk for one in stay)
    ]
    Busy.objects.bulk_create(rows)
