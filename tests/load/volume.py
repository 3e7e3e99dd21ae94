"""A nation's clients beside the demo data: written by the database itself, so that half a million take minutes, not hours.

Each counsellor has a hundred clients; each client has one talk in the next four weeks and two in the past. Only PostgreSQL.
"""

from datetime import datetime, time, timedelta
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models

from caseload.appointments.models import Appointment
from caseload.clients.models import Client, ClientState
from caseload.lib.dates import LOCAL, local_today
from caseload.schedule.busy import Busy
from caseload.schedule.models import WorkingBlock, WorkingWeek
from caseload.staff.models import Team, User

CASELOAD, IN_A_TEAM, WEEKS = 100, 10, 4
A_DAY = CASELOAD // (WEEKS * 5)  # talks of a counsellor


def grow(clients: int) -> None:
    """So many clients more, with counsellors, teams, working weeks, appointments and what these take."""
    first = (User.objects.order_by("-pk").values_list("pk", flat=True).first() or 0) + 1
    counsellors = clients // CASELOAD
    add_people(first, counsellors)
    base = (Client.objects.order_by("-pk").values_list("pk", flat=True).first() or 0) + 1
    client_rows = f"FROM generate_series(0, {clients - 1}) n"
    insert(
        Client, {"id": f"{base} + n", "number": "'9' || lpad(n::text, 9, '0')", "last_name": "'Name' || n"}, client_rows
    )
    owner, team = (
        f"{first} + n / {CASELOAD}",
        f"(SELECT team_id FROM caseload_user WHERE id = {first} + n / {CASELOAD})",
    )
    insert(ClientState, {"client_id": f"{base} + n", "counsellor_id": owner, "team_id": team}, client_rows)
    add_appointments(first, base, clients)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [User, Client, Appointment, Team]):
            cursor.execute(statement)


def add_people(first: int, counsellors: int) -> None:
    teams = Team.objects.bulk_create(Team(name=f"Team {n}") for n in range(-(-counsellors // IN_A_TEAM)))
    people = [
        User(pk=first + n, username=f"many{n}", last_name=f"Berger{n}", team=teams[n // IN_A_TEAM], password="!")
        for n in range(counsellors)
    ]
    User.objects.bulk_create(people, batch_size=1000)
    weeks = WorkingWeek.objects.bulk_create(
        (WorkingWeek(user=one, valid_from=local_today() - timedelta(days=400)) for one in people), batch_size=1000
    )
    halves = ((time(8), time(12)), (time(12, 30), time(16, 30)))
    blocks = (
        WorkingBlock(week=week, weekday=day, starts_at=begin, ends_at=end)
        for week in weeks
        for day in range(5)
        for begin, end in halves
    )
    WorkingBlock.objects.bulk_create(blocks, batch_size=5000)


def add_appointments(first: int, base: int, clients: int) -> None:
    """Client n of a counsellor comes on weekday n / A_DAY of the coming weeks, at the half hour n % A_DAY."""
    monday = local_today() + timedelta(days=7 - local_today().weekday())
    start = datetime.combine(monday, time(8), LOCAL).isoformat()
    nth = f"mod(n, {CASELOAD})"
    day = f"({nth} / {A_DAY} / 5 * 7 + mod({nth} / {A_DAY}, 5))"
    ahead = f"timestamptz '{start}' + {day} * interval '1 day' + mod({nth}, {A_DAY}) * interval '45 minutes'"
    facts = {"client_id": f"{base} + n", "counsellor_id": f"{first} + n / {CASELOAD}", "place": "'Raum 1'"}
    facts |= {"uid": "gen_random_uuid()", "kind": "'talk'"}
    for weeks_back, status in ((0, "planned"), (4, "attended"), (8, "attended")):
        begin = f"{ahead} - interval '{7 * weeks_back} days'"
        times = {"starts_at": begin, "ends_at": f"{begin} + interval '30 minutes'", "status": f"'{status}'"}
        times |= {"outcome_at": f"{begin} + interval '30 minutes'"} if status == "attended" else {}
        insert(Appointment, facts | times, f"FROM generate_series(0, {clients - 1}) n")
    planned = f"FROM caseload_appointment WHERE client_id >= {base} AND status = 'planned'"
    times = {"holder": "uid", "starts_at": "starts_at", "ends_at": "ends_at"}
    insert(Busy, times | {"user_id": "counsellor_id"}, f"{planned} ORDER BY counsellor_id, starts_at")
    insert(Busy, times | {"client_id": "client_id"}, f"{planned} ORDER BY client_id")


def insert(model: type[models.Model], columns: dict[str, str], source: str) -> None:
    """``INSERT ... SELECT`` of these expressions by column; all other columns get the defaults of the model."""
    parameters: list[Any] = []
    expressions: dict[str, str] = {}
    for field in model._meta.concrete_fields:
        if field.column in columns:
            expressions[field.column] = columns[field.column]
        elif not field.primary_key and not field.generated:
            expressions[field.column] = "%s"
            value = field.pre_save(model(), add=True)
            parameters.append(field.get_db_prep_save(value, connection))
    names = ", ".join(connection.ops.quote_name(name) for name in expressions)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({names}) SELECT {', '.join(expressions.values())} {source}",
            parameters,
        )
