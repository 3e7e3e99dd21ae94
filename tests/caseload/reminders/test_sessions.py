"""A workshop's session moves or falls out: who is mailed, who is telephoned, and that the form had said so before."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse
from icalendar import Calendar

from caseload.clients.models import ClientState
from caseload.reminders.kept import SentMail
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from caseload.reminders.session_news import news_of, session_outlook
from caseload.workshops.notices import SessionNotice
from caseload.workshops.seats import Seat
from tests.factories import ClientFactory, ReminderFactory, RoomFactory, berlin, plan_workshop
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")  # a Monday
LATER = NOW + timedelta(minutes=2)
MOVED = berlin("2026-11-26 13:00")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False):
        yield


def on(moment):
    return time_machine.travel(moment, tick=False)


@pytest.fixture
def workshop(cast):
    """It begins the same day at nine; the session of Wednesday is the one that changes."""
    cast.own.phone = "0209 4711"
    cast.own.save()
    with on(berlin("2026-11-20 09:00")):
        return plan_workshop(
            cast.own, date(2026, 11, 23), room=RoomFactory(name="Jobcenter Werkraum", office="Bahnhofstraße 9")
        )


def seat(workshop, client):
    return Seat.objects.assign(workshop, client, None)


def change(session, starts_at, by, room=None, **more):
    length = session.ends_at - session.starts_at
    return session.change(starts_at, starts_at + length, room or session.room, session.trainers.all(), by, **more)


def everybody(cast, workshop):
    """One for each way it can go, by name."""
    people = {"mailed": cast.client}
    for name, facts in {
        "arabic": {"consent": True, "language": "ar"},
        "no_wish": {},
        "no_address": {"consent": True, "email": "kaputt@"},
        "limit": {"consent": True},
        "mail_pause": {"consent": True},
    }.items():
        people[name] = ClientFactory(counsellor=cast.own, **facts)
    ClientState.objects.filter(client=people["mail_pause"]).update(
        mails_paused_until=date(2026, 12, 1), mails_pause_reason="away"
    )
    for place in range(1, 5):
        ReminderFactory(client=people["limit"], status="sent", sent_at=NOW, month=date(2026, 11, 1), place=place)
    return {name: seat(workshop, client) for name, client in people.items()}


def outcome(seats):
    """Kind, state and reason of the latest mail to each."""
    rows = {
        mail.client_id: (mail.kind, mail.status, mail.reason)
        for mail in Reminder.objects.filter(notice__isnull=False).order_by("pk")
    }
    return {name: rows.get(one.client_id) for name, one in seats.items()}


@pytest.mark.parametrize(("to", "kind"), [(MOVED, "session"), (None, "session_off")])
def test_what_the_form_foretells_is_what_the_planner_does(cast, workshop, to, kind):
    seats = everybody(cast, workshop)
    session = workshop.sessions.get(day=date(2026, 11, 25))
    foretold = {one.seat.pk: one.outlook for one in session_outlook(session, to, session.room, NOW)}
    told = change(session, to, cast.own) if to else session.cancel(cast.own)
    assert told == len(seats)
    assert Reminder.objects.filter(notice__isnull=False).count() == 0
    plan(NOW)  # within the minute in which it can be undone
    assert set(outcome(seats).values()) == {None}
    assert set(
        ClientState.objects.filter(client__in=[s.client_id for s in seats.values()]).values_list(
            "next_plan_at", flat=True
        )
    ) == {NOW + timedelta(minutes=1)}
    plan(LATER)
    for name, one in seats.items():
        why = foretold[one.pk].why
        assert outcome(seats)[name] == ((kind, "skipped", why.value) if why else (kind, "planned", "")), name
        assert (why or "") == ("" if name in ("mailed", "arabic") else name)
        if not why:
            mail = Reminder.objects.get(client=one.client, kind=kind)
            assert abs(mail.next_try_at - foretold[one.pk].send_at) <= timedelta(minutes=1)
    later = LATER + timedelta(minutes=1)
    with on(later):  # the wish comes in
        seats["no_wish"].client.record_mail_wish("in_person", cast.own)
        plan(later)
        assert outcome(seats)["no_wish"] == (kind, "planned", "")
        assert plan(later, everyone=True).counts == {}
    # Who cannot be mailed is work: of the counsellor by the client, of the trainer by the session.
    calls = {mail.client_id for mail in Reminder.objects.needing_call(LATER)}
    assert calls == {seats[name].client_id for name in ("no_address", "limit", "mail_pause")}
    assert sum(one.calls for one in news_of(session, LATER)) == 3


def test_words_calendar_and_second_change(cast, workshop):
    """Neutral, in the client's language, without a link; the calendar entry follows by UID and SEQUENCE."""
    seats = [
        seat(workshop, cast.client),
        seat(workshop, ClientFactory(counsellor=cast.own, consent=True, language="ar")),
    ]
    session = workshop.sessions.get(day=date(2026, 11, 25))
    change(session, MOVED, cast.own)
    with smtp_server() as server, on(LATER):
        plan(LATER)
        assert str(send_due()) == "sent 2"
        german, arabic = server.mails
        if german["Content-Language"] != "de":
            german, arabic = arabic, german
        words = german.get_body(("plain",)).get_content()
        assert "Donnerstag, 26. November 2026, 13:00 Uhr" in words and "0209 4711" in words and "Bahnhof" not in words
        for revealing in ("Jobcenter", "Werk", workshop.name, "/k/", "Yılmaz"):
            assert revealing not in words + german["Subject"]
        assert (
            "26" in arabic.get_body(("plain",)).get_content()
            and 'dir="rtl"' in arabic.get_body(("html",)).get_content()
        )
        kept = SentMail.objects.get(reminder__client=cast.client)
        assert "Donnerstag, 26. November 2026" in kept.words and kept.words.count("[persönlicher Link]") == 1
        event = calendar_of(german)
        assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (str(session.uid), 1, "CONFIRMED")
        assert "ATTENDEE" not in event  # nobody is asked to answer for a group
        assert event.decoded("DTSTART") == MOVED and event.decoded("DTEND") == MOVED + timedelta(hours=3)
        # Another trainer or a later end tells nobody; it falls out, is brought back within the minute: nobody either.
        session.change(session.starts_at, session.ends_at + timedelta(minutes=30), session.room, [cast.own], cast.own)
        session.cancel(cast.own)
        session.restore(cast.own)
        plan(LATER + timedelta(minutes=2))
        assert Reminder.objects.count() == 2
        # Now it stays away, and comes back after they were told.
        session.cancel(cast.own)
        with on(LATER + timedelta(minutes=2)):
            plan(LATER + timedelta(minutes=2))
            send_due()
            gone = calendar_of(server.mails[-1])
            assert (gone["UID"], gone["STATUS"]) == (str(session.uid), "CANCELLED") and gone["SEQUENCE"] > 1
            assert gone.decoded("DTSTART") == MOVED
            session.restore(cast.own)
        back = LATER + timedelta(minutes=4)
        with on(back):
            plan(back)
            # Between planning and sending one leaves: that mail goes nowhere.
            seats[1].leave(NOW.date(), "moved", cast.own)
            send_due()
        assert len(server.raw) == 5
    assert Reminder.objects.filter(client=cast.client, place__isnull=False).count() == 3
    assert list(Reminder.objects.filter(client=seats[1].client).order_by("pk").values_list("status", flat=True)) == [
        "sent",
        "sent",
        "cancelled",
    ]


