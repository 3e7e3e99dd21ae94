"""The rule of ``score.py`` as SQL: the first hits of a client or of a vacancy, in the same order, without scoring the rest.

Occupation group and a box of metres narrow by one index (PERFORMANCE.md W6); what is left gets the same key as in Python,
in whole numbers, so both agree on both databases. ``tests/employers/matching/test_reference.py`` compares them.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from caseload.clients.mobility import BANDS_M
from caseload.clients.models import Client
from employers.matching.score import DIGITS, RELATED, SKILL, STEP, Asked, Offer, Related, Seeker

FIND = {"postgresql": "strpos", "sqlite": "instr"}
UNMET, OPEN, MET = (
    1_000_000,
    1_000,
    1,
)  # one number holds how many musts are unmet, unknown, and how many wishes are met


class Sql:
    """A piece of SQL with its values."""

    def __init__(self, text: str, *values: Any) -> None:
        self.text, self.values = text, values


def joined(between: str, pieces: Iterable[Sql]) -> Sql:
    pieces = list(pieces)
    return Sql(between.join(piece.text for piece in pieces), *(value for piece in pieces for value in piece.values))


def vacancies_for(seeker: Seeker, related: Related, limit: int | None) -> list[int]:
    """Numbers of the first ``limit`` open vacancies for a client, best first. ``related`` are the groups related to those of
    the goals. One statement, none without a place or goals.
    """
    if seeker.point is None or not seeker.goals:
        return []
    steps = prefixes((code, distance, related.get(code[:3], ())) for code, distance in seeker.goals)
    groups = sorted({int(prefix[:2]) for prefix, _near in steps})
    near, apart = nearness_of("v.occupation", steps), apart_of("v", seeker.point)
    around = box("v", seeker.point, seeker.reach_m)
    misfits = joined(" + ", [Sql("0"), *misfits_of_vacancy(seeker)])
    rows = Sql(
        f"""SELECT v.id, v.checked_on, {near.text} AS near, {apart.text} AS apart, {misfits.text} AS misfits
        FROM employers_vacancy v
        WHERE v.status = 'open' AND v.occupation_group IN ({", ".join(["%s"] * len(groups))}) AND {around.text}""",
        *near.values, *apart.values, *misfits.values, *groups, *around.values,
    )  # fmt: skip
    asked = asked_of_vacancy(seeker.abilities)
    return numbers(
        f"""WITH hits AS MATERIALIZED (SELECT c.*, {asked.text} AS asked FROM ({rows.text}) c
            WHERE near IS NOT NULL AND apart <= %s)
        SELECT id FROM hits ORDER BY asked / {OPEN}, near, misfits, (asked / {OPEN}) * {OPEN} - asked, apart,
            checked_on DESC NULLS LAST, id""",
        [*asked.values, *rows.values, seeker.reach_m**2],
        limit,
    )


def clients_for(offer: Offer, related: Related, clients: "QuerySet[Client]", limit: int | None) -> list[int]:
    """Numbers of the first ``limit`` of these clients (a scope) for a vacancy, best first. ``related`` are the groups related
    to that of the vacancy. One statement, none without a place or an occupation.
    """
    if offer.point is None or len(offer.occupation) != 5:
        return []
    steps = [(offer.occupation[:digits], degree * STEP) for degree, digits in DIGITS.items()]
    steps += [(other, RELATED * STEP) for other in sorted(related.get(offer.occupation[:3], ()))]
    groups = sorted({int(prefix[:2]) for prefix, _near in steps})
    near, apart = nearness_of("t.code", steps), apart_of("t", offer.point)
    bands = joined(" UNION ALL ", targets_near(offer.point, groups))
    misfits = joined(" + ", [Sql("0"), *misfits_of_client(offer)])
    asked = joined(" + ", [Sql("0"), *(asked_of_client(one) for one in offer.asked)])
    try:
        scope, scoped = clients.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return []
    return numbers(
        f"""WITH hits AS MATERIALIZED (
            SELECT c.client_id AS id, c.near, c.apart, {misfits.text} AS misfits, {asked.text} AS asked
            FROM (SELECT t.client_id, MIN({near.text} + t.distance) AS near, MIN({apart.text}) AS apart
                FROM ({bands.text}) t
                WHERE {apart.text} <= CAST(t.reach_m AS bigint) * t.reach_m
                GROUP BY t.client_id) c
            JOIN caseload_profile p ON p.client_id = c.client_id
            WHERE c.near IS NOT NULL AND c.client_id IN ({scope}))
        SELECT id FROM hits ORDER BY asked / {OPEN}, near, misfits, (asked / {OPEN}) * {OPEN} - asked, apart, id""",
        [*misfits.values, *asked.values, *near.values, *apart.values, *bands.values, *apart.values, *scoped],
        limit,
    )


def left_out_of(seeker: Seeker, groups: Sequence[int]) -> tuple[int, int]:
    """How many open vacancies nobody can compare with a client: of these fields those without a place, within reach those
    without an occupation code (``VacancyQuerySet.without_place``, ``without_occupation``: the lists behind the numbers).
    One statement.
    """
    counts = [
        Sql(f"v.occupation_group IN ({', '.join(['%s'] * len(groups))}) AND v.north IS NULL", *groups),
        Sql("FALSE"),
    ]
    if seeker.point is not None:
        apart, around = apart_of("v", seeker.point), box("v", seeker.point, seeker.reach_m)
        near = f"v.occupation_group IS NULL AND {around.text} AND {apart.text} <= %s"
        counts[1] = Sql(near, *around.values, *apart.values, seeker.reach_m**2)
    open_ones = "SELECT COUNT(*) FROM employers_vacancy v WHERE v.status = 'open'"
    found = joined(", ", (Sql(f"({open_ones} AND {each.text})", *each.values) for each in counts))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {found.text}", found.values)
        return tuple(cursor.fetchone())


def numbers(sql: str, values: Sequence[Any], limit: int | None) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT {limit:d}" if limit is not None else sql, list(values))
        return [row[0] for row in cursor.fetchall()]


# --- occupation ---


def prefixes(goals: Iterable[tuple[str, int, Iterable[str]]]) -> list[tuple[str, int]]:
    """(first digits of an occupation, nearness) for goals with their related groups; the nearest of each."""
    found: dict[str, int] = {}
    for code, distance, related in goals:
        steps = [(code[:digits], degree * STEP + distance) for degree, digits in DIGITS.items()]
        for prefix, near in [*steps, *((other, RELATED * STEP + distance) for other in related)]:
            found[prefix] = min(near, found.get(prefix, near))
    return sorted(found.items(), key=lambda step: step[1])


def nearness_of(column: str, steps: Iterable[tuple[str, int]]) -> Sql:
    """The nearest step comes first, so the first that fits is the answer."""
    cases = [Sql(f"WHEN SUBSTR({column}, 1, {len(prefix)}) = %s THEN {near}", prefix) for prefix, near in steps]
    return joined(" ", [Sql("CASE"), *cases, Sql("END")])


# --- place ---


def apart_of(row: str, point: tuple[int, int]) -> Sql:
    north, east = (f"CAST({row}.{name} - %s AS bigint)" for name in ("north", "east"))
    return Sql(f"({north} * {north} + {east} * {east})", point[0], point[0], point[1], point[1])


def box(row: str, point: tuple[int, int], metres: int) -> Sql:
    north, east = point
    return Sql(
        f"{row}.north BETWEEN %s AND %s AND {row}.east BETWEEN %s AND %s",
        north - metres, north + metres, east - metres, east + metres,
    )  # fmt: skip


def targets_near(point: tuple[int, int], groups: Sequence[int]) -> list[Sql]:
    """Target occupations of these fields around a place, one search for each band: clients who come far are looked for far
    away, the others near by. Each reads nothing but the index.
    """
    return [
        Sql(
            f"""SELECT t.client_id, t.code, t.distance, t.reach_m, t.north, t.east FROM caseload_targetoccupation t
            WHERE t.occupation_group IN ({", ".join(["%s"] * len(groups))}) AND t.band = {band} AND {around.text}""",
            *groups, *around.values,
        )
        for band, around in enumerate(box("t", point, metres) for metres in BANDS_M)
    ]  # fmt: skip


# --- what is asked for ---


def asked_of_vacancy(abilities: str) -> Sql:
    """How the abilities of one client meet what the vacancy of the row asks for, as one number."""
    find = FIND[connection.vendor]
    met = f"{find}(%s, '|' || SUBSTR(r.kind, 1, 2) || ':' || r.code || ':' || r.level || '|') > 0"
    unknown = f"""r.kind = '{SKILL}' OR {find}(%s, '|' || SUBSTR(r.kind, 1, 2) || '|') = 0
        OR {find}(%s, '|' || SUBSTR(r.kind, 1, 2) || ':' || r.code || '?|') > 0"""
    return Sql(
        f"""(SELECT COALESCE(SUM(CASE WHEN {met} THEN CASE WHEN r.must THEN 0 ELSE {MET} END
            WHEN NOT r.must THEN 0 WHEN {unknown} THEN {OPEN} ELSE {UNMET} END), 0)
        FROM employers_requirement r WHERE r.vacancy_id = c.id)""",
        abilities, abilities, abilities,
    )  # fmt: skip


def asked_of_client(one: Asked) -> Sql:
    """How the abilities of the row's client meet one requirement, as a part of that number."""
    find, short = FIND[connection.vendor], one.kind[:2]
    met = Sql(f"{find}(p.abilities_line, %s) > 0", f"|{short}:{one.code}:{one.level}|")
    if not one.must:
        return Sql(f"CASE WHEN {met.text} THEN {MET} ELSE 0 END", *met.values)
    if one.kind == SKILL:
        return Sql(f"CASE WHEN {met.text} THEN 0 ELSE {OPEN} END", *met.values)
    return Sql(
        f"""CASE WHEN {met.text} THEN 0 WHEN {find}(p.abilities_line, %s) = 0 OR {find}(p.abilities_line, %s) > 0
            THEN {OPEN} ELSE {UNMET} END""",
        *met.values, f"|{short}|", f"|{short}:{one.code}?|",
    )  # fmt: skip


