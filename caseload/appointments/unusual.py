"""What is possible but unusual about a time for these people and this client; whoever books confirms it, and it is kept."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.conf import settings
from django.utils.translation import gettext as _

from caseload.appointments.calendar import oddities
from caseload.appointments.kinds import WITHOUT_WAY
from caseload.clients.models import Client
from caseload.lib.dates import local_date
from caseload.schedule.hours import Hours, in_words
from caseload.schedule.reading import hours_of, limits_of
from caseload.staff.models import Absence, User


def unusual(
    client: Client, people: Sequence[User], starts_at: datetime, ends_at: datetime, kind: str
) -> dict[str, str]:
    """Code (``calendar.ODDITIES``) and words. ``people``: the counsellor first, then who joins the talk."""
    on = local_date(starts_at)
    found = oddities(starts_at, ends_at, settings.LAND)
    hours = hours_of([one.pk for one in people], on, on) if people else {}
    if people and hours[people[0].pk].own:  # what the counsellor wrote down says more than the usual week
        found.pop("weekend", None)
        found.pop("unusual_hours", None)
    found |= _of_people(people, hours, starts_at, ends_at)
    found |= _of_care(client, people[0], starts_at) if people else {}
    limits = limits_of(client.pk, on, on, with_travel=kind not in WITHOUT_WAY)
    if any(begin < ends_at and end > starts_at for begin, end in limits):
        found["client_time"] = _("The client has no time then: %(times)s.") % {"times": _times_of(client, on)}
    return found


def _of_people(
    people: Iterable[User], hours: dict[int, Hours], starts_at: datetime, ends_at: datetime
) -> dict[str, str]:
    """Somebody who is away that day, or does not work then."""
    on, found = local_date(starts_at), {}
    for one in people:
        theirs = hours[one.pk]
        if theirs.is_away(on):
            found["away"] = _("%(name)s is away on this day.") % {"name": one}
        elif (theirs.own or on in theirs.special) and not theirs.covers(starts_at, ends_at):
            words = in_words(theirs.blocks(on)) or _("not at all")
            found["working_time"] = _("%(name)s works on this day: %(times)s.") % {"name": one, "times": words}
    return found


def _of_care(client: Client, counsellor: User, starts_at: datetime) -> dict[str, str]:
    """A counsellor who will not see the client's page then."""
    owner = client.state.counsellor_id
    covers = Absence.objects.on(local_date(starts_at)).filter(user=owner, deputy=counsellor)
    if not owner or owner == counsellor.pk or covers.exists():
        return {}
    return {"not_in_care": _("%(name)s does not look after this client on that day.") % {"name": counsellor}}


def _times_of(client: Client, on: date) -> str:
    rows = client.times.within(on, on).filter(weekday=on.weekday())
    return "; ".join(
        _("%(what)s %(from)s-%(until)s")
        % {"what": row.get_kind_display(), "from": f"{row.starts_at:%H:%M}", "until": f"{row.ends_at:%H:%M}"}
        for row in rows
    )
