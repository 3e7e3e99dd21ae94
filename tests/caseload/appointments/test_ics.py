"""The calendar file, read back by a library that knows RFC 5545."""

import csv
from datetime import timedelta
from types import SimpleNamespace
from uuid import UUID

import icalendar
import pytest
import vobject

from caseload.appointments.ics import calendar_file, event_file
from tests.factories import berlin
from tests.shared import SHARED

STAMP = berlin("2026-11-23 09:00")


def appointment(start="2026-11-25 09:00", **changes):
    values = {
        "uid": UUID(int=7),
        "version": 0,
        "status": "planned",
        "starts_at": berlin(start),
        "ends_at": berlin(start) + timedelta(minutes=30),
        "place": "Ahstraße 22, Raum 2.14",
    }
    return SimpleNamespace(**{**values, **changes})


def read(content):
    calendar = icalendar.Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    assert not event.errors and not calendar.errors
    return calendar, event


def test_the_file_says_when_and_where():
    calendar, event = read(calendar_file(appointment(), "Termin", STAMP, "0209 555123"))
    assert event.decoded("dtstart") == berlin("2026-11-25 09:00")
    assert event.decoded("dtend") == berlin("2026-11-25 09:30")
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"
    assert event.decoded("dtstamp") == STAMP
    assert (str(event["location"]), str(event["contact"])) == ("Ahstraße 22, Raum 2.14", "0209 555123")
    assert (str(calendar["method"]), str(calendar["version"])) == ("PUBLISH", "2.0")
    assert (str(event["summary"]), str(event["status"])) == ("Termin", "CONFIRMED")


def test_a_moved_appointment_keeps_its_uid_and_counts_up():
    _calendar, before = read(calendar_file(appointment(), "Termin", STAMP))
    _calendar, after = read(calendar_file(appointment("2026-11-26 10:00", version=1), "Termin", STAMP))
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)


def test_a_cancelled_appointment_is_announced_as_such():
    calendar, event = read(calendar_file(appointment(status="cancelled_office", version=1), "Termin", STAMP))
    assert (str(calendar["method"]), str(event["status"])) == ("CANCEL", "CANCELLED")


@pytest.mark.parametrize("start", ["2026-03-27 09:00", "2026-03-30 09:00", "2026-10-23 09:00", "2026-10-26 09:00"])
def test_the_time_zone_of_the_file_itself_knows_both_clock_changes(start):
    """Read with the rules in the file alone, not with those of this machine."""
    calendar, event = read(calendar_file(appointment(start), "Termin", STAMP))
    zone = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    naive = event.decoded("dtstart").replace(tzinfo=None)
    assert naive.replace(tzinfo=zone).utcoffset() == berlin(start).utcoffset()


def test_the_hour_that_exists_twice_is_not_confused():
    second_pass = berlin("2026-10-25 02:30").replace(fold=1)
    _calendar, event = read(calendar_file(appointment(starts_at=second_pass), "Termin", STAMP))
    assert event.decoded("dtstart").timestamp() == second_pass.timestamp()


def hard_places():
    with (SHARED / "names" / "names_edge_cases_a.csv").open(encoding="utf-8", newline="") as file:
        names = [f"{row['first_name']} {row['last_name']}" for row in csv.DictReader(file)]
    return [*names, "Ä" * 200, "a;b,c\\d\\n", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "😀" * 50]


@pytest.mark.parametrize("place", hard_places())
def test_whatever_stands_in_the_place_stays_in_the_place(place):
    content = calendar_file(appointment(place=place), "Termin", STAMP)
    _calendar, event = read(content)
    assert "".join(str(event["location"]).split()) == "".join(place.split())
    assert b"\n" not in content.replace(b"\r\n", b"") and max(map(len, content.split(b"\r\n"))) <= 75


def test_nothing_in_the_file_names_the_office():
    content = calendar_file(appointment(), "Termin", STAMP, "0209 555123").lower()
    assert b"jobcenter" not in content and b"agentur" not in content


# --- a second reader ---------------------------------------------------------------------------------------------------


ATTENDEE = "kundin.mit.einem.langen.namen.und.noch.mehr.davon@post.example.org"


def mailed(start="2026-11-25 09:00", **changes):
    values = {
        "uid": str(UUID(int=7)),
        "version": 3,
        "starts_at": berlin(start),
        "ends_at": berlin(start) + timedelta(minutes=30),
        "summary": "Gespräch über Möglichkeiten, Übergänge; Größeres und Kleineres für die nächsten Wochen",
        "place": "Ahstraße 22, Raum 2.14",
        "phone": "0209 555123",
        "stamp": STAMP,
        "method": "REQUEST",
        "attendee": ATTENDEE,
    }
    return event_file(**(values | changes))


@pytest.mark.parametrize("start", ["2026-03-28 09:00", "2026-03-29 09:00", "2026-10-24 09:00", "2026-10-25 09:00"])
@pytest.mark.parametrize("method", ["REQUEST", "CANCEL"])
def test_both_readers_understand_what_is_mailed(start, method):
    content = mailed(start, method=method)
    calendar, event = read(content)
    other = vobject.readOne(content.decode())
    for moment in (event.decoded("dtstart"), other.vevent.dtstart.value):
        assert moment.utcoffset() == berlin(start).utcoffset() and moment == berlin(start)
    assert str(calendar["method"]) == other.method.value == method
    assert event["sequence"] == int(other.vevent.sequence.value) == 3
    assert str(event["uid"]) == other.vevent.uid.value == str(UUID(int=7))
    assert str(event["summary"]) == other.vevent.summary.value and "Größeres" in str(event["summary"])
    assert str(event["attendee"]) == other.vevent.attendee.value == f"mailto:{ATTENDEE}"
    assert str(event["organizer"]) == other.vevent.organizer.value == "mailto:termine@example.org"
    assert str(event["status"]) == other.vevent.status.value == ("CANCELLED" if method == "CANCEL" else "CONFIRMED")
    assert (event["attendee"].params["RSVP"] == "TRUE") == (method == "REQUEST")
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_what_staff_take_along_asks_nobody():
    _calendar, event = read(calendar_file(appointment(), "Termin", STAMP))
    assert "attendee" not in event
