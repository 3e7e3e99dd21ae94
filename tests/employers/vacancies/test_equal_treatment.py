"""Words that the law on equal treatment may forbid; and those that only look like it."""

import pytest

from employers.vacancies.equal_treatment import wishes_in


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("Wir suchen junge, dynamische Mitarbeiter", ["age"]),
        ("Für unser junges Team", ["age"]),
        ("Alter: 20 - 35 Jahre alt", ["age"]),
        ("nicht älter als 45 Jahre", ["age"]),
        ("nicht älter als 40", ["age"]),
        ("Alter zwischen 25 und 35", ["age"]),
        ("max. 45 J.", ["age"]),
        ("Mann gesucht", ["sex"]),
        ("Verkäuferin (w)", ["sex"]),
        ("Nur Männer, wegen der schweren Lasten", ["sex"]),
        ("Zuverlässige Putzfrau gesucht", ["sex"]),
        ("nur Deutsche", ["origin"]),
        ("Deutsch als Muttersprache", ["origin"]),
        ("akzentfreies Deutsch", ["origin"]),
        ("Bitte ohne Kopftuch", ["belief"]),
        ("körperlich und geistig fit", ["health"]),
        ("Nur Frauen bis 30 Jahre, keine Ausländer", ["age", "sex", "origin"]),
    ],
)
def test_wishes(text, grounds):
    assert [wish.ground for wish in wishes_in(text)] == grounds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lagerhelfer (m/w/d) in Vollzeit",
        "Kaufmann gesucht, Mindestalter 18 (Jugendschutz)",
        "Verkäufer (w/m/d), Betreuung im Alter",
        "Deutschkenntnisse B1 sind Bedingung",
        "nur deutsche Sprachkenntnisse nötig",
        "Arbeit mit jungen Menschen in der Jugendhilfe",
        "Berufserfahrung von 2 bis 3 Jahren",
        "Frauen und Männer sind gleichermaßen willkommen",
        "Schwerbehinderte Menschen werden bevorzugt",
    ],
)
def test_harmless_texts(text):
    assert wishes_in(text) == []
