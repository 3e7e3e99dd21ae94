"""One session: another time or room, that it falls out, who was there."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.lib.dates import LOCAL, at_local, is_holiday
from caseload.lib.forms import DateField, SeveralField, TimeInput, VerbForm
from caseload.schedule.forms import CLOCK_FORMATS
from caseload.schedule.models import Room
from caseload.staff.models import User
from caseload.workshops.attendance import Presence, Status
from caseload.workshops.forms import HoursField, away, office_people, room_label
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session
from caseload.workshops.timetable import Slot


class TellingParticipants(VerbForm):
    """Whether the participants are mailed of the change; not asked means yes."""

    session: Session
    tell = forms.ChoiceField(choices=[("yes", gettext_lazy("yes")), ("no", gettext_lazy("no"))], required=False)

    @property
    def tells(self) -> bool:
        return self.data.get("tell", "yes") != "no"

    @property
    def wanted(self) -> tuple[datetime | None, Room] | None:
        """Time (None: it falls out) and room as the form says; None while it does not."""
        raise NotImplementedError


class SessionCancelForm(TellingParticipants):
    def __init__(self, session: Session, *args: Any, **kwargs: Any) -> None:
        self.session = session
        super().__init__(*args, **kwargs)

    @property
    def wanted(self) -> tuple[datetime | None, Room]:
        return None, self.session.room

    def act(self, by: Any) -> Session:
        self.told = self.session.cancel(by, tell=self.tells)
        return self.session


class SessionForm(TellingParticipants):
    """Another time, room or trainer for one session."""

    field_order = ["day", "starts_at", "ends_at", "room", "trainers", "despite"]

    day = DateField(label=gettext_lazy("Day"))
    starts_at = forms.TimeField(label=gettext_lazy("from"), widget=TimeInput, input_formats=CLOCK_FORMATS)
    ends_at = forms.TimeField(label=gettext_lazy("until"), widget=TimeInput, input_formats=CLOCK_FORMATS)
    room = forms.ModelChoiceField(label=gettext_lazy("Room"), queryset=Room.objects.none())
    trainers = SeveralField(
        label=gettext_lazy("Trainers"), queryset=User.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    despite = forms.BooleanField(
        label=gettext_lazy("Also on a holiday or weekend, or while a trainer is away or does not work"), required=False
    )

    def __init__(self, session: Session, user: Any, *args: Any, **kwargs: Any) -> None:
        self.session = session
        begin, end = (moment.astimezone(LOCAL) for moment in (session.starts_at, session.ends_at))
        now = {"day": begin.date(), "starts_at": begin.time(), "ends_at": end.time(), "room": session.room_id}
        trainers = [one.pk for one in session.trainers.all()]
        super().__init__(*args, **{**kwargs, "initial": {**now, "trainers": trainers}})
        fields: Any = self.fields
        fields["room"].queryset = Room.objects.open_to(user)
        fields["room"].label_from_instance = room_label
        # Whoever trains already stays to be chosen, from whatever team.
        fields["trainers"].queryset = (office_people(user) | User.objects.filter(pk__in=trainers)).distinct()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for name in ("starts_at", "ends_at"):
            if data.get("day") and data.get(name):
                data[name] = self._moment(data["day"], name)
        if not self.errors and not data.get("despite"):
            self._ask_back(data)
        return data

    def _ask_back(self, data: dict[str, Any]) -> None:
        """What is possible but unusual wants to be confirmed."""
        day = data["day"]
        if is_holiday(day, settings.LAND):
            self.add_error("day", _("This day is a public holiday."))
        elif day.weekday() >= 5:
            self.add_error("day", _("This day is on a weekend."))
        if why := away(data["trainers"], [Slot(day, data["starts_at"], data["ends_at"])]):
            self.add_error("trainers", ValidationError(why))

    def _moment(self, day: date, name: str) -> datetime | None:
        try:
            return at_local(day, self.cleaned_data[name])
        except ValueError:
            self.add_error(name, _("On this day the clocks go forward; this time does not exist."))
            return None

    def act(self, by: Any) -> Session:
        data = self.cleaned_data
        facts = (data["starts_at"], data["ends_at"], data["room"], data["trainers"])
        self.told = self.session.change(*facts, by, tell=self.tells)
        return self.session

    @property
    def wanted(self) -> tuple[datetime | None, Room] | None:
        if not self.is_bound:
            return self.session.starts_at, self.session.room
        starts_at, room = (self.cleaned_data.get(name) for name in ("starts_at", "room"))
        return (starts_at, room) if isinstance(starts_at, datetime) and room else None


class AttendanceForm(VerbForm):
    """One participant, or all of whom nothing is written yet; ``hours`` are those of presence, empty for all of them."""

    status = forms.ChoiceField(choices=Status.choices)
    seat = forms.ModelChoiceField(Seat.objects.none(), required=False)
    hours = HoursField(required=False)

    def __init__(self, session: Session, *args: Any, **kwargs: Any) -> None:
        self.session = session
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = Seat.objects.expected_at(session)  # type: ignore[attr-defined]

    def seats(self) -> list[Seat]:
        if one := self.cleaned_data["seat"]:
            return [one]
        written = Presence.objects.filter(session=self.session).values("seat")
        return list(Seat.objects.expected_at(self.session).exclude(pk__in=written))

    def act(self, by: Any) -> list[Presence]:
        status, minutes = self.cleaned_data["status"], self.cleaned_data["hours"]
        return Presence.objects.record(self.session, self.seats(), status, by, minutes)
