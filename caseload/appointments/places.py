"""Where a talk takes place when nobody says otherwise, and how a room is named; in the words of the office."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from caseload.appointments.kinds import Kind, Usual
from caseload.schedule.models import Room
from caseload.staff.models import User


def usual_place(kind: str, counsellor: User, usual: dict[str, Usual]) -> str:
    """What the administration says for the kind, else as ``default_place``."""
    return (usual[kind].place if kind in usual else "") or default_place(kind, counsellor)


def default_place(kind: str, counsellor: User) -> str:
    """Office and room for a talk in person; in the language of the office, since the client reads it."""
    with translation.override(settings.LANGUAGE_CODE):
        if kind == Kind.TELEPHONE:
            return gettext("by telephone")
        if kind == Kind.VIDEO:
            return gettext("by video")
        room = gettext("room %(room)s") % {"room": counsellor.room} if counsellor.room else ""
        office = counsellor.team.office if counsellor.team else ""
        return ", ".join(part for part in (office, room) if part)[:200]


def room_label(room: Room) -> str:
    """With what decides about a room: how many it holds, and whether it is reached without steps."""
    words = gettext("%(room)s, %(count)s people") % {"room": room.place, "count": room.capacity}
    return gettext("%(room)s, step-free") % {"room": words} if room.step_free else words
