"""What the counsellor sees of each mail, and does about it: with htmx and without, where allowed and possible."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import transaction
from django.urls import reverse

from caseload.appointments.models import Appointment
from caseload.audit.models import JournalEntry
from caseload.clients.models import Client
from caseload.reminders.models import Reminder
from tests.factories import AppointmentFactory, ReminderFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
VERBS = {"send": "Jetzt senden", "resend": "Erneut senden", "stop": "Stoppen"}


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def appointment(cast):
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-25 10:00"))


def mail(appointment, **facts):
    facts = {"status": "planned", "next_try_at": NOW + timedelta(hours=1), "due_at": NOW, **facts}
    return ReminderFactory(
        client=appointment.client, kind="appointment", appointment=appointment,
        appointment_version=appointment.version, appointment_at=appointment.starts_at,
        latest_at=appointment.starts_at - timedelta(hours=3), **facts,
    )  # fmt: skip


def failed(appointment, **facts):
    return mail(appointment, **{"status": "failed", "reason": "refused", "place": None, **facts})


def offered(page):
    return {name for name, words in VERBS.items() if f">{words}</button>" in page}


def row_of(page, pk):
    return page.partition(f'id="mail-row-{pk}"')[2].partition("</li>")[0]


def page_of(cast, as_user):
    return as_user(cast.own).get(reverse("client-detail", args=[cast.client.pk])).content.decode()


# --- what is offered -------------------------------------------------------------------------------------------------


HAS_A_PLACE = [
    ({}, {"send", "stop"}),
    ({"next_try_at": NOW}, {"stop"}),  # it leaves in the next minute by itself
    ({"status": "sent", "sent_at": NOW}, set()),
    ({"status": "uncertain"}, {"resend"}),
    ({"status": "bounced", "reason": "bounced", "bounced_at": NOW, "month": date(2026, 12, 1)}, {"resend"}),
]
HAS_NONE = [
    ({"status": "failed", "reason": "refused"}, {"resend"}),
    ({"status": "cancelled", "reason": "stopped"}, {"resend"}),
    ({"status": "cancelled", "reason": "changed"}, set()),
    ({"status": "failed", "reason": "refused", "replaced_at": NOW}, set()),
]


@pytest.mark.parametrize("rows", [HAS_A_PLACE, [({"place": None, **facts}, verbs) for facts, verbs in HAS_NONE]])
def test_only_what_is_possible_is_offered(cast, as_user, rows):
    expected = {}
    for number, (facts, verbs) in enumerate(rows):
        start = berlin(f"2026-11-25 {10 + number}:00")
        appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=start)
        expected[mail(appointment, **{"place": 1 + number % 4, **facts}).pk] = verbs
    page = page_of(cast, as_user)
    assert {pk: offered(row_of(page, pk)) for pk in expected} == expected


def test_nothing_to_send_again_after_the_appointment_of_an_old_version_or_without_the_wish(cast, as_user, appointment):
    failed(appointment)
    assert offered(page_of(cast, as_user)) == {"resend"}
    with time_machine.travel(berlin("2026-11-25 10:01"), tick=False):
        assert offered(page_of(cast, as_user)) == set()
    appointment.move(berlin("2026-11-26 10:00"), berlin("2026-11-26 10:30"), by=cast.own)
    assert offered(page_of(cast, as_user)) == set()
    cast.client.withdraw_mail_wish(by=cast.own)
    assert "E-Mails anhalten</a>" not in page_of(cast, as_user)


def test_what_would_leave_too_late_in_the_morning_is_not_offered(cast, as_user):
    """Before the sending hours, and by then a reminder would be of no use any more."""
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))
    failed(appointment)
    soon = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 09:00"))
    with time_machine.travel(berlin("2026-11-24 06:30"), tick=False):
        page = page_of(cast, as_user)
        assert offered(page) == set() and "Jetzt nicht möglich: Sie wäre zu spät gekommen" in page
        page = as_user(cast.own).get(reverse("appointment-mails", args=[soon.pk])).content.decode()
        assert "/remind/" not in page and "zu spät" in page


# --- what the verbs do -----------------------------------------------------------------------------------------------


def test_send_now_send_again_stop_without_javascript(cast, as_user, appointment):
    browser = as_user(cast.own)
    waiting = mail(appointment)
    answer = browser.post(reverse("reminder-send", args=[waiting.pk]), {"next": "/reminders/"}, follow=True)
    assert answer.redirect_chain == [("/reminders/", 302)]
    assert "Die E-Mail geht in ein bis zwei Minuten hinaus." in answer.content.decode()
    waiting.refresh_from_db()
    assert (waiting.next_try_at, waiting.asked_by) == (NOW, cast.own)
    browser.post(reverse("reminder-stop", args=[waiting.pk]))
    waiting.refresh_from_db()
    assert (waiting.status, waiting.reason) == ("cancelled", "stopped")
    browser.post(reverse("reminder-resend", args=[waiting.pk]))
    assert Reminder.objects.get(replaces=waiting).status == "planned"


def test_with_htmx_the_row_comes_anew_and_a_new_one_before_it(cast, as_user, appointment):
    lost = failed(appointment)
    url = reverse("reminder-resend", args=[lost.pk])
    text = as_user(cast.own).post(url, {"next": "/"}, headers={"HX-Request": "true"}).content.decode()
    again = Reminder.objects.get(replaces=lost)
    assert text.index(f'id="mail-row-{again.pk}"') < text.index(f'id="mail-row-{lost.pk}"')
    assert "hinaus." in text and "<html" not in text and "Veranlasst von Marie Berger" in text


def test_what_stands_against_it_is_said(cast, as_user, appointment):
    lost = failed(appointment)
    cast.client.pause_mails(NOW.date() + timedelta(days=5), "away", by=cast.own)
    browser = as_user(cast.own)
    for headers in ({}, {"HX-Request": "true"}):
        text = browser.post(reverse("reminder-resend", args=[lost.pk]), headers=headers, follow=True).content.decode()
        assert "angehalten" in text
    assert Reminder.objects.count() == 1
    assert (
        "bitte sehen Sie noch einmal nach"
        in browser.post(reverse("reminder-stop", args=[lost.pk]), follow=True).content.decode()
    )


BARRIERS = {
    "paused": (lambda client, by: client.pause_mails(NOW.date() + timedelta(days=9), "away", by=by), "E-Mails an"),
    "dead": (lambda client, by: client.address_came_back(client.email, by=by), "Keine brauchbare E-Mail-Adresse"),
    "no wish": (lambda client, by: client.withdraw_mail_wish(by=by), "Kein Wunsch nach E-Mail"),
}


def test_what_would_be_refused_is_not_offered_and_the_page_says_why(cast, as_user, appointment):
    failed(appointment)
    other = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-12-10 10:00"))
    browser = as_user(cast.own)
    pages = [
        (reverse("client-detail", args=[cast.client.pk]), "/resend/", "Jetzt nicht möglich"),
        (reverse("appointment-mails", args=[other.pk]), "/remind/", "Keine Erinnerung möglich"),
    ]
    for url, verb, _why in pages:
        assert verb in browser.get(url).content.decode()
    for act, words in BARRIERS.values():
        with transaction.atomic():
            act(Client.objects.get(pk=cast.client.pk), cast.own)
            for url, verb, why in pages:
                page = browser.get(url).content.decode()
                assert verb not in page and f"{why}: {words}" in page
            transaction.set_rollback(True)


def test_a_dead_address_is_said_and_trusted_again_by_a_button(cast, as_user, appointment):
    failed(appointment)
    browser, page = as_user(cast.own), reverse("client-detail", args=[cast.client.pk])
    url = reverse("client-address-works", args=[cast.client.pk])
    assert url not in browser.get(page).content.decode()
    cast.client.address_came_back(cast.client.email, by=None)
    text = browser.get(page).content.decode()
    assert url in text and f"E-Mails an {cast.client.email} kamen zurück" in text
    assert as_user(cast.colleague).post(url).status_code == 404
    text = as_user(cast.own).post(url, follow=True).content.decode()
    assert url not in text and "/resend/" in text
    cast.client.refresh_from_db()
    assert not cast.client.has_dead_address
    assert JournalEntry.objects.filter(verb="trust address", by=cast.own, client_id=cast.client.pk).exists()


@pytest.mark.parametrize("person", ["colleague", "stranger", "other_lead"])
def test_strangers_do_nothing(cast, as_user, appointment, person):
    waiting, browser = mail(appointment), as_user(cast.staff[person])
    for verb in VERBS:
        assert browser.post(reverse(f"reminder-{verb}", args=[waiting.pk])).status_code == 404
    for name, pk in (("appointment-remind", appointment.pk), ("client-mails-resume", cast.client.pk)):
        assert browser.post(reverse(name, args=[pk])).status_code == 404
    assert (
        browser.post(reverse("client-mails-pause", args=[cast.client.pk]), {"until": "2026-11-30"}).status_code == 404
    )
    waiting.refresh_from_db()
    assert waiting.status == "planned" and Reminder.objects.count() == 1


# --- the appointment's mails -------------------------------------------------------------------------------------------


def test_each_version_with_its_mails_the_present_one_first(cast, as_user, appointment):
    first = mail(appointment, status="sent", sent_at=NOW)
    appointment.move(berlin("2026-11-27 11:00"), berlin("2026-11-27 11:30"), by=cast.own)
    appointment = Appointment.objects.get(pk=appointment.pk)
    second = failed(appointment)
    browser, url = as_user(cast.own), reverse("appointment-mails", args=[appointment.pk])
    answer = browser.get(url)
    versions = answer.context["versions"]
    assert [(v.number, v.starts_at, [m.pk for m in v.mails]) for v in versions] == [
        (1, berlin("2026-11-27 11:00"), [second.pk]),
        (0, berlin("2026-11-25 10:00"), [first.pk]),
    ]
    page = answer.content.decode()
    assert "Marie Berger" in page and "abgelehnt" in page and page.count('<details class="version"') == 2
    assert "<html" not in browser.get(url, headers={"HX-Request": "true"}).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_constant_sql(cast, as_user, appointment, django_assert_num_queries, count):
    for place in range(1, count + 1):
        failed(appointment, replaced_at=NOW if place > 1 else None, asked_by=cast.own)
    browser = as_user(cast.own)
    # Session, user with team, colleagues covered for, the appointment, its moves, its mails.
    with django_assert_num_queries(6):
        browser.get(reverse("appointment-mails", args=[appointment.pk]))


def test_a_reminder_ahead_of_the_usual_day(cast, as_user):
    appointment = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-12-10 10:00"))
    browser = as_user(cast.own)
    url = reverse("appointment-mails", args=[appointment.pk])
    assert "Jetzt erinnern" in browser.get(url).content.decode()
    answer = browser.post(reverse("appointment-remind", args=[appointment.pk]), headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert "hinaus." in text and "Jetzt erinnern" not in text
    assert Reminder.objects.get().appointment == appointment
    browser.post(reverse("appointment-remind", args=[appointment.pk]))
    assert Reminder.objects.count() == 1


# --- the pause -------------------------------------------------------------------------------------------------------


def test_the_pause_of_mails_is_said_and_ended(cast, as_user):
    browser, url = as_user(cast.own), reverse("client-mails-pause", args=[cast.client.pk])
    for wrong in ({}, {"until": "2026-11-22", "reason": "away"}, {"until": "2030-01-01", "reason": "away"},
                  {"until": "2026-11-30", "reason": "because"}):  # fmt: skip
        assert browser.post(url, wrong).status_code == 422
    page = browser.post(url, {"until": "2026-11-30", "reason": "away"}, follow=True).content.decode()
    assert "Keine E-Mails bis" in page and "Wieder E-Mails senden" in page
    cast.client.state.refresh_from_db()
    assert cast.client.state.mails_paused_until.isoformat() == "2026-11-30"
    page = browser.post(reverse("client-mails-resume", args=[cast.client.pk]), follow=True).content.decode()
    assert "Keine E-Mails bis" not in page and "E-Mails anhalten" in page


# --- lists and figures -------------------------------------------------------------------------------------------------


def test_filters_by_state_reason_period_counsellor_and_call(cast, as_user, appointment):
    lost = failed(appointment, changed_at=NOW - timedelta(days=3))
    waiting = ReminderFactory(client=cast.colleagues_client, next_try_at=NOW)
    browser = as_user(cast.lead)
    ask = lambda **query: {row.pk for row in browser.get(reverse("reminder-list"), query).context["rows"]}  # noqa: E731
    assert ask() == {lost.pk, waiting.pk}
    assert ask(status="waiting") == {waiting.pk} and ask(reason="refused") == {lost.pk}
    assert ask(period="1") == {waiting.pk} and ask(period="7") == {lost.pk, waiting.pk}
    assert ask(counsellor=cast.own.pk) == {lost.pk} and ask(team=cast.own.team_id) == {lost.pk, waiting.pk}
    assert ask(call="1") == {lost.pk}
    assert "counsellor" not in as_user(cast.own).get(reverse("reminder-list")).context["form"].fields


def test_the_dashboards_figures_open_their_lists(cast, as_user, appointment):
    failed(appointment)
    ReminderFactory(client=cast.strangers_client, status="failed", reason="refused", place=None)
    ReminderFactory(client=cast.colleagues_client, status="bounced", reason="bounced", bounced_at=NOW)
    for person, failures in (("lead", 1), ("other_lead", 1), ("admin", 2)):
        browser = as_user(cast.staff[person])
        mails = browser.get(reverse("team")).context["mails"]
        assert mails["failed"].value == failures and set(mails) == {"failed", "uncertain", "bounced"}
        for number in mails.values():
            assert browser.get(number.url).context["page"].paginator.count == number.value
