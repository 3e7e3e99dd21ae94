"""What a client does by the link: once, whatever is pressed how often, and never on what has changed meanwhile."""

import re
from datetime import UTC, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from caseload.appointments.free import Slot
from caseload.appointments.models import Appointment
from caseload.audit.models import JournalEntry
from caseload.client_link.models import Answer, TooLate
from caseload.contacts.models import Contact
from tests.caseload.client_link.conftest import NOW, page, stop
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, ReminderFactory, berlin

pytestmark = pytest.mark.django_db


def value(text):
    return f"{berlin(text).astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def kinds():
    return list(Answer.objects.order_by("pk").values_list("kind", flat=True))


# --- confirm, cancel -------------------------------------------------------------------------------------------------


def test_confirming_twice_confirms_once(phone, mail, ahead):
    for _ in range(2):
        answer = phone.post(page(mail), {"act": "confirm", "version": "0"})
        assert (answer.status_code, answer.headers["Location"]) == (303, page(mail))
    ahead.refresh_from_db()
    assert ahead.is_confirmed and ahead.confirmed_how == "link" and kinds() == ["confirmed"]
    assert JournalEntry.objects.get(verb="confirm").by is None


def test_what_was_moved_meanwhile_is_not_confirmed(phone, mail, ahead, cast):
    ahead.move(berlin("2026-11-27 10:00"), berlin("2026-11-27 10:30"), by=cast.own)
    answer = phone.post(page(mail), {"act": "confirm", "version": "0"}, headers={"accept-language": "en"})
    assert answer.status_code == 409 and "27" in answer.content.decode()
    ahead.refresh_from_db()
    assert not ahead.is_confirmed and kinds() == []


@pytest.mark.parametrize("version", ["", "-1", "x", "9" * 30, "١"])
def test_a_malformed_version_is_none_that_ever_was(phone, mail, version):
    assert phone.post(page(mail), {"act": "confirm", "version": version}).status_code == 409
    assert phone.post(page(mail, "cancel/"), {"version": version}).status_code == 409
    assert kinds() == []


def test_cancelling_is_asked_once_more_and_done_once(phone, mail, ahead):
    assert b"<form" in phone.get(page(mail, "cancel/")).content
    for _ in range(2):
        assert phone.post(page(mail, "cancel/"), {"version": "0"}).status_code == 303
    ahead.refresh_from_db()
    assert ahead.status == "cancelled_client" and kinds() == ["cancelled"]
    assert Answer.objects.wanting_attention(NOW + timedelta(minutes=1)).exists()


def test_until_a_day_before_and_then_by_telephone(phone, mail, ahead, monday, settings):
    monday.move_to(ahead.starts_at - timedelta(hours=24))
    assert b"/cancel/" in phone.get(page(mail)).content
    monday.move_to(ahead.starts_at - timedelta(hours=24) + timedelta(minutes=1))
    text = phone.get(page(mail)).content.decode()
    assert "/cancel/" not in text and "/time/" not in text
    assert "rufen Sie uns bitte an:" in text and text.count("tel:") == 1, "the number stands where it is needed, once"
    assert phone.post(page(mail, "cancel/"), {"version": "0"}).status_code == 409
    with pytest.raises(TooLate):
        Answer.objects.cancel(mail, ahead, 0)
    assert phone.post(page(mail), {"act": "confirm", "version": "0"}).status_code == 303
    settings.LINK_CANCEL_HOURS = 1
    assert phone.post(page(mail, "cancel/"), {"version": "0"}).status_code == 303


# --- what the counsellor sees of it ----------------------------------------------------------------------------------


def seen(cast, as_user, appointment):
    """Today as the counsellor reads it, and the appointment's own page."""
    browser = as_user(cast.own)
    pages = [reverse("home"), reverse("appointment-detail", args=[appointment.pk])]
    return [browser.get(url).content.decode() for url in pages]


