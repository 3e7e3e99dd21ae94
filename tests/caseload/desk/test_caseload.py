import csv
import io
from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from caseload.clients.models import Client, ClientState
from caseload.contacts.budget import Rhythm, rhythm
from caseload.contacts.models import Contact
from caseload.desk.caseload import needing_contact, with_facts
from caseload.lib.dates import local_date
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, ContactFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def names(answer):
    return [client.last_name for client in answer.context["rows"]]


def test_own_clients_only(cast, as_user):
    assert names(as_user(cast.own).get("/clients/")) == [cast.client.last_name]
    assert names(as_user(cast.lead).get("/clients/")) == ["Meier", "Yılmaz"]
    assert len(names(as_user(cast.admin).get("/clients/"))) == 3


@pytest.mark.parametrize("path", ["/clients/", "/employers/", "/vacancies/"])
@pytest.mark.parametrize("words", [" ".join(f"a{n}" for n in range(1500)), "a" * 60_000], ids=["many", "long"])
def test_a_page_of_text_in_the_search_does_no_harm(cast, as_user, path, words):
    assert as_user(cast.own).get(path, {"q": words}).status_code == 200


def test_a_deputys_places_are_not_filled_by_the_colleagues_clients(cast, as_user):
    AbsenceFactory(user=cast.own, deputy=cast.colleague, starts_on=NOW.date())
    answer = as_user(cast.colleague).get("/clients/")
    found = answer.context["counts"]
    assert (found["all"], found["own"], found["covered"]) == (2, 1, 1)
    assert "für Marie Berger" in answer.content.decode()


@pytest.mark.parametrize("words", ["yilmaz", "YILMAZ ay", "ayse", "Yilmas", "Jilmaz", "Ayse Yilmaz", "Yılmaz, Ayşe"])
def test_a_walk_in_is_found_also_misspelt(cast, as_user, words):
    assert names(as_user(cast.own).get("/clients/", {"q": words})) == [cast.client.last_name]


@pytest.mark.parametrize("words", ["Meier", "Petrenko", "123A999999", "zzz", "%", "_", "' OR 1=1"])
def test_the_search_finds_nobody_elses_client(cast, as_user, words):
    assert names(as_user(cast.own).get("/clients/", {"q": words})) == []


def test_the_number_is_searched_too(cast, as_user):
    assert names(as_user(cast.own).get("/clients/", {"q": cast.client.number})) == [cast.client.last_name]


MALFORMED = [
    *["page=abc", "page=-1", "page=99999999999999999999", "held=x", "silent=15", "counsellor=x", "team=-5", "due=2"],
    *["counsellor=99999999999999999999", "team=99999999999999999999", "export=exe", "q=%00", "q=" + "x" * 5000],
]


@pytest.mark.parametrize("name", ["own", "lead", "admin"])
def test_malformed_parameters_are_ignored(cast, as_user, name):
    browser = as_user(cast.staff[name])
    answers = {query: browser.get(f"/clients/?{query}").status_code for query in MALFORMED}
    assert answers == dict.fromkeys(MALFORMED, 200)


def test_the_facts_of_a_row(cast, as_user):
    Contact.objects.log(cast.client, cast.own, "telephone", at=berlin("2026-11-02 10:00"), next_step="Lebenslauf")
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-30 23:30"))
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-12-01 00:30"))
    (row,) = as_user(cast.own).get("/clients/").context["rows"]
    assert (row.held, row.booked, row.next_appointment_at) == (1, 1, ahead.starts_at)
    assert (row.state.next_step, row.needs_contact) == ("Lebenslauf", False)


def test_the_counters_start_anew_in_the_next_month(cast):
    Contact.objects.log(cast.client, cast.own, "telephone")
    (row,) = with_facts(Client.objects.filter(pk=cast.client.pk), berlin("2026-12-01 00:00"))
    assert (row.held, row.booked) == (0, 0)


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, as_user, django_assert_num_queries, rows):
    for number in range(rows - 1):
        ContactFactory(client=ClientFactory(last_name=f"Neu{number}", counsellor=cast.own))
    web = as_user(cast.own)
    with django_assert_num_queries(6):
        web.get("/clients/")


def test_the_export_is_the_list_with_formulas_defused(cast, as_user):
    ClientFactory(last_name="=1+1", first_name="@SUM", counsellor=cast.own)
    web = as_user(cast.own)
    text = b"".join(web.get("/clients/?export=csv").streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert len(rows) == 3 and len({len(row) for row in rows}) == 1
    assert rows[1][1:3] == ["'=1+1", "'@SUM"]
    sheet = load_workbook(BytesIO(b"".join(web.get("/clients/?export=xlsx").streaming_content))).active
    assert [cell.data_type for cell in sheet[2]][1:3] == ["s", "s"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    last=st.none() | st.integers(0, 60),
    rhythm_days=st.integers(1, 30),
    pause=st.none() | st.integers(-3, 3),
    booked=st.none() | st.integers(-3, 3).filter(bool),
)
def test_the_database_and_the_pure_rule_agree(last, rhythm_days, pause, booked):
    client = ClientFactory()
    today = local_date(NOW)
    ClientState.objects.filter(pk=client.pk).update(
        rhythm_days=rhythm_days, paused_until=None if pause is None else today + timedelta(days=pause)
    )
    user = UserFactory()
    if last is not None:
        Contact.objects.log(client, user, "telephone", at=NOW - timedelta(days=last, minutes=5))
    if booked:
        AppointmentFactory(client=client, counsellor=user, starts_at=NOW + timedelta(days=booked))
    client.state.refresh_from_db()
    last_day = local_date(client.state.last_contact_at) if client.state.last_contact_at else None
    state = rhythm(last_day, rhythm_days, client.state.paused_until, today)
    wanted = state in (Rhythm.NEVER, Rhythm.DUE, Rhythm.OVERDUE) and not (booked and booked > 0)
    assert needing_contact(Client.objects.filter(pk=client.pk), NOW).exists() == wanted
