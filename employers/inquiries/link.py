"""The page behind the link in a mail to an employer. What is in the address is the permission: no session, no account."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from caseload.client_link.limits import PRESSED, too_many
from caseload.client_link.views import HEADERS, no_such_link
from caseload.reminders.links import Purpose, resolve
from employers.cvs.views import as_download
from employers.inquiries.agreements import Agreement
from employers.inquiries.mails import facts_of
from employers.inquiries.models import ANSWERS, Inquiry
from employers.inquiries.outbox import NEEDED


# Exempt from CSRF as the clients' links are: there is no cookie that another site could abuse.
@method_decorator([login_not_required, csrf_exempt], name="dispatch")
class EmployerLink(View):
    """GET shows and changes nothing; POST takes the answer and sends back to the page, which says what was understood."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        key = resolve(kwargs["token"], Purpose.EMPLOYER)
        inquiry = Inquiry.objects.select_related(*NEEDED).filter(key=key).first() if key else None
        if inquiry is None:
            answer: Any = no_such_link(request)
        else:
            self.inquiry = inquiry
            answer = super().dispatch(request, *args, **kwargs)
        for name, value in HEADERS.items():
            answer.headers[name] = value
        return answer

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        if too_many("employer", token, PRESSED):
            return self.show(status=429)
        try:
            self.inquiry.take_answer(request.POST.get("answer", ""))
        except ValidationError:
            return self.show(status=410 if self.inquiry.is_over(timezone.now()) else 422)
        return HttpResponse(status=303, headers={"Location": request.path})

    def show(self, status: int = 200) -> HttpResponse:
        over = self.inquiry.is_over(timezone.now())
        language = translation.get_language()
        facts = facts_of(self.inquiry, Agreement.objects.scope_for(self.inquiry.proposal))
        context = {
            "offers_cv": self.inquiry.offers_cv(timezone.now()),
            "facts": facts,
            "inquiry": self.inquiry,
            "answers": ANSWERS,
            "token": self.kwargs["token"],
            "language": language,
            "direction": "ltr",
        }
        page = "over" if over else "answer"
        return render(
            self.request, f"employers/inquiries/{page}.html", context, status=410 if over and status == 200 else status
        )


class EmployerCv(EmployerLink):
    """The CV behind the same link, by a button: programs that follow links of a mail do not get it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        if too_many("employer", token, PRESSED):
            return self.show(status=429)
        try:
            return as_download(self.inquiry.give_cv(timezone.now()))
        except ValidationError:
            return self.show(status=410)
