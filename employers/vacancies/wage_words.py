"""What people say about a wage, read: ``14,60 €/Std.``, ``2.350 brutto im Monat``, ``ab 15``, ``nach Tarif``. Pure."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from caseload.lib.amounts import plain_amount

HOUR, MONTH = "hour", "month"
FIXED, AT_LEAST, TARIFF, OPEN = "fixed", "at_least", "tariff", "open"
WEEKS_A_MONTH = Decimal(52) / 12  # as in the need check (DOMAIN.md 3.2)
# Without a word for it: nobody earns 100 euros an hour or less than 100 a month.
_HOURS_BELOW = 100
_TOO_MUCH_A_MONTH = 20_000

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_HOUR_WORDS = re.compile(r"stunde|std\b|stdl|stündl|/\s*h\b|\bhour|\bh\b|stundenlohn", re.I)
_MONTH_WORDS = re.compile(r"monat|mtl|monthly|month", re.I)
_YEAR_WORDS = re.compile(r"jahr|jährl|p\.?\s*a\b|annual|\byear", re.I)
_WEEK_WORDS = re.compile(r"woche|wöchentl|\bweek", re.I)
_DAY_WORDS = re.compile(r"\btag(?:e?s|lich)?\b|\btages|täglich|\bday\b|\bdaily|\bpro schicht", re.I)
# Numbers beside the wage: a day, a per cent, how many hours are worked in a week.
_BESIDE = re.compile(
    r"\b\d{1,2}\.\d{1,2}\.20\d\d\b|\d[\d.,]*\s*(?:%|prozent|percent)"
    r"|(?:\d[\d.,]*\s*(?:-|–|bis)\s*)?\d[\d.,]*\s*-?\s*(?:stunden|std\b\.?|h\b|hours?)"
    r"(?:\s*(?:/|-|pro|je|in der|die|a|per)?\s*(?:woche|wo?\b\.?|week))?",
    re.I,
)
_NO_WAGE = re.compile(r"%|prozent|percent|woche|week", re.I)
_MORE_ON_TOP = re.compile(r"\+|\bplus\b|\bzzgl\b|\bzuzügl", re.I)
_AT_MOST_WORDS = re.compile(r"\b(?:bis(?:\s+zu)?|max(?:imal|\.)?|höchstens|up to)\s*(?:€|eur)?\s*\d", re.I)
_TARIFF_WORDS = re.compile(r"tarif|\btv\b|tvöd|tvoed|tv-l|entgeltgruppe|\bavr\b|igz|bap\b|gvp", re.I)
_AT_LEAST_WORDS = re.compile(r"^\s*ab\b|mindestens|\bmind\.|\bfrom\b|at least", re.I)
_OPEN_WORDS = re.compile(r"vereinbarung|verhandl|\bvb\b|n\.\s*v\.|negotiable|leistungsgerecht", re.I)


@dataclass(frozen=True)
class Wage:
    """``amount`` in euros gross ``per`` hour or month; ``words`` as they were said, where the amount is not all."""

    amount: Decimal | None = None
    per: str = ""
    kind: str = ""
    words: str = ""


def read_wage(text: str) -> Wage:
    """The wage a text means; of a range its lower end, of a year's or a week's wage what a month has of it.

    Raises ValueError where an amount can be no wage. Words without an amount are kept as words; so is what is said for a
    day, whose hours nobody knows, and what is said to be the most.
    """
    text = text.strip()
    if not text:
        return Wage()
    tariff = _TARIFF_WORDS.search(text)
    said = _without_beside(text)
    amounts = _amounts(_without_pay_grade(said) if tariff else said)
    if not amounts or _is_for_a_day(said) or (len(set(amounts)) == 1 and _AT_MOST_WORDS.search(said)):
        kind = TARIFF if tariff else OPEN if _OPEN_WORDS.search(text) else ""
        return Wage(kind=kind, words=text)
    amount, per = _per_what(min(amounts), said)
    at_least = len(set(amounts)) > 1 or _AT_LEAST_WORDS.search(text) or _MORE_ON_TOP.search(text)
    kind = TARIFF if tariff else AT_LEAST if at_least else FIXED
    return Wage(amount, per, kind, text if tariff or at_least else "")


def hourly(amount: Decimal | None, per: str, hours_a_week: Decimal | None) -> Decimal | None:
    """Euros an hour, to compare with the minimum wage and with each other; None where a month's hours are unknown."""
    if amount is None or per == HOUR:
        return amount
    if not hours_a_week:
        return None
    return (amount / (hours_a_week * WEEKS_A_MONTH)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def monthly(amount: Decimal | None, per: str, hours_a_week: Decimal | None) -> Decimal | None:
    """Euros a month, to compare with what a household needs; None where the hours of an hourly wage are unknown."""
    if amount is None or per == MONTH:
        return amount
    if not hours_a_week:
        return None
    return (amount * hours_a_week * WEEKS_A_MONTH).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _without_beside(text: str) -> str:
    """Without the numbers that are no wage, and without what comes on top of it; the whole text where nothing is left."""
    if re.match(r"\s*[-–]\s*\d", text):
        raise ValueError(text)
    rest = _BESIDE.sub(" ", text)
    first = _MORE_ON_TOP.split(rest)[0]
    rest = first if _NUMBER.search(first) else rest
    return rest if _NUMBER.search(rest) or _NO_WAGE.search(text) else text


def _is_for_a_day(text: str) -> bool:
    others = (_HOUR_WORDS, _WEEK_WORDS, _MONTH_WORDS, _YEAR_WORDS)
    return bool(_DAY_WORDS.search(text)) and not any(words.search(text) for words in others)


def _amounts(text: str) -> list[Decimal]:
    found = []
    for number in _NUMBER.findall(text):
        try:
            found.append(Decimal(plain_amount(number)))
        except InvalidOperation:
            raise ValueError(number) from None
    return found


def _without_pay_grade(text: str) -> str:
    """``TVöD E3``, ``EG 5``, ``Stufe 2``: these digits are no amount; in a tariff only what has cents or a currency is."""
    return " ".join(re.findall(r"\d[\d.]*,\d\d|\d[\d.,]*\s*(?=€|eur)", text, re.I))


def _per_what(amount: Decimal, text: str) -> tuple[Decimal, str]:
    if amount <= 0:
        raise ValueError(text)
    if _YEAR_WORDS.search(text) and not _HOUR_WORDS.search(text):
        amount, per = (amount / 12).quantize(Decimal("0.01"), ROUND_HALF_UP), MONTH
    elif _MONTH_WORDS.search(text):
        per = MONTH
    elif _WEEK_WORDS.search(text) and not _HOUR_WORDS.search(text):
        amount, per = (amount * WEEKS_A_MONTH).quantize(Decimal("0.01"), ROUND_HALF_UP), MONTH
    elif _HOUR_WORDS.search(text):
        per = HOUR
    else:
        per = HOUR if amount < _HOURS_BELOW else MONTH
    if (per == MONTH and amount > _TOO_MUCH_A_MONTH) or (per == HOUR and amount >= 1000):
        raise ValueError(text)
    return amount, per
