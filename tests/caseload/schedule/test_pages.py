from datetime import date, time

import pytest
import time_machine
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.schedule.models import ClientTime, SpecialDay, WorkingWeek
from caseload.schedule.reading import hours_of, limits_of
from tests.factories import berlin

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


def week(**days):
    return {"valid_from": "2026-12-01", "day0": "8-12, 12:30-16", **days}


def test_a_plan_counts_from_its_day_on_and_the_earlier_one_stays(cast, as_user):
    client, address = as_user(cast.own), reverse("working-time", args=[cast.own.pk])
    assert client.post(address, week(valid_from="2026-11-01")).status_code == 302
    assert client.post(address, week(day0="8-10", day5="9-11")).status_code == 302
    hours = hours_of([cast.own.pk], date(2026, 11, 1), date(2026, 12, 31))[cast.own.pk]
    assert len(hours.blocks(date(2026, 11, 30))) == 2
    assert hours.blocks(date(2026, 12, 7)) == [(time(8), time(10))]
    assert hours.blocks(date(2026, 12, 5)) == [(time(9), time(11))]
    assert JournalEntry.objects.filter(verb="plan working time").count() == 2


def test_the_form_shows_what_counts_today(cast, as_user):
    WorkingWeek.objects.plan(cast.own, date(2026, 1, 1), {2: [(time(8), time(12))]}, by=cast.own)
    page = as_user(cast.lead).get(reverse("working-time", args=[cast.own.pk])).content.decode()
    assert 'value="08:00-12:00"' in page


@pytest.mark.parametrize(
    ("name", "text"), [("day0", "12-8"), ("day1", "8-12, 11-13"), ("day2", "früh"), ("valid_from", "2062-01-01")]
)
def test_what_cannot_be_is_said_and_kept(cast, as_user, name, text):
    answer = as_user(cast.own).post(reverse("working-time", args=[cast.own.pk]), week(**{name: text}))
    assert answer.status_code == 422
    assert f'value="{text}"' in answer.content.decode()
    assert not WorkingWeek.objects.exists()


def test_a_single_day_differs_and_becomes_usual_again(cast, as_user):
    client = as_user(cast.own)
    client.post(reverse("special-day", args=[cast.own.pk]), {"day": "2026-11-26", "hours": "9-10"})
    client.post(reverse("special-day", args=[cast.own.pk]), {"day": "2026-11-26", "hours": ""})
    row = SpecialDay.objects.get()
    assert row.starts_at is None
    client.post(reverse("special-day-unset", args=[row.pk]))
    assert not SpecialDay.objects.exists()
    late = client.post(reverse("special-day", args=[cast.own.pk]), {"day": "2026-11-20", "hours": ""})
    assert late.status_code == 422


def test_a_clients_times_count_with_the_way_there_and_back(cast, as_user):
    address = reverse("client-times", args=[cast.client.pk])
    data = {"kind": "course", "weekdays": ["0", "2"], "starts_at": "9:00", "ends_at": "12:00", "travel_minutes": "30"}
    client = as_user(cast.own)
    assert client.post(address, data | {"valid_until": "2026-11-30"}).status_code == 302
    limits = limits_of(cast.client.pk, date(2026, 11, 23), date(2026, 12, 6))
    assert [begin for begin, _end in limits] == [berlin(f"2026-11-{day} 08:30") for day in (23, 25, 30)]
    on_the_phone = limits_of(cast.client.pk, date(2026, 11, 23), date(2026, 11, 23), with_travel=False)
    assert on_the_phone == [(berlin("2026-11-23 09:00"), berlin("2026-11-23 12:00"))]
    assert "30 min" in client.get(address).content.decode().lower()
    client.post(reverse("client-time-remove", args=[ClientTime.objects.first().pk]))
    assert ClientTime.objects.count() == 1


@pytest.mark.parametrize(
    "wrong", [{"ends_at": "08:00"}, {"weekdays": ["9"]}, {"valid_from": "2026-12-01"}, {"travel_minutes": "999"}]
)
def test_times_that_cannot_be_are_refused(cast, as_user, wrong):
    data = {"kind": "care", "weekdays": ["0"], "starts_at": "9:00", "ends_at": "12:00", "valid_until": "2026-11-30"}
    assert as_user(cast.own).post(reverse("client-times", args=[cast.client.pk]), data | wrong).status_code == 422
    assert not ClientTime.objects.exists()


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_take_the_same_statements_for_more_rows(cast, as_user, rows, django_assert_num_queries):
    for n in range(rows):
        SpecialDay.objects.create(user=cast.own, day=date(2026, 12, 1 + n))
        ClientTime.objects.create(client=cast.client, weekday=n, starts_at=time(8), ends_at=time(9))
    client = as_user(cast.own)
    with django_assert_num_queries(8):
        client.get(reverse("working-time", args=[cast.own.pk]))
    with django_assert_num_queries(5):
        client.get(reverse("client-times", args=[cast.client.pk]))
