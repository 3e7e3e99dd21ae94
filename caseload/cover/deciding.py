"""What is done with each appointment of an absent colleague, one transaction each: one that fails leaves the others done."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from caseload.appointments.conditions import CHANGED, hold
from caseload.appointments.forms import usual_place
from caseload.appointments.kinds import Kind, KindRule, Usual
from caseload.appointments.models import Appointment
from caseload.appointments.states import Status
from caseload.cover.choices import CANCEL, JOIN, KEEP, WITHOUT, Choice
from caseload.cover.finding import Cover
from caseload.reminders.outlook import outlook, outlook_of_cancelling


@dataclass(frozen=True)
class Result:
    """What became of one row. ``error``: why nothing was changed; ``call``: nobody mails the client, so somebody calls."""

    visit: Any
    said: str = ""
    error: str = ""
    call: bool = False


def carry_out(cover: Cover, data: Mapping[str, str], by: Any, tell: bool = True) -> list[Result]:
    """Every row of the form (``do-NUMBER`` with its choice, ``version-NUMBER``), in order of time; what stays is left out."""
    rows, usual = {row.visit.pk: row for row in cover.rows}, KindRule.objects.usual()
    names = [name for name in data if name.startswith("do-") and name[3:].isdecimal() and len(name) < 15]
    wanted = {int(name[3:]): data[name] for name in names}
    gone = {visit.pk: visit for visit in _gone(cover, [pk for pk in wanted if pk not in rows])}
    results = []
    for pk, value in wanted.items():
        if value == KEEP or (pk not in rows and pk not in gone):
            continue
        if pk not in rows:
            results.append(Result(gone[pk], error=str(CHANGED)))
            continue
        choice = rows[pk].choice(value)
        results.append(_one(cover, rows[pk].visit, choice, data.get(f"version-{pk}", ""), by, tell, usual))
    return results


def _gone(cover: Cover, pks: list[int]) -> Any:
    """Appointments of the form that are no longer among the rows: moved, cancelled or begun meanwhile."""
    visible = Appointment.objects.visible_to(cover.reader).select_related("client")
    return visible.filter(pk__in=pks) if pks else []


def _one(
    cover: Cover, visit: Any, choice: Choice | None, version: str, by: Any, tell: bool, usual: dict[str, Usual]
) -> Result:
    if version != str(visit.version):
        return Result(visit, error=str(CHANGED))
    if choice is None:
        return Result(visit, error=_("This is no longer possible; please choose again."))
    try:
        with transaction.atomic():
            return _act(cover, visit, choice, by, tell, usual)
    except ValidationError as error:
        return Result(visit, error=" ".join(error.messages))


def _act(cover: Cover, visit: Any, choice: Choice, by: Any, tell: bool, usual: dict[str, Usual]) -> Result:
    """Held first, so that the version that was shown is the one that is changed."""
    people = [
        visit.counsellor_id,
        *(one.pk for one in visit.colleagues),
        *([choice.counsellor.pk] if choice.counsellor else []),
    ]
    hold(people, visit.client_id, visit.room_id)
    current = Appointment.objects.select_related("client__state", "counsellor__team").get(pk=visit.pk)
    if current.version != visit.version or not current.is_planned:
        raise ValidationError(CHANGED, code="changed")
    if choice.value == CANCEL:
        mailed = tell and outlook_of_cancelling(current, timezone.now()).send_at is not None
        current.cancel(Status.CANCELLED_OFFICE, by, tell=tell)
        return Result(current, _("cancelled"), call=not mailed)
    if choice.value == WITHOUT or choice.value.startswith(JOIN):
        return _join(cover, current, choice, by)
    return _move(cover, current, choice, by, tell, usual)


def _move(cover: Cover, current: Any, choice: Choice, by: Any, tell: bool, usual: dict[str, Usual]) -> Result:
    assert choice.counsellor is not None and choice.starts_at is not None
    stays = choice.starts_at == current.starts_at
    foreseen = outlook(current.client, choice.starts_at, timezone.now(), current) if tell and not stays else None
    mailed = foreseen is not None and foreseen.send_at is not None
    kind = Kind.TELEPHONE if choice.by_telephone else current.kind
    current.move(
        choice.starts_at,
        choice.starts_at + (current.ends_at - current.starts_at),
        by,
        place=None if stays and not choice.by_telephone else usual_place(kind, choice.counsellor, usual),
        counsellor=choice.counsellor,
        joined=[one for one in current.colleagues if one.pk != choice.counsellor.pk],
        keep_room=stays and not choice.by_telephone,
        despite=() if choice.counsellor.pk in cover.in_care else ["not_in_care"],
        tell=tell,
        kind=kind,
        elsewhere=False if stays and not choice.by_telephone else None,  # who comes there meets a colleague
    )
    said = _("by telephone with %(name)s") if choice.by_telephone else _("with %(name)s")
    return Result(current, said % {"name": choice.counsellor}, call=choice.by_telephone or not (stays or mailed))


def _join(cover: Cover, visit: Any, choice: Choice, by: Any) -> Result:
    """A joint talk without the absent colleague, or with another one; nothing changes for the client."""
    others = [one for one in visit.colleagues if one.pk != cover.absence.user_id]
    joined = [*others, choice.counsellor] if choice.counsellor else others
    visit.move(visit.starts_at, visit.ends_at, by, joined=joined, tell=visit.tell)
    if choice.counsellor:
        return Result(visit, _("%(name)s takes part") % {"name": choice.counsellor})
    return Result(visit, _("without %(name)s") % {"name": cover.absence.user})
