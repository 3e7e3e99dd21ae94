"""Work that nobody looks at: of colleagues who are away today without a deputy who is there, and of those who left."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from caseload.appointments.models import Appointment
from caseload.client_link.models import Answer
from caseload.clients.models import Client
from caseload.desk.caseload import for_worklist
from caseload.desk.worklist import Row, worklist
from caseload.inbox.models import IncomingMail
from caseload.lib.dates import local_date
from caseload.reminders.models import Reminder
from caseload.staff.models import Absence, User
from caseload.summons.models import Summons


@dataclass
class Unattended:
    """One person whose clients nobody looks after today, why, and what lies there, worst first."""

    person: User
    why: str
    absence: Absence | None = None
    rows: list[Row] = field(default_factory=list)


def unattended(reader: Any, now: datetime) -> list[Unattended]:
    """Within the reader's scope, in the order of the alphabet; only people with open work. Eleven statements."""
    found = {one.person.pk: one for one in (*_away(reader, now), *_left(reader))}
    for row in open_work(reader, found, now):
        found[row.client.state.counsellor_id].rows.append(row)
    return sorted((one for one in found.values() if one.rows), key=lambda one: (str(one.person), one.person.pk))


def open_work(reader: Any, counsellors: Iterable[int], now: datetime) -> list[Row]:
    """What Today would show of the clients of these counsellors (numbers): the same rows, the same words."""
    theirs = {"client__state__counsellor__in": list(counsellors)}
    clients = Client.objects.visible_to(reader).active().filter(state__counsellor__in=list(counsellors))
    summonses = Summons.objects.visible_to(reader).filter(**theirs).wanting_attention(now)
    summonses = list(summonses.select_related("appointment", "hearing"))
    summoned = {one.appointment_id for one in summonses}
    missing = Appointment.objects.visible_to(reader).filter(**theirs).missing_outcome(now).select_related("client")
    return worklist(
        for_worklist(clients, now),
        [one for one in missing if one.pk not in summoned],
        Reminder.objects.visible_to(reader).filter(**theirs).needing_call(now).select_related("appointment"),
        Answer.objects.visible_to(reader).filter(**theirs).wanting_attention(now),
        IncomingMail.objects.visible_to(reader).filter(**theirs).open().select_related("appointment"),
        summonses,
        now,
    )


def _away(reader: Any, now: datetime) -> list[Unattended]:
    """Away today, and no absence of today names a deputy who is there."""
    today = local_date(now)
    rows = list(Absence.objects.on(today).filter(user__is_active=True).select_related("user", "deputy"))
    away = {row.user_id for row in rows}
    covered = {row.user_id for row in rows if row.deputy and row.deputy.is_active and row.deputy_id not in away}
    visible = set(User.objects.visible_to(reader).counsellors().values_list("pk", flat=True))
    found: dict[int, Unattended] = {}
    for row in sorted(rows, key=lambda row: (row.ends_on, row.pk)):
        if row.user_id in visible - covered:
            found[row.user_id] = Unattended(row.user, _why(row), row)
    return list(found.values())


def _why(absence: Absence) -> str:
    kind = absence.get_kind_display()
    if absence.deputy:
        return _("%(kind)s; the deputy %(name)s is not there either") % {"kind": kind, "name": absence.deputy}
    return _("%(kind)s; nobody covers") % {"kind": kind}


def _left(reader: Any) -> list[Unattended]:
    """No longer there, and clients are still assigned."""
    people = User.objects.visible_to(reader).filter(is_active=False, caseload__client__ended_on__isnull=True)
    return [Unattended(person, _("no longer works here")) for person in people.distinct()]
