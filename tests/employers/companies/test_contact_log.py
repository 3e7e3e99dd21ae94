import uuid
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse

from caseload.audit.models import JournalEntry
from employers.companies.contacts import EmployerContact
from tests.factories import AbsenceFactory, ContactPersonFactory, EmployerContactFactory, EmployerFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
HTMX = {"HX-Request": "true"}
TWO_CLICKS = {"channel": "call", "reached": "1"}


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def employer():
    return EmployerFactory(name="Nowak GmbH")


def log_address(employer, client=None):
    address = reverse("employer-contact-log", args=[employer.pk])
    return f"{address}?client={client.pk}" if client else address


def test_two_clicks_log_a_call_of_now_by_me(cast, as_user, employer):
    browser = as_user(cast.own)
    form = browser.get(log_address(employer)).context["form"]
    assert (form["channel"].value(), form["reached"].value()) in [("call", "1"), (None, "1")]
    answer = browser.post(log_address(employer), {**TWO_CLICKS, "token": form["token"].value()})
    contact = EmployerContact.objects.get()
    assert answer.url == reverse("employer-detail", args=[employer.pk])
    assert (contact.by, contact.at, contact.channel, contact.reached) == (cast.own, NOW, "call", True)
    page = browser.get(answer.url).content.decode()
    assert f'action="{reverse("employer-contact-undo", args=[contact.pk])}?next=' in page


def test_everything_in_one_form(cast, as_user, employer):
    person = ContactPersonFactory(employer=employer)
    facts = {
        "channel": "visit",
        "reached": "1",
        "person": person.pk,
        "result": "vacancy",
        "note": "Sucht ab Januar.\r\nZwei Stellen.",
        "next_step": "Stelle aufnehmen",
        "next_step_on": "26.11.2026",
        "on": "20.11.2026",
        "clock": "14:30",
    }
    as_user(cast.own).post(log_address(employer, cast.client), facts)
    contact = EmployerContact.objects.get()
    assert (contact.person, contact.client, contact.result) == (person, cast.client, "vacancy")
    assert contact.note == "Sucht ab Januar.\nZwei Stellen."
    assert (contact.next_step, contact.next_step_on) == ("Stelle aufnehmen", date(2026, 11, 26))
    assert contact.at == berlin("2026-11-20 14:30")
    entry = JournalEntry.objects.get(object_type="employercontact")
    assert (entry.verb, entry.client_id) == ("log", cast.client.pk)
    assert "Januar" not in str(entry.detail)


def test_the_same_form_twice_logs_once(cast, as_user, employer):
    token = str(uuid.uuid4())
    browser = as_user(cast.own)
    for _ in range(2):
        assert browser.post(log_address(employer), {**TWO_CLICKS, "token": token}).status_code == 302
    assert EmployerContact.objects.count() == 1
    assert JournalEntry.objects.filter(object_type="employercontact").count() == 1


def test_in_place_below_the_row_of_the_list(cast, as_user, employer):
    browser = as_user(cast.own)
    part = browser.get(log_address(employer), {"next": "/employers/?q=nowak"}, headers=HTMX).content.decode()
    assert "<html" not in part and 'hx-target="closest .row-open"' in part
    facts = {**TWO_CLICKS, "next": "/employers/?q=nowak"}
    answer = browser.post(log_address(employer), facts, headers=HTMX).content.decode()
    assert f'id="last-{employer.pk}" hx-swap-oob="true"' in answer
    assert "Marie Berger" in answer and "<html" not in answer
    undo = (
        f"{reverse('employer-contact-undo', args=[EmployerContact.objects.get().pk])}?next=%2Femployers%2F%3Fq%3Dnowak"
    )
    assert f'action="{undo}"' in answer
    assert browser.post(undo).url == "/employers/?q=nowak"


def test_in_place_on_the_page_of_the_employer_loads_it_anew(cast, as_user, employer):
    answer = as_user(cast.own).post(log_address(employer), TWO_CLICKS, headers=HTMX)
    assert answer.headers["HX-Redirect"] == reverse("employer-detail", args=[employer.pk])


def test_an_error_in_place_keeps_what_was_typed(cast, as_user, employer):
    answer = as_user(cast.own).post(log_address(employer), {**TWO_CLICKS, "note": "x" * 5000}, headers=HTMX)
    assert answer.status_code == 422
    assert "x" * 5000 in answer.content.decode() and "<html" not in answer.content.decode()
    assert not EmployerContact.objects.exists()


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"channel": "pigeon"}, "channel"),
        ({"channel": ""}, "channel"),
        ({"reached": "perhaps"}, "reached"),
        ({"result": "?"}, "result"),
        ({"person": "999999"}, "person"),
        ({"person": "x\x00"}, "person"),
        ({"next_step": "x" * 201}, "next_step"),
        ({"next_step_on": "26.11.2026"}, "next_step"),
        ({"next_step": "x", "next_step_on": "31.02.2027"}, "next_step_on"),
        ({"on": "20.11.2026"}, "clock"),
        ({"clock": "14:00"}, "on"),
        ({"on": "24.11.2026", "clock": "10:00"}, "on"),
        ({"on": "29.03.2026", "clock": "02:30"}, "clock"),
        ({"token": "no-uuid"}, "token"),
    ],
)
def test_bad_input_is_refused_at_its_field(cast, as_user, employer, facts, field):
    answer = as_user(cast.own).post(log_address(employer), {**TWO_CLICKS, **facts})
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not EmployerContact.objects.exists()


