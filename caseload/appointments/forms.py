from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from caseload.appointments.feed import CalendarFeed
from caseload.appointments.free import Diary, offers
from caseload.appointments.kinds import Kind, RemoteWay
from caseload.appointments.models import Appointment, Missed, Status
from caseload.appointments.places import usual_place
from caseload.appointments.time_form import TimeForm, choosable
from caseload.appointments.typed import unsaid_stays
from caseload.appointments.waiting import Waiting
from caseload.clients.models import Client
from caseload.contacts.forms import ContactForm
from caseload.lib.dates import LOCAL, local_date, local_today
from caseload.lib.forms import DateField, LineField, VerbForm
from caseload.staff.models import User


class BookForm(TimeForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices)
    remote_way = forms.ChoiceField(
        label=_("First talk not in person"), choices=[("", _("no, in person")), *RemoteWay.choices], required=False
    )
    remote_reason = LineField(label=_("Reason for the exception"), max_length=200, required=False)
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    field_order = ["kind", "day", "time", "minutes", "counsellor", "place"]

    def __init__(self, client: Client, user: Any, data: Any = None, soonest: bool = False, **kwargs: Any) -> None:
        super().__init__(client, user, data, **kwargs)
        own = self.usual_counsellor(user)
        self.initial.setdefault("kind", Kind.TALK if client.state.last_contact_at else Kind.FIRST_TALK)
        self.initial.setdefault("counsellor", own)
        if not self.is_bound:
            self._propose_soonest() if soonest else self._propose(own)
        self.fields["minutes"].help_text = _("Empty: first talk %(first)s, talk %(talk)s, telephone %(telephone)s.") % {
            "first": self.usual[Kind.FIRST_TALK].minutes,
            "talk": self.usual[Kind.TALK].minutes,
            "telephone": self.usual[Kind.TELEPHONE].minutes,
        }
        if own and (usual := usual_place(Kind.TALK, own, self.usual)):
            self.fields["place"].help_text = _("Empty: %(place)s; for a telephone talk: by telephone.") % {
                "place": usual
            }

    def usual_counsellor(self, user: Any) -> User | None:
        """The client's own, else who books, else the only one there is; a removed one is not proposed."""
        known = {counsellor.pk: counsellor for counsellor in self.known}
        only = next(iter(known.values())) if len(known) == 1 else None
        return known.get(self.client.state.counsellor_id) or known.get(user.pk) or only

    def _propose(self, counsellor: User | None) -> None:
        """A free time on the day the next contact is due; a day or time from the address comes first."""
        if "day" in self.initial:
            self.diary = self._diary(counsellor, self.initial["day"])
        else:
            self.diary = Diary.when_due(self.client, counsellor, **self._wish())
        if "day" in self.initial and "time" in self.initial:
            return
        start = self.diary.first_free(timedelta(minutes=self.usual[self.initial["kind"]].minutes))
        self.initial.setdefault("day", local_date(start) if start else self.diary.first)
        if start:
            self.initial.setdefault("time", start.astimezone(LOCAL).time())

    def _propose_soonest(self) -> None:
        """The next free time at all, with the client's counsellor or the deputy."""
        soonest = next(iter(offers(self.client, self.initial["kind"])), None)
        if soonest:
            start = soonest.starts_at.astimezone(LOCAL)
            self.initial |= {"day": start.date(), "time": start.time(), "counsellor": soonest.counsellor}

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data["kind"] != Kind.FIRST_TALK:
            data["remote_way"] = data["remote_reason"] = ""
        elif data.get("remote_way") and not data.get("remote_reason"):
            self.add_error("remote_reason", _("A first talk takes place in person; an exception needs a reason."))
        return data

    def act(self, by: Any) -> Appointment:
        data = self.cleaned_data
        way = data["remote_way"] or data["kind"]
        room_place = data["room"].place if data["room"] else ""
        return Appointment.objects.book(
            self.client,
            data["counsellor"],
            data["starts_at"],
            data["ends_at"],
            data["kind"],
            by,
            place=data["place"] or room_place or usual_place(way, data["counsellor"], self.usual),
            token=data["token"],
            joined=[data["joined"]] if data["joined"] else [],
            room=data["room"],
            remote_way=data["remote_way"],
            remote_reason=data["remote_reason"] if data["remote_way"] else "",
            despite=list(self.unusual),
        )


class Telling(forms.Form):
    """Whether the client is mailed of the change; not asked (a drop in the calendar) means yes."""

    tell = forms.ChoiceField(label=_("Tell the client?"), choices=[("yes", _("yes")), ("no", _("no"))], required=False)

    @property
    def tells(self) -> bool:
        return self.data.get("tell", "yes") != "no"


class MoveForm(Telling, TimeForm):
    """What is not sent at all stays as it is: a drop in the calendar names the new time alone."""

    field_order = ["day", "time", "minutes", "counsellor", "place"]

    def __init__(self, appointment: Appointment, user: Any, data: Any = None, **kwargs: Any) -> None:
        self.moving = appointment
        start = appointment.starts_at.astimezone(LOCAL)
        kwargs["initial"] = {
            "day": start.date(),
            "time": start.time(),
            "minutes": appointment.minutes,
            "counsellor": appointment.counsellor,
            "joined": next(iter(appointment.colleagues), None),
            "room": appointment.room,
            "place": appointment.place,
        }
        super().__init__(appointment.client, user, unsaid_stays(data, kwargs["initial"]), **kwargs)

    def _wish(self) -> dict[str, Any]:
        return super()._wish() | {"kind": self.moving.kind, "notice": timedelta()}

    @property
    def place_then(self) -> str:
        """A place that was only the usual one follows the counsellor and the room."""
        values, appointment = self.values, self.moving
        usual = [usual_place(appointment.kind, appointment.counsellor, self.usual)]
        usual += [appointment.room.place] if appointment.room else []
        place = values.get("place") or ""
        if place and place not in usual:
            return place
        room_place = values["room"].place if values.get("room") else ""
        return room_place or usual_place(
            appointment.kind, values.get("counsellor") or appointment.counsellor, self.usual
        )

    def act(self, by: Any) -> Appointment:
        data, appointment = self.cleaned_data, self.moving
        appointment.move(
            data["starts_at"],
            data["ends_at"],
            by,
            place=self.place_then,
            counsellor=data["counsellor"],
            room=data["room"],
            keep_room=False,
            joined=[data["joined"]] if data["joined"] else [],
            despite=list(self.unusual),
            tell=self.tells,
        )
        return appointment


