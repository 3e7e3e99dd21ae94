"""The calendar feed: whose it is, what it says, read back by two libraries."""

from datetime import timedelta
from uuid import UUID

import icalendar
import pytest
import time_machine
import vobject
from django.db import IntegrityError, transaction
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from caseload.appointments.feed import CalendarFeed
from caseload.audit.models import JournalEntry
from caseload.schedule.busy import Busy
from caseload.workshops.models import Workshop
from caseload.workshops.sessions import Session
from tests.factories import AppointmentFactory, ClientFactory, RoomFactory, WorkshopTemplateFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-03-27 09:00")


@pytest.fixture(autouse=True)
def friday():
    with time_machine.travel(NOW, tick=False):
        yield


def address(user, **more):
    return reverse("calendar-feed", args=[CalendarFeed.objects.renew(user, user, **more)])


def fetched(url):
    answer = Browser().get(url)
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "private, no-store"
    return answer.content.decode()


def events(text):
    calendar = icalendar.Calendar.from_ical(text)
    found = calendar.walk("VEVENT")
    assert not calendar.errors and not any(event.errors for event in found)
    return found


def test_both_readers_find_the_same_across_the_change_of_the_clocks(cast):
    moments = [
        berlin("2026-03-28 10:00"),
        berlin("2026-03-29 03:30"),
        berlin("2026-03-30 10:00"),
        berlin("2026-10-26 09:00"),
    ]
    for start in moments:
        AppointmentFactory(client=ClientFactory(), counsellor=cast.own, starts_at=start)
    text = fetched(address(cast.own))
    one = [(event.decoded("dtstart"), event.decoded("dtend")) for event in events(text)]
    other = [(event.dtstart.value, event.dtend.value) for event in vobject.readOne(text).vevent_list]
    assert one == other == [(start, start + timedelta(minutes=30)) for start in moments]
    assert text.count("BEGIN:VTIMEZONE") == 1 and all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_it_says_what_the_counsellor_does_and_of_whom_nothing(cast):
    own = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW + timedelta(days=1), kind="video")
    own.move(own.starts_at + timedelta(hours=1), own.ends_at + timedelta(hours=1), by=cast.own)
    joint = AppointmentFactory(counsellor=cast.colleague, starts_at=NOW + timedelta(days=2))
    joint.participants.create(user=cast.own)
    AppointmentFactory(counsellor=cast.own, starts_at=NOW + timedelta(days=3)).cancel("cancelled_office", by=cast.own)
    AppointmentFactory(counsellor=cast.own, starts_at=NOW - timedelta(days=40))
    Busy.objects.take(UUID(int=5), NOW, NOW + timedelta(hours=2), [cast.own.pk])
    day = (NOW + timedelta(days=4)).date()
    workshop = Workshop.objects.create(
        template=WorkshopTemplateFactory(), name="Werkakademie", places=12, starts_on=day, ends_on=day, contact=cast.own
    )
    start = NOW + timedelta(days=4)
    session = Session.objects.create(
        workshop=workshop, day=day, starts_at=start, ends_at=start + timedelta(hours=3), room=RoomFactory()
    )
    Busy.objects.take_all([session], [{"user_id": cast.own.pk}])
    text = fetched(address(cast.own))
    found = {str(event["summary"]): event for event in events(text)}
    assert set(found) == {"Video", "Gespräch", "belegt", "Kurstag"} and "Werkakademie" not in text
    assert (found["Kurstag"]["uid"], found["Kurstag"].decoded("dtstart")) == (str(session.uid), start)
    assert reverse("workshop-session", args=[session.pk]) in str(found["Kurstag"]["url"])
    assert (found["Video"]["uid"], found["Video"]["sequence"]) == (str(own.uid), 1)
    for person in (cast.client, joint.client):
        assert person.last_name not in text and person.number not in text


def test_names_need_a_reason_and_are_those_of_the_own_clients_alone(cast, as_user):
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW + timedelta(days=1))
    AppointmentFactory(client=cast.colleagues_client, counsellor=cast.own, starts_at=NOW + timedelta(days=2))
    with pytest.raises(IntegrityError, match="calendar_feed_names_need_a_reason"), transaction.atomic():
        CalendarFeed.objects.renew(cast.own, cast.own, names=True)
    page = as_user(cast.own).post(reverse("calendar-feed-settings"), {"names": "on"})
    assert page.status_code == 422 and not CalendarFeed.objects.exists()
    text = fetched(address(cast.own, names=True, names_reason="Dienstliches Telefon ohne Zugang"))
    assert "Yılmaz" in text and "Meier" not in text


def test_a_new_address_voids_the_old_one_and_it_is_shown_once(cast, as_user):
    old = address(cast.own)
    browser = as_user(cast.own)
    page = browser.post(reverse("calendar-feed-settings"), {})
    assert page.status_code == 200 and page.headers["Cache-Control"] == "no-store"
    new = page.content.decode().split("/f/")[1].split(".ics")[0]
    assert fetched(reverse("calendar-feed", args=[new]))
    assert Browser().get(old).status_code == 404
    assert "/f/" not in browser.get(reverse("calendar-feed-settings")).content.decode()
    assert new not in str(CalendarFeed.objects.values().get()) and len(new) >= 43
    browser.post(reverse("calendar-feed-revoke"))
    assert Browser().get(reverse("calendar-feed", args=[new])).status_code == 404
    kept = JournalEntry.objects.filter(object_type="calendarfeed").order_by("pk")
    assert [entry.verb for entry in kept] == ["renew feed", "renew feed", "revoke feed"]


@pytest.mark.parametrize("change", [{"is_active": False}, {"role": "team_lead"}])
def test_who_no_longer_is_a_counsellor_here_has_no_feed(cast, change):
    url = address(cast.own)
    type(cast.own).objects.filter(pk=cast.own.pk).update(**change)
    assert Browser().get(url).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, rows, django_assert_num_queries):
    url = address(cast.own, names=True, names_reason="x")
    for number in range(rows):
        AppointmentFactory(
            client=ClientFactory(), counsellor=cast.own, starts_at=timezone.now() + timedelta(days=1 + number)
        )
    with django_assert_num_queries(4):
        assert len(events(fetched(url))) == rows


def test_a_probe_learns_nothing(cast):
    for token in ("x", "a" * 43, "../x"):
        assert Browser().get(f"/f/{token}.ics").status_code == 404
