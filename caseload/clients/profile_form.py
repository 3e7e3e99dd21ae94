"""The form of a client's profile: everything may stay empty, what is empty is unknown."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.clients.models import Client
from caseload.clients.profile import HOURS, SHIFTS, Ability, Goal, Profile, TargetOccupation
from caseload.lib.amounts import AmountField
from caseload.lib.forms import LineField, VerbModelForm
from caseload.lib.layout import Group, layout
from caseload.occupations import requirements
from caseload.occupations.abilities import LICENCE, NO_LICENCE
from caseload.occupations.models import codes_of, split_code
from caseload.occupations.requirements import Wanted
from caseload.occupations.widgets import OccupationInput

NEAR, NEW = TargetOccupation.Distance.NEAR, TargetOccupation.Distance.NEW
GOALS = {
    "primary": TargetOccupation.Distance.PRIMARY,
    "near_1": NEAR,
    "near_2": NEAR,
    "new_1": NEW,
    "new_2": NEW,
}  # fmt: skip
UNKNOWN_YES_NO = [("", gettext_lazy("unknown")), ("true", gettext_lazy("yes")), ("false", gettext_lazy("no"))]


def goal_field(label: Any, help_text: Any = "") -> LineField:
    return LineField(label=label, required=False, max_length=300, help_text=help_text, widget=OccupationInput)


def yes_no_field(label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, required=False, choices=UNKNOWN_YES_NO, empty_value=None, coerce=lambda value: value == "true"
    )


class ProfileForm(VerbModelForm):
    """Target occupations, abilities, working times, the way to work. Words that are not understood are named."""

    primary = goal_field(
        gettext_lazy("Primary target occupation"), gettext_lazy("A few letters or digits of the code, then choose.")
    )
    near_1 = goal_field(gettext_lazy("Near target occupation"))
    near_2 = goal_field(gettext_lazy("Another near one"))
    new_1 = goal_field(gettext_lazy("New target occupation"))
    new_2 = goal_field(gettext_lazy("Another new one"))
    language = LineField(
        label=gettext_lazy("Languages"),
        required=False,
        max_length=300,
        help_text=gettext_lazy(
            "For example: German B1, Turkish C2. Languages that are missing here count as not spoken."
        ),
    )
    licence = LineField(
        label=gettext_lazy("Licences"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("For example: B, forklift licence. Licences that are missing here count as not held."),
    )
    no_licence = forms.BooleanField(label=gettext_lazy("No driving licence"), required=False)
    skill = LineField(
        label=gettext_lazy("Skills"),
        required=False,
        max_length=600,
        help_text=gettext_lazy("With commas between them, for example: till, welding, MS Office."),
    )
    hours_min = AmountField(
        label=gettext_lazy("Hours a week, from"), required=False, validators=HOURS, decimal_places=1
    )
    hours_max = AmountField(label=gettext_lazy("to"), required=False, validators=HOURS, decimal_places=1)
    vehicle = yes_no_field(gettext_lazy("Vehicle to use"))
    public_transport = yes_no_field(gettext_lazy("Bus and train"))
    wage_need = AmountField(
        label=gettext_lazy("Gross wage needed, euros a month"),
        required=False,
        decimal_places=2,
        min_value=1,
        max_value=99_999,
        help_text=gettext_lazy("What the household needs, as an orientation. It decides nothing."),
    )

    class Meta(VerbModelForm.Meta):
        model = Profile
        fields = ["hours_min", "hours_max", *SHIFTS, "vehicle", "public_transport", "radius_km", "minutes_one_way"]
        fields += ["wage_need"]

    def __init__(self, client: Client, *args: Any, **kwargs: Any) -> None:
        self.client = client
        profile = Profile.objects.filter(client=client).first()
        super().__init__(*args, **{**kwargs, "instance": profile or Profile(client=client)})
        self.initial = {**self.initial, **self._said_before(profile)}
        self.helper = self._laid_out()

    def _said_before(self, profile: Profile | None) -> dict[str, Any]:
        said: dict[str, Any] = {"primary": self.client.target_occupation if profile is None else ""}
        free = {distance: [name for name, each in GOALS.items() if each == distance] for distance in GOALS.values()}
        for target in self.client.target_occupations.all():
            said[free[TargetOccupation.Distance(target.distance)].pop(0)] = str(target)
        rows = list(self.client.abilities.all())
        said["no_licence"] = any(row.code == NO_LICENCE and row.kind == LICENCE for row in rows)
        rows = [row for row in rows if row.code != NO_LICENCE or row.kind != LICENCE]
        for kind in Ability.Kind.values:
            said[kind] = ", ".join(str(row) for row in rows if row.kind == kind)
        for name in ("vehicle", "public_transport"):
            value = getattr(self.instance, name)
            said[name] = "" if value is None else str(value).lower()
        return said

    def _laid_out(self) -> Any:
        return layout(
            Group(_("Target occupations"), ["primary", ("near_1", "near_2"), ("new_1", "new_2")]),
            Group(_("What the client brings"), ["language", ("licence", "no_licence"), "skill"]),
            Group(_("Working times"), [("hours_min", "hours_max", "wage_need"), SHIFTS]),
            Group(_("The way to work"), [("vehicle", "public_transport", "radius_km", "minutes_one_way")]),
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        low, high = data.get("hours_min"), data.get("hours_max")
        if low and high and high < low:
            self.add_error("hours_max", _("The hours at most must not be fewer than the hours at least."))
        if data.get("no_licence") and data.get("licence"):
            self.add_error("no_licence", _("There are licences as well: please leave one of the two empty."))
        self.goals = self._read_goals(data)
        self.abilities = [one for kind in Ability.Kind.values for one in self._read(kind, data.get(kind, ""))]
        if data.get("no_licence"):
            self.abilities.append(Wanted(LICENCE, NO_LICENCE))
        return data

    def _read_goals(self, data: dict[str, Any]) -> Sequence[Goal]:
        goals: list[Goal] = []
        said = {name: split_code(data.get(name) or "") for name in GOALS}
        known = codes_of({label for code, label in said.values() if label and not code})
        for name, (code, label) in said.items():
            code = code or known.get(label, "")
            if label and not code:
                self.add_error(name, _("Please choose an occupation of the list, or begin with its five digits."))
            elif code in {goal.code for goal in goals}:
                self.add_error(name, _("This occupation is among the targets already."))
            elif code:
                goals.append(Goal(code, label, GOALS[name]))
        return goals

    def _read(self, kind: str, text: str) -> list[Wanted]:
        try:
            return requirements.read(kind, text, must=False)
        except requirements.NotUnderstood as error:
            self.add_error(kind, ValidationError(str(error)))
            return []

    def act(self, by: Any) -> Profile:
        return Profile.objects.keep(self.instance, self.goals, self.abilities, by, self.changed_data)
