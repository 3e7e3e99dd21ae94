from datetime import date

import pytest
import time_machine
from django.urls import reverse

from caseload.appointments.models import Appointment, Participant
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, berlin

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


@pytest.fixture
def ahead(cast):
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))


def entries(page):
    return [(column.day, entry.begins, entry.title) for column in page.context["columns"] for entry in column.entries]


def test_a_week_of_ones_own(cast, as_user, ahead):
    page = as_user(cast.own).get(reverse("calendar"))
    assert entries(page) == [(date(2026, 11, 24), "10:00", "Yılmaz, Ayşe")]
    assert f'href="/appointments/{ahead.pk}/?next=/calendar/"' in page.content.decode()
    assert len(page.context["columns"]) == 5


def test_nobody_reads_a_stranger_s_name_in_a_joint_talk(cast, as_user):
    other = AppointmentFactory(
        client=cast.colleagues_client, counsellor=cast.colleague, starts_at=berlin("2026-11-24 10:00")
    )
    other.move(other.starts_at, other.ends_at, by=cast.lead, joined=[cast.own])
    assert Participant.objects.exists()
    page = as_user(cast.own).get(reverse("calendar"))
    ((_day, begins, title),) = entries(page)
    assert (begins, "Meier" in title, "Meier" in page.content.decode()) == ("10:00", False, False)
    assert as_user(cast.own).get(reverse("appointment-detail", args=[other.pk])).status_code == 404


def test_covered_colleagues_count_on_the_days_covered(cast, as_user):
    AbsenceFactory(user=cast.colleague, starts_on=date(2026, 11, 23), ends_on=date(2026, 11, 24), deputy=cast.own)
    for day in (24, 25):
        AppointmentFactory(
            client=cast.colleagues_client, counsellor=cast.colleague, starts_at=berlin(f"2026-11-{day} 10:00")
        )
    assert [day for day, _begins, _title in entries(as_user(cast.own).get(reverse("calendar")))] == [date(2026, 11, 24)]


def test_a_lead_sees_the_day_of_the_team_and_its_month(cast, as_user, ahead):
    AbsenceFactory(user=cast.colleague, starts_on=date(2026, 11, 24), ends_on=date(2026, 11, 24))
    browser = as_user(cast.lead)
    page = browser.get(reverse("calendar"), {"day": "2026-11-24"})
    assert [column.counsellor for column in page.context["columns"]] == [cast.own, cast.colleague]
    assert page.context["columns"][1].notes
    month = browser.get(reverse("calendar"), {"span": "month"})
    assert [(person, total) for person, _cells, total in month.context["rows"]] == [(cast.own, 1), (cast.colleague, 0)]
    assert month.context["rows"][1][1][23].state == "away"


def test_opens_an_appointment_in_place_and_two_clicks_move_it(cast, as_user, ahead):
    browser = as_user(cast.own)
    part = browser.get(
        reverse("appointment-detail", args=[ahead.pk]), {"next": "/calendar/"}, headers={"HX-Request": "true"}
    )
    assert 'name="slot" value="2026-11-24T09:30"' in part.content.decode()
    answer = browser.post(
        reverse("appointment-move", args=[ahead.pk]), {"slot": "2026-11-24T09:30", "next": "/calendar/"}
    )
    assert answer.url == "/calendar/"
    ahead.refresh_from_db()
    assert ahead.starts_at == berlin("2026-11-24 09:30")


def test_a_drop_loads_the_calendar_anew_or_asks_back(cast, as_user, ahead):
    browser, address = as_user(cast.own), reverse("appointment-move", args=[ahead.pk])
    headers = {"HX-Request": "true"}
    done = browser.post(address, {"slot": "2026-11-25T11:00", "next": "/calendar/?day=2026-11-25"}, headers=headers)
    assert done.headers["HX-Redirect"] == "/calendar/?day=2026-11-25"
    for slot in ("2026-11-28T10:00", "2026-11-20T10:00"):
        assert browser.post(address, {"slot": slot, "next": "/calendar/"}, headers=headers).status_code == 422
    AppointmentFactory(counsellor=cast.own, client=ClientFactory(), starts_at=berlin("2026-11-26 10:00"))
    taken = browser.post(address, {"slot": "2026-11-26T10:00", "next": "/calendar/"}, headers=headers)
    assert (taken.status_code, b'name="slot"' in taken.content) == (422, True)
    assert Appointment.objects.get(pk=ahead.pk).version == 1


@pytest.mark.parametrize("query", ["day=gestern", "day=9999-12-31", "span=x&counsellor=%00", "day=2026-03-29&span=day"])
def test_a_malformed_address_shows_something(cast, as_user, query):
    for person in (cast.own, cast.lead, cast.admin):
        assert as_user(person).get(reverse("calendar") + "?" + query).status_code == 200


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_statements_do_not_grow(cast, as_user, rows, django_assert_num_queries):
    for n in range(rows):
        AppointmentFactory(
            client=cast.client, counsellor=cast.own, starts_at=berlin(f"2026-11-{23 + n % 5} {7 + n // 5:02}:00")
        )
    browser = as_user(cast.own)
    with django_assert_num_queries(12):
        browser.get(reverse("calendar"))
    browser = as_user(cast.lead)
    with django_assert_num_queries(9):
        browser.get(reverse("calendar"), {"span": "month"})
