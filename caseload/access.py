"""Who may see and do what: the only place that says so.

Scopes are ``Q`` objects built without importing a model; a child passes the path to its client (``prefix="client__"``).
What is outside a person's scope answers 404, never 403: strangers do not learn that it exists.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _

NOBODY = Q(pk__in=())


class Role(TextChoices):
    COUNSELLOR = "counsellor", _("Counsellor")
    TEAM_LEAD = "team_lead", _("Team lead")
    ADMIN = "admin", _("Administrator")


@dataclass(frozen=True)
class Stead:
    """Stands in for counsellors (numbers) who are not there, where somebody else looks at their work.

    It narrows what the reader may see and never widens it: use it beside the reader's own scope.
    """

    caseload_of: tuple[int, ...]
    is_authenticated = is_active = True
    role = Role.COUNSELLOR


def client_scope(user: Any, prefix: str = "") -> Q:
    """Clients the user may see: own caseload and that of absent colleagues (counsellor), the team's (lead), all (admin).

    Clients without a counsellor yet belong to the team they were admitted to.
    """
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    if user.role == Role.ADMIN:
        return Q()
    if user.role == Role.TEAM_LEAD:
        return Q(**{f"{prefix}state__team_id": user.team_id}) if user.team_id else NOBODY
    return Q(**{f"{prefix}state__counsellor_id__in": user.caseload_of})


def unassigned_scope(user: Any, prefix: str = "") -> Q:
    """What concerns a client nobody can name yet: the administrators' alone, it could be anybody's."""
    return Q(**{f"{prefix}client__isnull": True}) if may_administer(user) else NOBODY


def own_scope(user: Any, field: str) -> Q:
    """Work that is the user's to do: own, that of absent colleagues (counsellor), the team's (lead), all (admin)."""
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    if user.role == Role.ADMIN:
        return Q()
    if user.role == Role.TEAM_LEAD:
        return Q(**{f"{field}__team_id": user.team_id}) if user.team_id else NOBODY
    return Q(**{f"{field}_id__in": user.caseload_of})


def counsellor_scope(user: Any, prefix: str = "") -> Q:
    """Counsellors whose name and load the user may see: own self, the team (lead), all (admin)."""
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    if user.role == Role.ADMIN:
        return Q()
    if user.role == Role.TEAM_LEAD:
        return Q(**{f"{prefix}team_id": user.team_id}) if user.team_id else NOBODY
    return Q(**{f"{prefix}pk": user.pk})


def colleague_scope(user: Any) -> Q:
    """Colleagues whose name and free time the user may see, to hold a talk together: the own team; all for an admin."""
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    if user.role == Role.ADMIN:
        return Q()
    return Q(team_id=user.team_id) if user.team_id else NOBODY


def room_scope(user: Any) -> Q:
    """Rooms the user may book: the own team's and those of no team; all for an admin."""
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    if user.role == Role.ADMIN:
        return Q()
    return Q(team_id__isnull=True) | Q(team_id=user.team_id)


def workshop_scope(user: Any, prefix: str = "") -> Q:
    """Workshops the user runs: as trainer of one of the sessions or as contact person, the team's (lead), all (admin).

    Who runs a workshop sees the names of its participants and records who was there; their files stay closed to those
    outside ``client_scope``. The path leads over sessions: use it in a subquery, else rows come twice.
    """
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    if user.role == Role.ADMIN:
        return Q()
    own = Q(**{f"{prefix}contact": user}) | Q(**{f"{prefix}sessions__trainers": user})
    if user.role == Role.TEAM_LEAD and user.team_id:
        return own | Q(**{f"{prefix}contact__team_id": user.team_id})
    return own


def fair_scope(user: Any, prefix: str = "") -> Q:
    """Employer days the user runs: as host, the team's (lead), all (admin). Who runs one sees the names at its tables."""
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    if user.role == Role.ADMIN:
        return Q()
    own = Q(**{f"{prefix}host": user})
    return own | Q(**{f"{prefix}host__team_id": user.team_id}) if user.role == Role.TEAM_LEAD and user.team_id else own


def may_work(user: Any) -> bool:
    """Everybody with a role uses the application; the roles differ in scope."""
    return bool(user.is_authenticated and user.is_active)


def may_counsel(user: Any) -> bool:
    """Has a calendar of the own."""
    return may_work(user) and user.role == Role.COUNSELLOR


def may_lead(user: Any) -> bool:
    """Dashboards, assignment, override of the capacity."""
    return may_work(user) and user.role in (Role.TEAM_LEAD, Role.ADMIN)


def may_import(user: Any) -> bool:
    """Import of lists of clients and of vacancies."""
    return may_lead(user)


def may_administer(user: Any) -> bool:
    return may_work(user) and user.role == Role.ADMIN
