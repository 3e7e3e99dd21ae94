from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload import access
from caseload.audit.models import journal
from caseload.inbox.filters import IncomingMailFilter
from caseload.inbox.forms import AssignMailForm
from caseload.inbox.models import IncomingMail
from caseload.lib.pages import FormPage, ListPage, Verb


class IncomingMailList(ListPage):
    """What came back by mail within the person's scope, and what came of it. The words stand in the client's file."""

    template_name = "caseload/inbox/list.html"
    filterset = IncomingMailFilter
    export_name = "eingegangene-mails"
    columns = (
        (gettext_lazy("Received"), lambda mail: mail.received_at),
        (gettext_lazy("Client number"), lambda mail: mail.client.number if mail.client else ""),
        (gettext_lazy("Last name"), lambda mail: mail.client.last_name if mail.client else ""),
        (gettext_lazy("First name"), lambda mail: mail.client.first_name if mail.client else ""),
        (gettext_lazy("Kind"), lambda mail: mail.get_kind_display()),
        (gettext_lazy("Reason"), lambda mail: mail.why),
        (gettext_lazy("Outcome"), lambda mail: mail.get_outcome_display()),
        (gettext_lazy("Settled"), lambda mail: mail.settled_at),
    )

    def queryset(self) -> Any:
        return IncomingMail.objects.visible_to(self.request.user).select_related("client")


class IncomingMailSettle(Verb):
    def act(self) -> str:
        mail = get_object_or_404(IncomingMail.objects.visible_to(self.request.user), pk=self.kwargs["pk"])
        mail.settle(by=self.request.user)
        return _("Marked as settled.")

    def back(self) -> str:
        return reverse("incoming-mail-list")


class IncomingMailAssign(FormPage):
    """A mail that names none of ours: the administrator reads it and says whose it is. Reading it is journaled."""

    allowed = staticmethod(access.may_administer)
    template_name = "caseload/inbox/assign.html"

    @cached_property
    def mail(self) -> IncomingMail:
        mails = IncomingMail.objects.visible_to(self.request.user).unassigned()
        return get_object_or_404(mails, pk=self.kwargs["pk"])

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        journal("read", self.mail, request.user)
        return super().get(request, *args, **kwargs)

    def form(self, data: Any = None) -> AssignMailForm:
        return AssignMailForm(self.mail, self.request.user, data)

    def context(self) -> dict[str, Any]:
        return {"mail": self.mail, "back": reverse("incoming-mail-list")}

    def done(self, mail: IncomingMail) -> HttpResponse:
        messages.success(self.request, _("The mail stands in the client's file now."))
        return redirect("incoming-mail-list")
