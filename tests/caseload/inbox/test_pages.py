"""What the counsellor sees of mails that came back: Today, the client's timeline, the list; nobody sees others' mails."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from caseload.audit.models import JournalEntry
from caseload.inbox.filing import take_in
from caseload.inbox.models import IncomingMail
from caseload.reminders.models import Reminder
from tests.caseload.inbox.mails import SOFT, answer, calendar_answer, report
from tests.caseload.inbox.test_filing import mailed
from tests.factories import AppointmentFactory, ClientFactory, IncomingMailFactory, berlin

pytestmark = pytest.mark.django_db


def today(as_user, person):
    page = as_user(person).get("/")
    return {row.client.pk: [row.first.text, *(why.text for why in row.others)] for row in page.context["rows"]}


def reasons(as_user, cast):
    return today(as_user, cast.own).get(cast.client.pk, [])


def test_a_dead_address_is_work_until_another_one_is_there(cast, as_user):
    take_in(report(mailed(cast.client)), timezone.now())
    wanted = "E-Mails kommen zurück, dieses Postfach gibt es nicht: bitte nach der Adresse fragen"
    assert wanted in reasons(as_user, cast)
    cast.client.refresh_from_db()
    cast.client.email = "ayse.neu@example.org"
    cast.client.save()
    assert wanted not in reasons(as_user, cast)


def test_from_the_returned_mail_over_another_address_to_sending_again(cast, as_user):
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        ahead = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-25 10:00"))
        sent_at = timezone.now() - timedelta(hours=1)
        mail = mailed(
            cast.client, at=sent_at, kind="appointment", appointment=ahead, appointment_version=0,
            appointment_at=ahead.starts_at, latest_at=berlin("2026-11-25 07:00"),
        )  # fmt: skip
        take_in(report(mail), timezone.now())
        browser, file = as_user(cast.own), reverse("client-detail", args=[cast.client.pk])
        assert f'{file}#reminders">E-Mails</a>' in browser.get("/").content.decode()
        edit = browser.get(reverse("client-edit", args=[cast.client.pk]))
        data = {name: edit.context["form"][name].value() or "" for name in edit.context["form"].fields}
        answer = browser.post(edit.request["PATH_INFO"], {**data, "email": "ayse.neu@example.org"})
        assert answer.url == f"{file}#reminders"
        page = browser.get(file).content.decode()
        assert "Was zurückkam, kann jetzt an die neue Adresse erneut gesendet werden." in page and "/resend/" in page
        (why,) = [text for text in reasons(as_user, cast) if "kam zurück" in text]
        assert why == "Erinnerung nicht zugestellt: Die E-Mail kam zurück: bitte telefonieren oder erneut senden"
        browser.post(reverse("reminder-resend", args=[mail.pk]))
        again = Reminder.objects.get(replaces=mail)
        assert (again.status, again.next_try_at) == ("planned", timezone.now())
        assert not [text for text in reasons(as_user, cast) if "kam zurück" in text]


def test_three_mails_in_a_row_are_named_as_such(cast, as_user):
    now = timezone.now()
    for n in (1, 2, 3):
        take_in(report(mailed(cast.client, at=now - timedelta(days=4 - n), place=n), SOFT, no=n), now)
    wanted = "drei E-Mails nacheinander kamen zurück (das Postfach ist voll): bitte nach der Adresse fragen"
    assert wanted in reasons(as_user, cast)


def test_who_has_written_stands_on_today_until_it_is_settled(cast, as_user):
    for place, text in enumerate(("eins", "zwei"), start=1):
        take_in(answer(mailed(cast.client, place=place), text), timezone.now())
    wanted = "hat geschrieben: bitte lesen und antworten"
    assert reasons(as_user, cast).count(wanted) == 1
    page, file = as_user(cast.own).get("/").content.decode(), reverse("client-detail", args=[cast.client.pk])
    assert f'href="{file}?kind=mail#timeline">Lesen</a>' in page
    for mail in IncomingMail.objects.all():
        as_user(cast.own).post(reverse("incoming-mail-settle", args=[mail.pk]))
    assert wanted not in reasons(as_user, cast)


def test_a_declined_appointment_stands_on_today(cast, as_user):
    ahead = AppointmentFactory(client=cast.client, counsellor=cast.own)
    take_in(answer(calendar=calendar_answer(ahead, "DECLINED")), timezone.now())
    assert "hat den Termin abgesagt" in reasons(as_user, cast)


def test_the_timeline_holds_what_was_written(cast, as_user):
    take_in(answer(mailed(cast.client), "<b>Bin krank</b>"), timezone.now())
    take_in(answer(mailed(cast.client, place=2), "Urlaub", "Automatische Antwort: x"), timezone.now())
    page = as_user(cast.own).get(reverse("client-detail", args=[cast.client.pk]), {"kind": "mail"}).content.decode()
    assert "&lt;b&gt;Bin krank&lt;/b&gt;" in page
    assert "Automatische Antwort" in page
    assert "Als erledigt kennzeichnen" in page


def test_the_list_and_its_filters(cast, as_user):
    mine = IncomingMailFactory(client=cast.client)
    bounce = IncomingMailFactory(client=cast.client, kind="hard", outcome="returned", reason="no_mailbox")
    IncomingMailFactory(client=cast.strangers_client)
    seen = lambda **query: {  # noqa: E731
        mail.pk for mail in as_user(cast.own).get(reverse("incoming-mail-list"), query).context["rows"]
    }
    assert seen() == {mine.pk, bounce.pk}
    assert seen(open="1") == {mine.pk}
    assert seen(kind="hard") == {bounce.pk}
    assert seen(kind="nonsense", client="x", page="9") == {mine.pk, bounce.pk}
    export = as_user(cast.own).get(reverse("incoming-mail-list"), {"export": "csv"})
    assert "dieses Postfach gibt es nicht" in b"".join(export.streaming_content).decode()


def test_what_is_nobodys_is_read_and_assigned_by_the_administrator(cast, as_user):
    mail = IncomingMailFactory(client=None, outcome="unassigned", text="Hier ist Ayşe", address="a@example.org")
    address = reverse("incoming-mail-assign", args=[mail.pk])
    assert as_user(cast.lead).get(address).status_code == 404
    admin = as_user(cast.admin)
    assert "Hier ist Ayşe" in admin.get(address).content.decode()
    assert JournalEntry.objects.filter(verb="read", object_type="incomingmail", by=cast.admin).exists()
    assert "Niemand hat diese Kundennummer" in admin.post(address, {"number": "999Z999999"}).content.decode()
    admin.post(address, {"number": f" {cast.client.number.lower()} "})
    mail.refresh_from_db()
    assert (mail.client, mail.outcome) == (cast.client, "written")
    assert admin.get(address).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, as_user, django_assert_num_queries, rows):
    for _ in range(rows):
        IncomingMailFactory(client=ClientFactory(counsellor=cast.own))
    client = as_user(cast.own)
    client.get(reverse("incoming-mail-list"))
    with django_assert_num_queries(5):
        client.get(reverse("incoming-mail-list"))
