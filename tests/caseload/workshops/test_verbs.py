"""Planning, places and waiting list, attendance, made-up time and exit."""

from datetime import date, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from caseload.appointments.models import Appointment
from caseload.contacts.models import Contact
from caseload.schedule.busy import Busy
from caseload.workshops.attendance import Presence, Status, lacks_attendance
from caseload.workshops.models import Workshop
from caseload.workshops.seats import Clash, Seat
from caseload.workshops.sessions import Session
from tests.factories import (
    AppointmentFactory,
    ClientFactory,
    RoomFactory,
    UserFactory,
    WorkshopTemplateFactory,
    berlin,
    plan_workshop,
)

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 9, 7)


@pytest.fixture(autouse=True)
def before():
    with time_machine.travel(berlin("2026-09-01 08:00"), tick=False):
        yield


@pytest.fixture
def workshop(cast):
    return plan_workshop(cast.own, MONDAY)


def on(text):
    return time_machine.travel(berlin(text), tick=False)


def seat_of(workshop, client):
    return Seat.objects.with_hours().select_related("workshop").get(workshop=workshop, client=client)


# --- planning ---------------------------------------------------------------------------------------------------------


def test_a_template_becomes_a_timetable_and_takes_trainers_and_room(cast, workshop):
    assert (workshop.sessions.count(), workshop.places) == (24, 12)
    assert (workshop.starts_on, workshop.ends_on) == (MONDAY, date(2026, 10, 30))
    first = workshop.sessions.first()
    assert (first.starts_at, first.ends_at) == (berlin("2026-09-07 09:00"), berlin("2026-09-07 12:00"))
    assert workshop.sessions.last().starts_at == berlin("2026-10-30 09:00")
    assert workshop.sessions.filter(vacancy_hour_at__isnull=False).count() == 8
    assert Busy.objects.filter(user=cast.own).count() == Busy.objects.filter(room=first.room).count() == 24
    with pytest.raises(ValidationError):
        Appointment.objects.book(
            cast.client, cast.own, berlin("2026-09-07 11:30"), berlin("2026-09-07 12:30"), "talk", by=cast.own
        )


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("starts_on", {"starts_on": date(2026, 8, 31)}),
        ("starts_on", {"starts_on": date(2027, 12, 1)}),
        ("room", {"capacity": 11}),
        ("room", {"is_active": False}),
        ("trainers", {"trainers": []}),
        ("trainers", {"gone": True}),
        ("template", {"weekdays": ()}),
    ],
)
def test_what_cannot_be_planned(cast, field, facts):
    """In the past, more than 400 days ahead, a room too small or gone, nobody, a trainer who has left, no weekdays."""
    room = RoomFactory(capacity=facts.get("capacity", 12), is_active=facts.get("is_active", True))
    template = WorkshopTemplateFactory()
    if "weekdays" in facts:
        template.days.all().delete()
    trainers = facts.get("trainers", [UserFactory(team=cast.own.team, is_active=not facts.get("gone"))])
    with pytest.raises(ValidationError) as refused:
        Workshop.objects.plan(template, facts.get("starts_on", MONDAY), room, trainers, cast.own, cast.lead)
    assert list(refused.value.error_dict) == [field]
    assert not Workshop.objects.exists() and not Busy.objects.exists()


def test_a_trainer_or_room_that_is_taken_is_named_with_the_times(cast, workshop):
    room = workshop.sessions.first().room
    with pytest.raises(ValidationError) as refused:
        plan_workshop(cast.own, date(2026, 10, 26), room=room)
    assert set(refused.value.error_dict) == {"trainers", "room"}
    (words,) = refused.value.message_dict["trainers"]
    assert "Marie Berger" in words
    AppointmentFactory(client=cast.colleagues_client, counsellor=cast.colleague, starts_at=berlin("2026-09-16 10:00"))
    with pytest.raises(ValidationError):
        plan_workshop(cast.colleague, MONDAY)


def test_only_holidays_are_no_workshop(cast):
    template = WorkshopTemplateFactory(weeks=1, pattern=(4,))
    with pytest.raises(ValidationError):
        plan_workshop(cast.own, date(2026, 12, 21), template)


def test_the_hour_that_does_not_exist(cast):
    template = WorkshopTemplateFactory(weeks=1)
    template.days.all().delete()
    template.days.create(weekday=6, starts_at=time(2, 30), ends_at=time(4))
    with on("2026-03-02 08:00"), pytest.raises(ValidationError) as refused:
        plan_workshop(cast.own, date(2026, 3, 23), template)
    assert "template" in refused.value.error_dict


