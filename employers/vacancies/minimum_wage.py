"""The statutory minimum wage by date. Pure.

Source: § 1(2) MiLoG with the fifth minimum wage adjustment ordinance (MiLoV5), DOMAIN.md section 1.2, B14. A new
ordinance is one more line. Exceptions (§ 22 MiLoG: apprentices, some internships, the first six months after long-term
unemployment) are not decided here: the amount is a hint, never a refusal.
"""

from datetime import date
from decimal import Decimal

# Valid from that day on, in euros gross for one hour.
AMOUNTS = (
    (date(2026, 1, 1), Decimal("13.90")),
    (date(2027, 1, 1), Decimal("14.60")),
)


def minimum_wage(day: date) -> Decimal | None:
    """Euros an hour valid on ``day``; None before the first day of the table."""
    valid = [amount for start, amount in AMOUNTS if start <= day]
    return valid[-1] if valid else None


def falls_short_of(hourly_wage: Decimal | None, starts_on: date | None, today: date) -> Decimal | None:
    """The minimum wage a vacancy stays below, or None where it does not, or where no wage is known.

    Work can begin today at the earliest: a start in the past is measured by today's amount, a later one by that day's.
    """
    if hourly_wage is None:
        return None
    amount = minimum_wage(max(starts_on or today, today))
    return amount if amount is not None and hourly_wage < amount else None
