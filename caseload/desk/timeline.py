"""Everything that happened with a client, newest first: contacts, appointments, mails, letters and what the client
did by their links, from one statement each.
"""

from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any

from caseload.appointments.models import Appointment
from caseload.client_link.models import Answer
from caseload.clients.models import Client
from caseload.contacts.models import Contact
from caseload.inbox.models import IncomingMail
from caseload.letters.models import Letter
from caseload.reminders.models import Reminder
from caseload.summons.models import Summons

PAGE = 50


@dataclass(frozen=True)
class Event:
    at: datetime
    kind: str
    what: Any


def timeline(client: Client, kind: str = "", words: str = "", before: datetime | None = None) -> list[Event]:
    """At most ``PAGE`` + 1 events (the last one only tells that there are more), newest first.

    ``kind`` is contact, appointment, reminder, answer, mail, letter or summons (else all); ``words`` searches the notes of
    contacts.
    """
    sources = {
        "contact": _contacts,
        "appointment": _appointments,
        "reminder": _reminders,
        "answer": _answers,
        "mail": _mails,
        "letter": _letters,
        "summons": _summonses,
    }
    wanted = [kind] if kind in sources else ["contact"] if words else list(sources)
    streams = [sources[name](client, words, before) for name in wanted]
    return list(islice(merge(*streams, key=lambda event: event.at, reverse=True), PAGE + 1))


def _contacts(client: Client, words: str, before: datetime | None) -> list[Event]:
    rows = Contact.objects.filter(client=client).select_related("by", "appointment")
    if words:
        rows = rows.filter(note__icontains=words)
    if before:
        rows = rows.filter(at__lt=before)
    return [Event(row.at, "contact", row) for row in rows.order_by("-at")[: PAGE + 1]]


def _appointments(client: Client, words: str, before: datetime | None) -> list[Event]:
    rows = Appointment.objects.filter(client=client).exclude(contact__isnull=False).select_related("counsellor")
    if before:
        rows = rows.filter(starts_at__lt=before)
    return [Event(row.starts_at, "appointment", row) for row in rows.order_by("-starts_at")[: PAGE + 1]]


def _reminders(client: Client, words: str, before: datetime | None) -> list[Event]:
    rows = Reminder.objects.filter(client=client, sent_at__isnull=False)
    if before:
        rows = rows.filter(sent_at__lt=before)
    return [Event(row.sent_at, "reminder", row) for row in rows.order_by("-sent_at")[: PAGE + 1] if row.sent_at]


def _summonses(client: Client, words: str, before: datetime | None) -> list[Event]:
    rows = Summons.objects.filter(client=client).select_related("issued_by")
    if before:
        rows = rows.filter(issued_at__lt=before)
    return [Event(row.issued_at, "summons", row) for row in rows.order_by("-issued_at")[: PAGE + 1]]


def _answers(client: Client, words: str, before: datetime | None) -> list[Event]:
    rows = Answer.objects.filter(client=client).select_related("appointment")
    if before:
        rows = rows.filter(at__lt=before)
    return [Event(row.at, "answer", row) for row in rows.order_by("-at")[: PAGE + 1]]


def _mails(client: Client, words: str, before: datetime | None) -> list[Event]:
    rows = IncomingMail.objects.filter(client=client)
    if before:
        rows = rows.filter(received_at__lt=before)
    return [Event(row.received_at, "mail", row) for row in rows.order_by("-received_at")[: PAGE + 1]]


def _letters(client: Client, words: str, before: datetime | None) -> list[Event]:
    rows = Letter.objects.filter(client=client).select_related("by")
    if before:
        rows = rows.filter(at__lt=before)
    return [Event(row.at, "letter", row) for row in rows.order_by("-at")[: PAGE + 1]]
