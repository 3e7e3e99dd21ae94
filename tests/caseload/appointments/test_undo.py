"""A misclick does no harm: a move or cancellation is taken back as long as nobody has been told of it."""

from collections import defaultdict
from datetime import timedelta

import icalendar
import pytest
import time_machine
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from caseload.appointments.conditions import BudgetUsedUp, Occupied
from caseload.appointments.models import Appointment
from caseload.audit.models import JournalEntry
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import send_due
from caseload.reminders.planner import plan
from caseload.schedule.busy import Busy
from caseload.schedule.models import Room
from tests.factories import AppointmentFactory, ClientFactory, ContactFactory, ReminderFactory, UserFactory, berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
OLD, NEW = berlin("2026-11-25 10:00"), berlin("2026-11-26 11:00")
HALF = timedelta(minutes=30)
GRACE = settings.NOTICE_GRACE


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def told(cast):
    return mailed(cast.client, cast.own)


def mailed(client, counsellor):
    """An appointment of which the client has been mailed."""
    appointment = AppointmentFactory(client=client, counsellor=counsellor, starts_at=OLD, place="Raum 1")
    ReminderFactory(
        client=client,
        kind="appointment",
        appointment=appointment,
        appointment_version=0,
        appointment_at=OLD,
        status="sent",
        sent_at=NOW,
    )
    return appointment


def mails():
    return list(Reminder.objects.filter(appointment_version__gt=0).order_by("pk").values_list("kind", "status"))


def taken(who):
    return list(Busy.objects.filter(user=who).values_list("starts_at", flat=True))


def test_a_move_is_told_after_the_grace_and_not_before(cast, told):
    told.move(NEW, NEW + HALF, by=cast.own)
    plan(NOW + GRACE - timedelta(seconds=1))
    assert mails() == []
    plan(NOW + GRACE)
    assert mails() == [("appointment", "planned")]
    told.refresh_from_db()
    assert told.notice_after is None


def test_a_move_undone_is_as_if_it_had_not_been(cast, told):
    told.confirm(0, "link")
    room = Room.objects.create(name="1.01", capacity=4)
    told.move(
        NEW,
        NEW + HALF,
        by=cast.own,
        place="Raum 2",
        counsellor=cast.colleague,
        room=room,
        joined=[cast.own],
        tell=False,
    )
    told.undo_change(1, by=cast.own)
    assert (told.starts_at, told.ends_at, told.place) == (OLD, OLD + HALF, "Raum 1")
    assert (told.counsellor, told.room, told.colleagues, told.tell) == (cast.own, None, [], True)
    assert told.version == 2 and told.is_confirmed
    assert (taken(cast.own), taken(cast.colleague)) == ([OLD], [])
    assert [(move.version, move.takes_back) for move in told.moves.all()] == [(1, False), (2, True)]
    assert not told.has_moved
    plan(NOW + GRACE)
    assert mails() == []
    assert JournalEntry.objects.filter(verb="undo", by=cast.own).count() == 1


LATER = berlin("2026-11-27 12:00")
SLIPS = {
    "moved twice within the grace": (["move NEW", "move LATER"], ("REQUEST", 2, LATER)),
    "cancelled right after a move": (["move NEW", "cancel"], ("CANCEL", 2, OLD)),
    "moved and undone": (["move NEW", "undo"], None),
    "cancelled and undone": (["cancel", "undo"], None),
    "moved, cancelled, the cancellation undone": (["move NEW", "cancel", "undo"], ("REQUEST", 3, NEW)),
    "moved twice, the second undone": (["move NEW", "move LATER", "undo"], ("REQUEST", 3, NEW)),
    "moved there and back": (["move NEW", "move OLD"], None),
}


def test_one_message_says_how_it_stands_in_the_end(clock):
    """What arrives after several changes within the grace: one mail at most, its file with the highest SEQUENCE."""
    visits = {}
    for slip in SLIPS:
        counsellor = UserFactory()
        visits[slip] = mailed(ClientFactory(counsellor=counsellor, consent=True), counsellor)
    for turn in range(3):
        clock.shift(timedelta(seconds=5))
        for slip, (acts, _expected) in SLIPS.items():
            for act in acts[turn : turn + 1]:
                slipped(Appointment.objects.get(pk=visits[slip].pk), act)
    clock.shift(GRACE)
    with smtp_server() as server:
        for _minute in range(3):
            plan(timezone.now())
            send_due()
            clock.shift(timedelta(minutes=1))
    heard = defaultdict(list)
    for mail in server.mails:
        file = icalendar.Calendar.from_ical(mail.get_payload()[1].get_content())
        event = file.walk("VEVENT")[0]
        heard[str(event["uid"])].append((str(file["method"]), event["sequence"], event.decoded("dtstart")))
    assert {slip: heard.pop(str(visits[slip].uid), []) for slip in SLIPS} == {
        slip: [expected] if expected else [] for slip, (_acts, expected) in SLIPS.items()
    }
    assert not heard


