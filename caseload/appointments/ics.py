"""An appointment as a calendar file (RFC 5545): stable UID, rising SEQUENCE, time zone Europe/Berlin, neutral words."""

from datetime import datetime

from icalendar import Calendar, Event
from icalendar.prop import vText

from caseload.appointments.models import CANCELLED, Appointment
from caseload.lib.dates import LOCAL

PRODUCT = "-//Jobcenter//Appointments//EN"


def calendar_file(appointment: Appointment, summary: str, stamp: datetime, phone: str = "") -> bytes:
    """The file of one appointment, UTF-8 with CRLF.

    ``summary`` is what the client's calendar shows to everybody who looks over the shoulder: neutral (DOMAIN.md 4.2,
    class 1). ``stamp`` is the moment of writing. A cancelled appointment is announced as such.
    """
    cancelled = appointment.status in CANCELLED
    event = Event()
    event.add("uid", f"{appointment.uid}@appointments.jobcenter")
    event.add("sequence", appointment.version)
    event.add("dtstamp", stamp)
    event.add("dtstart", appointment.starts_at.astimezone(LOCAL))
    event.add("dtend", appointment.ends_at.astimezone(LOCAL))
    event["summary"] = vText(summary)
    if appointment.place:
        event["location"] = vText(appointment.place)
    if phone:
        event["contact"] = vText(phone)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return calendar.to_ical()
