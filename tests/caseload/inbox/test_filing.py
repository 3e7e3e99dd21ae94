"""What follows from a mail that came back: once, only where it is genuine, and never for somebody else."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.utils import timezone

from caseload.audit.models import JournalEntry
from caseload.clients.models import Client
from caseload.contacts.models import Contact
from caseload.inbox.filing import take_in
from caseload.inbox.models import IncomingMail, Kind, MatchedBy, Outcome
from caseload.reminders.models import Status, message_id
from caseload.reminders.return_path import key_of, return_path
from tests.caseload.inbox.mails import BLOCKED, HARD, SOFT, answer, calendar_answer, report
from tests.factories import AppointmentFactory, IncomingMailFactory, ReminderFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


def mailed(client, at=None, **facts):
    at = at or timezone.now() - timedelta(hours=1)
    return ReminderFactory(client=client, status=Status.SENT, attempts=1, due_at=at, sent_at=at, **facts)


def after(obj):
    obj.refresh_from_db()
    return obj


def test_a_hard_bounce_ends_the_use_of_the_address(cast, now):
    reminder = mailed(cast.client)
    row = take_in(report(reminder), now)
    assert (row.outcome, row.kind, row.matched_by) == (Outcome.ADDRESS_DEAD, Kind.HARD, MatchedBy.RETURNED)
    assert (row.code, row.reason, row.client) == ("5.1.1", "no_mailbox", cast.client)
    assert after(cast.client).has_dead_address
    assert (after(reminder).status, reminder.bounce_code) == (Status.BOUNCED, "5.1.1")
    assert JournalEntry.objects.filter(client_id=cast.client.pk, verb="file mail").exists()


def test_the_same_mail_twice_is_filed_once(cast, now):
    reminder = mailed(cast.client)
    first = report(reminder)
    again = b"Received: from another.example.org\r\n" + first.replace(b"\n", b"\r\n")
    assert take_in(first, now)
    assert take_in(first, now) is None
    assert take_in(again, now) is None
    assert IncomingMail.objects.count() == 1


def test_two_readers_at_once_file_it_once(cast, now, monkeypatch):
    """The second finds no row, as the first has not committed yet; the key in the database decides."""
    reminder = mailed(cast.client)
    take_in(answer(reminder), now)
    real, asked = IncomingMail.objects.filter, []

    def filter_(**facts):
        asked.append(facts)
        return IncomingMail.objects.none() if len(asked) == 1 else real(**facts)

    monkeypatch.setattr(IncomingMail.objects, "filter", filter_)
    assert take_in(answer(reminder), now) is None
    with pytest.raises(IntegrityError):
        IncomingMail(digest=IncomingMail.objects.get().digest, received_at=now, size=1).save()


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("unknown key", Outcome.FORGED),
        ("never sent", Outcome.FORGED),
        ("too old", Outcome.TOO_OLD),
        ("another address", Outcome.OTHER_ADDRESS),
        ("no key", Outcome.UNASSIGNED),
    ],
)
def test_a_bounce_that_proves_nothing_changes_nothing(cast, now, name, outcome):
    reminder = mailed(cast.client)
    mail = {
        "unknown key": lambda: report(reminder, message_id_of=message_id(uuid4())),
        "never sent": lambda: report(ReminderFactory(client=cast.client, place=2, kind="appointment", **visit(cast))),
        "too old": lambda: report(mailed(cast.client, at=now - timedelta(days=15), place=3)),
        "another address": lambda: report(reminder, address="somebody@example.net"),
        "no key": lambda: report(reminder, message_id_of="<1@example.net>"),
    }[name]()
    row = take_in(mail, now)
    assert row.outcome == outcome
    assert not after(cast.client).has_dead_address


def visit(cast):
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own)
    return {"appointment": ahead, "appointment_version": 0, "appointment_at": ahead.starts_at}


def test_the_return_path_is_signed(settings, cast, now):
    settings.MAIL_RETURN_PATH = "antwort@example.org"
    reminder = mailed(cast.client)
    path = return_path(reminder.key)
    assert key_of(path) == key_of(path.upper()) == reminder.key
    assert len(path.partition("@")[0]) <= 64
    forged = path[:20] + ("a" if path[20] != "a" else "b") + path[21:]
    assert key_of(forged) is None
    row = take_in(report(reminder, to=forged, message_id_of="<1@x>", no=2), now)
    assert row.outcome == Outcome.FORGED
    assert not after(cast.client).has_dead_address
    row = take_in(report(reminder, to=path, message_id_of="<1@x>", no=3), now)
    assert (row.outcome, row.matched_by) == (Outcome.ADDRESS_DEAD, MatchedBy.RETURN_PATH)


def test_without_a_return_path_the_sender_gets_the_bounces(settings):
    settings.MAIL_RETURN_PATH = ""
    assert return_path(uuid4()) == "termine@example.org"
    assert key_of("termine+abc@example.org") is None


def test_an_address_corrected_meanwhile_is_not_given_up(cast, now):
    reminder = mailed(cast.client)
    mail = report(reminder)
    cast.client.email = "new@example.org"
    cast.client.save()
    assert take_in(mail, now).outcome == Outcome.OTHER_ADDRESS
    assert not after(cast.client).has_dead_address
    assert after(reminder).status == Status.BOUNCED
    nobody = report(reminder, address="", no=2)
    assert take_in(nobody, now).outcome == Outcome.OTHER_ADDRESS


def test_soft_bounces_count_three_in_a_row(cast, now):
    def bounced(n):
        reminder = mailed(cast.client, at=now - timedelta(days=4 - n), place=n)
        return take_in(report(reminder, SOFT, no=n), now).outcome

    assert [bounced(1), bounced(2)] == [Outcome.COUNTED, Outcome.COUNTED]
    assert not after(cast.client).has_dead_address
    assert bounced(3) == Outcome.ADDRESS_DEAD
    assert after(cast.client).has_dead_address


def test_a_mail_that_arrived_begins_the_count_anew(cast, now):
    for n in (1, 2):
        take_in(report(mailed(cast.client, at=now - timedelta(days=9 - n), place=n), SOFT, no=n), now)
    mailed(cast.client, at=now - timedelta(days=2), place=3)
    last = mailed(cast.client, at=now - timedelta(days=1), place=4)
    assert take_in(report(last, SOFT, no=4), now).outcome == Outcome.COUNTED
    assert not after(cast.client).has_dead_address


def test_the_same_mail_returned_three_times_is_one_bounce(cast, now):
    reminder = mailed(cast.client)
    outcomes = [take_in(report(reminder, SOFT, no=n), now).outcome for n in range(3)]
    assert outcomes == [Outcome.COUNTED] * 3


def test_a_refusal_of_the_sender_says_nothing_about_the_address(cast, now):
    reminder = mailed(cast.client)
    for n in range(4):
        assert take_in(report(reminder, BLOCKED, no=n), now).outcome == Outcome.RETURNED
    assert not after(cast.client).has_dead_address
    assert after(reminder).status == Status.BOUNCED


def test_a_delay_is_filed_and_nothing_more(cast, now):
    reminder = mailed(cast.client)
    row = take_in(report(reminder, "451 4.4.1 Zeitüberschreitung", action="delayed"), now)
    assert (row.kind, row.outcome, row.client) == (Kind.DELAY, Outcome.FILED, cast.client)
    assert after(reminder).status == Status.SENT


def test_what_a_person_writes_is_work_for_the_counsellor(cast, now):
    reminder = mailed(cast.client)
    row = take_in(answer(reminder, "Bin krank.\x00\n\nAm 1.1.2026 schrieb Ihre Ansprechperson:\n> Guten Tag"), now)
    assert (row.outcome, row.text, row.matched_by) == (Outcome.WRITTEN, "Bin krank.", MatchedBy.IN_REPLY)
    assert list(IncomingMail.objects.visible_to(cast.own).open()) == [row]
    row.settle(cast.own)
    row.settle(cast.lead)
    assert row.settled_by == cast.own
    assert not IncomingMail.objects.open()


def test_a_contact_since_then_settles_it(cast, now):
    take_in(answer(mailed(cast.client)), now - timedelta(minutes=5))
    assert IncomingMail.objects.open()
    Contact.objects.log(cast.client, cast.own, "telephone", reached=False)
    assert not IncomingMail.objects.open()


def test_an_automatic_answer_is_filed_without_its_text(cast, now):
    row = take_in(answer(mailed(cast.client), subject="Automatische Antwort: Nachricht"), now)
    assert (row.kind, row.outcome, row.text, row.client) == (Kind.AUTOMATIC, Outcome.FILED, "", cast.client)
    assert not IncomingMail.objects.open()


def test_subject_and_sender_assign_nothing(cast, now):
    """A mail from the client's own address, with the very subject, that names no mail of ours: nobody's yet."""
    row = take_in(answer(text="Hier Yılmaz"), now)
    assert (row.outcome, row.client) == (Outcome.UNASSIGNED, None)
    assert list(IncomingMail.objects.visible_to(cast.admin)) == [row]
    for person in (cast.own, cast.lead, cast.stranger, cast.other_lead):
        assert not IncomingMail.objects.visible_to(person)
    row.assign(cast.client, cast.admin)
    assert (row.outcome, row.client, row.address) == (Outcome.WRITTEN, cast.client, "")
    assert list(IncomingMail.objects.visible_to(cast.own)) == [row]


def test_nobody_sees_mails_of_others(cast, now):
    take_in(answer(mailed(cast.client)), now)
    seen = {name: IncomingMail.objects.visible_to(person).count() for name, person in cast.staff.items()}
    assert seen == {"own": 1, "colleague": 0, "lead": 1, "stranger": 0, "other_lead": 0, "admin": 1}


@pytest.mark.parametrize(
    ("state", "method", "outcome"),
    [
        ("ACCEPTED", "REPLY", Outcome.CONFIRMED),
        ("DECLINED", "REPLY", Outcome.DECLINED),
        ("TENTATIVE", "REPLY", Outcome.FILED),
        ("ACCEPTED", "COUNTER", Outcome.WRITTEN),
    ],
)
def test_the_calendar_answers(cast, now, state, method, outcome):
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own)
    row = take_in(answer(calendar=calendar_answer(ahead, state, method=method)), now)
    assert (row.outcome, row.appointment, row.client) == (outcome, ahead, cast.client)
    assert after(ahead).is_confirmed is (outcome == Outcome.CONFIRMED)
    assert ahead.is_planned  # declining is a message to the counsellor, not a cancellation


@pytest.mark.parametrize(
    ("said", "method", "stays"),
    [("DECLINED", "REPLY", False), ("TENTATIVE", "REPLY", True), ("ACCEPTED", "COUNTER", False)],
)
def test_who_had_confirmed_and_then_declines_no_longer_counts_as_coming(cast, now, said, method, stays):
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own)
    take_in(answer(calendar=calendar_answer(ahead)), now)
    assert after(ahead).is_confirmed
    row = take_in(answer(calendar=calendar_answer(ahead, said, method=method)), now + timedelta(minutes=1))
    assert after(ahead).is_confirmed is stays and ahead.is_planned
    assert IncomingMail.objects.open().filter(pk=row.pk).exists() is not stays
    taken_back = JournalEntry.objects.filter(verb="take back confirmation", client_id=cast.client.pk)
    assert taken_back.exists() is not stays


def test_the_words_of_old_mails_are_deleted_and_nothing_else(cast, now, settings):
    settings.INBOX_TEXT_DAYS = 30
    rows = {}
    for name, days, facts in (
        ("young", 29, {"settled_at": now}),
        ("old", 31, {"settled_at": now, "attachments": ["cv.pdf"]}),
        ("open", 31, {}),
        ("nobody's", 31, {"client": None, "outcome": Outcome.UNASSIGNED, "address": "wer@example.net"}),
        ("dead", 31, {"outcome": Outcome.ADDRESS_DEAD, "address": cast.client.email, "text": "", "kind": Kind.HARD}),
    ):
        about = {"client": cast.client, "outcome": Outcome.WRITTEN, "text": "Bin krank", **facts}
        rows[name] = IncomingMailFactory(received_at=now - timedelta(days=days), **about)
    assert IncomingMail.objects.forget_texts(now) == 2
    assert IncomingMail.objects.forget_texts(now) == 0 and IncomingMail.objects.count() == 5
    texts = {name: after(row).text for name, row in rows.items()}
    assert texts == {"young": "Bin krank", "old": "", "open": "Bin krank", "nobody's": "", "dead": ""}
    assert (rows["old"].attachments, rows["nobody's"].address, rows["dead"].address) == ([], "", cast.client.email)
    assert (rows["old"].is_forgotten, rows["young"].is_forgotten) == (True, False)
    noted = set(JournalEntry.objects.filter(verb="forget text").values_list("object_id", "client_id"))
    assert noted == {(rows["old"].pk, cast.client.pk), (rows["nobody's"].pk, None)}


def test_a_calendar_answers_the_version_it_knows(cast, now):
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own)
    said = calendar_answer(ahead)
    later = ahead.starts_at + timedelta(hours=2)
    ahead.move(later, later + timedelta(minutes=30), by=cast.own)
    assert take_in(answer(calendar=said), now).outcome == Outcome.OUTDATED
    assert not after(ahead).is_confirmed
    assert take_in(answer(calendar=said.replace(str(ahead.uid), str(uuid4()))), now).outcome == Outcome.UNASSIGNED


def test_a_corrected_address_is_written_to_at_once(cast, now):
    """The bounced mail may be sent again as soon as another address stands there."""
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=now + timedelta(days=3))
    reminder = mailed(
        cast.client,
        kind="appointment",
        appointment=ahead,
        appointment_version=0,
        appointment_at=ahead.starts_at,
        latest_at=ahead.starts_at - timedelta(hours=3),
    )
    take_in(report(reminder), now)
    client = Client.objects.get(pk=cast.client.pk)
    client.email = "ayse.neu@example.org"
    client.save()
    assert after(reminder).resend(by=cast.own).status == Status.PLANNED


def test_hard_bounces_of_umlaut_domains_are_known(cast, now):
    cast.client.email = "info@müller.de"
    cast.client.save()
    reminder = mailed(cast.client, at=now)
    assert take_in(report(reminder, HARD, address="info@xn--mller-kva.de"), now).outcome == Outcome.ADDRESS_DEAD