def test_too_late_for_a_mail_another_room_and_told_by_oneself(cast, workshop):
    one = seat(workshop, cast.client)
    session = workshop.sessions.get(day=date(2026, 11, 25))
    # To the afternoon of the same day: before the earlier of both times nobody would read it.
    with on(berlin("2026-11-25 07:00")):
        change(session, berlin("2026-11-25 14:00"), cast.own)
        plan(berlin("2026-11-25 07:02"))
    assert outcome({"one": one}) == {"one": ("session", "skipped", "too_late")}
    notice = SessionNotice.objects.get()
    assert Reminder.objects.needing_call(berlin("2026-11-25 07:02")).count() == 1
    notice.phone(cast.own)
    notice.phone(cast.own)
    assert not Reminder.objects.needing_call(berlin("2026-11-25 07:02")).exists()
    notice.take_back_phone(cast.own)
    assert Reminder.objects.needing_call(berlin("2026-11-25 07:02")).exists()
    friday = workshop.sessions.get(day=date(2026, 11, 27))
    change(friday, friday.starts_at, cast.own, room=RoomFactory())
    quiet = workshop.sessions.get(day=date(2026, 11, 30))
    assert change(quiet, quiet.starts_at + timedelta(hours=4), cast.own, tell=False) == 0
    plan(LATER)
    assert [mail.notice.session for mail in Reminder.objects.filter(status="planned")] == [friday]


