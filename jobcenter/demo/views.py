from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from jobcenter.demo import mailbox

# A mail brings its own styles, and nothing that runs or calls anywhere.
MAIL_POLICY = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "img-src": ["data:"],
    "frame-ancestors": ["'self'"],
    "sandbox": ["allow-popups", "allow-popups-to-escape-sandbox"],
}


def demo_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Open to everybody, and there only in the demo: with the mail catcher on and DEBUG on."""

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not (settings.MAIL_CATCHER and settings.DEBUG):
            raise Http404
        return view(request, *args, **kwargs)

    return never_cache(login_not_required(require_safe(page)))


@demo_page
def mail_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(mailbox.names(settings.MAIL_CATCHER_DIR), 100).get_page(request.GET.get("page"))
    mails = list(mailbox.overview(settings.MAIL_CATCHER_DIR, list(page.object_list)))
    return render(request, "jobcenter/demo/mails.html", {"page": page, "mails": mails})


@demo_page
def mail_detail(request: HttpRequest, name: str) -> HttpResponse:
    return render(request, "jobcenter/demo/mail.html", {"mail": mail_or_404(name)})


@demo_page
@csp_replace(MAIL_POLICY)
@xframe_options_sameorigin
def mail_html(request: HttpRequest, name: str) -> HttpResponse:
    """The HTML version as the recipient sees it, for the frame in the page; its links open beside it."""
    return HttpResponse('<base target="_blank">' + mail_or_404(name).html)


@demo_page
def mail_attachment(request: HttpRequest, name: str, number: int) -> HttpResponse:
    for attachment in mail_or_404(name).attachments:
        if attachment.number == number:
            response = HttpResponse(attachment.content, content_type="application/octet-stream")
            response.headers["Content-Disposition"] = content_disposition_header(True, attachment.filename)
            return response
    raise Http404


def mail_or_404(name: str) -> mailbox.Mail:
    if mail := mailbox.read(settings.MAIL_CATCHER_DIR, name):
        return mail
    raise Http404
