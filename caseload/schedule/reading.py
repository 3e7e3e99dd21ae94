"""Working time of several people at once, and when a client cannot come; a constant number of statements."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from caseload.schedule.hours import Block, Hours, Span, merged, spans_on, widened
from caseload.schedule.models import ClientTime, SpecialDay, WorkingWeek
from caseload.staff.models import Absence


def hours_of(users: Collection[int], first: date, last: date) -> dict[int, Hours]:
    """By the users' numbers, for the local days from ``first`` to ``last``; three statements."""
    found = {user: Hours() for user in users}
    week: dict[int, list[Block]] = {}
    for user, valid_from, weekday, starts_at, ends_at in _weeks(users, last):
        weeks = found[user].weeks
        if not weeks or weeks[-1][0] != valid_from:
            week = {}
            weeks.append((valid_from, week))
        if weekday is not None:
            week.setdefault(weekday, []).append((starts_at, ends_at))
    days = SpecialDay.objects.filter(user__in=users, day__gte=first, day__lte=last)
    for user, day, starts_at, ends_at in days.values_list("user", "day", "starts_at", "ends_at"):
        found[user].special.setdefault(day, []).extend([(starts_at, ends_at)] if starts_at and ends_at else [])
    for absence in Absence.objects.between(first, last).filter(user__in=users):
        found[absence.user_id].away += absence.stretches(first, last)
    return found


def _weeks(users: Collection[int], last: date) -> list[tuple]:
    planned = WorkingWeek.objects.filter(user__in=users, valid_from__lte=last)
    blocks = ("user", "valid_from", "blocks__weekday", "blocks__starts_at", "blocks__ends_at")
    return list(planned.order_by("user", "-valid_from", "blocks__starts_at").values_list(*blocks))


def limits_of(client: int, first: date, last: date, with_travel: bool = True) -> list[Span]:
    """When the client cannot come from ``first`` to ``last``; without the way where nobody has to go anywhere."""
    return closed_by(ClientTime.objects.filter(client=client).within(first, last), first, last, with_travel)


def closed_by(times: Iterable[ClientTime], first: date, last: date, with_travel: bool) -> list[Span]:
    """The same of rows that are already known."""
    rows, found = list(times), []
    for day in (first + timedelta(n) for n in range((last - first).days + 1)):
        for row in rows:
            if counts_on(row, day):
                (span,) = spans_on(day, [(row.starts_at, row.ends_at)])
                found.append(widened(span, row.travel_minutes if with_travel else 0))
    return merged(found)


def counts_on(row: ClientTime, day: date) -> bool:
    begun = row.valid_from is None or row.valid_from <= day
    return row.weekday == day.weekday() and begun and (row.valid_until is None or day <= row.valid_until)
