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

from caseload.appointments.calendar import YEARS, check_times, oddities
from caseload.appointments.free import Diary, absences
from caseload.appointments.models import DEFAULT_MINUTES, Appointment, Kind, Status
from caseload.clients.models import Client
from caseload.contacts.budget import Budget
from caseload.contacts.forms import ContactForm
from caseload.lib.dates import LOCAL, at_local, local_date, local_now, local_today, month_start, next_month
from caseload.lib.forms import DateField, LineField, TimeInput, VerbForm
from caseload.staff.models import Absence, User

CLOCK_FORMATS = ["%H:%M", "%H:%M:%S", "%H.%M", "%H"]


class TimeForm(VerbForm):
    """What booking and moving share: day, time, length, place, counsellor; free times nearby; odd times confirmed.

    ``slot`` is the value of a button beside the form ("2026-11-26T10:00"): it takes the place of day and time.
    """

    day = DateField(label=_("Day"))
    time = forms.TimeField(label=_("Time"), widget=TimeInput, input_formats=CLOCK_FORMATS)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=480, required=False)
    counsellor = forms.ModelChoiceField(label=_("Counsellor"), queryset=User.objects.none())
    place = LineField(label=_("Place"), max_length=200, required=False)
    confirm = forms.CharField(required=False, widget=forms.HiddenInput)

    moving: Appointment | None = None

    def __init__(self, client: Client, user: Any, data: Any = None, **kwargs: Any) -> None:
        self.client = client
        self.odd: list[str] = []
        super().__init__(with_slot(data), **kwargs)
        self.known = choosable(user, client, self.moving)
        self.fields["counsellor"].queryset = self.known
        if len(self.known) == 1:
            self.fields["counsellor"].widget = forms.HiddenInput()

    # --- text becomes values ---

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["kind"] = data.get("kind") or (self.moving.kind if self.moving else Kind.TALK)
        data["minutes"] = data.get("minutes") or DEFAULT_MINUTES[Kind(data["kind"])]
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
        self.odd = [*oddities(start, end, settings.LAND), *self._odd_people(data.get("counsellor"), start)]
        if self.odd and not self.confirmed:
            self.add_error("confirm", _("Please confirm the unusual time, or choose another one."))

    def _odd_people(self, counsellor: User | None, start: datetime) -> list[str]:
        """A counsellor who is away that day, or who will not see the client's page then."""
        if not counsellor:
            return []
        on, found = local_date(start), []
        if absences(counsellor, on, on):
            found.append(gettext("%(name)s is away on this day.") % {"name": counsellor})
        owner = self.client.state.counsellor_id
        covers = Absence.objects.on(on).filter(user=owner, deputy=counsellor)
        if owner and owner != counsellor.pk and not covers.exists():
            found.append(gettext("%(name)s does not look after this client on that day.") % {"name": counsellor})
        return found

    # --- what the template shows beside the fields ---

    @property
    def confirmed(self) -> bool:
        """The confirmation counts for the very time it was given for."""
        return self.data.get("confirm", "") == self.confirm_value

    @property
    def confirm_value(self) -> str:
        return f"{self.wanted:%Y-%m-%dT%H:%M}" if self.wanted else "none"

    @property
    def wanted(self) -> datetime | None:
        """The wished time in local time; None where none could be read."""
        values = getattr(self, "cleaned_data", {}) if self.is_bound else self.initial
        try:
            return as_moment(values["day"], values["time"]).astimezone(LOCAL)
        except (KeyError, TypeError, ValidationError):
            return None

    @cached_property
    def diary(self) -> Diary:
        """Asked when the page is shown, so after a refused booking it knows what has come in between."""
        values = getattr(self, "cleaned_data", {}) if self.is_bound else self.initial
        counsellor = values.get("counsellor")
        return Diary(self.client, counsellor, (self.wanted or local_now()).date(), self.moving)

    @property
    def slots(self) -> list[datetime]:
        """Free times near the wished one, each a button. Where it cannot be read or has passed: from now on."""
        values = getattr(self, "cleaned_data", {}) if self.is_bound else self.initial
        length = timedelta(minutes=values.get("minutes") or DEFAULT_MINUTES[Kind(values.get("kind") or Kind.TALK)])
        return self.diary.alternatives(max(self.wanted or local_now(), local_now()), length)

    @property
    def months(self) -> list[tuple[date, Budget]]:
        """The client's budget of this month, the next, and the wished one."""
        this = month_start(local_today())
        shown = {this, next_month(this), month_start(self.wanted.date()) if self.wanted else this}
        return [(month, budget) for month, budget in self.diary.budgets.items() if month in shown]


