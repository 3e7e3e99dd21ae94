"""Questions over all rooms of this app, each from a fixed number of statements."""

from collections import defaultdict
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat
from django.utils import timezone

from caseload.access import Stead
from caseload.clients.models import Client, ClientState
from caseload.lib.dates import local_date
from employers.acquisition.models import AcquisitionLead
from employers.companies.contacts import EmployerContact
from employers.companies.density import Crowd
from employers.companies.merging import EmployerMerge
from employers.companies.models import ContactPerson, Employer, Site
from employers.inquiries.agreements import Agreement
from employers.inquiries.models import Delivery, Inquiry
from employers.introductions.models import Introduction
from employers.placements.models import Integration
from employers.proposals.feedback import BothSides, Feedback, both_sides
from employers.proposals.history import ProposalStep
from employers.proposals.models import Proposal
from employers.proposals.states import OPEN, Status
from employers.vacancies.models import Vacancy
from employers.work_steps.models import WorkStep

CONTACTS_SHOWN = 20


def with_facts(employers: Any) -> QuerySet[Employer]:
    """What the list shows beside the employer's own data: ``person_name`` and ``person_phone`` of a contact person,
    ``last_contact_at`` and ``last_contact_by`` (attempts count: somebody called), ``open_vacancies``.
    """
    people = ContactPerson.objects.filter(employer=OuterRef("pk")).active().order_by("name", "pk")
    contacts = EmployerContact.objects.filter(employer=OuterRef("pk")).order_by("-at", "-pk")
    vacancies = Vacancy.objects.open().filter(employer=OuterRef("pk")).order_by().values("employer")
    return employers.annotate(
        person_name=Subquery(people.values("name")[:1]),
        person_phone=Subquery(people.values("phone")[:1]),
        last_contact_at=Subquery(contacts.values("at")[:1]),
        last_contact_by=Subquery(
            contacts.annotate(who=Concat("by__first_name", Value(" "), "by__last_name")).values("who")[:1]
        ),
        open_vacancies=Coalesce(
            Subquery(vacancies.annotate(total=Count("pk")).values("total"), output_field=IntegerField()), 0
        ),
    )


@dataclass(frozen=True)
class Dossier:
    """All about one employer, as far as the person may see it. Thirteen statements."""

    sites: list[Site]
    merges: list[EmployerMerge]
    known_by: list[dict[str, Any]]
    crowd: Crowd | None
    people: list[ContactPerson]
    contacts: list[EmployerContact]
    contact_total: int
    vacancies: list[Vacancy]
    proposals: list[Proposal]
    introductions: list[Introduction]
    work_steps: list[WorkStep]
    integrations: list[Integration]


def dossier(employer: Employer, user: Any) -> Dossier:
    contacts = EmployerContact.objects.shown_to(user).filter(employer=employer)
    proposals = Proposal.objects.visible_to(user).filter(vacancy__employer=employer)
    integrations = Integration.objects.visible_to(user).filter(employer=employer)
    vacancies = Vacancy.objects.filter(employer=employer)
    introductions = Introduction.objects.visible_to(user).filter(employer=employer)
    work_steps = WorkStep.objects.visible_to(user).with_work().filter(employer=employer)
    return Dossier(
        sites=list(Site.objects.filter(employer=employer).order_by("closed_on", "name", "pk")),
        merges=list(EmployerMerge.objects.standing().filter(kept=employer).select_related("gone", "by")[:5]),
        known_by=EmployerContact.objects.who_know(employer),
        crowd=EmployerContact.objects.crowd_at(employer, user, timezone.now()),
        people=list(ContactPerson.objects.filter(employer=employer).order_by("-is_active", "name", "pk")),
        contacts=list(contacts[:CONTACTS_SHOWN]),
        contact_total=EmployerContact.objects.filter(employer=employer).count(),
        vacancies=sorted(vacancies[:100], key=lambda vacancy: not vacancy.is_open),
        proposals=list(proposals.select_related("client", "vacancy", "by").prefetch_related("integrations")[:100]),
        introductions=list(introductions.with_people()[:20]),
        work_steps=list(work_steps.select_related("client", "employer", "instrument")[:20]),
        integrations=list(integrations.select_related("client")[:100]),
    )


@dataclass(frozen=True)
class Employment:
    """What was done to bring one client and employers together. Six statements."""

    leads: list[AcquisitionLead]
    proposals: list[Proposal]
    introductions: list[Introduction]
    work_steps: list[WorkStep]
    integrations: list[Integration]
    contacts: list[EmployerContact]


def employment(client: Client, user: Any) -> Employment:
    """Proposals that are open, or accepted with the integration still to be recorded; all integrations; last calls."""
    waiting = Q(status__in=OPEN) | Q(status=Status.ACCEPTED, integrations__isnull=True)
    proposals = Proposal.objects.visible_to(user).filter(waiting, client=client)
    integrations = Integration.objects.visible_to(user).filter(client=client)
    contacts = EmployerContact.objects.filter(client=client).filter(client__in=Client.objects.visible_to(user))
    leads = AcquisitionLead.objects.visible_to(user).filter(client=client).open()
    introductions = Introduction.objects.visible_to(user).filter(client=client)
    work_steps = WorkStep.objects.visible_to(user).with_work().filter(client=client)
    return Employment(
        leads=list(leads.with_stage().select_related("employer")),
        proposals=list(proposals.select_related("vacancy__employer")),
        introductions=list(introductions.with_people()[:5]),
        work_steps=list(work_steps.select_related("employer", "instrument")[:10]),
        integrations=list(integrations.select_related("employer")),
        contacts=list(contacts.select_related("employer", "by")[:3]),
    )


