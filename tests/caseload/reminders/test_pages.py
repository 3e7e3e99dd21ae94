from datetime import timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.urls import reverse

from caseload.heartbeats.models import Heartbeat
from caseload.reminders.models import Reminder
from caseload.reminders.tasks import plan_reminders, send_reminders
from jobcenter.celery import app
from tests.factories import AppointmentFactory, ReminderFactory, berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def sent(cast):
    return ReminderFactory(client=cast.client, status="sent", sent_at=NOW, due_at=NOW)


def seen(answer):
    return {reminder.pk for reminder in answer.context["rows"]}


def test_the_list_says_what_became_of_each_mail(cast, as_user, sent):
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))
    skipped = ReminderFactory(
        client=cast.client, kind="appointment", appointment=appointment, appointment_version=0, place=None,
        appointment_at=appointment.starts_at, status="skipped", reason="no_address", due_at=NOW,
    )  # fmt: skip
    answer = as_user(cast.own).get(reverse("reminder-list"))
    assert seen(answer) == {sent.pk, skipped.pk}
    page = answer.content.decode()
    assert "Yılmaz, Ayşe" in page and "Keine brauchbare E-Mail-Adresse" in page


@pytest.mark.parametrize(
    ("person", "allowed"),
    [("own", True), ("lead", True), ("admin", True), ("colleague", False), ("stranger", False), ("other_lead", False)],
)
def test_only_mails_to_clients_of_the_own_scope(cast, as_user, sent, person, allowed):
    client = as_user(cast.staff[person])
    assert (sent.pk in seen(client.get(reverse("reminder-list")))) == allowed
    export = b"".join(client.get(reverse("reminder-list"), {"export": "csv"}).streaming_content).decode()
    assert ("Yılmaz" in export) == allowed


def test_filters_and_malformed_filters(cast, as_user, sent):
    other = ReminderFactory(client=cast.client, status="failed", reason="refused", place=None, due_at=NOW)
    client = as_user(cast.own)
    ask = lambda **query: seen(client.get(reverse("reminder-list"), query))  # noqa: E731
    assert ask(status="failed") == {other.pk}
    assert ask(client=cast.client.pk) == {sent.pk, other.pk}
    assert ask(client=cast.strangers_client.pk) == set()
    assert ask(appointment=1) == set()
    for bad in ("x", "-1", "1e99", "NaN", "\x00", "9" * 40):
        assert client.get(reverse("reminder-list"), {"status": bad, "client": bad, "page": bad}).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_has_a_constant_number_of_statements(cast, as_user, django_assert_num_queries, count):
    for place in range(1, count + 1):
        ReminderFactory(client=cast.client, place=place, status="sent", sent_at=NOW)
    client = as_user(cast.own)
    # Session, user with team, colleagues covered for, the number of rows, the rows.
    with django_assert_num_queries(5):
        assert len(seen(client.get(reverse("reminder-list")))) == count


def test_the_clients_page_shows_the_mails(cast, as_user, sent):
    page = as_user(cast.own).get(reverse("client-detail", args=[cast.client.pk])).content.decode()
    assert reverse("reminder-list") + f"?client={cast.client.pk}" in page


def test_today_asks_to_telephone(cast, as_user):
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW + timedelta(hours=2))
    plan_reminders()
    (reminder,) = Reminder.objects.needing_call(NOW)
    assert (reminder.appointment, reminder.reason) == (appointment, "too_late")
    assert "bitte telefonieren" in as_user(cast.own).get("/").content.decode()
    assert not Reminder.objects.needing_call(appointment.starts_at).exists()


def test_the_tasks_carry_nothing_and_leave_their_heartbeat(cast):
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))
    with smtp_server() as server:
        for _beat in range(2):  # two beats by mistake do no harm
            plan_reminders()
            send_reminders()
    assert server.recipients == [cast.client.email]
    assert Heartbeat.objects.get(name="planner").finished_at == NOW
    assert Heartbeat.objects.get(name="sender").outcome == {}  # the first run sent it
    assert {"reminders.plan", "reminders.send"} <= set(app.tasks)


@pytest.mark.parametrize("command", ["plan_reminders", "send_reminders"])
@pytest.mark.parametrize("moment", ["yesterday", "2026-13-01T09:00", "0001-01-01T00:00", "9999-12-31T23:59", ""])
def test_a_moment_nobody_understands_is_refused(command, moment):
    with pytest.raises(CommandError, match="--now"):
        call_command(command, "--now", moment)


def test_the_commands_work_at_another_moment(cast, capsys):
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-27 10:00"))
    with smtp_server() as server:
        call_command("plan_reminders", "--now", "2026-11-25T10:00")
        call_command("send_reminders", "--now", "2026-11-25T10:00")
    assert len(server.raw) == 1
    assert capsys.readouterr().out.split("\n")[:2] == ["planned: appointment planned 1", "sent 1"]
