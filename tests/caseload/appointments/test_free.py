"""Free times over several people: who is there, who is taken, what the client can, and how many statements it takes."""

from datetime import date, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from caseload.appointments.forms import BookForm, MoveForm
from caseload.appointments.free import Wish, free_slots, offers
from caseload.appointments.models import Appointment
from caseload.lib.dates import LOCAL
from caseload.schedule.models import ClientTime, Room, SpecialDay, WorkingWeek
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, ContactFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
TUESDAY = date(2026, 11, 24)
HALF = timedelta(minutes=30)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def starts(slots, day=TUESDAY):
    """Clock times of the slots on that day."""
    local = [slot.starts_at.astimezone(LOCAL) for slot in slots]
    return [f"{start:%H:%M}" for start in local if start.date() == day]


def plan(user, *blocks, days=range(5)):
    WorkingWeek.objects.plan(user, date(2026, 1, 1), {day: list(blocks) for day in days}, by=None)


def test_working_time_breaks_and_what_is_taken(cast):
    plan(cast.own, (time(8), time(10)), (time(10, 30), time(11, 30)))
    AppointmentFactory(counsellor=cast.own, starts_at=berlin("2026-11-24 08:30"))
    AppointmentFactory(counsellor=cast.own, starts_at=berlin("2026-11-24 09:00"), status="cancelled_client")
    found = free_slots(Wish([cast.own]), HALF, TUESDAY)
    assert starts(found) == ["08:00", "09:00", "09:30", "10:30", "11:00"]


def test_special_days_holidays_and_weekends(cast):
    SpecialDay.objects.create(user=cast.own, day=TUESDAY)
    SpecialDay.objects.create(user=cast.own, day=date(2026, 11, 28), starts_at=time(9), ends_at=time(10))
    found = free_slots(Wish([cast.own]), HALF, TUESDAY)
    assert starts(found) == []
    assert starts(found, date(2026, 11, 28)) == ["09:00", "09:30"]
    assert starts(found, date(2026, 11, 29)) == []


def test_the_client_is_neither_elsewhere_nor_in_a_course(cast):
    plan(cast.own, (time(8), time(12)))
    AppointmentFactory(client=cast.client, counsellor=cast.colleague, starts_at=berlin("2026-11-24 11:30"))
    ClientTime.objects.create(client=cast.client, weekday=1, starts_at=time(8), ends_at=time(9), travel_minutes=30)
    talk = free_slots(Wish([cast.own], cast.client), HALF, TUESDAY)
    assert starts(talk) == ["09:30", "10:00", "10:30", "11:00"]
    call = free_slots(Wish([cast.own], cast.client, "telephone"), HALF, TUESDAY)
    assert starts(call)[0] == "09:00"


def test_a_joint_talk_needs_both_and_the_room(cast):
    plan(cast.own, (time(8), time(12)))
    plan(cast.colleague, (time(9), time(11)))
    room = Room.objects.create(name="1.01", capacity=3)
    AppointmentFactory(counsellor=cast.stranger, room=room, starts_at=berlin("2026-11-24 09:30"))
    AppointmentFactory(counsellor=cast.colleague, starts_at=berlin("2026-11-24 10:30"))
    found = free_slots(Wish([cast.own], cast.client, joined=[cast.colleague], room=room), HALF, TUESDAY)
    assert starts(found) == ["09:00", "10:00"]


def test_a_full_month_is_left_out(cast):
    for day in (2, 3, 4, 5):
        ContactFactory(client=cast.client, by=cast.own, at=berlin(f"2026-11-0{day} 10:00"))
    assert min(slot.starts_at for slot in free_slots(Wish([cast.own], cast.client), HALF, TUESDAY)).month == 12


def test_offers_come_from_the_deputy_while_the_counsellor_is_away(cast):
    AbsenceFactory(user=cast.own, starts_on=TUESDAY, ends_on=TUESDAY, deputy=cast.colleague)
    found = offers(cast.client, "talk", TUESDAY)
    assert {slot.counsellor for slot in found if slot in found[:16]} == {cast.colleague}
    wednesday = [slot for slot in found if slot.starts_at.date() == date(2026, 11, 25)]
    assert {slot.counsellor for slot in wednesday} == {cast.own}
    assert offers(ClientFactory(), "talk") == []


def test_a_first_talk_is_offered_with_a_days_notice(cast):
    assert offers(cast.client, "first_talk")[0].starts_at == berlin("2026-11-24 09:30")
    assert offers(cast.client, "telephone")[0].starts_at == berlin("2026-11-23 09:15")


