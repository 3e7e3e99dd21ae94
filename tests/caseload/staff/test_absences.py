from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.appointments.free import Wish, free_slots, offers
from caseload.appointments.models import Appointment
from caseload.appointments.unusual import unusual
from caseload.audit.models import JournalEntry
from caseload.schedule.reading import hours_of
from caseload.staff.models import Absence, DeputyPair, User
from tests.factories import AbsenceFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")  # a Monday
TODAY = NOW.date()
HALF = timedelta(minutes=30)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def record(cast, kind="leave", first=TODAY, last=TODAY, **facts):
    return Absence.objects.record(cast.own, kind, first, last, cast.lead, **facts)


def covers(cast):
    """Read anew: it is kept for one request."""
    return cast.own.pk in User.objects.get(pk=cast.colleague.pk).caseload_of


def test_the_usual_deputy_covers_where_nobody_is_named(cast):
    DeputyPair.objects.pair(cast.own, cast.colleague, cast.lead)
    assert record(cast).deputy == cast.colleague and covers(cast)
    mutual = Absence.objects.record(cast.colleague, "leave", TODAY + timedelta(days=20), date(2026, 12, 20), cast.lead)
    assert mutual.deputy == cast.own
    DeputyPair.objects.pair(cast.own, None, cast.lead)
    assert record(cast).deputy is None
    assert JournalEntry.objects.filter(verb="pair").count() == 2


def test_an_absence_of_one_day_is_that_day_alone(cast, clock):
    record(cast, deputy=cast.colleague)
    assert covers(cast)
    clock.move_to(berlin("2026-11-23 23:59"))
    assert covers(cast)
    clock.move_to(berlin("2026-11-24 00:01"))
    assert not covers(cast)


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_on_a_day_the_clocks_change_it_holds_from_midnight_to_midnight(cast, clock, day):
    first = date.fromisoformat(day)
    Absence.objects.create(user=cast.own, starts_on=first, ends_on=first, deputy=cast.colleague)
    for moment, away in (("00:00", True), ("03:30", True), ("23:59", True)):
        clock.move_to(berlin(f"{day} {moment}"))
        assert covers(cast) is away, moment
    clock.move_to(berlin(f"{first + timedelta(days=1)} 00:00"))
    assert not covers(cast)


def test_overlapping_absences_are_one_time_away_with_both_deputies(cast):
    other = UserFactory(team=cast.own.team)
    record(cast, deputy=cast.colleague, last=TODAY + timedelta(days=9))
    record(cast, "illness", deputy=other, last=TODAY + timedelta(days=2))
    assert covers(cast) and cast.own.pk in User.objects.get(pk=other.pk).caseload_of
    hours = hours_of([cast.own.pk], TODAY, TODAY + timedelta(days=11))[cast.own.pk]
    assert hours.is_away(TODAY + timedelta(days=9)) and not hours.is_away(TODAY + timedelta(days=10))


def test_a_part_time_day_holds_every_week_on_its_weekday(cast, clock):
    row = record(cast, "part_time", last=TODAY + timedelta(days=200), weekday=4, deputy=cast.colleague)
    assert row.stretches(TODAY, TODAY + timedelta(days=13)) == [(date(2026, 11, 27),) * 2, (date(2026, 12, 4),) * 2]
    assert (
        row.stretches(date(2026, 11, 28), date(2026, 11, 29)) == [] == row.stretches(date(2028, 1, 1), date(2028, 2, 1))
    )
    assert row.holds_on(date(2026, 12, 4)) and not row.holds_on(date(2026, 12, 3))
    assert not covers(cast)
    clock.move_to(berlin("2026-11-27 09:00"))
    assert covers(cast)


def test_free_times_and_booking_know_the_part_time_day(cast):
    record(cast, "part_time", last=TODAY + timedelta(days=200), weekday=4, deputy=cast.colleague)
    days = {slot.starts_at.date() for slot in free_slots(Wish([cast.own]), HALF, TODAY)}
    assert date(2026, 11, 26) in days and date(2026, 11, 27) not in days
    offered = {slot.counsellor for slot in offers(cast.client) if slot.starts_at.date() == date(2026, 11, 27)}
    assert offered == {cast.colleague}
    friday = berlin("2026-11-27 10:00")
    assert "away" in unusual(cast.client, [cast.own], friday, friday + HALF, "talk")
    assert "away" not in unusual(
        cast.client, [cast.own], friday - timedelta(days=1), friday - timedelta(days=1) + HALF, "talk"
    )


