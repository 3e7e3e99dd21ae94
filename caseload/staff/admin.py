from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from caseload.access import Role
from caseload.audit.admin import OfficeAdmin
from caseload.staff.models import Absence, DeputyPair, Team, User


class RoleNeedsTeam:
    """Whoever works in a team names it: the scope of counsellors and leads follows from it."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()  # type: ignore[misc]
        if data.get("role") in (Role.COUNSELLOR, Role.TEAM_LEAD) and not data.get("team"):
            self.add_error("team", _("Counsellors and team leads belong to a team."))  # type: ignore[attr-defined]
        return data


class NewUserForm(RoleNeedsTeam, AdminUserCreationForm):
    class Meta(AdminUserCreationForm.Meta):
        model = User
        fields = ("username", "first_name", "last_name", "role", "team", "fte")
        localized_fields = ("fte",)


class UserForm(RoleNeedsTeam, UserChangeForm):
    class Meta(UserChangeForm.Meta):
        model = User
        localized_fields = ("fte",)


class UserAdmin(OfficeAdmin, DjangoUserAdmin):
    """Registered in ``clients/admin.py``: what becomes of a counsellor's clients is known only there."""

    form = UserForm
    add_form = NewUserForm
    list_display = ["username", "last_name", "first_name", "role", "team", "fte", "is_active", "last_login"]
    list_filter = ["role", "team", "is_active"]
    list_select_related = ["team"]
    search_fields = ["username", "last_name", "first_name", "email"]
    ordering = ["last_name", "first_name", "pk"]
    filter_horizontal = ()
    readonly_fields = ["last_login", "date_joined"]
    export_fields = ("username", "last_name", "first_name", "role", "team__name", "fte", "phone", "room", "is_active")
    fieldsets = [
        (None, {"fields": ["username", "password", "is_active"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email", "phone", "room", "language"]}),
        (_("Work"), {"fields": ["role", "team", "fte"]}),
        (_("Log-in"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "first_name", "last_name", "usable_password", "password1", "password2"]}),
        (_("Work"), {"fields": ["role", "team", "fte"]}),
    ]

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """The role decides everything; Django's own two switches only follow it."""
        obj.is_staff = obj.is_superuser = obj.role == Role.ADMIN
        super().save_model(request, obj, form, change)


@admin.register(Team)
class TeamAdmin(OfficeAdmin):
    list_display = ["name", "office", "phone"]
    search_fields = ["name", "office"]
    export_fields = ("name", "office", "phone")


class AbsenceForm(forms.ModelForm):
    class Meta:
        model = Absence
        fields = ["user", "kind", "weekday", "starts_on", "ends_on", "deputy"]


@admin.register(Absence)
class AbsenceAdmin(OfficeAdmin):
    form = AbsenceForm
    list_display = ["user", "kind", "weekday", "starts_on", "ends_on", "deputy"]
    list_filter = ["kind", "user__team"]
    list_select_related = ["user", "deputy"]
    search_fields = ["user__last_name", "user__first_name", "user__username"]
    autocomplete_fields = ["user", "deputy"]
    date_hierarchy = "starts_on"
    export_fields = ("user__username", "kind", "starts_on", "ends_on", "deputy__username")


@admin.register(DeputyPair)
class DeputyPairAdmin(OfficeAdmin):
    list_display = ["user", "deputy"]
    list_filter = ["user__team"]
    list_select_related = ["user", "deputy"]
    search_fields = ["user__last_name", "user__first_name", "user__username", "deputy__last_name"]
    autocomplete_fields = ["user", "deputy"]
    export_fields = ("user__username", "deputy__username")
