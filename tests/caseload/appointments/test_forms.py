from datetime import date, time, timedelta

import pytest
import time_machine
from django.utils import translation

from caseload.appointments.forms import BookForm, CancelForm, MoveForm, OutcomeForm
from caseload.appointments.models import Appointment
from caseload.appointments.places import default_place
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, ContactFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield


def book_form(cast, day="2026-11-26", clock="10:00", user=None, client=None, **more):
    client = client or cast.client
    data = {"kind": "talk", "day": day, "time": clock, "counsellor": client.state.counsellor_id, **more}
    return BookForm(client, user or cast.own, data)


def saved(form, by):
    assert form.is_valid(), form.errors
    result = form.save(by=by)
    assert form.is_valid(), form.errors
    return result


# --- booking ---


def test_what_is_left_empty_follows_from_kind_and_counsellor(cast):
    appointment = saved(book_form(cast), cast.own)
    assert (appointment.starts_at, appointment.minutes) == (berlin("2026-11-26 10:00"), 30)
    assert appointment.place == "Ahstraße 22, 45879 Gelsenkirchen, room 2.14"
    call = saved(book_form(cast, clock="11:00", kind="telephone"), cast.own)
    assert (call.minutes, call.place) == (10, "by telephone")
    assert saved(book_form(cast, clock="12:00", kind="first_talk"), cast.own).minutes == 45


def test_what_is_typed_stands(cast):
    appointment = saved(book_form(cast, minutes="20", place="  Raum\u00a03.01 "), cast.own)
    assert (appointment.minutes, appointment.place) == (20, "Raum 3.01")


def test_a_counsellor_without_office_and_room_has_no_usual_place(cast):
    assert default_place("talk", UserFactory(team=None, room="")) == ""


@pytest.mark.parametrize(("clock", "hour"), [("9", 9), ("09.30", 9), ("09:30", 9), ("09:30:59", 9)])
def test_a_time_is_read_as_people_write_it(cast, clock, hour):
    form = book_form(cast, clock=clock)
    assert form.is_valid(), form.errors
    assert form.wanted.hour == hour
    assert form.wanted.second == 0


def test_the_form_proposes_the_day_the_contact_is_due(cast):
    cast.client.state.due_on = date(2026, 12, 4)
    form = BookForm(cast.client, cast.own, initial={})
    assert (form.initial["day"], form.initial["time"]) == (date(2026, 12, 4), time(8, 0))
    assert form.initial["counsellor"] == cast.own
    assert form.initial["kind"] == "first_talk"


def test_the_form_proposes_the_next_month_where_this_one_is_full(cast):
    for day in (2, 3, 4, 5):
        ContactFactory(client=cast.client, by=cast.own, at=berlin(f"2026-11-0{day} 10:00"))
    assert BookForm(cast.client, cast.own, initial={}).initial["day"] == date(2026, 12, 1)


def test_a_day_from_the_address_gets_its_first_free_time(cast):
    AppointmentFactory(counsellor=cast.own, starts_at=berlin("2026-11-26 08:00"))
    form = BookForm(cast.client, cast.own, initial={"day": date(2026, 11, 26), "kind": "talk"})
    assert form.initial["time"] == time(8, 30)


# --- times that cannot be, times that are unusual ---


@pytest.mark.parametrize(
    ("day", "clock", "field", "words"),
    [
        ("2026-11-22", "10:00", "day", "has passed"),
        ("2026-11-23", "08:54", "day", "has passed"),
        ("2028-01-03", "10:00", "day", "400 days"),
        ("9999-12-31", "23:59", "day", "check the year"),
        ("0001-01-01", "00:00", "day", "check the year"),
        ("2027-03-28", "02:30", "time", "clocks go forward"),
        ("2026-02-30", "10:00", "day", "valid date"),
        ("morgen", "10:00", "day", "valid date"),
        ("2026-11-26", "25:00", "time", "valid time"),
        ("2026-11-26", "\x00", "time", "valid time"),
        ("", "", "day", "required"),
    ],
)
def test_a_time_that_cannot_be_is_said_at_its_field(cast, day, clock, field, words):
    form = book_form(cast, day, clock)
    assert not form.is_valid()
    assert words in form.errors[field][0]
    assert not Appointment.objects.exists()
    assert form.slots is not None  # the page can still be shown


@pytest.mark.parametrize("minutes", ["0", "-5", "481", "zehn", "576000"])
def test_a_length_that_cannot_be_is_refused(cast, minutes):
    form = book_form(cast, minutes=minutes)
    assert not form.is_valid()
    assert "minutes" in form.errors


