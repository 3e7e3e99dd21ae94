"""The waiting list: who waits for an earlier time, and freed times that are given away in one click."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from caseload.appointments.forms import WaitingForm
from caseload.appointments.freed import freed_times
from caseload.appointments.waiting import Waiting
from caseload.clients.views import ClientFormPage
from caseload.lib.dates import local_today
from caseload.lib.pages import Page, Verb
from caseload.templatetags.caseload_tags import when


class WaitingList(Page):
    template_name = "caseload/appointments/waiting.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        waiting = Waiting.objects.visible_to(request.user).open(local_today())
        return self.show({"waiting": waiting.select_related("client__state__counsellor", "counsellor")})


class WaitingJoin(ClientFormPage):
    def heading(self) -> str:
        return _("%(name)s waits for an earlier time") % {"name": self.client.full_name}

    def button(self) -> str:
        return _("Put on the waiting list")

    def form(self, data: Any = None) -> WaitingForm:
        return WaitingForm(self.client, self.request.user, data)

    def done(self, result: Any) -> HttpResponse:
        messages.success(self.request, _("On the waiting list. Times that become free are offered on your Today page."))
        return redirect("client-detail", pk=self.client.pk)


class OfWaiting(Verb):
    @cached_property
    def waiting(self) -> Waiting:
        rows = Waiting.objects.visible_to(self.request.user).select_related("client__state__counsellor", "counsellor")
        return get_object_or_404(rows, pk=self.kwargs["pk"])


class WaitingWithdraw(OfWaiting):
    def act(self) -> str:
        self.waiting.withdraw(by=self.request.user)
        return _("No longer on the waiting list.")


class WaitingGive(OfWaiting):
    """One click: the freed time goes to the client, as long as it is free and the client could come."""

    def act(self) -> str:
        wanted, waiting = self.request.POST.get("slot", ""), self.waiting
        freed = next((one for one in freed_times(self.request.user, timezone.now()) if one.value == wanted), None)
        if not freed or waiting not in freed.takers:
            raise ValidationError(_("This time is no longer free for the client. Please look at the list again."))
        given = waiting.give(freed.starts_at, freed.counsellor, by=self.request.user)
        said = {"name": waiting.client.full_name, "when": strip_tags(when(given.starts_at))}
        told = _("%(name)s comes earlier: %(when)s. Please make sure that the client knows.") % said
        ahead = waiting.client.appointments.planned().filter(summoned=True, starts_at__gt=timezone.now()).first()
        if ahead:
            told += " " + _("The summons for %(when)s still stands.") % {"when": strip_tags(when(ahead.starts_at))}
        return told
