from datetime import UTC, date, datetime, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from caseload.access import colleague_scope
from caseload.appointments.calendar import YEARS, check_times
from caseload.appointments.free import Diary, offers
from caseload.appointments.kinds import Kind, KindRule, RemoteWay, Usual
from caseload.appointments.models import Appointment, Status
from caseload.appointments.unusual import unusual
from caseload.clients.models import Client
from caseload.contacts.budget import Budget
from caseload.contacts.forms import ContactForm
from caseload.lib.dates import LOCAL, at_local, local_date, local_now, local_today, month_start, next_month
from caseload.lib.forms import DateField, LineField, TimeInput, VerbForm
from caseload.schedule.models import Room
from caseload.staff.models import Absence, User

CLOCK_FORMATS = ["%H:%M", "%H:%M:%S", "%H.%M", "%H"]


class TimeForm(VerbForm):
    """What booking and moving share: day, time, length, people, place; free times nearby; odd times confirmed.

    ``slot`` is the value of a button beside the form ("2026-11-26T10:00", with a counsellor's number "...T10:00/17"): it
    takes the place of day and time, and of the counsellor.
    """

    day = DateField(label=_("Day"))
    time = forms.TimeField(label=_("Time"), widget=TimeInput, input_formats=CLOCK_FORMATS)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=480, required=False)
    counsellor = forms.ModelChoiceField(label=_("Counsellor"), queryset=User.objects.none())
    joined = forms.ModelChoiceField(
        label=_("Together with"), queryset=User.objects.none(), required=False, empty_label=_("nobody else")
    )
    room = forms.ModelChoiceField(
        label=_("Booked room"), queryset=Room.objects.none(), required=False, empty_label=_("none")
    )
    place = LineField(label=_("Place"), max_length=200, required=False)
    confirm = forms.CharField(required=False, widget=forms.HiddenInput)

    moving: Appointment | None = None

    def __init__(self, client: Client, user: Any, data: Any = None, **kwargs: Any) -> None:
        self.client = client
        self.unusual: dict[str, str] = {}
        super().__init__(with_slot(data), **kwargs)
        self.known = choosable(user, client, self.moving)
        self.fields["counsellor"].queryset = self.known
        if len(self.known) == 1:
            self.fields["counsellor"].widget = forms.HiddenInput()
        self._offer_company(user)

    def _offer_company(self, user: Any) -> None:
        """Colleagues for a joint talk and rooms; a field nobody could fill is left out."""
        colleagues = User.objects.counsellors().filter(colleague_scope(user) | Q(joint_talks__appointment=self.moving))
        if len(self.known) == 1:
            colleagues = colleagues.exclude(pk=self.known[0].pk)
        self.fields["joined"].queryset = colleagues.distinct().by_name()
        kept = Q(pk=self.moving.room_id) if self.moving and self.moving.room_id else Q(pk__in=())
        self.fields["room"].queryset = Room.objects.filter(kept) | Room.objects.open_to(user)
        self.fields["room"].label_from_instance = room_label

    # --- text becomes values ---

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["kind"] = data.get("kind") or (self.moving.kind if self.moving else Kind.TALK)
        data["minutes"] = data.get("minutes") or self.usual[data["kind"]].minutes
        if self.usual[data["kind"]].needs_room and not data.get("room") and "room" not in self.errors:
            self.add_error("room", _("For this kind of appointment a room is booked; please choose one."))
        if data.get("day") and data.get("time"):
            self._clean_times(data)
        return data

    def _clean_times(self, data: dict[str, Any]) -> None:
        try:
            start = as_moment(data["day"], data["time"])
            end = start + timedelta(minutes=data["minutes"])
            check_times(start, end, timezone.now())
        except ValidationError as error:
            self.add_error("time" if error.code == "no_such_time" else "day", error)
            return
        data["starts_at"], data["ends_at"] = start, end
        people = [one for one in (data.get("counsellor"), data.get("joined")) if one]
        self.unusual = unusual(self.client, people, start, end, data["kind"])
        if self.odd and not self.confirmed:
            self.add_error("confirm", _("Please confirm the unusual time, or choose another one."))

    # --- what the template shows beside the fields ---

    @property
    def odd(self) -> list[str]:
        """What is unusual about the wished time, in words."""
        return list(self.unusual.values())

    @property
    def confirmed(self) -> bool:
        """The confirmation counts for the very time it was given for."""
        return self.data.get("confirm", "") == self.confirm_value

    @property
    def confirm_value(self) -> str:
        return f"{self.wanted:%Y-%m-%dT%H:%M}" if self.wanted else "none"

    @property
    def company(self) -> bool:
        """Whether the fields of joint talks and rooms stand open."""
        values = self.values
        return bool(values.get("joined") or values.get("room") or {"joined", "room"} & set(self.errors))

    @property
    def values(self) -> Any:
        return getattr(self, "cleaned_data", {}) if self.is_bound else self.initial

    @property
    def wanted(self) -> datetime | None:
        """The wished time in local time; None where none could be read."""
        values = self.values
        try:
            return as_moment(values["day"], values["time"]).astimezone(LOCAL)
        except (KeyError, TypeError, ValidationError):
            return None

    @cached_property
    def usual(self) -> dict[str, Usual]:
        """What the office usually does, by kind."""
        return KindRule.objects.usual()

    @cached_property
    def diary(self) -> Diary:
        """Asked when the page is shown, so after a refused booking it knows what has come in between."""
        values = self.values
        return self._diary(values.get("counsellor"), (self.wanted or local_now()).date())

    def _diary(self, counsellor: User | None, wanted: date) -> Diary:
        return Diary(self.client, counsellor, wanted, self.moving, **self._wish())

    def _wish(self) -> dict[str, Any]:
        values = self.values
        kind = values.get("kind") or Kind.TALK
        joined = [values["joined"]] if values.get("joined") else []
        return {"kind": kind, "joined": joined, "room": values.get("room"), "notice": self.usual[kind].notice}

    @property
    def slots(self) -> list[datetime]:
        """Free times near the wished one, each a button. Where it cannot be read or has passed: from now on."""
        values = self.values
        minutes = values.get("minutes") or self.usual[values.get("kind") or Kind.TALK].minutes
        return self.diary.alternatives(max(self.wanted or local_now(), local_now()), timedelta(minutes=minutes))

    @property
    def months(self) -> list[tuple[date, Budget]]:
        """The client's budget of this month, the next, and the wished one."""
        this = month_start(local_today())
        shown = {this, next_month(this), month_start(self.wanted.date()) if self.wanted else this}
        return [(month, budget) for month, budget in self.diary.budgets.items() if month in shown]


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
        choices=[(Status.ATTENDED, _("Attended")), (Status.NOT_ATTENDED, _("Did not come"))],
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


