"""What all parts of the demo data are drawn from: one seeded source of chance and the calendar around "today".

Nothing here looks at the clock: the same seed on the same day gives the same data at any hour.
"""

import random
from bisect import bisect_left
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from uuid import UUID

from django.conf import settings
from faker import Faker

from caseload.lib.dates import LOCAL, is_holiday, is_working_day, month_start

MONTHS_BACK = 18
DAYS_AHEAD = 28


class Frame:
    """``places`` is the size of the programme; ``first_day`` its first day, eighteen months before ``today``."""

    def __init__(self, places: int, seed: int, today: date) -> None:
        self.places = places
        self.rng = random.Random(seed)
        self.fake = Faker("de_DE")
        self.fake.seed_instance(seed)
        self.drawn: dict[int, tuple[list[str], list[int]]] = {}
        self.today = today
        year, month = divmod(today.year * 12 + today.month - 1 - MONTHS_BACK, 12)
        self.first_day = date(year, month + 1, 1)
        span = (today - self.first_day).days + DAYS_AHEAD + 14
        self.workdays = [
            day for day in (self.first_day + timedelta(n) for n in range(span)) if is_working_day(day, settings.LAND)
        ]
        self.last_day = today + timedelta(DAYS_AHEAD)
        self.month = month_start(today)
        self.yesterday = today - timedelta(1)
        # The day that is shown full: today, or the next working day where today is none.
        self.full_day = self.workday(today)

    def workday(self, day: date) -> date:
        """The day itself or the next working day."""
        return self.workdays[min(bisect_left(self.workdays, day), len(self.workdays) - 1)]

    def workday_near(self, day: date) -> date:
        """The day itself; from a weekend or holiday a working day around it, so that Mondays are not overrun."""
        here = self.workday(day)
        if here == day:
            return day
        return self.rng.choice((self.workday_before(day), here, self.workday(here + timedelta(1))))

    def workday_before(self, day: date) -> date:
        """The last working day before ``day``."""
        return self.workdays[max(bisect_left(self.workdays, day) - 1, 0)]

    def workdays_between(self, first: date, last: date) -> list[date]:
        """Working days from ``first`` to ``last``, both included."""
        return self.workdays[bisect_left(self.workdays, first) : bisect_left(self.workdays, last + timedelta(1))]

    def is_mail_day(self, day: date) -> bool:
        return day.weekday() != 6 and not is_holiday(day, settings.LAND)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def weighted(self, weights: dict[str, int]) -> str:
        """One of the keys, as often as its value says; ``weights`` is a constant of a module."""
        values, heights = self.drawn.get(id(weights)) or self.drawn.setdefault(
            id(weights), (list(weights), list(accumulate(weights.values())))
        )
        return self.rng.choices(values, cum_weights=heights)[0]

    def uuid(self) -> UUID:
        return UUID(int=self.rng.getrandbits(128), version=4)

    def moment(self, day: date, first_hour: int = 8, last_hour: int = 16) -> datetime:
        """Some minute of office time on ``day``."""
        return at(day, time(self.rng.randint(first_hour, last_hour), self.rng.randrange(60)))


def at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, LOCAL)
