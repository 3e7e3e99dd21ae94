"""What is measured of the calendar: pages beside their statements, free slots of ten counsellors, booking and the rule."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from django.db import connection, transaction
from django.urls import reverse

from caseload.access import Role
from caseload.appointments.free import Wish, free_slots
from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.lib.dates import local_today
from caseload.staff.models import User
from tests.load.measure import Row, interleaved, recorded, run_bare
from tests.load.subjects import bare, page

HALF = timedelta(minutes=30)
BOOKINGS = 50  # inserted in one round


def calendar(clients: int, rounds: int) -> list[Row]:
    """At the end of the people there are: after ``volume.grow`` those are the counsellors of a nation."""
    ten = list(User.objects.filter(team=busiest_team()).counsellors().by_name()[:10])
    lead, _new = User.objects.get_or_create(
        username="bench-lead", defaults={"role": Role.TEAM_LEAD, "team_id": ten[0].team_id}
    )
    day = f"?day={(local_today() + timedelta(days=7)).isoformat()}"
    subjects = {
        "calendar, week": page(ten[0], reverse("calendar") + day),
        "calendar, month of a team": page(lead, f"{reverse('calendar')}{day}&span=month"),
        "free slots, ten counsellors": slots_of(ten),
    }
    statements = {}
    for name, act in subjects.items():
        act()
        with recorded() as statements[name]:
            act()
    found = interleaved({name: (act, bare(statements[name])) for name, act in subjects.items()}, rounds)
    rows = [
        Row(name, clients, wall, floor, len(statements[name]), cpu, goal_of(name, wall, floor, cpu))
        for name, (wall, floor, cpu, *_floor_cpu) in found.items()
    ]
    return rows + ([inserting(clients, ten, rounds)] if connection.vendor == "postgresql" else [])


def busiest_team() -> int:
    return User.objects.counsellors().filter(team__isnull=False).order_by("-pk").values_list("team", flat=True)[0]


def goal_of(name: str, wall: float, floor: float, cpu: float) -> str:
    if name.startswith("calendar"):
        return f"3 x floor + 15 ms: {3 * floor + 15:.1f} ms"
    return f"under 50 ms; SQL alone {floor:.1f} ms, Python {cpu:.1f} ms"


def slots_of(counsellors: list[User]) -> Callable[[], None]:
    client = Client.objects.filter(state__counsellor=counsellors[0]).select_related("state").order_by("pk").first()

    def search() -> None:
        if not free_slots(Wish(counsellors, client), HALF, local_today()):
            raise RuntimeError("Nobody is free in four weeks.")

    return search


def inserting(clients: int, counsellors: list[User], rounds: int) -> Row:
    """Appointments with what they take, against the same rows in a table that lets everybody be taken twice."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_busy (LIKE caseload_busy INCLUDING DEFAULTS INCLUDING IDENTITY)")
        cursor.execute("INSERT INTO bench_busy OVERRIDING SYSTEM VALUE SELECT * FROM caseload_busy")
        cursor.execute("SELECT setval(pg_get_serial_sequence('bench_busy', 'id'), MAX(id)) FROM bench_busy")
        cursor.execute(
            "SELECT indexdef FROM pg_indexes WHERE tablename = 'caseload_busy' AND indexdef NOT LIKE '%gist%' ORDER BY 1"
        )
        for number, (index,) in enumerate(cursor.fetchall()):
            name = index.split(" INDEX ")[1].split(" ON ")[0]
            index = index.replace(name, f"bench_busy_{number}", 1).replace(".caseload_busy ", ".bench_busy ", 1)
            cursor.execute(index)
        cursor.execute("ANALYZE bench_busy")
    statements = inserts_of(counsellors)
    free = [(sql.replace('"caseload_busy"', "bench_busy"), params, many) for sql, params, many in statements]
    wall, floor, cpu, *_floor_cpu = interleaved({"": (undone(statements), undone(free))}, rounds)[""]
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE bench_busy")
    note = f"rate {floor / wall:.2f} of that without the exclusion constraints; goal 0.5"
    return Row("one appointment inserted", clients, wall / BOOKINGS, floor / BOOKINGS, 2, cpu / BOOKINGS, note)


def inserts_of(counsellors: list[User]) -> list[tuple]:
    """Of appointments in the evening hours, where nobody has any."""
    start = Appointment.objects.planned().order_by("-starts_at").values_list("starts_at", flat=True)[0]
    client = Client.objects.order_by("pk").values_list("pk", flat=True)[0]
    with transaction.atomic(), recorded() as statements:
        for number in range(BOOKINGS):
            begin, one = start + timedelta(days=2) + number * HALF, counsellors[number % len(counsellors)]
            facts = {"client_id": client, "counsellor": one, "starts_at": begin, "ends_at": begin + HALF}
            Appointment(uid=uuid4(), **facts).save()
        transaction.set_rollback(True)
    return [statement for statement in statements if statement[0].startswith("INSERT")]


def undone(statements: list[tuple]) -> Callable[[], None]:
    def run() -> None:
        with transaction.atomic():
            run_bare(statements)
            transaction.set_rollback(True)

    return run
