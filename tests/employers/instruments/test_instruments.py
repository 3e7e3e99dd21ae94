from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from employers.instruments.limits import latest_end, training_share
from employers.instruments.models import Instrument
from tests.factories import InstrumentFactory


@pytest.mark.parametrize(
    ("start", "days", "months", "end"),
    [
        (date(2026, 6, 1), 42, None, date(2026, 7, 12)),
        (date(2026, 6, 1), 84, None, date(2026, 8, 23)),
        (date(2026, 3, 15), None, 12, date(2027, 3, 14)),
        (date(2026, 1, 31), None, 1, date(2026, 2, 28)),
        (date(2026, 12, 1), None, 1, date(2026, 12, 31)),
        (date(2026, 6, 1), 42, 1, date(2026, 6, 30)),
        (date(2026, 6, 1), None, None, None),
    ],
)
def test_the_last_day_the_law_allows(start, days, months, end):
    assert latest_end(start, days, months) == end


def test_share_of_the_course_by_size_of_the_company():
    assert [training_share(size) for size in ("small", "medium", "large", "")] == [0, 50, 75, None]


@pytest.mark.django_db
def test_the_catalogue_holds_the_numbers_of_the_law():
    rows = {row.code: (row.max_days, row.max_months, row.max_percent) for row in Instrument.objects.all()}
    assert rows["mag"] == (42, None, None) and rows["mag-lang"] == (84, None, None)
    assert rows["egz"] == (None, 12, 50) and rows["egz-50plus"] == (None, 36, 50) and rows["egz-sb"] == (None, 24, 70)
    assert rows["esg"] == (None, 24, None) and rows["16g"] == (None, 6, None)


@pytest.mark.django_db
def test_what_holds_on_a_day(cast, as_user):
    old = InstrumentFactory(code="x", valid_until=date(2026, 6, 30), name="Altes Recht")
    new = InstrumentFactory(code="x", valid_from=date(2026, 7, 1), max_days=56, name="Neues Recht")
    mine = Instrument.objects.filter(code="x")
    assert list(mine.valid_on(date(2026, 6, 30))) == [old] and list(mine.valid_on(date(2026, 7, 1))) == [new]
    page = as_user(cast.own).get(reverse("instrument-list")).content.decode()
    assert "Neues Recht" in page and "Altes Recht" not in page and "§ 45 SGB III" in page
    with pytest.raises(ValidationError):
        Instrument(code="x", name="x", kind="trial", legal_basis="x", valid_from=date(2026, 8, 1)).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        InstrumentFactory(valid_until=date(2024, 12, 31))
