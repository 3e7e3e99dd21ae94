"""What is measured of the pages: four of them, each beside its own statements."""

from collections.abc import Callable
from typing import Any

from django.test import Client as Browser
from django.urls import reverse

from caseload.clients.models import Client
from caseload.staff.models import User
from tests.load.measure import Row, interleaved, recorded, run_bare

BACKEND = "jobcenter.accounts.StaffBackend"


def pages(clients: int, rounds: int) -> list[Row]:
    counsellor, lead = (User.objects.get(username=name) for name in ("counsellor", "teamlead"))
    client = Client.objects.filter(state__counsellor=counsellor).order_by("pk").first()
    subjects = {
        "today": page(counsellor, reverse("home")),
        "caseload list": page(counsellor, reverse("client-list")),
        "client page": page(counsellor, reverse("client-detail", args=[client.pk])),
        "team dashboard": page(lead, reverse("team")),
    }
    statements = {}
    for name, get in subjects.items():
        get()  # compiled templates, translations and connections are not part of the picture
        with recorded() as statements[name]:
            get()
    pairs = {name: (get, bare(statements[name])) for name, get in subjects.items()}
    return [
        Row(name, clients, found.wall, found.floor, len(statements[name]), found.cpu)
        for name, found in interleaved(pairs, rounds).items()
    ]


def page(user: User, address: str) -> Callable[[], None]:
    browser = Browser(headers={"accept-language": "de"})
    browser.force_login(user, backend=BACKEND)

    def get() -> None:
        answer = browser.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}.")
        getattr(answer, "content", b"")

    return get


def bare(statements: list[Any]) -> Callable[[], None]:
    return lambda: run_bare(statements)
