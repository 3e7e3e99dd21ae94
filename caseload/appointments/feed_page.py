"""A counsellor's own calendar feed: its page behind the log-in, and the feed itself, whose address is the permission."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View

from caseload import access
from caseload.appointments.feed import CalendarFeed
from caseload.appointments.forms import FeedForm
from caseload.lib.pages import FormPage, Verb

# Neither kept on the way, nor found, nor told to the next page.
HEADERS = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex", "Referrer-Policy": "no-referrer"}


class FeedSettings(FormPage):
    """Make an address, or a new one; it is shown in the answer and never again."""

    allowed = staticmethod(access.may_counsel)
    template_name = "caseload/appointments/feed.html"

    def form(self, data: Any = None) -> FeedForm:
        return FeedForm(self.request.user, data)

    def context(self) -> dict[str, Any]:
        return {"feed": CalendarFeed.objects.filter(user=self.request.user.pk).first()}

    def done(self, token: str) -> HttpResponse:
        address = settings.PUBLIC_URL + reverse("calendar-feed", args=[token])
        answer = render(self.request, self.template_name, {"form": self.form(), "address": address, **self.context()})
        answer.headers["Cache-Control"] = "no-store"
        return answer


class FeedRevoke(Verb):
    allowed = staticmethod(access.may_counsel)

    def act(self) -> str:
        get_object_or_404(CalendarFeed, user=self.request.user.pk).revoke(by=self.request.user)
        return _("The address is void; calendar programs no longer get anything.")

    def back(self) -> str:
        return reverse("calendar-feed-settings")


@method_decorator(login_not_required, name="dispatch")
class Feed(View):
    """Five statements at most, whatever the number of appointments. Nothing is written."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        feed = CalendarFeed.objects.opened_by(token).first()
        if not feed:
            raise Http404
        answer = HttpResponse(feed.content(timezone.now()), content_type="text/calendar; charset=utf-8")
        for name, value in HEADERS.items():
            answer.headers[name] = value
        return answer