def choosable(user: Any, client: Client, moving: Appointment | None = None) -> Any:
    """Counsellors an appointment can be with: those the user may see, the client's own, deputies, who holds it now."""
    own = client.state.counsellor_id
    deputies = Absence.objects.filter(user=own, ends_on__gte=local_today()).values_list("deputy", flat=True)
    known = [own, moving.counsellor_id if moving else None, *(deputies if own else [])]
    visible = User.objects.visible_to(user).values("pk")
    chosen = Q(pk__in=visible) | Q(pk__in=[pk for pk in known if pk])
    return User.objects.counsellors().filter(chosen).select_related("team").by_name()


def default_place(kind: str, counsellor: User) -> str:
    """Office and room for a talk in person; in the language of the office, since the client reads it."""
    with translation.override(settings.LANGUAGE_CODE):
        if kind == Kind.TELEPHONE:
            return gettext("by telephone")
        if kind == Kind.VIDEO:
            return gettext("by video")
        room = gettext("room %(room)s") % {"room": counsellor.room} if counsellor.room else ""
        office = counsellor.team.office if counsellor.team else ""
        return ", ".join(part for part in (office, room) if part)[:200]


def usual_place(kind: str, counsellor: User, usual: dict[str, Usual]) -> str:
    """What the administration says for the kind, else as ``default_place``."""
    return (usual[kind].place if kind in usual else "") or default_place(kind, counsellor)


def room_label(room: Room) -> str:
    """With what decides about a room: how many it holds, and whether it is reached without steps."""
    words = gettext("%(room)s, %(count)s people") % {"room": room.place, "count": room.capacity}
    return gettext("%(room)s, step-free") % {"room": words} if room.step_free else words


def unsaid_stays(data: Any, initial: dict[str, Any]) -> Any:
    """The form's data, with the present values of fields that were not sent at all."""
    if data is None:
        return None
    data = data.copy()
    for name, value in initial.items():
        if name not in data and value is not None:
            data[name] = getattr(value, "pk", value)
    return data


def as_moment(day: date, clock: Any) -> datetime:
    """Aware, in UTC, so that adding minutes is right across a change of the clocks. Raises ValidationError."""
    if day.year not in YEARS:
        raise ValidationError(_("Please check the year."), code="year")
    try:
        return at_local(day, clock.replace(second=0, microsecond=0)).astimezone(UTC)
    except ValueError as error:
        raise ValidationError(
            _("On this day the clocks go forward; this time does not exist. Please choose 03:00 or later."),
            code="no_such_time",
        ) from error


def with_slot(data: Any) -> Any:
    """The form's data with day and time of the button that was pressed; a malformed one is ignored."""
    if data is None or not data.get("slot"):
        return data
    moment, _slash, counsellor = data["slot"].partition("/")
    try:
        start = datetime.fromisoformat(moment)
    except ValueError:
        return data
    data = data.copy()
    data["day"], data["time"] = f"{start:%Y-%m-%d}", f"{start:%H:%M}"
    if counsellor:
        data["counsellor"] = counsellor
    return data
