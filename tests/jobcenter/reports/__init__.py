from datetime import date

from tests.factories import berlin

NOW = berlin("2026-11-23 09:00")  # what the clock shows in these tests
TODAY = date(2026, 11, 23)
