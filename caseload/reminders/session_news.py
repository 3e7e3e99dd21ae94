"""Before a session is changed: who will be mailed of it, when, and who has to be telephoned; and afterwards who was."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from caseload.clients.models import MailLanguage
from caseload.lib.dates import local_date
from caseload.reminders.addresses import deliverable
from caseload.reminders.foreseen import Notice
from caseload.reminders.mails import Mail, bodies
from caseload.reminders.models import Reminder
from caseload.reminders.outlook import Outlook
from caseload.reminders.policy import PLACES, Rules, SessionFacts, next_sending_moment, plan_session
from caseload.reminders.rules import rules_at
from caseload.reminders.states import MAY_BELIEVE, Status
from caseload.schedule.models import Room
from caseload.texts.models import Kind as TextKind
from caseload.texts.models import MailText
from caseload.texts.wording import RIGHT_TO_LEFT, WORDINGS
from caseload.workshops.notices import SessionNotice
from caseload.workshops.seats import Seat
from caseload.workshops.sessions import Session

Belief = tuple[datetime | None, int]


@dataclass(frozen=True)
class Told:
    """One participant and what follows for her or him."""

    seat: Seat
    outlook: Outlook


def session_outlook(session: Session, starts_at: datetime | None, room: Room, now: datetime) -> list[Told]:
    """For everybody with a place, if the session were at ``starts_at`` (aware; None: falls out) in ``room``.

    As it is now: who would be told of a change. Asks the policy that the planner follows; three statements.
    """
    seats = list(session.workshop.seats.seated().select_related("client__state"))
    seats.sort(key=lambda seat: (seat.client.last_name, seat.client.first_name, seat.pk))
    beliefs = believed(session, seats)
    when = (now + settings.NOTICE_GRACE).astimezone(UTC)
    rules = rules_at(when)
    taken = places_taken(session, seats, rules.month(next_sending_moment(when, rules)))
    nothing_new = (starts_at, room.pk) == (session.starts_at, session.room_id) and session.is_standing
    found = []
    for seat in seats:
        at, in_room = beliefs[seat.pk]
        facts = _facts(seat, starts_at, at, nothing_new or in_room != room.pk, PLACES - taken[seat.client_id])
        found.append(Told(seat, _ask(facts, when, rules)))
    return found


def believed(session: Session, seats: Sequence[Seat]) -> dict[int, Belief]:
    """Time and room of the session as each participant believes: told of last, else given in hand. One statement."""
    told = Reminder.objects.filter(notice=OuterRef("pk"), status__in=MAY_BELIEVE)
    notices = SessionNotice.objects.filter(session=session, seat__in=[seat.pk for seat in seats])
    rows = notices.annotate(told=Exists(told)).order_by("version")
    first: dict[int, Belief] = {}
    last: dict[int, Belief] = {}
    for row in rows:
        first.setdefault(row.seat_id, (row.known_at, row.known_room_id))
        if row.told:
            last[row.seat_id] = (row.starts_at, row.room_id)
    as_it_is = (session.starts_at if session.is_standing else None), session.room_id
    return {seat.pk: last.get(seat.pk) or first.get(seat.pk) or as_it_is for seat in seats}


def places_taken(session: Session, seats: Sequence[Seat], month: Any) -> Counter[int]:
    """Mails of the month for each client, without what waits for this session and will give its place back."""
    rows = Reminder.objects.filter(client__in=[seat.client_id for seat in seats], month=month, place__isnull=False)
    rows = rows.exclude(Q(status=Status.PLANNED) & Q(notice__isnull=False) & Q(notice__session=session))
    return Counter(rows.values_list("client", flat=True))


def _facts(seat: Seat, starts_at: datetime | None, at: datetime | None, elsewhere: bool, free: int) -> SessionFacts:
    client = seat.client
    return SessionFacts(
        starts_at=starts_at.astimezone(UTC) if starts_at else None,
        believed_at=at,
        elsewhere=elsewhere,
        in_care=client.is_active,
        wish=client.wants_mail,
        address=deliverable(client.email) is not None and not client.has_dead_address,
        known=False,
        mails_paused_until=client.state.mails_paused_until,
        free_places=free,
    )


def _ask(facts: SessionFacts, when: datetime, rules: Rules) -> Outlook:
    plan = plan_session(facts, when, rules)
    if plan is None or plan.reason:
        return Outlook(why=plan.reason if plan else None)
    return Outlook(next_sending_moment(when, rules), corrects=True, told_at=facts.believed_at)


def in_words(form: Any, now: datetime) -> dict[str, Any]:
    """What the part of a form shows that changes a session or lets it fall out (``parts/session_outlook.html``)."""
    session, wanted = form.session, form.wanted
    if wanted is None:
        return {"form": form, "unknown": True}
    starts_at, room = wanted
    told = session_outlook(session, starts_at, room, now)
    mailed = [one for one in told if one.outlook.send_at]
    shown = starts_at or session.starts_at
    return {
        "form": form,
        "tells": form.tells,
        "falls_out": starts_at is None,
        "nothing_new": starts_at == session.starts_at and room == session.room,
        "mailed": mailed,
        "send_at": max((one.outlook.send_at for one in mailed if one.outlook.send_at), default=None),
        "to_call": [one for one in told if one.outlook.why],
        "know": [one for one in told if not one.outlook.why and not one.outlook.send_at],
        "notices": notices(session, starts_at is None, shown, room, mailed, now),
        "grace": settings.NOTICE_GRACE.seconds,
    }


def notices(
    session: Session, falls_out: bool, starts_at: datetime, room: Room, mailed: Sequence[Told], now: datetime
) -> list[tuple[str, Notice]]:
    """The mail as it would leave, in each language that somebody reads it in: name of the language, and the mail."""
    codes = [MailLanguage(code) for code in MailLanguage.values]
    wanted = {MailLanguage(one.seat.client.language) for one in mailed}
    if not wanted:
        return []
    texts, contact = MailText.objects.in_force(local_date(now)), session.workshop.contact
    kind, team = (TextKind.CANCELLATION if falls_out else TextKind.MOVED), contact.team
    written = []
    for language in (code for code in codes if code in wanted):
        mail = Mail(
            text=texts[kind, language],
            recipient="",
            key=UUID(int=0),
            phone=contact.phone or (team.phone if team else ""),
            link="",
            stop=f"{settings.PUBLIC_URL}/…",
            office=team.office if team else "",
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=session.minutes),
            place=room.place,
        )
        text = bodies(mail)[0].replace("\r\n", "\n")
        shown = Notice(WORDINGS[language].subject, text, language.value, language in RIGHT_TO_LEFT)
        written.append((str(language.label), shown))
    return written


@dataclass(frozen=True)
class News:
    """One participant to be told of a changed session; ``mail`` is None before the planner has looked."""

    notice: SessionNotice
    mail: Reminder | None
    calls: bool
    knows: bool


def news_of(session: Session, now: datetime) -> list[News]:
    """How the telling of the session's present version stands, for each participant. Four statements."""
    live = session.notices.live().select_related("seat__client", "phoned_by")
    rows = list(live.order_by("seat__client__last_name", "seat__client__first_name", "pk"))
    if not rows:
        return []
    about = Reminder.objects.live().filter(notice__in=rows)
    mails = {mail.notice_id: mail for mail in about}
    calls = set(about.needing_call(now).values_list("notice", flat=True))
    beliefs = believed(session, [row.seat for row in rows])
    now_is = ((session.starts_at if session.is_standing else None), session.room_id)
    return [
        News(row, mails.get(row.pk), row.pk in calls, row.pk not in mails and beliefs[row.seat_id] == now_is)
        for row in rows
    ]


def calls_about_sessions(sessions: Any, now: datetime) -> Any:
    """The mails about these sessions that did not reach somebody who has not been telephoned yet. One statement."""
    mails = Reminder.objects.needing_call(now).filter(notice__isnull=False, notice__session__in=sessions)
    return mails.select_related("notice__session__workshop", "client").order_by(
        "appointment_at", "client__last_name", "pk"
    )