class BookForm(TimeForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices)
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    field_order = ["kind", "day", "time", "minutes", "counsellor", "place"]

    def __init__(self, client: Client, user: Any, data: Any = None, **kwargs: Any) -> None:
        super().__init__(client, user, data, **kwargs)
        own = self.usual_counsellor(user)
        self.initial.setdefault("kind", Kind.TALK if client.state.last_contact_at else Kind.FIRST_TALK)
        self.initial.setdefault("counsellor", own)
        if not self.is_bound:
            self._propose(own)
        self.fields["minutes"].help_text = _("Empty: first talk %(first)s, talk %(talk)s, telephone %(telephone)s.") % {
            "first": DEFAULT_MINUTES[Kind.FIRST_TALK],
            "talk": DEFAULT_MINUTES[Kind.TALK],
            "telephone": DEFAULT_MINUTES[Kind.TELEPHONE],
        }
        if own and (usual := default_place(Kind.TALK, own)):
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
            self.diary = Diary(self.client, counsellor, self.initial["day"])
        else:
            self.diary = Diary.when_due(self.client, counsellor)
        if "day" in self.initial and "time" in self.initial:
            return
        start = self.diary.first_free(timedelta(minutes=DEFAULT_MINUTES[Kind(self.initial["kind"])]))
        self.initial.setdefault("day", local_date(start) if start else self.diary.first)
        if start:
            self.initial.setdefault("time", start.astimezone(LOCAL).time())

    def act(self, by: Any) -> Appointment:
        data = self.cleaned_data
        return Appointment.objects.book(
            self.client,
            data["counsellor"],
            data["starts_at"],
            data["ends_at"],
            data["kind"],
            by,
            place=data["place"] or default_place(data["kind"], data["counsellor"]),
            token=data["token"],
        )


class MoveForm(TimeForm):
    field_order = ["day", "time", "minutes", "counsellor", "place"]

    def __init__(self, appointment: Appointment, user: Any, data: Any = None, **kwargs: Any) -> None:
        self.moving = appointment
        start = appointment.starts_at.astimezone(LOCAL)
        kwargs["initial"] = {
            "day": start.date(),
            "time": start.time(),
            "minutes": appointment.minutes,
            "counsellor": appointment.counsellor,
            "place": appointment.place,
        }
        super().__init__(appointment.client, user, data, **kwargs)

    def act(self, by: Any) -> Appointment:
        data, appointment = self.cleaned_data, self.moving
        place = data["place"]
        if not place or place == default_place(appointment.kind, appointment.counsellor):
            place = default_place(appointment.kind, data["counsellor"])
        appointment.move(data["starts_at"], data["ends_at"], by, place=place, counsellor=data["counsellor"])
        return appointment


class CancelForm(VerbForm):
    status = forms.ChoiceField(
        label=_("Who cancelled?"),
        choices=[(Status.CANCELLED_CLIENT, _("the client")), (Status.CANCELLED_OFFICE, _("we"))],
        widget=forms.RadioSelect,
    )

    def __init__(self, appointment: Appointment, *args: Any, **kwargs: Any) -> None:
        self.appointment = appointment
        super().__init__(*args, **kwargs)

    def act(self, by: Any) -> Appointment:
        self.appointment.cancel(self.cleaned_data["status"], by)
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
    """Counsellors an appointment can be with: those the user may see, the client's own, and who holds it now."""
    known = [client.state.counsellor_id, moving.counsellor_id if moving else None]
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
    try:
        moment = datetime.fromisoformat(data["slot"])
    except ValueError:
        return data
    data = data.copy()
    data["day"], data["time"] = f"{moment:%Y-%m-%d}", f"{moment:%H:%M}"
    return data