def test_a_time_the_client_took_is_seen_on_today_and_on_the_appointment(phone, mail, ahead, cast, as_user):
    slot = Slot(berlin("2026-11-30 10:00"), counsellor=cast.own)
    Answer.objects.move(mail, ahead, 0, slot, "")
    today, page_of = seen(cast, as_user, ahead)
    assert "hat den Termin verlegt" in today and "30. Nov" in re.sub("<[^>]*>", "", today)
    assert "durch die Kundin oder den Kunden" in page_of
    ahead.move(berlin("2026-12-01 10:00"), berlin("2026-12-01 10:30"), by=cast.own)
    assert "hat den Termin verlegt" not in seen(cast, as_user, ahead)[0]


def test_a_booking_and_a_cancellation_of_the_client_are_told_from_the_offices(invitation, cast, as_user):
    slot = Slot(berlin("2026-11-30 10:00"), counsellor=cast.own)
    booked = Answer.objects.book(invitation, slot, timedelta(minutes=30), "talk", "")
    today, page_of = seen(cast, as_user, booked)
    assert "hat einen Termin gebucht" in today and page_of.count("durch die Kundin oder den Kunden") == 1
    Answer.objects.cancel(invitation, booked, 0)
    booked.refresh_from_db()
    today, page_of = seen(cast, as_user, booked)
    assert "hat einen Termin gebucht" not in today and page_of.count("durch die Kundin oder den Kunden") == 2
    other = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-12-03 10:00"))
    other.cancel("cancelled_client", by=cast.own)
    assert "durch die Kundin oder den Kunden" not in seen(cast, as_user, other)[1]


# --- another time ----------------------------------------------------------------------------------------------------


def test_choosing_another_time_moves_and_confirms(phone, mail, ahead, cast):
    for _ in range(2):
        answer = phone.post(page(mail, "time/"), {"version": "0", "slot": value("2026-12-01 09:30")})
        assert answer.status_code == 303
    ahead.refresh_from_db()
    assert (ahead.starts_at, ahead.version, ahead.is_confirmed) == (berlin("2026-12-01 09:30"), 1, True)
    assert ahead.counsellor == cast.own and ahead.moves.get().by is None and kinds() == ["moved"]


@pytest.mark.parametrize(
    "slot",
    [
        "2026-11-26 10:10",
        "2026-11-29 10:00",
        "2026-12-25 10:00",
        "2026-11-24 08:30",
        "2027-03-01 10:00",
        "2026-11-26 03:00",
    ],
)
def test_only_what_is_offered_can_be_taken(phone, mail, ahead, slot):
    """Off the grid, a Sunday, a holiday, too soon, too far ahead, at night."""
    answer = phone.post(page(mail, "time/"), {"version": "0", "slot": value(slot)})
    assert answer.status_code == 409 and answer.context["days"]
    assert phone.post(page(mail, "time/"), {"version": "0", "slot": "\x00"}).status_code == 409
    ahead.refresh_from_db()
    assert ahead.version == 0


def test_a_time_taken_meanwhile_leaves_all_as_it_was_and_offers_others(phone, mail, ahead, cast):
    AppointmentFactory(counsellor=cast.own, starts_at=berlin("2026-12-01 09:30"))
    answer = phone.post(page(mail, "time/"), {"version": "0", "slot": value("2026-12-01 09:30")})
    assert answer.status_code == 409 and answer.context["taken"] and answer.context["days"]
    ahead.refresh_from_db()
    assert (ahead.starts_at, ahead.version) == (berlin("2026-11-26 10:00"), 0)


def test_taken_in_the_very_moment_is_told_the_same_way(phone, mail, ahead, cast, monkeypatch):
    slot = Slot(berlin("2026-12-01 09:30"), cast.own)
    AppointmentFactory(counsellor=cast.own, starts_at=slot.starts_at)
    monkeypatch.setattr("caseload.client_link.visit.offered", lambda *args: [slot])
    answer = phone.post(page(mail, "time/"), {"version": "0", "slot": value("2026-12-01 09:30")})
    assert answer.status_code == 409 and answer.context["taken"]
    ahead.refresh_from_db()
    assert ahead.version == 0 and kinds() == []


