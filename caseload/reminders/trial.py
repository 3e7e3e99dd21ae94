"""A text is tried out: one mail with invented facts to the administrator's own address, over the same way as all mails."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from caseload.audit.models import journal
from caseload.lib.dates import local_date
from caseload.reminders.addresses import deliverable
from caseload.reminders.links import client_page_url, opt_out_url
from caseload.reminders.mails import Mail, compose
from caseload.reminders.relay import Answer, Relay
from caseload.texts.models import Text
from caseload.texts.preview import PHONE, PLACE, sample_time

AT_MOST, WITHIN = 5, timedelta(minutes=10)


def send_trial(text: Text, by: Any, now: datetime) -> str:
    """The address it went to. Raises ValidationError: no usable address, too many, not taken by the mail server.

    The links belong to no reminder: their pages say so.
    """
    recipient = deliverable(by.email)
    if recipient is None:
        raise ValidationError(_("Your own account has no usable e-mail address."))
    if not _may_again(by.pk):
        raise ValidationError(_("At most five trial mails in ten minutes; please wait a little."))
    key, starts_at = uuid4(), sample_time(local_date(now))
    facts = (PHONE, client_page_url(key), opt_out_url(key))
    appointment = ("", starts_at, starts_at + timedelta(minutes=30), uuid4(), 0, "talk", PLACE)
    mail = Mail(text, recipient, key, *facts, *(appointment if text.kind != "invitation" else ()))
    with Relay() as relay:
        delivery = relay.deliver(recipient, compose(mail, now))
    with transaction.atomic():
        journal("try text", by, by, kind=text.kind, language=text.language, answer=delivery.answer.value)
    if delivery.answer != Answer.TAKEN:
        raise ValidationError(_("The mail server did not take the mail: %(error)s") % {"error": delivery.error})
    return recipient


def _may_again(person: int) -> bool:
    key = f"trial-mail:{person}"
    cache.add(key, 0, WITHIN.total_seconds())
    try:
        return cache.incr(key) <= AT_MOST
    except ValueError:  # it ran out in this moment
        return True
