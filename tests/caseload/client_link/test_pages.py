"""What a client sees: in the own language, nothing revealing, nothing kept, and nothing happens by looking."""

from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation import gettext

from caseload.appointments.models import Appointment
from caseload.client_link.limits import MADE_UP, PRESSED
from caseload.client_link.models import Answer
from caseload.clients.models import Client, MailLanguage
from caseload.reminders.links import Purpose, token
from caseload.texts.rules import OF_A_PLACE, OF_A_TEXT
from tests.caseload.client_link.conftest import NOW, page, stop
from tests.factories import AppointmentFactory, ContactFactory, ReminderFactory, berlin

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_cached")]


def looks(mail):
    return [page(mail), page(mail, "cancel/"), page(mail, "time/"), stop(mail)]


def facts():
    rows = [Appointment.objects.values(), Client.objects.values(), Answer.objects.values()]
    return [list(query.order_by("pk")) for query in rows]


# --- looking ---------------------------------------------------------------------------------------------------------


def test_a_scanner_that_opens_everything_changes_nothing(phone, mail, invitation):
    before = facts()
    for url in [*looks(mail), *looks(invitation)]:
        for ask in (phone.get, phone.head, phone.options):
            with CaptureQueriesContext(connection) as statements:
                assert ask(url, {"act": "confirm", "slot": "2026-12-01T09:00Z"}).status_code == 200
            assert not [one["sql"] for one in statements if not one["sql"].lstrip("(").startswith("SELECT")]
    assert facts() == before


def test_headers_keep_the_address_secret_and_nothing_is_stored(phone, mail):
    answers = [phone.get(url) for url in looks(mail)]
    answers += [phone.post(page(mail), {"act": "call"}), phone.get("/t/made-up/"), phone.post("/u/made-up/")]
    for answer in answers:
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert "'unsafe" not in answer.headers["Content-Security-Policy"]
        assert not answer.cookies


def test_whoever_is_logged_in_sees_the_same(mail, as_user, cast, phone):
    plain = phone.get(page(mail)).content
    for person in cast.staff.values():
        assert as_user(person).get(page(mail)).content == plain


@pytest.mark.parametrize(("bookings", "others"), [(1, 0), (3, 9)])
def test_constant_sql(phone, mail, cast, django_assert_num_queries, bookings, others):
    for n in range(bookings):
        AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin(f"2026-12-0{n + 1} 09:00"))
    for n in range(others):
        ContactFactory(client=cast.client, by=cast.own, at=NOW - timedelta(days=n))
    with django_assert_num_queries(2):
        phone.get(page(mail))
    with django_assert_num_queries(11):
        phone.get(page(mail, "time/"))
    with django_assert_num_queries(1):
        phone.get(stop(mail))


# --- what it says ----------------------------------------------------------------------------------------------------


class Reader(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.said = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.said += data


@pytest.mark.parametrize("language", MailLanguage)
def test_each_page_in_each_language_reveals_nothing(phone, mail, invitation, cast, language):
    cast.client.language = language
    cast.client.save()
    Appointment.objects.update(place="Jobcenter Gelsenkirchen, Raum 2")
    for url in [*looks(mail), *looks(invitation), "/t/made-up/"]:
        answer = phone.get(url, headers={"accept-language": f"{language},xx;q=0.1"})
        reader = Reader(answer.content.decode())
        html = dict(reader.tags)["html"]
        assert (html["lang"], html["dir"]) == (language, "rtl" if language == "ar" else "ltr")
        assert answer.headers["Content-Language"] == language
        assert not OF_A_PLACE.search(answer.content.decode()) and not OF_A_TEXT.search(reader.said)
        assert "Yılmaz" not in reader.said and cast.client.number not in answer.content.decode()
        assert not {"script", "nav", "iframe", "img"} & {tag for tag, _ in reader.tags}
        hrefs = [values["href"] for tag, values in reader.tags if tag == "a"]
        assert all(href.startswith(("/t/", "tel:")) for href in hrefs)
        assert [tag for tag, _ in reader.tags].count("h1") == 1


def test_date_time_place_and_telephone(phone, mail, cast):
    cast.client.language = "tr"
    cast.client.save()
    said = phone.get(page(mail)).content.decode()
    for words in ("26 Kasım 2026 Perşembe", "10:00", "Ahstraße 22, Raum 2.14", "0209 555123", "Evet, geleceğim"):
        assert words in said
    assert "Hauptstraße" not in said and cast.own.last_name not in said


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda a, cast: a.cancel("cancelled_office", by=cast.own), "absagen"),
        (lambda a, cast: a.cancel("cancelled_client", by=cast.own), "abgesagt"),
        (lambda a, cast: Appointment.objects.update(starts_at=NOW, ends_at=NOW + timedelta(minutes=30)), "vorbei"),
    ],
)
def test_what_is_gone_explains_itself_and_leads_on(phone, mail, ahead, cast, change, says):
    change(ahead, cast)
    answer = phone.get(page(mail))
    assert answer.status_code == 200 and says in answer.content.decode() and "0209 555123" in answer.content.decode()
    assert answer.context["visit"].state == "free"
    assert phone.post(page(mail), {"act": "confirm", "version": "0"}).status_code == 303
    assert not Answer.objects.exists()


