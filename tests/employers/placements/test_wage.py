from decimal import Decimal

import pytest

from employers.placements.wage import gross_a_month


@pytest.mark.parametrize(
    ("wage", "hours", "month"),
    [("13.90", "39", "2349.10"), ("13.90", "20", "1204.67"), ("14.60", "38.5", "2435.77")],
)
def test_vectors(wage, hours, month):
    """DOMAIN.md 3.2: 39 h at 13.90 are 2,349.10; 20 h are 1,204.67."""
    assert gross_a_month(Decimal(wage), Decimal(hours)) == Decimal(month)


def test_what_is_unknown_stays_unknown():
    assert gross_a_month(None, Decimal(39)) is None
    assert gross_a_month(Decimal("13.90"), None) is None