def slipped(visit, act):
    if act == "cancel":
        visit.cancel("cancelled_office", by=visit.counsellor)
    elif act == "undo":
        visit.undo_change(visit.version, by=visit.counsellor)
    else:
        start = {"NEW": NEW, "LATER": LATER, "OLD": OLD}[act.split()[1]]
        visit.move(start, start + HALF, by=visit.counsellor)


def test_a_cancellation_undone_takes_its_time_again(cast, told):
    told.cancel("cancelled_office", by=cast.own)
    assert (told.cancelled_by, told.cancelled_at, taken(cast.own)) == (cast.own, NOW, [])
    told.undo_change(1, by=cast.own)
    assert told.is_planned and told.version == 2 and told.cancelled_at is None
    assert taken(cast.own) == [OLD]
    plan(NOW + GRACE)
    assert mails() == []


def test_the_client_is_not_told_where_somebody_decided_so(cast, told):
    told.move(NEW, NEW + HALF, by=cast.own, tell=False)
    assert (told.moves.get().tell, told.moves.get().by) == (False, cast.own)
    plan(NOW + GRACE)
    assert mails() == []
    plan(berlin("2026-11-24 11:00"))  # the reminder of the new time, as for any appointment
    reminder = Reminder.objects.get(appointment_version=1)
    assert (reminder.status, reminder.corrects) == ("planned", False)


def test_a_cancellation_the_client_is_not_told_of(cast, told):
    told.cancel("cancelled_office", by=cast.own, tell=False)
    plan(NOW + GRACE)
    assert mails() == []


def test_too_late_is_said(cast, told, clock):
    told.move(NEW, NEW + HALF, by=cast.own)
    clock.shift(GRACE)
    with pytest.raises(ValidationError) as refusal:
        told.undo_change(1, by=cast.own)
    assert refusal.value.code == "over"


def test_what_has_been_told_is_not_undone_whatever_the_clock_says(cast, told, clock):
    told.move(NEW, NEW + HALF, by=cast.own)
    plan(NOW + GRACE)
    with pytest.raises(ValidationError):
        Appointment.objects.get(pk=told.pk).undo_change(1, by=cast.own)
    assert mails() == [("appointment", "planned")]


def test_undone_once_only_and_only_the_last_change(cast, told):
    told.move(NEW, NEW + HALF, by=cast.own)
    told.move(NEW + HALF, NEW + 2 * HALF, by=cast.own)
    for version in (1, 3):
        with pytest.raises(ValidationError):
            told.undo_change(version, by=cast.own)
    told.undo_change(2, by=cast.own)
    assert told.starts_at == NEW
    for version in (1, 2, 3):
        with pytest.raises(ValidationError):
            told.undo_change(version, by=cast.own)


@pytest.mark.parametrize("act", ["move", "cancel"])
def test_the_time_may_have_been_given_away(cast, told, act):
    told.move(NEW, NEW + HALF, by=cast.own) if act == "move" else told.cancel("cancelled_client", by=cast.own)
    other = ClientFactory(counsellor=cast.own)
    Appointment.objects.book(other, cast.own, OLD, OLD + HALF, "talk", by=cast.own)
    with pytest.raises(Occupied) as refusal:
        told.undo_change(1, by=cast.own)
    assert str(refusal.value.messages[0]).count(".") >= 2
    told.refresh_from_db()
    assert (told.version, told.starts_at) == (1, NEW if act == "move" else OLD)


def test_the_place_in_the_month_may_have_been_given_away(cast, told):
    told.cancel("cancelled_client", by=cast.own)
    for day in range(1, 5):
        ContactFactory(client=cast.client, by=cast.own, at=berlin(f"2026-11-0{day} 10:00"))
    with pytest.raises(BudgetUsedUp):
        told.undo_change(1, by=cast.own)


