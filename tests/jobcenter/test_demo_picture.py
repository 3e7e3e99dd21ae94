"""What a visitor of the demonstration sees on a Monday morning; loaded once for all tests of this file."""

from collections import Counter
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db.models import Sum

from caseload.appointments.models import Appointment, Status
from caseload.clients.models import Client, ClientState
from caseload.contacts.models import Contact, NextStep
from caseload.lib.dates import local_date
from caseload.lib.text import fold
from caseload.programmes.models import Enrolment, Programme
from caseload.reminders.models import Reminder
from caseload.staff.models import Team, User
from caseload.summons.codes import Way
from caseload.summons.models import Summons
from employers.companies.contacts import EmployerContact
from employers.companies.models import ContactPerson, Employer
from employers.placements.models import Integration
from employers.proposals.models import Proposal
from employers.vacancies.models import Vacancy
from jobcenter.demo.seed import load
from jobcenter.demo.showcase import FULL_DAY, MIXTURES
from tests.factories import ClientFactory, berlin
from tests.once import once

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 23)
SMALL = 60


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker):
    in_the_morning = time_machine.travel(berlin("2026-11-23 07:45"), tick=False)
    yield from once(django_db_blocker, in_the_morning(lambda: load(SMALL, 1, MONDAY)))


@pytest.fixture
def demo(rows, db):
    with time_machine.travel(berlin("2026-11-23 07:45"), tick=False):
        yield User.objects.get(username="counsellor")


def test_the_small_project_is_whole(demo):
    programme = Programme.objects.get()
    assert programme.places == SMALL
    assert Enrolment.objects.on(MONDAY).count() == round(SMALL * 1860 / 1900)
    assert User.objects.counsellors().aggregate(total=Sum("fte"))["total"] == 3
    assert Team.objects.count() == User.objects.filter(role="team_lead").count() == 2
    assert User.objects.get(username="admin").is_superuser
    assert all(User.objects.get(username=name).check_password("demo") for name in ("counsellor", "teamlead", "admin"))
    for model in (Employer, ContactPerson, Vacancy, EmployerContact, Proposal, Integration, NextStep, Reminder):
        assert model.objects.exists(), model
    assert Client.objects.filter(ended_on__isnull=False).exists()
    assert Client.objects.active().filter(state__counsellor__isnull=True, state__team__isnull=False).exists()
    first = Contact.objects.earliest("at").at
    assert MONDAY - local_date(first) > timedelta(days=300)


def test_the_day_of_the_counsellor_is_full(demo):
    kinds = Counter(
        Appointment.objects.filter(counsellor=demo, status="planned").on(MONDAY).values_list("kind", flat=True)
    )
    assert kinds == Counter(kind for _clock, kind in FULL_DAY)
    assert kinds["talk"] + kinds["first_talk"] == 6


def test_her_clients_show_every_mixture_of_marks_and_one_beyond_the_limit(demo):
    seen = set()
    for state in ClientState.objects.filter(counsellor=demo, contact_limit=4).select_related("client"):
        booked = Appointment.objects.filter(client=state.client, status="planned").in_month(MONDAY).count()
        seen.add((state.month_held, booked))
    assert set(MIXTURES) <= seen
    assert (5, 0) in seen


def test_there_is_work_that_waits(demo):
    now = berlin("2026-11-23 07:45")
    mine = Appointment.objects.filter(counsellor=demo)
    assert mine.missing_outcome(now).count() >= 1
    assert mine.filter(status=Status.NOT_ATTENDED, starts_at__gte=now - timedelta(days=12)).exists()
    clients = Client.objects.filter(state__counsellor=demo)
    assert clients.due(MONDAY).exists()
    assert clients.silent_for(30, now).exists()
    assert Client.objects.active().without_next_step().count() < SMALL / 4


def test_she_covers_for_an_absent_colleague_who_has_appointments(demo):
    assert len(demo.caseload_of) == 2
    assert Appointment.objects.filter(counsellor__in=demo.caseload_of[1:]).on(MONDAY).exists()


def test_planned_contacts_stay_within_the_limit_and_all_states_occur(demo):
    for state in ClientState.objects.all():
        booked = Appointment.objects.filter(client=state.client_id, status="planned").in_month(MONDAY).count()
        assert not booked or state.month_held + booked <= max(state.contact_limit, 5)
    assert set(Appointment.objects.values_list("status", flat=True)) == set(Status)
    assert Appointment.objects.filter(moves__isnull=False).exists()
    assert Contact.objects.filter(reached=False).exists()


def test_rows_that_people_write_afterwards_get_numbers_of_their_own(demo):
    client = ClientFactory(counsellor=demo)
    assert Contact.objects.log(client, demo, "telephone").pk > Contact.objects.exclude(client=client).latest("pk").pk


def test_nothing_just_loaded_can_be_undone_and_nothing_is_planned_to_be_sent(demo):
    contact = Contact.objects.filter(by=demo).latest("at")
    with pytest.raises(ValidationError):
        contact.undo(by=demo)
    assert not Reminder.objects.filter(status__in=("planned", "sending")).exists()


def test_names_and_dates_that_break_software_are_there(demo):
    names = set(Client.objects.values_list("first_name", "last_name"))
    assert ("Sabine", "Null") in names
    assert ("Sukarni", "") in names
    assert any("İ" in first for first, _last in names)
    assert any(last.startswith("Бондаренко") for _first, last in names)
    assert Client.objects.filter(birth_date=None).exists()
    assert Client.objects.filter(birth_date=date(1992, 2, 29)).exists()
    assert Client.objects.filter(postcode__startswith="0").exists()
    assert not Client.objects.exclude(email="").exclude(email__endswith="@example.org").exists()
    for client in Client.objects.all():
        assert client.search_key == fold(f"{client.last_name} {client.first_name} {client.number or ''}")[:400]


def test_summonses_went_out_in_every_way_and_are_counted_apart(demo):
    sent = Summons.objects.filter(sent_on__isnull=False)
    assert set(sent.values_list("sent_how", flat=True)) == set(Way.values)
    assert not sent.filter(sent_how="post", is_proved=True).exists()
    assert sent.filter(sent_how__in=("messenger", "handed_over"), is_proved=False).count() == 0
    behind = Appointment.objects.filter(summons__isnull=False).exclude(summons__outcome="withdrawn")
    assert behind.exists() and not behind.filter(summoned=False).exists()
    assert Appointment.objects.filter(summoned=True).count() == behind.count()
