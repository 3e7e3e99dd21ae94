"""The lists of the pages: the first hits with their reasons, from a fixed number of statements."""

from dataclasses import dataclass
from typing import Any

from caseload.clients.models import Client
from caseload.clients.profile import SHIFTS
from caseload.occupations.kinship import Kinship
from employers.matching.facts import offer_of, seeker_of
from employers.matching.queries import clients_for, left_out_of, vacancies_for
from employers.matching.score import Fit, assess
from employers.matching.words import in_words
from employers.vacancies.models import Vacancy

VACANCIES_SHOWN, CLIENTS_SHOWN = 20, 50
SHOWN_OF_VACANCY = (
    *("title", "employer__name", "postcode", "place", "checked_on", "occupation", "north", "east", "hours_min"),
    *("hours_max", "monthly_wage", *SHIFTS),
)
SHOWN_OF_CLIENT = (
    *("first_name", "last_name", "postcode", "place", "profile", "state__counsellor__first_name"),
    "state__counsellor__last_name",
)


@dataclass(frozen=True)
class Hit:
    """A vacancy or a client of a list, and why it stands there."""

    row: Any
    fit: Fit

    @property
    def reasons(self) -> dict[str, str]:
        """By verdict (``fits``, ``misses``, ``unknown``) all its words in one line; a verdict without words is left out."""
        return {verdict: ", ".join(words) for verdict, words in in_words(self.fit).items() if words}


def fitting_vacancies(client: Client, limit: int = VACANCIES_SHOWN) -> list[Hit]:
    """For a client with ``profile`` and ``target_occupations``. Four statements, none where there is no target."""
    seeker = seeker_of(client)
    if not seeker or not seeker.goals:
        return []
    related = Kinship.objects.of(code[:3] for code, _distance in seeker.goals)
    found = vacancies_for(seeker, related, limit)
    if not found:
        return []
    shown = Vacancy.objects.select_related("employer").only(*SHOWN_OF_VACANCY)
    vacancies = shown.prefetch_related("requirements").in_bulk(found)
    fits = ((vacancies[pk], assess(seeker, offer_of(vacancies[pk]), related)) for pk in found if pk in vacancies)
    return [Hit(vacancy, fit) for vacancy, fit in fits if fit]


def fitting_clients(vacancy: Vacancy, user: Any, limit: int = CLIENTS_SHOWN) -> list[Hit]:
    """Clients within the user's scope for a vacancy with ``requirements``. Four statements."""
    offer = offer_of(vacancy)
    group = offer.occupation[:3]
    of_vacancy = Kinship.objects.of([group])
    found = clients_for(offer, of_vacancy, Client.objects.visible_to(user).active(), limit)
    if not found:
        return []
    clients = Client.objects.filter(pk__in=found).select_related("profile", "state__counsellor").only(*SHOWN_OF_CLIENT)
    rows = {client.pk: client for client in clients.prefetch_related("target_occupations")}
    # Related is related both ways, so the groups of the clients' targets need not be asked for once more.
    related = {other: frozenset({group}) for other in of_vacancy.get(group, ())}
    hits = []
    for pk in found:
        seeker = seeker_of(rows[pk]) if pk in rows else None
        if seeker and (fit := assess(seeker, offer, related)):
            hits.append(Hit(rows[pk], fit))
    return hits


@dataclass(frozen=True)
class LeftOut:
    """Open vacancies that cannot be compared with a client; ``groups`` are the fields of the client's targets."""

    without_place: int
    without_occupation: int
    groups: str


def left_out(client: Client) -> LeftOut:
    """In the fields of the client's targets those whose place nobody knows; within reach those without an occupation code.
    One statement, none where there is no target.
    """
    groups = sorted({target.code[:2] for target in client.target_occupations.all()})
    seeker = seeker_of(client)
    if seeker is None or not groups:
        return LeftOut(0, 0, "")
    return LeftOut(*left_out_of(seeker, [int(group) for group in groups]), ",".join(groups))
