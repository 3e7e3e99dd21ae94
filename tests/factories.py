"""People and things for tests. Names are invented; addresses end in example.org."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import factory
from django.utils import timezone

from caseload.access import Role
from caseload.appointments.models import OUTCOMES, Appointment
from caseload.audit.models import journal
from caseload.clients.assignments import Assignment
from caseload.clients.models import Client
from caseload.contacts.models import Contact
from caseload.inbox.models import IncomingMail
from caseload.lib.dates import LOCAL
from caseload.occupations.models import Occupation, OccupationName
from caseload.reminders.models import Reminder
from caseload.schedule.models import Room
from caseload.staff.models import Absence, Team, User
from caseload.summons.models import Summons
from caseload.workshops.models import Workshop
from caseload.workshops.templates import WorkshopTemplate
from employers.companies.contacts import EmployerContact
from employers.companies.models import ContactPerson, Employer, Site
from employers.fairs.models import Fair, Table
from employers.fairs.talks import Talk
from employers.instruments.models import Instrument
from employers.placements.models import Integration
from employers.proposals.check import QUESTIONS
from employers.proposals.models import Proposal, free_slot
from employers.proposals.states import OPEN
from employers.vacancies.models import Vacancy
from employers.vacancies.requirements import Requirement


def berlin(text: str) -> datetime:
    """``berlin("2026-11-23 09:00")``: that local time in Europe/Berlin, aware."""
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


class TeamFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Team

    name = factory.Sequence(lambda n: f"Team {n}")
    office = "Ahstraße 22, 45879 Gelsenkirchen"
    phone = "0209 555000"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    first_name = "Marie"
    last_name = factory.Sequence(lambda n: f"Berger{n}")
    team = factory.SubFactory(TeamFactory)
    fte = Decimal("1.00")
    phone = "0209 555123"
    room = "2.14"
    password = factory.django.Password("demo")


class TeamLeadFactory(UserFactory):
    role = Role.TEAM_LEAD


class AdminFactory(UserFactory):
    role = Role.ADMIN
    team = None
    is_staff = True
    is_superuser = True


class ClientFactory(factory.django.DjangoModelFactory):
    """A client in care, ``counsellor=`` is who looks after; ``consent=True`` records the wish for e-mail."""

    class Meta:
        model = Client
        skip_postgeneration_save = True

    number = factory.Sequence(lambda n: f"321C{n:06d}")
    first_name = "Jonas"
    last_name = factory.Sequence(lambda n: f"Albrecht{n:03d}")
    phone = "0209 123456"
    email = factory.Sequence(lambda n: f"client{n}@example.org")
    street = "Hauptstraße 1"
    postcode = "45879"
    place = "Gelsenkirchen"

    @factory.post_generation
    def counsellor(self, create, counsellor, **kwargs):
        """The rows that ``Client.assign`` leaves, a third of its statements (tests/caseload/clients/test_assignment.py)."""
        if counsellor:
            now, state = timezone.now(), self.state
            begun = Assignment.objects.create(client=self, counsellor=counsellor, started_at=now)
            state.counsellor, state.team_id, state.next_plan_at = counsellor, counsellor.team_id, now
            state.save(update_fields=["counsellor", "team", "next_plan_at"])
            journal("assign", begun, None, self.pk, counsellor=counsellor.pk, override=False)

    @factory.post_generation
    def consent(self, create, consent, **kwargs):
        if consent:
            self.record_mail_wish(Client.Consent.WRITTEN, by=None)


class ContactFactory(factory.django.DjangoModelFactory):
    """A bare row; the state row is not touched. Use ``Contact.objects.log`` where that matters."""

    class Meta:
        model = Contact

    client = factory.SubFactory(ClientFactory)
    by = factory.SubFactory(UserFactory)
    at = factory.LazyFunction(timezone.now)
    channel = "telephone"


class AppointmentFactory(factory.django.DjangoModelFactory):
    """A bare row, also in the past; rules are not asked. Use ``Appointment.objects.book`` where they matter."""

    class Meta:
        model = Appointment

    client = factory.SubFactory(ClientFactory)
    counsellor = factory.SubFactory(UserFactory)
    starts_at = factory.LazyFunction(lambda: timezone.now().replace(microsecond=0) + timedelta(days=1))
    ends_at = factory.LazyAttribute(lambda o: o.starts_at + timedelta(minutes=30))
    place = "Ahstraße 22, Raum 2.14"
    status = "planned"
    outcome_at = factory.LazyAttribute(lambda o: o.ends_at if o.status in OUTCOMES else None)


class SummonsFactory(factory.django.DjangoModelFactory):
    """A bare row, sent by post a week before its day a week ago; ``Summons.objects.issue`` where the rules matter."""

    class Meta:
        model = Summons

    client = factory.SubFactory(ClientFactory)
    counsellor = factory.SubFactory(UserFactory)
    purpose = "placement"
    starts_at = factory.LazyFunction(lambda: timezone.now().replace(microsecond=0) - timedelta(days=7))
    day = factory.LazyAttribute(lambda o: o.starts_at.astimezone(LOCAL).date())
    place = "Ahstraße 22, Raum 2.14"
    number_in_weeks = 1
    sent_how = "post"
    sent_on = factory.LazyAttribute(lambda o: o.day - timedelta(days=7))
    known_by = factory.LazyAttribute(lambda o: o.sent_on and o.sent_on + timedelta(days=4))
    establish_by = factory.LazyAttribute(
        lambda o: o.day + timedelta(days=181) if getattr(o, "outcome", "") == "not_attended" else None
    )

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        if visit := kwargs.get("appointment"):
            visit.summoned = True
            Appointment.objects.filter(pk=visit.pk).update(summoned=True)
        return super()._create(model_class, *args, **kwargs)


class ReminderFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Reminder

    client = factory.SubFactory(ClientFactory)
    kind = "invitation"
    due_at = factory.LazyFunction(timezone.now)
    latest_at = factory.LazyAttribute(lambda o: o.due_at + timedelta(days=1))
    next_try_at = factory.SelfAttribute("due_at")
    month = factory.LazyAttribute(lambda o: o.due_at.astimezone(LOCAL).date().replace(day=1))
    place = 1
    language = "de"


class IncomingMailFactory(factory.django.DjangoModelFactory):
    """A client's answer that waits to be read."""

    class Meta:
        model = IncomingMail

    client = factory.SubFactory(ClientFactory)
    digest = factory.Sequence(lambda n: f"{n:064x}")
    received_at = factory.LazyFunction(timezone.now)
    kind = "person"
    outcome = "written"
    size = 1000


class AbsenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Absence

    user = factory.SubFactory(UserFactory)
    starts_on = factory.LazyFunction(lambda: timezone.now().date())
    ends_on = factory.SelfAttribute("starts_on")


class EmployerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Employer

    name = factory.Sequence(lambda n: f"Nowak GmbH {n}")
    postcode = "45879"
    place = "Gelsenkirchen"
    phone = "0209 777000"


class ContactPersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ContactPerson

    employer = factory.SubFactory(EmployerFactory)
    name = "Petra Nowak"


class EmployerContactFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmployerContact

    employer = factory.SubFactory(EmployerFactory)
    by = factory.SubFactory(UserFactory)
    at = factory.LazyFunction(timezone.now)


class VacancyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Vacancy

    employer = factory.SubFactory(EmployerFactory)
    title = factory.Sequence(lambda n: f"Lagerhelfer/in {n}")
    occupation = "51311"
    postcode = "45879"
    place = "Gelsenkirchen"


class ProposalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Proposal

    client = factory.SubFactory(ClientFactory)
    vacancy = factory.SubFactory(VacancyFactory)
    by = factory.SubFactory(UserFactory)
    changed_at = factory.LazyFunction(timezone.now)
    slot = factory.LazyAttribute(
        lambda one: free_slot(one.client.pk) if getattr(one, "status", "noted") in OPEN and one.client.pk else None
    )

    limit_reason = factory.LazyAttribute(
        lambda one: "Passt genau" if one.slot is None and getattr(one, "status", "noted") in OPEN else ""
    )

    class Params:
        # The states "sent" and after: what is sent has been checked.
        was_sent = factory.Trait(
            sent_at=factory.LazyFunction(timezone.now),
            sent_with="without",
            checked_at=factory.LazyFunction(timezone.now),
            **dict.fromkeys(QUESTIONS, "yes"),
        )


class InstrumentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Instrument

    code = factory.Sequence(lambda n: f"probe-{n}")
    name = "Probearbeit"
    kind = "trial"
    legal_basis = "§ 45 SGB III"
    valid_from = date(2025, 1, 1)
    max_days = 42


class IntegrationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Integration

    client = factory.SubFactory(ClientFactory)
    employer = factory.SubFactory(EmployerFactory)
    started_on = factory.LazyFunction(lambda: timezone.now().date())


class SiteFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Site

    employer = factory.SubFactory(EmployerFactory)
    name = "Lager Süd"
    postcode = "44623"
    place = "Herne"


class RequirementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Requirement

    vacancy = factory.SubFactory(VacancyFactory)
    kind = "licence"
    code = "B"
    must = True


class OccupationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Occupation

    code = "51311"
    title = "Berufe in der Lagerwirtschaft – Helfer-/Anlerntätigkeiten"
    level = 5


class OccupationNameFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OccupationName

    occupation = factory.SubFactory(OccupationFactory)
    name = "Lagerhelfer/in"


class RoomFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Room

    name = factory.Sequence(lambda n: f"Gruppenraum {n}")
    office = "Ahstraße 22, 45879 Gelsenkirchen"
    capacity = 14


class WorkshopTemplateFactory(factory.django.DjangoModelFactory):
    """Eight weeks, three days of three hours, twelve places, with texts in both languages; missed time is made up."""

    class Meta:
        model = WorkshopTemplate
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Werkakademie {n}")
    legal_basis = "§ 16 Absatz 1 Zweites Buch Sozialgesetzbuch"
    own_facility = "Kein geeigneter Träger in der Stadt"

    @factory.post_generation
    def pattern(self, create, weekdays, **kwargs):
        for weekday in weekdays or (0, 2, 4):
            vacancies = time(9) if weekday == 2 else None
            self.days.create(weekday=weekday, starts_at=time(9), ends_at=time(12), vacancy_hour_at=vacancies)
        for language, purpose in (("de", "Arbeit finden"), ("en", "Finding work")):
            words = {"consequences": "-", "data_flow": "-", "complaint": "-"}
            self.texts.create(language=language, purpose=purpose, **words)


def plan_workshop(trainer: User, starts_on: date, template: WorkshopTemplate | None = None, **more) -> Workshop:
    """A workshop planned by its verb, with ``trainer`` as trainer and contact person."""
    facts = {"room": more.pop("room", None) or RoomFactory(), "trainers": [trainer], "contact": trainer, "by": trainer}
    return Workshop.objects.plan(template or WorkshopTemplateFactory(), starts_on, **facts | more)


class FairFactory(factory.django.DjangoModelFactory):
    """Four talks of a quarter of an hour from nine o'clock on."""

    class Meta:
        model = Fair

    name = "Arbeitgebertag"
    day = factory.LazyFunction(lambda: timezone.now().date() + timedelta(days=7))
    starts_at = time(9)
    slots = 4
    place = "Rathaus"
    host = factory.SubFactory(UserFactory)


class TableFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Table

    fair = factory.SubFactory(FairFactory)
    number = 1
    employer = factory.SubFactory(EmployerFactory)


class TalkFactory(factory.django.DjangoModelFactory):
    """A bare row in the first slot; nobody's time is taken. Use ``Talk.objects.book`` where that matters."""

    class Meta:
        model = Talk

    table = factory.SubFactory(TableFactory)
    fair = factory.SelfAttribute("table.fair")
    client = factory.SubFactory(ClientFactory)
    slot = 1
    starts_at = factory.LazyAttribute(lambda o: o.fair.begins_at)
    ends_at = factory.LazyAttribute(lambda o: o.starts_at + timedelta(minutes=15))