def test_the_trainer_reads_it_before_and_after(cast, workshop, as_user, django_assert_num_queries):
    seats = everybody(cast, workshop)
    session = workshop.sessions.get(day=date(2026, 11, 25))
    browser = as_user(cast.own)
    page = reverse("workshop-session-change", args=[session.pk])
    form = {
        "day": "2026-11-26",
        "starts_at": "13:00",
        "ends_at": "16:00",
        "room": session.room_id,
        "trainers": [cast.own.pk],
    }
    with django_assert_num_queries(11):
        text = browser.get(page).content.decode()
    assert "Bitte 4 Teilnehmende anrufen" in text and "Per E-Mail: 2 Teilnehmende" in text
    part = browser.get(reverse("workshop-session-outlook", args=[session.pk]), form).content.decode()
    assert "Donnerstag, 26. November 2026, 13:00 Uhr" in part and 'dir="rtl"' in part
    assert browser.get(reverse("workshop-session-outlook", args=[session.pk]), {"day": "nie"}).status_code == 200
    assert as_user(cast.stranger).get(reverse("workshop-session-outlook", args=[session.pk])).status_code == 404
    answer = as_user(cast.own).post(page, form, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("workshop-session", args=[session.pk])
    with on(LATER):
        plan(LATER)
        browser = as_user(cast.own)
        assert (
            browser.get(reverse("workshop-session", args=[session.pk])).content.decode().count("Telefonisch gesagt")
            == 4
        )
        today = browser.get("/").content.decode()
        assert "Bitte anrufen: ein Kurstag hat sich geändert" in today
        notice = SessionNotice.objects.get(seat=seats["limit"])
        phoned = reverse("workshop-notice-phoned", args=[notice.pk])
        assert as_user(cast.stranger).post(phoned).status_code == 404
        answer = as_user(cast.own).post(phoned, follow=True)
        assert [news.calls for news in news_of(session, LATER)].count(True) == 3
        as_user(cast.own).post(list(answer.context["messages"])[-1].extra_tags)
        assert [news.calls for news in news_of(session, LATER)].count(True) == 4
        cancel = reverse("workshop-session-cancel", args=[session.pk])
        assert "Bitte 4 Teilnehmende anrufen" in as_user(cast.own).get(cancel).content.decode()
        as_user(cast.own).post(cancel, {"tell": "no"})
        plan(LATER + timedelta(minutes=2))
    assert not Reminder.objects.filter(kind="session_off").exists()
    assert set(Reminder.objects.filter(kind="session", client=cast.client).values_list("status", "reason")) == {
        ("cancelled", "changed")
    }


def calendar_of(mail):
    (part,) = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    (event,) = Calendar.from_ical(part.get_content()).walk("VEVENT")
    return event
