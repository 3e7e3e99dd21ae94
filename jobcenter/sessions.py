"""Sessions in the database as Django keeps them. Every request begins by looking one up, so that statement is written
out: putting it together from the model took ten times as long as the database needs for it.
"""

from typing import Any

from django.contrib.sessions.backends import db
from django.db import connection
from django.utils import timezone

HELD = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(db.SessionStore):
    def load(self) -> dict[str, Any]:
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        with connection.cursor() as cursor:
            cursor.execute(HELD, [self.session_key, now])
            found = cursor.fetchone()
        if found is None:
            self._session_key = None  # a key that nobody gave out is not taken over
            return {}
        held: dict[str, Any] = self.decode(found[0])
        return held