# --- conditions of work: 1 where one does not fit; what is unknown does not count ---


def misfits_of_vacancy(seeker: Seeker) -> list[Sql]:
    found, (low, high) = [], seeker.hours
    hours = [Sql("v.hours_min > %s", high)] * (high is not None) + [Sql("v.hours_max < %s", low)] * (low is not None)
    if hours:
        found.append(joined(" OR ", hours))
    missing = sorted(set(SHIFT_FIELDS) - seeker.shifts) if seeker.shifts else []
    if missing:
        found.append(Sql(" OR ".join(f"v.{name}" for name in missing)))
    if seeker.wage_need is not None:
        found.append(Sql("v.monthly_wage < %s", seeker.wage_need))
    return [Sql(f"CASE WHEN {each.text} THEN 1 ELSE 0 END", *each.values) for each in found]


def misfits_of_client(offer: Offer) -> list[Sql]:
    found, (low, high) = [], offer.hours
    if low is not None and high is not None:
        found.append(Sql("p.hours_max < %s OR p.hours_min > %s", low, high))
    if offer.shifts:
        some = " OR ".join(f"p.{name}" for name in SHIFT_FIELDS)
        each = " AND ".join(f"p.{name}" for name in sorted(offer.shifts))
        found.append(Sql(f"({some}) AND NOT ({each})"))
    if offer.monthly_wage is not None:
        found.append(Sql("p.wage_need > %s", offer.monthly_wage))
    return [Sql(f"CASE WHEN {each.text} THEN 1 ELSE 0 END", *each.values) for each in found]


SHIFT_FIELDS = ("day_shift", "early_shift", "late_shift", "night_shift", "weekend_shift")
