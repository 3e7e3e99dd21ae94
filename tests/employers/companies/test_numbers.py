import pytest

from employers.companies.models import Employer
from employers.companies.numbers import check_digit_fits


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("09912342", True),  # 0+9+9+2+2+6+4 = 32
        ("09912347", True),  # and five more
        ("09912343", False),
        ("00000000", True),
        ("0991234", False),
        ("099123425", False),
        ("0991234x", False),
        ("٠٩٩١٢٣٤٢", False),
        ("", False),
    ],
)
def test_the_eighth_digit(number, fits):
    assert check_digit_fits(number) is fits


@pytest.mark.django_db
def test_a_misfit_is_stored_and_marked():
    wrong = Employer.objects.create(name="A", establishment_number="09912343")
    right = Employer.objects.create(name="B", establishment_number="09912342")
    none = Employer.objects.create(name="C")
    assert [one.number_is_doubtful for one in (wrong, right, none)] == [True, False, False]
