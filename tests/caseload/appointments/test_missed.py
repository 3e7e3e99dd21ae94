"""Who did not come: whether there was an important reason, and what follows, in one place."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.appointments.models import Appointment
from caseload.contacts.models import Contact
from tests.factories import AppointmentFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def missed(cast):
    row = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(days=3))
    row.record_outcome("not_attended", by=cast.own)
    return row


def unsettled():
    return list(Appointment.objects.missed_unsettled(NOW))


def test_the_reason_is_open_until_somebody_decides(cast, missed):
    assert (missed.missed_reason, missed.missed_by) == ("open", None)
    missed.decide_reason("accepted", "Mein Kind war krank.", by=cast.own)
    assert (missed.missed_reason, missed.missed_by, missed.missed_at) == ("accepted", cast.own, NOW)
    missed.decide_reason("open", "", by=cast.own)
    assert (missed.missed_words, missed.missed_by, missed.missed_at) == ("", None, None)
    missed.undo_outcome(by=cast.own)
    assert missed.is_planned and missed.missed_reason == ""


def test_every_agreed_talk_let_pass_has_a_reason_open_hours_have_none_and_an_excuse_is_an_attempt(cast, as_user):
    """A missed invitation, whatever the form (DOMAIN.md 2.3); nobody is invited to open hours."""
    found = {}
    for hours, kind in enumerate(("first_talk", "talk", "video", "telephone", "walk_in")):
        row = AppointmentFactory(
            client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(days=1, hours=hours), kind=kind
        )
        row.record_outcome("not_attended", by=cast.own)
        found[kind] = row
    assert {kind for kind, row in found.items() if row.is_missed} == set(found) - {"walk_in"}
    with pytest.raises(ValidationError):
        found["walk_in"].decide_reason("none", "", by=cast.own)
    assert "nicht wie vereinbart erreicht" in as_user(cast.own).get("/").content.decode()
    call = AppointmentFactory(
        client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(hours=3), kind="telephone"
    )
    form = as_user(cast.own).get(reverse("appointment-outcome", args=[call.pk])).context["form"]
    assert [value for value, _label in form.fields["status"].choices] == ["attended", "excused", "not_attended"]
    talk = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(days=2))
    talk.record_outcome("excused", by=cast.own, note="Hat angerufen")
    assert (talk.status, talk.contact.reached) == ("excused", False)
    assert Contact.objects.held().count() == 0


@pytest.mark.parametrize("facts", [{"status": "attended"}, {"status": "not_attended"}, {"status": "excused"}])
def test_the_database_refuses_an_outcome_of_the_future(cast, facts):
    with pytest.raises(IntegrityError, match="appointment_outcome_not_ahead"), transaction.atomic():
        AppointmentFactory(client=cast.client, counsellor=cast.own, outcome_at=NOW, **facts)
    with pytest.raises(IntegrityError, match="appointment_outcome_not_ahead"), transaction.atomic():
        AppointmentFactory(client=cast.client, counsellor=cast.own, outcome_at=None, **facts)


@pytest.mark.parametrize(
    ("facts", "constraint"),
    [
        ({"missed_reason": "open"}, "appointment_reason_of_the_missed"),
        ({"status": "not_attended", "missed_reason": "none"}, "appointment_reason_decided_by_whom"),
        ({"cancelled_at": NOW}, "appointment_cancelled_when"),
    ],
)
def test_the_database_refuses_half_an_ending(cast, facts, constraint):
    start = NOW - timedelta(days=1)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=start, **facts)


def test_a_no_show_is_work_until_something_follows(cast, missed):
    assert unsettled() == [missed]
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW + timedelta(days=2))
    assert unsettled() == []
    ahead.cancel("cancelled_client", by=cast.own)
    assert unsettled() == [missed]
    missed.decide_reason("none", "", by=cast.own)
    assert unsettled() == []
    missed.decide_reason("open", "", by=cast.own)
    Contact.objects.log(cast.client, cast.own, "telephone")
    assert unsettled() == []


def test_today_leads_to_the_one_place_with_all_ways_on(cast, as_user, missed):
    browser = as_user(cast.own)
    address = reverse("appointment-missed", args=[missed.pk])
    assert address in browser.get("/").content.decode()
    page = browser.get(address, {"next": "/"}).content.decode()
    for way in ("contact-log", "appointment-book", "summons-new"):
        assert reverse(way, args=[cast.client.pk]) in page
    answer = browser.post(address, {"reason": "accepted", "words": "Der Bus fiel aus.", "next": "/"})
    assert answer.url == "/"
    page = browser.get("/").content.decode()
    assert address not in page and "wichtiger Grund" in page
    detail = browser.get(reverse("appointment-detail", args=[missed.pk])).content.decode()
    assert "Der Bus fiel aus." in detail


def test_nothing_typed_is_lost(cast, as_user, missed):
    answer = as_user(cast.own).post(
        reverse("appointment-missed", args=[missed.pk]), {"reason": "x", "words": "Der Bus"}
    )
    assert answer.status_code == 422 and "Der Bus" in answer.content.decode()


def test_whoever_came_has_no_reason_to_give(cast, as_user):
    past = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(days=3))
    page = as_user(cast.own).get(reverse("appointment-missed", args=[past.pk])).content.decode()
    assert 'name="reason"' not in page