def test_ended_early_and_never_been(cast):
    row = record(
        cast, "illness", first=TODAY - timedelta(days=3), last=TODAY + timedelta(days=4), deputy=cast.colleague
    )
    row.end(TODAY - timedelta(days=1), cast.lead)
    assert not covers(cast) and Absence.objects.get().ends_on == TODAY - timedelta(days=1)
    row.end(TODAY - timedelta(days=10), cast.lead)
    assert not Absence.objects.exists() and JournalEntry.objects.filter(verb="end absence").count() == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"last": TODAY - timedelta(days=1)},
        {"kind": "part_time"},
        {"kind": "leave", "weekday": 4},
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_twice(cast, wrong):
    with pytest.raises(ValidationError):
        record(cast, **wrong)
    facts = {"kind": wrong.get("kind", "leave"), "weekday": wrong.get("weekday"), "ends_on": wrong.get("last", TODAY)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Absence.objects.create(user=cast.own, starts_on=TODAY, **facts)


def test_nobody_covers_for_himself_and_no_lead_does(cast):
    for deputy in (cast.own, cast.lead):
        with pytest.raises(ValidationError):
            record(cast, deputy=deputy)
        with pytest.raises(ValidationError):
            DeputyPair.objects.pair(cast.own, deputy, cast.lead)
    with pytest.raises(IntegrityError), transaction.atomic():
        DeputyPair.objects.create(user=cast.own, deputy=cast.own)


# --- pages -----------------------------------------------------------------------------------------------------------


def form(cast, **facts):
    return {
        "user": cast.own.pk, "kind": "leave", "starts_on": "2026-12-07", "ends_on": "2026-12-11", "weekday": "",
        "deputy": "", **facts,
    }  # fmt: skip


def test_a_counsellor_enters_the_own_leave_and_nobody_elses(cast, as_user):
    browser = as_user(cast.own)
    answer = browser.post(reverse("absence-new"), form(cast, deputy=cast.colleague.pk))
    assert answer.url == reverse("absence-list") and Absence.objects.get().deputy == cast.colleague
    assert browser.post(reverse("absence-new"), form(cast, user=cast.colleague.pk)).status_code == 422
    assert "vertreten" in browser.get(reverse("absence-list")).content.decode().lower()


def test_the_lead_enters_an_illness_and_sees_at_once_what_is_booked(cast, as_user):
    browser = as_user(cast.lead)
    answer = browser.post(
        reverse("absence-new"), form(cast, kind="illness", starts_on="2026-11-23", ends_on="2026-11-25")
    )
    assert answer.url == reverse("absence-cover", args=[Absence.objects.get().pk])
    change = reverse("absence-change", args=[Absence.objects.get().pk])
    browser.post(change, {"ends_on": "2026-11-24", "deputy": cast.colleague.pk})
    row = Absence.objects.get()
    assert (row.ends_on, row.deputy) == (date(2026, 11, 24), cast.colleague)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"ends_on": "2026-12-01"}, "ends_on"),
        ({"ends_on": "2029-12-01"}, "ends_on"),
        ({"starts_on": "2026-01-01"}, "starts_on"),
        ({"starts_on": "\x00"}, "starts_on"),
        ({"kind": "part_time"}, "weekday"),
        ({"weekday": "4"}, "weekday"),
        ({"deputy": "999"}, "deputy"),
    ],
)
def test_malformed_input_is_said_at_its_field(cast, as_user, wrong, field):
    answer = as_user(cast.lead).post(reverse("absence-new"), form(cast, **wrong))
    assert answer.status_code == 422 and field in answer.context["form"].errors and not Absence.objects.exists()


def test_a_pair_is_named_both_ways(cast, as_user):
    as_user(cast.lead).post(reverse("deputy-set", args=[cast.own.pk]), {"deputy": cast.colleague.pk, "mutual": "on"})
    assert {(pair.user, pair.deputy) for pair in DeputyPair.objects.all()} == {
        (cast.own, cast.colleague), (cast.colleague, cast.own),
    }  # fmt: skip


@pytest.mark.parametrize("count", [1, 3])
def test_constant_statements(cast, as_user, django_assert_num_queries, count):
    for _n in range(count):
        person = UserFactory(team=cast.own.team)
        AbsenceFactory(user=person, starts_on=TODAY, deputy=cast.own)
        DeputyPair.objects.pair(person, cast.own, cast.lead, mutual=False)
    browser = as_user(cast.lead)
    with django_assert_num_queries(6):
        browser.get(reverse("absence-list"))


def test_the_calendar_shows_the_part_time_day(cast, as_user):
    record(cast, "part_time", last=TODAY + timedelta(days=30), weekday=2)
    columns = as_user(cast.own).get(reverse("calendar")).context["columns"]
    notes = {column.day: column.notes for column in columns}
    assert notes[date(2026, 11, 25)] and not notes[date(2026, 11, 24)]
    assert not Appointment.objects.exists()
