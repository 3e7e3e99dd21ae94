"""What is measured of matching: the statements of a list alone, and its page; at two sizes, median and 95th percentile."""

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

from django.urls import reverse

from caseload.access import Role
from caseload.clients.models import Client
from caseload.staff.models import User
from employers.matching.hits import fitting_clients, fitting_vacancies
from employers.vacancies.models import Vacancy
from tests.load import market
from tests.load.measure import Row, interleaved, recorded, run_bare
from tests.load.subjects import page

REPEATS = 3


def matching(clients: int, samples: int) -> list[Row]:
    """Fills the database at hand with a market of that many clients and measures ``samples`` lists of each kind."""
    begun = perf_counter()
    market.fill(clients)
    print(f"matching: {clients} clients, {round(clients * market.VACANCIES_A_CLIENT)} vacancies "
          f"in {perf_counter() - begun:.1f} s. {samples} lists of each kind.")  # fmt: skip
    admin = User.objects.create(username="admin", role=Role.ADMIN, is_staff=True, is_superuser=True)
    some = [1 + number * (clients - 1) // samples for number in range(samples)]
    seekers = list(Client.objects.filter(pk__in=some).select_related("profile").prefetch_related("target_occupations"))
    offered = Vacancy.objects.filter(pk__in=[1 + pk * 6 // 10 for pk in some]).prefetch_related("requirements")
    counsellors = {user.pk: user for user in User.objects.filter(caseload__client__in=some).distinct()}
    of_clients = [
        (lambda client=client: fitting_vacancies(client), counsellors[client.state.counsellor_id],
         reverse("client-matches", args=[client.pk])) for client in seekers
    ]  # fmt: skip
    vacancies = list(offered)
    own = list(counsellors.values())
    of_vacancies = {
        name: [
            (lambda vacancy=vacancy, user=user: fitting_clients(vacancy, user), user,
             reverse("vacancy-matches", args=[vacancy.pk]))
            for vacancy, user in zip(vacancies, users, strict=False)
        ]
        for name, users in (("all clients", [admin] * len(vacancies)), ("own clients", own * len(vacancies)))
    }  # fmt: skip
    return [
        measured("vacancies of a client", clients, of_clients),
        *(measured(f"{name} of a vacancy", clients, subjects) for name, subjects in of_vacancies.items()),
    ]


def measured(name: str, clients: int, subjects: list[tuple[Callable[[], Any], User, str]]) -> Row:
    """The list of each subject: its bare statements in turn with its page, medians of some rounds after a first one."""
    sql, pages, cpu, hits, queries = [], [], [], [], 0
    for work, user, address in subjects:
        with recorded() as statements:
            hits.append(len(work()))
        get = page(user, address)
        get()
        found = interleaved({"": (get, lambda statements=statements: run_bare(statements))}, REPEATS)[""]
        pages.append(found[0])
        sql.append(found[1])
        cpu.append(found[2])
        queries = max(queries, len(statements))
    beyond = median(one - 3 * other for one, other in zip(pages, sql, strict=True))
    note = (
        f"SQL p95 {percentile(sql, 95):.1f}, page p95 {percentile(pages, 95):.1f}, {median(hits):.0f} hits; "
        f"the page takes 3 x SQL {beyond:+.1f} ms"
    )
    return Row(name, clients, median(pages), median(sql), queries, median(cpu), note)


def percentile(values: list[float], share: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * share // 100)]
