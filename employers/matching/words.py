"""The reasons of a hit as a person says them, sorted into what fits, what does not, and what is unknown."""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from math import isqrt
from typing import Any

from django.db.models import TextChoices
from django.utils.formats import number_format
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from caseload.clients.mobility import BICYCLE, CAR, TRANSPORT, minutes_for
from caseload.occupations.codes import Language, Licence
from employers.matching.score import (
    FITS,
    HOURS,
    LANGUAGE,
    LICENCE,
    MISSES,
    OCCUPATION,
    REACH,
    RELATED,
    SAME,
    SAME_FIELD,
    SAME_GROUP,
    SAME_KIND,
    SHIFTS,
    UNKNOWN,
    WAGE,
    Fit,
    Reason,
)
from employers.vacancies.models import Vacancy

# Only what is said is looked up in the catalogue: a list says some hundred of these.
HOW_NEAR = {
    SAME: gettext_noop("the target occupation itself"),
    SAME_KIND: gettext_noop("the target occupation at another requirement level"),
    SAME_GROUP: gettext_noop("an occupation of the same group"),
    SAME_FIELD: gettext_noop("an occupation of the same field"),
    RELATED: gettext_noop("an occupation of a related group"),
}
TARGETS = (gettext_noop("primary target"), gettext_noop("near target"), gettext_noop("new target"))
WAYS = {
    CAR: gettext_noop("%(km)s km as the crow flies, about %(n)s minutes by car (estimate)"),
    BICYCLE: gettext_noop("%(km)s km as the crow flies, about %(n)s minutes by bicycle (estimate)"),
    TRANSPORT: gettext_noop("%(km)s km as the crow flies, about %(n)s minutes by bus and train (estimate)"),
}


def in_words(fit: Fit) -> dict[str, list[str]]:
    """``fits``, ``misses``, ``unknown``: each a list of words; musts say so."""
    found: dict[str, list[str]] = {FITS: [], MISSES: [], UNKNOWN: []}
    for reason in fit.reasons:
        words = words_of(reason)
        found[reason.verdict].append(_("%(words)s (must)") % {"words": words} if reason.must else words)
    return found


def words_of(reason: Reason) -> str:
    return WORDS.get(reason.about, asked_words)(reason)


def occupation_words(reason: Reason) -> str:
    degree, distance = reason.what
    how, target = _(HOW_NEAR[degree]), _(TARGETS[distance])
    return f"{how} ({target})"


def reach_words(reason: Reason) -> str:
    apart, means = reason.what
    metres = isqrt(apart)
    values = {"km": number_format(Decimal(metres) / 1000, 1), "n": minutes_for(metres, means or TRANSPORT)}
    way = _(WAYS.get(means, WAYS[TRANSPORT]))
    if reason.verdict == UNKNOWN:
        return _("how far the way may be; it is %(way)s") % {"way": way % values}
    return way % values


def hours_words(reason: Reason) -> str:
    wanted, offered = reason.what
    if reason.verdict == UNKNOWN:
        return _("hours a week")
    values = {"offered": span(*offered), "wanted": span(*wanted)}
    return _("%(offered)s hours a week (possible: %(wanted)s)") % values


def shifts_words(reason: Reason) -> str:
    if not reason.what:
        return _("working times")
    fields = [str(Vacancy._meta.get_field(name).verbose_name) for name in reason.what]  # type: ignore[union-attr]
    return ", ".join(fields)


def wage_words(reason: Reason) -> str:
    if reason.verdict == UNKNOWN:
        return _("wage against the need")
    need, offered = reason.what
    values = {"offered": number_format(offered, 0, use_l10n=True, force_grouping=True)}
    values["need"] = number_format(need, 0, use_l10n=True, force_grouping=True)
    if reason.verdict == MISSES:
        return _("%(offered)s € gross a month, below the need of %(need)s €") % values
    return _("%(offered)s € gross a month, need %(need)s €") % values


def asked_words(reason: Reason) -> str:
    one = reason.what
    if one.kind == LANGUAGE and one.code in Language.values:
        return f"{_label(Language, one.code, get_language())} {one.level}".strip()
    if one.kind == LICENCE and one.code in Licence.values:
        return _("licence %(word)s") % {"word": _label(Licence, one.code, get_language())}
    return str(one.label or one.code)


@lru_cache(maxsize=1024)
def _label(choices: type[TextChoices], code: str, _language: str | None) -> str:
    return str(choices(code).label)


def span(low: Decimal | None, high: Decimal | None) -> str:
    """``20 to 30``, ``up to 30``, ``20``: hours as they are said."""
    return _span(low, high, get_language())


@lru_cache(maxsize=1024)
def _span(low: Decimal | None, high: Decimal | None, _language: str | None) -> str:
    """A list says the same few spans over and over."""
    small, great = (number_format(value.normalize(), use_l10n=True) if value else "" for value in (low, high))
    if small and great and small != great:
        return _("%(low)s to %(high)s") % {"low": small, "high": great}
    return (small or great) if small else _("up to %(high)s") % {"high": great}


WORDS: dict[str, Callable[[Any], str]] = {
    OCCUPATION: occupation_words,
    REACH: reach_words,
    HOURS: hours_words,
    SHIFTS: shifts_words,
    WAGE: wage_words,
}
