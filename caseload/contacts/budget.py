"""The monthly contact budget and the rhythm (PRODUCT.md section 2, DOMAIN.md A23). Pure: today is given.

A budget belongs to one client and one calendar month in Europe/Berlin. Held contacts are those in which the client was
reached; attempts do not count, and formal summonses are counted separately. Planned contacts never exceed the limit; what
really happened is always shown.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Mark(StrEnum):
    HELD = "held"
    BOOKED = "booked"
    OPEN = "open"
    EXTRA = "extra"  # held or booked beyond the limit, drawn as one more mark with "+"


@dataclass(frozen=True)
class Budget:
    held: int
    booked: int
    limit: int

    @property
    def open(self) -> int:
        """Contacts that can still be planned this month."""
        return max(0, self.limit - self.held - self.booked)

    @property
    def extra(self) -> int:
        """Contacts beyond the limit."""
        return max(0, self.held + self.booked - self.limit)

    @property
    def may_plan(self) -> bool:
        return self.open > 0

    @property
    def marks(self) -> list[Mark]:
        """The marks from left to right: held, booked, open, and those beyond the limit."""
        held = min(self.held, self.limit)
        booked = min(self.booked, self.limit - held)
        return [Mark.HELD] * held + [Mark.BOOKED] * booked + [Mark.OPEN] * self.open + [Mark.EXTRA] * self.extra


class Rhythm(StrEnum):
    PAUSED = "paused"
    NEVER = "never"  # no contact yet
    OVERDUE = "overdue"
    DUE = "due"
    FINE = "fine"


def silence(last_contact: date | None, today: date) -> int | None:
    """Calendar days since the client was last reached; None where that never happened."""
    return None if last_contact is None else max(0, (today - last_contact).days)


def rhythm(last_contact: date | None, rhythm_days: int, paused_until: date | None, today: date) -> Rhythm:
    """Due from the day on which the rhythm is reached, overdue from twice the rhythm; a pause includes its last day."""
    if paused_until is not None and paused_until >= today:
        return Rhythm.PAUSED
    days = silence(last_contact, today)
    if days is None:
        return Rhythm.NEVER
    if days >= 2 * rhythm_days:
        return Rhythm.OVERDUE
    return Rhythm.DUE if days >= rhythm_days else Rhythm.FINE


def due_on(last_contact: date, rhythm_days: int) -> date:
    """First day on which the next contact is due."""
    return last_contact + timedelta(days=rhythm_days)
