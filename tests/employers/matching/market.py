"""A job market by chance: clients and vacancies as the rule sees them, and as rows of the database."""

import random
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import count

from django.utils import timezone

from caseload.clients.models import Client, ClientState
from caseload.clients.profile import SHIFTS, Ability, Goal, Profile, TargetOccupation
from caseload.lib.postcodes import coordinates_of, metres_of
from caseload.occupations.abilities import line_of
from caseload.occupations.requirements import Wanted
from employers.companies.models import Employer
from employers.matching.score import Asked, Offer, Seeker
from employers.vacancies.models import Vacancy
from employers.vacancies.requirements import Requirement
from jobcenter.demo.loading import insert
from jobcenter.demo.words import OCCUPATIONS, REGION

TODAY = date(2026, 11, 27)
CODES = [code for _title, code, *_rest in OCCUPATIONS]
ALL_CODES = {*CODES, "13112", "24302", "52542"}
POSTCODES = [code for code, _place in REGION] + ["01067", "80331", "99999", ""]
REQUIREMENTS = [
    *(("language", code, level) for code in ("de", "en", "tr") for level in ("", "A2", "B1", "C1")),
    *(("licence", code, "") for code in ("B", "C", "CE", "forklift")),
    *(("skill", code, "") for code in ("kase", "schweisen", "linux")),
]
ABILITIES = [*REQUIREMENTS, ("licence", "none", "")]
HOURS = [None, "10", "20", "25", "30", "38.5", "40"]


@cache
def metres(postcode: str) -> tuple[int, int] | None:
    return metres_of(coordinates_of(postcode))


def some_shifts(rng: random.Random) -> frozenset[str]:
    return frozenset(name for name in SHIFTS if rng.random() < 0.5) if rng.random() < 0.7 else frozenset()


def some_of(rng: random.Random, rows: list, most: int) -> list:
    """Some rows, no (kind, code) twice."""
    return list({row[:2]: row for row in rng.sample(rows, rng.randint(0, most))}.values())


class Market:
    """``seekers`` and ``offers`` as plain facts; ``write`` puts the same into the database."""

    def __init__(self, clients: int, vacancies: int, seed: int = 1, first: int = 1) -> None:
        self.rng, self.first = random.Random(seed), first
        self.abilities: dict[int, list] = {}
        self.profiles: dict[int, Profile] = {}
        self.postcodes: dict[int, str] = {}
        self.seekers = [self.seeker(first + number) for number in range(clients)]
        self.offers = [self.offer(first + number) for number in range(vacancies)]

    def seeker(self, pk: int) -> Seeker:
        rng = self.rng
        postcode = self.postcodes[pk] = rng.choice(POSTCODES)
        wanted = dict.fromkeys(rng.choices(CODES, k=rng.randint(0, 3)))
        goals = sorted(zip(wanted, (0, 1, 2), strict=False), key=lambda goal: (goal[1], goal[0]))
        high = rng.choice(HOURS)
        low = rng.choice([None, "10", high])
        profile = self.profiles[pk] = Profile(
            client_id=pk,
            hours_min=Decimal(low) if low and high else None,
            hours_max=Decimal(high) if high else None,
            radius_km=rng.choice([None, 1, 3, 5, 10, 15, 25, 40, 200]),
            minutes_one_way=rng.choice([None, 20, 30, 45]),
            vehicle=rng.choice([None, True, False]),
            wage_need=rng.choice([None, Decimal("1500.00"), Decimal("2499.99")]),
            changed_at=timezone.now(),
        )
        shifts = some_shifts(rng)
        for name in shifts:
            setattr(profile, name, True)
        self.abilities[pk] = some_of(rng, ABILITIES, 4)
        return Seeker(
            id=pk,
            goals=tuple(goals),
            point=metres(postcode),
            reach_m=profile.mobility.reach_m,
            hours=(profile.hours_min, profile.hours_max),
            shifts=shifts,
            wage_need=profile.wage_need,
            abilities=line_of(self.abilities[pk]),
            reach_is_known=profile.mobility.is_known,
            means=profile.mobility.means,
        )

    def offer(self, pk: int) -> Offer:
        rng = self.rng
        postcode = self.postcodes[-pk] = rng.choice(POSTCODES)
        high = Decimal(rng.choice(HOURS) or 0) or None
        asked = [Asked(*row, must=rng.random() < 0.5) for row in some_of(rng, REQUIREMENTS, 3)]
        return Offer(
            id=pk,
            occupation=rng.choice([*CODES, *CODES, "", "13112", "24302", "52542"]),
            point=metres(postcode),
            hours=(min(high, Decimal("20")) if rng.random() < 0.3 else high, high) if high else (None, None),
            shifts=some_shifts(rng),
            monthly_wage=rng.choice([None, Decimal("1499.99"), Decimal("2499.99"), Decimal("2500.00")]),
            asked=tuple(sorted(asked, key=lambda one: (one.kind, -one.must, one.code))),
            checked_on=rng.choice([None, *(TODAY - timedelta(days=days) for days in (0, 1, 30))]),
        )

    def write(self, counsellor=None) -> None:
        now = timezone.now()
        team = getattr(counsellor, "team", None)
        insert(Client, [Client(pk=one.id, last_name="X", created_at=now, updated_at=now, postcode=self.postcodes[one.id])
                        for one in self.seekers])  # fmt: skip
        insert(ClientState, [ClientState(client_id=one.id, counsellor=counsellor, team=team) for one in self.seekers])
        targets, abilities = [], []
        for one in self.seekers:
            profile = self.profiles[one.id]
            rows = [Wanted(*row[:2], level=row[2]) for row in self.abilities[one.id]]
            profile.derive(self.postcodes[one.id], rows)
            targets += profile.targets(Goal(code, "", distance) for code, distance in one.goals)
            abilities += [Ability(client_id=one.id, kind=row.kind, code=row.code, level=row.level) for row in rows]
        insert(Profile, list(self.profiles.values()))
        insert(TargetOccupation, numbered(targets, self.first))
        insert(Ability, numbered(abilities, self.first))
        self.write_offers(now)

    def write_offers(self, now) -> None:
        employer = Employer.objects.create(name="Nowak")
        vacancies, asked = [], []
        for one in self.offers:
            low, high = one.hours
            north, east = one.point or (None, None)
            vacancies.append(
                Vacancy(
                    pk=one.id, employer=employer, title="X", occupation=one.occupation, north=north, east=east,
                    hours_min=low, hours_max=high, monthly_wage=one.monthly_wage, checked_on=one.checked_on,
                    created_at=now, **dict.fromkeys(one.shifts, True),
                )
            )  # fmt: skip
            asked += [
                Requirement(vacancy_id=one.id, kind=each.kind, code=each.code, level=each.level, must=each.must)
                for each in one.asked
            ]
        insert(Vacancy, vacancies)
        insert(Requirement, numbered(asked, self.first))


def numbered(rows: list, first: int) -> list:
    numbers = count(first * 10)
    for row in rows:
        row.pk = next(numbers)
    return rows
