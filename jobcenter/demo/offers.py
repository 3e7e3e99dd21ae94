"""What makes the demo's market deep: sites, occupations, hours, shifts, requirements, sources, and leads to vacancies."""

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from caseload.lib.text import fold
from caseload.occupations.models import Occupation
from employers.acquisition.models import AcquisitionLead
from employers.companies.models import Employer, Site
from employers.market.models import LabourMarket
from employers.vacancies.models import Vacancy
from employers.vacancies.requirements import Requirement
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame, at
from jobcenter.demo.loading import Rows
from jobcenter.demo.words import OCCUPATIONS, REGION

SITE_NAMES = ["Lager Süd", "Filiale Innenstadt", "Werk 2", "Haus am Park", "Betriebshof", "Standort Hafen"]
# By the first two digits of the occupation: (kind, code, level, must) with how many in ten ask for it.
ASKED_FOR = {
    "51": (("licence", "forklift", "", False, 4), ("language", "de", "A2", True, 6)),
    "52": (("licence", "B", "", True, 10), ("licence", "CE", "", True, 5), ("licence", "95", "", True, 5)),
    "54": (("language", "de", "A2", False, 5), ("licence", "B", "", False, 4)),
    "62": (("language", "de", "B1", True, 8), ("language", "en", "A2", False, 3)),
    "63": (("language", "de", "A2", True, 8), ("language", "en", "A2", False, 4)),
    "71": (("language", "de", "C1", True, 9), ("language", "en", "B1", False, 5)),
    "81": (("language", "de", "B1", True, 9), ("licence", "B", "", False, 4)),
    "82": (("language", "de", "B1", True, 9), ("licence", "B", "", True, 4)),
    "83": (("language", "de", "B2", True, 9),),
}
SKILLS = {
    "24": "Schweißen|Zeichnungen lesen", "25": "Maschinen einrichten|Messen und Prüfen", "29": "Hygienevorschriften",
    "43": "Linux|Netzwerke", "51": "Kommissionieren|Scanner", "62": "Kasse", "71": "MS Office|Buchhaltung",
    "82": "Grundpflege",
}  # fmt: skip
FIELDS = (
    "12 Garten- und Landschaftsbau|24 Metall|25 Maschinen und Fahrzeuge|26 Elektro und Energie|29 Lebensmittel und Küche|"
    "32 Hoch- und Tiefbau|33 Ausbau|34 Gebäude- und Versorgungstechnik|43 Informatik|51 Lager, Post und Verkehr|"
    "52 Fahrzeugführung|53 Schutz und Sicherheit|54 Reinigung|62 Verkauf|63 Gastgewerbe|71 Büro und Verwaltung|"
    "72 Finanzen und Steuern|81 Gesundheit|82 Pflege und Körperpflege|83 Erziehung und Hauswirtschaft"
)
SHIFTS = (
    (),
    ("day_shift",),
    ("early_shift", "late_shift"),
    ("early_shift", "late_shift", "night_shift"),
    ("late_shift",),
)


