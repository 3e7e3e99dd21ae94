from datetime import date
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from caseload.contacts.models import Contact, NextStep
from tests.factories import AbsenceFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def url(client):
    return reverse("contact-log", args=[client.pk])


def data(**changes):
    return {"channel": "telephone", "reached": "1", "token": str(uuid4()), **changes}


def test_two_clicks_are_enough(cast, as_user):
    """The form as it opens, sent back as it is."""
    web = as_user(cast.own)
    form = web.get(url(cast.client)).context["form"]
    answer = web.post(
        url(cast.client), {"token": form["token"].value(), "channel": form["channel"].value(), "reached": "1"}
    )
    contact = cast.client.contacts.get()
    assert answer.status_code == 302
    assert (contact.by, contact.at, contact.channel, contact.reached) == (cast.own, NOW, "telephone", True)


def test_the_last_channel_is_the_default(cast, as_user):
    Contact.objects.log(cast.client, cast.own, "video")
    assert as_user(cast.own).get(url(cast.client)).context["form"]["channel"].value() == "video"


def test_next_step_in_the_same_form(cast, as_user):
    as_user(cast.own).post(url(cast.client), data(next_step="Lebenslauf", next_step_on="26.11.2026"))
    step = NextStep.objects.get()
    assert (step.text, step.due_on, step.owner, step.set_by) == (
        "Lebenslauf",
        date(2026, 11, 26),
        "counsellor",
        cast.own,
    )
    cast.client.state.refresh_from_db()
    assert (cast.client.state.next_step, cast.client.state.next_step_on) == ("Lebenslauf", date(2026, 11, 26))


def test_the_current_step_is_ticked_off(cast, as_user):
    Contact.objects.log(cast.client, cast.own, "telephone", next_step="Lebenslauf")
    as_user(cast.own).post(url(cast.client), data(step_done="on"))
    assert NextStep.objects.get().done_at == NOW
    cast.client.state.refresh_from_db()
    assert cast.client.state.next_step == ""


def test_a_double_click_is_one_contact(cast, as_user):
    twice = data(note="Einmal")
    for _ in range(2):
        assert as_user(cast.own).post(url(cast.client), twice).status_code == 302
    assert cast.client.contacts.count() == 1


def test_a_token_of_another_clients_entry_is_no_way_in(cast, as_user):
    token = uuid4()
    Contact.objects.log(cast.strangers_client, cast.stranger, "telephone", token=token)
    with pytest.raises(Exception, match=r"(?i)unique"):
        as_user(cast.own).post(url(cast.client), data(token=str(token)))
    assert cast.client.contacts.count() == 0


def test_htmx_gets_the_form_and_the_result_as_parts(cast, as_user):
    web = as_user(cast.own)
    part = web.get(url(cast.client), headers={"HX-Request": "true"})
    assert b"<html" not in part.content and b"log-form" in part.content
    on_today = web.post(url(cast.client), data(next="/"), headers={"HX-Request": "true"})
    assert on_today.headers["HX-Retarget"] == f"#row-{cast.client.pk}"
    assert reverse("contact-undo", args=[Contact.objects.get().pk]).encode() in on_today.content
    in_list = web.post(url(cast.client), data(next="/clients/?due=1"), headers={"HX-Request": "true"})
    assert f'id="marks-{cast.client.pk}"'.encode() in in_list.content
    on_page = web.post(url(cast.client), data(), headers={"HX-Request": "true"})
    assert on_page.headers["HX-Redirect"] == reverse("client-detail", args=[cast.client.pk])


def test_what_was_typed_stays_when_something_is_wrong(cast, as_user):
    answer = as_user(cast.own).post(
        url(cast.client), data(minutes="9000", note="Langes Gespräch", on="2026-03-29", clock="02:30")
    )
    assert answer.status_code == 422
    assert {"minutes", "clock"} <= set(answer.context["form"].errors)
    assert "Langes Gespräch" in answer.content.decode()
    assert not Contact.objects.exists()


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        ({"on": "2026-11-24", "clock": "09:00"}, "on"),
        ({"on": "2026-11-20"}, "clock"),
        ({"next_step_on": "2026-11-24"}, "next_step"),
        ({"channel": "pigeon"}, "channel"),
        ({"reached": "maybe"}, "reached"),
        ({"next_step": "x" * 201}, "next_step"),
        ({"topics": ["nonsense"]}, "topics"),
        ({"token": "no uuid"}, "token"),
    ],
)
def test_bad_input_is_explained_at_its_field(cast, as_user, bad, field):
    answer = as_user(cast.own).post(url(cast.client), data(**bad))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Contact.objects.exists()


def test_control_characters_do_not_get_in(cast, as_user):
    as_user(cast.own).post(url(cast.client), data(note="a\x00b", next_step="c\x00d\u202e"))
    contact = Contact.objects.get()
    assert (contact.note, contact.next_steps.get().text) == ("ab", "c d")


def test_who_may_log(cast, as_user):
    expected = {"own": 200, "lead": 200, "admin": 200, "colleague": 404, "stranger": 404, "other_lead": 404}
    assert {name: as_user(person).get(url(cast.client)).status_code for name, person in cast.staff.items()} == expected
    AbsenceFactory(user=cast.own, deputy=cast.colleague, starts_on=date(2026, 11, 23))
    assert as_user(cast.colleague).get(url(cast.client)).status_code == 200


def test_only_the_author_undoes_and_only_for_a_while(cast, as_user):
    contact = Contact.objects.log(cast.client, cast.own, "telephone")
    undo = reverse("contact-undo", args=[contact.pk])
    as_user(cast.lead).post(undo)
    assert Contact.objects.filter(pk=contact.pk).exists()
    with time_machine.travel(berlin("2026-11-23 09:11"), tick=False):
        as_user(cast.own).post(undo)
        assert Contact.objects.filter(pk=contact.pk).exists()
    as_user(cast.own).post(undo)
    assert not Contact.objects.filter(pk=contact.pk).exists()


def test_a_fifth_contact_that_happened_is_recorded(cast):
    for _ in range(5):
        Contact.objects.log(cast.client, cast.own, "telephone")
    cast.client.state.refresh_from_db()
    assert cast.client.state.month_held == 5


@pytest.mark.parametrize("day", ["0001-01-01", "0026-11-23", "1999-11-23", "9999-12-31"])
@pytest.mark.parametrize("field", ["on", "next_step_on"])
def test_a_year_typed_wrong_is_said_and_nothing_is_lost(cast, as_user, field, day):
    """A date picker makes the year 0026 of 26."""
    sent = data(**{"on": "2026-11-20", "clock": "00:00", "next_step": "Zeugnisse holen", field: day})
    answer = as_user(cast.own).post(url(cast.client), sent)
    assert answer.status_code == 422 and list(answer.context["form"].errors) == [field]
    assert not cast.client.contacts.exists() and "Zeugnisse holen" in answer.content.decode()
