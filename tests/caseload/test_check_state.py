"""The state rows stay equal to the facts through any history of verbs, and where they do not, the command says so."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from caseload.appointments.models import Appointment
from caseload.clients.models import Client, ClientState
from caseload.contacts.models import Contact, NextStep
from caseload.lib.dates import local_today
from caseload.management.commands.check_state import MISSING, TIMES, WISH, check, differences
from caseload.schedule.busy import Busy
from caseload.staff.models import User
from tests.factories import AppointmentFactory, ClientFactory, ContactFactory, TeamFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 23)
EVENING = berlin("2026-11-30 23:40")  # an hour later it is another month


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


def said(capsys, *options: str) -> list[str]:
    call_command("check_state", *options)
    return capsys.readouterr().out.splitlines()


def test_rows_that_agree_are_left_alone(cast, capsys):
    Contact.objects.log(cast.client, cast.own, "telephone", next_step="Lebenslauf")
    assert said(capsys) == ["All state rows agree with the facts."]


def test_differences_are_counted_by_column_and_repaired_on_demand(cast, capsys):
    ContactFactory(client=cast.client, by=cast.own)  # a bare row: the state does not know
    ContactFactory(client=cast.colleagues_client, by=cast.own, reached=False)
    ClientState.objects.filter(client=cast.strangers_client).update(counsellor=cast.own, team=cast.own.team)
    expected = [
        "counsellor_id: 1",
        "due_on: 1",
        "last_attempt_at: 1",
        "last_channel: 2",
        "last_contact_at: 1",
        "month_attempts: 1",
        "month_held: 1",
        "team_id: 1",
    ]
    assert said(capsys) == expected
    assert said(capsys) == expected, "looking changes nothing"
    assert said(capsys, "--repair") == [*expected, "Repaired."]
    assert said(capsys) == ["All state rows agree with the facts."]
    cast.strangers_client.state.refresh_from_db()
    assert cast.strangers_client.state.counsellor == cast.stranger


def test_a_wish_that_differs_from_its_history_is_told_and_left_to_a_person(cast, capsys):
    rows = Client.objects.filter(pk=cast.client.pk)
    assert cast.client.wants_mail
    for wrong in ({"mail_consent_at": None, "mail_consent_how": ""}, {"mail_consent_at": berlin("2026-01-01 10:00")}):
        rows.update(**{"mail_consent_how": "written", **wrong})
        assert said(capsys, "--repair") == [f"{WISH}: 1"]
    cast.client.mail_wishes.all().delete()  # a wish nobody took down
    assert said(capsys) == [f"{WISH}: 1"]
    cast.client.record_mail_wish("telephone", by=cast.own)
    cast.client.withdraw_mail_wish(by=cast.own)
    assert said(capsys) == ["All state rows agree with the facts."]


def test_times_taken_that_differ_are_told_and_taken_again(cast, capsys):
    start, half = berlin("2026-11-24 10:00"), timedelta(minutes=30)
    alone, joint, gone, moved = (
        Appointment.objects.book(
            cast.client, cast.own, start + n * 2 * half, start + (n * 2 + 1) * half, "talk", cast.own, joined=joined
        )
        for n, joined in enumerate(((), (cast.colleague,), (), ()))
    )
    gone.cancel("cancelled_office", by=cast.own)
    assert said(capsys) == ["All state rows agree with the facts."]
    Busy.objects.filter(holder=alone.uid, client=cast.client).delete()
    Busy.objects.filter(holder=joint.uid, user=cast.colleague).update(user=cast.lead)
    Busy.objects.take(gone.uid, gone.starts_at, gone.ends_at, [cast.own.pk])
    Appointment.objects.filter(pk=moved.pk).update(ends_at=moved.ends_at + half)
    assert said(capsys) == [f"{TIMES}: 4"]
    assert said(capsys, "--repair") == [f"{TIMES}: 4", "Repaired."]
    assert said(capsys) == ["All state rows agree with the facts."]
    assert Busy.objects.get(holder=moved.uid, client=cast.client).ends_at == moved.ends_at + half
    assert not Busy.objects.filter(holder=gone.uid).exists()


def test_a_missing_row_is_found_and_given(cast, capsys):
    ContactFactory(client=cast.client, by=cast.own)
    ClientState.objects.filter(client=cast.client).delete()
    assert said(capsys) == [f"{MISSING}: 1"]
    said(capsys, "--repair")
    state = ClientState.objects.get(client=cast.client)
    assert (state.counsellor, state.team, state.month_held) == (cast.own, cast.own.team, 1)
    assert check(MONDAY) == {}


def test_a_row_of_an_earlier_month_reads_as_zero(cast):
    Contact.objects.log(cast.client, cast.own, "telephone")
    assert check(date(2026, 12, 1)) == {}
    ContactFactory(client=cast.client, by=cast.own, at=berlin("2026-12-01 00:30"))
    assert check(date(2026, 12, 1))["month_held"] == 1


def test_the_team_of_a_client_without_counsellor_is_not_touched(cast):
    waiting = ClientFactory()
    ClientState.objects.filter(client=waiting).update(team=cast.own.team)
    cast.client.end_care(MONDAY, "moved", by=cast.lead)
    assert check(MONDAY, repair=True) == {}
    waiting.state.refresh_from_db()
    assert waiting.state.team == cast.own.team


def test_any_number_of_clients_is_read_in_chunks(cast, monkeypatch):
    monkeypatch.setattr("caseload.management.commands.check_state.CHUNK", 2)
    for client in Client.objects.all():
        ContactFactory(client=client, by=cast.own)
    assert check(MONDAY, repair=True)["month_held"] == 3
    assert check(MONDAY) == {}


# --- any history of verbs ------------------------------------------------------------------------------------------------


class World:
    """One client and what may happen to it; refusals are part of life."""

    def __init__(self, people: list[User], client: int) -> None:
        self.people, self.client = people, Client.objects.get(pk=client)
        self.contacts: list[Contact] = []

    def log(self, who: int, reached: bool, hours_ago: int, step: str) -> None:
        at = local_now_minus(hours_ago)
        self.contacts.append(
            Contact.objects.log(self.client, self.people[who], "telephone", reached=reached, at=at, next_step=step)
        )

    def undo(self, who: int) -> None:
        if self.contacts:
            self.contacts[-1].undo(by=self.people[who])
            self.contacts.pop()

    def agree(self, owner: str, days: int | None) -> None:
        due = None if days is None else local_today() + timedelta(days)
        with transaction.atomic():
            NextStep.objects.agree(self.client, "Nachfragen", due, owner, self.people[0])

    def complete(self, which: int) -> None:
        steps = list(NextStep.objects.open())
        if steps:
            steps[which % len(steps)].complete(by=self.people[0])

    def assign(self, who: int) -> None:
        self.client.assign(self.people[who], by=None, override="Test")

    def end_care(self) -> None:
        self.client.end_care(local_today(), "other", by=None)

    def pause(self, days: int) -> None:
        self.client.pause(local_today() + timedelta(days), "ill", by=None)

    def attend(self, who: int) -> None:
        starts_at = local_now_minus(2 + Appointment.objects.count())
        if Busy.objects.overlapping(starts_at, starts_at + timedelta(minutes=30)).exists():
            return  # an earlier act stands there; the database would refuse a second
        appointment = AppointmentFactory(client=self.client, counsellor=self.people[who], starts_at=starts_at)
        appointment.record_outcome("attended", self.people[who], next_step="Lebenslauf")

    def undo_outcome(self) -> None:
        last = Appointment.objects.order_by("pk").last()
        if last:
            last.undo_outcome(by=self.people[0])


def local_now_minus(hours: int):
    return CLOCK["now"] - timedelta(hours=hours)


CLOCK = {"now": EVENING}
WHO = st.integers(0, 1)
STEPS = st.sampled_from(["", "Lebenslauf"])
ACTS = st.one_of(
    st.tuples(
        st.just("log"),
        WHO,
        st.booleans(),
        st.sampled_from([0, 0, 5, 24 * 15, 24 * 40]),
        st.sampled_from(["", "Lebenslauf"]),
    ),
    st.tuples(st.just("undo"), WHO),
    st.tuples(st.just("agree"), st.sampled_from(["counsellor", "client"]), st.sampled_from([None, 0, 3, 3, 9])),
    st.tuples(st.just("complete"), st.integers(0, 3)),
    st.tuples(st.just("assign"), WHO),
    st.tuples(st.just("end_care")),
    st.tuples(st.just("pause"), st.integers(0, 9)),
    st.tuples(st.just("attend"), WHO),
    st.tuples(st.just("undo_outcome")),
)


def test_verbs_keep_the_state_equal_to_the_facts():
    with time_machine.travel(EVENING, tick=False):
        people = [UserFactory(team=TeamFactory(name=name)) for name in ("Ost", "West")]
        client = ClientFactory().pk

    @settings(max_examples=30, deadline=None)  # others each time, and on each database
    @given(history=st.lists(st.tuples(ACTS, st.sampled_from([0, 3, 11, 30, 60 * 26])), min_size=3, max_size=12))
    def any_history(history):
        with transaction.atomic():
            live(World(people, client), history)
            transaction.set_rollback(True)

    any_history()


def live(world: World, history: list[tuple[tuple, int]]) -> None:
    now = EVENING
    for (name, *values), minutes in history:
        now += timedelta(minutes=minutes)
        CLOCK["now"] = now
        with time_machine.travel(now, tick=False):
            with suppress(ValidationError):
                getattr(world, name)(*values)
            wrong = differences(ClientState.objects.filter(client=world.client), local_today())
            assert wrong == {}, (name, values)