def test_an_old_page_does_not_undo_what_the_counsellor_moved(phone, mail, ahead, cast):
    ahead.move(berlin("2026-11-27 10:00"), berlin("2026-11-27 10:30"), by=cast.own)
    assert phone.post(page(mail, "time/"), {"version": "0", "slot": value("2026-12-01 09:30")}).status_code == 409
    ahead.refresh_from_db()
    assert (ahead.starts_at, ahead.version) == (berlin("2026-11-27 10:00"), 1)


def test_a_full_month_is_not_offered_but_moving_within_it_is(phone, mail, ahead, cast):
    for day in (1, 2, 3, 4):
        AppointmentFactory(client=cast.client, starts_at=berlin(f"2026-12-0{day} 15:00"))
    days = [day for day, _slots in phone.get(page(mail, "time/")).context["days"]]
    assert {day.month for day in days} == {11}
    with pytest.raises(ValidationError):
        Answer.objects.move(mail, ahead, 0, Slot(berlin("2026-12-01 09:30"), cast.own), "")
    ahead.refresh_from_db()
    assert ahead.version == 0


def test_on_days_of_absence_the_deputy_is_offered(phone, mail, ahead, cast):
    days = {"starts_on": berlin("2026-11-30 00:00").date(), "ends_on": berlin("2026-12-02 00:00").date()}
    AbsenceFactory(user=cast.own, deputy=cast.colleague, **days)
    offered = {slot.starts_at: slot.counsellor for _day, slots in _days(phone, mail) for slot in slots}
    assert {one.pk for start, one in offered.items() if start.date().isoformat() == "2026-12-01"} == {cast.colleague.pk}
    assert {one.pk for start, one in offered.items() if start.date().isoformat() == "2026-12-03"} == {cast.own.pk}
    phone.post(page(mail, "time/"), {"version": "0", "slot": value("2026-12-01 09:30")})
    ahead.refresh_from_db()
    assert ahead.counsellor == cast.colleague


def _days(phone, mail):
    return phone.get(page(mail, "time/")).context["days"]


# --- an invitation ---------------------------------------------------------------------------------------------------


def test_an_invitation_books_once_within_the_budget(phone, invitation, cast):
    assert phone.get(page(invitation)).context["visit"].state == "free"
    for slot in ("2026-11-26 09:30", "2026-11-26 11:00"):
        assert phone.post(page(invitation, "time/"), {"version": "0", "slot": value(slot)}).status_code in (303, 409)
    booked = Appointment.objects.get(status="planned")
    assert booked.is_confirmed and booked.counsellor == cast.own and booked.booked_by is None
    assert booked.kind == "first_talk" and phone.get(page(invitation)).context["visit"].appointment == booked


def test_after_cancelling_the_same_link_books_anew(phone, invitation):
    phone.post(page(invitation, "time/"), {"version": "0", "slot": value("2026-11-26 09:30")})
    assert phone.post(page(invitation, "cancel/"), {"version": "0"}).status_code == 303
    assert phone.get(page(invitation)).context["visit"].gone == "cancelled_client"
    phone.post(page(invitation, "time/"), {"version": "0", "slot": value("2026-11-27 09:30")})
    assert Appointment.objects.get(status="planned").starts_at == berlin("2026-11-27 09:30")


def test_what_was_just_cancelled_is_said_also_by_the_link_of_an_older_mail(phone, mail, ahead, cast, monday):
    monday.move_to(ahead.starts_at + timedelta(days=1))
    following = AppointmentFactory(
        client=cast.client, counsellor=cast.own, starts_at=ahead.starts_at + timedelta(days=7)
    )
    said = phone.get(page(mail)).content.decode()
    assert "26. November 2026 um 10:00 Uhr ist vorbei" in said and "3. Dezember 2026" in said
    phone.post(page(mail, "cancel/"), {"version": "0"})
    following.refresh_from_db()
    said = phone.get(page(mail)).content.decode()
    assert following.status == "cancelled_client" and "3. Dezember 2026 um 10:00 Uhr abgesagt" in said
    assert "vorbei" not in said


