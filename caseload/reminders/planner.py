"""The planner: one statement finds who is due, asks what stands in the way, gives places, and writes the outbox.

What it decides is said in ``policy.py``; ``due_ranges`` brings the policy's due time along as a table. Appointments and
clients that already have their row drop out before places are given, else what is planned would count twice. Running
twice, or two at once, plans nothing twice: places are handed out by one transaction at a time, and each row has a key in
the database (appointment and version; one open invitation; client, month and place).

The run of every minute looks at the clients for whom the answer may have changed (``schedule.py``), that of the night at
all of them.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from caseload.appointments.models import CANCELLED, Appointment
from caseload.clients.models import ClientState
from caseload.lib.dates import local_date, month_bounds
from caseload.reminders import schedule, stale
from caseload.reminders.dialect import LEAST, NEW_ID, adapted, chosen, days, listed, minus, moment, range_rows, span
from caseload.reminders.places import free_places, hold_places, move_on
from caseload.reminders.policy import INVITATION_USEFUL, USEFUL_BEFORE, Rules, next_sending_moment
from caseload.reminders.rules import due_ranges, rules_at
from caseload.reminders.schedule import USABLE
from caseload.reminders.states import MAY_BELIEVE, TOLD


@dataclass
class Report:
    """How many rows of which kind were planned, skipped for which reason, or found to be no longer needed.

    ``looked at late``: clients for whom a verb had not said that something changed; found by the run over all.
    """

    counts: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return ", ".join(f"{name} {count}" for name, count in sorted(self.counts.items())) or "nothing due"


@transaction.atomic
def plan(now: datetime, dry_run: bool = False, everyone: bool = False) -> Report:
    """Plan the reminders that are due at ``now`` (aware), of clients whose facts changed or of ``everyone``.

    With ``dry_run`` everything is decided and nothing kept.
    """
    now = now.astimezone(UTC)  # sums of an aware local time follow the clock on the wall, not the time that passes
    rules = rules_at(now)
    send_at = next_sending_moment(now, rules)
    month = rules.month(send_at)
    report = Report()
    hold_places()
    # First those who are due are held, then what waits for them is looked at: whatever changes after that wakes them anew.
    clients = ClientState.objects.held(Q(next_plan_at__lte=now))
    ended, cleared = stale.clear(now, everyone)
    report.counts["too late"] = sum(ended.pop(reason, 0) for reason in stale.ENDING)
    report.counts["no longer needed"] = ended.total()
    report.counts["moved to this month"] = move_on(month, now)
    clients = sorted({*clients, *cleared})
    if clients:
        Appointment.objects.seal(clients, now)
    if everyone or clients:
        stale.forget_outlived_skips(now, month, cleared, everyone)
    if everyone:
        report.counts += written(decide_and_insert(now, send_at, rules))
        report.counts["looked at late"] = schedule.bring_forward(now, rules)
    elif clients:
        report.counts += written(decide_and_insert(now, send_at, rules, clients))
    if clients:
        schedule.set_next(clients, now, rules)
    transaction.set_rollback(dry_run)
    return Report(+report.counts)


def written(rows: list[tuple[str, str, str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for kind, status, reason, count in rows:
        found[reason or f"{kind} {status}"] += count
    return found


def decide_and_insert(
    now: datetime, send_at: datetime, rules: Rules, clients: Sequence[int] | None = None
) -> list[tuple[str, str, str, int]]:
    """Write a row for everything that is due and has none, of these clients (None: of all).

    What was written, counted by kind, status and reason.
    """
    who, of_clients = chosen(clients)
    ranges, of_ranges = range_rows(due_ranges(now, rules))
    decide = DECIDE.format(
        chosen=who,
        ranges=ranges,
        shifted=minus("appointment.starts_at", "ranges.shift"),
        latest=minus("occasions.said_at", span("useful_before")),
        session_latest=minus(EARLIER.format(now=moment("now"), least=LEAST[connection.vendor]), span("useful_before")),
        may_believe=listed(MAY_BELIEVE),
        quiet_since=minus(moment("now"), days("state.rhythm_days")),
        now=moment("now"),
        usable=USABLE,
        told=listed(TOLD),
        cancelled=listed(CANCELLED),
        free=free_places("fit"),
    )
    insert = INSERT.format(new_id=NEW_ID[connection.vendor], now=moment("now"), send_at=moment("send_at"))
    values = adapted(_moments(now, send_at, rules) | of_ranges) | of_clients
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                f"{decide}, written AS ({insert} RETURNING kind, status, reason) {COUNT} FROM written {GROUP}", values
            )
            return list(cursor.fetchall())
        cursor.execute("SELECT COALESCE(MAX(id), 0) FROM caseload_reminder")
        (last,) = cursor.fetchone()
        cursor.execute(f"{decide} {insert}", values)
        cursor.execute(f"{COUNT} FROM caseload_reminder WHERE id > %s {GROUP}", [last])
        return list(cursor.fetchall())


# Of old and new time of a session, as far as they are ahead: before that the participant has to know.
EARLIER = """(CASE WHEN starts_at IS NULL THEN believed_at
                      WHEN believed_at > {now} THEN {least}(starts_at, believed_at) ELSE starts_at END)"""
COUNT = "SELECT kind, status, reason, COUNT(*)"
GROUP = "GROUP BY kind, status, reason"

DECIDE = """
WITH {chosen}, {ranges},
told AS (
    SELECT DISTINCT mail.appointment_id, mail.appointment_at, mail.appointment_version
    FROM chosen JOIN caseload_reminder mail ON mail.client_id = chosen.client_id
    WHERE mail.kind = 'appointment' AND mail.status IN {told} AND mail.appointment_at > {now}
      AND NOT EXISTS (
          SELECT 1 FROM caseload_reminder later
          WHERE later.appointment_id = mail.appointment_id AND later.appointment_version > mail.appointment_version
            AND later.kind = 'appointment' AND later.status IN {told})
),
due AS (
    SELECT appointment.id, appointment.client_id, appointment.version, appointment.starts_at, appointment.tell,
           COALESCE(ranges.due_at, {shifted}) AS due_at
    FROM ranges
    JOIN caseload_appointment appointment
      ON appointment.starts_at >= ranges.begins AND appointment.starts_at < ranges.ends
    JOIN chosen ON chosen.client_id = appointment.client_id
    WHERE appointment.status = 'planned' AND appointment.starts_at > {now} AND appointment.notice_after IS NULL
      AND COALESCE(ranges.due_at, {shifted}) <= {now}
),
occasions AS (
    SELECT 'appointment' AS kind, due.id AS appointment_id, due.client_id, due.version, due.starts_at AS said_at,
           due.due_at, told.appointment_id IS NOT NULL AND due.tell AS corrects, FALSE AS elsewhere
    FROM due LEFT JOIN told ON told.appointment_id = due.id
    WHERE told.appointment_id IS NULL OR told.appointment_at <> due.starts_at
    UNION ALL
    SELECT 'appointment', moved.id, moved.client_id, moved.version, moved.starts_at, {now}, TRUE, FALSE
    FROM told JOIN caseload_appointment moved ON moved.id = told.appointment_id
    WHERE moved.status = 'planned' AND moved.starts_at > {now} AND moved.starts_at <> told.appointment_at
      AND moved.tell AND moved.notice_after IS NULL
      AND NOT EXISTS (SELECT 1 FROM due WHERE due.id = moved.id)
    UNION ALL
    SELECT 'appointment', other.id, other.client_id, other.version, other.starts_at, {now}, TRUE, TRUE
    FROM told JOIN caseload_appointment other ON other.id = told.appointment_id
    WHERE other.status = 'planned' AND other.starts_at > {now} AND other.starts_at = told.appointment_at
      AND other.where_version > told.appointment_version AND other.tell AND other.notice_after IS NULL
    UNION ALL
    SELECT 'cancellation', gone.id, gone.client_id, gone.version, told.appointment_at, {now}, TRUE, FALSE
    FROM told JOIN caseload_appointment gone ON gone.id = told.appointment_id
    WHERE gone.status IN {cancelled} AND gone.tell AND gone.notice_after IS NULL
),
news AS (
    SELECT notice.id, seat.client_id, notice.version, session.room_id,
           CASE WHEN session.cancelled_at IS NULL THEN session.starts_at END AS starts_at,
           CASE WHEN said.id IS NULL THEN notice.known_at ELSE said.starts_at END AS believed_at,
           CASE WHEN said.id IS NULL THEN notice.known_room_id ELSE said.room_id END AS believed_room
    FROM chosen
    JOIN caseload_seat seat ON seat.client_id = chosen.client_id AND seat.place IS NOT NULL
    JOIN caseload_sessionnotice notice ON notice.seat_id = seat.id AND notice.after <= {now}
    JOIN caseload_session session ON session.id = notice.session_id AND session.version = notice.version
    LEFT JOIN caseload_sessionnotice said ON said.id = (
        SELECT MAX(before.id) FROM caseload_sessionnotice before
        JOIN caseload_reminder mail ON mail.notice_id = before.id AND mail.status IN {may_believe}
        WHERE before.seat_id = notice.seat_id AND before.session_id = notice.session_id)
    WHERE NOT EXISTS (
        SELECT 1 FROM caseload_reminder known WHERE known.notice_id = notice.id AND known.replaced_at IS NULL)
),
sessions AS (
    SELECT CASE WHEN starts_at IS NULL THEN 'session_off' ELSE 'session' END AS kind, id AS notice_id, client_id,
           COALESCE(starts_at, believed_at) AS said_at,
           {session_latest} AS latest_at
    FROM news
    WHERE (starts_at > {now} AND (believed_at IS NULL OR believed_at <> starts_at OR believed_room <> room_id))
       OR (starts_at IS NULL AND believed_at > {now})
),
of_sessions AS (
    SELECT sessions.kind, sessions.notice_id, sessions.said_at, sessions.client_id, client.language, sessions.latest_at,
           CASE WHEN client.mail_consent_at IS NULL THEN 'no_wish'
                WHEN NOT {usable} THEN 'no_address'
                WHEN sessions.latest_at < %(send_at)s THEN 'too_late'
                WHEN state.mails_paused_until >= %(today)s THEN 'mail_pause'
                ELSE '' END AS reason
    FROM sessions
    JOIN caseload_client client ON client.id = sessions.client_id
    JOIN caseload_clientstate state ON state.client_id = sessions.client_id
    WHERE client.ended_on IS NULL
),
reminders AS (
    SELECT occasions.kind, occasions.appointment_id, occasions.version, occasions.said_at, occasions.client_id,
           occasions.due_at, occasions.corrects, client.language, {latest} AS latest_at,
           CASE WHEN occasions.elsewhere THEN 'elsewhere'
                WHEN client.mail_consent_at IS NULL THEN 'no_wish'
                WHEN NOT {usable} THEN 'no_address'
                WHEN {latest} < %(send_at)s THEN 'too_late'
                WHEN occasions.kind = 'appointment' AND EXISTS (
                    SELECT 1 FROM caseload_reminder announced
                    WHERE announced.appointment_id = occasions.appointment_id
                      AND announced.appointment_at = occasions.said_at
                      AND announced.kind = 'appointment' AND announced.status IN {told}) THEN 'moved_back'
                WHEN state.mails_paused_until >= %(today)s THEN 'mail_pause'
                ELSE '' END AS reason
    FROM occasions
    JOIN caseload_client client ON client.id = occasions.client_id
    JOIN caseload_clientstate state ON state.client_id = occasions.client_id
    WHERE client.ended_on IS NULL
      AND NOT EXISTS (
          SELECT 1 FROM caseload_reminder known
          WHERE known.appointment_id = occasions.appointment_id AND known.appointment_version = occasions.version
            AND known.replaced_at IS NULL)
),
invitations AS (
    SELECT client.id AS client_id, client.language
    FROM chosen
    JOIN caseload_clientstate state ON state.client_id = chosen.client_id
    JOIN caseload_client client ON client.id = chosen.client_id
    JOIN caseload_assignment assignment ON assignment.client_id = client.id AND assignment.ended_at IS NULL
    WHERE client.ended_on IS NULL AND client.mail_consent_at IS NOT NULL AND {usable}
      AND (state.paused_until IS NULL OR state.paused_until < %(today)s)
      AND (state.mails_paused_until IS NULL OR state.mails_paused_until < %(today)s)
      AND (state.due_on <= %(today)s OR (state.due_on IS NULL AND assignment.started_at <= {quiet_since}))
      AND NOT EXISTS (
          SELECT 1 FROM caseload_appointment booked
          WHERE booked.client_id = client.id AND booked.status = 'planned' AND booked.starts_at > {quiet_since})
      AND NOT EXISTS (
          SELECT 1 FROM caseload_reminder invited
          WHERE invited.client_id = client.id AND invited.kind = 'invitation'
            AND (invited.status IN ('planned', 'sending')
                 OR ((invited.status <> 'cancelled' OR invited.reason = 'stopped')
                     AND invited.due_at > {quiet_since})))
      AND (CASE WHEN state.month = %(month)s THEN state.month_held ELSE 0 END) + (
          SELECT COUNT(*) FROM caseload_appointment booked
          WHERE booked.client_id = client.id AND booked.status = 'planned' AND NOT booked.summoned
            AND booked.starts_at >= %(month_begins)s AND booked.starts_at < %(month_ends)s) < state.contact_limit
),
wishes AS (
    SELECT kind, appointment_id, version, NULL AS notice_id, said_at, client_id, language, due_at, latest_at, reason,
           corrects, CASE WHEN corrects THEN 0 ELSE 1 END AS rank
    FROM reminders
    UNION ALL
    SELECT kind, NULL, NULL, notice_id, said_at, client_id, language, {now}, latest_at, reason, TRUE, 0
    FROM of_sessions
    UNION ALL
    SELECT 'invitation', NULL, NULL, NULL, NULL, client_id, language, {now}, %(invitation_until)s, '', FALSE, 2
    FROM invitations
),
fit AS (
    SELECT wishes.*,
           CASE WHEN reason = '' THEN
               row_number() OVER (
                   PARTITION BY client_id, reason ORDER BY rank, said_at, appointment_id, notice_id) END AS turn
    FROM wishes
), {free}
"""

INSERT = """
INSERT INTO caseload_reminder (
    client_id, kind, appointment_id, appointment_version, notice_id, appointment_at, month, place, status, reason, corrects,
    due_at, latest_at, next_try_at, attempts, key, language, error, bounce_code, created_at, changed_at)
SELECT fit.client_id, fit.kind, fit.appointment_id, fit.version, fit.notice_id, fit.said_at, %(month)s, free.place,
       CASE WHEN free.place IS NULL THEN 'skipped' ELSE 'planned' END,
       CASE WHEN free.place IS NULL AND fit.reason = '' THEN 'limit' ELSE fit.reason END, fit.corrects,
       fit.due_at, fit.latest_at, {send_at}, 0, {new_id}, fit.language, '', '', {now}, {now}
FROM fit LEFT JOIN free ON free.client_id = fit.client_id AND free.turn = fit.turn
WHERE fit.kind <> 'invitation' OR free.place IS NOT NULL
ORDER BY fit.client_id, fit.said_at, fit.appointment_id, fit.notice_id
ON CONFLICT DO NOTHING
"""


def _moments(now: datetime, send_at: datetime, rules: Rules) -> dict[str, Any]:
    month = rules.month(send_at)
    month_begins, month_ends = month_bounds(month)
    return {
        "now": now,
        "send_at": send_at,
        "today": local_date(now),
        "month": month,
        "month_begins": month_begins,
        "month_ends": month_ends,
        "useful_before": USEFUL_BEFORE,
        "invitation_until": send_at + INVITATION_USEFUL,
    }
