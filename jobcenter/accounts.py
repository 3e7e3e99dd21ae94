"""Log-in: staff accounts are made by an administrator; nobody signs up by himself or herself."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.urls import reverse

from caseload.staff.models import User


class StaffBackend(AuthenticationBackend):
    def get_user(self, user_id: Any) -> User | None:
        """Who asks, with the team, which stands on every page: one statement for both."""
        person = User.objects.select_related("team").filter(pk=user_id).first()
        return person if person and self.user_can_authenticate(person) else None


class StaffAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: Any) -> bool:
        return False

    def get_password_change_redirect_url(self, request: Any) -> str:
        return reverse("my-settings")
