"""How many clients a counsellor can look after (1:100), and the ratio as it is printed (DOMAIN.md 3.5). Pure."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal


def capacity(fte: Decimal, ratio: int) -> int:
    """Places of a counsellor with the working-time share ``fte`` (1.0 = full time); parts of a place do not count."""
    return int((fte * ratio).to_integral_value(rounding=ROUND_DOWN))


def headroom(places: int, clients: int) -> int:
    """Free places; negative where a recorded override went beyond the capacity."""
    return places - clients


def ratio(clients: int, fte: Decimal) -> Decimal | None:
    """Clients for one full-time counsellor, to one decimal; None where nobody works."""
    if fte <= 0:
        return None
    return (Decimal(clients) / fte).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
