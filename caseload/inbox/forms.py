from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.clients.models import Client
from caseload.inbox.models import IncomingMail
from caseload.lib.forms import LineField, VerbForm


class AssignMailForm(VerbForm):
    """Whose mail it is, by the client's number: a name alone could be anybody's."""

    number = LineField(label=gettext_lazy("Client number"), max_length=20)

    def __init__(self, mail: IncomingMail, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mail, self.user = mail, user

    def clean_number(self) -> Client:
        number = self.cleaned_data["number"].replace(" ", "").upper()
        client = Client.objects.visible_to(self.user).filter(number=number).first()
        if client is None:
            raise forms.ValidationError(_("No client has this number."))
        return client

    def act(self, by: Any) -> IncomingMail:
        self.mail.assign(self.cleaned_data["number"], by)
        return self.mail