def test_the_hour_that_exists_twice_means_its_first_pass(cast, monday):
    monday.move_to(berlin("2026-10-01 09:00"))
    form = book_form(cast, "2026-10-25", "02:30", confirm="2026-10-25T02:30")
    assert saved(form, cast.own).starts_at.isoformat() == "2026-10-25T00:30:00+00:00"


def test_minutes_are_real_minutes_across_the_change_of_clocks(cast):
    form = book_form(cast, "2027-03-28", "01:30", minutes="60", confirm="2027-03-28T01:30")
    appointment = saved(form, cast.own)
    assert appointment.minutes == 60
    assert appointment.ends_at == berlin("2027-03-28 03:30")


@pytest.mark.parametrize(
    ("day", "clock", "words"),
    [
        ("2026-12-25", "10:00", "public holiday"),
        ("2026-11-28", "10:00", "weekend"),
        ("2026-11-26", "06:30", "outside the hours"),
        ("2026-11-26", "18:45", "outside the hours"),
    ],
)
def test_an_unusual_time_asks_back_once(cast, day, clock, words):
    form = book_form(cast, day, clock)
    assert not form.is_valid()
    assert words in form.odd[0]
    assert list(form.errors) == ["confirm"]
    again = book_form(cast, day, clock, confirm=form.confirm_value)
    assert saved(again, cast.own).starts_at == berlin(f"{day} {clock}")


def test_a_confirmation_counts_for_its_own_time_only(cast):
    first = book_form(cast, "2026-11-28", "10:00")
    first.is_valid()
    assert not book_form(cast, "2026-11-29", "10:00", confirm=first.confirm_value).is_valid()


def test_a_counsellor_who_is_away_asks_back(cast):
    AbsenceFactory(user=cast.own, starts_on=date(2026, 11, 26), ends_on=date(2026, 11, 27), deputy=cast.colleague)
    form = book_form(cast)
    assert not form.is_valid()
    assert "away" in form.odd[0]
    assert berlin("2026-11-30 10:00") in form.slots
    assert all(slot.date() not in (date(2026, 11, 26), date(2026, 11, 27)) for slot in form.slots)


def test_a_deputy_books_for_the_colleague_or_while_covering_with_herself(cast):
    AbsenceFactory(user=cast.own, starts_on=date(2026, 11, 23), ends_on=date(2026, 11, 27), deputy=cast.colleague)
    on_monday = book_form(cast, "2026-11-30", user=cast.colleague)
    assert saved(on_monday, cast.colleague).counsellor == cast.own
    assert book_form(cast, "2026-11-26", user=cast.colleague, counsellor=cast.colleague.pk).is_valid()
    later = book_form(cast, "2026-12-01", user=cast.colleague, counsellor=cast.colleague.pk)
    assert not later.is_valid()
    assert "does not look after" in later.odd[0]


# --- who ---


def test_counsellors_to_choose_from(cast):
    def names(user):
        form = BookForm(cast.client, user, initial={})
        return set(form.fields["counsellor"].queryset)

    assert names(cast.own) == {cast.own}
    assert names(cast.lead) == {cast.own, cast.colleague}
    assert cast.stranger in names(cast.admin)


def test_without_an_own_counsellor_the_only_one_is_proposed(cast):
    from_import = ClientFactory()
    from_import.state.team = cast.own.team
    cast.colleague.is_active = False
    cast.colleague.save()
    assert BookForm(from_import, cast.lead, initial={}).initial["counsellor"] == cast.own
    assert BookForm(cast.colleagues_client, cast.lead, initial={}).initial["counsellor"] == cast.own


def test_a_counsellor_of_another_team_cannot_be_chosen(cast):
    form = book_form(cast, counsellor=cast.stranger.pk)
    assert not form.is_valid()
    assert list(form.errors) == ["counsellor"]


# --- occupied and full ---


def test_an_occupied_time_offers_three_free_ones(cast):
    AppointmentFactory(counsellor=cast.own, starts_at=berlin("2026-11-26 10:00"))
    AppointmentFactory(client=cast.client, starts_at=berlin("2026-11-26 10:30"))
    form = book_form(cast)
    assert form.is_valid()
    assert form.save(by=cast.own) is None
    assert "already has an appointment" in form.non_field_errors()[0]
    assert form.slots == [berlin("2026-11-26 09:00"), berlin("2026-11-26 09:30"), berlin("2026-11-27 10:00")]


def test_the_button_of_a_free_time_books_it(cast):
    form = book_form(cast, slot="2026-11-27T10:00")
    assert saved(form, cast.own).starts_at == berlin("2026-11-27 10:00")