def test_a_note_is_stored_without_control_characters(cast, as_user, employer):
    as_user(cast.own).post(log_address(employer), {**TWO_CLICKS, "note": "a\x00b\u200bc", "next_step": "d\x00e"})
    contact = EmployerContact.objects.get()
    assert (contact.note, contact.next_step) == ("abc", "d e")


def test_only_people_of_this_employer_who_are_there(cast, as_user, employer):
    other, gone = ContactPersonFactory(), ContactPersonFactory(employer=employer, is_active=False)
    for person in (other, gone):
        answer = as_user(cast.own).post(log_address(employer), {**TWO_CLICKS, "person": person.pk})
        assert "person" in answer.context["form"].errors


@pytest.mark.parametrize("number", ["x", "0", "-1", "999999", str(10**30), "1\x00"])
def test_a_client_that_does_not_exist_answers_404(cast, as_user, employer, number):
    browser = as_user(cast.own)
    address = reverse("employer-contact-log", args=[employer.pk])
    assert browser.get(address, {"client": number}).status_code == 404
    assert browser.post(f"{address}?client={number[:1]}x", TWO_CLICKS).status_code == 404


def test_a_client_outside_the_scope_does_not_exist(cast, as_user, employer):
    browser = as_user(cast.own)
    assert browser.get(log_address(employer, cast.strangers_client)).status_code == 404
    assert browser.post(log_address(employer, cast.strangers_client), TWO_CLICKS).status_code == 404
    assert not EmployerContact.objects.exists()


def test_undo_by_the_author_within_ten_minutes(cast, as_user, employer):
    contact = EmployerContact.objects.log(employer, cast.own, "call")
    undo = reverse("employer-contact-undo", args=[contact.pk])
    as_user(cast.colleague).post(undo)
    assert EmployerContact.objects.exists()
    as_user(cast.own).post(undo)
    assert not EmployerContact.objects.exists()
    assert JournalEntry.objects.filter(object_type="employercontact", verb="undo").exists()


def test_undo_comes_too_late(cast, employer):
    contact = EmployerContact.objects.log(employer, cast.own, "call")
    with time_machine.travel(NOW + timedelta(minutes=11), tick=False), pytest.raises(ValidationError):
        contact.undo(by=cast.own)


def test_the_next_step_is_done_once(cast, as_user, employer):
    contact = EmployerContactFactory(employer=employer, by=cast.own, next_step="anrufen")
    browser = as_user(cast.stranger)  # the employer is common, so is the promise made to it
    for _ in range(2):
        browser.post(reverse("employer-step-done", args=[contact.pk]))
    contact.refresh_from_db()
    assert contact.next_step_done_at == NOW
    assert JournalEntry.objects.filter(verb="complete").count() == 1


def test_words_about_a_client_stay_within_the_scope(cast, employer):
    about_client = EmployerContactFactory(employer=employer, by=cast.own, client=cast.client)
    about_employer = EmployerContactFactory(employer=employer, by=cast.own)
    for person, readable in [(cast.own, 2), (cast.lead, 2), (cast.admin, 2), (cast.colleague, 1), (cast.stranger, 1)]:
        found = EmployerContact.objects.readable_by(person)
        assert found.count() == readable, person
        shown = {contact.pk: contact for contact in EmployerContact.objects.shown_to(person)}
        assert shown[about_employer.pk].readable
        assert shown[about_client.pk].readable == (readable == 2)
        assert shown[about_client.pk].client == (cast.client if readable == 2 else None)


def test_a_deputy_reads_and_does_the_absent_colleagues_steps(cast, employer):
    contact = EmployerContactFactory(employer=employer, by=cast.own, client=cast.client, next_step="anrufen")
    AbsenceFactory(user=cast.own, deputy=cast.colleague, starts_on=date(2026, 11, 23), ends_on=date(2026, 11, 27))
    assert EmployerContact.objects.readable_by(cast.colleague).get() == contact
    assert EmployerContact.objects.work_of(cast.colleague).open_steps().get() == contact


@pytest.mark.parametrize("verb", ["employer-contact-undo", "employer-step-done"])
def test_verbs_on_words_one_may_not_read_answer_404(cast, as_user, employer, verb):
    contact = EmployerContactFactory(employer=employer, by=cast.own, client=cast.client, next_step="anrufen")
    assert as_user(cast.stranger).post(reverse(verb, args=[contact.pk])).status_code == 404
    assert as_user(cast.own).get(reverse(verb, args=[contact.pk])).status_code == 405


def test_months_are_local(cast, employer):
    """00:30 on 1 December in Berlin is still November in UTC; October 2026 has 25 hours more or less at its border."""
    EmployerContactFactory(employer=employer, by=cast.own, at=berlin("2026-12-01 00:30"))
    november = EmployerContactFactory(employer=employer, by=cast.own, at=berlin("2026-11-30 23:59"))
    first = EmployerContactFactory(employer=employer, by=cast.own, at=berlin("2026-11-01 00:00"))
    assert set(EmployerContact.objects.in_month(date(2026, 11, 15))) == {november, first}


def test_open_redirects_are_refused(cast, as_user, employer):
    answer = as_user(cast.own).post(log_address(employer), {**TWO_CLICKS, "next": "https://evil.example.org/"})
    assert answer.url == reverse("employer-detail", args=[employer.pk])
