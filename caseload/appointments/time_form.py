from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from caseload.access import colleague_scope
from caseload.appointments.calendar import check_times
from caseload.appointments.free import Diary
from caseload.appointments.kinds import Kind, KindRule, Usual
from caseload.appointments.models import Appointment
from caseload.appointments.places import room_label
from caseload.appointments.typed import CLOCK_FORMATS, as_moment, with_slot
from caseload.appointments.unusual import unusual
from caseload.clients.models import Client
from caseload.contacts.budget import Budget
from caseload.lib.dates import LOCAL, local_now, local_today, month_start, next_month
from caseload.lib.forms import DateField, LineField, TimeInput, VerbForm
from caseload.schedule.models import Room
from caseload.staff.models import Absence, User

NOT_THERE = _("This person no longer takes appointments here; please choose somebody else.")


class TimeForm(VerbForm):
    """What booking and moving share: day, time, length, people, place; free times nearby; odd times confirmed.

    ``slot`` is the value of a button beside the form ("2026-11-26T10:00", with a counsellor's number "...T10:00/17"): it
    takes the place of day and time, and of the counsellor.
    """

    day = DateField(label=_("Day"))
    time = forms.TimeField(label=_("Time"), widget=TimeInput, input_formats=CLOCK_FORMATS)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=480, required=False)
    counsellor = forms.ModelChoiceField(
        label=_("Counsellor"), queryset=User.objects.none(), error_messages={"invalid_choice": NOT_THERE}
    )
    joined = forms.ModelChoiceField(
        label=_("Together with"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("nobody else"),
        error_messages={"invalid_choice": NOT_THERE},
    )
    room = forms.ModelChoiceField(
        label=_("Booked room"),
        queryset=Room.objects.none(),
        required=False,
        empty_label=_("none"),
        error_messages={"invalid_choice": _("This room is no longer in use; please choose another one.")},
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


def choosable(user: Any, client: Client, moving: Appointment | None = None) -> Any:
    """Counsellors an appointment can be with: those the user may see, the client's own, deputies, who holds it now."""
    own = client.state.counsellor_id
    deputies = Absence.objects.filter(user=own, ends_on__gte=local_today()).values_list("deputy", flat=True)
    known = [own, moving.counsellor_id if moving else None, *(deputies if own else [])]
    visible = User.objects.visible_to(user).values("pk")
    chosen = Q(pk__in=visible) | Q(pk__in=[pk for pk in known if pk])
    return User.objects.counsellors().filter(chosen).select_related("team").by_name()