class CancelForm(Telling, VerbForm):
    status = forms.ChoiceField(
        label=_("Who cancelled?"),
        choices=[(Status.CANCELLED_CLIENT, _("the client")), (Status.CANCELLED_OFFICE, _("we"))],
        widget=forms.RadioSelect,
    )

    def __init__(self, appointment: Appointment, *args: Any, **kwargs: Any) -> None:
        self.appointment = appointment
        super().__init__(*args, **kwargs)

    def act(self, by: Any) -> Appointment:
        self.appointment.cancel(self.cleaned_data["status"], by, tell=self.tells)
        return self.appointment


class OutcomeForm(ContactForm):
    """How a past appointment went; what was said and what comes next stands in the same form as for any contact."""

    channel = reached = minutes = on = clock = token = None  # the appointment knows them

    status = forms.ChoiceField(
        label=_("How did it go?"),
        choices=[
            (Status.ATTENDED, _("Attended")),
            (Status.EXCUSED, _("Excused")),
            (Status.NOT_ATTENDED, _("Did not come")),
        ],
        widget=forms.RadioSelect,
    )
    field_order = ["status", "note", "next_step", "next_step_on", "next_step_owner", "topics"]

    def __init__(self, appointment: Appointment, *args: Any, **kwargs: Any) -> None:
        self.appointment = appointment
        super().__init__(appointment.client, *args, **kwargs)
        # A step ticked off here could not be taken back with the outcome; a new one replaces the old one anyway.
        self.fields.pop("step_done", None)
        if appointment.kind == Kind.TELEPHONE:
            self.fields["status"].choices = [
                (Status.ATTENDED, _("Reached")),
                (Status.EXCUSED, _("Excused")),
                (Status.NOT_ATTENDED, _("Not reached")),
            ]

    def act(self, by: Any) -> Appointment:
        data = self.cleaned_data
        self.appointment.record_outcome(
            data["status"],
            by,
            note=data["note"],
            topics=data["topics"],
            next_step=data["next_step"],
            next_step_on=data["next_step_on"],
            next_step_owner=data["next_step_owner"] or "counsellor",
        )
        return self.appointment


class WaitingForm(VerbForm):
    """For what kind of earlier time a client waits, with whom and in which days; all of it may be left open."""

    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("any")), *Kind.choices], required=False)
    counsellor = forms.ModelChoiceField(
        label=_("Counsellor"), queryset=User.objects.none(), required=False, empty_label=_("the client's own")
    )
    from_on = DateField(label=_("First day"), required=False)
    until_on = DateField(label=_("Last day"), required=False, help_text=_("Empty: open end."))

    def __init__(self, client: Client, user: Any, *args: Any, **kwargs: Any) -> None:
        self.client = client
        known = client.waiting.filter(ended_at=None).values(*self.base_fields).first()
        super().__init__(*args, initial=known or {}, **kwargs)
        self.fields["counsellor"].queryset = choosable(user, client)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("from_on"), data.get("until_on")
        if last and last < local_today():
            self.add_error("until_on", _("This day has passed."))
        elif first and last and last < first:
            self.add_error("until_on", _("The last day must not lie before the first."))
        return data

    def act(self, by: Any) -> Waiting:
        return Waiting.objects.join(self.client, by, **self.cleaned_data)


class FeedForm(VerbForm):
    """Whether names of clients may leave the office with the feed, and why."""

    names = forms.BooleanField(label=_("With clients' names"), required=False)
    names_reason = LineField(
        label=_("Why with names"),
        max_length=200,
        required=False,
        help_text=_("Needed for names; the reason is kept. Without names, entries say the kind of the talk."),
    )

    def __init__(self, user: User, data: Any = None) -> None:
        self.user = user
        super().__init__(data)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("names") and not data.get("names_reason"):
            self.add_error("names_reason", _("Clients' names leave the office with the feed: that needs a reason."))
        return data

    def act(self, by: Any) -> str:
        return CalendarFeed.objects.renew(self.user, by, self.cleaned_data["names"], self.cleaned_data["names_reason"])


class MissedForm(VerbForm):
    """Whether whoever did not come had an important reason: what the client says, and what was decided."""

    reason = forms.ChoiceField(
        label=_("Important reason"),
        choices=[(Missed.ACCEPTED, _("yes, accepted")), (Missed.NONE, _("no")), (Missed.OPEN, _("still open"))],
        widget=forms.RadioSelect,
    )
    words = LineField(
        label=_("What the client says"),
        max_length=500,
        required=False,
        help_text=_("In the client's own words; no diagnoses."),
    )

    def __init__(self, appointment: Appointment, *args: Any, **kwargs: Any) -> None:
        self.appointment = appointment
        initial = {"reason": appointment.missed_reason or Missed.OPEN, "words": appointment.missed_words}
        super().__init__(*args, initial=initial, **kwargs)

    def act(self, by: Any) -> Appointment:
        self.appointment.decide_reason(self.cleaned_data["reason"], self.cleaned_data["words"], by)
        return self.appointment
