from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language_from_request, gettext

from caseload.lib.pages import FormPage
from caseload.staff.forms import SettingsForm
from caseload.staff.models import User


class MySettings(FormPage):
    """Everybody's own settings; there is no number in the address, so nobody reaches another person's."""

    template_name = "caseload/staff/settings.html"

    def form(self, data: Any = None) -> SettingsForm:
        return SettingsForm(data, instance=User.objects.get(pk=self.request.user.pk))

    def context(self) -> dict[str, Any]:
        return {"person": self.request.user}

    def done(self, result: User) -> HttpResponse:
        with translation.override(result.language or get_language_from_request(self.request)):
            messages.success(self.request, gettext("Settings saved."))
        return HttpResponseRedirect(reverse("my-settings"))
