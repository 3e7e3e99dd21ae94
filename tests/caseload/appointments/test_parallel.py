"""Several people book in the same second, each on a connection of their own: the database decides, nobody is doubled."""

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from caseload.appointments.conditions import BudgetUsedUp, Occupied
from caseload.appointments.models import Appointment
from caseload.appointments.waiting import Waiting
from caseload.contacts.models import Contact
from caseload.schedule.models import Room
from tests.cast import make_cast
from tests.factories import AppointmentFactory, ClientFactory, UserFactory, berlin

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

HALF = timedelta(minutes=30)


@pytest.fixture
def start():
    """Next year's first of June at ten: always ahead, always in one month."""
    return (
        berlin(f"{timezone.now().year + 1}-06-01 10:00")
        if timezone.now().month > 5
        else berlin(f"{timezone.now().year}-06-01 10:00")
    )


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Run all acts in threads that begin together; each result or the error that came instead."""
    results: list[object] = [None] * len(acts)
    barrier = Barrier(len(acts))

    def run(number: int, act: Callable[[], object]) -> None:
        try:
            barrier.wait(timeout=120)
            results[number] = act()
        except Exception as error:
            results[number] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=300)
    assert not any(thread.is_alive() for thread in threads)
    return results


def booking(client, counsellor, start, **more):
    return lambda: Appointment.objects.book(client, counsellor, start, start + HALF, "talk", by=counsellor, **more)


def test_eight_writers_for_one_counsellor_and_slot(start):
    cast = make_cast()
    clients = [ClientFactory(counsellor=cast.own) for _n in range(8)]
    results = at_once(*(booking(client, cast.own, start) for client in clients))
    assert sum(isinstance(result, Appointment) for result in results) == 1
    assert sum(isinstance(result, Occupied) for result in results) == 7
    assert Appointment.objects.count() == 1


def test_eight_writers_for_one_client_and_slot(start):
    cast = make_cast()
    counsellors = [UserFactory(team=cast.own.team) for _n in range(8)]
    results = at_once(*(booking(cast.client, counsellor, start) for counsellor in counsellors))
    assert sum(isinstance(result, Appointment) for result in results) == 1
    assert sum(isinstance(result, Occupied) for result in results) == 7


def test_eight_joint_talks_want_the_same_colleague_and_room(start):
    """Each with a counsellor and a client of its own: what they share is the second person and the room."""
    cast = make_cast()
    room = Room.objects.create(name="1.01", capacity=4)
    pairs = [(ClientFactory(), UserFactory(team=cast.own.team)) for _n in range(8)]
    results = at_once(*(booking(*pair, start, joined=[cast.colleague], room=room) for pair in pairs))
    assert sum(isinstance(result, Appointment) for result in results) == 1
    assert sum(isinstance(result, Occupied) for result in results) == 7
    results = at_once(*(booking(*pair, start + HALF, room=room) for pair in pairs))
    assert sum(isinstance(result, Appointment) for result in results) == 1


def test_the_constraint_holds_where_nobody_asked_first(start):
    """Bare rows, past the verb: whatever the losers are told, one row stands."""
    cast = make_cast()
    clients = [ClientFactory(counsellor=cast.own) for _n in range(8)]

    def insert(client):
        with transaction.atomic():
            return AppointmentFactory(client=client, counsellor=cast.own, starts_at=start)

    at_once(*(lambda client=client: insert(client) for client in clients))
    assert Appointment.objects.count() == 1


def test_the_limit_of_four_holds_for_eight_writers(start):
    cast = make_cast()
    counsellors = [UserFactory(team=cast.own.team) for _n in range(8)]
    times = [start + timedelta(hours=hour) for hour in range(8)]
    results = at_once(*(booking(cast.client, *pair) for pair in zip(counsellors, times, strict=True)))
    assert sum(isinstance(result, Appointment) for result in results) == 4
    assert sum(isinstance(result, BudgetUsedUp) for result in results) == 4


def test_the_same_form_sent_eight_times_books_once(start):
    cast = make_cast()
    token = uuid4()
    results = at_once(*(booking(cast.client, cast.own, start, token=token) for _n in range(8)))
    assert {result.pk for result in results} == {Appointment.objects.get().pk}


def test_two_who_change_places_are_both_refused_and_keep_their_times(start):
    cast = make_cast()
    other = ClientFactory(counsellor=cast.own)
    first, second = booking(cast.client, cast.own, start)(), booking(other, cast.own, start + HALF)()
    results = at_once(
        lambda: first.move(start + HALF, start + 2 * HALF, by=cast.own),
        lambda: second.move(start, start + HALF, by=cast.own),
    )
    assert all(isinstance(result, Occupied) for result in results)
    assert [row.starts_at for row in Appointment.objects.order_by("pk")] == [start, start + HALF]


def test_of_two_who_move_to_the_same_free_time_one_gets_it(start):
    cast = make_cast()
    other = ClientFactory(counsellor=cast.own)
    first, second = booking(cast.client, cast.own, start)(), booking(other, cast.own, start + HALF)()
    target = start + timedelta(hours=3)
    results = at_once(*(lambda row=row: row.move(target, target + HALF, by=cast.own) for row in (first, second)))
    assert sum(isinstance(result, Occupied) for result in results) == 1
    assert Appointment.objects.filter(starts_at=target).count() == 1


def test_two_outcomes_in_the_same_second_are_one_contact():
    cast = make_cast()
    row = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=timezone.now() - timedelta(hours=1))
    copies = [Appointment.objects.get(pk=row.pk) for _n in range(4)]
    results = at_once(*(lambda copy=copy: copy.record_outcome("attended", by=cast.own) for copy in copies))
    assert sum(isinstance(result, ValidationError) for result in results) == 3
    assert Contact.objects.count() == 1


def test_moving_and_closing_the_same_appointment_do_not_block_each_other():
    """Both lock the client's row before the appointment's: one wins, the other is told, neither waits for ever."""
    cast = make_cast()
    now = timezone.now()
    row = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=now - timedelta(hours=1))
    copies = [Appointment.objects.get(pk=row.pk) for _n in range(3)]
    ahead = now + timedelta(days=2)
    results = at_once(
        lambda: copies[0].move(ahead, ahead + HALF, by=cast.own),
        lambda: copies[1].record_outcome("attended", by=cast.own),
        lambda: copies[2].cancel("cancelled_client", by=cast.own),
    )
    assert all(result is None or isinstance(result, ValidationError) for result in results), results
    row.refresh_from_db()
    assert Contact.objects.count() == (row.status == "attended")


def test_the_last_free_time_given_to_two_who_wait(start):
    """Two counsellors click in the same second: one client comes earlier, the other goes on waiting."""
    cast = make_cast()
    waiting = [Waiting.objects.join(ClientFactory(counsellor=cast.own), cast.own) for _n in range(4)]
    results = at_once(*(lambda row=row: row.give(start, cast.own, by=cast.own) for row in waiting))
    assert sum(isinstance(result, Appointment) for result in results) == 1
    assert sum(isinstance(result, Occupied) for result in results) == 3
    assert Waiting.objects.filter(ended_at=None).count() == 3


def test_one_who_waits_gets_one_of_two_times(start):
    cast = make_cast()
    copies = [Waiting.objects.join(cast.client, cast.own) for _n in range(2)]
    times = (start, start + HALF)
    results = at_once(
        *(lambda row=row, at=at: row.give(at, cast.own, by=cast.own) for row, at in zip(copies, times, strict=True))
    )
    assert sum(isinstance(result, Appointment) for result in results) == 1
    assert Appointment.objects.count() == 1


def test_undoing_a_move_whose_old_time_somebody_takes(start):
    """The time either goes back to the first or to the other; never to both."""
    cast = make_cast()
    row = booking(cast.client, cast.own, start)()
    row.move(start + 4 * HALF, start + 5 * HALF, by=cast.own)
    others = [ClientFactory(counsellor=cast.own) for _n in range(3)]
    results = at_once(lambda: row.undo_change(1, by=cast.own), *(booking(other, cast.own, start) for other in others))
    assert sum(isinstance(result, Occupied) for result in results) == 3, results
    assert Appointment.objects.filter(starts_at=start).count() == 1
