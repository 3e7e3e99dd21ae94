"""Workshop sessions an absent trainer cannot hold: another trainer, the others alone, or the session falls out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.cover.choices import KEEP, Choice
from caseload.cover.finding import Cover
from caseload.lib.dates import day_bounds, local_date
from caseload.staff.models import User
from caseload.workshops.sessions import Session

ALONE, OUT, TRAIN = "alone", "out", "train/"
CHANGED = gettext_lazy("Somebody else has already changed this session.")


@dataclass
class SessionRow:
    """``choices`` is empty where another team runs the workshop: then it is only shown."""

    session: Session
    others: list[User]
    choices: list[Choice] = field(default_factory=list)
    chosen: str = KEEP

    @property
    def stamp(self) -> str:
        """Of what was shown: changed meanwhile, nothing is done."""
        return f"{self.session.starts_at:%Y%m%d%H%M}"

    def choice(self, value: str) -> Choice | None:
        return next((one for one in self.choices if one.value == value), None)


@dataclass(frozen=True)
class SessionResult:
    session: Session
    said: str = ""
    error: str = ""
    fell_out: bool = False


def session_rows(cover: Cover) -> list[SessionRow]:
    """Of the days away, not begun yet, in order of time. Three statements."""
    sessions = Session.objects.to_come(cover.now).filter(trainers=cover.absence.user)
    sessions = sessions.filter(
        starts_at__gte=day_bounds(cover.first)[0], starts_at__lt=day_bounds(cover.last)[1]
    ).select_related("workshop", "room")
    found = [
        one
        for one in sessions.prefetch_related("trainers").order_by("starts_at", "pk")
        if cover.absence.holds_on(local_date(one.starts_at))
    ]
    run = set(
        Session.objects.run_by(cover.reader).filter(pk__in=[one.pk for one in found]).values_list("pk", flat=True)
    )
    return [_row(cover, one, one.pk in run) for one in found]


def _row(cover: Cover, session: Session, may_act: bool) -> SessionRow:
    others = [one for one in session.trainers.all() if one.pk != cover.absence.user_id]
    row = SessionRow(session, others)
    if not may_act:
        return row
    free = [one for one in cover.people if one not in others and cover.is_free(one, session)]
    if others:
        row.choices.append(Choice(ALONE, _("the other trainers alone")))
    row.choices += [Choice(f"{TRAIN}{one.pk}", str(one), one) for one in free]
    row.choices += [Choice(OUT, _("falls out")), Choice(KEEP, _("leave as it is"))]
    deputy = f"{TRAIN}{cover.absence.deputy_id}"
    row.chosen = ALONE if others else deputy if row.choice(deputy) else KEEP
    return row


def carry_out_sessions(cover: Cover, data: Mapping[str, str], by: Any) -> list[SessionResult]:
    """Fields ``session-NUMBER`` (its choice) and ``stamp-NUMBER``; each in a transaction of its own."""
    if not any(name.startswith("session-") for name in data):
        return []
    results = []
    for row in session_rows(cover):
        value = data.get(f"session-{row.session.pk}", KEEP)
        choice = row.choice(value)
        if value != KEEP and choice:
            results.append(_carry_out(row, choice, data.get(f"stamp-{row.session.pk}", ""), by))
    return results


def _carry_out(row: SessionRow, choice: Choice, stamp: str, by: Any) -> SessionResult:
    session = row.session
    if stamp != row.stamp:
        return SessionResult(session, error=str(CHANGED))
    try:
        if choice.value == OUT:
            session.cancel(by)
            return SessionResult(session, _("falls out: the participants are told"), fell_out=True)
        trainers = [*row.others, *([choice.counsellor] if choice.counsellor else [])]
        session.change(session.starts_at, session.ends_at, session.room, trainers, by)
    except ValidationError as error:
        return SessionResult(session, error=" ".join(error.messages))
    return SessionResult(session, _("trained by %(names)s") % {"names": ", ".join(map(str, trainers))})
