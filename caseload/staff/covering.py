"""Whose work somebody does today, asked on nearly every page: the statement is written out, as putting it together from
the model takes ten times as long as all the rest of it.
"""

from datetime import date

from django.db import connection

COVERED_BY = """
    SELECT user_id FROM caseload_absence
    WHERE deputy_id = %s AND starts_on <= %s AND ends_on >= %s AND (weekday IS NULL OR weekday = %s)
    ORDER BY starts_on DESC
"""


def covered_by(deputy: int, day: date) -> list[int]:
    """Numbers of those whose absence on the local day (``AbsenceQuerySet.on``) the deputy covers."""
    on = connection.ops.adapt_datefield_value(day)
    with connection.cursor() as cursor:
        cursor.execute(COVERED_BY, [deputy, on, on, day.weekday()])
        return [user for (user,) in cursor.fetchall()]
