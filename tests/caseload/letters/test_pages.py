from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.clients.models import Client
from caseload.letters.models import Letter
from caseload.texts.models import MailText
from tests.factories import AppointmentFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def visit(cast):
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW + timedelta(days=2))


def about(visit, name="appointment-letter"):
    return reverse(name, args=[visit.pk])


def move(visit, by):
    start = visit.starts_at + timedelta(hours=2)
    visit.move(start, start + timedelta(minutes=30), by=by)


def test_a_letter_is_read_printed_and_put_on_record(cast, as_user, visit):
    browser = as_user(cast.own)
    page = browser.get(about(visit))
    assert "Sie haben einen Termin:" in page.content.decode() and not Letter.objects.exists()
    file = browser.get(about(visit, "appointment-letter-pdf"))
    assert file.headers["Content-Type"] == "application/pdf" and file.content.startswith(b"%PDF")
    assert not Letter.objects.exists() and not MailText.objects.exists(), "reading and printing write nothing"
    for _twice in range(2):
        answer = browser.post(about(visit), {"sent_on": "2026-11-23"})
        assert answer.url == reverse("client-detail", args=[cast.client.pk])
    letter = Letter.objects.get()
    assert (letter.kind, letter.appointment_version, letter.by, str(letter.sent_on)) == (
        "appointment", 0, cast.own, "2026-11-23",
    )  # fmt: skip
    assert (letter.text.kind, letter.text.language, letter.german) == ("appointment", "de", None)
    assert JournalEntry.objects.filter(verb="send letter", client_id=cast.client.pk).count() == 1
    seen = browser.get(reverse("client-detail", args=[cast.client.pk]), {"kind": "letter"}).content.decode()
    assert "Brief" in seen and "abgeschickt" in seen


def test_a_letter_on_record_keeps_its_text_whatever_is_written_later(cast, as_user, visit):
    browser = as_user(cast.own)
    browser.post(about(visit), {"sent_on": "2026-11-23"})
    before = Letter.objects.get().text.body
    body = before.replace("Sie haben einen Termin:", "Ihr Termin:")
    MailText.objects.write("appointment", "de", body, NOW.date(), by=cast.admin)
    assert "Ihr Termin:" in browser.get(about(visit)).content.decode()
    assert Letter.objects.get().text.body == before
    move(visit, cast.own)
    MailText.objects.write("moved", "de", body, NOW.date(), by=cast.admin)
    browser.post(about(visit), {"sent_on": "2026-11-23"})
    assert [letter.text.body for letter in Letter.objects.order_by("pk")] == [before, body]


def test_moved_and_cancelled_appointments_have_their_own_words(cast, as_user, visit):
    browser = as_user(cast.own)
    move(visit, cast.own)
    assert browser.get(about(visit)).context["draft"].kind == "moved"
    visit.cancel("cancelled_office", by=cast.own)
    assert "abgesagt" in browser.get(about(visit)).content.decode()
    browser.post(about(visit), {"sent_on": "2026-11-23"})
    assert Letter.objects.get().appointment_version == visit.version


def test_an_invitation_in_the_clients_language_keeps_the_german_text_too(cast, as_user):
    Client.objects.filter(pk=cast.client.pk).update(language="ar")
    browser = as_user(cast.own)
    page = browser.get(reverse("client-letter", args=[cast.client.pk])).content.decode()
    assert '<div lang="ar" dir="rtl">' in page and "bitte melden Sie sich" in page
    browser.post(reverse("client-letter", args=[cast.client.pk]), {"sent_on": "2026-11-20"})
    letter = Letter.objects.get()
    assert (letter.text.language, letter.german.language, letter.appointment) == ("ar", "de", None)


def test_without_an_address_nothing_can_be_posted(cast, as_user, visit):
    Client.objects.filter(pk=cast.client.pk).update(street="")
    browser = as_user(cast.own)
    assert "nicht vollständig" in browser.get(about(visit)).content.decode()
    assert browser.get(about(visit, "appointment-letter-pdf")).status_code == 404
    assert browser.post(about(visit), {"sent_on": "2026-11-23"}).status_code == 422 and not Letter.objects.exists()


def test_about_an_appointment_that_is_over_there_is_nothing_to_write(cast, as_user):
    past = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(days=2))
    browser = as_user(cast.own)
    assert "nichts mehr zu schreiben" in browser.get(about(past)).content.decode()
    assert browser.get(about(past, "appointment-letter-pdf")).status_code == 404
    assert browser.post(about(past), {"sent_on": "2026-11-23"}).status_code == 422


@pytest.mark.parametrize("day", ["2026-11-24", "2026-09-01", "gestern", "", "0001-01-01", "\x00"])
def test_a_day_that_cannot_be_is_refused_and_kept(cast, as_user, visit, day):
    answer = as_user(cast.own).post(about(visit), {"sent_on": day})
    assert answer.status_code == 422 and answer.context["form"]["sent_on"].value() == day


def test_the_database_knows_which_letter_is_about_what(cast, visit):
    text = MailText.objects.kept(NOW.date())["invitation", "de"]
    values = {"client": cast.client, "language": "de", "text_id": text.pk, "sent_on": NOW.date(), "by": cast.own}
    for wrong in ({"kind": "invitation", "appointment": visit, "appointment_version": 0}, {"kind": "moved"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Letter.objects.create(**values, **wrong)
    Letter.objects.create(kind="invitation", **values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.create(kind="invitation", **values)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_has_a_constant_number_of_statements(cast, as_user, visit, django_assert_num_queries, count):
    text = MailText.objects.kept(NOW.date())["invitation", "de"]
    for n in range(count):
        Letter.objects.create(
            client=cast.client, kind="invitation", language="de", text_id=text.pk, by=cast.own,
            sent_on=NOW.date() - timedelta(days=n),
        )  # fmt: skip
    browser = as_user(cast.own)
    # Session, user, colleagues covered for, the appointment, texts in force, its moves, letters on record, the bar.
    with django_assert_num_queries(7):
        assert len(browser.get(about(visit)).context["posted"]) == count
