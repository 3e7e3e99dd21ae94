from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from caseload.access import Role
from caseload.lib.forms import VerbModelForm
from caseload.staff.models import User

MAILS = {Role.COUNSELLOR: "morning_mail", Role.TEAM_LEAD: "weekly_mail"}


class SettingsForm(VerbModelForm):
    """What people decide about their own account; role, team and share are the administrator's."""

    class Meta(VerbModelForm.Meta):
        model = User
        fields = ["language", "morning_mail", "weekly_mail"]

    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("", _("The language of the browser")), *settings.LANGUAGES],
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Only the mail that the role gets can be switched; it goes to the address the administrator keeps."""
        super().__init__(*args, **kwargs)
        own = MAILS.get(self.instance.role)
        for name in set(MAILS.values()) - {own}:
            del self.fields[name]
        if own:
            self.fields[own].help_text = self.address()

    def address(self) -> Any:
        if self.instance.email:
            return _("Numbers and links only, to %(address)s") % {"address": self.instance.email}
        return _("No address is recorded for you; your administrator adds it.")

    def act(self, by: Any) -> User:
        self.instance.save(update_fields=list(self.fields))
        return self.instance
