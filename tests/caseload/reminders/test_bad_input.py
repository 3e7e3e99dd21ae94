"""What people and machines put into fields and mailboxes: told apart, and never in the way of the others."""

import mailbox
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.management import call_command

from caseload.clients.models import Client, ClientState
from caseload.inbox.models import IncomingMail, Outcome
from caseload.reminders.addresses import deliverable
from caseload.reminders.models import Reminder, message_id
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from caseload.reminders.return_path import return_path
from tests.caseload.inbox.mails import answer, report
from tests.factories import AppointmentFactory, ClientFactory, ReminderFactory, UserFactory, berlin
from tests.smtp import said, smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")

# What stands in the client's file -> what goes over the wire.
ADDRESSES = {
    "plain@example.org": "plain@example.org",
    "blank in@example.org": None,
    " before@example.org": None,
    "umlaut@müller.de": "umlaut@xn--mller-kva.de",
    "wholly.foreign@пример.рф": "wholly.foreign@xn--e1afmkfd.xn--p1ai",
    "lookalike@ex\u0430mple.org": None,  # a Cyrillic letter in a Latin word: somebody else's domain
    "l\u043eokalike@example.org": None,
    "fullwidth@ｅｘａｍｐｌｅ.org": "fullwidth@example.org",
    "mark\u202e@example.org": None,
    "\u200fmark@example.org": None,
    "mark@exam\u200eple.org": None,
    "header@example.org\r\nBcc: b@example.org": None,
    "two@example.org,b@example.org": None,
    f"{'x' * 65}@example.org": None,
}
NAMES = ["n" * 150, "Erika\r\nBcc: b@example.org", "\u202eakirE", "مُحَمَّد", "', --", "{stop} %(day)s {{ 7*7 }}"]
PLACES = ["Raum\r\nBcc: b@example.org\r\n\r\n<b>", "x" * 200, "\u202eRaum 2", "%s %(link)s {link}"]


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_are_told_apart(address):
    assert deliverable(address) == ADDRESSES[address]


def test_bad_fields_of_some_never_stop_the_mails_of_the_others():
    counsellor = UserFactory()
    for n, address in enumerate(ADDRESSES):
        name = NAMES[n % len(NAMES)]
        client = ClientFactory(first_name=name, last_name=name, counsellor=counsellor, consent=True)
        Client.objects.filter(pk=client.pk).update(email=address)  # as an import or another program may have left it
        start, place = NOW + timedelta(days=2, minutes=30 * n), PLACES[n % len(PLACES)]
        AppointmentFactory(client=client, counsellor=counsellor, starts_at=start, place=place)
    ClientState.objects.update(next_plan_at=NOW)
    with time_machine.travel(NOW + timedelta(days=1), tick=False), smtp_server() as server:
        plan(NOW + timedelta(days=1))
        send_due()
    usable = sorted(filter(None, ADDRESSES.values()))
    assert sorted(server.recipients) == usable
    for mail in server.mails:
        assert mail["Bcc"] is None and mail["To"] in usable and len(mail.get_all("Subject")) == 1
        assert not any(name in said(mail) for name in NAMES)
    states = Reminder.objects.order_by().values_list("status", "reason")
    assert set(states) == {("sent", ""), ("skipped", "no_address")}
    assert len(states) == len(ADDRESSES)


def test_bad_mails_in_the_mailbox_never_stop_the_others(cast, tmp_path, settings):
    settings.MAIL_RETURN_PATH = "antwort@example.org"
    mailed = [
        ReminderFactory(client=client, status="sent", attempts=1, due_at=at, sent_at=at)
        for client, at in (
            (cast.client, NOW - timedelta(hours=1)),
            (cast.colleagues_client, NOW - timedelta(days=settings.BOUNCE_DAYS + 1)),
            (cast.strangers_client, NOW - timedelta(hours=1)),
        )
    ]
    good, old, other = mailed
    name, _at, domain = return_path(other.key).rpartition("@")
    # Not the last one: two of its five bits say nothing.
    wrong_token = f"{name[:-2]}{'a' if name[-2] != 'a' else 'b'}{name[-1]}@{domain}"
    bomb = b"Content-Type: multipart/mixed; boundary=b\nMessage-ID: <bomb@x>\n\n" + b"--b\n\nx\n" * 20_000
    mails = {
        "attachment bomb": (bomb, {Outcome.UNASSIGNED, Outcome.FILED}),
        "ten megabytes": (report(other, no=2)[:-6] + b"x" * 75 * 140_000, {Outcome.ADDRESS_DEAD}),
        "broken": (
            b"Content-Type: multipart/mixed; boundary\n\xff\xfe\x00--\n\n\n",
            {Outcome.UNASSIGNED, Outcome.FILED},
        ),
        "forged": (report(other, no=3, to=wrong_token, message_id_of="<1@example.net>"), {Outcome.FORGED}),
        "made up": (report(other, no=4, message_id_of=message_id(uuid4())), {Outcome.FORGED}),
        "too old": (report(old, no=5), {Outcome.TOO_OLD}),
        "good": (report(good, no=6), {Outcome.ADDRESS_DEAD}),
        "a person": (answer(good, "Bin krank"), {Outcome.WRITTEN}),
    }
    for kind, (data, outcomes) in mails.items():
        folder = mailbox.Maildir(tmp_path / kind, create=True)
        folder.add(data)
        before = set(IncomingMail.objects.values_list("pk", flat=True))
        call_command("read_mail", str(tmp_path / kind))
        (row,) = IncomingMail.objects.exclude(pk__in=before)
        assert row.outcome in outcomes, kind
    dead = {client.pk for client in Client.objects.all() if client.has_dead_address}
    assert dead == {cast.client.pk, cast.strangers_client.pk}
