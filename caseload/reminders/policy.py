"""When a reminder is due, until when it is useful, when it may be sent, or why not. Pure: facts and the moment are given.

``planner.py`` decides the same in SQL for all clients at once (a test holds the two together), ``outbox.py`` asks
again in the moment of sending. Moments are aware; the wall clock of ``Rules.zone`` rules (PRODUCT.md section 4), and
sums are done in UTC: on local times Python would add on the wall clock.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

# Later, nobody can still rearrange the day: reading the mail, calling, setting out by bus all take their time.
USEFUL_BEFORE = timedelta(hours=3)
# "Please get in touch" is worth sending for a working week; then the next look at the rhythm decides anew.
INVITATION_USEFUL = timedelta(days=5)
# After a temporary failure; the last one repeats until the mail would come too late.
BACK_OFF = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=60))
PLACES = 4  # mails to one client in a calendar month
# Longer than any row of Sundays and holidays; a bound for searching days.
QUIET_DAYS = 10


class Why(StrEnum):
    """Why a reminder is not sent. ``models.Reason`` gives each its words."""

    TOO_LATE = "too_late"
    NO_WISH = "no_wish"
    NO_ADDRESS = "no_address"
    REFUSED = "refused"
    GAVE_UP = "gave_up"
    LIMIT = "limit"
    MOVED_BACK = "moved_back"
    ELSEWHERE = "elsewhere"
    CHANGED = "changed"
    CONTACT_HELD = "contact_held"
    BOOKED = "booked"
    PAUSED = "paused"
    CARE_ENDED = "care_ended"
    MAIL_PAUSE = "mail_pause"
    NOT_TOLD = "not_told"
    BOUNCED = "bounced"
    STOPPED = "stopped"


# The occasion itself is gone; all other reasons leave an occasion of which the client is not told.
OCCASION_GONE = frozenset({Why.CHANGED, Why.CONTACT_HELD, Why.BOOKED, Why.PAUSED, Why.CARE_ENDED, Why.NOT_TOLD})


@dataclass(frozen=True)
class Rules:
    """The programme's settings. ``holidays`` are those of the Land for the years around the moment asked about."""

    lead_days: int
    sending_from: time
    sending_until: time
    holidays: frozenset[date]
    zone: ZoneInfo

    def is_sending_day(self, day: date) -> bool:
        return day.isoweekday() != 7 and day not in self.holidays

    def hours(self, day: date) -> tuple[datetime, datetime]:
        """First moment of the sending hours of the local day, and the moment at which they are over."""
        return self.at(day, self.sending_from), self.at(day, self.sending_until)

    def at(self, day: date, clock: time) -> datetime:
        """That local time in UTC. An hour that exists twice means its first pass, one that does not exist the next."""
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def month(self, moment: datetime) -> date:
        return self.local(moment).date().replace(day=1)


# --- when ------------------------------------------------------------------------------------------------------------


def next_sending_moment(moment: datetime, rules: Rules) -> datetime:
    """``moment`` itself within the sending hours, else the beginning of the next ones."""
    first = rules.local(moment).date()
    for day in (first + timedelta(days=ahead) for ahead in range(QUIET_DAYS + 1)):
        if rules.is_sending_day(day):
            begin, end = rules.hours(day)
            if moment < end:
                return max(moment.astimezone(UTC), begin)
    raise ValueError(f"No sending day within {QUIET_DAYS} days of {first}.")


def may_send(moment: datetime, rules: Rules) -> bool:
    return next_sending_moment(moment, rules) <= moment


def latest_at(starts_at: datetime) -> datetime:
    """The last moment at which the reminder of an appointment is still of use."""
    return starts_at.astimezone(UTC) - USEFUL_BEFORE


def due_at(starts_at: datetime, rules: Rules) -> datetime:
    """``lead_days`` before the appointment, when the clocks show the same hour.

    Where the sending hours after that moment would come too late (the Tuesday after Easter), it is the beginning of the
    last sending hours before.
    """
    local = rules.local(starts_at)
    wanted = rules.at(local.date() - timedelta(days=rules.lead_days), local.time())
    latest = latest_at(starts_at)
    if next_sending_moment(wanted, rules) <= latest:
        return wanted
    last = rules.local(min(wanted, latest)).date()
    for day in (last - timedelta(days=back) for back in range(QUIET_DAYS + 1)):
        begin, _end = rules.hours(day)
        if rules.is_sending_day(day) and begin <= latest:
            return begin
    return wanted


