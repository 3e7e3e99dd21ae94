"""The rule of matching. Pure: it gets what is known of a client and of a vacancy, and says whether and why they fit.

A pair is a hit where the occupation lies near to one of the client's targets and the place within the client's reach.
Nothing else excludes: what does not fit or is unknown moves a hit down the list and is said. Hits are ordered by, one
after the other (``Fit.key``): musts that are not met, musts that are unknown, nearness of the occupation, conditions of
work that do not fit (hours, shifts, wage), wishes that are met (most first), distance; then the vacancy confirmed last;
then the number. No age, sex, origin or health: they are not among the facts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

FITS, MISSES, UNKNOWN = "fits", "misses", "unknown"
OCCUPATION, REACH, HOURS, SHIFTS, WAGE = "occupation", "reach", "hours", "shifts", "wage"
LANGUAGE, LICENCE, SKILL = "language", "licence", "skill"

# How near an occupation lies to a target (KldB 2010: digits 1 to 4 the kind of work, digit 5 the requirement level).
SAME, SAME_KIND, SAME_GROUP, SAME_FIELD, RELATED = range(5)
DIGITS = {SAME: 5, SAME_KIND: 4, SAME_GROUP: 3, SAME_FIELD: 2}
STEP = 3  # places between two degrees of nearness: primary, near and new targets stand in this order within each

Related = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Asked:
    """A requirement of a vacancy."""

    kind: str
    code: str
    level: str = ""
    must: bool = False
    label: str = field(default="", compare=False)


@dataclass(frozen=True)
class Seeker:
    """A client. ``goals``: (occupation code, 0 primary 1 near 2 new); ``abilities``: the line of
    ``caseload.occupations.abilities``; ``wage_need``: gross euros a month; ``shifts``: empty where unknown;
    ``means``: of getting to work.
    """

    id: int
    goals: Sequence[tuple[str, int]]
    point: tuple[int, int] | None
    reach_m: int
    hours: tuple[Decimal | None, Decimal | None] = (None, None)
    shifts: frozenset[str] = frozenset()
    wage_need: Decimal | None = None
    abilities: str = ""
    reach_is_known: bool = True
    means: str = ""


@dataclass(frozen=True)
class Offer:
    """A vacancy. ``monthly_wage``: gross euros; ``shifts``: empty where unknown."""

    id: int
    occupation: str
    point: tuple[int, int] | None
    hours: tuple[Decimal | None, Decimal | None] = (None, None)
    shifts: frozenset[str] = frozenset()
    monthly_wage: Decimal | None = None
    asked: Sequence[Asked] = ()
    checked_on: date | None = None


class Reason(NamedTuple):
    """One fact that was compared: about what, with which outcome, and what it was (for the words)."""

    about: str
    verdict: str
    must: bool = False
    what: Any = None


class Fit(NamedTuple):
    """``key`` orders the hits of a client as well as those of a vacancy, apart from freshness and number."""

    key: tuple[int, int, int, int, int, int]
    reasons: tuple[Reason, ...]

    @property
    def stands_out(self) -> bool:
        """All musts are known to be met, and the occupation is of the target's group: what is written down as an event."""
        return self.key[:2] == (0, 0) and self.key[2] < (SAME_GROUP + 1) * STEP


def assess(seeker: Seeker, offer: Offer, related: Related) -> Fit | None:
    """Whether the two fit, and why; None where they are no hit. ``related``: three-digit groups to their related ones."""
    if seeker.point is None or offer.point is None:
        return None
    apart = square(seeker.point, offer.point)
    if apart > seeker.reach_m**2:
        return None
    near = nearness(seeker.goals, offer.occupation, related)
    if near is None:
        return None
    conditions = [_hours(seeker.hours, offer.hours), _shifts(seeker, offer), _wage(seeker, offer)]
    asked = [Reason(one.kind, verdict(seeker.abilities, one), one.must, one) for one in offer.asked]
    musts = [reason.verdict for reason in asked if reason.must]
    met = [reason.verdict for reason in asked if not reason.must].count(FITS)
    misfits = [reason.verdict for reason in conditions].count(MISSES)
    reach = Reason(REACH, FITS if seeker.reach_is_known else UNKNOWN, what=(apart, seeker.means))
    return Fit(
        key=(musts.count(MISSES), musts.count(UNKNOWN), near, misfits, -met, apart),
        reasons=(Reason(OCCUPATION, FITS, what=divmod(near, STEP)), reach, *asked, *conditions),
    )


def freshest_first(checked_on: date | None) -> int:
    """Sorts vacancies confirmed last before the others; never confirmed comes last."""
    return -checked_on.toordinal() if checked_on else 0


def nearness(goals: Sequence[tuple[str, int]], occupation: str, related: Related) -> int | None:
    """0 is the primary target itself; greater is farther (degree times STEP plus the kind of target); None: not near."""
    found = [
        degree * STEP + distance
        for code, distance in goals
        if (degree := degree_of(code, occupation, related)) is not None
    ]
    return min(found, default=None)


def degree_of(code: str, occupation: str, related: Related) -> int | None:
    if len(occupation) != 5 or len(code) != 5:
        return None
    if code[:2] == occupation[:2]:
        return next(degree for degree, digits in DIGITS.items() if code[:digits] == occupation[:digits])
    return RELATED if occupation[:3] in related.get(code[:3], ()) else None


def square(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Square metres: whole numbers order distances without a root."""
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def verdict(abilities: str, one: Asked) -> str:
    """Whether a line of abilities meets a requirement. Skills that nobody named are unknown, never missing."""
    short = one.kind[:2]
    if f"|{short}:{one.code}:{one.level}|" in abilities:
        return FITS
    asked_for = f"|{short}|" in abilities and f"|{short}:{one.code}?|" not in abilities
    return MISSES if asked_for and one.kind != SKILL else UNKNOWN


def _hours(wanted: tuple[Decimal | None, Decimal | None], offered: tuple[Decimal | None, Decimal | None]) -> Reason:
    """Both are ranges of hours a week; they fit where they meet."""
    (low, high), (least, most) = wanted, offered
    if least is None or most is None or (low is None and high is None):
        return Reason(HOURS, UNKNOWN, what=(wanted, offered))
    misses = (high is not None and least > high) or (low is not None and most < low)
    return Reason(HOURS, MISSES if misses else FITS, what=(wanted, offered))


def _shifts(seeker: Seeker, offer: Offer) -> Reason:
    """All the times of the vacancy must be possible."""
    if not seeker.shifts or not offer.shifts:
        return Reason(SHIFTS, UNKNOWN)
    missing = offer.shifts - seeker.shifts
    return Reason(SHIFTS, MISSES if missing else FITS, what=tuple(sorted(missing)))


def _wage(seeker: Seeker, offer: Offer) -> Reason:
    """An orientation, no decision: gross a month against what the household needs."""
    if seeker.wage_need is None or offer.monthly_wage is None:
        return Reason(WAGE, UNKNOWN)
    misses = offer.monthly_wage < seeker.wage_need
    return Reason(WAGE, MISSES if misses else FITS, what=(seeker.wage_need, offer.monthly_wage))
