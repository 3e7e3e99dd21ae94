from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from caseload.lib.forms import VerbModelForm
from caseload.staff.models import User


class SettingsForm(VerbModelForm):
    """What people decide about their own account; role, team and share are the administrator's."""

    class Meta(VerbModelForm.Meta):
        model = User
        fields = ["language"]

    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("", _("The language of the browser")), *settings.LANGUAGES],
        required=False,
        widget=forms.RadioSelect,
    )

    def act(self, by: Any) -> User:
        self.instance.save(update_fields=["language"])
        return self.instance
