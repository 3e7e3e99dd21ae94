from datetime import date

import pytest
import time_machine

from caseload.clients.models import Client
from caseload.contacts.models import Contact
from tests.factories import ContactFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def state_of(client):
    client.state.refresh_from_db()
    return client.state


def test_a_held_contact_counts_and_sets_the_rhythm(cast):
    Contact.objects.log(cast.client, cast.own, "telephone", minutes=5)
    state = state_of(cast.client)
    assert (state.month, state.month_held, state.month_attempts) == (date(2026, 11, 1), 1, 0)
    assert (state.last_contact_at, state.last_channel) == (NOW, "telephone")
    assert state.due_on == date(2026, 12, 3)


def test_an_attempt_is_counted_apart(cast):
    Contact.objects.log(cast.client, cast.own, "telephone", reached=False)
    state = state_of(cast.client)
    assert (state.month_held, state.month_attempts, state.last_contact_at, state.due_on) == (0, 1, None, None)
    assert state.last_attempt_at == NOW


def test_the_day_is_the_local_one_at_the_month_border(cast):
    """00:30 on 1 November in Berlin is still October in UTC."""
    Contact.objects.log(cast.client, cast.own, "telephone", at=berlin("2026-11-01 00:30"))
    Contact.objects.log(cast.client, cast.own, "telephone", at=berlin("2026-10-31 23:59"))
    state = state_of(cast.client)
    assert state.month_held == 1
    assert state.due_on == date(2026, 11, 11)


def test_the_questions_of_the_dashboard_read_the_state(cast):
    assert set(Client.objects.due(date(2026, 11, 23))) == {cast.client, cast.colleagues_client, cast.strangers_client}
    ContactFactory(client=cast.colleagues_client)  # a bare row: the state does not know
    Contact.objects.log(cast.client, cast.own, "telephone", at=berlin("2026-11-09 10:00"), next_step="Lebenslauf")
    assert cast.client in Client.objects.silent_for(14, NOW)
    assert list(Client.objects.silent_for(15, NOW)) == [cast.colleagues_client, cast.strangers_client]
    assert cast.client in Client.objects.silent_for(15, berlin("2026-11-24 00:01"))
    assert cast.client in Client.objects.due(date(2026, 11, 19))
    assert cast.client not in Client.objects.due(date(2026, 11, 18))
    assert list(Client.objects.held_in_month(1, date(2026, 11, 23))) == [cast.client]
    assert cast.client in Client.objects.held_in_month(0, date(2026, 12, 1))
    assert cast.client not in Client.objects.without_next_step()


def test_undo_takes_everything_back(cast):
    Contact.objects.log(cast.client, cast.own, "telephone", next_step="Lebenslauf schicken")
    contact = Contact.objects.log(cast.client, cast.own, "email", next_step="Nachfragen")
    assert state_of(cast.client).next_step == "Nachfragen"
    contact.undo(by=cast.own)
    state = state_of(cast.client)
    assert (state.next_step, state.last_channel, state.month_held) == ("Lebenslauf schicken", "telephone", 1)
