from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from caseload.appointments.conditions import BudgetUsedUp, Occupied
from caseload.appointments.models import Appointment
from caseload.audit.models import JournalEntry
from caseload.contacts.models import Contact, NextStep
from tests.factories import AppointmentFactory, ClientFactory, ContactFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def book(client, counsellor, start, minutes=30, **more):
    start = berlin(start)
    return Appointment.objects.book(
        client, counsellor, start, start + timedelta(minutes=minutes), "talk", by=counsellor, **more
    )


# --- nobody is in two at once ---


def test_back_to_back_is_allowed(cast):
    other = ClientFactory(counsellor=cast.own)
    book(cast.client, cast.own, "2026-11-24 10:00")
    book(other, cast.own, "2026-11-24 10:30")
    book(other, cast.own, "2026-11-24 09:30")
    assert Appointment.objects.count() == 3


@pytest.mark.parametrize(("start", "minutes"), [("10:29", 30), ("09:31", 30), ("10:10", 5), ("09:00", 120)])
def test_one_minute_of_overlap_is_refused(cast, start, minutes):
    book(cast.client, cast.own, "2026-11-24 10:00")
    with pytest.raises(Occupied) as refusal:
        book(ClientFactory(counsellor=cast.own), cast.own, f"2026-11-24 {start}", minutes)
    assert refusal.value.code == "counsellor_busy"
    with pytest.raises(Occupied) as refusal:
        book(cast.client, cast.colleague, f"2026-11-24 {start}", minutes)
    assert refusal.value.code == "client_busy"
    assert Appointment.objects.count() == 1


def test_a_long_appointment_that_began_hours_ago_still_occupies(cast):
    book(cast.client, cast.own, "2026-11-24 08:00", 480)
    with pytest.raises(Occupied):
        book(cast.colleagues_client, cast.own, "2026-11-24 15:59", 10)
    book(cast.colleagues_client, cast.own, "2026-11-24 16:00", 10)


def test_a_cancelled_one_gives_its_time_back(cast):
    book(cast.client, cast.own, "2026-11-24 10:00").cancel("cancelled_client", by=cast.own)
    assert book(cast.client, cast.own, "2026-11-24 10:00").is_planned


@pytest.mark.postgres
def test_the_database_itself_refuses_an_overlap(cast):
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))
    for client, counsellor in ((cast.colleagues_client, cast.own), (cast.client, cast.colleague)):
        with pytest.raises(IntegrityError, match=r"busy_(user|client)_once"), transaction.atomic():
            AppointmentFactory(client=client, counsellor=counsellor, starts_at=berlin("2026-11-24 10:29"))
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:30"))


def test_the_database_refuses_more_than_eight_hours(cast):
    start = berlin("2026-11-24 08:00")
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=start, ends_at=start + timedelta(hours=8))
    with pytest.raises(IntegrityError), transaction.atomic():
        late = start + timedelta(days=1)
        AppointmentFactory(ends_at=late + timedelta(hours=8, minutes=1), starts_at=late)


# --- booking ---