class Depth:
    """Draws from a source of chance of its own: the rest of the demo stays as it is."""

    def __init__(self, frame: Frame, rows: Rows) -> None:
        self.frame, self.rows, self.rng = frame, rows, random.Random(frame.places)
        for title, code, _level, _low, _high in OCCUPATIONS:
            rows.add(Occupation(code=code, title=title, level=5, search_key=fold(title)))

        for line in FIELDS.split("|"):
            rows.add(Occupation(code=line[:2], title=line[3:], level=2, search_key=fold(line[3:])))
        self.count_the_market()

    def count_the_market(self) -> None:
        """What Herne counted (DOMAIN.md B10), and a later month for which a figure is missing."""
        this_month = self.frame.today.replace(day=1)
        last_month = (this_month - timedelta(days=1)).replace(day=1)
        herne = {"region": "Herne", "source": "Bericht über das Herner Modell (Beispielzahlen)"}
        self.rows.add(
            LabourMarket(
                month=last_month,
                unemployed=9591,
                vacancies=1031,
                rate=Decimal("12.5"),
                published_on=this_month,
                **herne,
            )
        )
        self.rows.add(LabourMarket(month=this_month, unemployed=9560, published_on=self.frame.today, **herne))

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def settle(self, employer: Employer) -> list[Site]:
        """One employer in seven has further sites."""
        if not self.chance(1 / 7):
            return []
        sites = []
        for name in self.rng.sample(SITE_NAMES, self.rng.choice((1, 1, 2))):
            postcode, place = self.rng.choice(REGION)
            site = Site(employer=employer, name=name, postcode=postcode, place=place)
            site.street = f"Industriestraße {self.rng.randint(1, 90)}"
            site.derive()
            sites.append(self.rows.add(site))
        return sites

    def deepen(self, vacancy: Vacancy, sites: list[Site]) -> None:
        """Place, hours, shifts, source and freshness of a vacancy, before it is written."""
        if sites and self.chance(0.5):
            site = vacancy.site = self.rng.choice(sites)
            vacancy.street, vacancy.postcode, vacancy.place = site.street, site.postcode, site.place
        if vacancy.hours_max and self.chance(0.2):
            vacancy.hours_min = max(vacancy.hours_max - 10, Decimal(5))
        for name in self.rng.choice(SHIFTS):
            setattr(vacancy, name, True)
        vacancy.weekend_shift = self.chance(0.15)
        vacancy.starts_at_once = vacancy.starts_on is None and self.chance(0.6)
        if not vacancy.limited_until:
            vacancy.limitation = self.rng.choice(["", Vacancy.Limitation.UNLIMITED])
        if not vacancy.wage and self.chance(0.4):
            vacancy.wage_kind, vacancy.wage_text = Vacancy.WageKind.TARIFF, "nach Tarif"
        if vacancy.is_open and self.chance(0.8):
            vacancy.checked_on = self.frame.yesterday - timedelta(self.rng.randint(0, 24))
        if vacancy.taken_by is None and self.chance(0.7):
            vacancy.source, vacancy.fetched_on = Vacancy.Source.JOB_SEARCH, vacancy.checked_on
            vacancy.source_number = f"10000-{self.rng.randrange(10**9, 10**10)}-S"
        vacancy.derive()
        vacancy.match_due_at = at(self.frame.yesterday, time(11))

    def ask_for(self, vacancy: Vacancy) -> None:
        group = vacancy.occupation[:2]
        for kind, code, level, must, tenths in ASKED_FOR.get(group, ()):
            if self.chance(tenths / 10):
                self.rows.add(Requirement(vacancy=vacancy, kind=kind, code=code, level=level, must=must))
        for label in filter(None, SKILLS.get(group, "").split("|")):
            if self.chance(0.4):
                self.rows.add(Requirement(vacancy=vacancy, kind="skill", code=fold(label), label=label))

    def acquire(self, case: Case, employers: list[Employer], vacancies: list[Vacancy]) -> None:
        """For one client in twelve a vacancy is being acquired, for some it was found."""
        if case.end or not self.chance(1 / 12):
            return
        day = max(case.start, self.frame.yesterday - timedelta(self.rng.randint(0, 40)))
        won = self.rng.choice(vacancies) if self.chance(0.3) else None
        employer = won.employer if won else self.rng.choice([one for one in employers if one.is_open])
        self.rows.add(
            AcquisitionLead(
                client=case.client,
                employer=employer,
                by=case.counsellor_on(day),
                wanted=case.client.target_occupation[:120],
                vacancy=won,
                created_at=self.moment(day),
                ended_at=None,
            )
        )

    def moment(self, day: date) -> datetime:
        return at(day, time(self.rng.randint(8, 16), self.rng.randrange(60)))
