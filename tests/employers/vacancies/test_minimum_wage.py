from datetime import date
from decimal import Decimal

import pytest

from employers.vacancies.minimum_wage import falls_short_of, minimum_wage

LAST_DAY, FIRST_DAY = date(2026, 12, 31), date(2027, 1, 1)
TODAY = date(2026, 11, 23)


def test_the_amount_changes_with_the_year():
    assert minimum_wage(LAST_DAY) == Decimal("13.90")
    assert minimum_wage(FIRST_DAY) == Decimal("14.60")
    assert minimum_wage(date(2026, 1, 1)) == Decimal("13.90")
    assert minimum_wage(date(2030, 1, 1)) == Decimal("14.60")


def test_before_the_table_nothing_is_said():
    assert minimum_wage(date(2025, 12, 31)) is None


@pytest.mark.parametrize(
    ("wage", "starts_on", "amount"),
    [
        ("13.89", LAST_DAY, "13.90"),
        ("13.90", LAST_DAY, None),
        ("13.90", FIRST_DAY, "14.60"),
        ("14.59", FIRST_DAY, "14.60"),
        ("14.60", FIRST_DAY, None),
        ("13.90", None, None),
        ("13.89", None, "13.90"),
        # Open since long ago: work begins today at the earliest, so today's amount counts.
        ("13.00", date(2019, 5, 1), "13.90"),
        (None, LAST_DAY, None),
    ],
)
def test_a_wage_is_measured_on_the_day_work_can_begin(wage, starts_on, amount):
    found = falls_short_of(wage and Decimal(wage), starts_on, TODAY)
    assert found == (amount and Decimal(amount))


def test_on_new_years_day_the_old_amount_falls_short():
    assert falls_short_of(Decimal("13.90"), LAST_DAY, today=LAST_DAY) is None
    assert falls_short_of(Decimal("13.90"), LAST_DAY, today=FIRST_DAY) == Decimal("14.60")
