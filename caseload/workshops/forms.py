from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from caseload.access import colleague_scope
from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, LineField, SeveralField, VerbForm
from caseload.schedule.models import Room
from caseload.schedule.reading import hours_of
from caseload.staff.models import User
from caseload.workshops.conditions import check_room, check_start, check_unused
from caseload.workshops.models import Workshop
from caseload.workshops.seats import Result, Seat
from caseload.workshops.templates import WorkshopTemplate
from caseload.workshops.timetable import LONGEST_DAY, Slot


class HoursField(forms.DecimalField):
    """``2,5`` or ``2.5`` hours become minutes."""

    def __init__(self, **kwargs: Any) -> None:
        facts = {"max_digits": 4, "decimal_places": 2, "min_value": 0, "max_value": LONGEST_DAY // 60}
        super().__init__(localize=True, **facts, **kwargs)

    def clean(self, value: Any) -> int | None:
        hours = super().clean(value)
        return None if hours is None else round(hours * 60)


def room_label(room: Room) -> str:
    """Rooms of several offices often have the same name."""
    where = ", ".join(part for part in (room.name, room.office) if part)
    return _("%(name)s (%(n)s people)") % {"name": where, "n": room.capacity}


def office_people(user: Any) -> Any:
    """Who can train or be the contact person: colleagues who work here."""
    return User.objects.filter(colleague_scope(user), is_active=True).by_name()


@dataclass
class Draft:
    """What would be planned: the sessions, holidays left out, what forbids it and what to think of."""

    slots: list[Slot]
    skipped: list[date]
    refused: list[str]
    away: list[str]

    @property
    def hours(self) -> int:
        return int(sum((slot.ends_at - slot.starts_at).total_seconds() for slot in self.slots) // 60)


class PlanForm(VerbForm):
    """From a template to a timetable; the button "Look at the timetable" plans nothing yet."""

    template = forms.ModelChoiceField(label=gettext_lazy("Template"), queryset=WorkshopTemplate.objects.none())
    name = LineField(
        label=gettext_lazy("Name"), required=False, max_length=120, help_text=gettext_lazy("Empty: as the template.")
    )
    starts_on = DateField(label=gettext_lazy("First day"))
    room = forms.ModelChoiceField(label=gettext_lazy("Room"), queryset=Room.objects.none())
    trainers = SeveralField(
        label=gettext_lazy("Trainers"), queryset=User.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    contact = forms.ModelChoiceField(
        label=gettext_lazy("Contact person"),
        queryset=User.objects.none(),
        help_text=gettext_lazy("Named on the page for clients, with telephone."),
    )
    despite = forms.BooleanField(
        label=gettext_lazy("Although a trainer is away, or does not work at some of these times"), required=False
    )

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["template"].queryset = WorkshopTemplate.objects.filter(is_active=True).prefetch_related("days")
        fields["room"].queryset = Room.objects.open_to(user)
        fields["room"].label_from_instance = room_label
        fields["trainers"].queryset = fields["contact"].queryset = office_people(user)

    def draft(self) -> Draft:
        """Call on a valid form. Raises nothing: what forbids it stands in ``refused``."""
        data = self.cleaned_data
        template, trainers, refused = data["template"], data["trainers"], []
        try:
            plan = template.timetable(data["starts_on"])
        except ValidationError as error:
            return Draft([], [], error.messages, [])
        for check in (
            lambda: check_start(data["starts_on"], local_today()),
            lambda: check_room(data["room"], template.places),
            lambda: check_unused(plan.slots, trainers, data["room"]),
        ):
            try:
                check()
            except ValidationError as error:
                refused += error.messages
        return Draft(plan.slots, plan.skipped, refused, away(trainers, plan.slots))

    def act(self, by: Any) -> Workshop:
        data = self.cleaned_data
        if not data["despite"] and (why := self.draft().away):
            raise ValidationError({"trainers": why})
        facts = {name: data[name] for name in ("template", "starts_on", "room", "trainers", "contact", "name")}
        return Workshop.objects.plan(by=by, **facts)


def away(trainers: Any, slots: list[Slot]) -> list[str]:
    """Which trainer is absent on how many of these days, or does not work at how many of these times. Four statements."""
    if not slots:
        return []
    known = hours_of([one.pk for one in trainers], slots[0].day, slots[-1].day)
    found = []
    for trainer in trainers:
        hours = known[trainer.pk]
        absent = sum(hours.is_away(slot.day) for slot in slots)
        outside = sum(
            hours.own and not hours.is_away(slot.day) and not hours.covers(slot.starts_at, slot.ends_at)
            for slot in slots
        )
        if absent:
            text = ngettext(
                "%(name)s is away on %(n)s of these days.", "%(name)s is away on %(n)s of these days.", absent
            )
            found.append(text % {"name": trainer, "n": absent})
        if outside:
            text = ngettext(
                "%(name)s does not work at %(n)s of these times.",
                "%(name)s does not work at %(n)s of these times.",
                outside,
            )
            found.append(text % {"name": trainer, "n": outside})
    return found


class WorkshopChoice(forms.ModelChoiceField):
    def label_from_instance(self, workshop: Any) -> str:
        free = max(workshop.places - workshop.taken, 0)
        places = (
            ngettext("%(n)s place free", "%(n)s places free", free) % {"n": free}
            if free
            else _("waiting list: %(n)s") % {"n": workshop.waiting}
        )
        first, last = (date_format(day, "SHORT_DATE_FORMAT") for day in (workshop.starts_on, workshop.ends_on))
        return f"{workshop.name}, {first} – {last}, {places}"


class AssignForm(VerbForm):
    """A place for a client, or the waiting list."""

    workshop = WorkshopChoice(
        Workshop.objects.none(), label=pgettext_lazy("measure", "Workshop"), empty_label=None, required=True
    )
    despite = forms.BooleanField(
        label=gettext_lazy("Sessions in which the client already has an appointment are missed"), required=False
    )

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client = client
        known = Seat.objects.current().filter(client=client).values("workshop")
        workshops = Workshop.objects.ahead(local_today()).exclude(pk__in=known).with_counts()
        self.fields["workshop"].queryset = workshops.order_by("starts_on", "name")  # type: ignore[attr-defined]

    def act(self, by: Any) -> Seat:
        return Seat.objects.assign(self.cleaned_data["workshop"], self.client, by, despite=self.cleaned_data["despite"])


class LeaveForm(VerbForm):
    ended_on = DateField(label=gettext_lazy("Last day"))
    result = forms.ChoiceField(label=gettext_lazy("Result"), choices=[("", "–"), *Result.choices])

    def __init__(self, seat: Seat, *args: Any, **kwargs: Any) -> None:
        self.seat = seat
        kwargs["initial"] = {"ended_on": min(local_today(), max(seat.until, seat.workshop.starts_on))}
        super().__init__(*args, **kwargs)

    def act(self, by: Any) -> Seat:
        self.moved_up = self.seat.leave(self.cleaned_data["ended_on"], self.cleaned_data["result"], by)
        return self.seat


class MakeUpForm(VerbForm):
    day = DateField(label=gettext_lazy("Day"))
    hours = HoursField(label=gettext_lazy("Hours"))

    def __init__(self, seat: Seat, *args: Any, **kwargs: Any) -> None:
        self.seat = seat
        super().__init__(*args, **{**kwargs, "initial": {"day": local_today()}})

    def act(self, by: Any) -> Any:
        return self.seat.make_up(self.cleaned_data["day"], self.cleaned_data["hours"], by)
