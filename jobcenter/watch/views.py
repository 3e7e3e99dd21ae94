from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from caseload import access
from caseload.lib.pages import Page
from caseload.reminders.models import Reminder, Status
from caseload.reminders.standing import RECENT_DAYS, standing
from jobcenter.watch.pulse import pulses
from jobcenter.watch.words import span, told


class Operation(Page):
    """The figures of ``/healthz`` in words, with what to do: whether the jobs run and where the mails stand."""

    allowed = staticmethod(access.may_administer)
    template_name = "jobcenter/watch/operation.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        mails = standing(Reminder.objects.visible_to(request.user), now)
        return self.show(
            {
                "jobs": [told(pulse) for pulse in pulses(now)],
                "reads_mailbox": bool(settings.MAILBOX_URL),
                "mails": mails,
                "oldest": span(mails.oldest_wait) if mails.oldest_wait else "",
                "waiting_url": listed(status="waiting"),
                "failed_url": listed(status=Status.FAILED, period=RECENT_DAYS),
                "bounced_url": listed(status=Status.BOUNCED, period=RECENT_DAYS),
                "uncertain_url": listed(status=Status.UNCERTAIN, period=RECENT_DAYS),
            }
        )


def listed(**filters: Any) -> str:
    return f"{reverse('reminder-list')}?{urlencode(filters)}"
