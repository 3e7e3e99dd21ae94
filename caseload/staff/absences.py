"""Pages of absences and usual deputies: one's own, the team's for its lead."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.access import colleague_scope, may_lead
from caseload.lib.dates import local_today
from caseload.lib.forms import DateField, VerbForm
from caseload.lib.pages import FormPage, Page, way_back
from caseload.staff.models import Absence, DeputyPair, User, Weekday

LONGEST = timedelta(days=400)
BACK = timedelta(days=31)


def deputies_for(user: Any) -> Any:
    """Whom the user can name as a deputy: counsellors of the own team."""
    return User.objects.counsellors().filter(colleague_scope(user)).by_name()


class AbsenceForm(VerbForm):
    user = forms.ModelChoiceField(label=gettext_lazy("Who"), queryset=User.objects.none())
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Absence.Kind.choices)
    starts_on = DateField(label=gettext_lazy("First day"), initial=local_today)
    ends_on = DateField(label=gettext_lazy("Last day"), initial=local_today)
    weekday = forms.TypedChoiceField(
        label=gettext_lazy("Only on this weekday"),
        choices=[("", gettext_lazy("every day")), *Weekday.choices],
        coerce=int,
        empty_value=None,
        required=False,
        help_text=gettext_lazy("For a part-time day: it holds every week between the two days."),
    )
    deputy = forms.ModelChoiceField(
        label=gettext_lazy("Deputy"),
        queryset=User.objects.none(),
        required=False,
        empty_label=gettext_lazy("the usual one"),
    )

    def __init__(self, by: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = User.objects.visible_to(by).filter(is_active=True).by_name()
        self.fields["deputy"].queryset = deputies_for(by)
        if not may_lead(by):
            self.fields["user"].widget = forms.HiddenInput()
        self.initial.setdefault("user", by.pk)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("starts_on"), data.get("ends_on")
        if first and first < local_today() - BACK:
            self.add_error("starts_on", _("This day lies too far back; please check it."))
        if first and last and last < first:
            self.add_error("ends_on", _("The last day must not lie before the first."))
        elif first and last and last - first > LONGEST:
            self.add_error("ends_on", _("An absence of more than 400 days: please check the year."))
        part_time = data.get("kind") == Absence.Kind.PART_TIME
        if part_time != (data.get("weekday") is not None):
            self.add_error("weekday", _("A part-time day needs its weekday, other absences have none."))
        return data

    def act(self, by: Any) -> Absence:
        return Absence.objects.record(**self.cleaned_data, by=by)


class AbsenceChangeForm(VerbForm):
    """It ends earlier or later than thought, or somebody else covers."""

    ends_on = DateField(
        label=gettext_lazy("Last day"),
        help_text=gettext_lazy("A day before the first one: it never was, and the entry goes."),
    )
    deputy = forms.ModelChoiceField(
        label=gettext_lazy("Deputy"),
        queryset=User.objects.none(),
        required=False,
        empty_label=gettext_lazy("nobody"),
    )

    def __init__(self, absence: Absence, by: Any, *args: Any, **kwargs: Any) -> None:
        self.absence = absence
        kwargs["initial"] = {"ends_on": absence.ends_on, "deputy": absence.deputy_id}
        super().__init__(*args, **kwargs)
        choosable = deputies_for(by) | User.objects.counsellors().filter(pk=absence.deputy_id)
        self.fields["deputy"].queryset = choosable.exclude(pk=absence.user_id)

    def clean_ends_on(self) -> date:
        day: date = self.cleaned_data["ends_on"]
        if day - self.absence.starts_on > LONGEST:
            raise forms.ValidationError(_("An absence of more than 400 days: please check the year."))
        return day

    def act(self, by: Any) -> Absence:
        deputy, last = self.cleaned_data["deputy"], self.cleaned_data["ends_on"]
        if (deputy.pk if deputy else None) != self.absence.deputy_id:
            self.absence.cover(deputy, by)
        if last != self.absence.ends_on:
            self.absence.end(last, by)
        return self.absence


class DeputyForm(VerbForm):
    deputy = forms.ModelChoiceField(
        label=gettext_lazy("Usual deputy"),
        queryset=User.objects.none(),
        required=False,
        empty_label=gettext_lazy("nobody"),
    )
    mutual = forms.BooleanField(label=gettext_lazy("The other way round too"), required=False, initial=True)

    def __init__(self, user: User, by: Any, *args: Any, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)
        self.fields["deputy"].queryset = deputies_for(by).exclude(pk=user.pk)

    def act(self, by: Any) -> User:
        DeputyPair.objects.pair(self.user, self.cleaned_data["deputy"], by, self.cleaned_data["mutual"])
        return self.user


class AbsenceList(Page):
    """Who is away now and soon, who covers, and who usually covers for whom. Four statements of its own at most."""

    template_name = "caseload/staff/absences.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        user, today = request.user, local_today()
        mine = Absence.objects.visible_to(user) | Absence.objects.filter(deputy=user)
        rows = mine.filter(ends_on__gte=today).select_related("user", "deputy").order_by("starts_on", "pk").distinct()
        counsellors = User.objects.visible_to(user).counsellors().by_name()
        return self.show(
            {
                "now": [row for row in rows if row.weekday is None and row.starts_on <= today],
                "coming": [row for row in rows if row.weekday is None and row.starts_on > today],
                "weekly": [row for row in rows if row.weekday is not None],
                "people": list(counsellors.select_related("deputy_pair__deputy")),
                "today": today,
                "may_lead": may_lead(user),
                "may_change": set(User.objects.visible_to(user).values_list("pk", flat=True)),
            }
        )


class StaffForm(FormPage):
    template_name = "caseload/staff/form.html"
    heading: Any = ""

    def context(self) -> dict[str, Any]:
        back = way_back(self.request, reverse("absence-list"))
        return {"heading": self.heading, "back": back}

    def done(self, result: Any) -> HttpResponse:
        messages.success(self.request, _("Saved."))
        return redirect("absence-list")


class AbsenceNew(StaffForm):
    heading = gettext_lazy("Enter an absence")

    def form(self, data: Any = None) -> AbsenceForm:
        return AbsenceForm(self.request.user, data, initial=self.preset())

    def preset(self) -> dict[str, Any]:
        """Who, from the address (``counsellor``); what is malformed is left to the default."""
        wanted = self.request.GET.get("counsellor", "")
        return {"user": int(wanted)} if wanted.isascii() and wanted.isdigit() and len(wanted) < 10 else {}

    def done(self, absence: Absence) -> HttpResponse:
        messages.success(self.request, _("Saved."))
        if may_lead(self.request.user) and absence.starts_on <= local_today() + timedelta(days=7):
            return redirect("absence-cover", pk=absence.pk)  # what was booked for these days is seen to at once
        return redirect("absence-list")


class AbsenceChange(StaffForm):
    heading = gettext_lazy("Change the absence")

    @cached_property
    def absence(self) -> Absence:
        rows = Absence.objects.visible_to(self.request.user).select_related("user", "deputy")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> AbsenceChangeForm:
        return AbsenceChangeForm(self.absence, self.request.user, data)

    def context(self) -> dict[str, Any]:
        return {**super().context(), "about": self.absence}

    def done(self, absence: Absence) -> HttpResponse:
        """Back to the page of its appointments where the person came from there; what never was has none."""
        messages.success(self.request, _("Saved."))
        back = reverse("absence-list")
        return redirect(way_back(self.request, back) if absence.pk else back)


class DeputySet(StaffForm):
    heading = gettext_lazy("Usual deputy")

    @cached_property
    def person(self) -> User:
        people = User.objects.visible_to(self.request.user).counsellors().select_related("deputy_pair")
        return get_object_or_404(people, pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> DeputyForm:
        pair = getattr(self.person, "deputy_pair", None)
        return DeputyForm(self.person, self.request.user, data, initial={"deputy": pair and pair.deputy_id})

    def context(self) -> dict[str, Any]:
        return {**super().context(), "person": self.person}