# --- sessions ---------------------------------------------------------------------------------------------------------


def test_a_session_falls_out_and_comes_back(cast, workshop):
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    last = workshop.sessions.last()
    last.cancel(by=cast.own)
    assert not Busy.objects.filter(holder=last.uid).exists()
    workshop.refresh_from_db()
    assert workshop.ends_on == date(2026, 10, 28)
    with pytest.raises(ValidationError):
        last.cancel(by=cast.own)
    last.restore(by=cast.own)
    assert Busy.objects.filter(holder=last.uid).count() == 3
    workshop.refresh_from_db()
    assert workshop.ends_on == date(2026, 10, 30) and seat.place == 1


def test_a_session_moves_with_everybody_and_refuses_what_is_taken(cast, workshop):
    Seat.objects.assign(workshop, cast.client, cast.own)
    session, room = workshop.sessions.first(), RoomFactory(capacity=12)
    begin, end = berlin("2026-09-08 13:00"), berlin("2026-09-08 16:00")
    session.change(begin, end, room, [cast.colleague], by=cast.own)
    taken = Busy.objects.filter(holder=session.uid, starts_at=begin)
    assert set(taken.values_list("user", "client", "room")) == {
        (cast.colleague.pk, None, None), (None, cast.client.pk, None), (None, None, room.pk)
    }  # fmt: skip
    for start, finish, place, people in (
        (berlin("2026-09-09 09:00"), berlin("2026-09-09 12:00"), room, [cast.colleague]),  # the next session
        (begin, begin, room, [cast.colleague]),
        (begin, begin + timedelta(hours=9), room, [cast.colleague]),
        (berlin("2026-08-31 09:00"), berlin("2026-08-31 12:00"), room, [cast.colleague]),
        (begin, end, RoomFactory(capacity=3), [cast.colleague]),
        (begin, end, room, []),
    ):
        with pytest.raises(ValidationError):
            Session.objects.get(pk=session.pk).change(start, finish, place, people, by=cast.own)


# --- places and waiting list ------------------------------------------------------------------------------------------


def test_places_then_the_waiting_list_and_moving_up_in_order(cast):
    workshop = plan_workshop(cast.own, MONDAY, WorkshopTemplateFactory(places=2))
    clients = [ClientFactory(counsellor=cast.own) for _n in range(5)]
    seats = [Seat.objects.assign(workshop, client, cast.own) for client in clients]
    assert [seat.place for seat in seats] == [1, 2, None, None, None]
    assert Busy.objects.filter(client=clients[0].pk).count() == 24
    assert not Busy.objects.filter(client=clients[2].pk).exists()
    clients[2].end_care(date(2026, 9, 1), "moved", by=cast.own)  # passed over
    with on("2026-09-21 08:00"):
        moved = seats[0].leave(date(2026, 9, 18), "work", by=cast.own)
        assert [(seat.client_id, seat.place) for seat in moved] == [(clients[3].pk, 1)]
        assert Busy.objects.filter(client=clients[0].pk).count() == 6  # the sessions that were
        assert Busy.objects.filter(client=clients[3].pk).count() == 18
        seats[3].refresh_from_db()
        assert (seats[3].started_on, seats[3].state) == (date(2026, 9, 21), "seated")
        assert seats[4].leave(date(2026, 9, 21), "not_started", by=cast.own) == []


def test_nobody_twice_nobody_out_of_care_and_no_workshop_that_is_over(cast, workshop):
    Seat.objects.assign(workshop, cast.client, cast.own)
    with pytest.raises(ValidationError):
        Seat.objects.assign(workshop, cast.client, cast.own)
    cast.colleagues_client.end_care(date(2026, 9, 1), "moved", by=cast.colleague)
    with pytest.raises(ValidationError):
        Seat.objects.assign(workshop, cast.colleagues_client, cast.own)
    with on("2026-10-31 08:00"), pytest.raises(ValidationError):
        Seat.objects.assign(workshop, cast.strangers_client, cast.own)


def test_a_clients_appointments_are_respected_or_the_sessions_missed_on_purpose(cast, workshop):
    AppointmentFactory(client=cast.client, counsellor=cast.colleague, starts_at=berlin("2026-09-09 11:00"))
    with pytest.raises(Clash, match="09"):
        Seat.objects.assign(workshop, cast.client, cast.own)
    Seat.objects.assign(workshop, cast.client, cast.own, despite=True)
    assert Busy.objects.filter(client=cast.client).count() == 24  # 23 sessions and the appointment
    with pytest.raises(ValidationError):
        Appointment.objects.book(
            cast.client, cast.lead, berlin("2026-09-11 10:00"), berlin("2026-09-11 10:30"), "talk", by=cast.own
        )