def test_what_was_moved_shows_the_new_time(phone, mail, ahead, cast):
    ahead.move(berlin("2026-12-03 14:00"), berlin("2026-12-03 14:30"), by=cast.own)
    said = phone.get(page(mail)).content.decode()
    assert "verlegt" in said and "3. Dezember" in said and "14:00" in said and "26. November" not in said


def test_where_the_told_one_is_gone_the_next_one_is_shown(phone, mail, ahead, cast):
    ahead.cancel("cancelled_office", by=cast.own)
    following = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-12-04 09:00"))
    visit = phone.get(page(mail)).context["visit"]
    assert (visit.appointment, visit.gone, visit.state) == (following, "cancelled_office", "ahead")


def test_a_link_ends_a_month_after_the_appointment_and_says_so(phone, mail, ahead, cast, monday):
    AppointmentFactory(
        client=cast.client, counsellor=cast.own, starts_at=berlin("2027-02-01 09:00")
    )  # has its own mail
    monday.move_to(ahead.starts_at + timedelta(days=30))
    assert phone.get(page(mail)).status_code == 200
    monday.shift(timedelta(seconds=1))
    for url in looks(mail)[:3]:
        for ask in (phone.get, phone.post):
            answer = ask(url)
            assert answer.status_code == 410 and "0209 555123" in answer.content.decode()
    assert phone.get(stop(mail)).status_code == 200
    monday.move_to(ahead.starts_at + timedelta(days=366))
    assert phone.get(stop(mail)).status_code == 410


def test_the_end_of_care_ends_the_link_but_not_the_one_to_unsubscribe(phone, mail, cast):
    cast.client.end_care(NOW.date(), "moved", by=cast.lead)
    answer = phone.get(page(mail))
    assert answer.status_code == 410 and "0209 555123" in answer.content.decode()
    phone.post(stop(mail), {"act": "stop"})
    cast.client.refresh_from_db()
    assert not cast.client.wants_mail


# --- links that are none ---------------------------------------------------------------------------------------------


def test_made_up_links_are_all_the_same_nothing(phone, mail):
    deleted = ReminderFactory()
    gone = page(deleted)
    deleted.delete()
    wrong = [
        gone,
        f"/t/{token(Purpose.OPT_OUT, mail.key)}/",
        f"/u/{token(Purpose.PAGE, mail.key)}/",
        "/t/x/",
        f"/t/{mail.key}/",
    ]
    bodies = {phone.get(url).content for url in wrong} | {phone.post(url).content for url in wrong}
    assert len(bodies) == 1 and b"0209" not in bodies.pop()
    assert {phone.get(url).status_code for url in wrong} == {404}


def test_many_made_up_links_slow_only_those_who_make_them_up(phone, mail, monkeypatch):
    monkeypatch.setattr("caseload.client_link.views.MADE_UP", 3)
    assert MADE_UP > 3
    codes = [phone.get("/t/made-up/", REMOTE_ADDR="192.0.2.1").status_code for _ in range(4)]
    assert codes == [404, 404, 404, 429]
    assert phone.get(page(mail), REMOTE_ADDR="192.0.2.1").status_code == 200  # the neighbours behind the same address
    assert phone.get("/t/made-up/", REMOTE_ADDR="192.0.2.2").status_code == 404


def test_a_link_pressed_all_the_time_has_to_wait(phone, mail, monkeypatch):
    monkeypatch.setattr("caseload.client_link.views.PRESSED", 2)
    assert PRESSED > 2
    codes = [phone.post(page(mail), {"act": "x"}).status_code for _ in range(3)]
    assert codes == [303, 303, 429]
    assert phone.get(page(mail)).status_code == 200


@pytest.mark.parametrize("language", MailLanguage.values)
def test_nobody_comes_to_a_talk_on_the_telephone(phone, mail, ahead, cast, language):
    Client.objects.filter(pk=cast.client.pk).update(language=language)
    there = phone.get(page(mail)).content.decode()
    Appointment.objects.filter(pk=ahead.pk).update(kind="telephone")
    called = phone.get(page(mail)).content.decode()
    with translation.override(language):
        come, suits = gettext("Yes, I will come"), gettext("Yes, that suits me")
    assert come in there and suits not in there
    assert suits in called and come not in called