@pytest.mark.parametrize("slot", ["", "tomorrow", "2026-13-01T10:00", "\x00", "9" * 400])
def test_a_malformed_button_is_ignored(cast, slot):
    assert saved(book_form(cast, slot=slot), cast.own).starts_at == berlin("2026-11-26 10:00")


def test_a_full_month_is_said_with_its_figures_and_only_other_months_are_offered(cast):
    for day in (2, 3, 4):
        ContactFactory(client=cast.client, by=cast.own, at=berlin(f"2026-11-0{day} 10:00"))
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-25 10:00"))
    form = book_form(cast)
    assert form.is_valid()
    assert form.save(by=cast.own) is None
    assert "3 held and 1 booked" in form.non_field_errors()[0]
    assert [slot.month for slot in form.slots] == [12, 12, 12]
    assert [(month.month, budget.open) for month, budget in form.months] == [(11, 0), (12, 4)]


def test_the_wished_month_is_shown_beside_this_and_the_next(cast):
    form = book_form(cast, "2027-02-01")
    form.is_valid()
    assert [month for month, _budget in form.months] == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 2, 1)]


# --- moving, cancelling, outcome ---


@pytest.fixture
def planned(cast):
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))


def test_moving_starts_from_what_is_booked_and_offers_free_times(cast, planned):
    form = MoveForm(planned, cast.own)
    assert (form.initial["day"], form.initial["time"], form.initial["minutes"]) == (date(2026, 11, 24), time(10), 30)
    assert form.slots == [berlin("2026-11-24 09:30"), berlin("2026-11-25 10:00"), berlin("2026-11-26 10:00")]


def test_one_button_moves(cast, planned):
    data = {"day": "2026-11-24", "time": "10:00", "minutes": "30", "counsellor": cast.own.pk, "place": planned.place}
    moved = saved(MoveForm(planned, cast.own, data | {"slot": "2026-11-25T10:00"}), cast.own)
    assert (moved.starts_at, moved.minutes, moved.version) == (berlin("2026-11-25 10:00"), 30, 1)


def test_the_usual_place_moves_along_with_the_counsellor_another_one_stays(cast, planned):
    cast.colleague.room = "3.01"
    cast.colleague.save()
    data = {"day": "2026-11-24", "time": "10:00", "minutes": "30", "counsellor": cast.colleague.pk}
    data["confirm"] = "2026-11-24T10:00"
    usual = default_place("talk", cast.own)
    Appointment.objects.filter(pk=planned.pk).update(place=usual)
    planned.refresh_from_db()
    assert saved(MoveForm(planned, cast.lead, data | {"place": usual}), cast.lead).place.endswith("room 3.01")
    assert saved(MoveForm(planned, cast.lead, data | {"place": "Rathaus"}), cast.lead).place == "Rathaus"


def test_in_a_full_month_a_move_is_still_offered_days_of_that_month(cast, planned):
    for day in (2, 3, 4):
        ContactFactory(client=cast.client, by=cast.own, at=berlin(f"2026-11-0{day} 10:00"))
    assert [slot.month for slot in MoveForm(planned, cast.own).slots] == [11, 11, 11]


@pytest.mark.parametrize("status", ["", "planned", "attended", "\x00"])
def test_cancelling_needs_one_of_two_answers(cast, planned, status):
    assert not CancelForm(planned, {"status": status}).is_valid()


def test_an_outcome_needs_two_clicks_and_takes_a_next_step(cast, planned, monday):
    monday.shift(timedelta(days=2))
    data = {"status": "attended", "next_step": "CV schicken", "next_step_on": "27.11.2026", "topics": ["placement"]}
    held = saved(OutcomeForm(planned, data), cast.own)
    assert held.contact.topics == ["placement"]
    step = held.contact.next_steps.get()
    assert (step.text, step.due_on, step.owner) == ("CV schicken", date(2026, 11, 27), "counsellor")


def test_a_day_without_a_step_is_asked_for(cast, planned, monday):
    monday.shift(timedelta(days=2))
    form = OutcomeForm(planned, {"status": "attended", "next_step_on": "2026-11-27"})
    assert list(form.errors) == ["next_step"]


def test_an_outcome_before_the_start_is_refused_above_the_form(cast, planned):
    form = OutcomeForm(planned, {"status": "attended"})
    assert form.is_valid()
    assert form.save(by=cast.own) is None
    assert "not begun" in form.non_field_errors()[0]


def test_the_telephone_is_reached_or_not(cast, planned):
    planned.kind = "telephone"
    labels = [str(label) for _value, label in OutcomeForm(planned).fields["status"].choices]
    assert labels == ["Reached", "Excused", "Not reached"]
