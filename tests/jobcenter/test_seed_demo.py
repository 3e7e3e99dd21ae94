"""The demo data: its size, what a visitor sees, the same again for the same seed, and what it refuses."""

import hashlib
from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import Max

from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.contacts.models import Contact
from caseload.lib.dates import day_bounds
from caseload.reminders.models import Reminder
from caseload.staff.models import Team, User
from caseload.texts.models import MailText
from jobcenter.demo.cases import loads
from jobcenter.demo.frame import Frame
from jobcenter.demo.loading import Rows
from jobcenter.demo.seed import ROWS, load
from jobcenter.demo.showcase import FULL_DAY
from jobcenter.demo.staffing import make_staff, shares_for
from tests.factories import ClientFactory, berlin

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 23)
SMALL = 40


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(berlin("2026-11-23 07:45"), tick=False):
        yield


def loaded(places: int = SMALL, seed: int = 1, today: date = MONDAY) -> User:
    load(places, seed, today)
    return User.objects.get(username="counsellor")


def fingerprint() -> str:
    """Of all rows, without moments of creation (the planner looks at once) and the salt of the password."""
    digest = hashlib.sha256()
    left_out = ("created_at", "updated_at", "next_plan_at", "password")
    for model in ROWS:
        columns = [field.column for field in model._meta.concrete_fields if field.attname not in left_out]
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {', '.join(columns)} FROM {model._meta.db_table} ORDER BY {model._meta.pk.column}")
            digest.update(repr(cursor.fetchall()).encode())
    return digest.hexdigest()


# --- the same again --------------------------------------------------------------------------------------------------


def test_the_same_seed_on_the_same_day_gives_the_same_rows_at_any_hour():
    MailText.objects.kept(Frame(SMALL, 1, MONDAY).first_day)  # no rows of the demo: whoever comes first writes them
    prints = []
    for clock, seed in (("07:45", 1), ("16:20", 1), ("07:45", 2)):
        with time_machine.travel(berlin(f"2026-11-23 {clock}"), tick=False), transaction.atomic():
            loaded(seed=seed)
            prints.append(fingerprint())
            transaction.set_rollback(True)
    assert prints[0] == prints[1]
    assert prints[0] != prints[2]


# --- size ------------------------------------------------------------------------------------------------------------


def test_the_project_of_gelsenkirchen_has_19_full_time_shares_and_1860_of_1900_places_filled():
    assert sum(shares_for(1900)) == Decimal("19.0")
    assert set(shares_for(1900)) == {Decimal("1.00"), Decimal("0.80"), Decimal("0.50")}
    staff = make_staff(Frame(1900, 1, MONDAY), Rows(Team, User, *ROWS))
    filled = loads(Frame(1900, 1, MONDAY), staff.counsellors)
    assert (sum(filled), filled[0]) == (1860, 96)
    beyond = [load - user.capacity for user, load in zip(staff.counsellors, filled, strict=True)]
    assert [surplus for surplus in beyond if surplus > 0] == [1]


@pytest.mark.parametrize("places", [1, 50, 300, 1000, 1900, 5000])
def test_shares_and_loads_scale(places):
    shares = shares_for(places)
    assert sum(shares) == max(Decimal(3), (Decimal(places) / 50).to_integral_value() / 2)
    filled = loads(Frame(places, 1, MONDAY), [User(fte=share) for share in shares])
    assert sum(filled) == round(places * 1860 / 1900)
    assert min(filled) >= 0


def test_a_project_of_one_place_has_its_client():
    me = loaded(places=1)
    assert Client.objects.filter(state__counsellor=me).count() == 1


# --- what the counsellor sees ------------------------------------------------------------------------------------------


# To each database days of its own: what is drawn for a day is the same on both.
DAYS = {
    "sqlite": [
        ("2026-11-22", "2026-11-23"),  # Sunday
        ("2027-01-01", "2027-01-04"),  # a holiday before a weekend
        ("2028-02-29", "2028-02-29"),
        ("2026-10-25", "2026-10-26"),  # the clocks go back
    ],
    "postgresql": [
        ("2026-12-31", "2026-12-31"),  # last day of a month
        ("2027-02-28", "2027-03-01"),  # Sunday at the end of a month
        ("2027-03-28", "2027-03-30"),  # Easter Sunday, the clocks go forward
    ],
}


@pytest.mark.parametrize(("today", "full"), DAYS[connection.vendor])
def test_whatever_the_day_is_there_is_a_full_one_and_nothing_lies_in_the_future(today, full):
    today = date.fromisoformat(today)
    with time_machine.travel(berlin(f"{today} 00:05"), tick=False):
        me = loaded(today=today)
    mine = Appointment.objects.filter(counsellor=me)
    assert mine.on(date.fromisoformat(full)).count() >= len(FULL_DAY) - 1
    assert mine.on(today).count() >= 3
    begin, _end = day_bounds(today)
    assert not Contact.objects.filter(at__gte=begin).exists()
    ahead = set(Appointment.objects.filter(starts_at__gte=begin).values_list("status", flat=True))
    assert ahead <= {"planned", "cancelled_client", "cancelled_office"}
    assert not Reminder.objects.filter(created_at__gte=begin).exists()
    assert not Client.objects.filter(created_at__gte=begin).exists()
    assert Appointment.objects.aggregate(last=Max("starts_at"))["last"] > begin + timedelta(days=14)


# --- what it refuses ---------------------------------------------------------------------------------------------------


def test_it_is_refused_where_debug_is_off(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="DEBUG"):
        call_command("seed_demo", clients=SMALL)
    assert not Client.objects.exists()


def test_it_is_refused_where_there_are_clients_and_deletes_nothing(settings):
    settings.DEBUG = True
    mine = ClientFactory()
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("seed_demo", clients=SMALL)
    assert list(Client.objects.all()) == [mine]


def test_the_command_says_what_it_loaded(settings, capsys):
    settings.DEBUG = True
    call_command("seed_demo", clients=3)
    assert "counsellor, teamlead or admin" in capsys.readouterr().out
    assert Client.objects.count() > 3
