"""When the planner next looks at a client: the earliest moment at which its answer can change by itself.

That is when an appointment falls due, the rhythm or a pause runs out, a month with new places begins. Everything else is
somebody's act, and each verb behind it wakes the client (``ClientStateQuerySet.wake``). So the run of every minute reads a
partial index and touches only who is due; the run over all clients, once a night, makes up for what a verb forgot.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection

from caseload.lib.dates import local_date
from caseload.reminders.dialect import GREATEST, LEAST, adapted, chosen, days, midnight, minus, moment, plus, span
from caseload.reminders.policy import QUIET_DAYS, Rules, send_month_ends
from caseload.reminders.rules import DueRange, ranges_ahead

# What a database can say about an address; the sender looks closer.
USABLE = "(client.email LIKE '%%_@_%%.__%%' AND client.email NOT LIKE '%% %%' AND client.email <> client.dead_email)"
# Cheaper, and enough to know whom an invitation could ever reach: a look in vain is harmless.
HAS_ADDRESS = "(client.email <> '' AND client.email <> client.dead_email)"
# An invitation that waits to be sent bars the next one; how it ended shows within so long.
LOOK_AGAIN = timedelta(hours=1)


def set_next(clients: Sequence[int], now: datetime, rules: Rules) -> None:
    """Write the moments of these clients, for whom everything that was due at ``now`` is decided.

    Call with their state rows locked: whoever changes something meanwhile waits, and wakes the client afterwards.
    """
    _run(WRITE, clients, now, rules)


def bring_forward(now: datetime, rules: Rules) -> int:
    """Moments of all clients that lie later than the facts say; how many. Locks nobody out: a look too early is harmless."""
    return _run(BRING_FORWARD, None, now, rules)


def count_late(now: datetime, rules: Rules) -> int:
    """At how many clients the planner would look too late, or never."""
    return _run(COUNT_LATE, None, now, rules)


def _run(act: str, clients: Sequence[int] | None, now: datetime, rules: Rules) -> int:
    """How many rows were written, or the number that was asked for."""
    who, of_clients = chosen(clients)
    due, of_ranges = due_moment("appointment.starts_at", ranges_ahead(now, rules))
    moments = MOMENTS.format(
        chosen=who,
        due=due,
        greatest=GREATEST[connection.vendor],
        least=LEAST[connection.vendor],
        rhythm_ends=midnight("state.due_on"),
        first_rhythm_ends=plus("assignment.started_at", days("state.rhythm_days")),
        pause_ends=midnight("state.paused_until", 1),
        mail_pause_ends=midnight("state.mails_paused_until", 1),
        booked_until=plus("booked.last_at", days("state.rhythm_days")),
        invited_until=plus("invited.last_at", days("state.rhythm_days")),
        now=moment("now"),
        month_ends=moment("month_ends"),
        look_again=moment("look_again"),
        long_ago=moment("long_ago"),
        never=moment("never"),
        has_address=HAS_ADDRESS,
    )
    parameters = {
        "now": now,
        "today": local_date(now),
        "far": timedelta(days=rules.lead_days + QUIET_DAYS),
        "month_ends": send_month_ends(now, rules),
        "look_again": now + LOOK_AGAIN,
        "long_ago": datetime(2000, 1, 1, tzinfo=UTC),
        "never": datetime(9000, 1, 1, tzinfo=UTC),
    }
    with connection.cursor() as cursor:
        cursor.execute(f"{moments} {act}", adapted(parameters | of_ranges) | of_clients)
        if not cursor.description and connection.vendor == "postgresql":
            return cursor.rowcount
        if not cursor.description:  # Python's driver does not count a statement that begins with WITH
            cursor.execute("SELECT changes()")
        return int(cursor.fetchone()[0])


def due_moment(starts_at: str, ranges: Sequence[DueRange]) -> tuple[str, dict[str, Any]]:
    """The policy's due time of an appointment as an expression over its start, and its parameters.

    ``ranges`` follow each other without a gap. Beyond them it is a moment that is surely too early, at which one looks
    again.
    """
    parameters: dict[str, Any] = {}
    when = [f"WHEN {starts_at} >= {moment('beyond')} THEN {minus(starts_at, span('far'))}"]
    for n, row in enumerate(ranges):
        due = minus(starts_at, span(f"due{n}")) if row.due is None else moment(f"due{n}")
        when.append(f"WHEN {starts_at} < {moment(f'until{n}')} THEN {due}")
        parameters |= {f"until{n}": row.end, f"due{n}": row.shift if row.due is None else row.due}
    return f"CASE {' '.join(when)} END", parameters | {"beyond": ranges[-1].end}


MOMENTS = """
WITH {chosen},
booked AS (
    SELECT client_id, MIN(CASE WHEN due_at > {now} THEN due_at END) AS next_at, MAX(starts_at) AS last_at
    FROM (SELECT appointment.client_id, appointment.starts_at,
                 CASE WHEN appointment.starts_at > {now} THEN {due} END AS due_at
          FROM chosen
          JOIN caseload_appointment appointment ON appointment.client_id = chosen.client_id
          WHERE appointment.status = 'planned') planned
    GROUP BY client_id
),
invited AS (
    SELECT mail.client_id,
           MAX(CASE WHEN mail.status <> 'cancelled' OR mail.reason = 'stopped' THEN mail.due_at END) AS last_at,
           MAX(CASE WHEN mail.status IN ('planned', 'sending') THEN 1 END) AS waits
    FROM chosen
    JOIN caseload_reminder mail ON mail.client_id = chosen.client_id
    WHERE mail.kind = 'invitation'
    GROUP BY mail.client_id
),
limited AS (
    SELECT DISTINCT mail.client_id
    FROM chosen
    JOIN caseload_reminder mail ON mail.client_id = chosen.client_id
    WHERE mail.status = 'skipped' AND mail.reason = 'limit' AND mail.appointment_at > {now}
),
changed AS (
    SELECT client_id, MIN(told_at) AS told_at
    FROM (SELECT client_id, notice_after AS told_at FROM caseload_appointment WHERE notice_after IS NOT NULL
          UNION ALL
          SELECT seat.client_id, notice.after FROM caseload_sessionnotice notice
          JOIN caseload_seat seat ON seat.id = notice.seat_id
          WHERE notice.after > {now}) told
    GROUP BY client_id
),
facts AS (
    SELECT state.client_id, booked.next_at, changed.told_at,
           CASE WHEN state.mails_paused_until >= %(today)s THEN {mail_pause_ends} END AS mail_pause_ends,
           CASE WHEN limited.client_id IS NOT NULL THEN {month_ends} END AS places_at,
           CASE WHEN invited.waits = 1 THEN {look_again} ELSE {month_ends} END AS instead_at,
           CASE WHEN assignment.id IS NOT NULL AND client.ended_on IS NULL
                     AND client.mail_consent_at IS NOT NULL AND {has_address}
                THEN {greatest}(COALESCE({rhythm_ends}, {first_rhythm_ends}),
                                COALESCE({pause_ends}, {long_ago}),
                                COALESCE({mail_pause_ends}, {long_ago}),
                                COALESCE({booked_until}, {long_ago}),
                                COALESCE({invited_until}, {long_ago})) END AS invites_at
    FROM chosen
    JOIN caseload_clientstate state ON state.client_id = chosen.client_id
    JOIN caseload_client client ON client.id = chosen.client_id
    LEFT JOIN caseload_assignment assignment ON assignment.client_id = client.id AND assignment.ended_at IS NULL
    LEFT JOIN booked ON booked.client_id = client.id
    LEFT JOIN invited ON invited.client_id = client.id
    LEFT JOIN limited ON limited.client_id = client.id
    LEFT JOIN changed ON changed.client_id = client.id
),
next AS (
    SELECT client_id, NULLIF({least}(
               COALESCE(next_at, {never}),
               COALESCE(told_at, {never}),
               COALESCE(mail_pause_ends, {never}),
               COALESCE(places_at, {never}),
               COALESCE(CASE WHEN invites_at <= {now} THEN instead_at ELSE invites_at END, {never})), {never}) AS at
    FROM facts
)
"""

WRITE = """
UPDATE caseload_clientstate SET next_plan_at = next.at FROM next WHERE caseload_clientstate.client_id = next.client_id
"""

BRING_FORWARD = f"""{WRITE}
  AND (caseload_clientstate.next_plan_at > next.at OR (caseload_clientstate.next_plan_at IS NULL AND next.at IS NOT NULL))
"""

COUNT_LATE = """
SELECT COUNT(*) FROM next JOIN caseload_clientstate state ON state.client_id = next.client_id
WHERE state.next_plan_at > next.at OR (state.next_plan_at IS NULL AND next.at IS NOT NULL)
"""
