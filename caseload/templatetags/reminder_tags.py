"""The mails to one client, for the client's page, and what each of them offers."""

from datetime import date, datetime
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone

from caseload.clients.models import Client, MailLanguage
from caseload.lib.dates import local_date, local_today
from caseload.reminders.foreseen import cancelling_in_words, move_in_words
from caseload.reminders.history import WITH_OCCASION, Offers, offers
from caseload.reminders.models import Reminder
from caseload.reminders.outlook import outlook
from caseload.reminders.session_news import calls_about_sessions, in_words, news_of
from caseload.texts.wording import day_in_words
from caseload.workshops.sessions import Session

register = template.Library()
SHOWN = 6


@register.inclusion_tag("caseload/reminders/parts/client_panel.html", takes_context=True)
def client_reminders(context: dict[str, Any], client: Client) -> dict[str, Any]:
    """The latest mails: planned, sent, not sent and why, with their verbs. One statement."""
    mails = client.reminders.select_related(*WITH_OCCASION)
    paused_until = client.state.mails_paused_until
    return {
        "client": client,
        "mails": list(mails.order_by("-due_at", "-pk")[:SHOWN]),
        "paused": paused_until is not None and paused_until >= local_today(),
        "next": context["request"].path,
        "csrf_token": context.get("csrf_token"),
    }


@register.filter("offers")
def offers_now(mail: Reminder) -> Offers:
    return offers(mail, timezone.now())


@register.filter
def day_in(day: date | datetime, language: str) -> str:
    """The (local) day as a client reads it in a mail in this language."""
    return day_in_words(local_date(day) if isinstance(day, datetime) else day, MailLanguage(language))


@register.inclusion_tag("caseload/reminders/parts/outlook.html")
def mail_outlook(form: Any) -> dict[str, Any]:
    """What follows from a form that books or moves, at the time it shows; asked again when that changes."""
    if form.moving:
        return move_in_words(form, timezone.now())
    client, wanted = form.client, form.wanted
    found = outlook(client, wanted, timezone.now()) if wanted else None
    return {"outlook": found, "client": client, "address": reverse("client-outlook", args=[client.pk])}


@register.inclusion_tag("caseload/reminders/parts/outlook.html")
def cancel_outlook(form: Any) -> dict[str, Any]:
    return cancelling_in_words(form, timezone.now())


@register.inclusion_tag("caseload/reminders/parts/session_outlook.html")
def session_outlook(form: Any) -> dict[str, Any]:
    """Who will be told if a workshop's session is changed or falls out, and who has to be telephoned."""
    return in_words(form, timezone.now())


@register.inclusion_tag("caseload/reminders/parts/session_news.html", takes_context=True)
def session_news(context: dict[str, Any], session: Session) -> dict[str, Any]:
    """How far the participants have been told of the session's last change."""
    return {
        "news": news_of(session, timezone.now()),
        "next": context["request"].path,
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("caseload/reminders/parts/session_calls.html", takes_context=True)
def session_calls(context: dict[str, Any], user: Any) -> dict[str, Any]:
    """Participants of the user's own sessions, and of absent colleagues', who have to be telephoned. One statement."""
    sessions = Session.objects.filter(trainers__in=user.caseload_of).values("pk")
    return {
        "mails": list(calls_about_sessions(sessions, timezone.now())),
        "next": "/",
        "csrf_token": context.get("csrf_token"),
    }
