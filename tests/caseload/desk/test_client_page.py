import pytest
import time_machine
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.contacts.models import Contact
from tests.factories import AppointmentFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def page(client):
    return reverse("client-detail", args=[client.pk])


def test_who_sees_it(cast, as_user):
    expected = {"own": 200, "lead": 200, "admin": 200, "colleague": 404, "stranger": 404, "other_lead": 404}
    assert {who: as_user(user).get(page(cast.client)).status_code for who, user in cast.staff.items()} == expected


def test_reading_is_journaled_and_a_refused_look_is_not(cast, as_user):
    as_user(cast.own).get(page(cast.client))
    as_user(cast.stranger).get(page(cast.client))
    entry = JournalEntry.objects.get(verb="read")
    assert (entry.by, entry.client_id) == (cast.own, cast.client.pk)


def test_the_timeline_newest_first(cast, as_user):
    Contact.objects.log(cast.client, cast.own, "telephone", at=berlin("2026-11-20 10:00"), note="Bewerbung besprochen")
    Contact.objects.log(cast.client, cast.own, "email", at=berlin("2026-11-22 10:00"))
    AppointmentFactory(
        client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-21 10:00"), status="not_attended"
    )
    events = as_user(cast.own).get(page(cast.client)).context["events"]
    assert [event.kind for event in events] == ["contact", "appointment", "contact"]
    found = as_user(cast.own).get(page(cast.client), {"words": "bewerbung"}).context["events"]
    assert [event.what.note for event in found] == ["Bewerbung besprochen"]


def test_an_attended_appointment_is_told_once(cast, as_user):
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-20 10:00"))
    appointment.record_outcome("attended", by=cast.own)
    assert len(as_user(cast.own).get(page(cast.client)).context["events"]) == 1


def test_older_entries_follow_page_by_page(cast, as_user):
    for hour in range(60):
        Contact.objects.log(
            cast.client, cast.own, "telephone", at=berlin(f"2026-11-{10 + hour // 10} 10:{hour % 60:02}")
        )
    web = as_user(cast.own)
    first = web.get(page(cast.client))
    assert len(first.context["events"]) == 50
    rest = web.get(page(cast.client), {"before": first.context["older_than"]})
    assert len(rest.context["events"]) == 10 and rest.context["older_than"] is None


@pytest.mark.parametrize(
    "query", ["before=x", "before=2026-13-45T99:99", "before=2026-11-23T09:00", "kind=x", "words=%00"]
)
def test_malformed_parameters_are_ignored(cast, as_user, query):
    assert as_user(cast.own).get(f"{page(cast.client)}?{query}").status_code == 200


def test_names_are_shown_literally(cast, as_user):
    cast.client.first_name, cast.client.last_name = "<b>Ute</b>", "{{ 7*7 }}"
    cast.client.save()
    text = as_user(cast.own).get(page(cast.client)).content.decode()
    assert "<b>Ute</b>" not in text and "&lt;b&gt;Ute" in text and "{{ 7*7 }}" in text


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, as_user, django_assert_num_queries, rows):
    for number in range(rows):
        Contact.objects.log(
            cast.client, cast.own, "telephone", at=berlin(f"2026-11-2{number} 08:00"), next_step=f"s{number}"
        )
    web = as_user(cast.own)
    with django_assert_num_queries(28):
        web.get(page(cast.client))