def send_month_ends(now: datetime, rules: Rules) -> datetime:
    """The moment from which on what is planned leaves in the month after the one in which it would leave at ``now``.

    From then on the client has other places and another month's contacts.
    """
    month = rules.month(next_sending_moment(now, rules))
    day = (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    while not rules.is_sending_day(day):
        day -= timedelta(days=1)
    return rules.hours(day)[1]


def next_try(attempts: int, now: datetime, latest: datetime, rules: Rules) -> datetime | None:
    """When to try again after the ``attempts``-th attempt failed for a while; None where that would be too late."""
    pause = BACK_OFF[min(attempts, len(BACK_OFF)) - 1]
    moment = next_sending_moment(now.astimezone(UTC) + pause, rules)
    return moment if moment <= latest else None


# --- whether to plan ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Plan:
    """A row of the outbox; with a ``reason`` it will not be sent. ``corrects``: the client was told something else."""

    due_at: datetime
    latest_at: datetime
    reason: Why | None = None
    corrects: bool = False


@dataclass(frozen=True)
class AppointmentFacts:
    """One appointment in its present version, planned or ``cancelled``.

    ``known``: this version already has a row. ``announced``: the client was mailed this very time under an earlier
    version. ``told_at``: the time of which the client was mailed last, under any earlier version; what may have been
    mailed counts. ``tell``: the client is to be mailed of the last move or the cancellation; ``undoable``: not yet, as it
    may still be taken back. ``elsewhere``: place, kind or person have changed since. ``mails_paused_until``: last local
    day without mails. ``free_places``: of the month of sending, for this client, less those of others of the same run:
    what corrects comes first, then what begins first.
    """

    starts_at: datetime
    in_care: bool
    wish: bool
    address: bool
    known: bool
    announced: bool
    told_at: datetime | None
    mails_paused_until: date | None
    free_places: int
    cancelled: bool = False
    tell: bool = True
    undoable: bool = False
    elsewhere: bool = False


def plan_appointment(facts: AppointmentFacts, now: datetime, rules: Rules) -> Plan | None:
    """What to write down at ``now``; None: nothing (yet, or ever).

    A reminder ``lead_days`` before. Where the client was told of another time that is still ahead, the new one or the
    cancellation is said at once; of another place at the same time a person has to tell, as no time is mailed twice.
    """
    if not facts.in_care or facts.known or facts.undoable:
        return None
    told_ahead = facts.tell and facts.told_at is not None and facts.told_at > now
    told_otherwise = told_ahead and facts.told_at != facts.starts_at
    if facts.cancelled:
        if not told_ahead or facts.told_at is None:
            return None
        return _plan(facts, now, latest_at(facts.told_at), True, now, rules)
    due = due_at(facts.starts_at, rules)
    if facts.starts_at <= now:
        return None
    if facts.told_at == facts.starts_at:
        return Plan(now, latest_at(facts.starts_at), Why.ELSEWHERE, True) if facts.tell and facts.elsewhere else None
    if due > now and not told_otherwise:
        return None
    return _plan(facts, min(due, now), latest_at(facts.starts_at), told_otherwise, now, rules)


@dataclass(frozen=True)
class SessionFacts:
    """A changed session and one participant. ``starts_at``: None where it falls out.

    ``believed_at``: when the participant believes it to begin, from what was given in hand or mailed last (None: that it
    falls out); ``elsewhere``: in another room than it is. The rest as in ``AppointmentFacts``.
    """

    starts_at: datetime | None
    believed_at: datetime | None
    elsewhere: bool
    in_care: bool
    wish: bool
    address: bool
    known: bool
    mails_paused_until: date | None
    free_places: int
    undoable: bool = False
    # For ``_why_not_planned``: a session is told of as it is, not version by version.
    announced: bool = False
    cancelled: bool = False


def plan_session(facts: SessionFacts, now: datetime, rules: Rules) -> Plan | None:
    """What to write down at ``now`` about a session that was changed; None: the participant believes what is true.

    It has to be read before the earlier of the two times, old and new, as far as they are ahead.
    """
    if not facts.in_care or facts.known or facts.undoable:
        return None
    ahead = [moment for moment in (facts.starts_at, facts.believed_at) if moment is not None and moment > now]
    if facts.believed_at == facts.starts_at and not (facts.elsewhere and facts.starts_at):
        return None
    if not ahead or (facts.starts_at is not None and facts.starts_at <= now):
        return None
    latest = latest_at(min(ahead))
    return Plan(now, latest, _why_not_planned(facts, latest, now, rules), corrects=True)


def _plan(
    facts: AppointmentFacts, due: datetime, latest: datetime, corrects: bool, now: datetime, rules: Rules
) -> Plan:
    return Plan(due, latest, _why_not_planned(facts, latest, now, rules), corrects)


def _why_not_planned(
    facts: AppointmentFacts | SessionFacts, latest: datetime, now: datetime, rules: Rules
) -> Why | None:
    if not facts.wish:
        return Why.NO_WISH
    if not facts.address:
        return Why.NO_ADDRESS
    if next_sending_moment(now, rules) > latest:
        return Why.TOO_LATE
    if facts.announced and not facts.cancelled:
        return Why.MOVED_BACK  # the same time is never announced twice, yet the client was last told another
    if lasts(facts.mails_paused_until, rules.local(now).date()):
        return Why.MAIL_PAUSE
    return None if facts.free_places > 0 else Why.LIMIT


def lasts(until: date | None, today: date) -> bool:
    """A pause ends with the local day ``until``."""
    return until is not None and until >= today


@dataclass(frozen=True)
class InvitationFacts:
    """One client. ``due_on``: first day on which the rhythm has run out, None: never reached, then
    ``assigned_at`` (of the present counsellor, None: nobody) counts. ``last_planned_start``: start of the last planned
    appointment, past ones without an outcome included. ``invited_at``: creation of the last invitation, without those
    that were cancelled because their occasion was gone. ``held`` and ``booked`` contacts belong to the month of sending
    (formal summonses are none of them), ``free_places`` to its mails.
    """

    in_care: bool
    wish: bool
    address: bool
    due_on: date | None
    assigned_at: datetime | None
    rhythm_days: int
    paused_until: date | None
    mails_paused_until: date | None
    last_planned_start: datetime | None
    invitation_open: bool
    invited_at: datetime | None
    held: int
    booked: int
    limit: int
    free_places: int


def plan_invitation(facts: InvitationFacts, now: datetime, rules: Rules) -> Plan | None:
    """An invitation to get in touch, or None. What is in its way is to be seen on *Today* anyway: no row says so."""
    today = rules.local(now).date()
    quiet_since = now.astimezone(UTC) - timedelta(days=facts.rhythm_days)
    if not (facts.in_care and facts.wish and facts.address and facts.assigned_at):
        return None
    if lasts(facts.paused_until, today) or lasts(facts.mails_paused_until, today):
        return None
    if facts.due_on > today if facts.due_on is not None else facts.assigned_at > quiet_since:
        return None
    # An appointment within the rhythm whose outcome is missing may well have been the contact.
    if facts.last_planned_start is not None and facts.last_planned_start > quiet_since:
        return None
    if facts.invitation_open or (facts.invited_at is not None and facts.invited_at > quiet_since):
        return None
    if facts.held + facts.booked >= facts.limit or facts.free_places <= 0:
        return None
    return Plan(now, next_sending_moment(now, rules) + INVITATION_USEFUL)


# --- whether to send ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SendingFacts:
    """One claimed reminder, read in the moment of sending.

    ``stands``: the appointment is in the same version planned, or for the notice of a cancellation cancelled; ``told``:
    the client was, or may have been, mailed of it (matters for that notice alone). ``booked``: the client has an
    appointment ahead; that and the two after it matter for invitations alone.
    """

    invitation: bool
    in_care: bool
    wish: bool
    address: bool
    latest_at: datetime
    stands: bool
    booked: bool
    due_on: date | None
    paused_until: date | None
    mails_paused_until: date | None = None
    told: bool = True


def why_not_send(facts: SendingFacts, now: datetime, rules: Rules) -> Why | None:
    """None: send it. The sending hours are the caller's question, for the whole batch."""
    if not facts.in_care:
        return Why.CARE_ENDED
    gone = _invitation_gone(facts, rules.local(now).date()) if facts.invitation else None
    if gone or (not facts.invitation and not facts.stands):
        return gone or Why.CHANGED
    if not facts.told:
        return Why.NOT_TOLD
    if not facts.wish:
        return Why.NO_WISH
    if not facts.address:
        return Why.NO_ADDRESS
    if now > facts.latest_at:
        return Why.TOO_LATE
    return Why.MAIL_PAUSE if lasts(facts.mails_paused_until, rules.local(now).date()) else None


def _invitation_gone(facts: SendingFacts, today: date) -> Why | None:
    if facts.booked:
        return Why.BOOKED
    if facts.due_on is not None and facts.due_on > today:
        return Why.CONTACT_HELD
    return Why.PAUSED if lasts(facts.paused_until, today) else None
