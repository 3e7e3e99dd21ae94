"""From an hourly wage to a month's. Pure."""

from decimal import ROUND_HALF_UP, Decimal


def gross_a_month(hourly_wage: Decimal | None, hours_a_week: Decimal | None) -> Decimal | None:
    """Euros gross a month: hours x 52/12 x wage (DOMAIN.md 3.2: 39 h at 13.90 are 2,349.10); None where one is unknown."""
    if hourly_wage is None or hours_a_week is None:
        return None
    return (hourly_wage * hours_a_week * 52 / 12).quantize(Decimal("0.01"), ROUND_HALF_UP)
