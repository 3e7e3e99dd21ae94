from datetime import date, timedelta

import pytest
import time_machine

from caseload.contacts.models import Contact, NextStep
from caseload.desk.views import WORKLIST_ROWS
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, ReminderFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:10")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def today(web):
    answer = web.get("/")
    assert answer.status_code == 200
    return answer


def settled(client, by):
    """A client for whom nothing is to be done: reached yesterday, next step in a week."""
    Contact.objects.log(
        client, by, "telephone", at=NOW - timedelta(days=1), next_step="Bewerbung", next_step_on=date(2026, 12, 1)
    )
    return client


def test_nothing_to_do_says_so_and_shows_what_comes(cast, as_user):
    settled(cast.client, cast.own)
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))
    answer = today(as_user(cast.own))
    assert (answer.context["rows"], answer.context["tomorrow"]) == ([], 1)


def test_without_clients_the_page_says_what_happens_next(cast, as_user):
    cast.client.assign(cast.colleague, by=cast.lead)
    assert (
        "zugewiesen" in today(as_user(cast.own)).content.decode()
        or "assigned" in today(as_user(cast.own)).content.decode()
    )


def test_worst_first_with_reasons(cast, as_user):
    own = cast.own
    silent = ClientFactory(last_name="Still", counsellor=own)
    Contact.objects.log(silent, own, "telephone", at=berlin("2026-10-31 10:00"), next_step="Anrufen")
    due = ClientFactory(last_name="Faellig", counsellor=own)
    Contact.objects.log(due, own, "telephone", at=berlin("2026-11-13 23:30"), next_step="Anrufen")
    missed = settled(ClientFactory(last_name="Offen", counsellor=own), own)
    AppointmentFactory(client=missed, counsellor=own, starts_at=berlin("2026-11-20 10:00"))
    late_step = settled(ClientFactory(last_name="Schritt", counsellor=own), own)
    NextStep.objects.agree(late_step, "Lebenslauf", date(2026, 11, 20), "counsellor", own)
    settled(cast.client, own)
    rows = today(as_user(own)).context["rows"]
    assert [row.client.last_name for row in rows] == ["Offen", "Schritt", "Still", "Faellig"]
    assert rows[1].first.text == "nächster Schritt seit 3 Tagen überfällig: Lebenslauf"
    assert "23" in rows[2].first.text and "10" in rows[3].first.text


def test_a_booked_client_is_not_due(cast, as_user):
    Contact.objects.log(cast.client, cast.own, "telephone", at=berlin("2026-10-01 10:00"), next_step="Anrufen")
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-30 10:00"))
    assert today(as_user(cast.own)).context["rows"] == []


def test_a_pause_stops_the_clock(cast, as_user):
    Contact.objects.log(cast.client, cast.own, "telephone", at=berlin("2026-10-01 10:00"), next_step="Anrufen")
    cast.client.pause(date(2026, 11, 23), "ill", by=cast.own)
    assert today(as_user(cast.own)).context["rows"] == []
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        assert len(today(as_user(cast.own)).context["rows"]) == 1


def test_a_reminder_that_did_not_go_out_asks_for_a_call(cast, as_user):
    settled(cast.client, cast.own)
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))
    ReminderFactory(
        client=cast.client,
        kind="appointment",
        appointment=appointment,
        appointment_version=0,
        appointment_at=appointment.starts_at,
        status="failed",
        reason="refused",
        place=None,
    )
    (row,) = today(as_user(cast.own)).context["rows"]
    assert row.client == cast.client


def test_counts_equal_the_lists_behind_them(cast, as_user):
    for number in range(WORKLIST_ROWS + 3):
        ClientFactory(last_name=f"Neu{number:02}", counsellor=cast.own)
    web = as_user(cast.own)
    answer = today(web)
    assert answer.context["total"] == WORKLIST_ROWS + 4
    assert len(answer.context["rows"]) == WORKLIST_ROWS
    assert len(web.get("/?all=1").context["rows"]) == WORKLIST_ROWS + 4
    assert len(web.get("/clients/?due=1").context["rows"]) == answer.context["due"]


def test_still_to_come_is_what_has_not_begun(cast, as_user):
    for clock in ("08:00", "09:10", "10:00"):
        AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin(f"2026-11-23 {clock}"))
    answer = today(as_user(cast.own))
    assert (len(answer.context["appointments"]), answer.context["to_come"]) == (3, 1)


def test_the_deputy_sees_the_absent_colleagues_work(cast, as_user):
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-23 10:00"))
    web = as_user(cast.colleague)
    assert today(web).context["appointments"] == []
    AbsenceFactory(user=cast.own, deputy=cast.colleague, starts_on=date(2026, 11, 23))
    answer = today(as_user(cast.colleague))
    assert [appointment.client for appointment, facts in answer.context["appointments"]] == [cast.client]
    assert cast.client in [row.client for row in answer.context["rows"]]


def test_nobody_elses_client_appears(cast, as_user):
    page = today(as_user(cast.own)).content.decode()
    assert cast.client.last_name in page
    assert cast.colleagues_client.last_name not in page and cast.strangers_client.last_name not in page


@pytest.mark.parametrize("clients", [1, 3, 100])
def test_constant_sql(cast, as_user, django_assert_num_queries, clients):
    for number in range(clients - 1):
        client = ClientFactory(last_name=f"Neu{number:03}", counsellor=cast.own)
        if number < 3:
            start = berlin("2026-11-23 10:00") + timedelta(minutes=30 * number)
            AppointmentFactory(client=client, counsellor=cast.own, starts_at=start)
            AppointmentFactory(client=client, counsellor=cast.own, starts_at=start - timedelta(days=3))
    web = as_user(cast.own)
    with django_assert_num_queries(25):
        today(web)
