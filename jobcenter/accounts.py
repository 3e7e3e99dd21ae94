"""Log-in: staff accounts are made by an administrator; nobody signs up by himself or herself."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.urls import reverse


class StaffAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: Any) -> bool:
        return False

    def get_password_change_redirect_url(self, request: Any) -> str:
        return reverse("my-settings")
