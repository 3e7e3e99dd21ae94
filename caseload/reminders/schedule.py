"""When the planner next looks at a client: the earliest moment at which its answer can change by itself.

That is when an appointment falls due, the rhythm or a pause runs out, a month with new places begins. Everything else is
somebody's act, and each verb behind it wakes the client (``ClientStateQuerySet.wake``). So the run of every minute reads a
partial index and touches only who is due; the run over all clients, once a night, makes up for what a verb forgot.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from django.db import connection

from caseload.lib.dates import local_date
from caseload.reminders.dialect import GREATEST, adapted, chosen, days, midnight, minus, moment, plus, range_rows, span
from caseload.reminders.policy import QUIET_DAYS, Rules, send_month_ends
from caseload.reminders.rules import ranges_ahead

# What a database can say about an address; the sender looks closer.
USABLE = "(client.email LIKE '%%_@_%%.__%%' AND client.email NOT LIKE '%% %%' AND client.email <> client.dead_email)"
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
    ranges, of_ranges = range_rows(ranges_ahead(now, rules))
    moments = MOMENTS.format(
        chosen=who,
        ranges=ranges,
        shifted=minus("appointment.starts_at", "ranges.shift"),
        far=minus("appointment.starts_at", span("far")),
        greatest=GREATEST[connection.vendor],
        rhythm_ends=midnight("state.due_on"),
        first_rhythm_ends=plus("assignment.started_at", days("state.rhythm_days")),
        pause_ends=midnight("state.paused_until", 1),
        mail_pause_ends=midnight("state.mails_paused_until", 1),
        booked_until=plus("MAX(booked.starts_at)", days("state.rhythm_days")),
        invited_until=plus("MAX(invited.due_at)", days("state.rhythm_days")),
        now=moment("now"),
        month_ends=moment("month_ends"),
        look_again=moment("look_again"),
        long_ago=moment("long_ago"),
        usable=USABLE,
    )
    parameters = {
        "now": now,
        "today": local_date(now),
        "far": timedelta(days=rules.lead_days + QUIET_DAYS),
        "month_ends": send_month_ends(now, rules),
        "look_again": now + LOOK_AGAIN,
        "long_ago": datetime(2000, 1, 1, tzinfo=UTC),
    }
    with connection.cursor() as cursor:
        cursor.execute(f"{moments} {act}", adapted(parameters | of_ranges) | of_clients)
        if not cursor.description and connection.vendor == "postgresql":
            return cursor.rowcount
        if not cursor.description:  # Python's driver does not count a statement that begins with WITH
            cursor.execute("SELECT changes()")
        return int(cursor.fetchone()[0])


# An appointment beyond the days of ``ranges`` gets a moment that is surely too early, and at that moment its own.
MOMENTS = """
WITH {chosen}, {ranges},
ahead AS (
    SELECT appointment.client_id, COALESCE(ranges.due_at, {shifted}, {far}) AS at
    FROM chosen
    JOIN caseload_appointment appointment ON appointment.client_id = chosen.client_id
    LEFT JOIN ranges ON appointment.starts_at >= ranges.begins AND appointment.starts_at < ranges.ends
    WHERE appointment.status = 'planned' AND appointment.starts_at > {now}
),
invited AS (
    SELECT client.id AS client_id, {greatest}(
               COALESCE({rhythm_ends}, {first_rhythm_ends}),
               COALESCE({pause_ends}, {long_ago}),
               COALESCE({mail_pause_ends}, {long_ago}),
               COALESCE((SELECT {booked_until} FROM caseload_appointment booked
                         WHERE booked.client_id = client.id AND booked.status = 'planned'), {long_ago}),
               COALESCE((SELECT {invited_until} FROM caseload_reminder invited
                         WHERE invited.client_id = client.id AND invited.kind = 'invitation'
                           AND (invited.status <> 'cancelled' OR invited.reason = 'stopped')), {long_ago})) AS at
    FROM chosen
    JOIN caseload_clientstate state ON state.client_id = chosen.client_id
    JOIN caseload_client client ON client.id = chosen.client_id
    JOIN caseload_assignment assignment ON assignment.client_id = client.id AND assignment.ended_at IS NULL
    WHERE client.ended_on IS NULL AND client.mail_consent_at IS NOT NULL AND {usable}
),
moments AS (
    SELECT client_id, at FROM ahead WHERE at > {now}
    UNION ALL
    SELECT client_id, CASE
               WHEN at > {now} THEN at
               WHEN EXISTS (SELECT 1 FROM caseload_reminder waiting
                            WHERE waiting.client_id = invited.client_id AND waiting.kind = 'invitation'
                              AND waiting.status IN ('planned', 'sending')) THEN {look_again}
               ELSE {month_ends} END
    FROM invited
    UNION ALL
    SELECT state.client_id, {mail_pause_ends}
    FROM chosen JOIN caseload_clientstate state ON state.client_id = chosen.client_id
    WHERE state.mails_paused_until >= %(today)s
    UNION ALL
    SELECT limited.client_id, {month_ends}
    FROM chosen JOIN caseload_reminder limited ON limited.client_id = chosen.client_id
    WHERE limited.status = 'skipped' AND limited.reason = 'limit' AND limited.appointment_at > {now}
),
next AS (
    SELECT chosen.client_id, MIN(moments.at) AS at
    FROM chosen LEFT JOIN moments ON moments.client_id = chosen.client_id
    GROUP BY chosen.client_id
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
