from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from caseload import access
from caseload.clients.care_forms import AssignForm, EndCareForm, MailWishForm, PauseForm
from caseload.clients.forms import ClientForm
from caseload.clients.models import Client
from caseload.clients.profile_form import ProfileForm
from caseload.lib.pages import FormPage, Verb


class ClientFormPage(FormPage):
    """A form about one client, fetched through the person's scope; afterwards back to the client's page."""

    template_name = "caseload/clients/form.html"

    def heading(self) -> str:
        raise NotImplementedError

    def button(self) -> str:
        return _("Save")

    @cached_property
    def client(self) -> Client:
        clients = Client.objects.visible_to(self.request.user).select_related("state__counsellor")
        return get_object_or_404(clients, pk=self.kwargs["pk"])

    def context(self) -> dict[str, Any]:
        return {
            "client": self.client,
            "heading": self.heading(),
            "button": self.button(),
            "back": reverse("client-detail", args=[self.client.pk]),
        }

    def done(self, result: Any) -> HttpResponse:
        messages.success(self.request, _("Saved."))
        return redirect("client-detail", pk=self.client.pk)


class ClientNew(FormPage):
    """A new client; where somebody of this name exists, the person says that this is another one."""

    template_name = "caseload/clients/form.html"

    def form(self, data: Any = None) -> ClientForm:
        form = ClientForm(data, by=self.request.user)
        if data and form.is_valid() and form.duplicates and "not_the_same" not in data:
            form.add_error(
                None, _("There may already be a file for this person; please look before you create another.")
            )
        return form

    def context(self) -> dict[str, Any]:
        return {"heading": _("New client"), "button": _("Create client"), "back": reverse("client-list")}

    def done(self, client: Client) -> HttpResponse:
        messages.success(self.request, _("Client created."))
        return redirect("client-detail", pk=client.pk)


class ClientEdit(ClientFormPage):
    def heading(self) -> str:
        return _("Change details of %(name)s") % {"name": self.client.full_name}

    def form(self, data: Any = None) -> ClientForm:
        self.was_dead = self.client.has_dead_address
        self.bound = ClientForm(data, instance=self.client, by=self.request.user)
        return self.bound

    def done(self, result: Any) -> HttpResponse:
        for warning in self.bound.warnings:
            messages.warning(self.request, warning)
        if self.was_dead and self.client.email and not self.client.has_dead_address:
            messages.success(self.request, _("Saved. What came back can now be sent again to the new address."))
            return redirect(f"{reverse('client-detail', args=[self.client.pk])}#reminders")
        return super().done(result)


class ClientProfile(ClientFormPage):
    template_name = "caseload/clients/profile.html"

    def heading(self) -> str:
        return _("Profile of %(name)s") % {"name": self.client.full_name}

    def form(self, data: Any = None) -> ProfileForm:
        return ProfileForm(self.client, data)


class ClientAssign(ClientFormPage):
    allowed = staticmethod(access.may_lead)

    def heading(self) -> str:
        return _("Counsellor of %(name)s") % {"name": self.client.full_name}

    def button(self) -> str:
        return _("Assign")

    def form(self, data: Any = None) -> AssignForm:
        return AssignForm(self.client, self.request.user, data)


class ClientMailWish(ClientFormPage):
    def heading(self) -> str:
        return _("Wish for e-mail of %(name)s") % {"name": self.client.full_name}

    def button(self) -> str:
        return _("Record wish")

    def context(self) -> dict[str, Any]:
        return {**super().context(), "told": True}

    def form(self, data: Any = None) -> MailWishForm:
        return MailWishForm(self.client, data)


class ClientMailWishWithdraw(Verb):
    def act(self) -> str:
        client = get_object_or_404(Client.objects.visible_to(self.request.user), pk=self.kwargs["pk"])
        client.withdraw_mail_wish(by=self.request.user)
        return _("Recorded: no more e-mails.")

    def back(self) -> str:
        return reverse("client-detail", args=[self.kwargs["pk"]])


class ClientPause(ClientFormPage):
    def heading(self) -> str:
        return _("Pause the rhythm of %(name)s") % {"name": self.client.full_name}

    def form(self, data: Any = None) -> PauseForm:
        return PauseForm(self.client, data)


class ClientEndCare(ClientFormPage):
    def heading(self) -> str:
        return _("End the care of %(name)s") % {"name": self.client.full_name}

    def button(self) -> str:
        return _("End care")

    def form(self, data: Any = None) -> EndCareForm:
        return EndCareForm(self.client, data)

    def done(self, result: Any) -> HttpResponse:
        # A counsellor no longer sees the client afterwards: the place is free and the scope with it.
        messages.success(self.request, _("Care ended."))
        return redirect("client-list")
