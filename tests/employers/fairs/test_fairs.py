"""Employer days: planning, tables, talks in slots, outcomes, and the proposal that comes out of one."""

from datetime import date, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.appointments.models import Appointment
from caseload.schedule.busy import Busy
from employers.fairs.models import Fair, Table
from employers.fairs.talks import Outcome, Talk
from employers.proposals.models import Proposal
from tests.factories import (
    AppointmentFactory,
    ClientFactory,
    ContactPersonFactory,
    EmployerFactory,
    FairFactory,
    ProposalFactory,
    RoomFactory,
    VacancyFactory,
    berlin,
)

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 15)


@pytest.fixture(autouse=True)
def before():
    with time_machine.travel(berlin("2026-09-01 08:00"), tick=False):
        yield


@pytest.fixture
def fair(cast):
    """09:00, 09:15, 09:30, 09:45."""
    return FairFactory(day=DAY, host=cast.colleague)


@pytest.fixture
def table(cast, fair):
    return fair.seat(EmployerFactory(), cast.colleague, vacancy=None)


def on(text):
    return time_machine.travel(berlin(text), tick=False)


def words(answer):
    return " ".join(str(message) for message in answer.context["messages"])


# --- planning ---------------------------------------------------------------------------------------------------------


def test_a_day_is_planned_and_takes_its_room(cast, as_user):
    room = RoomFactory()
    facts = {"name": "Arbeitgebertag", "day": "2026-09-15", "starts_at": "09:00", "slots": 8, "slot_minutes": 10}
    facts |= {"pause_minutes": 5, "room": room.pk, "host": cast.own.pk}
    browser = as_user(cast.own)
    assert browser.post(reverse("fair-new"), facts).status_code == 302
    fair = Fair.objects.get()
    assert (fair.begins_at, fair.ends_at) == (berlin("2026-09-15 09:00"), berlin("2026-09-15 10:55"))
    assert Busy.objects.get().room_id == room.pk
    again = browser.post(reverse("fair-new"), facts)
    assert again.status_code == 422 and "room" in again.context["form"].errors


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("day", {"day": "2026-08-31"}),
        ("day", {"day": "2028-09-15"}),
        ("day", {"day": "2026-09-19"}),  # Saturday
        ("day", {"day": "2026-12-25"}),
        ("slots", {"slots": 41}),
        ("slots", {"slots": 0}),
        ("slots", {"slots": 40, "slot_minutes": 30}),  # twenty hours
        ("slots", {"starts_at": "23:30"}),  # beyond midnight
        ("slot_minutes", {"slot_minutes": 4}),
        ("pause_minutes", {"pause_minutes": 31}),
        ("starts_at", {"starts_at": "25:00"}),
        ("starts_at", {"day": "2027-03-28", "starts_at": "02:30", "despite": "on"}),
        ("place", {"place": ""}),
        ("host", {"host": "0"}),
    ],
)
def test_what_cannot_be_planned_is_said_at_its_field(cast, as_user, field, facts):
    usual = {
        "name": "Tag",
        "day": "2026-09-15",
        "starts_at": "09:00",
        "slots": 8,
        "slot_minutes": 15,
        "pause_minutes": 0,
    }
    answer = as_user(cast.own).post(reverse("fair-new"), {**usual, "place": "Rathaus", "host": cast.own.pk, **facts})
    assert answer.status_code == 422 and list(answer.context["form"].errors) == [field]
    assert not Fair.objects.exists()


def test_a_holiday_can_be_confirmed(cast, as_user):
    facts = {
        "name": "Tag",
        "day": "2026-12-25",
        "starts_at": "09:00",
        "slots": 8,
        "slot_minutes": 15,
        "pause_minutes": 0,
    }
    facts |= {"place": "Rathaus", "host": cast.own.pk, "despite": "on"}
    assert as_user(cast.own).post(reverse("fair-new"), facts).status_code == 302


