"""Who gets which mail at this moment: a row for each, once a day whatever runs twice."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from caseload.access import Role
from caseload.lib.dates import local_date
from caseload.staff.models import Absence, User
from jobcenter.briefings import windows
from jobcenter.briefings.models import Briefing, Kind

WISHED_BY = {
    Kind.MORNING: Q(role=Role.COUNSELLOR, morning_mail=True),
    Kind.WEEK: Q(role=Role.TEAM_LEAD, weekly_mail=True, team__isnull=False),
}
WINDOWS = {Kind.MORNING: windows.morning, Kind.WEEK: windows.week}


def plan(now: datetime) -> int:
    """Write down what is due at ``now`` (aware) and not yet there; how many. The key in the database has the last word."""
    planned = 0
    for kind, window_at in WINDOWS.items():
        if window := window_at(now, settings.BRIEFING_AT, settings.LAND):
            known = Briefing.objects.filter(person=OuterRef("pk"), kind=kind, day=window.day)
            people = receivers(kind, now).filter(~Exists(known)).values_list("pk", flat=True)
            rows = [
                Briefing(person_id=pk, kind=kind, day=window.day, next_try_at=now, latest_at=window.closes)
                for pk in people
            ]
            planned += len(Briefing.objects.bulk_create(rows, ignore_conflicts=True))
    return planned


def receivers(kind: str, now: datetime) -> Any:
    """Who works today, has an address and has not switched this mail off."""
    away = Absence.objects.on(local_date(now)).filter(user=OuterRef("pk"))
    return User.objects.filter(WISHED_BY[Kind(kind)], ~Exists(away), is_active=True).exclude(email="")
