"""The mail that would leave after a move or a cancellation, as the client would read it; nothing is saved."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from caseload.appointments.models import Appointment
from caseload.clients.models import MailLanguage
from caseload.lib.dates import local_date
from caseload.reminders.mails import Mail, bodies
from caseload.reminders.outlook import Outlook, outlook, outlook_of_cancelling
from caseload.reminders.policy import Why
from caseload.staff.models import User
from caseload.texts.models import Kind, MailText, Texts
from caseload.texts.wording import RIGHT_TO_LEFT, WORDINGS


@dataclass(frozen=True)
class Notice:
    subject: str
    text: str
    language: str
    right_to_left: bool


def move_in_words(form: Any, now: datetime) -> dict[str, Any]:
    """What the part of a form that moves shows (``parts/outlook.html``): whether a mail tells of it, and which."""
    appointment = form.moving
    shown: dict[str, Any] = {
        "outlook": None,
        "client": form.client,
        "address": reverse("appointment-outlook", args=[appointment.pk]),
        "fields": "day,time,minutes,counsellor,joined,room,place,tell",
    }
    if not form.wanted:
        return shown
    holder = form.values.get("counsellor") or appointment.counsellor
    changed = form.is_bound and appointment.is_elsewhere(form.place_then, holder, appointment.kind)
    found = outlook(form.client, form.wanted, now, appointment, elsewhere=changed)
    if found.why == Why.ELSEWHERE:  # a time is mailed once: another place or person has to be told by somebody
        shown |= {"ask": True, "tells": form.tells, "elsewhere": True}
    if found.corrects and found.send_at:
        shown |= asked(form, notice(Kind.MOVED, appointment, form.wanted, form.place_then, holder, now))
        if not form.tells:
            found = outlook(form.client, form.wanted, now, appointment, tell=False)
    return shown | {"outlook": found}


def cancelling_in_words(form: Any, now: datetime) -> dict[str, Any]:
    appointment = form.appointment
    found: Outlook = outlook_of_cancelling(appointment, now)
    shown: dict[str, Any] = {"client": appointment.client, "cancelling": True}
    if found.send_at and found.told_at:
        mail = notice(Kind.CANCELLATION, appointment, found.told_at, appointment.place, appointment.counsellor, now)
        shown |= asked(form, mail)
        if not form.tells:
            found = Outlook(why=Why.STOPPED)
    return shown | {"outlook": found}


def asked(form: Any, mail: Notice) -> dict[str, Any]:
    return {"ask": True, "tells": form.tells, "notice": mail, "grace": settings.NOTICE_GRACE.seconds}


def notice(
    kind: Kind,
    appointment: Appointment,
    starts_at: datetime,
    place: str,
    holder: User,
    now: datetime,
    way: str = "",
    texts: Texts | None = None,
) -> Notice:
    """The text in force today, in the client's language. Its links lead nowhere: there is no mail yet.

    ``way``: where it becomes another kind of talk; ``texts``: those in force, where many are asked for.
    """
    texts = texts or MailText.objects.in_force(local_date(now))
    language = MailLanguage(appointment.client.language)
    team = holder.team
    link = f"{settings.PUBLIC_URL}/…"
    mail = Mail(
        text=texts[kind, language],
        recipient="",
        key=UUID(int=0),
        phone=holder.phone or (team.phone if team else ""),
        link=link,
        stop=link,
        office=team.office if team else "",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=appointment.minutes),
        way=way or appointment.remote_way or appointment.kind,
        place=place,
    )
    text, _html = bodies(mail)
    return Notice(WORDINGS[language].subject, text.replace("\r\n", "\n"), language.value, language in RIGHT_TO_LEFT)
