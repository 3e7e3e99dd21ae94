"""What can go wrong with a time is said plainly where it was typed, in booking and in moving; nothing typed is lost."""

from datetime import time, timedelta

import pytest
import time_machine
from django.db import connection
from django.urls import reverse

from caseload.appointments.models import Appointment
from caseload.schedule.models import Room, WorkingWeek
from tests.factories import AppointmentFactory, ClientFactory, berlin
from tests.logged_in import log_in_as

pytestmark = pytest.mark.django_db
NOW = berlin("2026-03-20 09:00")  # a Friday
GOOD = {"kind": "talk", "day": "2026-03-25", "time": "10:00", "minutes": "45", "place": "Foyer links"}

# What is typed, and what the answer says to it.
BAD = {
    "no such hour": ({"day": "2026-03-29", "time": "02:30"}, "this time does not exist"),
    "hour twice": ({"day": "2026-10-25", "time": "02:30"}, "this hour exists twice, and the first one is meant"),
    "end before start": ({"minutes": "-30"}, "greater than or equal to 5"),
    "400 days long": ({"minutes": "576000"}, "less than or equal to 480"),
    "past": ({"day": "2026-03-19"}, "This time has passed"),
    "too far": ({"day": "2027-09-19"}, "more than 400 days ahead"),
    "holiday": ({"day": "2026-04-06"}, "This day is a public holiday"),
    "outside working time": ({"time": "13:00"}, "works on this day: 08:00-12:00"),
    "room too small": (
        {"room": "small", "joined": "colleague"},
        "This room is too small: it holds 2",
    ),
    "room gone": ({"room": "gone"}, "This room is no longer in use"),
    "counsellor gone": ({"counsellor": "gone"}, "This person no longer takes appointments here"),
    "taken": ({"time": "11:00", "minutes": "30"}, "already has an appointment at this time"),
    "no day": ({"day": "31.02.2026"}, "Enter a valid date"),
    "no time": ({"time": "25:00"}, "Enter a valid time"),
}


@pytest.fixture(autouse=True)
def friday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def answers(cast, client):
    """Who and what can be chosen, by the words of the table."""
    week = WorkingWeek.objects.create(user=cast.own, valid_from=NOW.date())
    for weekday in range(7):
        week.blocks.create(weekday=weekday, starts_at=time(8), ends_at=time(12))
    AppointmentFactory(client=ClientFactory(), counsellor=cast.own, starts_at=berlin("2026-03-25 11:00"))
    small = Room.objects.create(name="1.01", capacity=2)
    gone = Room.objects.create(name="1.02", capacity=9, is_active=False)
    left = type(cast.own).objects.create(username="left", team=cast.own.team, is_active=False)
    numbers = {"small": small.pk, "colleague": cast.colleague.pk}
    log_in_as(client, cast.own)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    def post(address, typed):
        values = {name: numbers.get(value, value) for name, value in typed.items()}
        if values.get("room") == "gone":
            values["room"] = gone.pk
        values["counsellor"] = left.pk if values.get("counsellor") == "gone" else cast.own.pk
        answer = client.post(address, values)
        return answer, values

    return post


# Both forms are one of them with some fields more: what they say does not depend on the database.
ACT = {"sqlite": "book", "postgresql": "move"}


@pytest.mark.parametrize("case", BAD)
def test_said_where_it_was_typed_and_everything_is_still_there(cast, answers, case):
    changes, words = BAD[case]
    if ACT[connection.vendor] == "book":
        address = reverse("appointment-book", args=[cast.client.pk])
    else:
        row = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-03-24 09:00"))
        address = reverse("appointment-move", args=[row.pk])
    before = set(Appointment.objects.values_list("pk", "starts_at"))
    answer, typed = answers(address, {**GOOD, **changes})
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page
    for name in ("day", "time", "minutes", "place"):
        assert f'value="{typed[name]}"' in page, name
    assert set(Appointment.objects.values_list("pk", "starts_at")) == before


@pytest.mark.parametrize(("changes", "code"), [({"time": "13:00"}, "working_time"), ({"day": "2026-04-06"}, "holiday")])
def test_a_warning_is_overridden_and_that_is_kept(cast, answers, changes, code):
    typed = {**GOOD, **changes}
    address = reverse("appointment-book", args=[cast.client.pk])
    answer, _values = answers(address, {**typed, "confirm": f"{typed['day']}T{typed['time']}"})
    assert answer.status_code == 302
    booked = Appointment.objects.get(client=cast.client)
    assert (booked.despite, booked.starts_at) == (code, berlin(f"{typed['day']} {typed['time']}"))
    assert booked.ends_at - booked.starts_at == timedelta(minutes=45)
