"""Who waits for an earlier time, which freed times suit whom, and giving them in one click."""

from datetime import date, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.appointments.conditions import Occupied
from caseload.appointments.freed import freed_times
from caseload.appointments.models import Appointment
from caseload.appointments.waiting import Waiting
from caseload.schedule.models import ClientTime
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, ContactFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
FREE, LATER = berlin("2026-11-25 10:00"), berlin("2026-12-10 10:00")
HALF = timedelta(minutes=30)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def gone(cast):
    """A time of the own counsellor that has just become free."""
    row = AppointmentFactory(client=ClientFactory(counsellor=cast.own), counsellor=cast.own, starts_at=FREE)
    row.cancel("cancelled_client", by=cast.own)
    return row


@pytest.fixture
def later(cast):
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=LATER, place="Foyer")


@pytest.fixture
def waiting(cast):
    return Waiting.objects.join(cast.client, cast.own)


def offered(user):
    return [(one.starts_at, one.takers) for one in freed_times(user, NOW)]


def test_a_cancelled_time_is_offered_and_given_by_moving_forward(cast, gone, later, waiting):
    assert offered(cast.own) == [(FREE, [waiting])]
    given = waiting.give(FREE, cast.own, by=cast.own)
    assert (given, given.starts_at, given.place, given.may_undo) == (later, FREE, "Foyer", True)
    waiting.refresh_from_db()
    assert (waiting.appointment, waiting.ended_at) == (later, NOW)
    assert offered(cast.own) == []


def test_a_moved_time_is_offered_and_booked_where_nothing_is_ahead(cast, waiting):
    other = AppointmentFactory(client=ClientFactory(counsellor=cast.own), counsellor=cast.own, starts_at=FREE)
    other.move(LATER, LATER + HALF, by=cast.own)
    assert offered(cast.own) == [(FREE, [waiting])]
    given = waiting.give(FREE, cast.own, by=cast.own)
    assert (given.client, given.starts_at, given.kind) == (cast.client, FREE, "talk")
    with pytest.raises(Occupied):
        other.undo_change(1, by=cast.own)


@pytest.mark.parametrize(
    "obstacle",
    ["own limits", "taken", "absent", "budget", "too short", "sooner", "day", "kind", "taken again", "withdrawn"],
)
def test_who_could_not_come_is_not_asked(cast, gone, waiting, obstacle):
    if obstacle == "own limits":
        ClientTime.objects.create(
            client=cast.client, weekday=2, starts_at=time(10, 40), ends_at=time(12), travel_minutes=20
        )
    elif obstacle == "taken":
        AppointmentFactory(client=cast.client, counsellor=cast.colleague, starts_at=FREE + HALF / 2)
    elif obstacle == "absent":
        AbsenceFactory(user=cast.own, starts_on=FREE.date())
    elif obstacle == "budget":
        for day in range(1, 5):
            ContactFactory(client=cast.client, by=cast.own, at=berlin(f"2026-11-0{day} 10:00"))
    elif obstacle == "too short":
        AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=LATER, ends_at=LATER + 2 * HALF)
    elif obstacle == "sooner":
        AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=FREE - 4 * HALF)
    elif obstacle == "day":
        Waiting.objects.join(cast.client, cast.own, from_on=date(2026, 11, 26))
    elif obstacle == "kind":
        Waiting.objects.join(cast.client, cast.own, kind="video")
        AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=LATER)
    elif obstacle == "taken again":
        AppointmentFactory(client=ClientFactory(), counsellor=cast.own, starts_at=FREE)
    else:
        waiting.withdraw(by=cast.own)
    assert offered(cast.own) == []


def test_a_client_waits_once_and_the_last_wish_counts(cast, waiting):
    Waiting.objects.join(cast.client, cast.own, until_on=date(2026, 11, 24))
    assert Waiting.objects.get().until_on == date(2026, 11, 24)
    assert not Waiting.objects.open(date(2026, 11, 25)).exists()
    with pytest.raises(IntegrityError, match="waiting"), transaction.atomic():
        Waiting.objects.create(client=cast.client, by=cast.own)
    with pytest.raises(IntegrityError, match="waiting_last_day_after_first"), transaction.atomic():
        Waiting.objects.update(from_on=date(2026, 11, 25))
    with pytest.raises(IntegrityError, match="waiting_ends_with_what_is_given"), transaction.atomic():
        Waiting.objects.update(appointment=AppointmentFactory())


def test_given_once_only(cast, gone, waiting):
    waiting.give(FREE, cast.own, by=cast.own)
    with pytest.raises(ValidationError):
        waiting.give(FREE + HALF, cast.own, by=cast.own)
    with pytest.raises(ValidationError):
        waiting.withdraw(by=cast.own)


@pytest.mark.parametrize("others", [0, 2])
def test_constant_sql(cast, gone, waiting, others, django_assert_num_queries):
    for number in range(others):
        client = ClientFactory(counsellor=cast.own)
        Waiting.objects.join(client, cast.own)
        row = AppointmentFactory(client=ClientFactory(), counsellor=cast.own, starts_at=FREE + (number + 1) * HALF)
        row.cancel("cancelled_office", by=cast.own)
    with django_assert_num_queries(15):
        assert len(freed_times(cast.own, NOW)) == others + 1
    with django_assert_num_queries(2):  # whom the reader covers, and who waits
        freed_times(cast.stranger, NOW)


# --- on the pages ---


def test_from_the_list_to_today_to_one_click(cast, as_user, gone, later):
    browser = as_user(cast.own)
    browser.post(reverse("waiting-join", args=[cast.client.pk]), {"until_on": "2026-12-01"})
    waiting = Waiting.objects.get()
    give = reverse("waiting-give", args=[waiting.pk])
    assert give in browser.get("/").content.decode()
    assert give in browser.get(reverse("waiting-list")).content.decode()
    slot = f"2026-11-25T10:00/{cast.own.pk}"
    browser.post(give, {"slot": slot, "next": "/"})
    later.refresh_from_db()
    assert later.starts_at == FREE
    browser.post(give, {"slot": slot, "next": "/"})
    assert "nicht mehr frei" in browser.get("/").content.decode()


@pytest.mark.parametrize("slot", ["", "\x00", "2026-11-25T10:00/0", "2026-11-25T10:00/x", "2026-11-25T11:00/1"])
def test_a_time_that_is_not_offered_is_refused(cast, as_user, gone, waiting, slot):
    as_user(cast.own).post(reverse("waiting-give", args=[waiting.pk]), {"slot": slot})
    assert Appointment.objects.planned().count() == 0


@pytest.mark.parametrize(
    "typed", [{"until_on": "2026-11-22"}, {"from_on": "2026-12-02", "until_on": "2026-12-01"}, {"counsellor": "999"}]
)
def test_bad_wishes_are_explained(cast, as_user, typed):
    answer = as_user(cast.own).post(reverse("waiting-join", args=[cast.client.pk]), typed)
    assert answer.status_code == 200 or answer.status_code == 422
    assert "invalid-feedback" in answer.content.decode() and not Waiting.objects.exists()