def test_what_a_client_does_alone_is_told_at_once(cast, told):
    told.cancel("cancelled_client", by=None)
    assert not told.may_undo
    plan(NOW)
    assert mails() == [("cancellation", "planned")]


def test_cancelled_in_time_or_not(cast, told, clock):
    told.cancel("cancelled_client", by=cast.own)
    assert told.cancelled_in_time
    told.cancelled_at = OLD - timedelta(hours=settings.LINK_CANCEL_HOURS, seconds=-1)
    assert told.cancelled_in_time is False
    told.cancelled_at = None
    assert told.cancelled_in_time is None


# --- on the page ---


def test_undo_stands_in_the_message_and_in_the_row(cast, told, as_user):
    browser = as_user(cast.own)
    address = reverse("appointment-cancel", args=[told.pk])
    answer = browser.post(address, {"status": "cancelled_office", "row": "1", "next": "/x"}, HTTP_HX_REQUEST="true")
    undo = reverse("appointment-undo", args=[told.pk, 1])
    assert answer.content.decode().count(undo) == 2
    browser.post(undo, {"next": "/"})
    told.refresh_from_db()
    assert told.is_planned
    assert "geht keine E-Mail" in browser.get("/").content.decode()
    assert browser.post(undo, {"next": "/"}).status_code == 302
    assert "nicht mehr rückgängig" in browser.get("/").content.decode()


def test_what_was_cancelled_can_be_undone_wherever_it_stood_for_the_whole_grace(cast, told, as_user, clock):
    browser = as_user(cast.own)
    today = AppointmentFactory(client=ClientFactory(counsellor=cast.own), counsellor=cast.own, starts_at=NOW + HALF)
    for visit in (told, today):
        visit.cancel("cancelled_client", by=cast.own)
    undo = reverse("appointment-undo", args=[told.pk, 1])
    pages = {
        f"/appointments/?day={OLD:%Y-%m-%d}": undo,
        reverse("client-detail", args=[cast.client.pk]): undo,
        f"/calendar/?span=week&day={OLD:%Y-%m-%d}": reverse("appointment-detail", args=[told.pk]),
        "/": reverse("appointment-undo", args=[today.pk, 1]),
    }
    clock.shift(GRACE - timedelta(seconds=1))
    for page, way in pages.items():
        assert way in browser.get(page).content.decode(), page
    assert undo in browser.get(reverse("appointment-detail", args=[told.pk])).content.decode()
    clock.shift(timedelta(seconds=2))
    for page, way in pages.items():
        assert way not in browser.get(page).content.decode(), page


def test_the_form_asks_shows_the_mail_and_keeps_the_answer(cast, told, as_user):
    browser = as_user(cast.own)
    cast.client.language = "ar"
    cast.client.save()
    move = reverse("appointment-move", args=[told.pk])
    page = browser.get(move, {"next": "/"}).content.decode()
    assert 'name="tell"' not in page  # the time in the form is the one the client knows
    typed = {"day": "2026-11-26", "time": "11:00", "place": "Foyer"}
    part = browser.get(reverse("appointment-outlook", args=[told.pk]), typed).content.decode()
    assert 'dir="rtl"' in part and "Foyer" in part and "11:00" in part and 'value="yes" checked' in part
    part = browser.get(reverse("appointment-outlook", args=[told.pk]), {**typed, "tell": "no"}).content.decode()
    assert 'value="no" checked' in part and "Foyer" not in part
    browser.post(move, {**typed, "tell": "no", "next": "/"})
    told.refresh_from_db()
    assert (told.place, told.tell, told.moves.get().by) == ("Foyer", False, cast.own)
    detail = browser.get(reverse("appointment-detail", args=[told.pk])).content.decode()
    assert str(cast.own) in detail and "nicht per E-Mail" in detail


def test_cancelling_shows_the_notice_with_the_time_the_client_knows(cast, told, as_user):
    browser = as_user(cast.own)
    address = reverse("appointment-cancel", args=[told.pk])
    page = browser.get(address).content.decode()
    assert 'value="yes" checked' in page and "10:00 Uhr" in page
    browser.post(address, {"status": "cancelled_office", "tell": "no", "next": "/"})
    told.refresh_from_db()
    assert (told.status, told.tell, told.cancelled_by) == ("cancelled_office", False, cast.own)
    assert "nicht per E-Mail" in browser.get(reverse("appointment-detail", args=[told.pk])).content.decode()
