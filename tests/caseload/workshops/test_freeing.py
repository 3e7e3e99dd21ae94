"""Who is no longer in care holds no place: the seat is left, the next moves up, and somebody is told to say so."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from caseload.contacts.models import Contact
from caseload.programmes.models import Enrolment, Programme
from caseload.schedule.busy import Busy
from caseload.workshops.freeing import free_seats
from caseload.workshops.seats import Seat
from tests.factories import ClientFactory, WorkshopTemplateFactory, berlin, plan_workshop

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 9, 7)
NOW = berlin("2026-09-09 18:00")


def on(text):
    return time_machine.travel(berlin(text), tick=False)


@pytest.fixture(autouse=True)
def before():
    with on("2026-09-01 08:00"):
        yield


@pytest.fixture
def full(cast):
    """A workshop with two places, both taken, and two who wait."""
    template = WorkshopTemplateFactory(
        places=2, programme=Programme.objects.create(name="P", starts_on=MONDAY, places=9)
    )
    workshop = plan_workshop(cast.own, MONDAY, template)
    clients = [cast.client, *(ClientFactory(counsellor=cast.colleague) for _n in range(3))]
    return workshop, [Seat.objects.assign(workshop, one, cast.own) for one in clients]


def of(seats):
    return list(Seat.objects.filter(pk__in=[seat.pk for seat in seats]).order_by("pk").values_list("place", "result"))


def test_care_that_ends_frees_the_seat_and_the_next_moves_up(cast, full, as_user, django_assert_num_queries):
    workshop, seats = full
    with on("2026-09-09 18:00"):
        assert free_seats(NOW) == {}
        cast.client.end_care(date(2026, 9, 8), "integration", cast.own)
        seats[2].client.end_care(date(2026, 9, 8), "moved", cast.own)  # waits, and is passed over
        assert free_seats(NOW) == {"seat left": 2, "moved up": 1}
        assert of(seats) == [(None, "work"), (2, ""), (None, "not_started"), (1, "")]
        gone = Seat.objects.get(pk=seats[0].pk)
        assert (gone.started_on, gone.ended_on) == (MONDAY, date(2026, 9, 8))
        assert Busy.objects.filter(client=cast.client, starts_at__gt=NOW).count() == 0
        assert Busy.objects.filter(client=seats[3].client).count() == workshop.sessions.to_come(NOW).count()
        with django_assert_num_queries(1):
            assert free_seats(NOW) == {}
        # The counsellor of whoever moved up says so, and then it is said.
        page = as_user(cast.colleague).get("/").content.decode()
        assert "nachgerückt" in page and seats[3].client.last_name in page
        assert "nachgerückt" not in as_user(cast.own).get("/").content.decode()
        Contact.objects.log(seats[3].client, cast.colleague, "telephone", at=NOW + timedelta(minutes=1))
        assert "nachgerückt" not in as_user(cast.colleague).get("/").content.decode()


def test_leaving_the_programme_frees_it_handing_over_or_a_pause_does_not(cast, full):
    workshop, seats = full
    old = {"programme": workshop.template.programme, "client": seats[1].client}
    Enrolment.objects.create(**old, started_on=date(2026, 1, 1), ended_on=date(2026, 6, 1), end_reason="other")
    with on("2026-09-09 18:00"):
        cast.client.assign(cast.colleague, cast.lead)
        cast.client.pause(date(2026, 10, 1), "ill", cast.own)
        assert free_seats(NOW) == {}
        now = Enrolment.objects.create(**old, started_on=date(2026, 9, 1))
        assert free_seats(NOW) == {}
        now.ended_on, now.end_reason = date(2026, 9, 9), "benefit_ended"
        now.save()
        again = Enrolment.objects.create(**old, started_on=date(2026, 9, 9))
        assert free_seats(NOW) == {}  # left and entered again on the same day
        again.delete()
        assert free_seats(NOW) == {"seat left": 1, "moved up": 1}
    assert of(seats) == [(1, ""), (None, "benefit_ended"), (2, ""), (None, "")]


def test_today_names_own_clients_who_have_a_session(cast, full, as_user):
    workshop, seats = full
    with on("2026-09-09 07:45"):
        page = as_user(cast.colleague).get("/").content.decode()
        assert workshop.name in page and "09:00" in page and seats[1].client.last_name in page
        assert seats[2].client.last_name not in page.partition("needs-count")[0]  # waits
        workshop.sessions.get(day=date(2026, 9, 9)).cancel(cast.own)
        assert workshop.name not in as_user(cast.colleague).get("/").content.decode()
    with on("2026-09-10 07:45"):
        assert workshop.name not in as_user(cast.colleague).get("/").content.decode()


def test_a_lead_who_trains_sees_it_too(cast, as_user):
    workshop = plan_workshop(cast.lead, MONDAY)
    with on("2026-09-07 07:45"):
        page = as_user(cast.lead).get("/").content.decode()
        assert reverse("workshop-session", args=[workshop.sessions.first().pk]) in page
        assert workshop.name not in as_user(cast.other_lead).get("/").content.decode()