def test_ten_counsellors_take_the_same_statements_as_one(cast, django_assert_num_queries):
    people = [UserFactory(team=cast.own.team) for _n in range(10)]
    assert cast.client.state  # read once
    for some in (people[:1], people):
        with django_assert_num_queries(4):
            free_slots(Wish(some), HALF, TUESDAY)
        with django_assert_num_queries(7):
            free_slots(Wish(some, cast.client), HALF, TUESDAY)


# --- the page and the forms ------------------------------------------------------------------------------------------


def test_a_time_of_the_list_is_booked_with_one_click(cast, as_user):
    browser = as_user(cast.own)
    page = browser.get(reverse("appointment-free", args=[cast.client.pk]), {"kind": "talk"}).content.decode()
    value = f"2026-11-24T10:00/{cast.own.pk}"
    assert f'value="{value}"' in page
    browser.post(reverse("appointment-book", args=[cast.client.pk]), {"kind": "talk", "minutes": "30", "slot": value})
    assert Appointment.objects.get().starts_at == berlin("2026-11-24 10:00")


@pytest.mark.parametrize("query", ["counsellor=999&first=gestern&minutes=x&kind=%00", "counsellor=anybody&room=7"])
def test_a_malformed_search_still_shows_times(cast, as_user, query):
    answer = as_user(cast.lead).get(reverse("appointment-free", args=[cast.client.pk]) + "?" + query)
    assert answer.status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_the_same_statements_however_full_the_calendar_is(
    cast, as_user, rows, django_assert_num_queries
):
    for n in range(rows):
        AppointmentFactory(counsellor=cast.own, starts_at=berlin(f"2026-11-24 {10 + n}:00"))
    browser = as_user(cast.own)
    with django_assert_num_queries(17):
        browser.get(reverse("appointment-free", args=[cast.client.pk]))


def test_the_next_free_time_is_one_click_away(cast):
    AbsenceFactory(user=cast.own, starts_on=date(2026, 11, 23), ends_on=TUESDAY, deputy=cast.colleague)
    form = BookForm(cast.client, cast.own, soonest=True, initial={"kind": "telephone"})
    assert (form.initial["day"], form.initial["time"]) == (date(2026, 11, 23), time(9, 15))
    assert form.initial["counsellor"] == cast.colleague


def test_outside_the_counsellors_hours_asks_back_and_is_kept(cast):
    plan(cast.own, (time(8), time(12)), days=[3])
    data = {"kind": "talk", "day": "2026-11-26", "time": "13:00", "counsellor": cast.own.pk}
    form = BookForm(cast.client, cast.own, data)
    assert not form.is_valid()
    assert "08:00-12:00" in form.odd[0]
    again = BookForm(cast.client, cast.own, data | {"confirm": form.confirm_value})
    assert again.is_valid()
    assert again.save(by=cast.own).despite == "working_time"


def test_a_room_too_small_is_said_at_the_room(cast):
    room = Room.objects.create(name="1.01", capacity=2)
    data = {"kind": "talk", "day": "2026-11-26", "time": "10:00", "counsellor": cast.own.pk, "room": room.pk}
    form = BookForm(cast.client, cast.own, data | {"joined": cast.colleague.pk})
    assert form.is_valid()
    assert form.save(by=cast.own) is None
    assert "room" in form.errors and form.company
    assert BookForm(cast.client, cast.own, data).is_valid()


def test_a_first_talk_on_the_telephone_needs_a_reason(cast):
    data = {"kind": "first_talk", "day": "2026-11-26", "time": "10:00", "counsellor": cast.own.pk}
    data["remote_way"] = "telephone"
    form = BookForm(cast.client, cast.own, data)
    assert not form.is_valid() and "remote_reason" in form.errors
    form = BookForm(cast.client, cast.own, data | {"remote_reason": "Reiseunfähig"})
    assert form.is_valid()
    booked = form.save(by=cast.own)
    assert (booked.channel, booked.remote_reason) == ("telephone", "Reiseunfähig")


def test_a_drop_in_the_calendar_names_the_new_time_alone(cast):
    room = Room.objects.create(name="1.01", capacity=4)
    booked = Appointment.objects.book(
        cast.client,
        cast.own,
        berlin("2026-11-24 10:00"),
        berlin("2026-11-24 10:45"),
        "talk",
        cast.own,
        place="Rathaus",
        joined=[cast.colleague],
        room=room,
    )
    form = MoveForm(booked, cast.own, {"slot": "2026-11-25T11:00"})
    assert form.is_valid(), form.errors
    moved = form.save(by=cast.own)
    assert (moved.starts_at, moved.minutes, moved.place) == (berlin("2026-11-25 11:00"), 45, "Rathaus")
    assert (moved.room, moved.colleagues) == (room, [cast.colleague])
