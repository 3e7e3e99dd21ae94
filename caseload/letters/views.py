from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from caseload.appointments.models import Appointment
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.letters import draft
from caseload.letters.forms import SentForm
from caseload.letters.models import Letter
from caseload.letters.paper import typeset
from caseload.lib.dates import local_date
from caseload.lib.pages import FormPage, Page
from caseload.texts.models import MailText


class OfClient:
    """An invitation to get in touch."""

    request: HttpRequest
    kwargs: dict[str, Any]
    file_name = "client-letter-pdf"

    @cached_property
    def client(self) -> Client:
        clients = Client.objects.visible_to(self.request.user).select_related("state__counsellor__team")
        return get_object_or_404(clients, pk=self.kwargs["pk"])

    @cached_property
    def draft(self) -> draft.Draft | None:
        now = timezone.now()
        return draft.invitation(self.client, MailText.objects.in_force(local_date(now)), now)


class OfAppointment(OfClient):
    """The appointment as it stands: booked, moved or cancelled."""

    file_name = "appointment-letter-pdf"

    @cached_property
    def appointment(self) -> Appointment:
        visible = Appointment.objects.visible_to(self.request.user)
        return get_object_or_404(visible.select_related("client", "counsellor__team"), pk=self.kwargs["pk"])

    @cached_property
    def client(self) -> Client:
        return self.appointment.client

    @cached_property
    def draft(self) -> draft.Draft | None:
        now = timezone.now()
        return draft.about(self.appointment, MailText.objects.in_force(local_date(now)), now)


class LetterPage(FormPage):
    """The letter to read, to print, and to put on record once it was posted."""

    template_name = "caseload/letters/letter.html"
    client: Any
    draft: Any
    file_name = ""

    def form(self, data: Any = None) -> SentForm:
        self.client  # noqa: B018  a stranger gets 404 before anything else
        return SentForm(self.draft, data)

    def context(self) -> dict[str, Any]:
        return {
            "client": self.client,
            "draft": self.draft,
            "file": reverse(self.file_name, args=[self.kwargs["pk"]]),
            "posted": Letter.objects.filter(client=self.client).select_related("by")[:5],
        }

    def done(self, letter: Letter) -> HttpResponse:
        messages.success(self.request, _("The letter is on record."))
        return redirect("client-detail", pk=self.client.pk)


class LetterFile(Page):
    """The letter as PDF, for the printer; that it was opened stands in the journal."""

    client: Any
    draft: Any

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        client = self.client
        if self.draft is None or not self.draft.address:
            raise Http404
        journal("read", client, request.user, client.pk)
        answer = HttpResponse(typeset(self.draft.content(), timezone.now()), content_type="application/pdf")
        answer.headers["Content-Disposition"] = 'inline; filename="brief.pdf"'
        answer.headers["Cache-Control"] = "no-store"
        return answer


class ClientLetter(OfClient, LetterPage):
    pass


class ClientLetterFile(OfClient, LetterFile):
    pass


class AppointmentLetter(OfAppointment, LetterPage):
    pass


class AppointmentLetterFile(OfAppointment, LetterFile):
    pass
