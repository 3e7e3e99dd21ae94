"""Profiles of the demo's clients: for nine of ten somebody has asked, for most not everything."""

import random
from datetime import time
from decimal import Decimal

from caseload.clients.profile import Ability, Goal, Profile, TargetOccupation
from caseload.lib.text import fold
from caseload.occupations.requirements import LANGUAGE, LICENCE, SKILL, Wanted
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Rows
from jobcenter.demo.offers import SKILLS
from jobcenter.demo.words import OCCUPATIONS

CODES = {title: code for title, code, *_rest in OCCUPATIONS}
GERMAN = {"A1": 4, "A2": 12, "B1": 22, "B2": 22, "C1": 10, "C2": 30}
MOTHER_TONGUES = ["tr", "ar", "uk", "ru", "pl", "ro", "ku", "fa"]
SHIFTS = (
    ("day_shift",),
    ("day_shift", "early_shift"),
    ("day_shift", "early_shift", "late_shift"),
    ("day_shift", "early_shift", "late_shift", "night_shift", "weekend_shift"),
)


class Profiles:
    """Draws from a source of chance of its own: the rest of the demo stays as it is."""

    def __init__(self, frame: Frame, rows: Rows) -> None:
        self.rows, self.rng = rows, random.Random(frame.places + 1)
        self.asked = at(frame.yesterday, time(11))

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def add(self, case: Case) -> None:
        if not self.chance(0.9):
            return
        goals, rng = self.goals(case.client.target_occupation), self.rng
        profile = Profile(client_id=case.client.pk, changed_at=self.asked)
        profile.hours_max = rng.choice([None, *map(Decimal, ("40", "40", "38.5", "30", "25", "20"))])
        profile.hours_min = profile.hours_max and max(profile.hours_max - 15, Decimal(10))
        for name in rng.choice(SHIFTS) if self.chance(0.85) else ():
            setattr(profile, name, True)
        profile.vehicle = rng.choice([True, False, False, None])
        profile.public_transport = True if self.chance(0.8) else None
        profile.radius_km = rng.choice([None, 10, 15, 20, 25, 25, 30, 50])
        profile.minutes_one_way = rng.choice([None, None, 30, 45, 60, 75])
        profile.wage_need = Decimal(rng.randrange(1400, 3200, 50)) if self.chance(0.6) else None
        abilities = self.abilities(goals)
        profile.derive(case.client.postcode, abilities)
        profile.match_due_at = self.asked
        self.rows.add(profile)
        for target in profile.targets(goals):
            self.rows.add(target)
        for one in abilities:
            self.rows.add(Ability(client_id=profile.pk, kind=one.kind, code=one.code, label=one.label, level=one.level))

    def goals(self, wanted: str) -> list[Goal]:
        """The target named by the client, another occupation of its field, sometimes one of another."""
        if wanted not in CODES:
            return []
        code = CODES[wanted]
        goals = [Goal(code, wanted, TargetOccupation.Distance.PRIMARY)]
        near = [title for title, other in CODES.items() if other[:2] == code[:2] and other != code]
        far = [title for title, other in CODES.items() if other[:2] != code[:2]]
        if near and self.chance(0.5):
            title = self.rng.choice(near)
            goals.append(Goal(CODES[title], title, TargetOccupation.Distance.NEAR))
        if self.chance(0.3):
            title = self.rng.choice(far)
            goals.append(Goal(CODES[title], title, TargetOccupation.Distance.NEW))
        return goals

    def abilities(self, goals: list[Goal]) -> list[Wanted]:
        rng, found = self.rng, []
        if self.chance(0.9):
            level = rng.choices(list(GERMAN), list(GERMAN.values()))[0]
            found.append(Wanted(LANGUAGE, "de", level=level if self.chance(0.95) else ""))
            if level != "C2" or self.chance(0.2):
                found.append(Wanted(LANGUAGE, rng.choice(MOTHER_TONGUES), level="C2"))
            if self.chance(0.3):
                found.append(Wanted(LANGUAGE, "en", level=rng.choice(["A2", "B1", "B2"])))
        if self.chance(0.85):
            own = [code for code, share in (("B", 0.5), ("CE", 0.06), ("forklift", 0.12)) if self.chance(share)]
            found += [Wanted(LICENCE, code) for code in own or ["none"]]
        words = dict.fromkeys(word for goal in goals for word in SKILLS.get(goal.code[:2], "").split("|") if word)
        found += [Wanted(SKILL, fold(word), label=word) for word in words if self.chance(0.5)]
        return found
