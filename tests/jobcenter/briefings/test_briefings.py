"""Mails to staff: numbers that equal their lists, own people only, once a day whatever runs twice, nobody on leave."""

import re
import smtplib
import threading
from datetime import time, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.models import Min

from caseload.schedule.models import WorkingWeek
from caseload.staff.models import User
from jobcenter.briefings import sender
from jobcenter.briefings.models import Briefing
from jobcenter.briefings.morning import mornings
from jobcenter.briefings.planner import plan
from jobcenter.briefings.sender import claim, send_due
from jobcenter.briefings.tasks import send_briefings
from tests.cast import make_cast
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ClientFactory,
    IncomingMailFactory,
    ReminderFactory,
    UserFactory,
    berlin,
)
from tests.smtp import said, smtp_server

pytestmark = pytest.mark.django_db
MONDAY = berlin("2026-11-23 07:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(MONDAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def server():
    with smtp_server() as server:
        yield server


@pytest.fixture
def office(cast):
    """Everybody has an address; work of every kind lies with own, colleague and stranger."""
    for name, person in cast.staff.items():
        User.objects.filter(pk=person.pk).update(email=f"{name}@example.org")
    for client, counsellor in (
        (cast.client, cast.own), (cast.colleagues_client, cast.colleague), (cast.strangers_client, cast.stranger)
    ):  # fmt: skip
        AppointmentFactory(client=client, counsellor=counsellor, starts_at=berlin("2026-11-23 10:00"))
        AppointmentFactory(client=client, counsellor=counsellor, starts_at=berlin("2026-11-20 10:00"))
        IncomingMailFactory(client=client)
        ReminderFactory(client=client, status="failed", reason="refused", place=None, changed_at=MONDAY)
        ClientFactory(last_name="Sonderbar", first_name="Zoë", counsellor=counsellor)  # due, and without a next step
    return cast


def run(now=MONDAY):
    plan(now)
    return send_due(now)


def texts(server):
    """What each person was sent, as text."""
    mails = zip(server.recipients, server.mails, strict=True)
    return {to.split("@")[0]: mail.get_body(("plain",)).get_content() for to, mail in mails}


def numbers(text):
    """The number and the address of the list of each line."""
    return [(int(n.replace(".", "")), url) for n, url in re.findall(r"- ([\d.]+) [^\n]*\n\s+http://[^/]+(\S+)", text)]


def listed(browser, url):
    context = browser.get(url).context
    return len(context["absent"]) if "absent" in context else context["page"].paginator.count


# --- what they say ---------------------------------------------------------------------------------------------------


def test_everybody_gets_the_own_mail_and_every_number_equals_its_list(office, server, as_user):
    assert run() == {"sent": 5}
    sent = texts(server)
    assert set(sent) == {"own", "colleague", "stranger", "lead", "other_lead"}  # the administrator leads nobody
    for name, text in sent.items():
        found, browser = numbers(text), as_user(office.staff[name])
        assert len(found) >= 5, text
        assert ("Rückmeldung per E-Mail" in text) == (name in ("own", "colleague", "stranger"))
        assert (" ohne Kontakt" in text) == (name in ("lead", "other_lead"))
        assert ("Heute: http" in text) != ("Team: http" in text)
        for number, url in found:
            assert listed(browser, url) == number, (name, url)


def test_no_client_is_named_and_nobody_elses_client_is_counted(office, server):
    ClientFactory.create_batch(3, last_name="Fremdling", counsellor=office.stranger)
    run()
    for to, mail in zip(server.recipients, server.mails, strict=True):
        everything = said(mail).lower()
        assert str(mail["Subject"]).lower() in everything and everything.count("/settings/") == 2
        for word in ("yılmaz", "ayşe", "meier", "petrenko", "sonderbar", "fremdling", "123a", "0209", "client="):
            assert word not in everything, (to, word)
    due = {name: next(n for n, url in numbers(text) if "due=1" in url or "silent=14" in url)
           for name, text in texts(server).items()}  # fmt: skip
    assert due == {"own": 1, "colleague": 1, "stranger": 4, "lead": 4, "other_lead": 5}


def test_a_deputy_reads_both_and_what_is_the_colleagues(office, server, as_user):
    AbsenceFactory(user=office.own, deputy=office.colleague, starts_on=MONDAY.date())
    run()
    sent = texts(server)
    assert "own" not in sent and "Marie Berger" in sent["colleague"] and "Marie Berger" not in sent["stranger"]
    own, covered = sent["colleague"].split("Marie Berger")
    browser = as_user(office.colleague)
    for number, url in numbers(own):
        assert listed(browser, url) == number, url
    assert [number for number, _url in numbers(own)] == [2 * int(n) for n in re.findall(r"- (\d+) ", covered)]
    assert "http" not in covered.split("Heute: ")[0]


def test_in_the_persons_language_with_the_way_to_switch_it_off(office, server):
    User.objects.filter(pk=office.own.pk).update(language="en")
    run()
    mails = dict(zip(server.recipients, server.mails, strict=True))
    english, german = mails["own@example.org"], mails["colleague@example.org"]
    assert (english["Subject"], german["Subject"]) == ("Your day: Monday, 23 November", "Ihr Tag: Montag, 23. November")
    assert "1 appointment today" in texts(server)["own"] and "1 Termin heute" in texts(server)["colleague"]
    for mail in (english, german):
        assert mail["Auto-Submitted"] == "auto-generated" and mail["From"].addresses[0].addr_spec
        for kind in ("plain", "html"):
            assert "/settings/" in mail.get_body((kind,)).get_content()
    assert all(max(map(len, raw.split(b"\r\n"))) <= 998 and raw.isascii() for _to, raw in server.raw)


@pytest.mark.parametrize("people", [1, 3])
def test_mornings_take_the_same_statements_for_more_people(office, people, django_assert_num_queries):
    everybody = [office.own, *UserFactory.create_batch(people - 1, team=office.own.team)]
    with django_assert_num_queries(7):  # who is covered for, six numbers
        assert len(mornings(everybody, MONDAY)) == people


# --- to whom and when ------------------------------------------------------------------------------------------------


def test_not_to_those_who_are_away_have_left_or_switched_it_off(office, server):
    AbsenceFactory(user=office.own, starts_on=MONDAY.date())
    AbsenceFactory(user=office.lead, starts_on=MONDAY.date())
    User.objects.filter(pk=office.colleague.pk).update(is_active=False)
    User.objects.filter(pk=office.stranger.pk).update(morning_mail=False)
    User.objects.filter(pk=office.other_lead.pk).update(weekly_mail=False)
    assert run() == {} and server.recipients == []
    WorkingWeek.objects.plan(office.stranger, MONDAY.date(), {2: [(time(8), time(16))]}, by=office.admin)
    User.objects.filter(pk=office.stranger.pk).update(morning_mail=True)
    assert run() == {}, "a free Monday"
    # The lead is back on Tuesday, when the week's mail is still of use.
    office.lead.absences.all().delete()
    AbsenceFactory(user=office.own, starts_on=MONDAY.date() + timedelta(days=1))
    assert run(berlin("2026-11-24 07:05")) == {"sent": 1}
    assert Briefing.objects.get().day == MONDAY.date()


def test_asked_again_in_the_moment_of_sending(office, server):
    plan(MONDAY)
    User.objects.filter(pk=office.own.pk).update(morning_mail=False)
    AbsenceFactory(user=office.lead, starts_on=MONDAY.date())
    assert send_due(MONDAY) == {"sent": 3, "skipped": 2}
    assert {"own@example.org", "lead@example.org"}.isdisjoint(server.recipients)


@pytest.mark.parametrize("now", ["2026-11-21 08:00", "2026-12-25 08:00", "2026-11-23 06:59", "2026-11-25 13:00"])
def test_nothing_on_days_off_too_early_or_too_late(office, server, now):
    assert run(berlin(now)) == {} and not Briefing.objects.exists()


def test_once_a_day_even_if_run_twice_and_caught_up_once(office, server):
    late = MONDAY + timedelta(hours=3)  # nothing ran at seven
    assert run(late) == {"sent": 5}
    assert run(late + timedelta(minutes=5)) == {}
    assert run(MONDAY + timedelta(days=1)) == {"sent": 3}  # the counsellors' next day; the week was told
    with pytest.raises(IntegrityError), transaction.atomic():
        row = Briefing.objects.first()
        Briefing.objects.create(person=row.person, kind=row.kind, day=row.day, next_try_at=late, latest_at=late)


def test_the_task_leaves_its_heartbeat_and_the_command_another_moment(office, server, capsys):
    send_briefings()
    assert len(server.raw) == 5
    call_command("send_briefings", "--now", "2026-11-24T07:00")
    assert len(server.raw) == 8 and capsys.readouterr().out == "planned 3\nsent 3\n"


# --- delivery --------------------------------------------------------------------------------------------------------


def test_refused_not_now_and_uncertain_are_told_apart(office, server):
    server.refused = {"own": "550 5.1.1 unknown", "colleague": "451 4.2.0 later"}
    server.drops = {"stranger"}
    assert run() == {"failed": 1, "planned": 1, "uncertain": 1, "sent": 2}
    again = Briefing.objects.get(person=office.colleague)
    assert (again.attempts, again.next_try_at) == (1, MONDAY + timedelta(minutes=1))
    server.refused = {}
    assert run(MONDAY + timedelta(minutes=2)) == {"sent": 1}
    assert sorted(server.recipients) == [f"{name}@example.org" for name in ("colleague", "lead", "other_lead")]


def test_the_back_off_ends_with_the_use(office):
    """Each try is made when it is due and not a moment before."""
    plan(MONDAY)
    morning, due = Briefing.objects.filter(kind="morning"), MONDAY
    with smtp_server() as server:
        server.answers_in_turn = lambda: "451 4.2.0 later"
        while due:
            assert not send_due(due - timedelta(seconds=1)) and send_due(due)
            due = morning.filter(status="planned").aggregate(due=Min("next_try_at"))["due"]
    assert set(morning.values_list("status", flat=True)) == {"failed"}
    assert {row.attempts for row in morning} == {8}  # 0, 1, 5, 15 minutes after the one before, then hourly


def test_a_mail_that_cannot_be_written_stops_no_other(office, server, monkeypatch):
    real = sender.compose

    def broken(kind, language, recipient, *rest):
        if recipient.startswith("own"):
            raise ValueError
        return real(kind, language, recipient, *rest)

    monkeypatch.setattr(sender, "compose", broken)
    User.objects.filter(pk=office.colleague.pk).update(email="nobody at all")
    assert run() == {"failed": 2, "sent": 3}


def test_rows_of_a_dead_worker_go_back_with_the_same_message_id(office, server):
    plan(MONDAY)
    _lease, rows = claim(MONDAY)
    assert len(rows) == 5 and run() == {}
    assert run(MONDAY + timedelta(minutes=13)) == {"sent": 5}
    assert {str(mail["Message-ID"]).split("@")[0][1:] for mail in server.mails} == {str(row.key) for row in rows}


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_mail_nobody_twice():
    cast = make_cast()
    User.objects.exclude(pk=cast.admin.pk).update(email="x@example.org")
    for person in UserFactory.create_batch(20, team=cast.own.team):
        User.objects.filter(pk=person.pk).update(email=f"{person.username}@example.org")
    start, failed = threading.Barrier(3), []

    def work():
        try:
            start.wait(120)
            for _time in range(3):
                run()
        except (smtplib.SMTPException, threading.BrokenBarrierError) as error:
            failed.append(error)
        finally:
            connection.close()

    with smtp_server() as server:
        workers = [threading.Thread(target=work) for _worker in range(3)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(300)
    assert not failed
    assert len(server.raw) == Briefing.objects.filter(status="sent").count() == 25
    assert len({mail["Message-ID"] for mail in server.mails}) == 25
