"""Who came onto a vacancy's list and who left it since the last look: set-based, only for those who changed.

Every verb that changes a fact matching asks about sets ``match_due_at`` of the profile or the vacancy; a run takes some
hundred of each, compares what should stand with what stands, and writes the difference. Running twice, or two at once,
writes nothing twice: the rows are held, and a standing entry is unique in the database.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from caseload.clients.mobility import BANDS_M
from caseload.clients.profile import Profile
from employers.matching.queries import FIND
from employers.vacancies.models import Vacancy

CHUNK = 500
MOST_CHUNKS = 20  # of each kind in one run; the next one goes on


def sweep(now: datetime) -> Counter[str]:
    """Look at all that is due at ``now`` (aware), in chunks, each in a transaction of its own."""
    done: Counter[str] = Counter()
    for kind in (Vacancy, Profile):
        for _chunk in range(MOST_CHUNKS):
            if not (found := look_at(kind, now)):
                break
            done += found
    return done


@transaction.atomic
def look_at(kind: Any, now: datetime) -> Counter[str]:
    """One chunk of due vacancies or profiles; an empty counter where none is due."""
    due = kind.objects.filter(match_due_at__lte=now).order_by("match_due_at", "pk")
    held = list(due.select_for_update(skip_locked=True, no_key=True).values_list("pk", flat=True)[:CHUNK])
    if not held:
        return Counter()
    left, entered = compare("vacancy_id" if kind is Vacancy else "client_id", held, now)
    kind.objects.filter(pk__in=held).update(match_due_at=None)
    return Counter({kind._meta.model_name: len(held), "entered": entered, "left": left})


def compare(side: str, held: Sequence[int], now: datetime) -> tuple[int, int]:
    """Write who left and who entered; ``side`` names the column the numbers are of. Two statements."""
    listed = ", ".join(["%s"] * len(held))
    near_by = box_of_client("v", "t") if side == "client_id" else box_of_bands("v", "t")
    should = SHOULD.format(
        chosen=f"{'t.client_id' if side == 'client_id' else 'v.id'} IN ({listed})",
        near_by=near_by,
        find=FIND[connection.vendor],
    )
    at = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        # Only constants of this file are put in; what is asked for travels as parameters.
        cursor.execute(
            f"""UPDATE employers_listing SET left_at = %s WHERE left_at IS NULL AND {side} IN ({listed})
            AND (client_id, vacancy_id) NOT IN ({should})""",  # nosec B608
            [at, *held, *held],
        )
        left = cursor.rowcount
        cursor.execute(
            f"""INSERT INTO employers_listing (client_id, vacancy_id, entered_at)
            SELECT should.client_id, should.vacancy_id, {moment()} FROM ({should}) should
            WHERE NOT EXISTS (SELECT 1 FROM employers_listing l WHERE l.left_at IS NULL
                AND l.client_id = should.client_id AND l.vacancy_id = should.vacancy_id)
            ON CONFLICT DO NOTHING""",  # nosec B608
            [at, *held],
        )
        return left, cursor.rowcount


def moment() -> str:
    return "CAST(%s AS timestamptz)" if connection.vendor == "postgresql" else "%s"


# The pairs that should stand: ``Fit.stands_out`` said for the database.
SHOULD = """SELECT DISTINCT t.client_id, v.id AS vacancy_id
    FROM employers_vacancy v
    JOIN caseload_targetoccupation t
        ON t.occupation_group = v.occupation_group AND SUBSTR(t.code, 1, 3) = SUBSTR(v.occupation, 1, 3)
        AND ({near_by})
    JOIN caseload_client c ON c.id = t.client_id AND c.ended_on IS NULL
    JOIN caseload_profile p ON p.client_id = t.client_id
    WHERE {chosen} AND v.status = 'open' AND LENGTH(v.occupation) = 5
        AND CAST(v.north - t.north AS bigint) * CAST(v.north - t.north AS bigint)
            + CAST(v.east - t.east AS bigint) * CAST(v.east - t.east AS bigint) <= CAST(t.reach_m AS bigint) * t.reach_m
        AND NOT EXISTS (SELECT 1 FROM employers_requirement r WHERE r.vacancy_id = v.id AND r.must
            AND {find}(p.abilities_line, '|' || SUBSTR(r.kind, 1, 2) || ':' || r.code || ':' || r.level || '|') = 0)"""


def box_of_client(place: str, home: str) -> str:
    return " AND ".join(
        f"{place}.{name} BETWEEN {home}.{name} - {home}.reach_m AND {home}.{name} + {home}.reach_m"
        for name in ("north", "east")
    )


def box_of_bands(place: str, home: str) -> str:
    """Clients who come far are looked for far away, the others near by."""
    boxes = (
        f"{home}.band = {band} AND "
        + " AND ".join(
            f"{home}.{name} BETWEEN {place}.{name} - {metres} AND {place}.{name} + {metres}"
            for name in ("north", "east")
        )
        for band, metres in enumerate(BANDS_M)
    )
    return " OR ".join(f"({box})" for box in boxes)
