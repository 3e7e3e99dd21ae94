"""How tight a labour market is, from two counted figures. Pure; a missing figure gives None, never zero."""

from decimal import ROUND_HALF_UP, Decimal

TENTH = Decimal("0.1")


def per_vacancy(unemployed: int | None, vacancies: int | None) -> Decimal | None:
    """Unemployed for each open vacancy, with one decimal (DOMAIN.md B10: 9,591 / 1,031 = 9.3)."""
    if unemployed is None or not vacancies:
        return None
    return (Decimal(unemployed) / vacancies).quantize(TENTH, ROUND_HALF_UP)


def per_hundred(unemployed: int | None, vacancies: int | None) -> Decimal | None:
    """Open vacancies for a hundred unemployed, with one decimal (DOMAIN.md B10: 10.7)."""
    if vacancies is None or not unemployed:
        return None
    return (Decimal(vacancies) * 100 / unemployed).quantize(TENTH, ROUND_HALF_UP)


def labour_force(unemployed: int | None, rate: Decimal | None) -> int | None:
    """The labour force that a rate in per cent implies (DOMAIN.md B10: 9,591 at 12.5 % are 76,728)."""
    if unemployed is None or not rate:
        return None
    return int((Decimal(unemployed) * 100 / rate).quantize(Decimal(1), ROUND_HALF_UP))


def is_scarce(near: int, clients: int, all_near: int, all_clients: int) -> bool:
    """Whether one occupation group is a bottleneck (DOMAIN.md B11): there is not a vacancy near by for each client who wants
    one, and there is none at all, or less than half as many for each client as in all groups together (``all_``).

    Only the comparison with the others tells: where nine look for each vacancy, as in Herne, every group has fewer vacancies
    than clients, and a sign that all bear says nothing.
    """
    return near < clients and (near == 0 or 2 * near * all_clients < all_near * clients)
