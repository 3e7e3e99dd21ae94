"""The four places of a client's month: which are free, and who may hand them out.

Places are handed out by one transaction at a time. The unique key (client, month, place) is the last line behind that.
"""

from datetime import date, datetime

from django.db import connection

from caseload.reminders.policy import PLACES

LOCK = 0x72656D696E64  # any number that no other advisory lock of the application has


def hold_places() -> None:
    """Wait until nobody else hands out places, and keep them until the transaction ends. On SQLite writers take turns."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def free_places(wanting: str) -> str:
    """A CTE ``free (client_id, place, turn)``: the client's free places of ``%(month)s``, lowest first.

    ``wanting`` names a CTE with ``client_id`` and ``turn`` (null: wants none).
    """
    numbers = " UNION ALL ".join(f"SELECT {place} AS place" for place in range(1, PLACES + 1))
    return f"""
    free AS (
        SELECT clients.client_id, numbers.place,
               row_number() OVER (PARTITION BY clients.client_id ORDER BY numbers.place) AS turn
        FROM (SELECT DISTINCT client_id FROM {wanting} WHERE turn IS NOT NULL) clients
        CROSS JOIN ({numbers}) numbers
        WHERE NOT EXISTS (
            SELECT 1 FROM caseload_reminder taken
            WHERE taken.client_id = clients.client_id AND taken.month = %(month)s AND taken.place = numbers.place
        )
    )"""


MOVE_ON = f"""
WITH waiting AS (
    SELECT id, client_id, row_number() OVER (PARTITION BY client_id ORDER BY latest_at, id) AS turn
    FROM caseload_reminder
    WHERE status = 'planned' AND month < %(month)s
), {free_places("waiting")},
placed AS (
    SELECT waiting.id, free.place
    FROM waiting LEFT JOIN free ON free.client_id = waiting.client_id AND free.turn = waiting.turn
)
UPDATE caseload_reminder
SET month = %(month)s, place = placed.place, changed_at = %(now)s,
    status = CASE WHEN placed.place IS NULL THEN 'skipped' ELSE 'planned' END,
    reason = CASE WHEN placed.place IS NULL THEN 'limit' ELSE '' END
FROM placed WHERE caseload_reminder.id = placed.id
"""


def move_on(month: date, now: datetime) -> int:
    """Mails that were to go out in an earlier month take a place in ``month``, or are skipped where it is full.

    How many. Call with the places held.
    """
    with connection.cursor() as cursor:
        moment = connection.ops.adapt_datetimefield_value(now)
        cursor.execute(MOVE_ON, {"month": connection.ops.adapt_datefield_value(month), "now": moment})
        if connection.vendor == "sqlite":  # Python's driver does not count a statement that begins with WITH
            cursor.execute("SELECT changes()")
            return int(cursor.fetchone()[0])
        return cursor.rowcount
