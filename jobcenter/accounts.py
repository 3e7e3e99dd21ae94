"""Log-in: staff accounts are made by an administrator; nobody signs up by himself or herself."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.urls import reverse

from caseload.staff.models import Team, User

WITH_TEAM = """
    SELECT person.*, team.name AS team_name, team.office AS team_office, team.phone AS team_phone
    FROM caseload_user person LEFT JOIN caseload_team team ON team.id = person.team_id WHERE person.id = %s
"""


class StaffBackend(AuthenticationBackend):
    def get_user(self, user_id: Any) -> User | None:
        """Who asks, with the team, which stands on every page.

        Each request asks this, so the statement is written out: putting it together from the models takes longer than
        all the rest of it.
        """
        for person in User.objects.raw(WITH_TEAM, [user_id]):
            if person.team_id:
                team = [person.team_id, person.team_name, person.team_office, person.team_phone]
                person.team = Team.from_db(person._state.db, ["id", "name", "office", "phone"], team)
            return person if self.user_can_authenticate(person) else None
        return None


class StaffAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: Any) -> bool:
        return False

    def get_password_change_redirect_url(self, request: Any) -> str:
        return reverse("my-settings")
