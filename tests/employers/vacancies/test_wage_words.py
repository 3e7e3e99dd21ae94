"""Wages as people say them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from employers.vacancies.wage_words import hourly, read_wage


@pytest.mark.parametrize(
    ("text", "amount", "per", "kind", "words"),
    [
        ("", None, "", "", ""),
        ("14,60", "14.60", "hour", "fixed", ""),
        ("14.60 €/Std.", "14.60", "hour", "fixed", ""),
        ("2.350 € brutto mtl.", "2350", "month", "fixed", ""),
        ("2350", "2350", "month", "fixed", ""),
        ("ab 15 €", "15", "hour", "at_least", "ab 15 €"),
        ("15,00 - 17,00 € pro Stunde", "15.00", "hour", "at_least", "15,00 - 17,00 € pro Stunde"),
        ("36.000 € im Jahr", "3000.00", "month", "fixed", ""),
        ("nach Tarif", None, "", "tariff", "nach Tarif"),
        ("Entgeltgruppe 13 TV-L", None, "", "tariff", "Entgeltgruppe 13 TV-L"),
        ("Tarif 16,50 € je Stunde", "16.50", "hour", "tariff", "Tarif 16,50 € je Stunde"),
        ("nach Vereinbarung", None, "", "open", "nach Vereinbarung"),
        ("Kost und Logis", None, "", "", "Kost und Logis"),
        # Hours a week, days and per cents beside the wage are no wage.
        ("2.500 € bei 40 Stunden/Woche", "2500", "month", "fixed", ""),
        ("2.500 € brutto im Monat (38,5 h)", "2500", "month", "fixed", ""),
        ("13,90 € / 40 Std. Woche", "13.90", "hour", "fixed", ""),
        ("2.100 € in der 30-Stunden-Woche", "2100", "month", "fixed", ""),
        ("14,50 €/h ab 01.01.2027", "14.50", "hour", "fixed", ""),
        ("15 Std", "15", "hour", "fixed", ""),
        ("14 € pro Stunde + 25 % Zuschlag", "14", "hour", "at_least", "14 € pro Stunde + 25 % Zuschlag"),
        ("15,50 € zzgl. 1,50 € Zulage", "15.50", "hour", "at_least", "15,50 € zzgl. 1,50 € Zulage"),
        ("5 % über dem üblichen Lohn", None, "", "", "5 % über dem üblichen Lohn"),
        ("40 Stunden/Woche", None, "", "", "40 Stunden/Woche"),
        # A week has its part of the month; of a day nobody knows the hours.
        ("600 €/Woche", "2600.00", "month", "fixed", ""),
        ("120 € am Tag", None, "", "", "120 € am Tag"),
        # The most that can be earned is not what is earned.
        ("bis zu 17 € die Stunde", None, "", "", "bis zu 17 € die Stunde"),
        ("14 bis 17 € die Stunde", "14", "hour", "at_least", "14 bis 17 € die Stunde"),
    ],
)
def test_read(text, amount, per, kind, words):
    wage = read_wage(text)
    expected = (Decimal(amount) if amount else None, per, kind, words)
    assert (wage.amount, wage.per, wage.kind, wage.words) == expected


@pytest.mark.parametrize(
    "text", ["0", "99999", "1.2.3.4", "100000 € im Monat", "5000 pro Stunde", "-5", "9000 € die Woche"]
)
def test_what_can_be_no_wage(text):
    with pytest.raises(ValueError):
        read_wage(text)


def test_a_months_wage_an_hour():
    assert hourly(Decimal("2349.10"), "month", Decimal("39")) == Decimal("13.90")  # DOMAIN.md 3.2
    assert hourly(Decimal("2349.10"), "month", None) is None
    assert hourly(Decimal("14.60"), "hour", None) == Decimal("14.60")


@given(st.text(alphabet="0123456789.,€ abTarifStundeMonat-/", max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_a_sound_wage_or_is_refused(text):
    try:
        wage = read_wage(text)
    except ValueError:
        return
    assert (wage.amount is None) == (wage.per == "")
    assert wage.amount is None or 0 < wage.amount <= 20000
