"""The job market around Gelsenkirchen and Herne: employers, vacancies, contacts with them, proposals, integrations."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

from caseload.staff.models import User
from employers.companies.contacts import EmployerContact
from employers.companies.models import ContactPerson, Employer
from employers.companies.numbers import check_digit
from employers.placements.models import Integration
from employers.placements.models import Kind as WorkKind
from employers.proposals.models import Proposal
from employers.proposals.states import OPEN
from employers.proposals.states import Status as ProposalStatus
from employers.vacancies.minimum_wage import AMOUNTS
from employers.vacancies.models import Vacancy
from jobcenter.demo.cases import Case
from jobcenter.demo.frame import Frame
from jobcenter.demo.loading import Rows
from jobcenter.demo.offers import Depth
from jobcenter.demo.people import fictional_phone
from jobcenter.demo.proposing import Lives
from jobcenter.demo.staffing import Staff
from jobcenter.demo.stepping import Steps
from jobcenter.demo.words import (
    BRANCHES,
    COMPANY_FORMS,
    COMPANY_WORDS,
    DEMAND,
    ELSEWHERE,
    EMPLOYER_NOTES,
    EMPLOYER_STEPS,
    FUNCTIONS,
    HARD_COMPANIES,
    OCCUPATIONS,
    REGION,
)

EMPLOYERS, VACANCIES = 300 / 1900, 1031 / 1900  # per place of the programme; Herne counted 1,031 vacancies
VACANCY_STATES = {Vacancy.Status.OPEN: 58, Vacancy.Status.FILLED: 30, Vacancy.Status.WITHDRAWN: 12}
PROPOSAL_STATES = dict(zip(ProposalStatus, (10, 10, 12, 14, 6, 4, 3, 5, 16, 6, 5, 4, 5), strict=True))
WORK_KINDS = {
    WorkKind.INSURED: 74,
    WorkKind.INSURED_SUBSIDISED: 12,
    WorkKind.APPRENTICESHIP: 3,
    WorkKind.SELF_EMPLOYMENT: 2,
    WorkKind.MINI_JOB: 6,
    WorkKind.PARTICIPATION: 2,
    WorkKind.WORK_OPPORTUNITY: 1,
}
ASKED_FOR = {title: DEMAND.get(code, 4) for title, code, *_rest in OCCUPATIONS}
FACTS = {title: facts for title, *facts in OCCUPATIONS}
SHARE_WITH_WORK = 0.032  # of the clients still looked after


class Market:
    def __init__(self, frame: Frame, staff: Staff, rows: Rows) -> None:
        self.frame, self.staff, self.rows = frame, staff, rows
        self.depth, self.lives, self.steps = Depth(frame, rows), Lives(frame, rows), Steps(frame, rows)
        self.employers = self.make_employers(max(20, round(frame.places * EMPLOYERS)))
        self.people = self.make_people()
        self.sites = {employer.pk: self.depth.settle(employer) for employer in self.employers}
        self.vacancies = self.make_vacancies(max(60, round(frame.places * VACANCIES)))
        self.clients_of: dict[int, list[int]] = defaultdict(list)

    # --- employers and vacancies ---

    def make_employers(self, count: int) -> list[Employer]:
        employers = [self.rows.add(self.employer(number)) for number in range(count)]
        for employer in employers:
            employer.derive()
        return employers

    def employer(self, number: int) -> Employer:
        frame, rng = self.frame, self.frame.rng
        postcode, place = rng.choice(REGION)
        name = HARD_COMPANIES[number] if number < len(HARD_COMPANIES) else self.company_name()
        return Employer(
            name=name,
            establishment_number=establishment_number(number) if frame.chance(0.8) else None,
            branch=rng.choice(BRANCHES),
            size=rng.choice(["small", "small", "small", "medium", "medium", "large", ""]),
            street=f"{frame.fake.street_name()} {rng.randint(1, 240)}",
            postcode=postcode,
            place=place,
            phone=fictional_phone(frame),
            email=f"kontakt{number}@example.org",
            remark="Barrierefreier Zugang über den Hof." if frame.chance(0.05) else "",
            closed_on=frame.today - timedelta(rng.randint(20, 300)) if frame.chance(0.03) else None,
            created_at=frame.moment(frame.workday(frame.first_day + timedelta(rng.randint(0, 300)))),
        )

    def company_name(self) -> str:
        rng = self.frame.rng
        return f"{self.frame.fake.last_name()} {rng.choice(COMPANY_WORDS)} {rng.choice(COMPANY_FORMS)}"

    def make_people(self) -> dict[int, list[ContactPerson]]:
        fake, rng = self.frame.fake, self.frame.rng
        of: dict[int, list[ContactPerson]] = {}
        for employer in self.employers:
            of[employer.pk] = [
                self.rows.add(
                    ContactPerson(
                        employer=employer,
                        name=f"{fake.first_name()} {fake.last_name()}",
                        function=rng.choice(FUNCTIONS),
                        phone=fictional_phone(self.frame),
                        email=f"person{employer.pk}.{number}@example.org",
                        is_active=number == 0 or self.frame.chance(0.8),
                    )
                )
                for number in range(rng.choice((1, 1, 2, 3)))
            ]
        return of

    def make_vacancies(self, count: int) -> list[Vacancy]:
        hiring = [employer for employer in self.employers if not employer.closed_on]
        hiring += hiring[:12] * 8  # a few hire most
        vacancies = [self.rows.add(self.vacancy(self.frame.rng.choice(hiring))) for _ in range(count)]
        for vacancy in vacancies:
            sites = [] if vacancy.occupation in ELSEWHERE else self.sites[vacancy.employer.pk]
            self.depth.deepen(vacancy, sites)
            self.depth.ask_for(vacancy)
        return vacancies

    def vacancy(self, employer: Employer) -> Vacancy:
        frame, rng = self.frame, self.frame.rng
        title = frame.weighted(ASKED_FOR)
        occupation, level, low, high = FACTS[title]
        postcode, place = ELSEWHERE.get(occupation, (employer.postcode, employer.place))
        status = frame.weighted(VACANCY_STATES)
        age = rng.randint(1, 120) if status == Vacancy.Status.OPEN else rng.randint(60, 500)
        created = frame.workday_before(frame.today - timedelta(age))
        starts_on = (created + timedelta(rng.randint(0, 75))) if frame.chance(0.85) else None
        limited = starts_on and frame.chance(0.2)
        return Vacancy(
            employer=employer,
            person=rng.choice(self.people[employer.pk]),
            title=title,
            occupation=occupation if frame.chance(0.96) or occupation in ELSEWHERE else "",
            occupation_label=title,
            level=level,
            description=f"{title} gesucht. {rng.choice(EMPLOYER_NOTES)}",
            postcode=postcode,
            place=place,
            hours_max=Decimal(rng.choice(("40", "40", "38.5", "35", "30", "25", "20", "10")))
            if frame.chance(0.9)
            else None,
            wage=self.wage(low, high) if frame.chance(0.7) else None,
            wage_per=Vacancy.WagePer.HOUR,
            starts_on=starts_on,
            limited_until=starts_on + timedelta(rng.choice((180, 365, 730))) if limited and starts_on else None,
            openings=rng.choice((1, 1, 1, 1, 2, 3, 5)),
            status=status,
            checked_on=min(created + timedelta(rng.randint(0, 60)), frame.yesterday),
            taken_by=rng.choice(self.staff.counsellors) if frame.chance(0.4) else None,
            created_at=frame.moment(created),
        )

    def wage(self, low: float, high: float) -> Decimal:
        """Hardly ever below the minimum wage of the months ahead."""
        floor = 12.5 if self.frame.chance(0.01) else float(AMOUNTS[-1][1])
        return Decimal(f"{max(floor, self.frame.rng.uniform(low, high)):.2f}")

    def log_contacts(self) -> None:
        """About two employer contacts a week for each counsellor."""
        for day in self.frame.workdays_between(self.frame.first_day, self.frame.yesterday):
            for counsellor in self.staff.counsellors:
                if self.frame.chance(0.22) and not self.staff.is_away(counsellor, day):
                    self.employer_contact(counsellor, day)

    def employer_contact(self, by: User, day: date) -> None:
        frame, rng = self.frame, self.frame.rng
        employer = rng.choice(self.employers)
        moment = frame.moment(day)
        reached = frame.chance(0.8)
        step = reached and frame.chance(0.3)
        due = frame.workday(day + timedelta(rng.randint(1, 10)))
        done = step and (due < frame.today - timedelta(10) or frame.chance(0.5)) and due < frame.today
        self.rows.add(
            EmployerContact(
                employer=employer,
                person=rng.choice(self.people[employer.pk]),
                client_id=rng.choice(self.clients_of[by.pk]) if self.clients_of[by.pk] and frame.chance(0.35) else None,
                by=by,
                at=moment,
                channel=rng.choices(EmployerContact.Channel.values, [70, 12, 14, 4])[0],
                reached=reached,
                result=rng.choice(EmployerContact.Result.values) if reached else "",
                note=rng.choice(EMPLOYER_NOTES) if reached and frame.chance(0.6) else "",
                next_step=rng.choice(EMPLOYER_STEPS) if step else "",
                next_step_on=due if step else None,
                next_step_done_at=frame.moment(due) if done else None,
                created_at=moment,
            )
        )

    # --- what clients and employers have to do with each other ---

    def propose(self, case: Case) -> Proposal | None:
        """Proposals to one client in all states, at most five of them open; returns an accepted one where there is one."""
        rng = self.frame.rng
        count = rng.choices((0, 1, 2, 3, 4, 6), (30, 25, 20, 13, 8, 4))[0]
        accepted = None
        open_ones = 0
        for vacancy in rng.sample(self.vacancies, min(count, len(self.vacancies))):
            status = self.frame.weighted(PROPOSAL_STATES)
            if status in OPEN and (case.end or not vacancy.is_open or open_ones >= 5):
                status = ProposalStatus.FILLED
            open_ones += status in OPEN
            proposal = self.proposal(case, vacancy, status, open_ones if status in OPEN else None)
            accepted = proposal if proposal and status == ProposalStatus.ACCEPTED else accepted
        return accepted

    def acquire(self, case: Case) -> None:
        self.depth.acquire(case, self.employers, self.vacancies)

    def proposal(self, case: Case, vacancy: Vacancy, status: str, slot: int | None) -> Proposal | None:
        last = case.end or self.frame.yesterday
        first = max(case.start, vacancy.created_at.date())
        if first > last:
            return None
        created = first + timedelta(self.frame.rng.randint(0, min((last - first).days, 120)))
        changed = created + timedelta(self.frame.rng.randint(0, min((last - created).days, 21)))
        if status in OPEN and self.frame.chance(0.9):  # open ones are asked about every week
            created = max(first, last - timedelta(self.frame.rng.randint(5, 30)))
            changed = max(created, last - timedelta(self.frame.rng.randint(0, 5)))
        created_at = self.frame.moment(created)
        proposal = self.rows.add(
            Proposal(
                client=case.client,
                vacancy=vacancy,
                by=case.counsellor_on(created),
                status=status,
                slot=slot,
                created_at=created_at,
                changed_at=max(created_at, self.frame.moment(changed)),
            )
        )
        self.lives.tell(proposal)
        self.steps.tell(proposal)
        return proposal

    def integrate(self, case: Case, accepted: Proposal | None) -> None:
        """Work that was found: by everybody whose care ended for it, and by some who are still looked after.

        It came from the ``accepted`` proposal where there is one.
        """
        if case.client.end_reason != "integration" and (case.end or not self.frame.chance(SHARE_WITH_WORK)):
            return
        rng, frame = self.frame.rng, self.frame
        begun = case.end or min(
            case.start + timedelta(rng.randint(30, 500)), frame.yesterday - timedelta(rng.randint(0, 200))
        )
        if begun < case.start:
            return
        kind = frame.weighted(WORK_KINDS)
        part_time = kind == WorkKind.MINI_JOB
        alone = kind == WorkKind.SELF_EMPLOYMENT
        vacancy = accepted.vacancy if accepted and not alone else rng.choice(self.vacancies)
        hours = Decimal("10") if part_time else Decimal(rng.choice(("40", "38.5", "30", "25")))
        ended = begun + timedelta(rng.randint(14, 200)) if frame.chance(0.22) else None
        over = bool(ended and ended < frame.today)
        self.rows.add(
            Integration(
                client=case.client,
                employer=None if alone else vacancy.employer,
                proposal=None if alone else accepted,
                kind=kind,
                occupation=vacancy.title,
                started_on=begun,
                ended_on=ended if over else None,
                end_reason=rng.choice(Integration.EndReason.values) if over else "",
                limited_until=begun + timedelta(364) if frame.chance(0.3) else None,
                hours=hours,
                gross_wage=(hours * Decimal("4.33") * Decimal(f"{rng.uniform(13.9, 19):.2f}")).quantize(
                    Decimal("0.01")
                ),
                recorded_by=case.counsellor_on(begun),
                created_at=frame.moment(min(begun + timedelta(2), frame.yesterday)),
            )
        )


def establishment_number(number: int) -> str:
    """An invented one; one in forty has a slip of the keyboard in its check digit."""
    seven = f"{3400000 + number:07d}"
    return f"{seven}{(check_digit(seven) + (3 if number % 40 == 17 else 0)) % 10}"