def test_tables_know_person_and_vacancy_of_their_employer(cast, fair):
    employer = EmployerFactory()
    person, vacancy = ContactPersonFactory(employer=employer), VacancyFactory(employer=employer)
    first = fair.seat(employer, cast.own, person, vacancy)
    assert (first.number, fair.seat(EmployerFactory(), cast.own).number) == (1, 2)
    for wrong in (
        {"employer": employer, "person": person},  # sits at the first already
        {"employer": EmployerFactory(), "person": person},
        {"employer": EmployerFactory(), "vacancy": vacancy},
        {"employer": employer, "vacancy": VacancyFactory(employer=employer, status="filled")},
        {"employer": EmployerFactory(closed_on="2026-01-01")},
    ):
        with pytest.raises(ValidationError):
            fair.seat(by=cast.own, **wrong)


def test_a_room_that_is_too_small_for_one_more_table(cast):
    fair = FairFactory(day=DAY, room=RoomFactory(capacity=3))
    fair.seat(EmployerFactory(), cast.own)
    with pytest.raises(ValidationError) as refused:
        fair.seat(EmployerFactory(), cast.own)
    assert refused.value.code == "room_too_small"


# --- talks ------------------------------------------------------------------------------------------------------------


def test_the_next_free_time_at_a_table(cast, fair, table):
    """The first is taken at the table, in the second the client sits elsewhere, in the third there is an appointment."""
    other = fair.seat(EmployerFactory(), cast.own)
    Talk.objects.book(table, cast.colleagues_client, cast.own)
    Talk.objects.book(other, cast.client, cast.own, slot=2)
    AppointmentFactory(
        client=cast.client,
        counsellor=cast.own,
        starts_at=berlin("2026-09-15 09:30"),
        ends_at=berlin("2026-09-15 09:40"),
    )
    talk = Talk.objects.book(table, cast.client, cast.own)
    assert (talk.slot, talk.starts_at, talk.ends_at) == (4, berlin("2026-09-15 09:45"), berlin("2026-09-15 10:00"))
    third = fair.seat(EmployerFactory(), cast.own)
    for slot in (2, 3, 4, 0, 5):
        with pytest.raises(ValidationError):
            Talk.objects.book(third, cast.client, cast.own, slot=slot)
    assert Talk.objects.book(third, cast.client, cast.own).slot == 1
    with pytest.raises(ValidationError):
        Talk.objects.book(fair.seat(EmployerFactory(), cast.own), cast.client, cast.own)  # none is left
    with pytest.raises(ValidationError):
        Talk.objects.book(table, cast.client, cast.own)  # to this table already
    with pytest.raises(ValidationError):
        Appointment.objects.book(
            cast.client, cast.own, berlin("2026-09-15 09:50"), berlin("2026-09-15 10:10"), "talk", by=cast.own
        )


def test_times_that_have_passed_are_not_given_out(cast, table):
    with on("2026-09-15 09:16"):
        assert Talk.objects.book(table, cast.client, cast.own).slot == 3
    with on("2026-09-15 10:00"), pytest.raises(ValidationError):
        Talk.objects.book(table, cast.colleagues_client, cast.own)


def test_nobody_after_care_has_ended(cast, table):
    cast.client.end_care(date(2026, 9, 1), "moved", by=cast.own)
    with pytest.raises(ValidationError):
        Talk.objects.book(table, cast.client, cast.own)


