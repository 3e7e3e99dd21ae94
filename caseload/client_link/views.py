"""Public pages. What is in the address is the permission: no session, no cookie, nothing of a logged-in person."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from caseload.client_link.limits import MADE_UP, PRESSED, too_many
from caseload.client_link.models import Answer, may_resume
from caseload.client_link.slots import by_day
from caseload.client_link.visit import State, Visit
from caseload.clients.models import MailLanguage
from caseload.reminders.links import Purpose, resolve
from caseload.texts.wording import RIGHT_TO_LEFT

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",  # the address is the permission: no other site may read it
    "X-Robots-Tag": "noindex, nofollow",
}


# Exempt from CSRF: there is no cookie that another site could abuse, and mail providers post without one (RFC 8058).
@method_decorator([login_not_required, csrf_exempt], name="dispatch")
class LinkPage(View):
    """Token -> visit -> page in the client's language. GET shows, POST acts and sends back to the page."""

    purpose = Purpose.PAGE
    visit: Visit

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        answer = self.answer(request, kwargs["token"])
        for name, value in HEADERS.items():
            answer.headers[name] = value
        return answer

    def answer(self, request: HttpRequest, token: str) -> Any:
        key = resolve(token, self.purpose)
        visit = Visit.find(key, timezone.now()) if key else None
        if visit is None:
            return no_such_link(request)
        self.visit = visit
        with translation.override(visit.language.value):
            if request.method == "POST" and too_many("pressed", token, PRESSED):
                answer = self.show("busy", status=429)
            elif visit.is_over(self.purpose) or (self.purpose is Purpose.PAGE and visit.state == State.OVER):
                answer = self.show("over", status=410)
            else:
                answer = super().dispatch(request, token)
        answer.headers["Content-Language"] = visit.language.value
        return answer

    def show(self, page: str, status: int = 200, **more: Any) -> HttpResponse:
        token = self.kwargs["token"]
        context = {**self.visit.frame(), "token": token, "page": page, **more}
        return render(self.request, f"caseload/client_link/{page}.html", context, status=status)

    def back(self) -> HttpResponse:
        """To the page itself, which shows what has become of it; so pressing "reload" repeats nothing."""
        return HttpResponse(status=303, headers={"Location": f"/{Purpose.PAGE.value}{self.kwargs['token']}/"})

    def acted(self, act: Callable[..., None], *args: Any) -> HttpResponse:
        """Act on what the page showed; where that has changed in the meantime, show how things stand now."""
        try:
            act(*args)
        except ValidationError:
            return self.show_anew()
        return self.back()

    def show_anew(self) -> HttpResponse:
        found = Visit.find(self.visit.reminder.key, timezone.now())
        assert found
        self.visit = found
        return self.show("appointment", status=409, changed=True)

    @property
    def version(self) -> int:
        """The version that was shown; what is malformed is none that there ever was."""
        text = self.request.POST.get("version", "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1


class ClientLink(LinkPage):
    """How things stand. POST confirms the appointment, or asks for a call."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.show("appointment")

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        visit, act = self.visit, request.POST.get("act", "")
        if act == "confirm" and visit.appointment:
            return self.acted(Answer.objects.confirm, visit.reminder, visit.appointment, self.version)
        if act == "call" and visit.state != State.OVER:
            return self.acted(Answer.objects.ask_for_call, visit.reminder)
        return self.back()


class ClientLinkCancel(LinkPage):
    """Cancelling cannot be taken back by the client, so it is asked once more."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.show("cancel" if self.visit.state == State.AHEAD and self.visit.may_change else "appointment")

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        visit = self.visit
        if visit.state != State.AHEAD:
            return self.back()
        return self.acted(Answer.objects.cancel, visit.reminder, visit.appointment, self.version)


class ClientLinkTime(LinkPage):
    """Another time for the appointment, or one for an appointment where there is none."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.times()

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        if not self.visit.may_choose:
            return self.back()
        wanted = moment(request.POST.get("slot", ""))
        if self.visit.appointment and self.visit.appointment.starts_at == wanted:
            return self.back()  # pressed twice
        slot = next((slot for slot in self.visit.slots if slot.starts_at == wanted), None)
        if slot is None:
            return self.times(taken=True)
        try:
            self.visit.choose(slot, self.version)
        except ValidationError:
            found = Visit.find(self.visit.reminder.key, timezone.now())
            assert found
            self.visit = found
            return self.times(taken=True)
        return self.back()

    def times(self, taken: bool = False) -> HttpResponse:
        """``taken``: the chosen time is gone, here are the others."""
        if not self.visit.may_choose:
            return self.show("appointment", changed=taken, status=409 if taken else 200)
        return self.show("times", status=409 if taken else 200, taken=taken, days=by_day(self.visit.slots))


class ClientLinkStop(LinkPage):
    """No more mails. Looking changes nothing; one POST is enough, also a mail provider's (RFC 8058)."""

    purpose = Purpose.OPT_OUT

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.page()

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        visit = self.visit
        if request.POST.get("act") == "resume":
            Answer.objects.resume_mails(visit.reminder)
        elif request.POST.get("act") == "stop" or request.POST.get("List-Unsubscribe") == "One-Click":
            Answer.objects.stop_mails(visit.reminder)
        visit.client.refresh_from_db()
        return self.page()

    def page(self) -> HttpResponse:
        client = self.visit.client
        return self.show("stop", may_resume=not client.wants_mail and may_resume(client, self.visit.now))


def no_such_link(request: HttpRequest) -> HttpResponse:
    """For what we never made: says nothing of anybody. In the browser's language, if it is one of ours."""
    address = request.META.get("REMOTE_ADDR", "")
    busy = too_many("made-up", address, MADE_UP)
    language = browser_language(request)
    frame = {"language": language.value, "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr"}
    with translation.override(language.value):
        answer = render(request, "caseload/client_link/unknown.html", frame, status=429 if busy else 404)
    answer.headers["Content-Language"] = language.value
    return answer


def browser_language(request: HttpRequest) -> MailLanguage:
    """The first of the browser's languages that clients are written to in."""
    wanted = translation.trans_real.parse_accept_lang_header(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
    ours = [code[:2] for code, _quality in wanted if code[:2] in MailLanguage.values]
    return MailLanguage(ours[0]) if ours else MailLanguage.GERMAN


def moment(text: str) -> datetime | None:
    """The value of a button with a time, in UTC; None for anything else."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
    except ValueError:
        return None
