"""What the pages say of a summons: why it is work, and what the count means in the law of its day. No decision."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caseload.lib.dates import local_date
from caseload.summons.codes import Outcome, Reason
from caseload.summons.law import Standing
from caseload.summons.legal import LegalState


@dataclass(frozen=True)
class Concern:
    """Why a summons is work today; ``days``: for how long. ``is_outcome``: only the outcome is missing."""

    text: str
    days: int = 0
    is_outcome: bool = False


def concern(summons: Any, now: datetime) -> Concern | None:
    """The first thing to do about it at ``now``; the same conditions as ``queries``. Reads appointment and hearing."""
    today = local_date(now)
    if not summons.outcome and not summons.is_sent:
        return Concern(_("summons drawn up, not sent yet"), (today - local_date(summons.issued_at)).days)
    if summons.stands_otherwise:
        return Concern(_("the summons names a time at which no appointment stands: withdraw it or send a new one"))
    if summons.is_open and _is_over(summons, now):
        return Concern(_("no outcome recorded for the summons"), (today - summons.due_day).days, is_outcome=True)
    if summons.outcome == Outcome.NOT_ATTENDED and summons.reason_state == Reason.OPEN:
        hearing = getattr(summons, "hearing", None)
        late = (today - hearing.due_on).days if hearing else 0
        text = _("hearing on the missed summons is due") if late >= 0 else _("hearing on the missed summons is open")
        return Concern(text, max(late, 0))
    return None


def _is_over(summons: Any, now: datetime) -> bool:
    return summons.continues_on < local_date(now) if summons.continues_on else summons.starts_at <= now


def state_of(summons: Any) -> str:
    """One word or two for lists."""
    if summons.outcome == Outcome.NOT_ATTENDED:
        return f"{summons.get_outcome_display()}, {summons.get_reason_state_display()}"
    if summons.outcome:
        return str(summons.get_outcome_display())
    return _("sent") if summons.is_sent else _("not sent yet")


def counted(standing: Standing, law: LegalState) -> list[str]:
    """What the count means in that law, as sentences; empty where nothing was missed."""
    if not standing.total:
        return []
    words = [
        ngettext(
            "%(n)s missed summons without an important reason since %(day)s.",
            "%(n)s missed summonses without an important reason since %(day)s.",
            standing.total,
        )
        % {"n": standing.total, "day": f"{law.valid_from:%d.%m.%Y}"}
    ]
    if standing.total < law.counts_from:
        words.append(_("First missed summons: no reduction by law."))
    elif law.counts_from > 1:
        words.append(_("Missed repeatedly in the sense of the law."))
    if law.in_a_row:
        words.append(
            ngettext(
                "%(n)s in a row since last coming in person.",
                "%(n)s in a row since last coming in person.",
                standing.in_a_row,
            )
            % {"n": standing.in_a_row}
        )
    if law.in_a_row and standing.in_a_row >= law.in_a_row:
        words.append(_("The number of the law for “not reachable” is met; the responsible unit decides."))
    return words


def days_left(until: date, today: date) -> int:
    return (until - today).days