def test_the_database_says_no(cast, workshop):
    """What the verbs check, tried past them."""
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    other = {"workshop": workshop, "client": cast.colleagues_client, "places": 12}
    for wrong in (
        {**other, "place": seat.place, "started_on": MONDAY},
        {**other, "place": 13, "started_on": MONDAY},
        {**other, "place": 0, "started_on": MONDAY},
        {**other, "place": 2},
        {**other, "place": 2, "started_on": MONDAY, "ended_on": MONDAY, "result": "work"},
        {**other, "ended_on": MONDAY},
        {**other, "result": "work"},
        {**other, "started_on": MONDAY, "ended_on": date(2026, 9, 6), "result": "work"},
        {"workshop": workshop, "client": cast.client, "places": 12},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Seat.objects.create(**wrong)
    session = workshop.sessions.first()
    for wrong in ({"ends_at": session.starts_at}, {"ends_at": session.starts_at + timedelta(hours=9)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Session.objects.filter(pk=session.pk).update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        workshop.sessions.create(
            day=session.day, starts_at=session.starts_at, ends_at=session.ends_at, room=session.room
        )
    for wrong in ({"minutes": 0}, {"status": "absent", "minutes": 10}, {"minutes": 481}):
        with pytest.raises(IntegrityError), transaction.atomic():
            facts = {"status": "present", "minutes": 180, "at": session.starts_at, **wrong}
            Presence.objects.create(seat=seat, session=session, **facts)


# --- attendance -------------------------------------------------------------------------------------------------------


def test_attendance_with_hours_and_what_is_missed_extends_the_end(cast, workshop):
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    first, second, third = workshop.sessions.all()[:3]
    with pytest.raises(ValidationError):
        Presence.objects.record(first, [seat], Status.PRESENT, cast.own)  # not begun
    with on("2026-09-11 13:00"):
        Presence.objects.record(first, [seat], Status.PRESENT, cast.own)
        Presence.objects.record(second, [seat], Status.PRESENT, cast.own, minutes=120)
        Presence.objects.record(third, [seat], Status.ABSENT, cast.own)
        seat = seat_of(workshop, cast.client)
        assert (seat.attended, seat.missed, seat.to_make_up) == (300, 240, 240)
        assert seat.until == date(2026, 11, 4)  # two more sessions
        for minutes in (0, -5, 181):
            with pytest.raises(ValidationError):
                Presence.objects.record(first, [seat], Status.PRESENT, cast.own, minutes=minutes)
        Presence.objects.record(third, [seat], Status.PRESENT, cast.own)  # the later entry counts
        assert seat_of(workshop, cast.client).until == date(2026, 11, 2)
        assert Presence.objects.take_back(second, [seat], cast.own) == 1
        assert seat_of(workshop, cast.client).until == date(2026, 10, 30)
        assert list(Session.objects.filter(lacks_attendance(berlin("2026-09-11 13:00")))) == [second]


def test_who_had_no_place_that_day_cannot_have_been_there(cast, workshop):
    with on("2026-09-10 08:00"):
        late = Seat.objects.assign(workshop, cast.client, cast.own)
        with pytest.raises(ValidationError):
            Presence.objects.record(workshop.sessions.first(), [late], Status.PRESENT, cast.own)


def test_missed_time_is_made_up_at_most_as_far_as_it_was_missed(cast, workshop):
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    with on("2026-09-08 13:00"):
        Presence.objects.record(workshop.sessions.first(), [seat], Status.EXCUSED, cast.own)
        seat = seat_of(workshop, cast.client)
        for day, minutes in ((MONDAY, 181), (MONDAY, 0), (date(2026, 9, 9), 60), (date(2026, 9, 6), 60)):
            with pytest.raises(ValidationError):
                seat.make_up(day, minutes, cast.own)
        made_up = seat.make_up(date(2026, 9, 8), 120, cast.own)
        assert seat_of(workshop, cast.client).to_make_up == 60
        assert seat_of(workshop, cast.client).until == date(2026, 11, 2)
        made_up.take_back(cast.own)
        assert seat_of(workshop, cast.client).to_make_up == 180


def test_where_missed_time_is_not_made_up_the_end_stays(cast):
    workshop = plan_workshop(cast.own, MONDAY, WorkshopTemplateFactory(makes_up=False))
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    with on("2026-09-08 13:00"):
        Presence.objects.record(workshop.sessions.first(), [seat], Status.ABSENT, cast.own)
        seat = seat_of(workshop, cast.client)
        assert (seat.missed, seat.to_make_up, seat.until) == (180, 0, date(2026, 10, 30))
        with pytest.raises(ValidationError):
            seat.make_up(MONDAY, 60, cast.own)


def test_attendance_is_one_contact_a_month_where_the_programme_says_so(cast):
    workshop = plan_workshop(cast.own, date(2026, 9, 23), WorkshopTemplateFactory(counts_as_contact=True))
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    first, second, third, fourth = workshop.sessions.all()[:4]  # 23, 25, 28, 30 September

    def counted():
        cast.client.state.refresh_from_db()
        rows = Contact.objects.filter(client=cast.client).values_list("at", "channel", "reached", "minutes")
        return list(rows), cast.client.state.month_held

    with on("2026-10-02 13:00"):
        for session in (first, second, third):
            Presence.objects.record(session, [seat], Status.PRESENT, cast.own)
        assert counted()[0] == [(first.starts_at, "workshop", True, 180)]
        contact = Contact.objects.get()
        with pytest.raises(ValidationError):
            contact.undo(by=cast.own)
        Presence.objects.record(first, [seat], Status.ABSENT, cast.own)  # it moves to the next session
        assert counted()[0] == [(second.starts_at, "workshop", True, 180)]
        Presence.objects.take_back(second, [seat], cast.own)
        Presence.objects.take_back(third, [seat], cast.own)
        assert counted()[0] == []
        Presence.objects.record(fourth, [seat], Status.EXCUSED, cast.own)
        assert counted()[0] == []
        october = workshop.sessions.get(day=date(2026, 10, 2))
        Presence.objects.record(october, [seat], Status.PRESENT, cast.own)
        assert counted() == ([(october.starts_at, "workshop", True, 180)], 1)


def test_the_database_keeps_it_to_one_contact_a_month(cast, workshop):
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    for session, fine in zip(workshop.sessions.all()[:2], (True, False), strict=True):
        facts = {"status": "present", "minutes": 9, "at": session.starts_at, "contact_month": date(2026, 9, 1)}
        if fine:
            Presence.objects.create(seat=seat, session=session, **facts)
            continue
        with pytest.raises(IntegrityError), transaction.atomic():
            Presence.objects.create(seat=seat, session=session, **facts)


@pytest.mark.parametrize("count", [1, 3])
def test_all_at_once_takes_as_many_statements_for_many(cast, count, django_assert_num_queries):
    workshop = plan_workshop(cast.own, MONDAY, WorkshopTemplateFactory(counts_as_contact=True))
    seats = [Seat.objects.assign(workshop, ClientFactory(counsellor=cast.own), cast.own) for _n in range(count)]
    session = Session.objects.select_related("workshop").first()
    with on("2026-09-07 13:00"), django_assert_num_queries(13):
        Presence.objects.record(session, seats, Status.PRESENT, cast.own)
    assert Contact.objects.count() == count


# --- exit -------------------------------------------------------------------------------------------------------------


def test_exit_needs_a_result_and_a_day_that_has_come(cast, workshop):
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    with on("2026-09-18 08:00"):
        for day, result in (
            (date(2026, 9, 17), ""),
            (date(2026, 9, 17), "rich"),
            (date(2026, 9, 19), "work"),
            (date(2026, 9, 6), "work"),
        ):
            with pytest.raises(ValidationError):
                seat.leave(day, result, by=cast.own)
        seat.leave(date(2026, 9, 17), "work", by=cast.own)
        with pytest.raises(ValidationError):
            seat.leave(date(2026, 9, 17), "work", by=cast.own)
        assert Seat.objects.assign(workshop, cast.client, cast.own).place == 1  # a second time is a second row


def test_whoever_leaves_before_the_first_day_did_not_begin(cast, workshop):
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    seat.leave(date(2026, 9, 1), "not_started", by=cast.own)
    seat.refresh_from_db()
    assert (seat.started_on, seat.place, seat.state) == (None, None, "gone")
    assert not Busy.objects.filter(client=cast.client).exists()


def test_results_are_missing_when_it_is_over(cast, workshop):
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    assert not Seat.objects.lacking_result(date(2026, 10, 30)).exists()
    assert list(Seat.objects.lacking_result(date(2026, 10, 31))) == [seat]
