from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.utils import translation

from caseload.lib.amounts import AmountField, plain_amount
from employers.companies.fields import MonthField, without_null


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("13,90", "13.90"),
        ("13.90", "13.90"),
        ("13,90 €", "13.90"),
        ("14 EUR", "14"),
        ("2.350", "2350"),
        ("2,350", "2350"),
        ("2.349,10", "2349.10"),
        ("2,349.10", "2349.10"),
        ("1.234.567", "1234567"),
        ("38,5", "38.5"),
        ("nach Tarif", "nachTarif"),
    ],
)
def test_amounts_are_read_as_people_write_them(typed, read):
    assert plain_amount(typed) == read


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("typed", ["14,60", "14.60", " 14,60 € "])
def test_the_field_reads_both_languages_in_both(typed, language):
    with translation.override(language):
        assert AmountField(max_digits=6, decimal_places=2).clean(typed) == Decimal("14.60")


@pytest.mark.parametrize("typed", ["nach Tarif", "NaN", "inf", "1,2,3", "12,345,6", "0x10", "1e400"])
def test_words_are_no_amount(typed):
    with pytest.raises(forms.ValidationError):
        AmountField(max_digits=6, decimal_places=2).clean(typed)


def test_an_amount_is_shown_as_the_language_writes_it():
    class Form(forms.Form):
        wage = AmountField(max_digits=6, decimal_places=2)

    with translation.override("de"):
        assert 'value="13,90"' in str(Form(initial={"wage": Decimal("13.90")})["wage"])
    with translation.override("en"):
        assert 'value="13.90"' in str(Form(initial={"wage": Decimal("13.90")})["wage"])


def test_a_month_is_its_first_day():
    assert MonthField().clean("2026-11") == date(2026, 11, 1)
    assert MonthField(required=False).clean("") is None


@pytest.mark.parametrize(
    "typed", ["2026-13", "0001-01", "9999-12", "2026", "2026-1", "11/2026", "٢٠٢٦-١١", "2026-11\x00"]
)
def test_other_months_are_refused(typed):
    with pytest.raises(forms.ValidationError):
        MonthField().clean(typed)


@pytest.mark.parametrize(("written", "kept"), [("null", ""), ("NULL", ""), ("-", ""), ("Nullweg 1", "Nullweg 1")])
def test_null_of_other_systems_means_nothing(written, kept):
    assert without_null(written) == kept
