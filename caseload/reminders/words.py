"""What a person is told after asking for a mail."""

from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from caseload.reminders.models import Reminder
from caseload.templatetags.caseload_tags import when


def goes_out(mail: Reminder) -> str:
    """When the mail leaves, in the words of dates everywhere; nights, Sundays and holidays are waited for."""
    if mail.next_try_at <= timezone.now():
        return _("The mail goes out within a minute or two.")
    return _("The mail goes out %(moment)s.") % {"moment": strip_tags(when(mail.next_try_at))}