@dataclass(frozen=True)
class ProposalFile:
    """All about one proposal. Six statements."""

    steps: list[ProposalStep]
    feedback: list[Feedback]
    sides: BothSides
    inquiries: list[Inquiry]
    agreements: list[Agreement]
    introductions: list[Introduction]
    work_steps: list[WorkStep]

    @property
    def may_take_back(self) -> bool:
        """A change of state stands that could be a mistake."""
        return any(step.old and not step.taken_back_at for step in self.steps)


def proposal_file(proposal: Proposal) -> ProposalFile:
    """Of a proposal within the person's scope."""
    feedback = list(proposal.feedback.select_related("by"))
    agreements = Agreement.objects.filter(Q(proposal=proposal) | Q(proposal__isnull=True), client=proposal.client_id)
    for answer in feedback:
        answer.proposal = proposal
    return ProposalFile(
        steps=list(proposal.steps.select_related("by", "taken_back_by")),
        feedback=feedback,
        sides=both_sides(feedback),
        inquiries=list(Inquiry.objects.filter(proposal=proposal).select_related("by", "person")),
        agreements=list(agreements.select_related("recorded_by")),
        introductions=list(Introduction.objects.filter(proposal=proposal).with_people()),
        work_steps=list(
            WorkStep.objects.filter(proposal=proposal).with_work().select_related("employer", "instrument")
        ),
    )


@dataclass(frozen=True)
class EmployerDay:
    """What a counsellor has to do with employers today. Six statements, and one for the names of clients."""

    steps: list[EmployerContact]
    answers: list[Feedback]
    asks: list[Proposal]
    calls: list[Vacancy]
    results: list[WorkStep]
    starting: list[Integration]
    today: date

    @property
    def total(self) -> int:
        lists: tuple[list[Any], ...] = (self.steps, self.answers, self.asks, self.calls, self.results, self.starting)
        return sum(len(one) for one in lists)


def employer_day(user: Any, now: datetime, whose: Stead | None = None) -> EmployerDay:
    """Steps agreed with employers until today or without a date, answers of employers nobody has seen, proposals of which
    one side is to be asked how they stand, vacancies to be asked about again, steps in companies that are over without a
    result, work that begins this week (Monday to Sunday), of the user and of colleagues the user covers for.
    ``whose``: of these people instead, as far as the user may see it.
    """

    def mine(rows: Any) -> Any:
        return rows.visible_to(user).visible_to(whose) if whose else rows.visible_to(user)

    today = local_date(now)
    steps = EmployerContact.objects.shown_to(user).work_of(whose or user).open_steps()
    due = steps.filter(Q(next_step_on__lte=today) | Q(next_step_on__isnull=True)).select_related("employer")
    monday = today - timedelta(days=today.weekday())
    answers = mine(Feedback.objects).unread().order_by("at", "pk")
    calls = Vacancy.objects.taken_down_by(whose or user).to_ask_again(today).order_by("ask_on", "pk")
    results = mine(WorkStep.objects).missing_result(today).order_by("ends_on", "pk")
    returned = Inquiry.objects.filter(proposal=OuterRef("pk"), delivery=Delivery.RETURNED)
    asks = mine(Proposal.objects).to_ask(today).order_by("changed_at", "pk")
    asks = asks.annotate(mail_came_back=Exists(returned))
    starting = mine(Integration.objects).starting(monday, monday + timedelta(days=6))
    return EmployerDay(
        steps=sorted(due, key=lambda contact: contact.next_step_on or date.max),
        answers=list(answers.select_related("proposal__client", "proposal__vacancy__employer")),
        asks=list(asks.select_related("client", "vacancy__employer", "vacancy__person")),
        calls=list(calls.select_related("employer", "person")),
        results=list(results.select_related("client", "employer", "instrument")),
        starting=list(starting.select_related("client", "employer").order_by("started_on", "pk")),
        today=today,
    )


def by_person(day: EmployerDay) -> dict[int, EmployerDay]:
    """The same apart for each whose work it is: who noted it, or who looks after the client. One statement."""
    lists = [one.name for one in fields(EmployerDay) if one.name != "today"]
    clients = {client_of(row) for name in lists for row in getattr(day, name)}
    rows: Any = ClientState.objects.filter(client__in=clients - {None}).values_list("client", "counsellor")
    owners = dict(rows)
    found: dict[int, dict[str, list[Any]]] = defaultdict(lambda: {name: [] for name in lists})
    for name in lists:
        for row in getattr(day, name):
            found[noted_by(row) or owners[client_of(row)]][name].append(row)
    return {person: EmployerDay(today=day.today, **parts) for person, parts in found.items()}


def noted_by(row: Any) -> int | None:
    """Whose work it is, whoever looks after the client; None: the work of who does."""
    if isinstance(row, EmployerContact):
        return row.by_id
    return row.taken_by_id if isinstance(row, Vacancy) else None


def client_of(row: Any) -> int | None:
    if hasattr(row, "client_id"):
        return row.client_id
    of = getattr(row, "proposal", None) or getattr(row, "integration", None)
    return of.client_id if of else None