def test_the_database_says_no(cast, fair, table):
    talk = Talk.objects.book(table, cast.client, cast.own)
    other = fair.seat(EmployerFactory(), cast.own)
    facts = {"fair": fair, "starts_at": talk.starts_at, "ends_at": talk.ends_at}
    for wrong in (
        {"table": table, "client": cast.colleagues_client, "slot": 1},
        {"table": other, "client": cast.client, "slot": 1},
        {"table": table, "client": cast.client, "slot": 2},
        {"table": other, "client": cast.client, "slot": 0},
        {"table": other, "client": cast.client, "slot": 3, "ends_at": talk.starts_at},
        {"table": other, "client": cast.client, "slot": 3, "proposal": ProposalFactory(client=cast.client)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Talk.objects.create(**{**facts, **wrong})
    for wrong in ({"number": 1}, {"number": 0}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Table.objects.create(fair=fair, employer=EmployerFactory(), **wrong)
    for wrong in ({"slots": 0}, {"slot_minutes": 61}, {"pause_minutes": 31}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Fair.objects.filter(pk=fair.pk).update(**wrong)


def test_who_is_taken_off_is_free_again_and_the_day_can_go(cast, fair, table):
    talk = Talk.objects.book(table, cast.client, cast.own)
    for step in (table.remove, fair.remove):
        with pytest.raises(ValidationError):
            step(by=cast.own)
    talk.take_off(by=cast.own)
    assert not Busy.objects.filter(client=cast.client).exists()
    table.remove(by=cast.own)
    fair.remove(by=cast.own)
    assert not Fair.objects.exists()


# --- outcomes and proposals -------------------------------------------------------------------------------------------


@pytest.fixture
def talk(cast, fair):
    employer = EmployerFactory()
    table = fair.seat(employer, cast.own, vacancy=VacancyFactory(employer=employer))
    return Talk.objects.book(table, cast.client, cast.own)


def test_an_outcome_in_one_click_undone_and_changed(cast, as_user, talk):
    address = reverse("fair-talk-outcome", args=[talk.pk])
    assert "nicht begonnen" in words(as_user(cast.own).post(address, {"outcome": "held"}, follow=True))
    with on("2026-09-15 09:10"):
        browser = as_user(cast.own)
        for outcome in Outcome.values:
            browser.post(address, {"outcome": outcome})
            talk.refresh_from_db()
            assert talk.outcome == outcome
        browser.post(address, {"outcome": "famous"})
        browser.post(address)  # the undo of the message
        talk.refresh_from_db()
        assert talk.outcome == ""
        assert list(Talk.objects.lacking_outcome(berlin("2026-09-15 09:15"))) == [talk]


def test_interested_becomes_a_proposal_in_one_click(cast, as_user, talk):
    propose = reverse("fair-talk-propose", args=[talk.pk])
    vacancy = {"vacancy": talk.table.vacancy_id}
    with on("2026-09-15 09:20"):
        browser = as_user(cast.own)
        assert browser.post(propose, vacancy).status_code == 422  # not interested yet
        talk.close("interested", by=cast.own)
        page = browser.get(reverse("fair-detail", args=[talk.fair_id])).content.decode()
        assert propose in page
        assert browser.post(propose, vacancy).status_code == 302
        proposal = Proposal.objects.get()
        assert (proposal.client, proposal.vacancy_id, proposal.status) == (
            cast.client,
            talk.table.vacancy_id,
            "discussed",
        )
        assert browser.post(propose, vacancy).status_code == 422  # once
        talk.refresh_from_db()
        assert talk.proposal == proposal
        with pytest.raises(ValidationError):
            talk.close("held", by=cast.own)


def test_beyond_five_open_proposals_a_reason_is_asked_for(cast, as_user, talk):
    ProposalFactory.create_batch(5, client=cast.client)
    with on("2026-09-15 09:20"):
        talk.close("interested", by=cast.own)
        browser, propose = as_user(cast.own), reverse("fair-talk-propose", args=[talk.pk])
        answer = browser.post(propose, {"vacancy": talk.table.vacancy_id})
        assert answer.status_code == 422 and answer.context["form"].too_many
        assert browser.post(propose, {"vacancy": talk.table.vacancy_id, "limit_reason": "passt"}).status_code == 302


def test_only_a_vacancy_of_the_tables_employer(cast, as_user, table):
    talk = Talk.objects.book(table, cast.client, cast.own)
    with on("2026-09-15 09:20"):
        talk.close("interested", by=cast.own)
        browser, propose = as_user(cast.own), reverse("fair-talk-propose", args=[talk.pk])
        assert reverse("vacancy-new") in browser.get(propose).content.decode()
        other = VacancyFactory()
        assert browser.post(propose, {"vacancy": other.pk}).status_code == 422
        with pytest.raises(ValidationError):
            talk.propose(other, cast.own)


# --- pages ------------------------------------------------------------------------------------------------------------


def test_a_table_is_set_and_filled_on_its_pages(cast, as_user):
    fair, employer = FairFactory(day=DAY, host=cast.own), EmployerFactory(name="Nowak GmbH")
    browser, new = as_user(cast.own), reverse("fair-table-new", args=[fair.pk])
    assert f"?employer={employer.pk}" in browser.get(new, {"q": "nowak"}).content.decode()
    assert browser.post(new, {}).status_code == 422
    assert browser.post(f"{new}?employer={employer.pk}", {}).status_code == 302
    fill = reverse("fair-fill", args=[fair.tables.get().pk])
    assert list(browser.get(fill, {"q": "Yılmaz"}).context["rows"]) == [cast.client]
    assert browser.post(fill, {"client": cast.strangers_client.pk}).status_code == 422
    assert browser.post(f"{fill}?slot=3", {"client": cast.client.pk, "slot": "3"}).status_code == 302
    assert "10:00" not in words(browser.get(fill)) and Talk.objects.get().slot == 3
    other = ClientFactory(counsellor=cast.own)
    assert browser.post(f"{fill}?slot=3", {"client": other.pk, "slot": "3"}).status_code == 422
    browser.post(fill, {"client": other.pk})
    assert Talk.objects.get(client=other).slot == 1
    third = ClientFactory(counsellor=cast.own)
    assign = reverse("fair-assign", args=[third.pk])
    assert browser.post(assign, {"table": fair.tables.get().pk, "slot": "1"}).status_code == 422
    assert browser.post(assign, {"table": fair.tables.get().pk}).status_code == 302
    assert Talk.objects.get(client=third).slot == 2


def test_names_are_for_the_clients_own_people_and_the_host(cast, as_user, fair, table):
    for client in (cast.client, cast.strangers_client):
        Talk.objects.book(table, client, cast.own)
    page, talks = reverse("fair-detail", args=[fair.pk]), reverse("fair-talk-list")
    for who, seen in (("own", (True, False)), ("stranger", (False, True)), ("colleague", (True, True))):
        browser = as_user(getattr(cast, who))
        text = browser.get(page).content.decode()
        assert ("Yılmaz" in text, "Petrenko" in text) == seen
        assert len(browser.get(talks).context["rows"]) == sum(seen)


def test_the_slip_names_times_and_tables(cast, as_user, fair, table):
    second = fair.seat(EmployerFactory(name="Müller KG"), cast.own)
    talk = Talk.objects.book(table, cast.client, cast.own)
    Talk.objects.book(second, cast.client, cast.own)
    browser = as_user(cast.own)
    text = browser.get(reverse("fair-slip", args=[talk.pk])).content.decode()
    for wanted in ("09:00–09:15", "09:15–09:30", "Müller KG", "Rathaus", "15.09.2026", "Ihre Gespräche"):
        assert wanted in text
    said = {"en": "Your talks", "tr": "görüşmeleriniz", "uk": "Ваші розмови", "ru": "Ваши беседы", "ar": "رقم الطاولة"}
    for language, wanted in said.items():
        text = browser.get(reverse("fair-slip", args=[talk.pk]), {"language": language}).content.decode()
        assert wanted in text and ('dir="rtl"' in text) == (language == "ar")


def test_panels_show_it(cast, as_user, fair, table):
    talk = Talk.objects.book(table, cast.client, cast.own)
    page = reverse("fair-detail", args=[fair.pk])
    browser = as_user(cast.own)
    for place in (
        reverse("client-detail", args=[cast.client.pk]),
        reverse("employer-detail", args=[table.employer_id]),
        reverse("fair-list"),
    ):
        assert page in browser.get(place).content.decode()
    assert page not in browser.get("/").content.decode()
    for moment in ("2026-09-15 07:00", "2026-09-16 08:00"):
        with on(moment):
            assert page in as_user(cast.own).get("/").content.decode()
    with on("2026-09-16 08:00"):
        talk.close("held", by=cast.own)
        assert page not in as_user(cast.own).get("/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, as_user, rows, django_assert_num_queries):
    fair = FairFactory(day=DAY, host=cast.own)
    for _n in range(rows):
        FairFactory(day=DAY + timedelta(days=1), starts_at=time(10))
        table = fair.seat(EmployerFactory(), cast.own)
        talk = Talk.objects.book(table, ClientFactory(counsellor=cast.own), cast.own)
    with on("2026-09-15 09:20"):
        browser = as_user(cast.own)
        for name, args, count in (
            ("fair-list", [], 4),
            ("fair-detail", [fair.pk], 8),
            ("fair-talk-list", [], 5),
            ("fair-fill", [table.pk], 6),
            ("fair-slip", [talk.pk], 5),
        ):
            with django_assert_num_queries(count):
                assert browser.get(reverse(name, args=args)).status_code == 200
