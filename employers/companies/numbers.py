"""The check digit of an establishment number (common circular on reports to social insurance, 1.3.2.2). Pure."""

import re

_WEIGHTS = (1, 2, 1, 2, 1, 2, 1)


def check_digit(seven: str) -> int:
    """The eighth digit of a number whose first seven are given."""
    products = (int(digit) * weight for digit, weight in zip(seven, _WEIGHTS, strict=True))
    return sum(product // 10 + product % 10 for product in products) % 10


def check_digit_fits(number: str) -> bool:
    """Whether the eighth digit follows from the seven before it; that digit plus five is allowed as well. False for what
    is no number of eight digits. A misfit is a reason to ask, not to refuse (DOMAIN.md 4.1).
    """
    if not re.fullmatch(r"[0-9]{8}", number):
        return False
    digit = check_digit(number[:7])
    return int(number[7]) in (digit, (digit + 5) % 10)
