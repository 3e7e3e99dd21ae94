"""Who gets which mail at this moment: a row for each, once a day whatever runs twice."""

from datetime import datetime

from django.conf import settings
from django.db.models import Q

from caseload.access import Role
from caseload.lib.dates import local_date
from caseload.schedule.reading import hours_of
from caseload.staff.models import User
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
            known = Briefing.objects.filter(kind=kind, day=window.day).values_list("person", flat=True)
            rows = [
                Briefing(person_id=pk, kind=kind, day=window.day, next_try_at=now, latest_at=window.closes)
                for pk in sorted(receivers(kind, now).difference(known))
            ]
            planned += len(Briefing.objects.bulk_create(rows, ignore_conflicts=True))
    return planned


def receivers(kind: str, now: datetime) -> set[int]:
    """The numbers of those who work today, have an address and have not switched this mail off. Four statements."""
    today = local_date(now)
    wished = User.objects.filter(WISHED_BY[Kind(kind)], is_active=True).exclude(email="")
    hours = hours_of(set(wished.values_list("pk", flat=True)), today, today)
    return {person for person, own in hours.items() if own.blocks(today) and not own.is_away(today)}
