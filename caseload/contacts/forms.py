from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.clients.models import Channel, Client
from caseload.contacts.models import Contact, NextStep, Topic
from caseload.lib.dates import at_local
from caseload.lib.forms import LineField, NearDateField, TextField, TimeInput, VerbForm

# A letter or an e-mail takes no minutes; these are what a counsellor usually writes down.
USUAL_MINUTES = {Channel.TELEPHONE: 5, Channel.IN_PERSON: 30, Channel.WALK_IN: 10, Channel.VIDEO: 30}


class LoggedForm(VerbForm):
    """What every log of a contact asks, with a client or an employer; ``at`` is the moment, None for now."""

    reached = forms.TypedChoiceField(
        label=_("Reached?"),
        choices=[("1", _("reached")), ("0", _("not reached"))],
        coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
        initial="1",
    )
    note = TextField(
        label=_("Note"),
        required=False,
        max_length=4000,
        help_text=_("Only what is indispensable; no diagnoses."),
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": ""}),
    )
    next_step = LineField(label=_("Next step"), required=False, max_length=200)
    next_step_on = NearDateField(label=pgettext_lazy("until when", "by"), required=False)
    on = NearDateField(label=_("Day"), required=False, help_text=_("Empty: now."))
    clock = forms.TimeField(label=_("Time"), required=False, widget=TimeInput)
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["at"] = None
        if data.get("on") and data.get("clock"):
            try:
                data["at"] = at_local(data["on"], data["clock"])
            except ValueError:
                self.add_error("clock", _("On this day the clocks went forward; this time did not exist."))
        elif data.get("on") or data.get("clock"):
            self.add_error("clock" if data.get("on") else "on", _("Please give both the day and the time."))
        if data.get("next_step_on") and not data.get("next_step"):
            self.add_error("next_step", _("Please say what is to happen by then."))
        return data


class ContactForm(LoggedForm):
    """Log a contact in two clicks: everything has a default; the next step stands in the same form."""

    channel = forms.ChoiceField(label=_("Channel"), choices=Channel.choices)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=0, max_value=600, required=False)
    topics = forms.MultipleChoiceField(
        label=_("Topics"), choices=Topic.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    step_done = forms.BooleanField(label=_("Done"), required=False)
    next_step_owner = forms.ChoiceField(
        label=_("Who"), choices=NextStep.Owner.choices, initial=NextStep.Owner.COUNSELLOR, required=False
    )

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        self.client = client
        state = client.state
        channel = state.last_channel or client.preferred_channel or Channel.TELEPHONE
        kwargs["initial"] = {
            "channel": channel,
            "minutes": USUAL_MINUTES.get(Channel(channel)),
            **(kwargs.get("initial") or {}),
        }
        super().__init__(*args, **kwargs)
        if not state.next_step:
            del self.fields["step_done"]

    @transaction.atomic
    def act(self, by: Any) -> Contact:
        data = self.cleaned_data
        try:
            contact = Contact.objects.log(
                self.client,
                by,
                channel=data["channel"],
                reached=data["reached"],
                at=data["at"],
                minutes=data["minutes"],
                topics=data["topics"],
                note=data["note"],
                next_step=data["next_step"],
                next_step_on=data["next_step_on"],
                next_step_owner=data["next_step_owner"] or NextStep.Owner.COUNSELLOR,
                token=data["token"],
            )
        except ValidationError as error:
            raise ValidationError({"on": error.messages}) from error
        if data.get("step_done") and not data["next_step"]:
            for step in NextStep.objects.filter(client=self.client).open():
                step.complete(by)
        return contact