def test_booking_is_journaled_and_keeps_who_booked(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00", place="Raum 2.14")
    assert (appointment.booked_by, appointment.place, appointment.version) == (cast.own, "Raum 2.14", 0)
    entry = JournalEntry.objects.get(verb="book")
    assert (entry.by, entry.object_id, entry.client_id) == (cast.own, appointment.pk, cast.client.pk)


def test_the_same_token_twice_is_one_appointment(cast):
    token = uuid4()
    first = book(cast.client, cast.own, "2026-11-24 10:00", token=token)
    assert book(cast.client, cast.own, "2026-11-24 10:00", token=token) == first
    with pytest.raises(ValidationError):
        book(cast.colleagues_client, cast.colleague, "2026-11-24 10:00", token=token)
    assert Appointment.objects.count() == 1


def test_no_booking_after_the_end_of_care(cast):
    cast.client.end_care(date(2026, 11, 23), "moved", by=cast.lead)
    with pytest.raises(ValidationError):
        book(cast.client, cast.own, "2026-11-24 10:00")


@pytest.mark.parametrize("changes", [{"is_active": False}, {"role": "team_lead"}])
def test_only_an_active_counsellor_holds_appointments(cast, changes):
    gone = UserFactory(team=cast.own.team, **changes)
    with pytest.raises(ValidationError):
        book(cast.client, gone, "2026-11-24 10:00")


# --- the month's budget ---


def test_held_and_booked_together_reach_the_limit(cast):
    for day in (2, 9):
        ContactFactory(client=cast.client, by=cast.own, at=berlin(f"2026-11-0{day} 10:00"))
    ContactFactory(client=cast.client, by=cast.own, at=berlin("2026-11-10 10:00"), reached=False)
    book(cast.client, cast.own, "2026-11-24 10:00")
    book(cast.client, cast.own, "2026-11-25 10:00")
    with pytest.raises(BudgetUsedUp) as refusal:
        book(cast.client, cast.own, "2026-11-26 10:00")
    assert refusal.value.params == {"held": 2, "booked": 2, "limit": 4}
    book(cast.client, cast.own, "2026-12-01 00:10")


def test_the_month_is_the_local_one(cast):
    """00:30 on 1 December in Berlin is still November in UTC."""
    for hour in range(8, 12):
        book(cast.client, cast.own, f"2026-12-01 {hour:02}:00")
    with pytest.raises(BudgetUsedUp):
        book(cast.client, cast.own, "2026-12-01 00:30")
    book(cast.client, cast.own, "2026-11-30 23:30", 20)


def test_who_did_not_come_leaves_a_place_open(cast, monday):
    appointments = [book(cast.client, cast.own, f"2026-11-24 {hour:02}:00") for hour in range(8, 12)]
    monday.move_to(berlin("2026-11-24 12:00"))
    appointments[0].record_outcome("not_attended", by=cast.own)
    book(cast.client, cast.own, "2026-11-25 10:00")
    with pytest.raises(BudgetUsedUp):
        book(cast.client, cast.own, "2026-11-26 10:00")


def test_budgets_of_several_clients_and_months_take_two_statements(cast, django_assert_num_queries):
    book(cast.client, cast.own, "2026-11-24 10:00")
    book(cast.client, cast.own, "2026-12-01 00:10")
    ContactFactory(client=cast.client, by=cast.own, at=berlin("2026-11-01 00:10"))
    november, december = date(2026, 11, 1), date(2026, 12, 1)
    with django_assert_num_queries(2):
        found = Appointment.objects.budgets({cast.client.pk: 4, cast.colleagues_client.pk: 3}, [december, november])
    assert (found[cast.client.pk, november].held, found[cast.client.pk, november].booked) == (1, 1)
    assert (found[cast.client.pk, december].held, found[cast.client.pk, december].booked) == (0, 1)
    assert found[cast.colleagues_client.pk, november].open == 3


# --- moving ---


def test_moving_keeps_the_old_time_and_raises_the_version(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00", place="Raum 2.14")
    appointment.move(berlin("2026-11-26 10:00"), berlin("2026-11-26 10:45"), by=cast.lead)
    trace = appointment.moves.get()
    assert (trace.old_starts_at, trace.new_starts_at, trace.by, trace.version) == (
        berlin("2026-11-24 10:00"),
        berlin("2026-11-26 10:00"),
        cast.lead,
        1,
    )
    assert (appointment.starts_at, appointment.minutes, appointment.version) == (berlin("2026-11-26 10:00"), 45, 1)
    assert appointment.place == "Raum 2.14"


def test_moving_to_the_same_time_again_changes_nothing(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    for _click in range(2):
        appointment.move(berlin("2026-11-26 10:00"), berlin("2026-11-26 10:30"), by=cast.own)
    assert (appointment.version, appointment.moves.count()) == (1, 1)


def test_moving_by_a_few_minutes_does_not_collide_with_itself(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    appointment.move(berlin("2026-11-24 10:10"), berlin("2026-11-24 10:40"), by=cast.own)
    assert appointment.starts_at == berlin("2026-11-24 10:10")


def test_a_full_month_lets_move_within_but_not_into_it(cast):
    first, *_rest = [book(cast.client, cast.own, f"2026-11-24 {hour:02}:00") for hour in range(8, 12)]
    first.move(berlin("2026-11-30 23:00"), berlin("2026-11-30 23:30"), by=cast.own)
    later = book(cast.client, cast.own, "2026-12-02 10:00")
    with pytest.raises(BudgetUsedUp):
        later.move(berlin("2026-11-26 10:00"), berlin("2026-11-26 10:30"), by=cast.own)
    assert (later.version, later.moves.count()) == (0, 0)
    first.move(berlin("2026-12-01 00:00"), berlin("2026-12-01 00:30"), by=cast.own)
    later.move(berlin("2026-11-26 10:00"), berlin("2026-11-26 10:30"), by=cast.own)


def test_moving_into_an_occupied_time_leaves_everything_as_it_was(cast):
    book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-26 10:00")
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    with pytest.raises(Occupied):
        appointment.move(berlin("2026-11-26 10:29"), berlin("2026-11-26 10:59"), by=cast.own)
    appointment.refresh_from_db()
    assert (appointment.starts_at, appointment.version, appointment.moves.count()) == (berlin("2026-11-24 10:00"), 0, 0)


def test_an_appointment_can_go_over_to_a_colleague(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    appointment.move(appointment.starts_at, appointment.ends_at, by=cast.lead, counsellor=cast.colleague)
    assert (appointment.counsellor, appointment.version) == (cast.colleague, 1)
    with pytest.raises(ValidationError):
        appointment.move(appointment.starts_at, appointment.ends_at, by=cast.lead, counsellor=cast.lead)


def test_what_is_over_cannot_be_moved(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    appointment.cancel("cancelled_office", by=cast.own)
    with pytest.raises(ValidationError):
        appointment.move(berlin("2026-11-26 10:00"), berlin("2026-11-26 10:30"), by=cast.own)


# --- cancelling ---


def test_cancelling_says_by_whom_and_raises_the_version(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    appointment.cancel("cancelled_client", by=cast.own)
    assert (appointment.status, appointment.version) == ("cancelled_client", 1)
    with pytest.raises(ValidationError) as refusal:
        appointment.cancel("cancelled_office", by=cast.own)
    assert refusal.value.code == "changed"
    with pytest.raises(ValueError, match="attended"):
        appointment.cancel("attended", by=cast.own)


# --- outcomes ---


@pytest.fixture
def held(cast, monday):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    monday.move_to(berlin("2026-11-24 10:40"))
    return appointment


def test_attended_is_a_contact_of_the_appointments_time(cast, held):
    held.record_outcome("attended", by=cast.own, note="Lebenslauf besprochen", topics=["placement"], next_step="CV")
    contact = held.contact
    assert (contact.at, contact.channel, contact.minutes, contact.reached) == (held.starts_at, "in_person", 30, True)
    assert (contact.note, contact.by) == ("Lebenslauf besprochen", cast.own)
    cast.client.state.refresh_from_db()
    assert (cast.client.state.month_held, cast.client.state.next_step) == (1, "CV")


def test_who_did_not_come_is_an_attempt(cast, held):
    held.record_outcome("not_attended", by=cast.own, note="Mailbox")
    assert (held.contact.reached, held.contact.minutes, held.contact.note) == (False, None, "Mailbox")
    cast.client.state.refresh_from_db()
    assert (cast.client.state.month_held, cast.client.state.month_attempts) == (0, 1)


@pytest.mark.parametrize("first", ["attended", "not_attended"])
def test_a_second_outcome_is_told_and_doubles_nothing(cast, held, first):
    stale = Appointment.objects.get(pk=held.pk)
    held.record_outcome(first, by=cast.own)
    with pytest.raises(ValidationError) as refusal:
        stale.record_outcome("attended", by=cast.colleague)
    assert refusal.value.code == "changed"
    assert Contact.objects.count() == 1


def test_no_outcome_for_the_future(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    with pytest.raises(ValidationError):
        appointment.record_outcome("attended", by=cast.own)
    assert not Contact.objects.exists()


def test_an_outcome_asks_where_the_appointment_stands_now(cast, held):
    """A colleague has moved it to tomorrow in the meantime."""
    stale = Appointment.objects.get(pk=held.pk)
    held.move(berlin("2026-11-25 10:00"), berlin("2026-11-25 10:30"), by=cast.colleague)
    with pytest.raises(ValidationError):
        stale.record_outcome("attended", by=cast.own)
    assert not Contact.objects.exists()


@pytest.mark.parametrize("status", ["attended", "not_attended"])
def test_undo_takes_back_outcome_contact_and_step(cast, held, status):
    Contact.objects.log(cast.client, cast.own, "telephone", next_step="Nachfragen")
    held.record_outcome(status, by=cast.own, next_step="Neuer Termin")
    held.undo_outcome(by=cast.own)
    assert (held.status, held.contact, held.outcome_at) == ("planned", None, None)
    assert Contact.objects.count() == 1
    assert NextStep.objects.open().get().text == "Nachfragen"
    held.record_outcome("attended", by=cast.own)


def test_undo_by_somebody_else_or_too_late_changes_nothing(cast, held, monday):
    held.record_outcome("attended", by=cast.own)
    with pytest.raises(ValidationError):
        held.undo_outcome(by=cast.colleague)
    held.refresh_from_db()
    assert (held.status, held.contact is not None) == ("attended", True)
    monday.shift(timedelta(minutes=11))
    with pytest.raises(ValidationError):
        held.undo_outcome(by=cast.own)
    assert Contact.objects.count() == 1


def test_the_contact_alone_cannot_be_taken_away_from_its_appointment(cast, held):
    held.record_outcome("attended", by=cast.own)
    with pytest.raises(ValidationError):
        Contact.objects.get().undo(by=cast.own)
    assert Contact.objects.get().appointment.status == "attended"


def test_undo_twice_is_told(cast, held):
    held.record_outcome("attended", by=cast.own)
    stale = Appointment.objects.get(pk=held.pk)
    held.undo_outcome(by=cast.own)
    with pytest.raises(ValidationError):
        stale.undo_outcome(by=cast.own)


# --- questions ---


def test_missing_outcomes_are_those_that_are_over(cast):
    past = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(hours=2))
    AppointmentFactory(client=cast.colleagues_client, counsellor=cast.colleague, starts_at=NOW - timedelta(minutes=10))
    assert list(Appointment.objects.missing_outcome(timezone.now())) == [past]


def test_after_a_hand_over_the_appointment_is_the_new_counsellors_work(cast):
    appointment = book(cast.client, cast.own, "2026-11-24 10:00")
    cast.client.assign(cast.colleague, by=cast.lead)
    assert list(Appointment.objects.work_of(cast.colleague)) == [appointment]
    assert not Appointment.objects.work_of(cast.own).exists()