def test_a_used_up_budget_offers_the_telephone(phone, invitation, cast):
    cast.client.state.contact_limit = 0
    cast.client.state.save()
    answer = phone.get(page(invitation, "time/"))
    assert answer.context["days"] == [] and "0209 555123" in answer.content.decode()


def test_please_call_me_is_work_until_somebody_has(phone, invitation, cast, as_user, monday):
    for _ in range(2):
        assert phone.post(page(invitation), {"act": "call"}).status_code == 303
    assert kinds() == ["call"]
    today = as_user(cast.own).get("/").content.decode()
    assert "bittet um einen Anruf" in today
    monday.shift(timedelta(hours=1))
    Contact.objects.log(cast.client, cast.own, "telephone", reached=True)
    assert "bittet um einen Anruf" not in as_user(cast.own).get("/").content.decode()


# --- no more mails ---------------------------------------------------------------------------------------------------


def test_one_click_is_enough_and_looking_is_not(phone, mail, cast):
    for _ in range(2):
        assert phone.get(stop(mail)).status_code == phone.head(stop(mail)).status_code == 200
    cast.client.refresh_from_db()
    assert cast.client.wants_mail
    for _ in range(2):
        answer = phone.post(stop(mail), {"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 200 and not answer.cookies
    cast.client.refresh_from_db()
    wish = cast.client.mail_wishes.first()
    assert not cast.client.wants_mail and (wish.kind, wish.how, wish.by) == ("withdrawn", "link", None)
    assert kinds() == ["stopped"]


def test_a_post_that_says_neither_changes_nothing(phone, mail, cast):
    phone.post(stop(mail), {"List-Unsubscribe": "Maybe"})
    cast.client.refresh_from_db()
    assert cast.client.wants_mail


def test_a_slip_can_be_taken_back_for_a_day(phone, mail, cast, monday, as_user):
    phone.post(stop(mail), {"act": "stop"})
    assert "keine E-Mails mehr" in as_user(cast.own).get("/").content.decode()
    assert b'value="resume"' in phone.get(stop(mail)).content
    phone.post(stop(mail), {"act": "resume"})
    cast.client.refresh_from_db()
    assert cast.client.wants_mail and cast.client.mail_consent_how == "link" and kinds() == ["stopped", "resumed"]
    assert "keine E-Mails mehr" not in as_user(cast.own).get("/").content.decode()
    phone.post(stop(mail), {"act": "stop"})
    monday.shift(timedelta(hours=25))
    assert b'value="resume"' not in phone.get(stop(mail)).content
    phone.post(stop(mail), {"act": "resume"})
    cast.client.refresh_from_db()
    assert not cast.client.wants_mail


def test_what_a_counsellor_wrote_down_no_link_takes_back(phone, mail, cast):
    cast.client.withdraw_mail_wish(by=cast.own)
    phone.post(stop(mail), {"act": "resume"})
    cast.client.refresh_from_db()
    assert not cast.client.wants_mail and kinds() == []


def test_the_counsellor_reads_it_on_the_clients_page(phone, mail, cast, as_user):
    phone.post(page(mail), {"act": "confirm", "version": "0"})
    phone.post(stop(mail), {"act": "stop"})
    text = as_user(cast.own).get(f"/clients/{cast.client.pk}/").content.decode()
    assert "bestätigt" in text and "Über den Link in der E-Mail" in text and "zurückgenommen" in text


def test_others_do_not_read_it(phone, mail, cast, as_user):
    phone.post(page(mail), {"act": "call"})
    assert "bittet um einen Anruf" not in as_user(cast.stranger).get("/").content.decode()


@pytest.fixture(autouse=True)
def other_reminders_are_there_too(cast):
    ReminderFactory(client=ClientFactory(counsellor=cast.colleague))
